"""Checks of chapter 05: the gradient of a function of many variables, measured (5.5)."""
import numpy as np

from ...exercises import entry

H = 1e-5


def gradient(f, x):
    x = np.array(x, dtype=float)
    slopes = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        up, down = x.copy(), x.copy()
        up[i] += H
        down[i] -= H
        slopes[i] = (f(up) - f(down)) / (2 * H)
    return slopes


def changed(make=lambda x: np.array(x, dtype=float), points=lambda x: (x.copy(), x.copy()),
            quotient=lambda f, x, up, down: (f(up) - f(down)) / (2 * H)):
    """The gradient with another copy of x, other points, or another quotient of the two values."""
    def answer(f, x):
        x = make(x)
        slopes = np.zeros(x.shape)
        for i in np.ndindex(x.shape):
            up, down = points(x)
            up[i] += H
            down[i] -= H
            slopes[i] = quotient(f, x, up, down)
        return slopes
    return answer


def all_at_once(f, x):
    x = np.array(x, dtype=float)
    return (f(x + H) - f(x - H)) / (2 * H)


def no_restore(f, x):
    x = np.array(x, dtype=float)
    slopes = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        x[i] += H
        above = f(x)
        x[i] -= 2 * H
        slopes[i] = (above - f(x)) / (2 * H)
    return slopes


def never_back(f, x):
    x, slopes, before = np.array(x, dtype=float), np.zeros(np.shape(x)), f(np.array(x, dtype=float))
    for i in np.ndindex(x.shape):
        x[i] += H
        slopes[i] = (f(x) - before) / H
    return slopes


def whole_slopes(f, x):
    return gradient(f, x).astype(int)


def row_by_row(f, x):
    x = np.array(x, dtype=float)
    slopes = np.zeros(x.shape)
    for i in range(len(x)):
        up, down = x.copy(), x.copy()
        up[i] += H
        down[i] -= H
        slopes[i] = (f(up) - f(down)) / (2 * H)
    return slopes


def callers(f, x):
    slopes = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        old = x[i]
        x[i] = old + H
        above = f(x)
        x[i] = old - H
        slopes[i] = (above - f(x)) / (2 * H)
        x[i] = old
    return slopes


def first_only(f, x):
    x = np.array(x, dtype=float)
    slopes = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        up, down = x.copy(), x.copy()
        up[i] += H
        down[i] -= H
        slopes[i] = (f(up) - f(down)) / (2 * H)
        return slopes


def bowl(x):
    return (x ** 2).sum()


def mixed(x):
    return x[0] * x[1] + 3 * x[2]


def table(x):
    return (np.arange(1, 7).reshape(2, 3) * x ** 2).sum() + x[0, 1] * x[1, 2] * x[1, 0]


def steep(x):
    return 1e7 * (x ** 2).sum()


CASES = [(bowl, np.array([3.0, 2.0])), (mixed, np.array([2.0, -1.0, 0.5])),
         (table, np.array([[0.5, -1.0, 2.0], [1.5, 0.3, -0.7]])), (bowl, np.array([2, -5, 3, 7])),
         (table, np.array([[0.5, -1.0, 2.0], [1.5, 0.25, -0.75]], dtype=np.float32)),
         (steep, np.array([1.5, -2.0]))]

entry("5.5", course=gradient, cases=CASES, mistakes={
    "one number: with all entries moved at once you get the sum of all slopes. Move one entry at a time": all_at_once,
    "every entry holds the sum of all slopes: move one entry at a time": (
        lambda f, x: np.full(np.shape(x), all_at_once(f, x)),),
    "in a table whole rows were moved at once: `for i in np.ndindex(x.shape)` visits each entry": row_by_row,
    "right for the first entry; when you come to the next, the one before is still moved: work on fresh copies": (
        no_restore, never_back),
    "for whole numbers every slope is 0: adding 0.00001 to a whole number does nothing. Copy x as floats first": (
        changed(lambda x: x.copy()), changed(lambda x: np.array(x))),
    "the result has lost what comes after the point: an array of whole numbers cannot hold slopes": whole_slopes,
    "float32 has too few digits for a step this small: `np.array(x, dtype=float)` makes float64 of it": (
        changed(lambda x: x.astype(np.float32 if x.dtype == np.float32 else float)),
        changed(lambda x: x if x.dtype.kind == "f" else x.astype(float))),
    "one slope after the other in a row; the result has the shape of x": lambda f, x: gradient(f, x).ravel(),
    "the right slopes, in a list; they belong into an array of the shape of x": (
        lambda f, x: gradient(f, x).ravel().tolist(), lambda f, x: gradient(f, x).tolist()),
    "all slopes are 0: either they never reach the array, or `up` and `down` are two names of one array, and both "
    "steps "
    "hit it": (changed(points=lambda x: (x, x)), changed(points=lambda x: [x.copy()] * 2),
               lambda f, x: np.zeros(np.shape(x))),
    "twice too steep: the two points are 2h apart": changed(quotient=lambda f, x, up, down: (f(up) - f(down)) / H),
    "off in the fifth digit: measured from one side only. Take one point above and one below": (
        changed(quotient=lambda f, x, up, down: (f(up) - f(x)) / H),
        changed(quotient=lambda f, x, up, down: (f(x) - f(down)) / H)),
    "the sign: upper minus lower": lambda f, x: -gradient(f, x),
    "`/ 2 * h` divides by 2 and then multiplies by h: put brackets, / (2 * h)":
        changed(quotient=lambda f, x, up, down: (f(up) - f(down)) / 2 * H),
    "that is the rise alone: divide it by the distance, 2h": changed(quotient=lambda f, x, up, down: f(up) - f(down)),
    "x belongs to the caller: move the entries of a copy": callers,
    "only the first entry has a slope: `return` stands below the loop, no longer indented": first_only,
}, tolerance=1e-6, random=lambda rng: (bowl, rng.normal(size=rng.integers(1, 4, size=2))))
