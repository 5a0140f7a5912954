"""A layer's three gradients, number by number: which row meets which column, and what is added up."""
import numpy as np

from ...controls import slide
from ...plots import ACCENT, INK, MUTED
from ...widgets import explore
from .frames import brackets, plain
from .sheet import CELL, HIGH, MONO, Sheet

WIDTH, HEIGHT = 7.2, 2.2
CODE = {"dweights": "X.T @ dZ", "dbiases": "dZ.sum(axis=0, keepdims=True)", "dinputs": "dZ @ W.T"}
OVER = {"dweights": "the samples", "dbiases": "the samples", "dinputs": "the neurons"}


def entries(X, W, dZ):
    """Live: choose one number of dweights, dbiases or dinputs, and see what it is made of."""
    parts = {"dweights": (X.T, dZ, X.T @ dZ), "dbiases": (None, dZ, dZ.sum(axis=0, keepdims=True)),
             "dinputs": (dZ, W.T, dZ @ W.T)}
    where = [(name, *at) for name, part in parts.items() for at in np.ndindex(part[2].shape)]
    return explore(lambda fig, number: draw(fig, parts, *number), alt=lambda number: words(parts, *number),
                   caption="Each number of a gradient is a row and a column, multiplied in pairs and added up: over "
                           "the samples for weights and biases, over the neurons for inputs.",
                   width=WIDTH, height=HEIGHT, twin_columns=1,
                   twin=[(name, {"number": (name, *at)}) for name, at in
                         [("dweights", (2, 1)), ("dbiases", (0, 0)), ("dinputs", (2, 1))]],
                   number=slide(where, labels=[f"{name}[{i}, {k}]" for name, i, k in where]))


def terms(parts, name, i, k):
    """The products (or, for a bias, the numbers) that are added up to one entry."""
    left, right, _ = parts[name]
    return [(None if left is None else left[i, s], right[s, k]) for s in range(len(right))]


def summed(parts, name, i, k):
    """The sum in numbers: `2 · 3 + (−1) · 1 = 5`."""
    pieces = [brackets(b) if a is None else f"{brackets(a)} · {brackets(b)}" for a, b in terms(parts, name, i, k)]
    return f"{' + '.join(pieces)} = {plain(parts[name][2][i, k])}"


def words(parts, name, i, k):
    left, right, made = parts[name]
    tables = f"dZ of shape {right.shape}" if left is None else f"{left.shape} times {right.shape}"
    return (f"{name} = {CODE[name]}: {tables} gives {made.shape}. Lit is the entry [{i}, {k}], a sum over "
            f"{OVER[name]}: {summed(parts, name, i, k)}.")


def draw(fig, parts, name, i, k):
    """The tables of one product, with the row and the column that meet lit."""
    page, x = Sheet(fig, WIDTH, HEIGHT), 0.3
    left, right, made = parts[name]
    page.say(0.1, 0.16, f"{name} = {CODE[name]}", 9.5, INK, ha="left", family=MONO)
    names = CODE[name].split(" @ ") if left is not None else [None, "dZ"]
    for title, rows, lit in ((names[0], left, lambda r, c: r == i), (names[1], right, lambda r, c: c == k),
                             (name, made, lambda r, c: (r, c) == (i, k))):
        if rows is None:
            continue
        if title in (names[1], name) and x > 0.5:
            page.say(x, 1.15, "@" if title == names[1] else "=" if left is not None else "Σ ↓", 12)
            x += 0.3
        x = place(page, x, title, rows, lit) + 0.3
    page.say(0.1, HEIGHT - 0.14, f"{name}[{i}, {k}] = {summed(parts, name, i, k)}", 8.5, ACCENT, ha="left",
             family=MONO)


def place(page, x, title, rows, lit):
    """A table whose left edge is at x, around the middle of the page; returns its right edge."""
    n, m = rows.shape
    top, middle = 1.15 - n * HIGH / 2, x + m * CELL / 2
    page.table(middle, top, rows.tolist(), lit=lit)
    page.say(middle, top - 0.12, f"{title} {rows.shape}", 8.5, MUTED)
    return x + m * CELL


