"""Checks of chapter 14: accuracy within a precision, and R²."""
import numpy as np

from ...exercises import entry

rng = np.random.default_rng(3)
Y6 = np.array([[0.0], [1.0], [2.0], [3.0], [4.0], [10.0]])
Y2 = rng.normal(size=(5, 2)).round(2)
NEAR = Y6 + np.array([[0.001], [-0.05], [0.0], [-0.002], [0.5], [0.012]])
EXACT = Y6 + np.array([[0.0], [0.0], [0.004], [-0.004], [2.0], [-3.0]])
WIDE = np.array([[0.0], [100.0], [200.0], [350.0]])
HOUSES = np.array([[0.3], [99.8], [207.0], [349.9]])
ASTRAY = Y6 + np.array([[0.05], [-0.1], [0.0], [100.0], [0.002], [-60.0]])
SCALES = np.array([[-1.0, 100.0], [1.0, 300.0], [2.0, 200.0], [3.0, 500.0]])     # two outputs of different size
UNLIKE = SCALES + np.array([[2.0, 0.3], [0.002, 2.0], [0.1, -0.1], [-5.0, 0.4]])     # the first has the wrong sign
ACCURACY_CASES = [(NEAR, Y6), (UNLIKE, SCALES), (ASTRAY, Y6), (EXACT, Y6), (HOUSES, WIDE), (Y2 + [[0.001, -0.5]], Y2)]


def share_within(y_pred, y_true):        # (samples, outputs) twice → one number
    precision = np.std(y_true) / 250
    return np.mean(np.abs(y_pred - y_true) < precision)


def given_ruler(ruler, compare=lambda error, r: abs(error) < r, total=np.mean):
    return lambda p, y: total(compare(p - y, ruler(p, y)))


def spread(p, y):
    return np.std(y) / 250


def near(rng):
    y = rng.normal(size=(rng.integers(3, 8), 1))
    return y + 0.004 * rng.normal(size=y.shape), y


entry("14.6", course=share_within, cases=ACCURACY_CASES, random=near, mistakes={
    "only exact hits count; 192,495 for 192,500 is no miss": lambda p, y: np.mean(p == y),
    "the ruler comes from the predictions; it comes from the targets, which training does not change": given_ruler(
        lambda p, y: np.std(p) / 250),
    "without the absolute value every prediction that lies below its target counts, however far": given_ruler(
        spread, lambda error, r: error < r),
    "without the absolute value every prediction that lies above its target counts, however far": given_ruler(
        spread, lambda error, r: -error < r),
    "the whole spread as a ruler: that is 250 times too generous": given_ruler(lambda p, y: np.std(y)),
    "times 250 where it should be divided: everything counts": given_ruler(lambda p, y: np.std(y) * 250),
    "the variance is not the spread: np.std": given_ruler(lambda p, y: np.var(y) / 250),
    "squared errors beside a spread that is not squared: the size of the errors, np.abs": given_ruler(
        spread, lambda error, r: error ** 2 < r),
    "one ruler for all targets: np.std(y_true), without an axis": (
        given_ruler(lambda p, y: np.std(y, axis=1, keepdims=True) / 250),
        given_ruler(lambda p, y: np.std(y, axis=0) / 250)),
    "a fixed number is right for one set of targets only: np.std(y_true) / 250": (
        given_ruler(lambda p, y: 0.0028), given_ruler(lambda p, y: 1 / 250)),
    "the sizes were compared; first the difference, then its size": (
        lambda p, y: np.mean(abs(p) - abs(y) < spread(p, y)),
        lambda p, y: np.mean(abs(abs(p) - abs(y)) < spread(p, y))),
    "the mean of the targets is no measure of how far they spread: np.std": given_ruler(lambda p, y: np.mean(y) / 250),
    "nothing is compared: `<` tells which errors are small enough": (
        lambda p, y: np.mean(abs(p - y) / np.std(y) / 250), lambda p, y: np.mean(abs(p - y) / spread(p, y)),
        lambda p, y: np.mean(abs(p - y))),
    "how many; their share is wanted": given_ruler(spread, total=np.sum),
    "turned round: those are the misses": given_ruler(spread, lambda error, r: abs(error) >= r),
    "a table of True and False; its mean is the share": given_ruler(spread, total=lambda hits: hits),
    "is the MEAN error small? No: which share of the errors is small; compare first, then take the mean": (
        lambda p, y: bool(abs(p - y).mean() < spread(p, y)), lambda p, y: float(abs(p - y).mean() < spread(p, y))),
    "divided by the samples; with two outputs a sample there are twice as many predictions: np.mean": (
        lambda p, y: np.sum(abs(p - y) < spread(p, y)) / len(y)),
    "the ruler is the spread of the targets, not of the errors": given_ruler(lambda p, y: np.std(y - p) / 250),
    "in percent; a share lies between 0 and 1": given_ruler(spread, total=lambda hits: 100 * np.mean(hits)),
})

COARSE = Y6 + np.array([[0.5], [-1.0], [0.25], [0.0], [2.0], [-3.0]])
BAD = np.array([[3.0], [-5.0], [7.0], [0.0], [12.0], [-2.0]])
MEAN = np.full((4, 1), WIDE.mean())
R2_CASES = [(COARSE, Y6), (BAD, Y6), (HOUSES, WIDE), (MEAN, WIDE)]


def r_squared(y_pred, y_true):           # (samples, 1) twice → one number
    return 1 - ((y_true - y_pred) ** 2).mean() / np.var(y_true)


def mse(p, y):
    return ((y - p) ** 2).mean()


def signed_root(p, y):
    """The root of R², nan below 0."""
    with np.errstate(all="ignore"):
        return np.sqrt(r_squared(p, y))


entry("14.7", course=r_squared, cases=R2_CASES, mistakes={
    "1 − MSE has the unit of y in it: divide the MSE by the variance of the targets": lambda p, y: 1 - mse(p, y),
    "the variance of the predictions; the targets' is what there is to explain": (
        lambda p, y: 1 - mse(p, y) / np.var(p) if np.var(p) else -np.inf),
    "the spread where the variance belongs: np.var, a square beside a square": lambda p, y: 1 - mse(p, y) / np.std(y),
    "that is the share which is NOT explained; subtract it from 1": lambda p, y: mse(p, y) / np.var(y),
    "upside down: the MSE stands above the line": lambda p, y: 1 - np.var(y) / mse(p, y),
    "absolute errors; R² compares squares": lambda p, y: 1 - abs(y - p).mean() / np.var(y),
    "the sum of the squares against their mean in the variance: the mean in both": (
        lambda p, y: 1 - ((y - p) ** 2).sum() / np.var(y)),
    "the root is too much: both are squares": lambda p, y: 1 - np.sqrt(mse(p, y)) / np.std(y),
    "cut off at 0: R² may well be negative, when the mean of y would have done better": (
        lambda p, y: max(0.0, r_squared(p, y))),
    "the mean was squared; each error is squared first, then comes the mean": (
        lambda p, y: 1 - (y - p).mean() ** 2 / np.var(y)),
    "one number an error; the mean of the squared errors is missing": (
        lambda p, y: 1 - (y - p) ** 2 / np.var(y), lambda p, y: 1 - ((y - p) ** 2).mean(axis=1) / np.var(y)),
    "right, but as an array; one number is wanted: both means over everything, without an axis": (
        lambda p, y: 1 - ((y - p) ** 2).mean(axis=0) / np.var(y),
        lambda p, y: 1 - ((y - p) ** 2).mean(axis=0) / np.var(y, axis=0)),
    "the squared correlation is large for predictions that are all 100 too high; the errors themselves count": (
        lambda p, y: np.corrcoef(p[:, 0], y[:, 0])[0, 1] ** 2 if np.var(p) else np.nan),
    "the variance of the errors forgives an error that all share; the mean of their squares does not": (
        lambda p, y: 1 - np.var(y - p) / np.var(y)),
    "how much the predictions vary says nothing about whether they are right: the errors are wanted": (
        lambda p, y: np.var(p) / np.var(y)),
    "the mean of y² is the variance only where the mean of y is 0: np.var": (
        lambda p, y: 1 - mse(p, y) / (y ** 2).mean()),
    "the 2 of R² is part of the name: the formula has no square and no root around it": (
        lambda p, y: r_squared(p, y) ** 2, signed_root),
    "in percent; 1 is perfect": lambda p, y: 100 * r_squared(p, y),
    "below 0 means worse than the mean: leave the sign as it is": lambda p, y: abs(r_squared(p, y)),
    "brackets: the 1 is taken off after the division": lambda p, y: (1 - mse(p, y)) / np.var(y),
}, random=lambda rng: (lambda y: (y + rng.normal(size=y.shape), y))(rng.normal(size=(rng.integers(3, 8), 1))))
