"""Pictures of chapter 01: what each term of a neuron adds, two knobs and a line, shadows, the border z = 0."""
import numpy as np

from ..palette import ORANGE
from ..plots import ACCENT, ACCENT_TINT, CARD, INK, MUTED, NEGATIVE, POSITIVE, figure, show

READINGS = ((0, 32), (10, 50), (20, 68), (30, 86))      # the same temperature in °C and in °F
DIRECTIONS = ((4, 2), (2, 4), (-2, 4), (-4, -2))        # four arrows of the same length
CORNERS = {"A": (2, 3), "B": (2, 4)}                    # the two points of exercise 1.6


def shares(days, weights, bias, titles=("today", "tomorrow"), names=("free hours", "friends", "rain")):
    """The terms of a neuron as bars laid end to end, and the output they add up to; one panel for each input list."""
    fig, axes = figure(7.2, 2.9, columns=len(days), sharex=True, sharey=True)
    told = [laid_end_to_end(ax, inputs, weights, bias, title)
            for ax, inputs, title in zip(axes, days, titles, strict=False)]
    axes[0].set_yticks(range(len(weights) + 2), [*names, "bias", "output z"])
    axes[0].invert_yaxis()
    axes[0].margins(x=0.14)
    show(fig, f"One panel for each day: the neuron's terms as bars laid end to end, and their total. {' '.join(told)}",
         "Each bar starts where the one above it ended. Today the rain takes back most of what hours and friends gave; "
         "tomorrow it takes little.")


def laid_end_to_end(ax, inputs, weights, bias, title):
    """One panel of `shares`; returns what it shows in words."""
    end, pairs = 0, list(zip(inputs, weights, strict=True))
    terms = [x * w for x, w in pairs] + [bias]
    texts = [minus(f"{x:g} × {w:g} = {x * w:.1f}") for x, w in pairs] + [minus(f"{bias:.1f}")]
    beside = {"xytext": (5, 0), "textcoords": "offset points", "va": "center"}
    for row, (term, text) in enumerate(zip(terms, texts, strict=True)):
        color, hatch = (POSITIVE, None) if term >= 0 else (NEGATIVE, "///")
        ax.barh(row, term, left=end, height=0.56, color=color, hatch=hatch, edgecolor=CARD)
        ax.annotate(text, (max(end, end + term), row), fontsize=9, **beside)
        end += term
        ax.plot([end, end], [row + 0.28, row + 0.72], color=MUTED, linewidth=1, linestyle="-")
    ax.barh(len(terms), end, height=0.56, color=ACCENT, edgecolor=CARD)
    ax.annotate(f"{end:.1f}", (max(end, 0), len(terms)), weight="bold", **beside)
    ax.axvline(0, color=MUTED, linewidth=1)
    ax.grid(False, axis="y")
    ax.set_title(title)
    return f"{title.capitalize()}: {', '.join(f'{term:.1f}' for term in terms)}, together {end:.1f}."


def thermometer(fig, weight, bias):
    """The line °F = weight · °C + bias, and how far it misses the four readings."""
    ax = fig.subplots()
    celsius = np.array([-12.0, 38.0])
    for c, f in READINGS:
        ax.plot([c, c], [weight * c + bias, f], color=NEGATIVE, linewidth=1.4, linestyle=(0, (2, 2)))
    ax.plot(celsius, weight * celsius + bias, color=POSITIVE, linestyle="-",
            label=minus(f"z = {weight:g} · x {bias:+g}"))
    ax.plot(*np.transpose(READINGS), "o", color=INK, label="thermometer readings", zorder=4)
    ax.plot(0, bias, "D", color=ACCENT, markersize=8, zorder=5, label=minus(f"the bias: z = {bias:g} at x = 0"))
    ax.axvline(0, color=MUTED, linewidth=1)
    ax.axhline(0, color=MUTED, linewidth=1)
    ax.set(xlim=(-12, 38), ylim=(-30, 120), xlabel="input x: °C", ylabel="output z: °F", title=miss(weight, bias))
    ax.legend(loc="upper left")


def miss(weight, bias):
    """How far the line is from the reading it misses most, as a phrase."""
    largest = max(abs(weight * c + bias - f) for c, f in READINGS)
    return "all four readings met" if largest < 1e-6 else f"largest miss: {largest:.0f} °F" if largest >= 1 else \
        f"largest miss: {largest:.1f} °F"


def thermometer_alt(weight, bias):
    """The picture in words."""
    heights = ", ".join(f"{weight * c + bias:.0f} at {c} °C, where the reading is {f}" for c, f in READINGS)
    return (f"The line z = {weight:g} x + {bias:g} and four thermometer readings. The line stands at {heights}; "
            f"{miss(weight, bias)}.")


def shadows(weights=(2, 1)):
    """Four inputs of one length in four directions, the shadow each casts on the weights, and the dot product."""
    w = np.array(weights, float)
    fig, axes = figure(7.2, 2.5, columns=len(DIRECTIONS), sharex=True, sharey=True)
    for ax, direction in zip(axes, DIRECTIONS, strict=True):
        x = np.array(direction, float)
        foot = (w @ x) / (w @ w) * w
        ax.plot(*np.array([-3 * w, 3 * w]).T, color=MUTED, linewidth=0.8, linestyle=(0, (1, 2)))
        ax.plot(*np.array([x, foot]).T, color=MUTED, linewidth=1.2, linestyle=(0, (3, 2)))
        ax.plot(*np.array([0 * w, foot]).T, color=ORANGE if w @ x > 0 else NEGATIVE, linewidth=7, alpha=0.65,
                linestyle="-", solid_capstyle="butt")
        arrow(ax, (0, 0), x, INK)
        arrow(ax, (0, 0), w, POSITIVE)
        name(ax, x, "x", INK)
        name(ax, w, "w", POSITIVE, beside=True)
        ax.set(title=minus(f"w·x = {w @ x:g}"), xlabel=minus(f"x = [{x[0]:g}, {x[1]:g}]"), aspect="equal",
               xlim=(-5.2, 5.2), ylim=(-3.4, 5.4), xticks=[], yticks=[])
        ax.spines[:].set_visible(False)
    told = "; ".join(f"x = {list(d)} gives {np.dot(w, d):g}" for d in DIRECTIONS)
    show(fig, f"Four panels, each with the weights w = {list(weights)} as a short arrow and an input x as a longer one, "
              f"always equally long. A thick bar is the shadow of x on the line of w. The dot products: {told}.",
         "Thick: the shadow of x on the line of w, longest when both point the same way, gone at a right angle, and "
         "backwards after that.")


def border(fig, w1, w2, bias):
    """Where a neuron over two inputs fires, the line z = 0, the weights as an arrow, and the points A and B."""
    ax = fig.subplots()
    w, squared = np.array([w1, w2]), w1 * w1 + w2 * w2
    a, b = np.meshgrid(np.linspace(-5, 5, 201), np.linspace(-5, 5, 201))
    ax.contourf(a, b, w1 * a + w2 * b + bias + 0 * a, levels=[0, 1e9], colors=[ACCENT_TINT])
    ax.axhline(0, color=MUTED, linewidth=1)
    ax.axvline(0, color=MUTED, linewidth=1)
    if squared:
        foot, along = -bias * w / squared, np.array([-w2, w1]) / np.sqrt(squared)
        ax.plot(*np.array([foot - 20 * along, foot + 20 * along]).T, color=ACCENT, linestyle="-", label="border: z = 0")
        arrow(ax, foot, foot + w, POSITIVE)
        ax.plot([], [], color=POSITIVE, linestyle="-", label=minus(f"weights [{w1:g}, {w2:g}]"))
    for letter, (x1, x2) in CORNERS.items():
        z = w1 * x1 + w2 * x2 + bias
        ax.plot(x1, x2, "o", color=INK, markerfacecolor=INK if z > 0 else CARD, markeredgewidth=1.8, zorder=4)
        ax.annotate(minus(f"{letter}: z = {z:g}"), (x1, x2), xytext=(-9, 0), textcoords="offset points", ha="right",
                    va="center", bbox={"facecolor": ACCENT_TINT if z > 0 else CARD, "edgecolor": "none", "pad": 1})
    ax.plot([], [], "s", color=ACCENT_TINT, markeredgecolor=MUTED, markersize=10, label="z > 0: it fires")
    ax.set(xlim=(-5, 5), ylim=(-5, 5), xlabel="first input x₁", ylabel="second input x₂", aspect="equal")
    ax.set_title(f"z = {formula(w1, w2, bias)}")
    fig.legend(loc="outside right upper")


def border_alt(w1, w2, bias):
    """The picture in words."""
    firing = [letter for letter, (x1, x2) in CORNERS.items() if w1 * x1 + w2 * x2 + bias > 0]
    if not (w1 or w2):
        where = "With both weights 0 there is no border: it fires " + ("everywhere" if bias > 0 else "nowhere")
    else:
        where = f"The border is the line {formula(w1, w2, bias)} = 0; it fires on the side the weights' arrow points to"
    return (f"A square of points with two inputs, and a neuron with weights [{w1:g}, {w2:g}] and bias {bias:g}. "
            f"{where}. Of A (2, 3) and B (2, 4) it fires at {' and '.join(firing) or 'neither'}.")


def minus(text):
    """The text with minus signs of the length of a plus."""
    return text.replace("-", "−")


def formula(w1, w2, bias):
    """The neuron written out: 1 x₁ − 1 x₂ + 0."""
    return minus(f"{w1:g} x₁ {w2:+g} x₂ {bias:+g}").replace(" +", " + ").replace(" −", " − ")


def arrow(ax, start, end, color):
    """An arrow from one point to another."""
    ax.annotate("", end, start, zorder=5, arrowprops={"arrowstyle": "-|>", "color": color, "linewidth": 2,
                                                      "shrinkA": 0, "shrinkB": 0, "mutation_scale": 14})


def name(ax, tip, text, color, beside=False):
    """A letter beyond the tip of an arrow that starts at (0, 0), or beside it."""
    tip = np.asarray(tip, float)
    away = np.array([tip[1], -tip[0]]) if beside else tip
    place = tip * (0.7 if beside else 1) + 0.75 * away / np.sqrt(away @ away)
    ax.annotate(text, place, color=color, weight="bold", ha="center", va="center")
