"""Checks of chapter 04: the losses of a batch, clipping, accuracy."""
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
        lambda p, y: p[range(len(p)), y], lambda p, y: -p[range(len(p)), y], lambda p, y: 1 - p[range(len(p)), y]),
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
    "the mean comes later: one loss for each sample": lambda p, y: losses_of_both(p, y).mean(),
})

LOW, HIGH = 1e-7, 1 - 1e-7
EDGES = [(np.array([0.0, 1.0, 0.5, 0.3]),), (np.array([[1e-9, 1.0], [0.25, 0.75], [1 - 1e-12, 2e-7]]),)]



def clipped(answer, p):
    """The answer, and its logarithm in the network's 32-bit floats: there 1e-300 is 0."""
    found = answer(p)
    if found is None:
        return None
    with np.errstate(all="ignore"):
        return {"clipped": found, "its logarithm in 32-bit floats": np.log(np.asarray(found, np.float32))}


entry("4.4", course=lambda p: np.clip(p, LOW, HIGH), cases=EDGES, tolerance=1e-9, use=clipped,
      random=lambda rng: (rng.uniform(0, 1, rng.integers(1, 6, 2)),), mistakes={
          "adding moves all of them: 1 becomes more than 1, and its loss drops below 0": lambda p: p + LOW,
          "0 is mended, 1 is not: clip both ends, so that neither is favored": (
              lambda p: np.clip(p, LOW, 1), lambda p: np.clip(p, LOW, None), lambda p: np.maximum(p, LOW)),
          "the upper end is mended, the lower is not: take 1e-7, which 32-bit floats can tell from 0": (
              lambda p: np.clip(p, 0, HIGH), lambda p: np.minimum(p, HIGH), lambda p: np.clip(p, 1e-300, HIGH)),
          "the limits stand the other way round: np.clip(a, low, high)": lambda p: np.clip(p, HIGH, LOW),
          "those are clipped losses; the probabilities are clipped, before the logarithm": (
              lambda p: np.clip(-np.log(np.maximum(p, 1e-300)), LOW, HIGH), lambda p: -np.log(np.clip(p, LOW, HIGH))),
          "0 stays 0, at least for 32-bit floats, and 1 stays 1: clip to 1e-7 and 1 - 1e-7": (
              lambda p: p, lambda p: np.clip(p, 1e-300, 1), lambda p: np.clip(p, 0, 1)),
          "that is 0.000001, a limit ten times too far from the ends": lambda p: np.clip(p, 1e-6, 1 - 1e-6),
      })


def numbers(y):
    """Targets as class numbers."""
    return y if y.ndim == 1 else y.argmax(axis=1)


def accuracy(p, y):
    if y.ndim == 2:
        y = np.argmax(y, axis=1)
    return np.mean(np.argmax(p, axis=1) == y)


def count(p, y):
    return np.sum(np.argmax(p, axis=1) == (y if y.ndim == 1 else y.argmax(axis=1)))


TWO = np.array([[0.1, 0.9], [0.4, 0.6], [0.7, 0.3]])
ODD = np.array([[0.0, 0.1, 0.2], [0.1, 0.5, 0.4], [0.02, 0.9, 0.08]])

entry("4.5", course=accuracy,
      cases=[(ODD, T3), (TWO, np.array([1, 1, 0])), (WIDE, T5), (BATCH, np.eye(3)[T3]),
             (WIDE[:3], np.eye(4)[T5[[4, 1, 2]]])],
      random=some, mistakes={
          "argmax without an axis gives one place for the whole table: axis=1 looks along each row": (
              lambda p, y: np.mean(np.argmax(p) == numbers(y)), lambda p, y: np.mean(np.argmax(p) == y)),
          "axis=0 finds the best sample of each class; the best class of each sample is along axis=1": (
              lambda p, y: float(np.mean(np.resize(np.argmax(p, axis=0), len(p)) == numbers(y))),
              lambda p, y: np.mean(np.argmax(p, axis=0) == (y if y.ndim == 1 else y.argmax(axis=1)))),
          "that is the count; the share is wanted: the mean of the truth values": count,
          "right for class numbers; one-hot rows must become class numbers first, by argmax": (
              lambda p, y: np.mean(np.argmax(p, axis=1) == y),),
          "that is the share of WRONG answers": lambda p, y: 1 - accuracy(p, y),
          "one truth value for each sample; their mean is the accuracy": (
              lambda p, y: np.argmax(p, axis=1) == (y if y.ndim == 1 else y.argmax(axis=1)),),
          "np.max finds the largest value; np.argmax finds its place": (
              lambda p, y: np.mean(np.max(p, axis=1) == numbers(y)), lambda p, y: np.mean(np.max(p, axis=1) == y)),
          "a number above one half is not needed to win: compare with argmax": (
              lambda p, y: np.mean(p[range(len(p)), y if y.ndim == 1 else y.argmax(axis=1)] > 0.5)),
          "that is the mean probability of the right class; count the rows in which it is the largest": (
              lambda p, y: np.mean(p[range(len(p)), y if y.ndim == 1 else y.argmax(axis=1)])),
          "as a percentage? A share lies between 0 and 1": lambda p, y: 100 * accuracy(p, y),
      })
