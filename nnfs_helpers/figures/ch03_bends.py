"""Pictures of chapter 03, the first sitting: the exponential, four activations, one hinge, and hinges that add up."""
import numpy as np

from ..palette import ACCENT, ACCENT_TINT, INK, MUTED
from ..plots import figure, show
from ..widgets import explore

KINKS = np.arange(8) / 8


def exponential():
    """e to the power z from -3 to 2, with the factor from step to step."""
    fig, ax = figure(5.6, 3.4)
    z = np.linspace(-3, 2.05, 200)
    ax.plot(z, np.exp(z))
    for k in range(-3, 3):
        ax.plot(k, np.exp(k), "o", color=INK)
        ax.annotate(f"{np.exp(k):.3f}", (k, np.exp(k)), xytext=(-6, 6), textcoords="offset points", ha="right")
    for k in range(-1, 2):
        ax.plot([k, k + 1, k + 1], [np.exp(k), np.exp(k), np.exp(k + 1)], color=MUTED, linewidth=1, linestyle="-")
        ax.annotate("× 2.718", (k + 1, np.exp(k + 0.5)), xytext=(5, 0), textcoords="offset points", va="center",
                    color=MUTED)
    ax.set(xlabel="z", ylabel="e to the power z", ylim=(-0.3, 8), xlim=(-3.9, 2.8))
    show(fig, "The curve of e to the power z: 0.050 at -3, 0.135 at -2, 0.368 at -1, 1 at 0, 2.718 at 1, 7.389 at 2. "
              "It hugs the axis on the left and shoots up on the right.",
         "Each step of 1 to the right multiplies the height by 2.718; to the left it sinks towards 0 and never gets "
         "there.")


def four_curves(step, linear, sigmoid, relu):
    """The four activations beside each other; where a curve is flat its ground is shaded."""
    fig, axes = figure(6.8, 5, rows=2, columns=2, sharex=True)
    flat = {"step": [(-7, 7)], "linear": [], "sigmoid": [(-7, -4), (4, 7)], "ReLU": [(-7, 0)]}
    for ax, f, name in zip(axes.flat, (step, linear, sigmoid, relu), flat, strict=True):
        for low, high in flat[name]:
            ax.axvspan(low, high, color=ACCENT_TINT)
        for z in (np.linspace(-7, 0, 141), np.linspace(1e-9, 7, 141)):      # apart: a jump is no slope
            ax.plot(z, f(z), color=INK, linestyle="-")
        bounded = name in ("step", "sigmoid")
        ax.set(title=name, xlim=(-7, 7), ylim=(-0.25, 1.25) if bounded else (-7, 7), xticks=range(-6, 7, 2))
        ax.set_yticks([0, 0.5, 1] if bounded else range(-6, 7, 2))
    for ax in axes[1]:
        ax.set_xlabel("z")
    for ax in axes[:, 0]:
        ax.set_ylabel("a = f(z)")
    show(fig, "Four curves over z from -7 to 7. Step: 0, then 1 from 0 on. Linear: a straight diagonal. Sigmoid: an S "
              "from 0 to 1 through one half. ReLU: 0 up to 0, then the diagonal. Shaded where flat: all of step, "
              "sigmoid beyond 4 on both sides, ReLU below 0.",
         "Shaded: the curve is flat and does not tell how far z is from 0. Mind the scales: the left two curves stay "
         "between 0 and 1, the right two have no bound.")


def place(w, b, name):
    """Where a neuron with these two numbers changes its mind, in words."""
    verb = {"ReLU": "bends", "step": "flips", "sigmoid": "passes 0.5", "linear": "passes 0"}[name]
    return f"{name} {verb} at x = {0 - b / w:.2f}".replace("-", "−") if w else "w = 0: z is the same for every x"


def one_neuron(step, linear, sigmoid, relu):
    """Live: a neuron with one input and one of the four activations behind it."""
    names = {relu: "ReLU", sigmoid: "sigmoid", step: "step", linear: "linear"}

    def draw(fig, w, b, activation):
        ax = fig.subplots()
        x = np.linspace(-4, 4, 401)
        if w:
            x = np.sort(np.append(x, np.clip(-b / w, -4, 4)))
            ax.axvline(-b / w, color=ACCENT, linewidth=1, linestyle="-")
        z, label = w * x + b, f"a = {names[activation]}(z)"
        ax.plot(x, z, color=MUTED, linestyle=(0, (2, 2)), linewidth=1.4, label="z = wx + b")
        for part in (z <= 0, z > 0):        # apart: a jump is no slope
            if part.any():
                ax.plot(x[part], activation(z[part]), color=INK, linestyle="-", linewidth=2.6, label=label)
                label = None
        ax.set(xlabel="x", ylabel="z and a", xlim=(-4, 4), ylim=(-2, 4), title=place(w, b, names[activation]))
        ax.legend(loc="upper left" if w > 0 else "upper right")

    def alt(w, b, activation):
        return (f"A neuron with weight {w:.1f} and bias {b:.1f}: the line z = wx + b dashed, {names[activation]} of z "
                f"solid. Over the picture stands: {place(w, b, names[activation])}.")

    return explore(draw, alt=alt, w=(-3.0, 3.0, 0.1, 2.0), b=(-3.0, 3.0, 0.1, -1.0),
                   activation=[(name, f) for f, name in names.items()],
                   caption="The hinge sits where z is 0. The weight says how steep it opens and to which side; the "
                           "bias moves it.")


def roof(relu):
    """Two hinges, at 0 and at 0.5 with height -2, and their sum."""
    fig, (left, right) = figure(6.8, 2.9, columns=2, sharey=True, sharex=True)
    x = np.linspace(0, 1, 101)
    left.plot(x, relu(x), label="1 · relu(x)")
    left.plot(x, -2 * relu(x - 0.5), label="−2 · relu(x − 0.5)")
    left.legend(loc="lower left")
    right.plot(x, relu(x) - 2 * relu(x - 0.5), color=INK, linestyle="-", linewidth=2.8)
    for at, turn, words in ((0.25, 45, "slope 1"), (0.75, -45, "1 − 2 = −1")):
        right.text(at, 0.31, words, ha="center", va="bottom", rotation=turn, rotation_mode="anchor",
                   transform_rotates_text=True)
    left.set(title="two hinges", xlabel="x", ylabel="output")
    right.set(title="their sum", xlabel="x")
    show(fig, "Left: one hinge rises from 0 at x = 0 to 1 at x = 1; the other is flat up to x = 0.5 and then falls to "
              "-1. Right: their sum rises to 0.5 at x = 0.5 and falls back to 0 at x = 1.",
         "Two hinges make a roof: at the second kink the slope turns from 1 to −1.")


def sum_of_hinges(x, kinks, heights, relu):
    """The hinges one by one, (8, len(x)), each heights[k] * relu(x - kinks[k]); their sum; its miss from the sine."""
    each = np.array([h * relu(x - k) for k, h in zip(kinks, heights, strict=True)])
    total = each.sum(axis=0)
    return each, total, np.mean((total - np.sin(2 * np.pi * x)) ** 2)


def plot_wave(ax, kinks, heights, relu):
    """The sine, each hinge thin, their sum thick with its kinks; the title tells the miss."""
    kinks, x = np.asarray(kinks, float), np.linspace(0, 1, 401)
    each, total, miss = sum_of_hinges(x, kinks, heights, relu)
    ax.plot(x, each.T, color=MUTED, linewidth=0.8, linestyle="-")
    ax.plot(x, np.sin(2 * np.pi * x), color=ACCENT, linestyle=(0, (4, 2)), label="the wave")
    ax.plot(x, total, color=INK, linestyle="-", linewidth=2.6, label="sum of the hinges")
    ax.plot(kinks, sum_of_hinges(kinks, kinks, heights, relu)[1], "o", color=INK)
    ax.set(xlabel="x", ylabel="output", xlim=(-0.02, 1.02), ylim=(-1.6, 1.6))
    ax.set_title(f"miss {miss:.4f}" + (": below 0.01" if miss < 0.01 else ""))
    ax.legend(loc="lower left")
    return miss


def hinges(relu):
    """Live: the heights of eight hinges, their kinks evenly spread or all at 0, against one period of a sine."""
    places = {"spread evenly": KINKS, "all at 0": 0 * KINKS}

    def draw(fig, kinks, **heights):
        plot_wave(fig.subplots(), places[kinks], list(heights.values()), relu)

    def alt(kinks, **heights):
        miss = sum_of_hinges(np.linspace(0, 1, 401), places[kinks], heights.values(), relu)[2]
        told = ", ".join(f"{h:.1f}" for h in heights.values())
        return (f"One period of a sine, and the sum of eight hinges with kinks {kinks} and heights {told}. "
                f"The miss is {miss:.4f}.")

    sliders = {f"height_{k}": (-8.0, 8.0, 0.1, 5.7 if k == 1 else 0.0) for k in range(1, 9)}
    return explore(draw, alt=alt, kinks=list(places), **sliders,
                   caption="The first hinge climbs like the wave, and then goes on climbing. The second must turn it.")


def draw_wave(kinks, heights, relu):
    """The sum of the hinges at `kinks` with `heights`, against one period of a sine."""
    fig, ax = figure(6.4, 3.6)
    miss = plot_wave(ax, kinks, heights, relu)
    show(fig, f"One period of a sine and the sum of eight hinges, a line of straight pieces; the miss is {miss:.4f}.",
         "Thin: each hinge on its own, running far off. Thick: their sum, which stays close to the wave.")
