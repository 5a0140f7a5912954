"""Checks of chapter 16: pictures become rows, are mixed, and scaled by the training data."""
import numpy as np

from ...exercises import entry

rng = np.random.default_rng(16)


def some_pictures(n, height, width, low=0, high=17):
    return rng.integers(low, high, (n, height, width)).astype(np.uint8)


def rows(images):              # (samples, height, width) → (samples, height · width)
    return images.reshape(len(images), -1)


entry("16.1", course=rows, cases=[(some_pictures(5, 2, 3),), (some_pictures(3, 4, 4),), (some_pictures(4, 28, 28),)],
      random=lambda rng: (rng.integers(0, 17, (rng.integers(1, 6), 3, 5)).astype(np.uint8),), mistakes={
    "one column a picture; samples are rows": lambda a: a.reshape(len(a), -1).T,
    "all pictures in one long row: the first axis keeps one row a picture": (
        lambda a: a.reshape(-1), lambda a: a.reshape(1, -1)),
    "all pixels in one column: the first axis keeps one row a picture": lambda a: a.reshape(-1, 1),
    "right shape, scrambled pictures: this takes a pixel from here and one from there. Look at one": (
        lambda a: a.reshape(a.shape[1] * a.shape[2], -1).T, lambda a: a.transpose(2, 1, 0).reshape(len(a), -1),
        lambda a: a.transpose(1, 2, 0).reshape(len(a), -1), lambda a: a.reshape(-1, len(a)).T),
    "read column by column; a picture is read row by row, as it lies in memory": (
        lambda a: a.transpose(0, 2, 1).reshape(len(a), -1)),
    "64 is the size of the digits; other pictures have another: leave it to NumPy with −1": (
        lambda a: a.reshape(-1, 64), lambda a: a.reshape(len(a), 64)),
    "that is the first picture alone": lambda a: a[0].reshape(-1),
    "added up or averaged over an axis; every pixel stays": (lambda a: a.sum(axis=1), lambda a: a.mean(axis=1)),
})


def shuffled(X, y):            # (samples, features), (samples,) → the same, in another order
    i = np.random.permutation(len(X))
    return X[i], y[i]


def mixed(answer, X, y):
    """What matters about a shuffle: do the pairs hold, is everything there, is the order another each time?"""
    kept = X.copy(), y.copy()
    one, labels = (np.array(part) for part in answer(X, y))
    other, _ = answer(X, y)
    return {"together": len(one) == len(labels) and bool(np.all(one[:, 0] // 3 == labels)),
            "rows as many": len(one) == len(X), "labels as many": len(labels) == len(y),
            "rows all there": sorted(one[:, 0].tolist()) == sorted(kept[0][:, 0].tolist()),
            "labels all there": sorted(labels.tolist()) == sorted(kept[1].tolist()),
            "whole rows": bool(np.all(one[:, 1] == one[:, 0] + 1)),
            "labels mixed": labels.tolist() != kept[1].tolist(),
            "mixed": one[:, 0].tolist() != kept[0][:, 0].tolist(),
            "not just backwards": one[:, 0].tolist() != kept[0][::-1, 0].tolist(),
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
})


def scaled(X, X_other):        # pixels of any type, twice → both between −1 and 1, by X's figures
    low, high = float(X.min()), float(X.max())
    return 2 * (X - low) / (high - low) - 1, 2 * (X_other - low) / (high - low) - 1


def by(low, high, X):
    return 2 * (np.asarray(X, float) - low) / (high - low) - 1


def span(X):
    return float(X.min()), float(X.max())


def wrapping(X, X_other):
    low, high = X.min(), X.max()
    return 2 * (X - low) / (high - low) - 1, 2 * (X_other - low) / (high - low) - 1


def each_picture(X):
    X = X.astype(float)
    return 2 * (X - X.min(axis=1, keepdims=True)) / (X.max(axis=1, keepdims=True) - X.min(axis=1, keepdims=True)) - 1


def each_pixel(X, Z):
    low, high = X.min(axis=0).astype(float), X.max(axis=0).astype(float)
    return by(low, high, X), by(low, high, Z)


SCALES = [(np.array([[1, 5, 9], [13, 2, 7], [3, 3, 11]], np.uint8), np.array([[0, 14, 6], [13, 1, 2]], np.uint8)),
          (np.array([[10, 200], [60, 110]], np.uint8), np.array([[0, 255]], np.uint8)),
          (np.array([[0.0, 16.0], [4.0, 8.0]]), np.array([[12.0, 3.0]]))]
entry("16.3", course=scaled, cases=SCALES,
      random=lambda rng: (rng.integers(3, 14, (4, 5)).astype(np.uint8), rng.integers(0, 17, (2, 5)).astype(np.uint8)),
      mistakes={
    "the low value goes to 0 here; −1 is wanted: half the range is missing": lambda X, Z: (
        tuple((np.asarray(a, float) - X.min()) / (float(X.max()) - float(X.min())) for a in (X, Z))),
    "divided only: that is between 0 and 1, and half the range is missing": (
        lambda X, Z: (X / 16, Z / 16), lambda X, Z: (X / X.max(), Z / X.max()), lambda X, Z: (X / 255, Z / 255),
        lambda X, Z: (X / X.max(), Z / Z.max())),
    "16 is the most of these digits; the training data's own lowest and highest values are to be taken": (
        lambda X, Z: (by(0, 16, X), by(0, 16, Z)), lambda X, Z: ((X - 8.0) / 8, (Z - 8.0) / 8)),
    "the other data by their own range: one ruler for both, and it is the first one's": (
        lambda X, Z: (by(*span(X), X), by(*span(Z), Z))),
    "the range of both together: the other data have had a say in it, which is leakage": (
        lambda X, Z: (lambda s: (by(*s, X), by(*s, Z)))(span(np.concatenate([X, Z])))),
    "each picture by its own range: faint and bold ones become alike": lambda X, Z: (each_picture(X), each_picture(Z)),
    "each pixel by its own range: a pixel that never changes divides by 0, and strokes are bent; one range for all": (
        each_pixel),
    "bytes have no room below 0: 0 − 1 is 255. Make it float first, with .astype(float)": (
        wrapping, lambda X, Z: ((X - X.dtype.type(8)) / 8, (Z - X.dtype.type(8)) / 8)),
    "mean 0 and spread 1 is a good ruler too; here −1 … 1 is asked for": lambda X, Z: (
        tuple((a - X.mean()) / X.std() for a in (X, Z))),
    "the wrong way round: paper is −1, ink is 1": lambda X, Z: (-by(*span(X), X), -by(*span(X), Z)),
    "clipped: values outside the training range are news, let them stand": lambda X, Z: (
        by(*span(X), X), np.clip(by(*span(X), Z), -1, 1)),
    "brackets: the subtraction comes before the division": lambda X, Z: (
        tuple(2 * (a - float(X.min()) / (float(X.max()) - float(X.min()))) - 1 for a in (X, Z))),
})
