"""Numbers on their way: the forward pass with its shapes, and a batch through a layer."""
import numpy as np
from matplotlib.patches import Rectangle
from networks import BIASES, SAMPLE, WEIGHTS
from parts import ACCENT, CLASS_COLORS, MUTED, NORMAL, PAPER, SMALL, arrow, box, card, number, say, table

BATCH = [SAMPLE, [2.0, 5.0, -1.0, 2.0], [-1.5, 2.7, 3.3, -0.8]]
SAMPLES, FEATURES, HIDDEN, CLASSES = 300, 2, 64, 3


def forward():
    """The spiral's samples through dense, ReLU, dense and softmax, with the shape at every arrow."""
    ax, y = card(720, 290), 165
    steps = [("dense", f"weights ({FEATURES}, {HIDDEN})\nbiases (1, {HIDDEN})"), ("ReLU", "no parameters"),
             ("dense", f"weights ({HIDDEN}, {CLASSES})\nbiases (1, {CLASSES})"), ("softmax", "no parameters")]
    names = ["X", "hidden\nscores", "hidden\nactivations", "class\nscores", "proba-\nbilities"]
    widths, color = {FEATURES: 12, HIDDEN: 40, CLASSES: 18}, (MUTED, CLASS_COLORS[0], CLASS_COLORS[0], ACCENT, ACCENT)
    shapes, places = [FEATURES, HIDDEN, HIDDEN, CLASSES, CLASSES], [46, 205, 372, 531, 674]
    for k, (n, x, name) in enumerate(zip(shapes, places, names, strict=True)):
        sheet(ax, x, y, widths[n], 130, color[k])
        say(ax, x, 256, name, NORMAL, weight="bold")
        say(ax, x, 82, f"({SAMPLES}, {n})", NORMAL)
    for k, (name, parameters) in enumerate(steps):
        x = (places[k] + places[k + 1]) / 2
        left, right = places[k] + widths[shapes[k]] / 2, places[k + 1] - widths[shapes[k + 1]] / 2
        arrow(ax, (left + 5, y), (x - 40, y))
        box(ax, x, y, 78, 40, name, size=10.5, weight="bold")
        arrow(ax, (x + 40, y), (right - 5, y))
        say(ax, x, 36, parameters, SMALL, MUTED)
        ax.plot([x, x], [y - 24, 56], color=MUTED, linewidth=0.9, linestyle=(0, (2, 2)))
    return ax


def sheet(ax, x, y, width, height, color):
    """A batch as a ruled sheet of paper: a line for a sample."""
    corner = (x - width / 2, y - height / 2)
    ax.add_patch(Rectangle(corner, width, height, facecolor=PAPER, edgecolor=color, linewidth=2))
    lines = y - height / 2 + height * np.arange(1, 20) / 20
    ax.hlines(lines, x - width / 2, x + width / 2, color=color, linewidth=0.5)


def batch():
    """Inputs (3, 4) times weights (4, 3) plus biases (1, 3): one row and one column make one number."""
    ax, row, column = card(720, 270), 1, 0
    X, W, B = np.array(BATCH), np.array(WEIGHTS).T, np.array([BIASES])
    Z, top = X @ W + B, 208
    table(ax, 16, top, X, (44, 32), "inputs X", "(3, 4)", lambda i, j: i == row)
    table(ax, 226, top, W, (48, 32), "weights W", "(4, 3)", lambda i, j: j == column)
    table(ax, 404, top, B, (44, 32), "biases b", "(1, 3)", lambda i, j: j == column)
    table(ax, 562, top, Z, (47, 32), "output Z", "(3, 3)", lambda i, j: (i, j) == (row, column))
    for x, y, sign in [(209, top - 48, "·"), (387, top - 16, "+"), (548, top - 16, "=")]:
        say(ax, x, y, sign, 22 if sign == "·" else 18)
    say(ax, 104, top - 112, "one sample a row", SMALL, MUTED)
    say(ax, 298, top - 144, "one neuron a column", SMALL, MUTED)
    say(ax, 470, top - 48, "added to every row", SMALL, MUTED)
    products = " + ".join(f"{bracket(x)}·{bracket(w)}" for x, w in zip(X[row], W[:, column], strict=True))
    say(ax, 360, 26, f"{products} + {number(B[0, column])} = {number(Z[row, column])}", NORMAL, ACCENT, weight="bold")
    return ax


def bracket(value):
    """A number in a product: negative ones in brackets."""
    return number(value) if value >= 0 else f"({number(value)})"


DRAWINGS = {"forward": forward, "batch": batch}
