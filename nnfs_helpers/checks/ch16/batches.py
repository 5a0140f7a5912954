"""Checks of chapter 16: batches by their number, the last one short."""
import numpy as np

from ...exercises import entry


def batch(X, y, k, size):      # rows, labels, number of the batch (0 is the first), its size → its X, its y
    start = k * size
    if start >= len(X):
        raise ValueError(f"there is no batch {k}")
    return X[start:start + size], y[start:start + size]


def cut(X, y, start, stop):
    if start >= len(X):
        raise ValueError("there is none")
    return X[start:stop], y[start:stop]


def filled_up(X, y, k, size):
    a, b = batch(X, y, k, size)
    more = size - len(a)
    return np.concatenate([a, np.zeros((more, X.shape[1]), X.dtype)]), np.concatenate([b, np.zeros(more, y.dtype)])


def last_lost(X, y, k, size):
    if (k + 1) * size > len(X):
        raise ValueError("there is none")
    return batch(X, y, k, size)


def again_from_the_start(X, y, k, size):
    batch(X, y, k, size)
    i = np.arange(k * size, (k + 1) * size) % len(X)
    return X[i], y[i]


def last_ones(X, y, k, size):
    batch(X, y, k, size)
    stop = min((k + 1) * size, len(X))
    return X[stop - size:stop], y[stop - size:stop]


def only_beyond(X, y, k, size):
    if k * size > len(X):
        raise ValueError("there is none")
    return X[k * size:(k + 1) * size], y[k * size:(k + 1) * size]


def by_division(X, y, k, size):
    if k > len(X) // size:
        raise ValueError("there is none")
    return X[k * size:(k + 1) * size], y[k * size:(k + 1) * size]


def index_error(X, y, k, size):
    if k * size >= len(X):
        raise IndexError("there is none")
    return batch(X, y, k, size)


def columns_too(X, y, k, size):
    a, b = batch(X, y, k, size)
    return a[:, k * size:(k + 1) * size], b


def mixed(X, y, k, size):
    i = np.random.permutation(len(X))
    return batch(X[i], y[i], k, size)


def no_error(X, y, k, size):
    if k * size >= len(X):
        raise "past the end"      # noqa: B016
    return batch(X, y, k, size)


X7, Y7 = np.arange(21).reshape(7, 3), np.arange(7) * 10
entry("16.4", course=batch, cases=[(X7, Y7, 0, 3), (X7, Y7, 1, 3), (X7, Y7, 2, 3), (X7, Y7, 3, 3), (X7, Y7, 0, 7),
                                   (X7, Y7, 1, 7), (X7, Y7, 0, 9)],
      random=lambda rng: (rng.normal(size=(9, 2)), np.arange(9), int(rng.integers(0, 2)), int(rng.integers(2, 8))),
      mistakes={
    "the last batch is lost: 1437 by 128 are 11 of 128 and one of 29, and those 29 count too": last_lost,
    "an empty batch after the last: when k · size is past the end, raise a ValueError": lambda X, y, k, size: (
        X[k * size:(k + 1) * size], y[k * size:(k + 1) * size]),
    "filled up with zeros: you would train on blank pictures and call them class 0": filled_up,
    "the last batch begins again at the front: those pictures would count twice in the epoch": again_from_the_start,
    "the last batch takes pictures of the one before, which would count twice in the epoch": last_ones,
    "batch 0 is the first: it starts at 0": (
        lambda X, y, k, size: cut(X, y, (k + 1) * size, (k + 2) * size),
        lambda X, y, k, size: cut(X, y, (k - 1) * size if k else 0, k * size)),
    "k TIMES size: batch k starts after k whole batches": lambda X, y, k, size: cut(X, y, k + size, k + 2 * size),
    "128 is this chapter's size; here it comes in as `size`": lambda X, y, k, size: (
        cut(X, y, k * 128, (k + 1) * 128)),
    "a comma points at one entry of a table; a slice has a colon: X[start:start + size]": lambda X, y, k, size: (
        (X[k * size, k * size + size], y[k * size, k * size + size])),
    "the columns were cut as well; a picture keeps all its pixels": columns_too,
    "mixed here, too: in another order at each call, so some pictures come twice in an epoch and others never": mixed,
    "always the first batch: `return` stands in a loop, and ends it at once": lambda X, y, k, size: (
        X[:size], y[:size]),
    "text is no error: `raise ValueError(\"…\")`": no_error,
    "it starts at k; batch k starts after k whole batches": (
        lambda X, y, k, size: cut(X, y, k, k + size),
        lambda X, y, k, size: batch(X, y, k, size) and (X[k:k + size], y[k:k + size])),
    "from k · size to `size`: a slice ends at an index, not after a length": lambda X, y, k, size: (
        cut(X, y, k * size, size)),
    "every k-th or every size-th row; a batch is rows that stand side by side": (
        lambda X, y, k, size: (X[k::size], y[k::size])),
    "right until the pictures come out even: 7 by 7 is one batch, so there is no number 1. Compare k · size with "
    "len(X), with >=": (only_beyond, by_division),
    "no error was raised for a batch past the end: `raise ValueError(…)`, not return": (
        lambda X, y, k, size: ValueError("there is none") if k * size >= len(X) else batch(X, y, k, size),
        lambda X, y, k, size: None if k * size >= len(X) else batch(X, y, k, size)),
    "the right moment, another error: a ValueError is asked for": index_error,
    "the pictures alone came back: return the labels too": lambda X, y, k, size: batch(X, y, k, size)[0],
    "array_split makes so many parts; `size` is how many stand in one": lambda X, y, k, size: (
        np.array_split(X, size)[k], np.array_split(y, size)[k]),
    "the labels are all of them: cut y as well": lambda X, y, k, size: (batch(X, y, k, size)[0], y),
    "one row short: the end of a slice is not in it": lambda X, y, k, size: (
        cut(X, y, k * size, (k + 1) * size - 1)),
    "one row too many: the end of a slice is not in it, so no + 1": lambda X, y, k, size: (
        cut(X, y, k * size, (k + 1) * size + 1)),
})
