"""Digits as pictures and as the numbers they are made of."""
import numpy as np
from matplotlib.colors import LinearSegmentedColormap

from ...palette import ACCENT, CARD, INK, PAPER
from ...plots import figure, show

INKS = LinearSegmentedColormap.from_list("inks", [PAPER, INK])      # paper to ink


def draw(ax, picture, title="", high=None, color=INK):
    """One picture, white paper and dark ink, without axes."""
    ax.imshow(picture, cmap=INKS, vmin=0, vmax=np.max(picture) if high is None else high, interpolation="nearest")
    ax.set(xticks=[], yticks=[])
    ax.grid(False)
    for side in ax.spines.values():
        side.set(visible=True, color=color, linewidth=1)
    ax.set_title(title, fontsize=11, color=color, pad=3)


def by_hand(picture, label):
    """One digit, and the numbers that it is."""
    fig, (left, right) = figure(6.6, 3.1, columns=2)
    draw(left, picture, f"label {label}")
    draw(right, picture * 0, "the same, as numbers")
    for (i, j), value in np.ndenumerate(picture):
        right.text(j, i, int(value), ha="center", va="center", fontsize=10, color=INK,
                   weight="bold" if value > 8 else "normal")
    rows = "; ".join(" ".join(str(int(v)) for v in row) for row in picture)
    show(fig, f"A digit {label} of {picture.shape[0]} by {picture.shape[1]} pixels, and its numbers, row by row: "
              f"{rows}.",
         "0 is paper, 16 is full ink. A picture is a table of numbers, and nothing more.")


def gallery(images, labels, names=None, rows=2, caption="The label of each picture stands above it."):
    """The first pictures, so many rows of ten."""
    fig, axes = figure(7.2, 0.85 * rows + 0.1, rows=rows, columns=10)
    for ax, picture, label in zip(axes.flat, images, labels):
        draw(ax, picture, str(label if names is None else names[label]), images.max())
        if names is not None:
            ax.title.set_fontsize(8)
    told = ", ".join(str(int(label) if names is None else names[label]) for label in labels[:10 * rows])
    show(fig, f"{10 * rows} pictures in {rows} rows, dark on white, with their labels: {told}.", caption)


def scrambled(images, right, wrong):
    """The first pictures made of the rows of two functions: read as they lie, and out of order."""
    fig, axes = figure(6.4, 2.3, rows=2, columns=6)
    for line, (title, make) in zip(axes, (("rows", right), ("scrambled", wrong))):
        for ax, row in zip(line, make(images)):
            draw(ax, np.reshape(row, images.shape[1:]), high=16, color=INK if title == "rows" else ACCENT)
        line[0].set_ylabel(title, color=INK, fontsize=10)
    fig.set_facecolor(CARD)
    show(fig, "Two rows of six pictures made of 64 numbers each. In the upper one digits can be seen, in the lower one "
              "scattered pixels.",
         "Both arrays have the shape (1797, 64). Only a look at a picture tells them apart.")
