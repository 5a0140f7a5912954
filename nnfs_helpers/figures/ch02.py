"""Drawings of chapter 02: shapes, products, broadcasting, the two layouts, random draws, the spiral."""
import numpy as np
from matplotlib.figure import Figure

from ..palette import style
from ..plots import ACCENT, CARD, CLASS_COLORS, INK, MUTED, figure, points, show
from .ch02_live import BATCH, LEFT, PRODUCT, RIGHT, ROWS, STRETCH, draw_product, draw_stretch, product_alt, stretch_alt  # noqa: F401
from .tables import HIGH, WIDE, arrow, pale, sheet, table

NEURONS = [pale(color, 0.3) for color in CLASS_COLORS[:3]]


def drawing(draw, width, height, alt, caption):
    """Draw on an empty figure and show it."""
    with style():
        fig = Figure(figsize=(width, height))
        draw(sheet(fig))
    show(fig, alt, caption)


# Shapes and axes

def show_shapes():
    """The row, the table and the block of exercise 2.1, with their axes."""
    row, second = [1, 5, 6, 2], [7, 0, 4, 9]
    blocks = [[row, second], [[8, 3, 3, 1], [2, 2, 6, 5]], [[0, 9, 1, 7], [4, 8, 5, 3]]]
    wide = 0.34

    def draw(ax):
        table(ax, 0.35, 1.0, [row], wide=wide)
        table(ax, 2.35, 1.0, [row, second], wide=wide)
        for k in (2, 1, 0):                              # the farthest first
            table(ax, 4.65 + 0.36 * k, 1.3 - 0.36 * k, blocks[k], wide=wide, layer=3 - k,
                  fill=lambda i, j, k=k: ("#FFFFFF", "#EFEDE4", "#E3E0D3")[k])
        for x, y, name, shape in ((1.03, 2.3, "vector", "(4,)"), (3.03, 2.3, "matrix", "(2, 4)"),
                                  (5.5, 2.3, "array with three axes", "(3, 2, 4)")):
            ax.text(x, y, f"{name}\n{shape}", ha="center", va="top")
        for x, y in ((0.35, 0.88), (2.35, 0.88)):
            arrow(ax, (x, y), (x + 4 * wide, y))
        ax.text(1.03, 0.78, "axis 0", ha="center", color=MUTED)
        ax.text(3.03, 0.78, "axis 1", ha="center", color=MUTED)
        arrow(ax, (2.25, 1.0), (2.25, 1.0 + 2 * HIGH))
        ax.text(2.18, 1.32, "axis 0", ha="right", va="center", color=MUTED, rotation=90)
        arrow(ax, (4.65, 2.06), (4.65 + 4 * wide, 2.06))
        ax.text(5.33, 2.2, "axis 2", ha="center", color=MUTED)
        arrow(ax, (4.55, 1.3), (4.55, 1.3 + 2 * HIGH))
        ax.text(4.48, 1.62, "axis 1", ha="right", va="center", color=MUTED, rotation=90)
        arrow(ax, (4.5, 1.18), (5.26, 0.42))
        ax.text(4.74, 0.66, "axis 0", ha="center", color=MUTED, rotation=45)

    drawing(draw, 7.0, 2.9,
            "Left: a row of four numbers, shape (4,), with one axis. Middle: two rows of four, shape (2, 4): axis 0 "
            "goes down the rows, axis 1 along a row. Right: three such tables one behind the other, shape (3, 2, 4): "
            "axis 0 goes from table to table, axis 1 down the rows, axis 2 along a row.",
            "Each new pair of brackets outside adds an axis in front: the last axis always runs along a row.")


def show_axis():
    """The batch with its sums over each axis."""
    def draw(ax):
        x, y = 0.55, 0.5
        table(ax, x, y, BATCH)
        table(ax, x, y + 1.5, [BATCH.sum(axis=0)], fill=lambda i, j: NEURONS[1])
        arrow(ax, (x + 2 * WIDE, y + 3 * HIGH + 0.08), (x + 2 * WIDE, y + 1.42))
        ax.text(x + 2 * WIDE + 0.1, y + 1.24, "sum(axis=0), (4,)", va="center")
        table(ax, x + 3.4, y, BATCH.sum(axis=1, keepdims=True), fill=lambda i, j: NEURONS[0])
        arrow(ax, (x + 4 * WIDE + 0.1, y + 1.5 * HIGH), (x + 3.3, y + 1.5 * HIGH))
        ax.text(x + 2.72, y + 1.5 * HIGH - 0.1, "sum(axis=1,\nkeepdims=True)", ha="center", va="bottom", fontsize=9)
        ax.text(x + 2.72, y + 1.5 * HIGH + 0.1, "(3, 1)", ha="center", va="top", fontsize=9)
        table(ax, x + 4.55, y + HIGH, [BATCH.sum(axis=1)], fill=lambda i, j: NEURONS[0])
        ax.text(x + 4.55 + 1.5 * WIDE, y + HIGH - 0.1, "sum(axis=1), (3,)", ha="center", va="bottom", fontsize=9)
        ax.text(x + 2 * WIDE, y - 0.12, "batch, (3, 4)", ha="center", va="bottom")

    drawing(draw, 7.0, 2.6,
            "The batch, three rows of four. Adding up over axis 0 squeezes it to one row of four sums. Adding up over "
            "axis 1 with keepdims=True squeezes it to a column of three sums, shape (3, 1); without keepdims the same "
            "three sums lie down as a flat row, shape (3,).",
            "axis names the axis that is squeezed away; keepdims leaves it standing, with size 1.")


# The two layouts of one layer's weights

def show_layouts():
    """The same weights with one neuron a row and one neuron a column, neurons in the same colors."""
    def draw(ax):
        wide, y = 0.52, 1.05
        tall = y + 0.5 * HIGH
        for k in range(3):
            ax.text(0.98, tall + (k + 0.5) * HIGH, f"neuron {k}", ha="right", va="center")
            ax.text(5.05 + (k + 0.5) * 0.72, y - 0.06, f"neuron {k}", ha="center", va="bottom")
        for j in range(4):
            ax.text(1.05 + (j + 0.5) * wide, tall - 0.06, f"input {j}", ha="center", va="bottom", fontsize=8.5)
            ax.text(4.98, y + (j + 0.5) * HIGH, f"input {j}", ha="right", va="center", fontsize=8.5)
        table(ax, 1.05, tall, ROWS, fill=lambda i, j: NEURONS[i], wide=wide)
        table(ax, 5.05, y, ROWS.T, fill=lambda i, j: NEURONS[j], wide=0.72)
        ax.annotate("", (4.3, y + 2 * HIGH), (3.3, y + 2 * HIGH),
                    arrowprops={"arrowstyle": "<|-|>", "color": ACCENT, "linewidth": 2})
        ax.text(3.8, y + 2 * HIGH - 0.1, ".T", ha="center", va="bottom", color=ACCENT, weight="bold", fontsize=13)
        for x, name, shape, formula in (
                (2.09, "one neuron a row", "(neurons, inputs) = (3, 4)", r"$z = x\,W^{\top} + b$"),
                (6.13, "one neuron a column", "(inputs, neurons) = (4, 3)", r"$Z = X\,W + b$")):
            ax.text(x, 0.22, name, ha="center", va="center", weight="bold", fontsize=11)
            ax.text(x, 0.52, shape, ha="center", va="center")
            ax.text(x, 2.72, formula, ha="center", va="baseline", fontsize=14)

    drawing(draw, 7.4, 2.95,
            "The same twelve weights twice. Left, one neuron a row: three rows of four, the formula z = x W transposed "
            "+ b. Right, one neuron a column: four rows of three, the formula Z = X W + b. By the colors, row 0 on "
            "the left is column 0 on the right, and so on; an arrow marked .T leads from each to the other.",
            "The colors follow the neurons: a row on the left is a column on the right, with the same four numbers.")


# Chance, and the spiral

def show_draws(draws):
    """A histogram of small random weights, with the share within one standard deviation of 0."""
    fig, ax = figure(6.4, 2.9)
    edges = np.arange(-0.04, 0.0401, 0.002)
    heights, _, bars = ax.hist(draws, bins=edges, color=CLASS_COLORS[0], edgecolor=CARD, linewidth=0.6)
    for left, bar in zip(edges, bars):
        if not -0.0101 < left < 0.0099:
            bar.set_alpha(0.45)
    share = np.mean(np.abs(draws) < 0.01)
    ax.annotate(f"{share:.0%} lie between\n−0.01 and 0.01", (0.009, heights.max() * 0.7), (0.019, heights.max() * 0.8),
                arrowprops={"arrowstyle": "-", "color": MUTED}, va="center")
    ax.set(xlabel="value of a weight", ylabel="how many of 10,000")
    show(fig, f"Histogram of 10,000 draws: a bell around 0. {share:.0%} of them lie between −0.01 and 0.01, and "
              "almost all between −0.03 and 0.03.",
         "Weights at birth: most within ±0.01, none beyond ±0.04, as many negative as positive.")


def show_spiral(X, y, sample=150):
    """The spiral data by class, with one sample ringed."""
    fig, ax = figure(6.4, 4.7)
    r = np.linspace(0, 1, 200)
    for k, color in enumerate(CLASS_COLORS[:3]):
        angle = 10 * (r + k)
        ax.plot(r * np.sin(angle), r * np.cos(angle), color=color, linewidth=1.2, linestyle="-", alpha=0.6)
    points(ax, X, y)
    ax.scatter(*X[sample], s=190, facecolors="none", edgecolors=INK, linewidths=2, zorder=4)
    ax.annotate(f"X[{sample}], y = {y[sample]}", X[sample], (112, -58), textcoords="offset points",
                weight="bold", zorder=5, arrowprops={"arrowstyle": "-", "color": INK, "shrinkB": 8},
                bbox={"facecolor": CARD, "edgecolor": "none", "alpha": 0.85, "pad": 2})
    ax.set(xlabel="first number of a sample", ylabel="second number", aspect="equal",
           xticks=[-1, 0, 1], yticks=[-1, 0, 1])
    ax.legend(loc="upper left", bbox_to_anchor=(1.0, 1.0))
    show(fig, "Three spiral arms of 100 points each wind out of the middle and around each other: class 0 blue "
              f"circles, class 1 orange squares, class 2 green triangles. The square of sample {sample} is ringed.",
         "Three arms, one class each, scattered along the thin lines: no straight line parts them.")
