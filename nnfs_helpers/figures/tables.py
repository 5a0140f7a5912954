"""Tables of numbers, drawn cell by cell: what the figures of chapter 02 are made of. Lengths are in inches."""
from matplotlib.patches import Rectangle

from ..plots import CARD, INK, MUTED

WIDE, HIGH = 0.5, 0.32            # one cell


def sheet(fig):
    """An empty axes over the whole figure, measured in inches from its upper left corner."""
    width, height = fig.get_size_inches()
    fig.set_layout_engine("none")
    ax = fig.add_axes((0, 0, 1, 1))
    ax.set(xlim=(0, width), ylim=(height, 0))
    ax.axis("off")
    return ax


def table(ax, x, y, rows, fill=lambda i, j: "#FFFFFF", edge=lambda i, j: MUTED, ink=lambda i, j: INK, wide=WIDE, size=9,
          layer=1):
    """Write the numbers of `rows`, a list of lists, into cells whose upper left corner is (x, y).

    `fill`, `edge` and `ink` give the colors of cell (i, j): row i, column j. A table of a higher `layer` covers others.
    """
    for i, row in enumerate(rows):
        for j, value in enumerate(row):
            left, top = x + j * wide, y + i * HIGH
            ax.add_patch(Rectangle((left, top), wide, HIGH, facecolor=fill(i, j), edgecolor=edge(i, j), linewidth=1.0,
                                   zorder=layer))
            ax.text(left + wide / 2, top + HIGH / 2, plain(value), ha="center", va="center", fontsize=size,
                    color=ink(i, j), zorder=layer)


def frame(ax, x, y, rows, columns, color, wide=WIDE):
    """A strong outline around a block of cells."""
    ax.add_patch(Rectangle((x, y), columns * wide, rows * HIGH, fill=False, edgecolor=color, linewidth=2.2, zorder=4))


def arrow(ax, start, end, color=MUTED):
    """A thin arrow from one point to another."""
    ax.annotate("", end, start, arrowprops={"arrowstyle": "-|>", "color": color, "linewidth": 1.4, "shrinkA": 0,
                                            "shrinkB": 0})


def plain(value):
    """A number as it is read: at most three decimals, a real minus sign."""
    return value if isinstance(value, str) else f"{value:.3f}".rstrip("0").rstrip(".").replace("-", "−")


def pale(color, share=0.25):
    """The color mixed into the card: `share` of it, as a background for text."""
    ours, paper = (tuple(int(c[i:i + 2], 16) for i in (1, 3, 5)) for c in (color, CARD))
    return "#" + "".join(f"{round(share * a + (1 - share) * b):02X}" for a, b in zip(ours, paper))
