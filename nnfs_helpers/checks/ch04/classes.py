"""Checks of chapter 04: the class of the loss, built on a `Loss` that takes the mean."""
import numpy as np

from ...exercises import entry
from .batch import BATCH, ONE_HOT, SHARES, SPARSE, losses_of_both

ZERO = np.array([[0.0, 0.9, 0.1], [0.1, 0.5, 0.4], [1.0, 0.0, 0.0]])


class Loss:
    """As in the notebook."""

    def calculate(self, output, y):
        return np.mean(self.forward(output, y))


def clip(p):
    return np.clip(p, 1e-7, 1 - 1e-7)


def loss(forward, calculate=None, base=Loss):
    """A loss with this forward, and perhaps a calculate of its own."""
    class Made(base):
        pass
    Made.forward = lambda self, y_pred, y_true: forward(y_pred, y_true)
    if calculate:
        Made.calculate = calculate
    return Made


def used(made, p, y):
    """What forward and calculate give, quietly."""
    one = made()
    with np.errstate(all="ignore"):
        found = {"forward": one.forward(p, y)}
        if found["forward"] is None:
            return found
        found["calculate"] = one.calculate(p, y) if hasattr(one, "calculate") else "missing"
    return found


def right(p, y):
    return losses_of_both(clip(p), y)


class Storing(Loss):
    def forward(self, y_pred, y_true):
        self.output = right(y_pred, y_true)


class Circling(Loss):
    def forward(self, y_pred, y_true):
        return self.calculate(y_pred, y_true)


def quiet(call, *args):
    with np.errstate(all="ignore"):
        return call(*args)


entry("4.6", course=loss(right), use=used, tolerance=1e-9,
      cases=[*SPARSE, *ONE_HOT, *SHARES[:1], (ZERO, np.array([0, 1, 0])), (ZERO, np.eye(3)[[0, 1, 0]])], mistakes={
          "forward returns the mean; it returns one loss for each sample, and `calculate` takes the mean": (
              loss(lambda p, y: right(p, y).mean()),),
          "forward returns the sum; one loss for each sample is wanted": loss(lambda p, y: right(p, y).sum()),
          "right until a probability is 0: clip them first": loss(losses_of_both),
          "class numbers meet clipped probabilities, rows do not: clip before the ways part": loss(
              lambda p, y: right(p, y) if y.ndim == 1 else losses_of_both(p, y)),
          "rows meet clipped probabilities, class numbers do not: clip before the ways part": loss(
              lambda p, y: right(p, y) if y.ndim == 2 else losses_of_both(p, y)),
          "the losses are clipped; it is the probabilities, before the logarithm":
              loss(lambda p, y: clip(losses_of_both(p, y))),
          "clipped below only: a probability of 1 should stay 1e-7 away from it": (
              loss(lambda p, y: losses_of_both(np.clip(p, 1e-7, None), y)),
              loss(lambda p, y: losses_of_both(np.clip(p, 1e-7, 1), y))),
          "adding is not clipping: a probability of 1 costs less than nothing now": (
              loss(lambda p, y: losses_of_both(p + 1e-7, y)),),
          "right for class numbers; one-hot rows and shares need the long formula": (
              loss(lambda p, y: -np.log(clip(p)[range(len(p)), y])),
              loss(lambda p, y: -np.log(clip(p)[range(len(p)), y if y.ndim == 1 else y[:, 0].astype(int)]))),
          "a row of shares such as [0.8, 0.2, 0] is not class 0: use the long formula for rows": (
              loss(lambda p, y: right(p, y if y.ndim == 1 else y.argmax(axis=1))),),
          "right for rows; class numbers, with one axis, need picking": (
              loss(lambda p, y: -np.sum(y * np.log(clip(p)), axis=1)),),
          "the sign: a loss is minus the logarithm": loss(lambda p, y: -right(p, y)),
          "for rows, axis=0 adds up over the samples; one loss for each sample needs axis=1": (
              loss(lambda p, y: right(p, y) if y.ndim == 1 else -np.sum(y * np.log(clip(p)), axis=0)),),
          "the class stands alone: put (Loss) behind its name, and calculate comes with it": loss(right, base=object),
          "calculate calls forward, so forward cannot call calculate: work the losses out here": Circling,
          "the probabilities come first, then the targets": loss(lambda p, y: quiet(losses_of_both, y, clip(p))),
          "only probabilities are clipped; targets stay as they are": loss(
              lambda p, y: losses_of_both(clip(p), clip(y))),
          "a layer's forward stores its result; a loss RETURNS it": Storing,
          "calculate is yours now and takes the sum: leave it out, the one of Loss takes the mean": (
              loss(right, calculate=lambda self, p, y: np.sum(self.forward(p, y))),),
      }, random=lambda rng: (BATCH[rng.permutation(3)], rng.integers(0, 3, 3)))
