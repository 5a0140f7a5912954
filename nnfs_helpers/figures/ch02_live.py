"""The live drawings of chapter 02: a matrix product number by number, and what broadcasting does to two shapes."""
import ast

import numpy as np

from ..plots import ACCENT, ACCENT_TINT, CLASS_COLORS, INK, MUTED, NEGATIVE
from .tables import HIGH, frame, pale, plain, sheet, table

BATCH = np.array([[1, 2, 3, 2.5], [2, 5, -1, 2], [-1.5, 2.7, 3.3, -0.8]])
ROWS = np.array([[0.2, 0.8, -0.5, 1], [0.5, -0.91, 0.26, -0.5], [-0.26, -0.27, 0.17, 0.87]])    # one neuron a row
LEFT = ["(5, 3)", "(3, 3)", "(5, 1)", "(3, 1)", "(1, 3)", "(3,)"]
RIGHT = ["(3,)", "(1, 3)", "(3, 1)", "(5,)", "(5, 1)", "(1,)"]
PRODUCT = "One row of the left table and one column of the right one make one number of the product, where they cross."
STRETCH = ("Outlined cells are real, pale ones are copies: sizes of 1, and axes that are not there, are stretched; "
           "any other disagreement is refused.")
BLUE, ORANGE = CLASS_COLORS[:2]


# The matrix product: a row of the left, a column of the right

def draw_product(fig, row, column):
    """The batch times the transposed weights, the one row and column lit that make the lit number."""
    ax, x, y, wide = sheet(fig), 0.85, 0.36, 0.57
    right, low = x + 4 * wide + 0.2, y + 4 * HIGH + 0.46
    lit = {"a": lambda i, j: i == row, "b": lambda i, j: j == column, "c": lambda i, j: (i, j) == (row, column)}
    for name, at, numbers in (("a", (x, low), BATCH), ("b", (right, y), ROWS.T), ("c", (right, low), BATCH @ ROWS.T)):
        table(ax, *at, numbers, wide=wide, fill=lambda i, j, on=lit[name]: ACCENT_TINT if on(i, j) else "#FFFFFF")
    frame(ax, x, low + row * HIGH, 1, 4, ACCENT, wide)
    frame(ax, right + column * wide, y, 4, 1, ACCENT, wide)
    frame(ax, right + column * wide, low + row * HIGH, 1, 1, ACCENT, wide)
    for k in range(3):
        ax.text(x - 0.08, low + (k + 0.5) * HIGH, f"sample {k}", ha="right", va="center",
                color=INK if k == row else MUTED)
        ax.text(right + (k + 0.5) * wide, y - 0.06, f"neuron {k}", ha="center", va="bottom", fontsize=8,
                color=INK if k == column else MUTED)
    ax.text(right + 3 * wide + 0.1, y + 2 * HIGH, "W.T\n(4, 3)", va="center")
    ax.text(right + 3 * wide + 0.1, low + 1.5 * HIGH, "batch @ W.T\n(3, 3)", va="center")
    ax.text(x + 2 * wide, low + 3 * HIGH + 0.08, "batch, (3, 4)", ha="center", va="top")
    left = x + 2.1 * wide
    for k, (a, w) in enumerate(zip(BATCH[row], ROWS[column])):
        ax.text(left - 0.05, y + (k + 0.5) * HIGH, f"{plain(a)} · {signed(w)}", ha="right", va="center")
        ax.text(left + 0.05, y + (k + 0.5) * HIGH, f"= {plain(a * w)}", va="center")
    ax.plot([left - 1.0, left + 0.75], [y + 4 * HIGH + 0.02] * 2, color=MUTED, linewidth=1)
    ax.text(left - 0.05, y + 4 * HIGH + 0.18, "sum", ha="right", va="center", color=ACCENT, weight="bold")
    ax.text(left + 0.05, y + 4 * HIGH + 0.18, f"= {plain(BATCH[row] @ ROWS[column])}", va="center", color=ACCENT,
            weight="bold")


def signed(number):
    """A factor as it is written after a dot: negative ones in brackets."""
    return plain(number) if number >= 0 else f"({plain(number)})"


def product_alt(row, column):
    """What draw_product shows, in words."""
    products = " + ".join(f"{plain(a)} · {signed(w)}" for a, w in zip(BATCH[row], ROWS[column]))
    return (f"The batch, (3, 4), at the lower left, the transposed weights, (4, 3), at the upper right, their product, "
            f"(3, 3), where they cross. Lit: row {row} of the batch, sample {row}, and column {column} of the weights, "
            f"neuron {column}. {products} = {plain(BATCH[row] @ ROWS[column])}.")


# Broadcasting: two shapes, aligned on the right

def numbers(shape, step):
    """An array of that shape, counted up in steps, as a table of at least one row: values to follow through a sum."""
    return np.atleast_2d(step * np.arange(1, np.prod(shape) + 1).reshape(shape))


def joined(left, right):
    """The shape that two shapes broadcast to, or None where NumPy refuses."""
    try:
        return np.broadcast_shapes(left, right)
    except ValueError:
        return None


def aligned(ax, shape, y, name, color, clash=()):
    """Write a shape with its last size in the rightmost column, and the sizes that clash in red."""
    for k, size in enumerate(reversed(shape)):
        bad = k in clash
        ax.text(2.15 - 0.5 * k, y, str(size), ha="center", va="center", fontsize=12, weight="bold",
                color=NEGATIVE if bad else INK)
    if len(shape) < 2:
        ax.text(1.65, y, "·", ha="center", va="center", fontsize=12, color=MUTED)
    ax.text(0.2, y, name, va="center", color=color, weight="bold")


def stretched(ax, x, y, values, shape, color, wide):
    """Draw a table stretched to `shape`: the real cells outlined and strong, the copies pale."""
    rows, columns = values.shape
    real = lambda i, j: i < rows and j < columns                                    # noqa: E731
    full = np.broadcast_to(values, shape)
    table(ax, x, y, full, wide=wide, size=8.5,
          fill=lambda i, j: pale(color, 0.42) if real(i, j) else pale(color, 0.12),
          edge=lambda i, j: MUTED if real(i, j) else pale(color, 0.3), ink=lambda i, j: INK if real(i, j) else MUTED)
    frame(ax, x, y, rows, columns, color, wide)


def draw_stretch(fig, left, right):
    """Two arrays of the shapes chosen, stretched to meet and added; or where they refuse."""
    left, right = ast.literal_eval(left), ast.literal_eval(right)
    ax, out, wide = sheet(fig), joined(left, right), 0.35
    a, b = numbers(left, 10), numbers(right, 1)
    clash = [k for k, (m, n) in enumerate(zip(left[::-1], right[::-1])) if m != n and 1 not in (m, n)]
    aligned(ax, left, 0.3, "left", BLUE, clash)
    aligned(ax, right, 0.62, "right", "#9A6A00", clash)
    ax.plot([0.2, 2.4], [0.82, 0.82], color=MUTED, linewidth=1)
    y = 1.62
    if out is None:
        k = clash[0]
        ax.text(0.2, 1.04, "refused", va="center", weight="bold", color=NEGATIVE)
        ax.text(2.7, 0.46, f"{left[-1 - k]} meets {right[-1 - k]}, and neither is 1:\nNumPy raises a ValueError.",
                va="center", color=NEGATIVE)
        shapes = a.shape, b.shape
    else:
        aligned(ax, out, 1.04, "sum", ACCENT)
        ax.text(2.7, 0.46, "\n".join(say(left, right, out)), va="center")
        shapes = ((1,) + out)[-2:], ((1,) + out)[-2:]
    x = 0.2
    for values, shape, color, sign in ((a, shapes[0], BLUE, "+"), (b, shapes[1], ORANGE, "=")):
        stretched(ax, x, y, values, shape, color, wide)
        x += shape[1] * wide + 0.4
        if sign == "+" or out is not None:
            ax.text(x - 0.2, y + 0.5 * HIGH * max(shapes[0][0], 1), sign, ha="center", va="center", fontsize=13)
    if out is not None:
        total = np.atleast_2d(a + b)
        table(ax, x, y, total, wide=wide, size=8.5, fill=lambda i, j: ACCENT_TINT)


def say(left, right, out):
    """One line for each side: how it is stretched to the shape `out`."""
    for name, shape in (("left", left), ("right", right)):
        copied = [f"{out[k]} times along axis {k}" for k in range(len(out))
                  if ((1,) * (len(out) - len(shape)) + shape)[k] != out[k]]
        yield f"{name}: copied " + " and ".join(copied) if copied else f"{name}: as it is"


def stretch_alt(left, right):
    """What draw_stretch shows, in words."""
    a, b = ast.literal_eval(left), ast.literal_eval(right)
    out = joined(a, b)
    if out is None:
        k = next(k for k, (m, n) in enumerate(zip(a[::-1], b[::-1])) if m != n and 1 not in (m, n))
        return (f"{left} + {right}, aligned on the right: {a[-1 - k]} meets {b[-1 - k]} and neither is 1, "
                "so NumPy refuses.")
    return f"{left} + {right} gives {out}. " + "; ".join(say(a, b, out)) + "."
