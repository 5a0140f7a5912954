"""Checks of chapter 11: the slope of a size, for one neuron with a loop and for a whole layer with a mask."""

import numpy as np

from ...exercises import entry
from .prices import TABLE, WIDE


def sign_loop(weights):
    slopes = []
    for w in weights:
        slopes.append(1 if w > 0 else -1 if w < 0 else 0)
    return slopes


def slopes_at(answer, *given):
    """Its slopes, and at an exact 0 anything from −1 to 1 as the 0 that stands in the middle: both conventions pass."""
    found = answer(*given)
    if found is None:
        return None
    w, array = np.asarray(given[0]), np.asarray(found)
    if array.shape != w.shape or array.dtype.kind not in "fiu":
        return found
    with np.errstate(invalid="ignore"):
        return np.where((w == 0) & (np.abs(array) <= (given[1] if len(given) > 1 else 1)), 0, array)


def plus_at_zero(answer):
    """True when an answer says +1 at 0, as the book does."""
    found = np.ravel(answer(np.array([[0.0, -1.0]])))
    return found[0] == 1


LISTS = [([0.2, 0.8, -0.5],), ([-3.0, 0.0, 0.4, -0.1],), ([1.5, -2.5],)]
entry(
    "11.2",
    course=sign_loop,
    cases=LISTS,
    use=slopes_at,
    mistakes={
        "that is the size of each weight, not its slope: how fast does the size grow when w grows?": (
            lambda ws: [abs(w) for w in ws],
            lambda ws: list(np.abs(ws)),
        ),
        "below 0 the size grows when w FALLS: the slope there is −1": lambda ws: [1 for w in ws],
        "the signs are turned round: above 0 the size grows with w": (
            lambda ws: [-s for s in sign_loop(ws)],
            lambda ws: [1 if w <= 0 else -1 for w in ws],
        ),
        "that is the weight itself; the slope of |w| is the same however big w is": (
            lambda ws: [w for w in ws],
            lambda ws: ws,
        ),
        "that is the slope of w²; L1 has the sizes": lambda ws: [2 * w for w in ws],
        "below 0 the slope is not 0 but −1: there, too, the size changes": lambda ws: [1 if w > 0 else 0 for w in ws],
        "one slope for each weight, so collect them: you return only the last": lambda ws: sign_loop(ws)[-1],
        "one slope for each weight: the return stands inside the loop": lambda ws: sign_loop(ws)[:1],
        "one slope for each weight; you added them up": lambda ws: sum(sign_loop(ws)),
        "True and False are no slopes: use 1 and −1": lambda ws: [w > 0 for w in ws],
    },
    note={
        "(at 0 you say +1, as the book does; the course says 0. A corner has no slope, so either is a "
        "convention)": lambda answer: (
            plus_at_zero(lambda w: answer(list(w[0])))
        )
    },
)


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
