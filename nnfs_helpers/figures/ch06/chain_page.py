"""A small network under the microscope: a layer a row, values above the line, gradients below it, with their shapes."""
import numpy as np

from ...plots import ACCENT, INK, MUTED
from .sheet import CELL, HIGH, Sheet

TOP, BOTTOM, LINE, LABEL, EDGE, OP = 0.42, 0.62, 0.44, 0.21, 0.2, 0.62       # inches
WIDEST, TALLEST = 9.4, 10.4


def rows(graph):
    """The operations row by row: each product begins a row; a loss that has no room there gets one of its own."""
    made = []
    for op in graph.operations:
        if op.sign == "@" or not made or (op.sign == "loss" and wide(graph, made[-1] + [op]) > WIDEST):
            made.append([])
        made[-1].append(op)
    return made


def size(graph):
    """Width and height in inches; a ValueError when that is more than a page."""
    lines = rows(graph)
    width, height = max(wide(graph, row) for row in lines), TOP + BOTTOM + sum(high(graph, row) for row in lines)
    if width > WIDEST or height > TALLEST:
        raise ValueError("This network is too large for the microscope: drawn, it would be "
                         f"{width:.0f} by {height:.0f} inches, and the page has {WIDEST:.0f} by {TALLEST:.0f}. "
                         "Give it fewer samples, or fewer neurons.")
    return max(6.4, width), height


def table(array):
    """Any array as a list of rows, for drawing."""
    return np.atleast_2d(np.asarray(array, float))


def columns(graph, name):
    return table(graph[name].value).shape[1]


def wide(graph, row):
    names = [row[0].inputs[0]] + [op.output for op in row]
    return 2 * EDGE + CELL * sum(columns(graph, name) for name in names) + OP * len(row)


def above(op, graph):
    """What stands over an operation: weights, biases, targets, or the slopes of an activation; or None."""
    if len(op.inputs) > 1:
        return graph[op.inputs[1]].value
    local = op.slopes[op.inputs[0]]
    return local if np.ndim(local) else None


def high(graph, row):
    side, middle = strata(graph, row)
    return 2 * (side + middle) + LINE + 0.12


def strata(graph, row):
    """Heights of the upper two bands: what comes from above, and the values on the chain. Below they come again."""
    sides = [above(op, graph) for op in row]
    side = max([len(table(a)) * HIGH + LABEL for a in sides if a is not None], default=0)
    names = [row[0].inputs[0]] + [op.output for op in row]
    return side + 0.06, max(len(table(graph[name].value)) for name in names) * HIGH + LABEL


def draw(fig, graph, frame):
    """The graph at one frame."""
    width, height = size(graph)
    page, y = Sheet(fig, width, height), TOP
    page.words(frame, width, height)
    for row in rows(graph):
        draw_row(page, graph, frame, row, y)
        y += high(graph, row)


def draw_row(page, graph, frame, row, top):
    """One layer: its tables along a line, an operation between two of them."""
    side, middle = strata(graph, row)
    y = top + side + middle + LINE / 2
    name = row[0].inputs[0]
    x = EDGE + columns(graph, name) * CELL / 2
    stand(page, graph, frame, name, x, y)
    for op in row:
        half = columns(graph, name) * CELL / 2
        at, to = x + half + OP / 2, x + half + OP + columns(graph, op.output) * CELL / 2
        link(page, frame, op, name, (x, at, to), y)
        hang(page, graph, frame, op, at, y, middle)
        name, x = op.output, to
        stand(page, graph, frame, name, x, y)


def stand(page, graph, frame, name, x, y, lift=LINE / 2):
    """A quantity: its value above the line, its gradient below, each with name and shape, or the empty frames."""
    values = table(graph[name].value)
    n, m = values.shape
    up, down = y - lift - n * HIGH, y + lift
    if name in frame.values:
        page.table(x, up, values, new=name in frame.new and not frame.backward)
        page.say(x, up - 0.1, f"{name} {shape(graph[name].value)}", 8, INK)
    else:
        page.ghost(x, up, n, m)
    if name in frame.gradients:
        grad = table(graph[name].gradient)
        page.table(x, down, grad, "gradient", new=name in frame.new)
        page.say(x, down + len(grad) * HIGH + 0.1, f"d{name} {shape(graph[name].gradient)}", 8, ACCENT)
    elif graph[name].gradient is not None:
        page.ghost(x, down, n, m)


def shape(array):
    """The shape as a label shows it."""
    return str(np.shape(array))


def link(page, frame, op, name, places, y):
    """The line from one table through an operation to the next; the way back under it, once it is known."""
    left, at, right = places
    known, back = op.output in frame.values, name in frame.gradients
    edge = 0.23 if len(op.sign.partition("\n")[0]) > 1 else 0.16      # words stand in a wide box
    look = {"color": INK if known else MUTED, "style": "-" if known else (0, (2, 2))}
    page.line((left, y - 0.05), (at - edge, y - 0.05), head=True, **look)
    page.line((at, y - 0.05), (right, y - 0.05), **look)
    if back:
        page.line((right, y + 0.06), (at + edge, y + 0.06), color=ACCENT, width=1.6, head=True)
        page.line((at, y + 0.06), (left, y + 0.06), color=ACCENT, width=1.6)
    active = None if op is not frame.active else "backward" if frame.backward else "forward"
    page.node(at, y, op.sign, active, radius=0.15)


def hang(page, graph, frame, op, x, y, middle):
    """What comes to an operation from above, its gradient below; for an activation its slopes."""
    local, first = above(op, graph), op.inputs[0]
    back = first in frame.gradients and op.output in frame.gradients
    if back and isinstance(op.slopes[first], str):
        page.say(x, y + 0.26, op.slopes[first], 7.5, MUTED)
    if local is None:
        return
    if len(op.inputs) > 1:
        name = op.inputs[1]
        stand(page, graph, frame, name, x, y, LINE / 2 + middle)
        page.line((x, y - LINE / 2 - middle + 0.03), (x, y - 0.17), color=INK, head=True)
        if name in frame.gradients:
            page.line((x, y + (0.36 if back else 0.17)), (x, y + LINE / 2 + middle - 0.02), color=ACCENT, width=1.6,
                      head=True)
            page.say(x, y + LINE / 2 + middle / 2 + 0.08, op.slopes[name], 7.5, MUTED, behind="#F7F6F1")
    elif back:
        slopes = table(local)
        up = y - LINE / 2 - middle - len(slopes) * HIGH
        page.table(x, up, slopes, "slope")
        page.say(x, up - 0.1, f"slope {shape(local)}", 8, MUTED)
        page.line((x, y - LINE / 2 - middle + 0.03), (x, y - 0.17), color=MUTED, style=(0, (2, 2)))
