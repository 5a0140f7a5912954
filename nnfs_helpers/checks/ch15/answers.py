"""Checks of chapter 15: two kinds of right answers."""
import numpy as np

from ...exercises import entry


class Categorical:
    def __init__(self, binary=False):
        self.binary = binary

    def compare(self, predictions, y):
        if not self.binary and y.ndim == 2:
            y = y.argmax(axis=1)
        return predictions == y


def compare(f):
    return type("Categorical", (Categorical,), {"compare": f})


P, LABELS = np.array([2, 0, 1, 1, 0]), np.array([2, 1, 1, 2, 0])
YES, TRUE = np.array([[1, 0], [0, 1], [1, 1]]), np.array([[1, 1], [0, 1], [0, 1]])


def compared(answer, binary, predictions, y):
    return answer(binary=binary).compare(predictions, y)


CASES = [(False, P, LABELS), (False, P, np.eye(3, dtype=int)[LABELS]),
         (False, P[:3], np.eye(3, dtype=int)[LABELS[:3]]), (True, YES, TRUE), (True, YES[:, :1], TRUE[:, :1])]

def as_they_are(self, predictions, y):
    return predictions == y


def argmax_always(self, predictions, y):
    return predictions == (y.argmax(axis=1) if y.ndim == 2 else y)


def argmax_without_looking(self, predictions, y):
    return predictions == (y if self.binary else y.argmax(axis=1))


def answers_too(self, predictions, y):
    return predictions == y if self.binary else predictions.argmax(axis=1) == y


def flat_argmax(self, predictions, y):
    return predictions == (y.argmax(axis=1) if not self.binary and y.ndim == 1 else y)


def width(self, predictions, y):
    return predictions == (y.argmax(axis=1) if not self.binary and y.shape[1] > 1 else y)


def above_half(self, predictions, y):
    return predictions == y.argmax(axis=1) if not self.binary and y.ndim == 2 else (predictions > 0.5) == y


def both_argmax(self, predictions, y):
    if not self.binary and y.ndim == 2:
        y, predictions = y.argmax(axis=1), predictions.argmax(axis=1)
    return predictions == y


def down(self, predictions, y):
    return predictions == (y.argmax(axis=0) if not self.binary and y.ndim == 2 else y)


def turned(self, predictions, y):
    return predictions == (y.argmax(axis=1) if self.binary and y.ndim == 2 else y)


def values(self, predictions, y):
    return predictions == (y.max(axis=1) if not self.binary and y.ndim == 2 else y)


def column(self, predictions, y):
    return predictions == (y.argmax(axis=1)[:, None] if not self.binary and y.ndim == 2 else y)


def one_hot_answers(self, predictions, y):
    return np.eye(y.shape[1])[predictions] == y if not self.binary and y.ndim == 2 else predictions == y


def whole_rows(self, predictions, y):
    found = Categorical.compare(self, predictions, y)
    return found.all(axis=1) if found.ndim == 2 else found


def flat(self, predictions, y):
    return Categorical.compare(self, predictions, y).ravel()


def np_equal(self, predictions, y):
    return np.array_equal(predictions, y)


def minus(self, predictions, y):
    return predictions - (y.argmax(axis=1) if not self.binary and y.ndim == 2 else y)


entry("15.6", course=Categorical, use=compared, cases=CASES, mistakes={
    "one-hot rows were compared as they are: make class numbers of them first, by argmax along each row": (
        compare(lambda self, predictions, y: predictions == y if y.ndim == 1 or self.binary
                else predictions[:, None] == y), compare(as_they_are), compare(one_hot_answers)),
    "`binary` is turned round: class numbers are made when it is False": compare(turned),
    "binary answers went through argmax: in one column that is always 0. Leave them as they are": compare(
        lambda self, predictions, y: predictions == y if y.ndim == 1 else (
            predictions.argmax(axis=1) == y.argmax(axis=1) if self.binary else predictions == y.argmax(axis=1))),
    "binary labels went through argmax, whatever `binary` says": (
        compare(lambda self, predictions, y: predictions == (
            y if y.ndim == 1 else y.argmax(axis=1)[:, None] if self.binary else y.argmax(axis=1))),
        compare(argmax_always)),
    "the labels may be class numbers already: argmax only when `y.ndim` is 2": (
        compare(argmax_without_looking), compare(flat_argmax)),
    "flat labels have one axis, so there is no `y.shape[1]`: `y.ndim` tells how many axes there are": compare(width),
    "the predictions are answers already; nothing is above or below 0.5 any more": compare(above_half),
    "the predictions are class numbers already: only one-hot labels go through argmax": (
        compare(answers_too), compare(both_argmax)),
    "that is the largest entry of each row, 1; its PLACE is the class: argmax": compare(values),
    "the class numbers stand in a column and meet the predictions as a table: no keepdims here": compare(column),
    "each entry of the table is an answer of its own: do not put rows together": (compare(whole_rows), compare(flat)),
    "a difference is no truth value: `==`": compare(minus),
    "the mean comes later: here one truth value for each answer": compare(
        lambda self, predictions, y: np.mean(Categorical.compare(self, predictions, y))),
    "one truth value for everything; here one for each answer: `==`": (
        compare(np_equal), compare(lambda self, predictions, y: np.all(Categorical.compare(self, predictions, y)))),
    "argmax without an axis finds one place in the whole table: axis=1": compare(
        lambda self, predictions, y: predictions == (y if self.binary or y.ndim == 1 else y.argmax())),
    "axis=0 looks down the columns; a sample is a row: axis=1": (compare(down), compare(
        lambda self, predictions, y: predictions == (
            y if self.binary or y.ndim == 1 else np.resize(y.argmax(axis=0), len(y))))),
    "that says which answers are WRONG": compare(
        lambda self, predictions, y: ~Categorical.compare(self, predictions, y)),
})
