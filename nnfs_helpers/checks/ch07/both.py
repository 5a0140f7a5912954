"""Check of chapter 07: softmax and cross-entropy backward together (7.4)."""
import numpy as np

from ...exercises import entry
from .losses import LOSS_CASES, cross_entropy_backward, rows, some
from .softmax import softmax, softmax_backward


def both_backward(p, y):
    return (p - rows(p, y)) / len(p)


def in_place(p, y):
    p -= rows(p, y)
    p /= len(p)
    return p


def every_row(p, y):
    d = p.copy()
    if y.ndim == 1:
        d[:, y] -= 1
    else:
        d -= y
    return d / len(p)


def every_row_by_number(p, y):
    d = p.copy()
    d[:, y if y.ndim == 1 else y.argmax(axis=1)] -= 1
    return d / len(p)


def one_by_number(p, y):
    d = p.copy()
    d[range(len(p)), y] -= 1
    return d / len(p)


BOTH_MISTAKES = {
    "uphill: it is what the network said minus what it should have said": (
        lambda p, y: (rows(p, y) - p) / len(p)),
    "the loss is a mean: divide by the number of samples": lambda p, y: p - rows(p, y),
    "right, but `y_pred` is changed on the way, and the accuracy is read from it afterwards: work on a copy": in_place,
    "`d[:, y]` reaches into every row: each row loses at every target. Make one-hot rows, or pair row numbers with y":
        (every_row, every_row_by_number),
    "class numbers first become rows, and rows stay as they are: the two lines of 7.3": (
        lambda p, y: (p - y) / len(p), one_by_number, lambda p, y: (p - y.reshape(-1, 1)) / len(p),
        lambda p, y: (p - np.eye(p.shape[1])[y]) / len(p)),
    "backward gets the probabilities: softmax is behind them already": lambda p, y: both_backward(softmax(p), y),
    "taken apart: where the right class has a probability near 0, the clip leaves hardly a slope. (ŷ − y)/N needs none":
        lambda p, y: softmax_backward(cross_entropy_backward(p, y), p),
    "the other classes have a slope, too: each is pushed down as far as it was believed":
        lambda p, y: (p - 1) * rows(p, y) / len(p),
    "one row of slopes for each sample: the mean is the division by N, and nothing is added up":
        lambda p, y: (p - rows(p, y)).mean(axis=0),
    "divided by the number of classes; the mean runs over the samples": lambda p, y: (p - rows(p, y)) / p.shape[1],
    "only y was divided: brackets around the difference": lambda p, y: p - rows(p, y) / len(p),
    "divided by all entries of the table; the mean runs over the samples": lambda p, y: (p - rows(p, y)) / p.size,
    "divided twice by the number of samples: once is the mean": lambda p, y: (p - rows(p, y)) / len(p) ** 2,
    "that is the slope by the probabilities; behind softmax only ŷ − y is left": cross_entropy_backward,
    "rows of shares such as [0.8, 0.2, 0] are not class numbers: subtract them as they are": (
        lambda p, y: both_backward(p, y if y.ndim == 1 else y.argmax(axis=1)),),
    "1 was subtracted everywhere; only the right class loses it": lambda p, y: (p - 1) / len(p),
}

entry("7.4", course=both_backward, cases=LOSS_CASES, random=some, mistakes=BOTH_MISTAKES)
