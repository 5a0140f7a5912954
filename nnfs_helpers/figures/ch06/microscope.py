"""The backprop microscope: a small network's graph, stepped forward and back one operation at a time."""
import numpy as np

from ..players import play
from . import chain_page, neuron_page
from .chain import network
from .frames import frames, label, plain
from .graph import neuron

NEURON = ("Forward each operation makes a value; backward each multiplies the gradient that arrives by its own slope, "
          "and hands the product to the left.")
NETWORK = ("Row by row a layer: values above the line run to the right, gradients below it run to the left, each in "
           "the shape of its value.")


def neuron_microscope(x, w, b, activation="ReLU", target=None):
    """One neuron, number by number: inputs x, weights w (up to five), bias b, "ReLU", "sigmoid" or "linear".

    The gradients say how much the output changes; with a target, how much its squared distance (y - target)² does.
    """
    return show(lambda: neuron(x, w, b, activation, target), neuron_page, NEURON, ends=True)


def microscope(layers, X, y=None, loss=None, dvalues=None):
    """A small dense network, array by array: a list of layers and activations, and a batch X, (samples, inputs).

    Layers may be the course's or your own. At the end a loss with its targets y, or the gradient dvalues.
    """
    return show(lambda: network(layers, X, y, loss, dvalues), chain_page, NETWORK)


def show(make, page, caption, ends=False):
    """The live figure of a graph; where there can be none, a sentence that says why.

    The still twin shows the middle of the way back and its end; with `ends` the end of the way forward as well.
    """
    try:
        graph = make()
        size = page.size(graph)
    except (ValueError, RuntimeError, TypeError, AttributeError) as error:
        print(error)
        return None
    made = frames(graph)
    half = len(graph.operations)                    # the frame in which every value is known, and no gradient yet
    return play(made, lambda fig, frame: page.draw(fig, graph, frame), alt=lambda frame: words(graph, frame),
                caption=caption, labels=[f"{k} · {label(frame)}" for k, frame in enumerate(made)], start=0, columns=1,
                twin=sorted({half + 1 + (half + 1) // 2, 2 * half + 1, *[half] * ends}), width=size[0], height=size[1])


def words(graph, frame):
    """A frame for someone who cannot see it."""
    values = [f"{name} = {listed(graph[name].value)}" for name in graph.quantities if name in frame.values]
    slopes = [f"d{name} = {listed(graph[name].gradient)}" for name in graph.quantities if name in frame.gradients]
    back = f" Gradients: {', '.join(slopes)}." if slopes else " No gradient yet."
    return f"{frame.title}. {'; '.join(frame.lines)}. Values: {', '.join(values)}.{back}"


def listed(value):
    """A number, or an array row by row."""
    if not np.ndim(value):
        return plain(value)
    return "[" + ", ".join(listed(part) for part in value) + "]"
