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
        ax.annotate("× 2.718", (k + 1, np.exp(k + 0.5)), xytext=(5, 0), textcoords="offset points", va="center", color=MUTED)
    ax.set(xlabel="z", ylabel="e to the power z", ylim=(-0.3, 8), xlim=(-3.6, 2.8))
    show(fig, "The curve of e to the power z: 0.050 at -3, 0.135 at -2, 0.368 at -1, 1 at 0, 2.718 at 1, 7.389 at 2. "
              "It hugs the axis on the left and shoots up on the right.",
         "Each step of 1 to the right multiplies the height by 2.718; to the left it sinks towards 0 and never gets there.")


def unbroken(ax, f, z, **how):
    """Plot f over z, left and right of 0 apart, so that a jump at 0 is not joined by a slope."""
    for part in (z[z <= 0], z[z > 0]):
        ax.plot(part, f(part), **how)


def four_curves(step, linear, sigmoid, relu):
    """The four activations beside each other; where a curve is flat its ground is shaded."""
    fig, axes = figure(6.8, 5, rows=2, columns=2, sharex=True)
    z = np.linspace(-7, 7, 281)
    flat = {"step": [(-7, 7)], "linear": [], "sigmoid": [(-7, -4), (4, 7)], "ReLU": [(-7, 0)]}
    for ax, f, (name, blind) in zip(axes.flat, (step, linear, sigmoid, relu), flat.items()):
        for low, high in blind:
            ax.axvspan(low, high, color=ACCENT_TINT)
        unbroken(ax, f, z, color=INK, linestyle="-")
        bounded = name in ("step", "sigmoid")
        ax.set(title=name, xlim=(-7, 7), ylim=(-0.25, 1.25) if bounded else (-7, 7), xlabel="z" if ax in axes[1] else "")
    show(fig, "Four curves over z from -7 to 7. Step: 0, then 1 from 0 on. Linear: a straight diagonal. Sigmoid: an S from "
              "0 to 1 through one half. ReLU: 0 up to 0, then the diagonal. Shaded where flat: all of step, sigmoid "
              "beyond 4 on both sides, ReLU below 0.",
         "Shaded is where a curve is flat: there it does not tell how far z is from 0. The upper and lower pictures differ in scale.")


def one_neuron(step, linear, sigmoid, relu):
    """Live: a neuron with one input and one of the four activations behind it."""
    names = {relu: "ReLU", sigmoid: "sigmoid", step: "step", linear: "linear"}
    corner = lambda w, b: f"x = −b/w = {0 - b / w:.2f}" if w else "w = 0: no x matters"

    def draw(fig, w, b, activation):
        ax = fig.subplots()
        x = np.linspace(-4, 4, 401)
        ax.plot(x, w * x + b, color=MUTED, linestyle=(0, (2, 2)), linewidth=1.4, label="z = wx + b")
        if w:
            x = np.insert(x, np.searchsorted(x, -b / w), -b / w) if abs(b / w) < 4 else x
            ax.axvline(-b / w, color=ACCENT, linewidth=1, linestyle="-")
        z, label = w * x + b, f"a = {names[activation]}(z)"
        for part in (z <= 0, z > 0):        # apart, so that the step's jump is not joined by a slope
            if part.any():
                ax.plot(x[part], activation(z[part]), color=INK, linestyle="-", linewidth=2.6, label=label)
                label = None
        ax.set(xlabel="x", xlim=(-4, 4), ylim=(-2, 4), title=corner(w, b))
        ax.legend(loc="upper center")

    def alt(w, b, activation):
        where = f"z is 0 at {corner(w, b)}" if w else "w is 0: z is the same for every x"
        return f"A neuron with weight {w:.1f} and bias {b:.1f}, then {names[activation]}: the line z = wx + b dashed, the activation solid; {where}."

    return explore(draw, alt=alt, w=(-3.0, 3.0, 0.1, 2.0), b=(-3.0, 3.0, 0.1, -1.0),
                   activation=[(name, f) for f, name in names.items()],
                   caption="The hinge sits where z is 0. The weight says how steep it opens and to which side, the bias moves it.")


def roof(relu):
    """Two hinges, at 0 and at 0.5 with height -2, and their sum."""
    fig, (left, right) = figure(6.8, 2.9, columns=2, sharey=True, sharex=True)
    x = np.linspace(0, 1, 101)
    left.plot(x, relu(x), label="1 · relu(x)")
    left.plot(x, -2 * relu(x - 0.5), label="−2 · relu(x − 0.5)")
    left.legend(loc="lower left")
    right.plot(x, relu(x) - 2 * relu(x - 0.5), color=INK, linestyle="-", linewidth=2.8)
    right.annotate("steepness 1", (0.2, 0.2), xytext=(-4, 10), textcoords="offset points", ha="center", rotation=25)
    right.annotate("1 − 2 = −1", (0.8, 0.2), xytext=(4, 10), textcoords="offset points", ha="center", rotation=-25)
    left.set(title="two hinges", xlabel="x")
    right.set(title="their sum", xlabel="x")
    show(fig, "Left: one hinge rises from 0 at x = 0 to 1 at x = 1; the other is flat up to x = 0.5 and then falls to -1. "
              "Right: their sum rises to 0.5 at x = 0.5 and falls back to 0 at x = 1.",
         "Two hinges make a roof: at the second kink the steepness turns from 1 to −1.")


def sum_of_hinges(x, kinks, heights, relu):
    """The hinges one by one, (8, len(x)), each heights[k] * relu(x - kinks[k]); their sum; its miss from the sine."""
    each = np.array([h * relu(x - k) for k, h in zip(kinks, heights)])
    total = each.sum(axis=0)
    return each, total, np.mean((total - np.sin(2 * np.pi * x)) ** 2)


def plot_wave(ax, kinks, heights, relu):
    """The sine, each hinge thin, their sum thick with its kinks; the title tells the miss."""
    kinks, heights = np.asarray(kinks, float), np.asarray(heights, float)
    x = np.linspace(0, 1, 401)
    each, total, miss = sum_of_hinges(x, kinks, heights, relu)
    ax.plot(x, each.T, color=MUTED, linewidth=0.8, linestyle="-")
    ax.plot(x, np.sin(2 * np.pi * x), color=ACCENT, linestyle=(0, (4, 2)), label="the wave")
    ax.plot(x, total, color=INK, linestyle="-", linewidth=2.6, label="sum of the hinges")
    ax.plot(kinks, sum_of_hinges(kinks, kinks, heights, relu)[1], "o", color=INK)
    ax.set(xlabel="x", xlim=(-0.02, 1.02), ylim=(-1.6, 1.6), title=f"miss {miss:.4f}" + (": below 0.01" if miss < 0.01 else ""))
    ax.legend(loc="upper right")
    return miss


def hinges(relu):
    """Live: the heights of eight hinges, their kinks evenly spread or all at 0, against one period of a sine."""
    def draw(fig, kinks, **heights):
        plot_wave(fig.subplots(), KINKS if kinks == "spread" else 0 * KINKS, list(heights.values()), relu)

    def alt(kinks, **heights):
        at = KINKS if kinks == "spread" else 0 * KINKS
        miss = sum_of_hinges(np.linspace(0, 1, 401), at, heights.values(), relu)[2]
        told = ", ".join(f"{h:.1f}" for h in heights.values())
        return (f"One period of a sine, and the sum of eight hinges with kinks {'at 0, 1/8, 2/8 and so on' if kinks == 'spread' else 'all at 0'} "
                f"and heights {told}. The miss is {miss:.4f}.")

    return explore(draw, alt=alt, kinks=[("spread evenly", "spread"), ("all at 0", "zero")],
                   **{f"height_{k}": (-8.0, 8.0, 0.1, 5.7 if k == 1 else 0.0) for k in range(1, 9)},
                   caption="The first hinge climbs like the wave and then goes on climbing. The second has to turn it.")


def draw_wave(kinks, heights, relu):
    """The sum of the hinges at `kinks` with `heights`, against one period of a sine."""
    fig, ax = figure(6.4, 3.6)
    miss = plot_wave(ax, kinks, heights, relu)
    show(fig, f"One period of a sine and the sum of eight hinges, a line of straight pieces; the miss is {miss:.4f}.",
         "Thin: each hinge on its own, running far off. Thick: their sum, which stays close to the wave.")
