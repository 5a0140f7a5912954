"""Checks of chapter 03's second sitting: softmax for a batch, and the two activations as classes."""
import numpy as np

from ...exercises import entry

BATCH = np.array([[4.8, 1.21, 2.385], [8.9, -1.81, 0.2], [1.41, 1.051, 0.026]])
SOFTMAX_CASES = [(BATCH,), (np.array([[4.8, 1.21, 2.385], [1.0, 2.0, 3.0]]),),
                 (np.array([[0.5, -1.0, 2.0, 0.0], [3.0, 1.0, -2.0, 0.5], [0.1, 0.2, 0.3, 0.4], [-3.0, 2.0, 1.0, 2.5],
                            [7.0, 7.0, 6.0, 0.0]]),),
                 (np.array([[1000.0, 999.0, 998.0], [1002.0, 1003.0, 1001.0]]),),
                 (np.array([[1000.0, 999.0, 998.0], [1.0, 2.0, 3.0]]),),
                 (np.array([[-1000.0, -1001.0, -1003.0], [1.0, -1.0, 2.0]]),),
                 (np.array([[1000.0, 0.0, -1000.0], [0.0, 1.0, 2.0]]),)]


def softmax_batch(z):
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def softmax(z, shift=lambda z: z.max(axis=1, keepdims=True), divide=lambda e: e.sum(axis=1, keepdims=True)):
    """Softmax with another shift, or another sum to divide by: what most wrong answers are."""
    e = np.exp(z - shift(z))
    return e / divide(e)


def whole_sum(got, case):
    return f"all {got.size} numbers together add up to 1; each row should, on its own: sum along axis=1"


def lost_column(got, case):
    rows = ", ".join(f"{total:.3f}" for total in got.sum(axis=1))
    return f"your rows add up to {rows}: without keepdims=True the three sums lie down as a row and divide the columns"


def one_bracket(z):
    e = np.exp(z) - z.max(axis=1, keepdims=True)
    return e / e.sum(axis=1, keepdims=True)


def same_bracket(z):
    e = np.exp(z) - np.exp(z).max(axis=1, keepdims=True)
    return e / e.sum(axis=1, keepdims=True)


def power_of_the_sum(z):
    z = z - z.max(axis=1, keepdims=True)
    return np.exp(z) / np.exp(z.sum(axis=1, keepdims=True))


MISTAKES = {
    whole_sum: (lambda z: np.exp(z - z.max()) / np.exp(z - z.max()).sum(), lambda z: np.exp(z) / np.exp(z).sum(),
                lambda z: softmax(z, divide=np.sum)),
    "your columns add up to 1, not your rows: axis=1 runs along a row": (
        lambda z: softmax(z, divide=lambda e: e.sum(axis=0)),
        lambda z: softmax(z, lambda z: z.max(axis=0), lambda e: e.sum(axis=0)),
        lambda z: np.exp(z) / np.exp(z).sum(axis=0)),
    lost_column: (lambda z: softmax(z, divide=lambda e: e.sum(axis=1)), lambda z: np.exp(z) / np.exp(z).sum(axis=1),
                  lambda z: softmax(z, np.max, lambda e: e.sum(axis=1))),
    "the rows add up to 1, but the shares are not right: the row maxima lie down as a row and are subtracted from the "
    "columns; `max` needs keepdims=True too": lambda z: softmax(z, lambda z: z.max(axis=1)),
    "neither `max` nor `sum` keeps its column: keepdims=True, twice": lambda z: softmax(
        z, lambda z: z.max(axis=1), lambda e: e.sum(axis=1)),
    "right for small scores, but for [1000, 999, 998] you return nan: subtract the row's maximum first":
        lambda z: np.exp(z) / np.exp(z).sum(axis=1, keepdims=True),
    "right until the rows lie far apart: next to a row near 1000 the row [1, 2, 3] becomes nan. Each row needs its own "
    "maximum": lambda z: softmax(z, np.max),
    "you subtract each column's maximum; two scores of one row must lose the same number: axis=1": lambda z: softmax(
        z, lambda z: z.max(axis=0)),
    "right until scores lie far apart: for [1000, 0, -1000] you return nan. Subtract the row's largest score, then "
    "nothing is left above 0": (lambda z: softmax(z, lambda z: z.min(axis=1, keepdims=True)),
                               lambda z: softmax(z, lambda z: z.mean(axis=1, keepdims=True))),
    "abs makes a large maximum of [-1000, -1001, -1003], every term becomes 0, and 0/0 is nan: take the plain maximum":
        lambda z: softmax(z, lambda z: abs(z).max(axis=1, keepdims=True)),
    "the right numbers; return them as one array, not as a list of rows": (
        lambda z: list(softmax_batch(z)), lambda z: softmax_batch(z).tolist()),
    "the printed form has three digits; do not round inside": (
        lambda z: np.round(softmax_batch(z), 3), lambda z: np.round(softmax_batch(z), 4)),
    "those are the shares of the scores themselves: take the exponential first":
        lambda z: z / z.sum(axis=1, keepdims=True),
    "those are the powers; now divide each by its row's sum": (
        lambda z: np.exp(z - z.max(axis=1, keepdims=True)), np.exp),
    "only the first row came back: `return` inside the loop ends it": (
        lambda z: softmax_batch(z)[0], lambda z: np.exp(z[0]) / np.exp(z[0]).sum()),
    "the bracket closes too early: the maximum comes off the scores, before the exponential": (
        one_bracket, same_bracket),
    "the maximum is subtracted, not added": lambda z: softmax(z, lambda z: -z.max(axis=1, keepdims=True)),
    "turned round, the largest score gets the smallest share: it is z minus the maximum":
        lambda z: softmax(-z, lambda minus: minus.min(axis=1, keepdims=True)),
    "each row adds up to the number of classes: divide by the sum, not by the mean":
        lambda z: softmax(z, divide=lambda e: e.mean(axis=1, keepdims=True)),
    "a power of the sum is not the sum of the powers: take the exponential first, then add up": power_of_the_sum,
    "NumPy spells it `keepdims`, with an s": (
        lambda z: z.max(axis=1, keepdim=True), lambda z: np.exp(z) / np.exp(z).sum(axis=1, keepdim=True)),
    "divided by the maximum the differences shrink: subtract it": (
        lambda z: softmax(z / z.max(axis=1, keepdims=True)), lambda z: softmax(z / z.max())),
    "your table lies on its side: samples must stay rows": lambda z: softmax_batch(z).T,
    "a fixed number helps only scores that are near it: each row has a largest score of its own": (
        lambda z: softmax(z, lambda z: 1000),),
    "above the line the maximum is taken off, below it is not: both need the same powers": (
        lambda z: np.exp(z - z.max(axis=1, keepdims=True)) / np.exp(z).sum(axis=1, keepdims=True),),
    "below the line stands a sum of powers; yours adds up scores": (
        lambda z: softmax(z, divide=lambda e: (z - z.max(axis=1, keepdims=True)).sum(axis=1, keepdims=True)),
        lambda z: softmax(z, divide=lambda e: z.sum(axis=1, keepdims=True)),
        lambda z: np.exp(z) / z.sum(axis=1, keepdims=True)),
}

entry("3.7", course=softmax_batch, cases=SOFTMAX_CASES, mistakes=MISTAKES,
      random=lambda rng: (rng.normal(scale=400, size=rng.integers(1, 6, size=2)),))
