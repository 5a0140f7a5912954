"""One neuron under the microscope: an arrow for each number, its value above, its gradient below."""
from ...plots import ACCENT, INK, MUTED
from .frames import brackets, plain
from .sheet import Sheet

ROW, TOP, BOTTOM = 0.5, 0.5, 0.6
SOURCE, TIMES, KINK, PLUS, BEND, LOSS = 0.5, 2.72, 4.22, 4.75, 6.1, 7.5      # places along the page


def size(graph):
    """Width and height in inches."""
    return (7.4 if graph.last == "y" else 8.8), TOP + BOTTOM + (2 * inputs(graph) + 1) * ROW


def inputs(graph):
    return sum(op.sign == "×" for op in graph.operations)


def draw(fig, graph, frame):
    """The graph at one frame."""
    width, height = size(graph)
    page = Sheet(fig, width, height)
    page.words(frame, width, height)
    n = inputs(graph)
    middle = TOP + (2 * n + 1) * ROW / 2
    for i in range(n):
        x_y, w_y = TOP + (2 * i + 0.5) * ROW, TOP + (2 * i + 1.5) * ROW
        at = (x_y + w_y) / 2
        for name, y in ((f"x{i}", x_y), (f"w{i}", w_y)):
            page.say(SOURCE - 0.2, y, name, 10, weight="bold")
            wire(page, graph, frame, name, SOURCE, TIMES - 0.45, y, (TIMES, at))
        node(page, graph, frame, f"p{i}", TIMES, at)
        wire(page, graph, frame, f"p{i}", TIMES + 0.21, KINK, at, (PLUS, middle))
    bottom = TOP + (2 * n + 0.5) * ROW
    page.say(SOURCE - 0.2, bottom, "b", 10, weight="bold")
    wire(page, graph, frame, "b", SOURCE, KINK, bottom, (PLUS, middle))
    node(page, graph, frame, "z", PLUS, middle)
    wire(page, graph, frame, "z", PLUS + 0.21, BEND - 0.24, middle)
    node(page, graph, frame, "y", BEND, middle)
    wire(page, graph, frame, "y", BEND + 0.26, LOSS - 0.24 if graph.last == "L" else width - 0.1, middle)
    if graph.last == "L":
        node(page, graph, frame, "L", LOSS, middle)
        wire(page, graph, frame, "L", LOSS + 0.26, width - 0.1, middle)


def node(page, graph, frame, output, x, y):
    """The operation that makes this output; with one input, its slope stands under it."""
    op = next(op for op in graph.operations if op.output == output)
    page.node(x, y, op.sign, None if op is not frame.active else "backward" if frame.backward else "forward")
    if len(op.inputs) == 1 and op.inputs[0] in frame.gradients:
        page.say(x, y + 0.3, f"· {brackets(op.slopes[op.inputs[0]])}", 8, MUTED)


def wire(page, graph, frame, name, start, end, y, to=None):
    """An arrow from (start, y) to (end, y) and on to the circle at `to`; the way back beside it, once it is known."""
    known, back, new = name in frame.values, name in frame.gradients, name in frame.new
    points, behind = [(start, y), (end, y)], [(start, y + 0.06), (end, y + 0.06)]
    if to is not None:
        along, across = unit(end, y, *to)
        points.append((to[0] - 0.2 * along, to[1] - 0.2 * across))
        behind[1] = (end - 0.06 * across if across > 0 else end + 0.02 * abs(across), y + 0.06)
        behind.append((points[-1][0] - 0.06 * across, points[-1][1] + 0.06 * along))
    page.line(*points, color=INK if known else MUTED, style="-" if known else (0, (2, 2)), head=True)
    at, side = (start + 0.06, "left") if to is not None else (0.5 * (start + end), "center")
    if known:
        page.say(at, y - 0.11, f"{name} = {plain(graph[name].value)}", 8.5, INK, ha=side,
                 weight="bold" if new and not frame.backward else "normal")
    if not back:
        return
    page.line(*reversed(behind), color=ACCENT, width=1.6, head=True)
    page.say(at, y + 0.17, f"d{name} = {plain(graph[name].gradient)}", 8.5, ACCENT, ha=side,
             weight="bold" if new else "normal")
    op = next((op for op in graph.operations if name in op.inputs), None)
    if to is not None:
        page.say(end - 0.13, y + 0.17, f"· {brackets(op.slopes[name])}", 8, MUTED, ha="right")


def unit(x, y, to_x, to_y):
    """The direction from one point to another, of length 1."""
    length = ((to_x - x) ** 2 + (to_y - y) ** 2) ** 0.5
    return (to_x - x) / length, (to_y - y) / length
