"""Checks of chapter 15: steps an epoch, a mean over uneven batches, two kinds of answers."""
import numpy as np

from ...exercises import entry
from . import as_given

entry("15.4", course=[3, 3, 1, 1, 1], mistakes={
    "the rest counts: 300 samples by 128 are 128, 128 and 44": lambda v: list(v)[0] == 2,
    "100 goes into 300 exactly three times: there is no empty batch at the end": lambda v: list(v)[1] == 4,
    "None means no batches: all samples at once, which is one step": lambda v: list(v)[2] in (0, None, 300),
    "a batch larger than the data is still one step: 300 // 512 is 0, and nothing would be learned":
        lambda v: list(v)[4] == 0,
    "that is samples times something; count the steps of one epoch": lambda v: max(v) > 10,
    "300 samples by 300 are one step": lambda v: list(v)[3] != 1,
})


class Running:
    def __init__(self):
        self.new_pass()

    def new_pass(self):
        self.total, self.count = 0.0, 0

    def add(self, values):
        self.total += np.sum(values)
        self.count += len(values)

    def mean(self):
        return self.total / self.count


def like(**methods):
    return type("Running", (Running,), methods)


def add_means(self, values):
    self.total += np.mean(values)
    self.count += 1


def count_batches(self, values):
    self.total += np.sum(values)
    self.count += 1


def means_by_samples(self, values):
    self.total += np.mean(values)
    self.count += len(values)


def total_only(self):
    self.total = 0.0


def both_zero(self):
    self.total, self.count = 0.0, 0


def keep_all(self):
    if not hasattr(self, "total"):
        self.total, self.count = 0.0, 0


def used(answer, *passes):
    one, found = answer(), {}
    for k, batches in enumerate(passes):
        if k:
            one.new_pass()
        for batch in batches:
            one.add(np.array(batch))
        found[f"mean of pass {k + 1}"] = one.mean()
    return found


EVEN, UNEVEN, THIRD = [[1.0, 1, 1, 1], [1, 1, 1, 1], [0.5]], [[0.2, 0.4], [0.9]], [[3.0], [1.0, 2.0, 6.0]]

entry("15.5", course=Running, given=as_given.Running, use=used,
      cases=[(EVEN,), (UNEVEN, THIRD), (THIRD, EVEN, UNEVEN)], mistakes={
    "the mean of the batches' means is no mean over the samples: a last batch of 44 counts as much as one of 128": (
        like(add=add_means),),
    "batches are weighed now; but a new epoch goes on with the old count: set both to 0": (
        like(new_pass=total_only, __init__=both_zero),),
    "the sum of the losses, divided by the number of batches": like(add=count_batches),
    "means are added up and divided by the number of samples: add sums": like(add=means_by_samples),
    "a new epoch keeps the old numbers: set both to 0": like(new_pass=keep_all),
    "the sum is returned; divide by the number of samples": like(mean=lambda self: self.total),
})


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


CASES = [(False, P, LABELS), (False, P, np.eye(3, dtype=int)[LABELS]), (True, YES, TRUE),
         (True, YES[:, :1], TRUE[:, :1])]

entry("15.6", course=Categorical, use=compared, cases=CASES, mistakes={
      "one-hot rows were compared as they are: make class numbers of them first, by argmax along each row": compare(
          lambda self, predictions, y: predictions == y if y.ndim == 1 or self.binary
          else predictions[:, None] == y),
      "binary answers went through argmax: in one column that is always 0. Leave them as they are": compare(
          lambda self, predictions, y: predictions == y if y.ndim == 1 else (
              predictions.argmax(axis=1) == y.argmax(axis=1) if self.binary else predictions == y.argmax(axis=1))),
      "binary labels went through argmax, whatever `binary` says": compare(
          lambda self, predictions, y: predictions == (y if y.ndim == 1 else y.argmax(axis=1)[:, None] if self.binary
                                                       else y.argmax(axis=1))),
      "the mean comes later: here one truth value for each answer": compare(
          lambda self, predictions, y: np.mean(Categorical.compare(self, predictions, y))),
      "argmax without an axis finds one place in the whole table: axis=1": compare(
          lambda self, predictions, y: predictions == (y if self.binary or y.ndim == 1 else y.argmax())),
      "axis=0 looks down the columns; a sample is a row: axis=1": compare(
          lambda self, predictions, y: predictions == (
              y if self.binary or y.ndim == 1 else np.resize(y.argmax(axis=0), len(y)))),
      "that says which answers are WRONG": compare(
          lambda self, predictions, y: ~Categorical.compare(self, predictions, y)),
})
