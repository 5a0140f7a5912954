"""Training at speed: a model's step written down once, as a list of calls with all their arrays in place.

`Model.train` uses a `Tape` for models of the course's own layers, and the layers' methods for all others: the formulas
are the same, and under "same" so are the bits. What makes it fast: no new arrays, no checks and no names looked up
between one call and the next; all parameters in one vector, so that the optimizer works on them at once (the layers'
`weights` and `biases` are views of it); no gradient at the data; large batches in blocks of rows that stay in the
processor's cache.
"""

import math

import numpy as np

from . import complaints
from .activations import Activation_Linear, Activation_ReLU, Activation_Softmax
from .arithmetic import arithmetic, cast, data, dtype
from .layers import Layer_Dense, Layer_Dropout
from .losses import Loss_CategoricalCrossentropy, Loss_MeanSquaredError
from .optimizers import Optimizer_Adagrad, Optimizer_Adam, Optimizer_RMSprop, Optimizer_SGD
from .tables import as_one_vector
from .tape_layers import column_sum
from .tape_losses import AnyEnd, SoftmaxEnd, SquaredEnd
from .tape_pass import Pass, finish_calls

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
        self.values, self.gradients, self.tables = as_one_vector(self.layers)
        groups = [(self.values, self.gradients)]
        last = self.layers[-1]
        if self._dz_dtype() != self.values.dtype:              # float64 targets: the last biases' slopes are float64
            n = last.biases.size
            last.dbiases = np.zeros(last.biases.shape, np.float64)
            groups = [(self.values[:-n], self.gradients[:-n]), (self.values[-n:], last.dbiases[0])]
        calls = self.model.optimizer.calls.on_tape()
        self.steps = [calls(self.model.optimizer, *group) for group in groups]
        self._share_memory()
        self.finish = [call for layer, tables in zip(self.layers, self.tables, strict=True)
                       for call in finish_calls(layer, tables)]
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
        """The blocks of rows in which batches of this size are taken, each a `Pass`."""
        rows = samples
        if self.end.in_blocks and not any(type(layer) is Layer_Dropout for layer in self.model.layers):
            widest = max(layer.weights.shape[1] for layer in self.layers)
            rows = math.ceil(samples / math.ceil(samples * widest / _BLOCK))
        sizes = [min(rows, samples - start) for start in range(0, samples, rows)]
        passes = {size: Pass(self, size, samples) for size in set(sizes)}
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
