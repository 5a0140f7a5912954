"""The microscope's steps: what is known after each of them, and the words for it."""
import re
from dataclasses import dataclass

import numpy as np

MINUS = "−"


@dataclass
class Frame:
    """One state: which values and gradients are known, which operation has just worked, and what was computed."""
    title: str
    values: set
    gradients: set
    active: object                  # the Operation, or None
    backward: bool
    new: set                        # names of values (forward) or gradients (backward) that this step has found
    lines: list


def frames(graph):
    """All frames of a graph: the start, one for each operation forward, the turn, one for each operation backward."""
    values = {name for name, q in graph.quantities.items() if q.given}
    count, known = len(graph.operations), set()
    made = [Frame("Start: inputs and parameters are known", set(values), set(), None, False, set(),
                  ["Nothing has run yet."])]
    for k, op in enumerate(graph.operations, 1):
        values = values | {op.output}
        made.append(Frame(f"Forward, {k} of {count}", values, set(), op, False, {op.output}, [forward(graph, op)]))
    known = {graph.last}
    made.append(Frame("The turn", values, known, None, True, known, [turn(graph)]))
    for k, op in enumerate(reversed(graph.operations), 1):
        new = {name for name in op.inputs if graph[name].gradient is not None}
        known = known | new
        made.append(Frame(f"Backward, {k} of {count}", values, known, op, True, new, backward(graph, op)))
    return made


def label(frame):
    """A frame's short name beside the slider."""
    return frame.title.partition(":")[0].replace(" of ", "/").replace(",", "").lower()


def turn(graph):
    """The first line of the way back."""
    last = graph.last
    if graph.start == "dvalues":
        return f"d{last} = dvalues: the gradient that comes from the right"
    return f"d{last} = 1: {last} changes as much as {last} does"


def forward(graph, op):
    """The line of code, and the same line in numbers, or in shapes."""
    if op.sign == "@":
        return f"{op.forward}    {shapes(graph, op.output, *op.inputs)}"
    if np.ndim(graph[op.output].value):
        return op.forward
    return f"{op.forward} = {in_numbers(graph, op.forward.partition(' = ')[2])} = {plain(graph[op.output].value)}"


def backward(graph, op):
    """A line for each gradient; several equal ones stand in one line already."""
    if op.sign == "@":
        x, W = op.inputs
        out = f"{turned(graph[W].shape)}", f"{turned(graph[x].shape)}"
        dP = graph[op.output].shape
        return [f"{op.backward[0]}    {graph[x].shape} = {dP} @ {out[0]}",
                f"{op.backward[1]}    {graph[W].shape} = {out[1]} @ {dP}"]
    if np.ndim(graph[op.output].value):
        return op.backward
    lines = []
    for line in op.backward:
        left, _, right = line.rpartition(" = ")
        got = plain(graph[left.split(" = ")[0][1:]].gradient)
        lines.append(line + ("" if right == "dz" else f" = {in_numbers(graph, right)}") + f" = {got}")
    return lines


def turned(shape):
    return tuple(reversed(shape))


def shapes(graph, out, left, right):
    return f"{graph[out].shape} = {graph[left].shape} @ {graph[right].shape}"


def in_numbers(graph, text):
    """The names in a line of code replaced by their numbers, negative ones in brackets behind an operator."""
    def number(found):
        name = found.group()
        if name in graph.quantities:
            value = graph[name].value
        elif name[0] == "d" and name[1:] in graph.quantities:
            value = graph[name[1:]].gradient
        else:
            return name
        after_operator = text[:found.start()].rstrip()[-1:] in ("*", "+", "-")
        return brackets(value) if after_operator else plain(value)
    return re.sub(r"[A-Za-z_]\w*", number, text).replace("*", "·").replace("··", "**")


def plain(value):
    """A number in at most six signs, with a real minus: 0.125, −12.35, 1e6."""
    value = float(value)
    if not np.isfinite(value):
        return str(value).replace("-", MINUS)
    value = value if abs(value) > 1e-99 else 0.0
    size = abs(value)
    text = f"{value:.0e}" if size >= 99999 or 0 < size < 0.0005 else \
        f"{value:.{3 if size < 9.9995 else 2 if size < 99.995 else 1 if size < 999.95 else 0}f}"
    if "." in text and "e" not in text:
        text = text.rstrip("0").rstrip(".")
    text = re.sub(r"e([-+])0*", lambda e: "e" + e[1].strip("+"), text)          # 1e-04 → 1e-4, 1e+06 → 1e6
    return ("0" if text == "-0" else text).replace("-", MINUS)


def brackets(value):
    """A number as it stands in a product: a negative one in brackets."""
    return f"({plain(value)})" if value < 0 else plain(value)
