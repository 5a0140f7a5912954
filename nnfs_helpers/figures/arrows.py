"""Two lists of two numbers as arrows, and the shadow that one casts on the other: the dot product, drawn."""
import numpy as np

from ..palette import ORANGE
from ..plots import INK, MUTED, NEGATIVE, POSITIVE, figure, show

DIRECTIONS = ((4, 2), (2, 4), (-2, 4), (-4, -2))        # four arrows of the same length
FLAT, TURNED = ((2, 0), (1.5, 2)), ((1.2, 1.6), (-0.7, 2.4))


def shadows(weights=(2, 1)):
    """Four inputs of one length in four directions, the shadow each casts on the weights, and the dot product."""
    fig, axes = figure(7.2, 2.3, columns=len(DIRECTIONS), sharex=True, sharey=True)
    for ax, x in zip(axes, DIRECTIONS, strict=True):
        panel(ax, weights, x)
        ax.set(title=minus(f"w·x = {np.dot(weights, x):g}"), xlabel=minus(f"x = [{x[0]:g}, {x[1]:g}]"),
               aspect="equal", xlim=(-5.2, 5.2), ylim=(-3.4, 5.4), xticks=[], yticks=[])
        ax.spines[:].set_visible(False)
    told = "; ".join(f"x = {list(x)} gives {np.dot(weights, x):g}" for x in DIRECTIONS)
    show(fig, f"Four panels, each with the weights w = {list(weights)} as a short arrow and an input x as a longer "
              f"one, always equally long. A thick bar is the shadow of x on the line of w. The dot products: {told}.",
         "Thick: the shadow of x on the line of w, longest when both point the same way, gone at a right angle, and "
         "backwards after that.")


def turned():
    """Weights laid flat and an input with its shadow on them; beside it the same two arrows, turned."""
    fig, axes = figure(6.4, 3.0, columns=2, sharex=True, sharey=True)
    for ax, (w, x), title in zip(axes, (FLAT, TURNED), ("flat", "turned"), strict=True):
        panel(ax, w, x, room=0.28)
        ax.set(title=title, xlabel=minus(f"w = [{w[0]:g}, {w[1]:g}],   x = [{x[0]:g}, {x[1]:g}]"), aspect="equal",
               xlim=(-1.2, 2.6), ylim=(-0.6, 2.8), xticks=range(-1, 3), yticks=range(3))
    show(fig, "Two panels. Left: the weights w = [2, 0] lie flat along the first axis, the input x = [1.5, 2] starts "
              "at the same point and rises above them; its shadow on w ends below its tip and is 1.5 long. Right: both "
              "arrows turned by the same angle, w = [1.2, 1.6] and x = [−0.7, 2.4]; the shadow on w is still 1.5 long.",
         "Dashed: straight down from the tip of x to the line of w. The thick shadow is 1.5 long on both sides.")


def panel(ax, w, x, room=0.75):
    """The weights w, an input x, and its shadow on the line of w."""
    w, x = np.array(w, float), np.array(x, float)
    foot = (w @ x) / (w @ w) * w
    ax.plot(*np.array([-3 * w, 3 * w]).T, color=MUTED, linewidth=0.8, linestyle=(0, (1, 2)))
    ax.plot(*np.array([x, foot]).T, color=MUTED, linewidth=1.2, linestyle=(0, (3, 2)))
    ax.plot(*np.array([0 * w, foot]).T, color=ORANGE if w @ x > 0 else NEGATIVE, linewidth=7, alpha=0.65, linestyle="-",
            solid_capstyle="butt")
    arrow(ax, (0, 0), x, INK)
    arrow(ax, (0, 0), w, POSITIVE)
    label(ax, x + room * x / np.sqrt(x @ x), "x", INK)
    label(ax, 0.7 * w + room * np.array([w[1], -w[0]]) / np.sqrt(w @ w), "w", POSITIVE)


def arrow(ax, start, end, color):
    """An arrow from one point to another."""
    ax.annotate("", end, start, zorder=5, arrowprops={"arrowstyle": "-|>", "color": color, "linewidth": 2,
                                                      "shrinkA": 0, "shrinkB": 0, "mutation_scale": 14})


def label(ax, place, text, color):
    """A letter beside an arrow."""
    ax.annotate(text, place, color=color, weight="bold", ha="center", va="center")


def minus(text):
    """The text with minus signs of the length of a plus."""
    return text.replace("-", "−")
