"""Training at speed: a model's step written down once, as a list of calls with all their arrays in place.

`Model.train` uses a `Tape` for models of the course's own layers, and the layers' methods for all others: the formulas
are the same, and under "same" so are the bits. What makes it fast: no new arrays, no checks and no names looked up
between one call and the next; all parameters in one vector, so that the optimizer works on them at once (the layers'
`weights` and `biases` are views of it); no gradient at the data; large batches in blocks of rows that stay in the
processor's cache.
"""

import math
from functools import partial

import numpy as np

from . import complaints
from .activations import Activation_Linear, Activation_ReLU, Activation_Softmax
from .arithmetic import arithmetic, cast, data, dtype
from .layers import Layer_Dense, Layer_Dropout
from .losses import Loss_CategoricalCrossentropy, Loss_MeanSquaredError
from .optimizers import Optimizer_Adagrad, Optimizer_Adam, Optimizer_RMSprop, Optimizer_SGD
from .tape_layers import FastDense, SameDense, column_sum
from .tape_losses import AnyEnd, SoftmaxEnd, SquaredEnd
from .tape_optimizers import step_for

_OPTIMIZERS = (Optimizer_SGD, Optimizer_Adagrad, Optimizer_RMSprop, Optimizer_Adam)
_BLOCK = 2 ** 16          # numbers in the widest array of a block of rows


class Tape:
    """The steps of one call of `Model.train`. As a context: leaving it hands all back to the layers."""

    @staticmethod
    def takes(model):
        """Only what is known to the last formula: the very classes of the course, dense first, activation last."""
        *layers, last = model.layers
        known = all(type(layer) in (Layer_Dense, Activation_ReLU, Layer_Dropout) for layer in layers)
        return (known and len(set(map(id, layers))) == len(layers) > 0 and not hasattr(last, "weights")
                and type(layers[0]) is type(layers[-1]) is Layer_Dense and type(model.optimizer) in _OPTIMIZERS)

    def __init__(self, model, X, y):
        self.model, self.layers = model, model.trainable_layers
        X = complaints.batch(X, self.layers[0], len(self.layers[0].weights))
        shape, kinds = (len(X), self.layers[-1].weights.shape[1]), (type(model.layers[-1]), type(model.loss))
        self.X, self.y, self.end, self.blocks = X, y, AnyEnd, {}
        if kinds == (Activation_Softmax, Loss_CategoricalCrossentropy):
            self.y = complaints.labels(y, model.loss, shape)
            self.end = SoftmaxEnd if self.y.ndim == 1 else AnyEnd
        elif kinds == (Activation_Linear, Loss_MeanSquaredError):
            self.y, self.end = complaints.targets(y, model.loss, shape), SquaredEnd

    def __enter__(self):
        for layer in self.layers:
            layer.weights, layer.biases = cast(layer.weights), cast(layer.biases)
            complaints.parameters(layer.weights, layer.biases, layer)
        self.values, self.gradients, self.tables = _as_one_vector(self.layers)
        groups = [(self.values, self.gradients)]
        last = self.layers[-1]
        if self._dz_dtype() != self.values.dtype:              # float64 targets: the last biases' slopes are float64
            n = last.biases.size
            last.dbiases = np.zeros(last.biases.shape, np.float64)
            groups = [(self.values[:-n], self.gradients[:-n]), (self.values[-n:], last.dbiases[0])]
        self.steps = [step_for(self.model.optimizer)(self.model.optimizer, *group) for group in groups]
        self._share_memory()
        self.finish = [call for layer, tables in zip(self.layers, self.tables, strict=True)
                       for call in _finish_calls(layer, tables)]
        return self

    def __exit__(self, *error):
        for step in self.steps:
            step.finish()

    def gradient(self, X, y, watch):
        """Forward, loss and backward over a batch: the mean loss, and with `watch` the predictions (or None)."""
        blocks = self.blocks.get(len(X)) or self._write_blocks(len(X))
        if len(blocks) == 1:
            total = blocks[0].run(X, y)
            predictions = blocks[0].end.predictions() if watch else None
        else:
            total, predictions = self._add_up(blocks, X, y, watch)
        if not math.isfinite(total):
            self._explain(X, y, total)
        return total / len(X), predictions

    def _add_up(self, blocks, X, y, watch):
        """The gradient of a batch as the sum over its blocks of rows."""
        for _, slopes, dweights64 in self.tables:
            slopes[...] = dweights64[...] = 0
        total, predictions, start = 0, [], 0
        dz = np.empty((len(X), self.layers[-1].biases.size), self.layers[-1].dbiases.dtype)
        for block in blocks:
            stop = start + block.rows
            total += block.run(X[start:stop], y[start:stop])
            dz[start:stop] = block.end.dz
            if watch:
                predictions.append(block.end.predictions())
            start = stop
        if arithmetic() == "same":
            column_sum(dz, self.layers[-1].dbiases)
        for call in self.finish:
            call()
        return total, np.concatenate(predictions) if watch else None

    def update(self):
        optimizer = self.model.optimizer
        optimizer.pre_update_params()
        for step in self.steps:
            if optimizer.iterations % 64 == 0:
                step.forget()
            step.prepare()
            for call in step.calls:
                call()
        optimizer.post_update_params()

    def _write_blocks(self, samples):
        """The blocks of rows in which batches of this size are taken, each a `_Pass`."""
        rows = samples
        if self.end.in_blocks and not any(type(layer) is Layer_Dropout for layer in self.model.layers):
            widest = max(layer.weights.shape[1] for layer in self.layers)
            rows = math.ceil(samples / math.ceil(samples * widest / _BLOCK))
        sizes = [min(rows, samples - start) for start in range(0, samples, rows)]
        passes = {size: _Pass(self, size, samples) for size in set(sizes)}
        self.blocks[samples] = [passes[size] for size in sizes]
        return self.blocks[samples]

    def _dz_dtype(self):
        """The type of the slopes at the last layer's output, found by trying one sample."""
        if self.end is SoftmaxEnd:
            return np.dtype(dtype())
        if self.end is SquaredEnd:
            return data(self.y[:1]).dtype
        end = AnyEnd(self.model, np.zeros((1, self.layers[-1].weights.shape[1]), dtype()), None, 1)
        return end.slopes_of(self.y[:1]).dtype

    def _share_memory(self):
        """What the optimizer remembers, as views in the layers, under the names that optimizers.py gives them."""
        for name in self.steps[0].memory:
            vectors = [step.memory[name] for step in self.steps]
            place = 0
            for layer in self.layers:
                for kind, like in (("weight", layer.weights), ("bias", layer.biases)):
                    vector, place = (vectors[1], 0) if place == len(vectors[0]) else (vectors[0], place)
                    view = vector[place:place + like.size].reshape(like.shape)
                    view[...] = getattr(layer, f"{kind}_{name}", 0)
                    setattr(layer, f"{kind}_{name}", view)
                    place += like.size
        for step in self.steps:
            step.start()

    def _explain(self, X, y, loss):
        """Say which layer met nan or infinity first, by taking the same step through the layers' own methods."""
        self.model.loss.calculate(self.model.forward(X, training=False), y)
        raise ValueError(f"{self.model.loss}: the loss is {loss}.")


class _Pass:
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


def _as_one_vector(layers):
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


def _finish_calls(layer, tables):
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
