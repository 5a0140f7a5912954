"""Check of chapter 11: the slope of a size, for one neuron with a loop (11.2)."""

import numpy as np

from ...exercises import entry


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
        "every weight has its slope: yours leaves some weights out of the list, or counts one twice": (
            lambda ws: [1 if w > 0 else -1 for w in ws if w],
            lambda ws: [1 for w in ws if w > 0],
            lambda ws: [s for w in ws for s in ([1] if w > 0 else [-1] if w else [-1, 0])],
        ),
        "above 0 it is right; below 0 the slope is −1 for every w, not its size": (
            lambda ws: [1 if w > 0 else -w for w in ws],
        ),
        "True and False are no slopes: use 1 and −1": lambda ws: [w > 0 for w in ws],
    },
    note={
        "(at 0 you say +1, as the book does; the course says 0. A corner has no slope, so either is a "
        "convention)": lambda answer: (
            plus_at_zero(lambda w: answer(list(w[0])))
        )
    },
)
