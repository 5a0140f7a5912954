"""Pictures of chapter 01: what each term of a neuron adds, two knobs and a line, the border z = 0; see arrows.py."""
import numpy as np

from ..plots import ACCENT, ACCENT_TINT, CARD, INK, MUTED, NEGATIVE, POSITIVE, figure, show
from .arrows import arrow, minus, shadows, turned  # noqa: F401

READINGS = ((0, 32), (10, 50), (20, 68), (30, 86))      # the same temperature in °C and in °F
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
            label=f"z = {formula([weight], bias)}")
    ax.plot(*np.transpose(READINGS), "o", color=INK, label="thermometer readings", zorder=4)
    ax.plot(0, bias, "D", color=ACCENT, markersize=8, zorder=5, label=minus(f"the bias: z = {bias:g} at x = 0"))
    ax.axvline(0, color=MUTED, linewidth=1)
    ax.axhline(0, color=MUTED, linewidth=1)
    ax.set(xlim=(-12, 38), ylim=(-30, 120), xlabel="input x: °C", ylabel="output z: °F", title=miss(weight, bias))
    ax.legend(loc="upper left", facecolor=CARD, edgecolor="none", framealpha=1)


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


def border(fig, w1, w2, bias):
    """Where a neuron over two inputs fires, the line z = 0, the weights as an arrow, and the points A and B."""
    ax = fig.subplots()
    w, squared = np.array([w1, w2]), w1 * w1 + w2 * w2
    a, b = np.meshgrid(np.linspace(-5, 5, 201), np.linspace(-5, 5, 201))
    z = w1 * a + w2 * b + bias
    if (z > 0).any():
        ax.contourf(a, b, z, levels=[1e-9, 1e9], colors=[ACCENT_TINT])
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
                    va="center", bbox={"facecolor": CARD, "alpha": 0.85, "edgecolor": "none", "pad": 1})
    ax.plot([], [], "s", color=ACCENT_TINT, markeredgecolor=MUTED, markersize=10, label="z > 0: it fires")
    ax.set(xlim=(-5, 5), ylim=(-5, 5), xlabel="first input x₁", ylabel="second input x₂", aspect="equal")
    ax.set_title(f"z = {formula([w1, w2], bias)}")
    fig.legend(loc="outside right upper", frameon=False)


def border_alt(w1, w2, bias):
    """The picture in words."""
    firing = [letter for letter, (x1, x2) in CORNERS.items() if w1 * x1 + w2 * x2 + bias > 0]
    if not (w1 or w2):
        where = "With both weights 0 there is no border: it fires " + ("everywhere" if bias > 0 else "nowhere")
    else:
        where = f"The border is the line {formula([w1, w2], bias)} = 0; it fires on the side the weights point to"
    return (f"A square of points with two inputs, and a neuron with weights [{w1:g}, {w2:g}] and bias {bias:g}. "
            f"{where}. Of A (2, 3) and B (2, 4) it fires at {' and '.join(firing) or 'neither'}.")


def formula(weights, bias):
    """A neuron written out: 1 x₁ − 1 x₂ + 0."""
    names = ("x",) if len(weights) == 1 else ("x₁", "x₂")
    terms = " ".join(f"{weight:+g} {name}" for weight, name in zip(weights, names, strict=True))
    return minus(f"{terms} {bias:+g}".removeprefix("+")).replace(" +", " + ").replace(" −", " − ")
