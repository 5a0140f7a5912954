"""Checks of chapter 14: squared errors, their slopes, and a perfect fit that costs twice the variance."""
import numpy as np

from ...exercises import entry

rng = np.random.default_rng(14)
PAIRS = [tuple(rng.normal(size=(2, *shape)).round(2)) for shape in ((5, 2), (4, 1), (3, 3), (1, 2))]


def some(rng):
    shape = rng.integers(1, 6), rng.integers(1, 4)
    return rng.normal(size=shape), rng.normal(size=shape)


def squared_errors(y_pred, y_true):      # (samples, outputs) twice → (samples,)
    return ((y_true - y_pred) ** 2).mean(axis=1)


entry("14.1", course=squared_errors, cases=PAIRS, random=some, mistakes={
    "the mean of all is one number; each sample keeps a loss of its own, the mean over its outputs: axis=1": (
        lambda p, y: ((y - p) ** 2).mean()),
    "one number an output; one a sample is wanted: the mean runs along the row, axis=1": (
        lambda p, y: ((y - p) ** 2).mean(axis=0)),
    "added up over the outputs; two outputs would then cost twice as much: the mean": (
        lambda p, y: ((y - p) ** 2).sum(axis=1)),
    "one loss an output; take the mean over each sample's outputs": lambda p, y: (y - p) ** 2,
    "not squared: errors above and below would cancel": lambda p, y: (y - p).mean(axis=1),
    "the mean was squared; each error is squared first, then comes the mean": lambda p, y: (y - p).mean(axis=1) ** 2,
    "that is the size of the errors, |y − ŷ|; here the square": lambda p, y: abs(y - p).mean(axis=1),
    "the root is too much: a squared error is a squared error": (
        lambda p, y: np.sqrt(((y - p) ** 2).mean(axis=1)), lambda p, y: np.sqrt(((y - p) ** 2).sum(axis=1))),
    "y² − ŷ² is another thing: first the difference, then the square": lambda p, y: (y ** 2 - p ** 2).mean(axis=1),
    "a column, (samples, 1); one flat number a sample is wanted: no keepdims here": (
        lambda p, y: ((y - p) ** 2).mean(axis=1, keepdims=True)),
    "half of it: some books put a ½ in front, this one does not": lambda p, y: ((y - p) ** 2).mean(axis=1) / 2,
    "divided by the number of samples; a sample's loss is a mean over its OUTPUTS": (
        lambda p, y: ((y - p) ** 2).sum(axis=1) / len(p), lambda p, y: ((y - p) ** 2).mean(axis=1) / len(p)),
    "one number for the batch; each sample keeps a loss of its own: axis=1": (
        lambda p, y: ((y - p) ** 2).sum(), lambda p, y: ((y - p) ** 2).sum() / len(p)),
    "the variance forgives an error that all outputs share; the mean of the squares does not": (
        lambda p, y: np.var(y - p, axis=1)),
    "the errors were added up before they were squared: there above and below cancel": (
        lambda p, y: (y - p).sum(axis=1) ** 2 / p.shape[1], lambda p, y: (y - p).sum(axis=1) ** 2),
    "brackets: the difference first, then its square": (
        lambda p, y: (y - p ** 2).mean(axis=1), lambda p, y: (p - y ** 2).mean(axis=1)),
    "divided by 3, as in the table above; here it is as many as there are outputs: the mean": (
        lambda p, y: ((y - p) ** 2).sum(axis=1) / 3),
    "a sum of both; the error is their difference": lambda p, y: ((y + p) ** 2).mean(axis=1),
    "a square is never below 0: no minus here": lambda p, y: -((y - p) ** 2).mean(axis=1),
    "squared twice": (lambda p, y: ((y - p) ** 2).mean(axis=1) ** 2, lambda p, y: ((y - p) ** 4).mean(axis=1)),
    "times 2 is not squared: ** 2": lambda p, y: ((y - p) * 2).mean(axis=1),
})


def mse_slopes(y_pred, y_true):          # (samples, outputs) twice → (samples, outputs)
    return -2 * (y_true - y_pred) / y_pred.size


SLOPE_MISTAKES = {
    "uphill: a prediction below its target must rise, so its slope is negative": lambda p, y: 2 * (y - p) / p.size,
    "the 2 is missing: the slope of a square is twice the difference": lambda p, y: (p - y) / p.size,
    "the 2 is missing, and the sign points uphill": lambda p, y: (y - p) / p.size,
    "only divided by the outputs: the loss is a mean over the samples as well, else ten samples give slopes "
    "ten times too long": (
        lambda p, y: 2 * (p - y) / p.shape[1]),
    "only divided by the samples: each sample's loss is a mean over its outputs as well": (
        lambda p, y: 2 * (p - y) / len(p)),
    "nothing divided: the loss is a mean over outputs and over samples": lambda p, y: 2 * (p - y),
    "divided twice by the samples": lambda p, y: 2 * (p - y) / p.size / len(p),
    "the loss itself; its slope has no square in it": (
        lambda p, y: (p - y) ** 2 / p.size, lambda p, y: 2 * (p - y) ** 2 / p.size,
        lambda p, y: -2 * (p - y) ** 2 / p.size),
    "one number a sample; each output has a slope of its own: no mean here, only its division": (
        lambda p, y: 2 * (p - y).mean(axis=1) / len(p), lambda p, y: -2 * (y - p).mean(axis=1)),
    "brackets: `/ N * J` divides by the one and multiplies by the other; / (N * J)": (
        lambda p, y: 2 * (p - y) / len(p) * p.shape[1], lambda p, y: 2 * (p - y) / p.shape[1] * len(p)),
    "brackets: the difference first, then times −2 and divided": (
        lambda p, y: -2 * y - p / p.size, lambda p, y: -2 * (y - p / p.size), lambda p, y: 2 * p - y / p.size,
        lambda p, y: -2 * y - p, lambda p, y: -(2 * y - p) / p.size, lambda p, y: (-2 * y - p) / p.size),
    "−2 TIMES the difference": lambda p, y: -2 - (y - p) / p.size,
    "the size of the difference has lost its sign, and the slope with it": (
        lambda p, y: -2 * abs(y - p) / p.size, lambda p, y: 2 * abs(y - p) / p.size),
    "divided by the outputs twice; once by the outputs, once by the samples": (
        lambda p, y: 2 * (p - y) / p.shape[1] ** 2),
    "one number an output; each prediction has a slope of its own: divide by the samples, do not take their mean": (
        lambda p, y: 2 * (p - y).mean(axis=0), lambda p, y: 2 * (p - y).mean(axis=0) / p.shape[1],
        lambda p, y: 2 * (p - y).mean(axis=0) / p.size),
    "that takes the loss of a sample; the slope takes each difference": (
        lambda p, y: -2 * squared_errors(p, y) / p.size, lambda p, y: 2 * squared_errors(p, y) / p.size),
    "multiplied where it should be divided": lambda p, y: 2 * (p - y) * p.size,
    "uphill, and not divided": lambda p, y: 2 * (y - p),
    "uphill, and divided by one of the two numbers only": (
        lambda p, y: 2 * (y - p) / len(p), lambda p, y: 2 * (y - p) / p.shape[1]),
    "the 2 is missing, and one of the two divisions": lambda p, y: (p - y) / len(p),
    "the 2 and both divisions are missing": (lambda p, y: p - y, lambda p, y: y - p),
    "divided by the samples twice; once by the samples, once by the outputs": lambda p, y: 2 * (p - y) / len(p) ** 2,
    "`shape` is a pair, (samples, outputs), and divides column by column; their product is `y_pred.size`": (
        lambda p, y: 2 * (p - y) / p.shape,),
    "J times N, a product; their sum divides": lambda p, y: 2 * (p - y) / (len(p) + p.shape[1]),
    "one number for all; each prediction has a slope of its own: divide, do not take a mean": (
        lambda p, y: 2 * (p - y).mean(), lambda p, y: 2 * (y - p).mean()),
}
entry("14.2", course=mse_slopes, cases=PAIRS, random=some, mistakes=SLOPE_MISTAKES)


def mean_squared(y_pred, y_true):
    return ((y_pred - np.reshape(y_true, y_pred.shape)) ** 2).mean()


def given(y_pred, y_true):               # (samples, outputs), labels → one number
    return ((y_pred - y_true) ** 2).mean()


COLUMN = np.array([[0.5], [1.5], [-1.0], [2.0]])
FLAT_CASES = [(COLUMN, COLUMN[:, 0] + 0.25), (COLUMN, COLUMN + np.array([[0.5], [0], [0], [0]])),
              (PAIRS[0][0], PAIRS[0][1]), (np.array([[3.0]]), np.array([1.0]))]

entry("14.5", course=mean_squared, given=given, cases=FLAT_CASES,
      random=lambda rng: (rng.normal(size=(4, 1)), rng.normal(size=4)), mistakes={
          "right for flat labels of one output; with two outputs `reshape(-1, 1)` makes a long column of them: "
          "give them the shape of the predictions": lambda p, y: ((p - y.reshape(-1, 1)) ** 2).mean(),
          "`reshape(1, -1)` or `.T` lay a column down as a row, and a flat array acts as a row already: "
          "still an (n, n) table": (
              lambda p, y: ((p - y.reshape(1, -1)) ** 2).mean(), lambda p, y: ((p - y.T) ** 2).mean()),
          "`p[:, 0]` is flat, so flat labels work now, and columns no longer do": (
              lambda p, y: ((p[:, 0] - y) ** 2).mean()),
          "the mean of the table's diagonal alone? With columns there is no table any more: give the labels the "
          "shape of the predictions": lambda p, y: (np.diagonal(p - y) ** 2).mean(),
          "right for one output; two outputs have a second axis that must stay: give the labels the shape of "
          "the predictions": (
              lambda p, y: ((p[:, 0] - y.ravel()[:len(p)]) ** 2).mean(),
              lambda p, y: ((p[:, :1] - y.reshape(len(p), -1)[:, :1]) ** 2).mean()),
          "`[:, None]` stands flat labels up as a column, and gives others one axis too many": (
              lambda p, y: ((p - y[:, None]) ** 2).mean()),
          "`squeeze` makes a column flat, so flat labels work now, and columns no longer do": (
              lambda p, y: ((p.squeeze() - y) ** 2).mean()),
          "one loss an output; the mean of all is one number: no axis": (
              lambda p, y: ((p - y.reshape(p.shape)) ** 2).mean(axis=0), lambda p, y: ((p - y) ** 2).mean(axis=0)),
          "dividing the table's mean does not mend it: n wrong errors for each right one are in it": (
              lambda p, y: ((p - y) ** 2).mean() / len(p), lambda p, y: ((p - y) ** 2).mean() / p.size),
          "added up; the mean is wanted": lambda p, y: ((p - y.reshape(p.shape)) ** 2).sum(),
          "one loss a sample; the mean of all is wanted": lambda p, y: ((p - y.reshape(p.shape)) ** 2).mean(axis=1),
      })
