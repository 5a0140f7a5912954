"""The hand that draws: circles, boxes, arrows and tables on a card measured in pixels, y upwards."""
import sys
from pathlib import Path

from matplotlib.figure import Figure
from matplotlib.patches import Circle, FancyArrowPatch, FancyBboxPatch, Rectangle

sys.path.insert(0, str(Path(__file__).parents[1]))
from nnfs_helpers.palette import (  # noqa: E402, F401
    ACCENT,
    ACCENT_TINT,
    CARD,
    CLASS_COLORS,
    CLASS_MARKERS,
    FAINT,
    INK,
    MUTED,
    NEGATIVE,
    NEGATIVE_LINE,
    PAPER,
    POSITIVE,
    POSITIVE_LINE,
)

SMALL, NORMAL, LARGE = 9.5, 11, 13      # font sizes in points; a point is 1.39 pixels on the page


def card(width, height):
    """An empty drawing of this many pixels."""
    ax = Figure(figsize=(width / 100, height / 100), dpi=100).add_axes((0, 0, 1, 1))
    ax.set(xlim=(0, width), ylim=(0, height))
    ax.axis("off")
    return ax


def say(ax, x, y, text, size=NORMAL, color=INK, ha="center", va="center", behind=None, **more):
    """A text; `behind` is the color of a small card under it, for texts that lie on lines."""
    box = None if behind is None else {"facecolor": behind, "edgecolor": "none", "pad": 1.6}
    ax.text(x, y, text, fontsize=size, color=color, ha=ha, va=va, bbox=box, zorder=6, **more)


def number(value, digits=4):
    """A number as the course writes it: no trailing zeros, a real minus sign."""
    return f"{round(value, digits):.{digits}f}".rstrip("0").rstrip(".").replace("-", "−")


def circle(ax, x, y, text="", radius=25, edge=INK, face=PAPER, size=NORMAL, width=1.6, color=INK):
    """A neuron or an input, with its number inside."""
    ax.add_patch(Circle((x, y), radius, facecolor=face, edgecolor=edge, linewidth=width, zorder=4))
    say(ax, x, y, text, size, color)


def box(ax, x, y, width, height, text="", edge=INK, face=PAPER, size=NORMAL, line=1.6, color=INK, style="solid",
        **more):
    """A rounded box around its middle (x, y), with its text inside."""
    ax.add_patch(FancyBboxPatch((x - width / 2, y - height / 2), width, height, facecolor=face, edgecolor=edge,
                                boxstyle="round,pad=0,rounding_size=7", linewidth=line, linestyle=style, zorder=3))
    say(ax, x, y, text, size, color, **more)


def arrow(ax, start, end, color=INK, width=1.6, bend=0.0, style="solid"):
    """An arrow from one point to another."""
    ax.add_patch(FancyArrowPatch(start, end, arrowstyle="-|>,head_length=6,head_width=3.4", shrinkA=0, shrinkB=0,
                                 connectionstyle=f"arc3,rad={bend}", color=color, linewidth=width, linestyle=style,
                                 zorder=5))


def wire(ax, start, end, weight, scale=2.6):
    """A weighted connection: its width is the size, color and dashes are the sign."""
    ax.plot(*zip(start, end, strict=True), color=POSITIVE if weight >= 0 else NEGATIVE, zorder=2, solid_capstyle="butt",
            linestyle=POSITIVE_LINE if weight >= 0 else NEGATIVE_LINE, linewidth=0.7 + scale * abs(weight))


def sign_color(value):
    """The color of a positive or a negative number."""
    return POSITIVE if value >= 0 else NEGATIVE


def signs(ax, x, y):
    """The key to the wires, starting at (x, y)."""
    for k, (weight, text) in enumerate([(0.6, "positive weight"), (-0.6, "negative weight")]):
        wire(ax, (x + 165 * k, y), (x + 36 + 165 * k, y), weight)
        say(ax, x + 44 + 165 * k, y, text, SMALL, ha="left")
    say(ax, x + 330, y, "thicker line: larger weight", SMALL, ha="left")


def table(ax, x, y, rows, cell=(46, 30), title="", shape="", lit=lambda i, j: False, digits=3):
    """A matrix with its top left corner at (x, y); `lit(i, j)` says which cells stand out. Returns its middle right."""
    wide, high = cell
    for i, row in enumerate(rows):
        for j, value in enumerate(row):
            on = lit(i, j)
            ax.add_patch(Rectangle((x + j * wide + 1.5, y - (i + 1) * high + 1.5), wide - 3, high - 3,
                                   linewidth=2 if on else 0.9, facecolor=ACCENT_TINT if on else PAPER,
                                   edgecolor=ACCENT if on else MUTED))
            say(ax, x + (j + 0.5) * wide, y - (i + 0.5) * high, number(value, digits), SMALL,
                weight="bold" if on else "normal")
    say(ax, x + len(rows[0]) * wide / 2, y + 24, title, NORMAL, weight="bold")
    say(ax, x + len(rows[0]) * wide / 2, y + 8, shape, SMALL, MUTED)
    return x + len(rows[0]) * wide, y - len(rows) * high / 2
