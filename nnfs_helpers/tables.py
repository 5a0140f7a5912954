"""Weights and biases in one table: the biases are the row under the weights' rows, (inputs + 1, neurons).

A layer's `weights` and `biases` are views of such a table, so that an optimizer moves both with one operation instead
of two; at the course's sizes that halves its time. Where they are separate arrays, as after `layer.weights = …`, the
optimizer moves one after the other, to the same result. While a `Model` trains, the tables of all its layers lie in one
vector.
"""

import numpy as np

from .arithmetic import dtype


def halves(table):
    """The weights' part and the biases' part of a table, as views."""
    return table[:-1], table[-1:]


def stacked(weights, biases):
    """The same weights and biases, as views of one new table."""
    return halves(np.concatenate([weights, biases]))


def parts(layer, names):
    """What an optimizer moves: a list of (values, gradient, *memories), one for the weights and one for the biases.

    The memories are the layer's arrays weight_<name> and bias_<name>; they are made, as zeros, where there are none.
    """
    return [(layer.weights, layer.dweights, *[_memory(layer, "weight_" + name, layer.dweights) for name in names]),
            (layer.biases, layer.dbiases, *[_memory(layer, "bias_" + name, layer.dbiases) for name in names])]


def table_of(weights, biases):
    """The table that these two are the halves of, if they are."""
    table = weights.base
    if table is not None and table is biases.base and weights.strides == biases.strides == table.strides:
        if (weights.ndim == 2 and table.shape == (len(weights) + 1, weights.shape[1])
                and np.may_share_memory(weights, table[:1])):       # or else the biases are the first row
            return table
    return None


def _memory(layer, name, gradient):
    """The layer's array of this name: zeros at first."""
    memory = getattr(layer, name, None)
    if memory is None or memory.dtype != gradient.dtype:
        memory = np.zeros_like(gradient) if memory is None else memory.astype(gradient.dtype)
        setattr(layer, name, memory)
    return memory


def joint_memory(layer, name, gradient):
    """The layer's two arrays of this name, weight_<name> and bias_<name>, as views of the table that is returned."""
    upper_name, lower_name = "weight_" + name, "bias_" + name
    upper, lower = getattr(layer, upper_name, None), getattr(layer, lower_name, None)
    memory = None if upper is None else table_of(upper, lower)
    if memory is None or memory.dtype != gradient.dtype:
        memory = np.zeros_like(gradient) if upper is None else np.concatenate([upper, lower], dtype=gradient.dtype)
        upper, lower = halves(memory)
        setattr(layer, upper_name, upper)
        setattr(layer, lower_name, lower)
    return memory


def as_one_vector(layers):
    """Put all weights and biases into one vector and all gradients into another, the layers keeping views of them.

    Each layer's part is a table (inputs + 1, neurons), with the biases as the last row.
    """
    sizes = [(layer.weights.shape[0] + 1, layer.weights.shape[1]) for layer in layers]
    values = np.empty(sum(rows * columns for rows, columns in sizes), dtype())
    gradients, tables, place = np.zeros_like(values), [], 0
    for layer, size in zip(layers, sizes, strict=True):
        table, slopes = (vector[place:place + size[0] * size[1]].reshape(size) for vector in (values, gradients))
        table[:-1], table[-1:] = layer.weights, layer.biases
        layer.weights, layer.biases, layer.dweights, layer.dbiases = table[:-1], table[-1:], slopes[:-1], slopes[-1:]
        tables.append((table, slopes, np.empty(layer.weights.shape)))
        place += table.size
    return values, gradients, tables
