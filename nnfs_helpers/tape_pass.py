"""Forward, loss and backward on the tape: one list of calls, made of what the layers and the end contribute."""

from functools import partial

import numpy as np

from .arithmetic import arithmetic, dtype
from .layers import Layer_Dense
from .tape_layers import FastDense, SameDense


class Pass:
    """Forward, loss and backward over a number of rows, as one list of calls."""

    def __init__(self, tape, rows, samples):
        kind, add = SameDense if arithmetic() == "same" else FastDense, rows < samples
        x = kind.first_x(rows, len(tape.layers[0].weights), dtype())
        self.calls, dense = [], []
        for layer, tables in zip(tape.layers, tape.tables, strict=True):
            dense.append(kind(layer, tables, x, _after(layer, tape.model.layers), layer is tape.layers[-1]))
            self.calls += dense[-1].forward()
            if layer is not tape.layers[-1]:
                x, copies = dense[-1].next_x()
                self.calls += copies
        self.first, self.end = dense[0], tape.end(tape.model, dense[-1].out, dense[-1].dz, samples)
        self.calls += self.end.calls()
        for below, one in reversed(list(zip([None, *dense], dense, strict=False))):
            self.calls += one.backward(below, add)
        self.calls += [] if add else tape.finish
        self.rows, self.X = rows, None

    def run(self, X, y):
        """The sum of the rows' losses. Data that are here already, as when one batch is all, are not copied again."""
        if self.X is not X:
            self.first.load(X)
            self.end.load(y)
            self.X = X
        for call in self.calls:
            call()
        return self.end.loss_sum()


def _after(layer, layers):
    """The activations and dropouts between a dense layer and the next."""
    after = layers[layers.index(layer) + 1:-1]
    return after[:next((i for i, other in enumerate(after) if type(other) is Layer_Dense), len(after))]


def finish_calls(layer, tables):
    """When all rows have been added up: round, and add the slopes of the regularizers, as layers.py does."""
    calls = [partial(np.copyto, layer.dweights, tables[2])] if arithmetic() == "same" else []
    for kind, values, slopes in (("weight", layer.weights, layer.dweights), ("bias", layer.biases, layer.dbiases)):
        l1, l2 = (getattr(layer, f"{kind}_regularizer_l{n}") for n in (1, 2))
        term = np.empty_like(values)
        if l1 > 0:
            calls += [partial(np.sign, values, out=term), partial(np.multiply, term, term.dtype.type(l1), out=term),
                      partial(np.add, slopes, term, out=slopes)]
        if l2 > 0:
            calls += [partial(np.multiply, values, term.dtype.type(2 * l2), out=term),
                      partial(np.add, slopes, term, out=slopes)]
    return calls
