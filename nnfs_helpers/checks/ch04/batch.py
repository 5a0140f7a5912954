"""Checks of chapter 04: the losses of a batch, for class numbers and for rows of shares."""
import numpy as np

from ...exercises import entry

BATCH = np.array([[0.7, 0.1, 0.2], [0.1, 0.5, 0.4], [0.02, 0.9, 0.08]])
WIDE = np.array([[0.4, 0.3, 0.2, 0.1], [0.25, 0.15, 0.5, 0.1], [0.1, 0.1, 0.1, 0.7], [0.05, 0.6, 0.05, 0.3],
                 [0.2, 0.2, 0.35, 0.25]])
T3, T5 = np.array([0, 1, 1]), np.array([3, 0, 2, 1, 2])
SPARSE = [(BATCH, T3), (WIDE, T5)]
ONE_HOT = [(BATCH, np.eye(3, dtype=int)[T3]), (WIDE, np.eye(4)[T5])]
SHARES = [(BATCH, np.array([[0.8, 0.2, 0.0], [0.0, 1.0, 0.0], [0.1, 0.6, 0.3]])),
          (WIDE[:2], np.array([[0.5, 0.25, 0.25, 0.0], [0.0, 0.1, 0.2, 0.7]]))]


def some(rng):
    """A random batch and class numbers for it."""
    n, k = rng.integers(2, 7), rng.integers(2, 6)
    p = rng.uniform(0.05, 1, (n, k))
    return p / p.sum(axis=1, keepdims=True), rng.integers(0, k, n)


def losses(p, y):
    return -np.log(p[range(len(p)), y])


entry("4.2", course=losses, cases=SPARSE, random=some, mistakes={
    "every row met every target: pair them, with the row numbers in the first place of the bracket": (
        lambda p, y: -np.log(p[:, y]), lambda p, y: -np.log(p)[:, y]),
    "that picks whole ROWS by their number: row numbers and targets belong together in one bracket": (
        lambda p, y: -np.log(p[y]), lambda p, y: -np.log(p)[y], lambda p, y: -np.log(p[range(len(p))][y])),
    "that is the mean; here one loss for each sample is wanted": (
        lambda p, y: np.mean(losses(p, y)), lambda p, y: -np.log(p[range(len(p)), y]).mean()),
    "that is the sum; here one loss for each sample is wanted": lambda p, y: np.sum(losses(p, y)),
    "the sign: the logarithm of a probability is negative, a loss is not": lambda p, y: np.log(p[range(len(p)), y]),
    "those are the probabilities you picked, and rightly; take minus the logarithm": (
        lambda p, y: p[range(len(p)), y], lambda p, y: -p[range(len(p)), y]),
    "picked rightly; but 1 − p is no logarithm, and a loss may be larger than 1": lambda p, y: 1 - p[range(len(p)), y],
    "the minus stands before the logarithm, not inside: negative numbers have none":
        lambda p, y: np.log(-p[range(len(p)), y]),
    "y is not multiplied here: class numbers say which place of each row to pick": (
        lambda p, y: -np.log(p) * y, lambda p, y: -np.log(p * y)),
    "only the first loss came back: `return` inside the loop ends it": lambda p, y: losses(p, y)[0],
    "`len(p)` is one number, one past the last row; `range(len(p))` counts them all":
        lambda p, y: -np.log(p[len(p), y]),
    "the largest of each row is not what counts: the target says which": (
        lambda p, y: -np.log(p.max(axis=1)), lambda p, y: -np.log(np.max(p, axis=1))),
    "right for three samples; for five the row numbers go further: range(len(p)), with the p that came in": (
        lambda p, y: -np.log(p[range(3), y]), lambda p, y: -np.log(p[[0, 1, 2], y])),
    "rows and columns are swapped: the row numbers come first": lambda p, y: -np.log(p[y, range(len(p))]),
    "a loss for each number of the table; pick the right class of each row first": lambda p, y: -np.log(p),
    "log base 10; `np.log` is the natural one": lambda p, y: -np.log10(p[range(len(p)), y]),
})


def losses_of_both(p, y):
    if y.ndim == 1:
        return losses(p, y)
    return -np.sum(y * np.log(p), axis=1)


def by_argmax(p, y):
    return losses(p, y if y.ndim == 1 else y.argmax(axis=1))


def only_long(p, y):
    return -np.sum(y * np.log(p), axis=1)


def quietly(p, y):
    with np.errstate(all="ignore"):
        return -np.sum(p * np.log(y), axis=1)


def log_of_product(p, y):
    with np.errstate(all="ignore"):
        return losses(p, y) if y.ndim == 1 else -np.log(p * y).sum(axis=1)


entry("4.3", course=losses_of_both, cases=SPARSE + ONE_HOT + SHARES, mistakes={
    "a row of shares such as [0.8, 0.2, 0] is not class 0: multiply each share by its logarithm, and add": by_argmax,
    "log 0 for every wrong class is −inf: first the logarithm of p, then times y, then the sum": log_of_product,
    "the logarithm comes before the sum: shares weigh losses, not probabilities": (
        lambda p, y: losses(p, y) if y.ndim == 1 else -np.log((p * y).sum(axis=1))),
    "for rows: axis=0 adds up over the samples; one loss for each sample needs axis=1": (
        lambda p, y: losses(p, y) if y.ndim == 1 else -np.sum(y * np.log(p), axis=0)),
    "for rows: one number for the whole batch; add along each row, axis=1": (
        lambda p, y: losses(p, y) if y.ndim == 1 else -np.sum(y * np.log(p))),
    "for rows: a table of terms; add them up along each row": (
        lambda p, y: losses(p, y) if y.ndim == 1 else -(y * np.log(p))),
    "for rows: the mean divides by the number of classes; the sum is wanted": (
        lambda p, y: losses(p, y) if y.ndim == 1 else -np.mean(y * np.log(p), axis=1)),
    "right for class numbers; rows of shares need the long formula": lambda p, y: losses(p, y.astype(int)),
    "right for rows; class numbers, with one axis, need picking": only_long,
    "the two ways are swapped: y.ndim is 1 for class numbers, which pick, and 2 for rows": (
        lambda p, y: losses(p, y) if y.ndim == 2 else only_long(p, y)),
    "the logarithm belongs to p, what the network says; y, the truth, weighs": (
        lambda p, y: losses(p, y) if y.ndim == 1 else quietly(p, y)),
    "right for class numbers; a row of shares is no list of places: for rows take the long formula": losses,
    "for rows: the sign": lambda p, y: losses(p, y) if y.ndim == 1 else np.sum(y * np.log(p), axis=1),
    "`@` lets rows meet columns; here each share meets its own logarithm: `*`, then add along axis=1": (
        lambda p, y: losses(p, y) if y.ndim == 1 else -(y @ np.log(p)),
        lambda p, y: losses(p, y) if y.ndim == 1 else -np.dot(y, np.log(p))),
    "the mean comes later: one loss for each sample": lambda p, y: losses_of_both(p, y).mean(),
})
