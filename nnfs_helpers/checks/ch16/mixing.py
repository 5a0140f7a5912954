"""Checks of chapter 16: rows and labels are mixed by one order."""
import numpy as np

from ...exercises import entry


def shuffled(X, y):            # (samples, features), (samples,) → the same, in another order
    i = np.random.permutation(len(X))
    return X[i], y[i]


def mixed(answer, X, y):
    """What matters about a shuffle: do the pairs hold, is everything there, is the order another each time?"""
    kept, got = (X.copy(), y.copy()), answer(X, y)
    if got is None or not (isinstance(got, (tuple, list)) and len(got) == 2):
        return None if got is None else {"what comes back": f"{len(got)} things" if isinstance(got, tuple) else "one"}
    one, labels = (np.array(part) for part in got)
    if not one.ndim == 2 or not labels.ndim == 1:
        return {"axes of X and y": [one.ndim, labels.ndim]}
    other, _ = answer(X, y)
    return {"together": len(one) == len(labels) and bool(np.all(one[:, 0] // 3 == labels)),
            "rows as many": len(one) == len(X), "labels as many": len(labels) == len(y),
            "rows all there": sorted(one[:, 0].tolist()) == sorted(kept[0][:, 0].tolist()),
            "labels all there": sorted(labels.tolist()) == sorted(kept[1].tolist()),
            "whole rows": bool(np.all(one[:, 1] == one[:, 0] + 1)),
            "labels mixed": labels.tolist() != kept[1].tolist(),
            "mixed": one[:, 0].tolist() != kept[0][:, 0].tolist(),
            "not just backwards": one[:, 0].tolist() != kept[0][::-1, 0].tolist(),
            "not in long pieces": bool(np.mean(np.diff(one[:, 0]) == 3) < 0.5),
            "another order each time": one[:, 0].tolist() != other[:, 0].tolist(),
            "untouched": bool(np.array_equal(X, kept[0]) and np.array_equal(y, kept[1]))}


def numbered(n):
    first = np.arange(n) * 3
    return np.stack([first, first + 1], axis=1), first // 3


def two_orders(X, y):
    return X[np.random.permutation(len(X))], y[np.random.permutation(len(y))]


def in_place(X, y):
    np.random.shuffle(X)
    return X, y


def both_in_place(X, y):
    np.random.shuffle(X)
    np.random.shuffle(y)
    return X, y


def seeded(X, y):
    np.random.seed(0)
    return shuffled(X, y)


def labels_left(X, y):
    i = np.random.permutation(len(X))
    return X[i], y


def pictures_left(X, y):
    i = np.random.permutation(len(X))
    return X, y[i]


def drawn_with_repeats(X, y):
    i = np.random.randint(0, len(X), len(X))
    return X[i], y[i]


def turned(X, y):
    k = np.random.randint(1, len(X))
    return np.roll(X, k, axis=0), np.roll(y, k)


def written_over(X, y):
    X[:], y[:] = shuffled(X, y)
    return X, y


def shuffled_order(X, y):
    i = np.random.shuffle(np.arange(len(X)))
    return X[i], y[i]


def pairs(X, y):
    i = np.random.permutation(len(X))
    return y[i], X[i]


entry("16.2", course=shuffled, use=mixed, cases=[numbered(12), numbered(30)], mistakes={
    "two shuffles, two orders: each picture gets the label of another, and accuracy falls to about 0.1": two_orders,
    "`np.random.shuffle(X)` works in place, and y stays as it was: the pairs are torn apart": in_place,
    "two shuffles in place, two orders, and the data of the caller are changed as well": both_in_place,
    "y stayed in its old order: `y[i]` too": labels_left,
    "X stayed in its old order: `X[i]` too": pictures_left,
    "some pictures are there twice and others not at all: draw an order, `np.random.permutation(len(X))`": (
        drawn_with_repeats),
    "nothing was mixed": lambda X, y: (X, y),
    "reversed is not mixed: the classes still come one after the other": lambda X, y: (X[::-1], y[::-1]),
    "a seed inside gives the same order at each call: seed in the notebook, once": seeded,
    "first X, then y": pairs,
    "X alone came back: return both": lambda X, y: shuffled(X, y)[0],
    "an order of the rows' numbers is wanted: np.random.permutation(len(X)), not of X": lambda X, y: (
        lambda i: (X[i], y[i]))(np.random.permutation(X)),
    "one row is lost: permutation(n) gives the numbers 0 to n − 1 already": lambda X, y: (
        lambda i: (X[i], y[i]))(np.random.permutation(len(X) - 1)),
    "only turned: behind each picture stands the same one as before. `np.random.permutation(len(X))`": turned,
    "the pairs are whole, but the caller's own arrays were written over: X[i] alone makes new ones": written_over,
    "`np.random.shuffle` works in place and returns None; np.random.permutation(n) returns an order": shuffled_order,
    "one number drawn picks one row; an order of all is wanted: np.random.permutation(len(X))": lambda X, y: (
        lambda i: (X[i], y[i]))(np.random.randint(len(X))),
    "two things are wanted, X and then y; the order itself stays inside": lambda X, y: (*shuffled(X, y), 0),
    "5 is the example's number of rows; here there are len(X)": lambda X, y: (
        lambda i: (X[i], y[i]))(np.random.permutation(5)),
    "the columns were mixed: X[i] picks rows, X[:, i] picks columns": lambda X, y: (
        X[:, np.random.permutation(X.shape[1])], y),
    "that many rows are in no other data: len(X)": lambda X, y: (
        lambda i: (X[i], y[i]))(np.random.permutation(1437)),
})
