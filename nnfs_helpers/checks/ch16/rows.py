"""Checks of chapter 16: pictures become rows, and are scaled by the training data."""
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
        lambda a: a.reshape(-1, 64), lambda a: a.reshape(len(a), 64), lambda a: a.reshape(1797, 64)),
    "a fixed number of pictures: the cases have others; len(images) knows": lambda a: a.reshape(1797, -1),
    "the picture keeps its rows: one row a picture holds height · width numbers": (
        lambda a: a.reshape(-1, a.shape[1]), lambda a: a.reshape(-1, a.shape[2]), lambda a: a),
    "a list of rows; an array is wanted, which one `reshape` of all the pictures gives": (
        lambda a: [picture.reshape(-1) for picture in a], lambda a: [picture.reshape(-1).tolist() for picture in a]),
    "the pictures stand side by side in one wide picture; each wants a row of its own: reshape": (
        lambda a: np.concatenate(a, axis=1), lambda a: np.hstack(a)),
    "one column a picture, and scrambled: samples are rows, so their number comes first": (
        lambda a: a.reshape(-1, len(a)),),
    "scaling comes later; here the pixels stay as they are": (lambda a: rows(a) / 16, lambda a: rows(a) / 255),
    "that is the first picture alone": lambda a: a[0].reshape(-1),
    "added up or averaged over an axis; every pixel stays": (lambda a: a.sum(axis=1), lambda a: a.mean(axis=1)),
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


def half_wrapped(X, X_other):
    low, high = X.min(), X.max()
    return by(float(low), float(high), X), 2 * (X_other - low) / (high - low) - 1


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
        lambda X, Z: (by(0, 16, X), by(0, 16, Z)), lambda X, Z: tuple(2 * (a - 0) / 16 - 1 for a in (X, Z)),
        lambda X, Z: ((X - 8.0) / 8, (Z - 8.0) / 8)),
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
    "2 x / high − 1 is right only where low is 0: take low away first, above and below": (
        lambda X, Z: (2 * X / float(X.max()) - 1, 2 * Z / float(X.max()) - 1),
        lambda X, Z: tuple(2 * (a - float(X.min())) / float(X.max()) - 1 for a in (X, Z))),
    "127.5 is for pixels up to 255; take the training data's own lowest and highest value": lambda X, Z: (
        X / 127.5 - 1, Z / 127.5 - 1),
    "X alone came back: scale both, and return both": lambda X, Z: by(*span(X), X),
    "the 2 is missing: from −1 to 0 is half the range": (
        lambda X, Z: tuple((np.asarray(a, float) - X.min()) / (span(X)[1] - span(X)[0]) - 1 for a in (X, Z))),
    "from 0 to 2: the −1 at the end is missing": lambda X, Z: tuple(by(*span(X), a) + 1 for a in (X, Z)),
    "the ruler comes from the other data; it comes from X, the training rows": (
        lambda X, Z: (by(*span(Z), X), by(*span(Z), Z))),
    "the other data are handed back as they came: the formula, twice": lambda X, Z: (by(*span(X), X), Z),
    "the ruler was read off again when X was scaled already, −1 to 1: read it once, before": (
        lambda X, Z: (by(*span(X), X), by(-1.0, 1.0, Z))),
    "the first picture alone gives the ruler; take the lowest and highest value of all of X": (
        lambda X, Z: (by(*span(X[0]), X), by(*span(X[0]), Z))),
    "the training rows are floats now, the others are still bytes, with no room below 0: make both float": half_wrapped,
    "take the LOWEST value away, above the line": lambda X, Z: tuple(
        2 * (np.asarray(a, float) - span(X)[1]) / (span(X)[1] - span(X)[0]) - 1 for a in (X, Z)),
    "a sum below the line; the range is highest MINUS lowest": lambda X, Z: tuple(
        2 * (np.asarray(a, float) - span(X)[0]) / (span(X)[1] + span(X)[0]) - 1 for a in (X, Z)),
    "that puts the mean at 0; here the lowest value goes to −1 and the highest to 1": lambda X, Z: tuple(
        2 * (np.asarray(a, float) - X.mean()) / (span(X)[1] - span(X)[0]) for a in (X, Z)),
    "rounded: the shades in between are lost": lambda X, Z: (np.round(by(*span(X), X)), np.round(by(*span(X), Z))),
    "clipped: values outside the training range are news, let them stand": lambda X, Z: (
        by(*span(X), X), np.clip(by(*span(X), Z), -1, 1)),
    "brackets: the subtractions come before the division": (
        lambda X, Z: tuple(2 * (a - float(X.min()) / (float(X.max()) - float(X.min()))) - 1 for a in (X, Z)),
        lambda X, Z: tuple(2 * a - float(X.min()) / (float(X.max()) - float(X.min())) - 1 for a in (X, Z)),
        lambda X, Z: tuple(2 * (a - float(X.min())) / float(X.max()) - float(X.min()) - 1 for a in (X, Z))),
})
