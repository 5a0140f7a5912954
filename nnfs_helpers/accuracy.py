"""Accuracy: the share of predictions that are right (chapters 04, 13, 14, 15)."""

import numpy as np

from . import complaints


class Accuracy:
    """What both kinds have in common. A subclass says in `compare(predictions, y)` which predictions are right.

    `calculate` returns their share; `new_pass` and `calculate_accumulated` take it over several batches, weighed by
    their sizes.
    """

    accumulated_sum = accumulated_count = 0

    def __repr__(self):
        return f"{type(self).__name__}()"

    def init(self, y, reinit=False):
        """A model calls this once, with the training targets, before it trains."""

    def calculate(self, predictions, y):
        comparisons = self.compare(predictions, y)
        right = int(np.count_nonzero(comparisons))
        self.accumulated_sum += right
        self.accumulated_count += comparisons.size
        return right / comparisons.size

    def calculate_accumulated(self):
        """The share of right predictions since `new_pass`."""
        if not self.accumulated_count:
            raise RuntimeError(f"{self}: nothing has been calculated since new_pass: there is no share of nothing.")
        return self.accumulated_sum / self.accumulated_count

    def new_pass(self):
        self.accumulated_sum = self.accumulated_count = 0


class Accuracy_Categorical(Accuracy):
    """A prediction is right when it is the label.

    predictions (samples,): class numbers; y (samples,), or one-hot (samples, classes). With `binary=True` each output
    is a yes or no of its own: predictions and y (samples, outputs), y (samples,) for a single output.

    >>> Accuracy_Categorical().calculate([0, 2, 1, 1], [0, 1, 1, 1])
    0.75
    """

    def __init__(self, *, binary=False):
        self.binary = binary

    def compare(self, predictions, y):
        predictions = complaints.numbers(predictions, self, "predictions")
        y = complaints.numbers(y, self, "labels")
        if not self.binary:
            if predictions.ndim != 1:
                raise ValueError(f"{self} takes one class number a sample, shape (samples,), not {predictions.shape}. "
                                 "For outputs that are each a yes or no: Accuracy_Categorical(binary=True).")
            if y.ndim == 2:
                y = y[:, 0] if y.shape[1] == 1 else y.argmax(axis=1)
        return predictions == complaints.targets(y, self, predictions.shape)


class Accuracy_Regression(Accuracy):
    """A prediction is right when it lies within `precision` of its target.

        precision = std(y) / 250        set by `init(y)`; set again only with `init(y, reinit=True)`

    A convention of the book's, to have a share to print: it says little; R² says more. Shapes (samples, outputs).
    """

    precision = None

    def init(self, y, reinit=False):
        if self.precision is None or reinit:
            self.precision = np.std(y) / 250

    def compare(self, predictions, y):
        if self.precision is None:
            raise RuntimeError(f"{self}: call init(y) with the training targets first; it sets the precision.")
        predictions = complaints.numbers(predictions, self, "predictions")
        return np.abs(predictions - complaints.targets(y, self, predictions.shape)) < self.precision
