"""Checks of chapter 05: a checker that praises everything, to be mended (5.11)."""
import numpy as np

from ...exercises import entry
from .judges import bowl


def praising(f, x, claimed):
    h, errors = 1e-16, []
    for i in range(len(x)):
        up, down = x.copy(), x.copy()
        up[i] += h
        down[i] -= h
        measured = (f(up) - f(down)) / (2 * h)
        errors.append(claimed[i] - measured)
    return max(errors) < 1e-6


def mended(h=1e-5, error=lambda c, m: abs(c - m), total=max, limit=1e-6):
    def answer(f, x, claimed):
        errors = []
        for i in range(len(x)):
            up, down = x.copy(), x.copy()
            up[i] += h
            down[i] -= h
            errors.append(error(claimed[i], (f(up) - f(down)) / (2 * h)))
        return bool(total(errors) < limit)
    return answer


def steep(x):
    return (x ** 3).sum()


THREES = np.array([3.0, -2.0, 1.5])
entry("5.11", course=mended(), given=praising, cases=[
    (bowl, THREES, 2 * THREES), (bowl, THREES, np.zeros(3)), (bowl, THREES, np.array([6.0, -5.0, 3.0])),
    (bowl, THREES, np.array([6.0, -4.0, 4.0])), (bowl, THREES, np.array([7.0, -5.0, 3.0])),
    (steep, THREES, 3 * THREES ** 2), (steep, THREES, -3 * THREES ** 2),
    (bowl, np.array([1.5, 2.5]), np.array([3.0, 0.0])),
    (bowl, np.array([1.5, 2.5]), np.array([3.0, 5.0005]))], mistakes={
    "the step is mended: claims of 0 no longer pass. A claim that is too small still does: 0 − 6 is below 0.000001":
        mended(error=lambda c, m: c - m),
    "the sign is mended: `abs`. Claims of 0 still pass, for 3 + h is 3 at this h, and every measured slope is 0": (
        mended(1e-16), mended(1e-17)),
    "right claims fail now: with an h still so small, rounding spoils the measured slopes": (
        mended(1e-13), mended(1e-14), mended(1e-15), mended(1e-12), mended(1e-11)),
    "right claims fail now: an h too large lets the curve bend within the step, one too small drowns in rounding": (
        mended(1e-1), mended(1e-2), mended(1e-10)),
    "now claims that are too large pass: wrong is wrong in both directions": mended(error=lambda c, m: m - c),
    "it still praises everything": lambda f, x, c: True,
    "errors of both signs cancel in a sum: `abs` before, or `max` of all": (
        mended(total=lambda e: abs(sum(e)), error=lambda c, m: c - m),),
    "the largest is chosen first, and an error of −1 is never the largest: `abs` belongs to each difference":
        mended(total=lambda e: abs(max(e)), error=lambda c, m: c - m),
    "a claim that is 0.0005 off passes: a square makes it smaller, a higher limit lets it through. `abs`, and "
    "0.000001": (
        mended(error=lambda c, m: (c - m) ** 2), mended(limit=1e-3), mended(limit=1e-2)),
    "only the last entry is judged: all errors are collected, and the largest counts": mended(total=lambda e: e[-1]),
    "5 and −5 are far apart: take the difference first, then `abs`": (
        mended(error=lambda c, m: abs(c) - abs(m)), mended(error=lambda c, m: abs(abs(c) - abs(m)))),
    "one entry that agrees is not enough: all have to": mended(total=min),
})
