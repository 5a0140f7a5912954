"""Check of chapter 11: the slope of a size, for a whole layer with a mask (11.3)."""

import numpy as np

from ...exercises import entry
from .prices import TABLE, WIDE
from .signs import plus_at_zero, slopes_at


def l1_slopes(w, l1):
    slopes = np.ones_like(w)
    slopes[w < 0] = -1
    slopes[w == 0] = 0
    return l1 * slopes


def in_place(w, l1):
    w = w if w.flags.writeable else w.copy()
    w[w < 0] = -1
    w[w > 0] = 1
    return l1 * w


def only_below(w, l1):
    slopes = w.copy()
    slopes[w < 0] = -1
    return l1 * slopes


def quotient(w, l1):
    with np.errstate(all="ignore"):
        return l1 * w / np.abs(w)


HOLE = np.array([[0.0, -1.5, 0.3, 2.0], [-0.2, 0.7, 0.0, -4.0]])
entry(
    "11.3",
    course=l1_slopes,
    cases=[(TABLE, 0.1), (WIDE, 0.002), (HOLE, 0.5)],
    use=slopes_at,
    random=lambda rng: (rng.normal(size=(3, 4)), rng.uniform(0.1, 1)),
    mistakes={
        "you wrote into w: these are the network's weights. Change a new array, from np.ones_like(w)": in_place,
        "0/0 at a weight that is exactly 0 gives nan": quotient,
        "right but for the strength: multiply by l1": (
            lambda w, l1: np.sign(w), lambda w, l1: np.where(w < 0, -1.0, 1.0)),
        "True and False, or 1 and 0, are no slopes: below 0 the slope is −1": (
            lambda w, l1: w > 0,
            lambda w, l1: w < 0,
            lambda w, l1: l1 * (w > 0),
            lambda w, l1: l1 * (w >= 0),
        ),
        "the ones stayed where w is negative: put −1 there, by slopes[w < 0]": lambda w, l1: l1 * np.ones_like(w),
        "below 0 it is right; above 0 the slope is 1, not 0: begin with np.ones_like(w)": lambda w, l1: (
            -l1 * (w < 0)
        ),
        "the strength belongs to every slope, not only to those below 0: multiply all of them at the end": (
            lambda w, l1: np.where(w < 0, -l1, 1.0),
            lambda w, l1: np.where(w < 0, -1.0, l1),
        ),
        "below 0 it is right; above 0 the weight itself was left instead of 1: begin with np.ones_like(w)": only_below,
        "the signs are turned round: above 0 the slope is +1": lambda w, l1: -l1 * np.sign(w),
        "that is the size times the strength, the price of each weight; its slope is wanted": lambda w, l1: (
            l1 * np.abs(w)
        ),
        "that is L2's slope; L1 pulls alike at every size": lambda w, l1: 2 * l1 * w,
        "`slopes[w < 0]` alone picks these few out; give back the whole array, in the shape of w": (
            lambda w, l1: l1 * np.ones_like(w)[w < 0],
            lambda w, l1: -l1 * np.ones_like(w)[w < 0],
        ),
        "times the strength, not plus nor divided by it": (
            lambda w, l1: l1 + np.sign(w),
            lambda w, l1: np.sign(w) / l1,
        ),
        "the strength counts twice below 0: put −1 there, and multiply once": (
            lambda w, l1: np.where(w < 0, -l1 * l1, l1),
        ),
        "they are added up; every weight gets its own slope, in the shape of w": (
            lambda w, l1: l1 * np.sign(w).sum(),
            lambda w, l1: l1 * np.sign(w).sum(axis=0),
        ),
        "divided by the number of weights; the price is a sum, so each slope is whole": lambda w, l1: (
            l1 * np.sign(w) / w.size
        ),
    },
    note={
        "(at 0 you say +1, as the book does; the course says 0. A corner has no slope, so either is a "
        "convention)": lambda answer: (
            plus_at_zero(lambda w: answer(w, 1.0))
        )
    },
)
