"""What is drawn inside the boxes of "where we are": each takes the axes, its middle (x, Y) and the part's state."""
import numpy as np
from parts import (
    ACCENT,
    CLASS_COLORS,
    CLASS_MARKERS,
    INK,
    MUTED,
    NEGATIVE,
    POSITIVE,
    SMALL,
    circle,
    say,
)

Y = 190                 # the height at which the row of boxes stands
GREY = "#A4A7A6"        # what is inside a part that is still to come; its name stands in a darker grey


def colors(state, *full):
    """The colors of a drawing inside a part: its own, or grey while the part is still to come."""
    return [GREY] * len(full) if state == "later" else full


def data(ax, x, state):
    """Three arms of points."""
    for k, color in enumerate(colors(state, *CLASS_COLORS[:3])):
        turn = np.linspace(0, 2.6, 8) + 2.1 * k
        radius = np.linspace(7, 36, 8)
        ax.scatter(x + radius * np.cos(turn), Y + radius * np.sin(turn), s=17, color=color, marker=CLASS_MARKERS[k],
                   zorder=4)


def layer(ax, x, state):
    """Two columns of circles and their wires."""
    left, right = [(x - 20, Y + dy) for dy in (18, -18)], [(x + 18, Y + dy) for dy in (30, 0, -30)]
    for k, a in enumerate(left):
        for j, b in enumerate(right):
            color = colors(state, (POSITIVE, NEGATIVE)[(j + k) % 2])[0]
            ax.plot(*zip(a, b, strict=True), color=color, linewidth=1.3, zorder=3,
                    linestyle=("-", (0, (3, 1.5)))[(j + k) % 2])
    for place in left + right:
        circle(ax, *place, radius=9 if place in right else 6, edge=colors(state, INK)[0])


def activation(ax, x, state):
    """The bend of a ReLU."""
    grey, line = colors(state, MUTED, POSITIVE)
    for line_x, line_y in (((x, x), (Y - 24, Y + 34)), ((x - 34, x + 34), (Y - 16, Y - 16))):
        ax.plot(line_x, line_y, color=grey, linewidth=1, zorder=3, linestyle="-")
    ax.plot([x - 32, x, x + 30], [Y - 16, Y - 16, Y + 30], color=line, linewidth=3, zorder=4, linestyle="-")


def softmax(ax, x, state):
    """Three bars, one for each class."""
    for k, (height, color) in enumerate(zip((62, 12, 26), colors(state, *CLASS_COLORS[:3]), strict=True)):
        ax.bar(x - 23 + 23 * k, height, 16, bottom=Y - 34, color=color, zorder=4)
    ax.plot([x - 36, x + 36], [Y - 34, Y - 34], color=colors(state, MUTED)[0], linewidth=1, zorder=5, linestyle="-")


def loss(ax, x, state):
    """The curve of −log: near nothing where the answer was right, high where it was wrong."""
    grey, line = colors(state, MUTED, NEGATIVE)
    ax.plot([x - 32, x - 32, x + 34], [Y + 34, Y - 30, Y - 30], color=grey, linewidth=1, zorder=3, linestyle="-")
    p = np.linspace(0.012, 1, 60)
    ax.plot(x - 32 + 64 * p, Y - 30 - 14 * np.log(p), color=line, linewidth=3, zorder=4, linestyle="-")


def unseen(ax, x, state):
    """The points to learn from, and hollow ones that are kept back."""
    data(ax, x, state)
    for k, color in enumerate(CLASS_COLORS[:3]):
        turn = np.linspace(0.5, 2.5, 4) + 2.1 * k + 0.45
        radius = np.linspace(15, 38, 4)
        ax.scatter(x + radius * np.cos(turn), Y + radius * np.sin(turn), s=20, facecolor="white", edgecolor=color,
                   linewidth=1.5, marker=CLASS_MARKERS[k], zorder=5)


def two_arms(ax, x, state):
    """Two arms of points: yes and no."""
    for k, color in enumerate(CLASS_COLORS[:2]):
        turn, radius = np.linspace(0, 3.0, 9) + 3.14 * k, np.linspace(6, 36, 9)
        ax.scatter(x + radius * np.cos(turn), Y + radius * np.sin(turn), s=17, color=color, marker=CLASS_MARKERS[k],
                   zorder=4)


def wave(ax, x, state):
    """Points on one turn of a sine."""
    t = np.linspace(0, 1, 15)
    ax.scatter(x - 34 + 68 * t, Y + 30 * np.sin(2 * np.pi * t), s=13, color=CLASS_COLORS[0], zorder=4)


def missing(ax, x, state):
    """A column of neurons, two of them switched off."""
    for k, dy in enumerate((33, 11, -11, -33)):
        off = k in (1, 3)
        circle(ax, x, Y + dy, radius=8.5, edge=MUTED if off else INK, width=1 if off else 1.6)
        if off:
            for way in (1, -1):
                ax.plot([x - 13, x + 13], [Y + dy - 13 * way, Y + dy + 13 * way], color=ACCENT, linewidth=2.4,
                        linestyle="-", zorder=7)


DIGIT = ("..###...", ".#..##..", "....##..", "..###...", "....##..", ".....#..", ".#..##..", "..###...")


def pictures(ax, x, state):
    """A handwritten three, in eight by eight pixels."""
    for i, line in enumerate(DIGIT):
        for j, dot in enumerate(line):
            left, top = x - 36 + 9 * j, Y + 36 - 9 * i
            ax.fill([left, left + 9, left + 9, left], [top, top, top - 9, top - 9], linewidth=0.6, linestyle="-",
                    facecolor=INK if dot == "#" else "#FFFFFF", edgecolor=GREY, zorder=4)


def sigmoid(ax, x, state):
    """The S between no and yes."""
    axes(ax, x, -30)
    z = np.linspace(-6, 6, 60)
    ax.plot(x + 5.3 * z, Y - 30 + 60 / (1 + np.exp(-z)), color=POSITIVE, linewidth=3, zorder=4, linestyle="-")


def straight(ax, x, state):
    """A number may be anything: what comes in goes out."""
    axes(ax, x, 0)
    ax.plot([x - 30, x + 30], [Y - 32, Y + 32], color=POSITIVE, linewidth=3, zorder=4, linestyle="-")


def square(ax, x, state):
    """The curve of the squared error."""
    axes(ax, x, -30)
    e = np.linspace(-1, 1, 40)
    ax.plot(x + 31 * e, Y - 28 + 58 * e ** 2, color=NEGATIVE, linewidth=3, zorder=4, linestyle="-")


def price(ax, x, state):
    """The loss as before, and a price on top."""
    loss(ax, x, state)
    say(ax, x + 8, Y + 22, "+ λΣw²", SMALL + 0.5, ACCENT, weight="bold")


def axes(ax, x, floor):
    """Two thin axes, the level one at this height over the box's middle."""
    for line_x, line_y in (((x, x), (Y - 36, Y + 36)), ((x - 34, x + 34), (Y + floor, Y + floor))):
        ax.plot(line_x, line_y, color=MUTED, linewidth=1, zorder=3, linestyle="-")
