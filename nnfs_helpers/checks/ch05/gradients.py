"""Checks of chapter 05: the gradient of a function of many variables, measured (5.5)."""
import numpy as np

from ...exercises import entry
from . import wrong_gradients as wrong
from .wrong_gradients import H, changed


def gradient(f, x):
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


def cubes(x):
    return (x ** 3).sum()


CASES = [(bowl, np.array([3.0, 2.0])), (mixed, np.array([2.0, -1.0, 0.5])),
         (table, np.array([[0.5, -1.0, 2.0], [1.5, 0.3, -0.7]])), (bowl, np.array([2, -5, 3, 7])),
         (table, np.array([[0.5, -1.0, 2.0], [1.5, 0.25, -0.75]], dtype=np.float32)),
         (steep, np.array([1.5, -2.0])), (cubes, np.array([1.5, -2.0]))]

entry("5.5", course=gradient, cases=CASES, mistakes={
    "one number: with all entries moved at once you get the sum of all slopes. Move one entry at a time": (
        wrong.all_at_once, lambda f, x: (f(x + H) - f(x - H)) / (2 * H)),
    "every entry holds the sum of all slopes: move one entry at a time": (
        lambda f, x: np.full(np.shape(x), wrong.all_at_once(f, x)),),
    "in a table whole rows were moved at once: `for i in np.ndindex(x.shape)` visits each entry": wrong.row_by_row,
    "right for the first entry; when you come to the next, the one before is still moved: work on fresh copies": (
        wrong.no_restore, wrong.never_back, wrong.copied_once,
        changed(points=lambda x: (x, x.copy())), changed(points=lambda x: (x.copy(), x))),
    "`up[i] = …` puts the step in the number's place; `+=` adds it": wrong.in_its_place,
    "`np.ndindex` takes the shape: `np.ndindex(x.shape)`": changed(places=lambda x: np.ndindex(x)),
    "`for i in x` brings the numbers of x; their places come from `np.ndindex(x.shape)`": changed(places=lambda x: x),
    "whole numbers stay whole: a step of 0.00001 is cut off or becomes a step of 1. Copy x as floats first": (
        changed(lambda x: x.copy()), changed(lambda x: np.array(x)), wrong.like_x),
    "the copy is made of floats, the result is not: `np.zeros_like` of whole numbers holds whole numbers. "
    "`np.zeros(x.shape)`": lambda f, x: gradient(f, x).astype(x.dtype if x.dtype.kind == "i" else float),
    "right for one row of numbers; a table has a slope for each entry: `np.zeros(x.shape)` and `np.ndindex(x.shape)`": (
        wrong.one_row(float), wrong.one_row(None)),
    "f takes the whole array; x[i] is one number of it. Move one entry of a copy, and give f the whole copy":
        wrong.entries_alone,
    "the result has lost what comes after the point: an array of whole numbers cannot hold slopes":
        lambda f, x: gradient(f, x).astype(int),
    "float32 has too few digits for a step this small: `np.array(x, dtype=float)` makes float64 of it": (
        changed(lambda x: x.astype(np.float32 if x.dtype == np.float32 else float)),
        changed(lambda x: x if x.dtype.kind == "f" else x.astype(float))),
    "one slope after the other in a row; the result has the shape of x": lambda f, x: gradient(f, x).ravel(),
    "the right slopes, in a list; they belong into an array of the shape of x": (
        lambda f, x: gradient(f, x).ravel().tolist(), lambda f, x: gradient(f, x).tolist()),
    "all slopes are 0: either they never reach the array, or `up` and `down` are two names of one array, and both "
    "steps hit it": (changed(points=lambda x: (x, x)), changed(points=lambda x: [x.copy()] * 2),
               lambda f, x: np.zeros(np.shape(x))),
    "twice too steep: the two points are 2h apart": changed(quotient=lambda f, x, up, down, h: (f(up) - f(down)) / H),
    "off in the fifth digit: measured from one side only. Take one point above and one below": (
        changed(quotient=lambda f, x, up, down, h: (f(up) - f(x)) / H),
        changed(quotient=lambda f, x, up, down, h: (f(x) - f(down)) / H)),
    "right for parabolas, off for other curves: the step is too long. Take h = 0.00001": (
        wrong.stepping(0.1), wrong.stepping(0.01), wrong.stepping(0.005)),
    "the sign: upper minus lower": lambda f, x: -gradient(f, x),
    "`/ 2 * h` divides by 2 and then multiplies by h: put brackets, / (2 * h)":
        changed(quotient=lambda f, x, up, down, h: (f(up) - f(down)) / 2 * H),
    "that is the rise alone: divide it by the distance, 2h":
        changed(quotient=lambda f, x, up, down, h: f(up) - f(down)),
    "x belongs to the caller: move the entries of a copy": wrong.callers,
    "only the first entry has a slope: `return` stands below the loop, no longer indented": wrong.first_only,
}, tolerance=1e-6, random=lambda rng: (bowl, rng.normal(size=rng.integers(1, 4, size=2))))
