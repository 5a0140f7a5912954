"""The end of the network on the tape: last activation and loss, from the scores z to the slopes dz."""

from functools import partial

import numpy as np

from .arithmetic import arithmetic


class SoftmaxEnd:
    """Softmax with categorical cross-entropy, the labels being class numbers, checked when training began.

    The probabilities lie classes first, (classes, rows): NumPy's sums and maxima are quick along the rows. Rounding
    for rounding they are those of `Activation_Softmax_Loss_CategoricalCrossentropy`; under "fast" a probability stays
    above e^-75, since with the smallest numbers of float32, which a network that is very sure arrives at, a processor
    takes several times as long.
    """

    in_blocks = True            # one row's slopes do not depend on other rows

    def __init__(self, model, z, dz, samples):
        rows, classes = z.shape
        self.z, self.dz = z, dz
        self.samples = np.array(samples, z.dtype)                       # in the whole batch
        self.table, self.slopes, self.right = (np.empty((classes, rows), z.dtype) for _ in range(3))
        self.wide = np.empty((classes, rows)) if arithmetic() == "same" else self.table
        self.line, self.chances = np.empty(rows, z.dtype), np.empty(rows, z.dtype)
        self.wide_chances = np.empty(rows) if arithmetic() == "same" else self.chances
        self.identity, self.columns = np.identity(classes, z.dtype), np.arange(rows)
        self.places = np.empty_like(self.columns)

    def load(self, y):
        self.identity.take(y, axis=1, out=self.right, mode="clip")      # 1 at the right class, 0 elsewhere
        np.multiply(y, len(self.columns), out=self.places)
        np.add(self.places, self.columns, out=self.places)              # where the right class stands in the table

    def calls(self):
        table, line, chances = self.table, self.line, self.chances
        low, high = np.array(1e-7, table.dtype), np.array(1 - 1e-7, table.dtype)
        floor = [partial(np.maximum, table, np.array(-75, table.dtype), out=table)] if arithmetic() == "fast" else []
        return [partial(np.copyto, table, self.z.T), partial(np.maximum.reduce, table, axis=0, out=line),
                partial(np.subtract, table, line, out=table), *floor, *_in_float64(np.exp, table, self.wide),
                partial(np.add.reduce, table, axis=0, out=line), partial(np.divide, table, line, out=table),
                partial(np.subtract, table, self.right, out=self.slopes),
                partial(np.divide, self.slopes, self.samples, out=self.dz.T),
                partial(table.take, self.places, out=chances, mode="clip"),
                partial(np.maximum, chances, low, out=chances), partial(np.minimum, chances, high, out=chances),
                *_in_float64(np.log, chances, self.wide_chances)]

    def loss_sum(self):
        return -np.add.reduce(self.chances)

    def predictions(self):
        return self.table.argmax(axis=0)


def _in_float64(function, array, wide):
    """The calls for a function of an array, computed in `wide` and rounded."""
    if wide is array:
        return [partial(function, array, out=array)]
    return [partial(np.copyto, wide, array), partial(function, wide, out=wide), partial(np.copyto, array, wide)]


class SquaredEnd:
    """Linear activation and mean squared error."""

    in_blocks = True

    def __init__(self, model, z, dz, samples):
        self.z, self.dz = z, dz
        self.y, self.squares = np.empty_like(dz), np.empty_like(dz)
        self.losses = np.empty(len(z), dz.dtype)
        self.numbers = [np.array(number, dz.dtype) for number in (-2, z.shape[1], samples)]

    def load(self, y):
        self.y[...] = y

    def calls(self):
        dz, squares, losses, (minus_two, outputs, samples) = self.dz, self.squares, self.losses, self.numbers
        return [partial(np.subtract, self.y, self.z, out=dz), partial(np.multiply, dz, dz, out=squares),
                partial(np.add.reduce, squares, axis=1, out=losses), partial(np.divide, losses, outputs, out=losses),
                partial(np.multiply, dz, minus_two, out=dz), partial(np.divide, dz, outputs, out=dz),
                partial(np.divide, dz, samples, out=dz)]

    def loss_sum(self):
        return np.add.reduce(self.losses)

    def predictions(self):
        return self.z.copy()


class AnyEnd:
    """Any other activation and loss: their own methods, called once a step."""

    in_blocks = False

    def __init__(self, model, z, dz, samples):
        self.model, self.z, self.dz, self.samples = model, z, dz, samples

    def load(self, y):
        self.y = y

    def calls(self):
        return [self._run]

    def _run(self):
        self.dz[...] = self.slopes_of(self.y)

    def slopes_of(self, y):
        activation, loss, shortcut = self.model.layers[-1], self.model.loss, self.model.softmax_classifier_output
        activation.forward(self.z, training=True)
        self.mean = loss.calculate(activation.output, y)
        if shortcut is not None:
            shortcut.backward(activation.output, y)
            return shortcut.dinputs
        loss.backward(activation.output, y)
        activation.backward(loss.dinputs)
        return activation.dinputs

    def loss_sum(self):
        return self.mean * self.samples

    def predictions(self):
        return self.model.layers[-1].predictions(self.model.layers[-1].output)
