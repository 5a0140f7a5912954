"""Checks of chapter 14: the classes of squared and of absolute errors, there and back."""
import numpy as np

from ...exercises import entry
from .losses import PAIRS, SLOPE_MISTAKES, mse_slopes, squared_errors


class Loss:
    """As in chapter 04."""

    def calculate(self, output, y):
        return np.mean(self.forward(output, y))


def made(forward, backward, base=Loss):
    """A loss with this forward, and a backward that stores what this function gives."""
    def store(self, y_pred, y_true):
        self.dinputs = backward(y_pred, y_true)
    return type("Made", (base,), {"forward": lambda self, p, y: forward(p, y), "backward": store})


def used(make, y_pred, y_true):
    """forward, the mean of it, and what backward leaves behind."""
    loss = make()
    found = {"forward": loss.forward(y_pred, y_true)}
    if found["forward"] is None:
        return found
    found["calculate"] = loss.calculate(y_pred, y_true) if hasattr(loss, "calculate") else "missing"
    handed = loss.backward(y_pred, y_true)
    found["dinputs"] = getattr(loss, "dinputs", "not set")
    return found if handed is None else {**found, "handed back": handed}


def returning(forward, backward):
    def hand_back(self, y_pred, y_true):
        return backward(y_pred, y_true)
    return type("Made", (Loss,), {"forward": lambda self, p, y: forward(p, y), "backward": hand_back})


def forgetting(forward, backward):
    def forget(self, y_pred, y_true):
        dinputs = backward(y_pred, y_true)      # noqa: F841
    return type("Made", (Loss,), {"forward": lambda self, p, y: forward(p, y), "backward": forget})


def returning_too(forward, backward):
    """Stores its slopes, and returns them."""
    def both(self, y_pred, y_true):
        self.dinputs = backward(y_pred, y_true)
        return self.dinputs
    return type("Made", (Loss,), {"forward": lambda self, p, y: forward(p, y), "backward": both})


def shared(right, slopes):
    """Wrong answers that both classes have in common."""
    return {
        "forward returns the mean of all; one loss a sample, and `calculate` takes their mean": made(
            lambda p, y: right(p, y).mean(), slopes),
        "forward gives one loss an output; the mean over each sample's outputs is wanted": made(
            lambda p, y: right(p.reshape(-1, 1), y.reshape(-1, 1)).reshape(p.shape), slopes),
        "forward hands back None: a loss returns its result": made(lambda p, y: None, slopes),
        "`calculate` is missing: build the class on `Loss`": made(right, slopes, object),
        "backward: store the result, `self.dinputs = …`. What is only returned, or has a name without "
        "`self.`, is gone": (
            returning(right, slopes), forgetting(right, slopes)),
        "right, and `backward` hands its result back as well; the others of the course only store it: no `return`": (
            returning_too(right, slopes)),
        "backward stores the losses; their slopes are wanted": made(right, right),
        "forward: one number an output; the mean runs along the outputs of a sample, axis=1": made(
            lambda p, y: right(p.T, y.T), slopes),
    }


entry("14.3", course=made(squared_errors, mse_slopes), use=used, cases=PAIRS, mistakes={
    **shared(squared_errors, mse_slopes),
    **{f"backward: {hint}": tuple(made(squared_errors, w) for w in (wrong if isinstance(wrong, tuple) else (wrong,)))
       for hint, wrong in SLOPE_MISTAKES.items()}})


def absolute_errors(p, y):
    return abs(y - p).mean(axis=1)


def mae_slopes(p, y):
    return -np.sign(y - p) / p.size


def quotient(p, y):
    """The sign as a number over its size."""
    with np.errstate(all="ignore"):
        return -(y - p) / abs(y - p) / p.size


TIED = (np.array([[1.0, 2.0], [0.5, -1.0], [2.0, 0.25]]), np.array([[1.0, 1.5], [0.75, -1.0], [2.0001, 3.0]]))

entry("14.4", course=made(absolute_errors, mae_slopes), use=used, cases=[*PAIRS, TIED], mistakes={
    **shared(absolute_errors, mae_slopes),
    "forward squares the errors; here their size counts: np.abs": made(squared_errors, mae_slopes),
    "forward without `np.abs`: errors above and below cancel": made(lambda p, y: (y - p).mean(axis=1), mae_slopes),
    "forward: the size of the mean; each error's size comes first, then the mean": made(
        lambda p, y: abs((y - p).mean(axis=1)), mae_slopes),
    "forward: the sizes were compared; first the difference, then its size: |y − ŷ|": made(
        lambda p, y: (abs(y) - abs(p)).mean(axis=1), mae_slopes),
    "forward adds up over the outputs; the mean": made(lambda p, y: abs(y - p).sum(axis=1), mae_slopes),
    "uphill: the sign of y − ŷ, without its minus, makes the loss climb; a prediction below its target must rise": made(
        absolute_errors, lambda p, y: np.sign(y - p) / p.size),
    "the slope has no size of its own: ±1, whatever the difference is": (
        made(absolute_errors, lambda p, y: (p - y) / p.size), made(absolute_errors, mse_slopes)),
    "an absolute value is never negative, and a slope of −1 is needed below the target: np.sign, not np.abs": (made(
        absolute_errors, lambda p, y: abs(p - y) / p.size), made(absolute_errors, lambda p, y: -abs(p - y) / p.size),
        made(absolute_errors, lambda p, y: abs(np.sign(y - p)) / p.size),
        made(absolute_errors, lambda p, y: -abs(np.sign(y - p)) / p.size)),
    "backward: right but where the prediction hits its target: there 0/0 is nan, and np.sign gives 0": made(
        absolute_errors, quotient),
    "backward: the sign of the DIFFERENCE, not a difference of signs": (
        made(absolute_errors, lambda p, y: -(np.sign(y) - np.sign(p)) / p.size),
        made(absolute_errors, lambda p, y: -np.sign(y) - np.sign(p) / p.size)),
    "backward: above the target there is a slope as well, +1: np.sign gives both": (
        made(absolute_errors, lambda p, y: -1.0 * (y > p) / p.size),
        made(absolute_errors, lambda p, y: 1.0 * (p > y) / p.size)),
    "backward: divided by the outputs twice; once by the outputs, once by the samples": made(
        absolute_errors, lambda p, y: np.sign(p - y) / p.shape[1] ** 2),
    "backward: only divided by the outputs; the loss is a mean over the samples as well": made(
        absolute_errors, lambda p, y: np.sign(p - y) / p.shape[1]),
    "backward: only divided by the samples; each sample's loss is a mean over its outputs as well": made(
        absolute_errors, lambda p, y: np.sign(p - y) / len(p)),
    "backward: nothing divided; the loss is a mean over outputs and samples": made(
        absolute_errors, lambda p, y: np.sign(p - y)),
    "right but where the prediction hits its target: there the slope is 0, and np.sign gives it": made(
        absolute_errors, lambda p, y: np.where(p >= y, 1.0, -1.0) / p.size),
    "backward: uphill, and not divided by outputs and samples": made(absolute_errors, lambda p, y: np.sign(y - p)),
    "backward: no 2 here; it came from the square": made(absolute_errors, lambda p, y: 2 * np.sign(p - y) / p.size),
    "backward: one number a sample; each prediction has a slope of its own, so only divide": (
        made(absolute_errors, lambda p, y: np.sign(p - y).mean(axis=1)),
        made(absolute_errors, lambda p, y: np.sign(p - y).mean(axis=1) / len(p))),
    "backward: −1 everywhere; above the target the slope is +1: np.sign tells": (
        made(absolute_errors, lambda p, y: -1 / p.size), made(absolute_errors, lambda p,
                                                              y: -np.ones(p.shape) / p.size)),
    "0 only AT the target: however near the prediction is, the slope is ±1": made(
        absolute_errors, lambda p, y: np.where(abs(p - y) < 0.01, 0.0, np.sign(p - y)) / p.size),
})
