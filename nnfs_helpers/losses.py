"""Losses: how wrong the network is, as one number, and its slopes (chapters 04, 07, 11, 13, 14)."""

import numpy as np

from . import complaints
from .activations import Activation_Softmax
from .arithmetic import data, log
from .loss import Loss


class Loss_CategoricalCrossentropy(Loss):
    """Minus the logarithm of the probability given to the right class:

        loss = -Σ_j y_j log ŷ_j = -log ŷ_right        slope: -y_j / ŷ_j / samples

    y_pred (samples, classes): probabilities. y_true (samples,): class numbers; or (samples, classes): one-hot rows or
    shares of the classes. Probabilities are clipped to [1e-7, 1 - 1e-7], forward and backward: log 0 and a division
    by 0 would be infinite, and one such sample would ruin the mean.

    >>> loss = Loss_CategoricalCrossentropy()
    >>> print(f"{loss.calculate(np.array([[0.7, 0.1, 0.2]]), [0]):.4f}")
    0.3567
    """

    def forward(self, y_pred, y_true):
        y_pred = data(complaints.batch(y_pred, self))
        y = complaints.labels(y_true, self, y_pred.shape)
        if y.ndim == 1:
            return -log(_clip(y_pred[np.arange(len(y)), y]))                # row 0, its class; row 1, its class; …
        return -(_one_hot(y, y_pred) * log(_clip(y_pred))).sum(axis=1)

    def backward(self, dvalues, y_true):
        y_pred = data(complaints.batch(dvalues, self))
        y = complaints.labels(y_true, self, y_pred.shape)
        self.dinputs = -_one_hot(y, y_pred) / _clip(y_pred)
        self.dinputs /= len(y_pred)


class Loss_BinaryCrossentropy(Loss):
    """Each output a yes or no of its own:

        loss = mean over the outputs of -(y log ŷ + (1 - y) log(1 - ŷ))
        slope: -(y / ŷ - (1 - y) / (1 - ŷ)) / outputs / samples

    y_pred and y_true (samples, outputs); y_true between 0 and 1. Clipped to [1e-7, 1 - 1e-7], forward and backward.
    """

    def forward(self, y_pred, y_true):
        y_pred, y = self._pair(y_pred, y_true)
        return -(y * log(y_pred) + (1 - y) * log(1 - y_pred)).mean(axis=-1)

    def backward(self, dvalues, y_true):
        y_pred, y = self._pair(dvalues, y_true)
        self.dinputs = -(y / y_pred - (1 - y) / (1 - y_pred)) / y_pred.shape[1]
        self.dinputs /= len(y_pred)

    def _pair(self, y_pred, y_true):
        y_pred, y = _outputs_and_targets(self, y_pred, y_true)
        if not (y.min() >= 0 and y.max() <= 1):
            raise ValueError(f"{self}: the targets must lie between 0 (no) and 1 (yes); "
                             f"these lie between {y.min():g} and {y.max():g}.")
        return _clip(y_pred), y


class Loss_MeanSquaredError(Loss):
    """loss = mean over the outputs of (y - ŷ)²        slope: -2 (y - ŷ) / outputs / samples

    y_pred and y_true (samples, outputs).
    """

    def forward(self, y_pred, y_true):
        y_pred, y = _outputs_and_targets(self, y_pred, y_true)
        return ((y - y_pred) ** 2).mean(axis=-1)

    def backward(self, dvalues, y_true):
        y_pred, y = _outputs_and_targets(self, dvalues, y_true)
        self.dinputs = -2 * (y - y_pred) / y_pred.shape[1]
        self.dinputs /= len(y_pred)


class Loss_MeanAbsoluteError(Loss):
    """loss = mean over the outputs of |y - ŷ|        slope: -sign(y - ŷ) / outputs / samples, 0 where y = ŷ

    y_pred and y_true (samples, outputs). The book's code has lost the minus sign: its model climbs.
    """

    def forward(self, y_pred, y_true):
        y_pred, y = _outputs_and_targets(self, y_pred, y_true)
        return np.abs(y - y_pred).mean(axis=-1)

    def backward(self, dvalues, y_true):
        y_pred, y = _outputs_and_targets(self, dvalues, y_true)
        self.dinputs = -np.sign(y - y_pred) / y_pred.shape[1]
        self.dinputs /= len(y_pred)


class Activation_Softmax_Loss_CategoricalCrossentropy:
    """Softmax and categorical cross-entropy taken backwards together, where nearly everything cancels:

        slope at the scores z:  (ŷ - y) / samples

    Taken apart, a probability near 0 or 1 is clipped and its slope is lost; together it is exact everywhere.
    `forward(inputs, y_true)` returns the mean loss and sets `output`, the probabilities; `backward(output, y_true)`
    takes these probabilities, and sets `dinputs`. Shapes and labels as in Loss_CategoricalCrossentropy.

    >>> both = Activation_Softmax_Loss_CategoricalCrossentropy()
    >>> loss = both.forward(np.array([[0.0, -200.0]]), [1])     # sure, and wrong
    >>> both.backward(both.output, [1])
    >>> both.dinputs.tolist()
    [[1.0, -1.0]]
    """

    def __init__(self):
        self.activation = Activation_Softmax()
        self.loss = Loss_CategoricalCrossentropy()

    def __repr__(self):
        return f"{type(self).__name__}()"

    def forward(self, inputs, y_true):
        self.activation.forward(inputs)
        self.output = self.activation.output
        return self.loss.calculate(self.output, y_true)

    def backward(self, dvalues, y_true):
        y_pred = data(complaints.batch(dvalues, self))
        y = complaints.labels(y_true, self, y_pred.shape)
        self.dinputs = y_pred - _one_hot(y, y_pred)               # at the right class ŷ - 1, at the others ŷ
        self.dinputs /= len(y_pred)


def _clip(probabilities):
    return np.minimum(np.maximum(probabilities, 1e-7), 1 - 1e-7)


def _one_hot(y, like):
    if y.ndim == 2:
        return y.astype(like.dtype)
    return np.identity(like.shape[1], like.dtype).take(y, axis=0)        # of each label its row of 0, 1, 0


def _outputs_and_targets(loss, y_pred, y_true):
    y_pred = data(complaints.batch(y_pred, loss))
    return y_pred, data(complaints.targets(y_true, loss, y_pred.shape))
