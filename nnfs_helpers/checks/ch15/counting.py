"""Checks of chapter 15: steps an epoch, a mean over uneven batches."""
import numpy as np

from ...exercises import entry
from . import as_given

entry("15.4", course=[3, 3, 1, 1, 1], mistakes={
    "steps are whole: each piece, and the rest too, is one": lambda v: any(x is not None and x % 1 for x in v),
    "the rest counts: 300 samples by 128 are 128, 128 and 44": lambda v: list(v)[0] == 2,
    "100 goes into 300 exactly three times: there is no empty batch at the end": lambda v: list(v)[1] == 4,
    "None means no batches: all samples at once, which is one step": lambda v: list(v)[3] in (0, None, 300),
    "a batch larger than the data is still one step: 300 // 512 is 0, and nothing would be learned":
        lambda v: list(v)[4] == 0,
    "that is samples times something; count the steps of one epoch": lambda v: max(v) > 10,
    "300 samples by 300 are one step": lambda v: list(v)[2] != 1,
    "128, 128 and the rest: that makes three steps": lambda v: list(v)[0] != 3,
    "three times 100 are 300": lambda v: list(v)[1] != 3,
    "no batch is left over: 512 is more than there are, so all 300 go at once": lambda v: list(v)[4] > 1,
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


def overwritten(self, values):
    self.total, self.count = np.sum(values), len(values)


def total_added(self, values):
    self.total += np.sum(values)
    self.count = len(values)


def total_overwritten(self, values):
    self.total = np.sum(values)
    self.count += len(values)


def array_added(self, values):
    self.total = self.total + values
    self.count += len(values)


def both_one(self):
    self.total = self.count = 1


def count_only(self):
    self.count = 0


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
    "total is still that of the epoch before: set both to 0": like(new_pass=count_only, __init__=both_zero),
    "only the last batch is left: add to what is there, `+=`, both times": (
        like(add=overwritten), like(add=total_added), like(add=total_overwritten)),
    "the sum of the losses, divided by the number of batches": (
        like(add=count_batches), like(add=count_batches, new_pass=total_only, __init__=both_zero)),
    "means are added up and divided by the number of samples: add sums": (
        like(add=means_by_samples), like(add=means_by_samples, new_pass=total_only, __init__=both_zero)),
    "a new epoch keeps the old numbers: set both to 0": like(new_pass=keep_all),
    "the sum is returned; divide by the number of samples": like(mean=lambda self: self.total),
    "a sum of the batches' means; all values of all batches, added up and divided by their number": (
        like(add=means_by_samples, mean=lambda self: self.total), like(add=add_means, mean=lambda self: self.total)),
    "`values` is an array: its sum goes to the total, np.sum(values)": like(add=array_added),
    "upside down: the total is divided by the count": like(mean=lambda self: self.count / self.total),
    "`//` cuts off what is behind the point: /": like(mean=lambda self: self.total // self.count),
    "a new epoch begins with nothing: both are 0": like(new_pass=both_one, __init__=both_zero),
})
