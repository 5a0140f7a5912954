"""Checks of chapter 05: a gradient checker (5.7)."""
import numpy as np

from ...exercises import entry
from .gradients import gradient
from .wrong_judges import FLOOR, forward, in_float32, relative, where_they_differ_most, with_errors


def gradcheck(f, x, claimed):
    measured = gradient(f, x)
    size = np.maximum(abs(claimed), abs(measured))
    errors = abs(claimed - measured) / np.maximum(size, FLOOR)
    worst = np.unravel_index(errors.argmax(), errors.shape)
    return errors[worst], worst


def look(answer, f, x, claimed):
    """The error, and the worst entry where one is really wrong: among right ones the worst is chance."""
    got = answer(f, x, claimed)
    if not isinstance(got, tuple) or len(got) != 2:
        return got
    error, worst = got
    errors = relative(claimed, gradient(f, x))
    if errors.max() <= 1e-6:
        return {"the error": error, "the worst entry": "none is wrong"}
    equally_wrong = [i for i in np.ndindex(errors.shape) if errors[i] >= 0.999 * errors.max()]
    try:
        place = tuple(int(i) for i in worst) if not isinstance(worst, (int, np.integer)) else int(worst)
    except (TypeError, ValueError):
        place = "not a place"
    return {"the error": error, "the worst entry": equally_wrong[0] if place in equally_wrong else place}


def bowl(x):
    return (x ** 2).sum()


def table(x):
    return (np.arange(1, 7).reshape(2, 3) * x ** 2).sum()


def far(x):
    return 1000 * x[0] ** 2 + x[1] + 0 * x[2]


def weak(x):
    return 1e-3 * x[0] + 2 * x[1]


X, T = np.array([3.0, -2.0, 0.5]), np.array([[0.5, -1.0, 2.0], [1.5, 0.25, -0.75]])
SLOPES = 2 * np.arange(1, 7).reshape(2, 3) * T
WRONG, LONG = SLOPES.copy(), np.linspace(-2, 2, 40)
WRONG[1, 0] = -WRONG[1, 0]
ONE = 2 * LONG
ONE[7] += 1
CASES = [(bowl, X, 2 * X), (bowl, X, np.array([6.0, 4.0, 1.0])), (table, T, SLOPES), (table, T, WRONG),
         (far, np.array([2.0, 1.0, 4.0]), np.array([4000.0, 1.0, 0.0])),
         (far, np.array([2.0, 1.0, 4.0]), np.array([4000.001, 1.0, 0.0])),
         (far, np.array([2.0, 1.0, 4.0]), np.array([4000.5, 1.1, 0.0])),
         (weak, np.array([0.5, 1.5]), np.array([2e-3, 2.0])),
         (bowl, LONG, ONE), (bowl, X, X), (table, T.astype(np.float32), SLOPES), (bowl, X, np.zeros(3))]

entry("5.7", course=gradcheck, cases=CASES, use=look, mistakes={
    "an error of 0.001 is tiny beside 4000 and large beside 0.001: divide it by the size of the slopes":
        with_errors(lambda c, m: abs(c - m)),
    "where claimed and measured are both 0, you divide 0 by 0: divide by no less than 0.0001": (
        with_errors(lambda c, m: abs(c - m) / np.maximum(abs(c), abs(m))),
        with_errors(lambda c, m: abs(c - m) / (abs(c) + abs(m)))),
    "a mean hides one wrong entry among forty right ones: take the largest": (
        with_errors(relative, largest=lambda e, worst: e.mean()),
        with_errors(relative, largest=lambda e, worst: e.sum())),
    "a claim that is too small has a negative error, and the largest never sees it: take `abs` of the difference": (
        with_errors(lambda c, m: (c - m) / np.maximum(np.maximum(abs(c), abs(m)), FLOOR)),
        with_errors(lambda c, m: (m - c) / np.maximum(np.maximum(abs(c), abs(m)), FLOOR))),
    "divided by the claim alone, a claim of 0 is 0/0 or endless: divide by the larger of the two": (
        with_errors(lambda c, m: abs(c - m) / abs(c)),
        with_errors(lambda c, m: abs(c - m) / np.maximum(abs(c), FLOOR))),
    "divided by the measured slope alone, a claim far too large looks too bad: divide by the larger of the two": (
        with_errors(lambda c, m: abs(c - m) / np.maximum(abs(m), FLOOR)),
        with_errors(lambda c, m: abs(c - m) / abs(m))),
    "divided by a slope with its sign, the error can come out negative: `abs` around both": (
        with_errors(lambda c, m: abs(c - m) / np.maximum(np.maximum(c, m), FLOOR)),),
    "half of the relative error: divide by the larger of the two, not by their sum": (
        with_errors(lambda c, m: abs(c - m) / np.maximum(abs(c) + abs(m), FLOOR)),),
    "`max` wants single numbers; `np.maximum` takes the larger one entry by entry": with_errors(
        lambda c, m: abs(c - m) / max(abs(c), abs(m), FLOOR)),
    "`np.maximum` takes two things, and a third is where the result should go: put one `np.maximum` inside another":
        with_errors(lambda c, m: abs(c - m) / np.maximum(abs(c), abs(m), FLOOR)),
    "0.0001 is added to the size; it is a least size: the larger of the two counts": (
        with_errors(lambda c, m: abs(c - m) / (np.maximum(abs(c), abs(m)) + FLOOR)),),
    "every entry is measured by its own size, not by the largest of the whole array": with_errors(
        lambda c, m: abs(c - m) / max(abs(c).max(), abs(m).max(), FLOOR)),
    "4 and −4 are equally large and far apart: take the difference first, then `abs`": (
        with_errors(lambda c, m: abs(abs(c) - abs(m)) / np.maximum(np.maximum(abs(c), abs(m)), FLOOR)),
        with_errors(lambda c, m: (abs(c) - abs(m)) / np.maximum(np.maximum(abs(c), abs(m)), FLOOR))),
    "argmax counts through the table as if it were one row: `np.unravel_index(place, errors.shape)` gives row and "
    "column":
        with_errors(relative, find=lambda place, shape: place, largest=lambda e, worst: e.ravel()[worst]),
    "the largest difference need not be the largest error: divide first, then look for the largest":
        where_they_differ_most,
    "`/` comes before `-`: put the difference in brackets": (
        with_errors(lambda c, m: abs(c) - abs(m) / np.maximum(np.maximum(abs(c), abs(m)), FLOOR)),
        with_errors(lambda c, m: abs(c - m / np.maximum(np.maximum(abs(c), abs(m)), FLOOR)))),
    "0.0001 is the least size: of it and the slopes the larger one counts, `np.maximum`": with_errors(
        lambda c, m: abs(c - m) / np.minimum(np.maximum(abs(c), abs(m)), FLOOR)),
    "you name the entry that agrees best; the worst one is wanted": (
        with_errors(relative, pick=np.argmin), with_errors(relative, pick=np.argmin, largest=lambda e, worst: e.max())),
    "a right claim comes out 1e-2 off: float32 has too few digits for this. Compute in float64": (
        with_errors(relative, slopes=in_float32),),
    "a right claim comes out wrong in the sixth digit: measure from both sides, as in 5.5": (
        with_errors(relative, slopes=forward),),
    "the largest slope is not the most wrong one: look for the largest error": (
        with_errors(relative, pick=lambda e: 0),),
    "the error alone; return also the place where it stands: two things, with a comma between":
        lambda f, x, c: gradcheck(f, x, c)[0],
    "the place alone; return the error before it: two things, with a comma between":
        lambda f, x, c: gradcheck(f, x, c)[1],
    "all errors came back; the largest is wanted, and its place": lambda f, x, c: relative(c, gradient(f, x)),
    "first the error, then its place": lambda f, x, c: gradcheck(f, x, c)[::-1],
    "right or wrong is not enough: return the size of the error, and its place": (
        lambda f, x, c: gradcheck(f, x, c)[0] < 1e-6, lambda f, x, c: np.allclose(c, gradient(f, x)),
        lambda f, x, c: (gradcheck(f, x, c)[0] < 1e-6, gradcheck(f, x, c)[1])),
    "the claim is compared with x itself: measure the slopes of f at x first": with_errors(
        relative, slopes=lambda f, x: np.array(x, dtype=float)),
})
