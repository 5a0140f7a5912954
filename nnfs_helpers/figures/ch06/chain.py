"""The graph of a small network: its layers one behind the other, a batch running through them, a loss at the end."""
import copy

import numpy as np

from ...arithmetic import arithmetic
from .graph import Graph, Operation

LIMITS = {"samples": 3, "inputs": 4, "neurons": 4, "dense layers": 3}
SIGNS = {"ReLU": "ReLU", "Sigmoid": "σ", "Linear": "id", "Softmax": "soft\nmax", "Step": "step"}


def network(layers, X, y=None, loss=None, dvalues=None):
    """The graph of `layers` (objects with forward and backward, yours or the course's) at the batch X.

    Either a loss with its targets y, or dvalues, the gradient that comes from the right. Works on copies. Raises
    ValueError, in a sentence, for what does not fit or is too large to be drawn.
    """
    layers, loss = copy.deepcopy(list(layers)), copy.deepcopy(loss)
    X = np.array(X, float)
    _fits(layers, X)
    if (loss is None) == (dvalues is None) or (loss is None) != (y is None):
        raise ValueError("The microscope needs to know what comes from the right: targets y and a loss, or dvalues.")
    with arithmetic("float64"):
        values, grads, total = _run(layers, X, y, loss, dvalues)
    return _graph(layers, X, y, loss, values, grads, total)


def _fits(layers, X):
    """A ValueError for a network that has no room on the page."""
    dense = [layer for layer in layers if hasattr(layer, "weights")]
    if X.ndim != 2 or not dense:
        raise ValueError("The microscope takes a list of layers, at least one of them dense, and a batch of shape "
                         f"(samples, inputs); here are {len(dense)} dense layers and a batch of shape {X.shape}.")
    found = {"samples": len(X), "inputs": X.shape[1], "neurons": max(d.weights.shape[1] for d in dense),
             "dense layers": len(dense)}
    for what, most in LIMITS.items():
        if found[what] > most:
            a = " in one layer" if what == "neurons" else ""
            raise ValueError(f"This network is too large for the microscope: {found[what]} {what}{a}, and there is "
                             f"room for {most}. A few samples and a few neurons show the same operations.")


def _run(layers, X, y, loss, dvalues):
    """Forward and backward: [output of each layer], [gradient at each output], the loss."""
    values, passing = [], X
    for layer in layers:
        layer.forward(passing)
        passing = layer.output
        values.append(np.array(passing))
    total, coming = None, dvalues
    if loss is not None:
        judge = loss.calculate if hasattr(loss, "calculate") else loss.forward
        total = float(judge(passing, y))
        loss.backward(passing if hasattr(loss, "calculate") else loss.output, y)
        coming = loss.dinputs
    coming = np.array(coming, float)
    if coming.shape != passing.shape:
        raise ValueError(f"dvalues has shape {coming.shape}, the last output {passing.shape}: one slope for each "
                         "output is needed.")
    grads = []
    for layer in reversed(layers):
        grads.insert(0, coming)
        layer.backward(coming.copy())
        coming = np.array(layer.dinputs)
    return values, grads, total


def _graph(layers, X, y, loss, values, grads, total):
    """Names for everything, and the operations in order: product, sum, activation, …, loss."""
    graph = Graph({}, [], "1" if loss is not None else "dvalues")
    now = graph.add("X", X, layers[0].dinputs, True)
    count, many = 0, sum(hasattr(layer, "weights") for layer in layers) > 1
    for layer, value, grad in zip(layers, values, grads, strict=True):
        dense = hasattr(layer, "weights")
        count += dense
        k = str(count) if many else ""
        now = (_dense if dense else _bend)(graph, layer, now, k, value, grad)
    if loss is not None:
        graph.add("L", np.array([[total]]), np.ones((1, 1)))
        targets = np.array(y, float)
        graph.add("y", targets.reshape(len(X), -1), None, True)
        squares = type(loss).__name__ == "Loss_MeanSquaredError"
        line = f"L = (({now} - y) ** 2).mean()" if squares else f"L = loss.calculate({now}, y)"
        back = f"d{now} = 2 * ({now} - y) / {now}.size" if squares else f"d{now}: loss.backward({now}, y)"
        graph.operations.append(Operation("loss", [now, "y"], "L", line, [back], {now: ""}))
    return graph


def _dense(graph, layer, x, k, value, grad):
    """Two operations: the product with the weights, then the sum with the biases."""
    W = graph.add(f"W{k}", np.array(layer.weights), np.array(layer.dweights), True)
    b = graph.add(f"b{k}", np.array(layer.biases), np.array(layer.dbiases), True)
    P = graph.add(f"P{k}", graph[x].value @ layer.weights, grad)
    Z = graph.add(f"Z{k}", value, grad)
    graph.operations += [
        Operation("@", [x, W], P, f"{P} = {x} @ {W}", [f"d{x} = d{P} @ {W}.T", f"d{W} = {x}.T @ d{P}"],
                  {x: f"@ {W}.T", W: f"{x}.T @"}),
        Operation("+", [P, b], Z, f"{Z} = {P} + {b}", [f"d{P} = d{Z}", f"d{b} = d{Z}.sum(axis=0, keepdims=True)"],
                  {P: "· 1", b: "sum"})]
    return Z


def _bend(graph, layer, z, k, value, grad):
    """One operation, entry by entry; softmax, whose outputs share their inputs, has no slope of one number."""
    name = type(layer).__name__.replace("Activation_", "")
    A = graph.add(f"A{k}" if f"A{k}" not in graph.quantities else f"B{k}", value, grad)
    slopes = {"ReLU": f"({z} > 0)", "Sigmoid": f"{A} * (1 - {A})", "Linear": "1"}
    if name in slopes:
        layer = copy.deepcopy(layer)
        layer.backward(np.ones_like(value))
        back, local = f"d{z} = d{A} * {slopes[name]}", np.array(layer.dinputs)
    else:
        back, local = f"d{z}: {name.lower()}.backward(d{A})", "rows"
    line = {"ReLU": f"{A} = np.maximum({z}, 0)", "Linear": f"{A} = {z}"}.get(name, f"{A} = {name.lower()}({z})")
    graph.operations.append(Operation(SIGNS.get(name, name[:4]), [z], A, line, [back], {z: local}))
    return A
