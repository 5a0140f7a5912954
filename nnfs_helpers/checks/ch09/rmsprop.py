"""Check of chapter 09: RMSprop's step as a function (9.3)."""

import numpy as np

from ...exercises import entry
from .adagrad import EPS, FLAT, C, G, W, adagrad, quiet, root


def rmsprop(w, g, c, rate, rho):
    c = rho * c + (1 - rho) * g**2
    return w - rate * g / root(c), c


def caching(rule):
    """RMSprop with another cache."""

    def wrong(w, g, c, rate, rho):
        c = rule(c, g, rho)
        return w - rate * g / root(c), c

    return quiet(wrong)


def stepping(rule):
    """RMSprop with another step."""

    def wrong(w, g, c, rate, rho):
        c = rho * c + (1 - rho) * g**2
        return w - rate * rule(g, c), c

    return quiet(wrong)


def in_place(w, g, c, rate, rho):
    c *= rho
    c += (1 - rho) * g**2
    w -= rate * g / root(c)
    return w, c


entry(
    "9.3",
    course=rmsprop,
    cases=[(W, G, C, 0.5, 0.9), (*FLAT, 0.1, 0.75)],
    random=lambda rng: (*rng.normal(size=(2, 3, 4)), rng.uniform(0, 2, size=(3, 4)), 0.3, 0.8),
    mistakes={
        "ρ and 1 − ρ are swapped: the cache keeps ρ of itself, else it remembers hardly more than one step": (
            caching(lambda c, g, rho: (1 - rho) * c + rho * g**2)
        ),
        "that is AdaGrad again: it keeps ρ of the old cache, and takes 1 − ρ of the new square": (
            caching(lambda c, g, rho: c + g**2)
        ),
        "the square must be weighed by 1 − ρ: otherwise it is a sum, ten times too large for ρ = 0.9": (
            caching(lambda c, g, rho: rho * c + g**2)
        ),
        "nothing is forgotten: the old cache is multiplied by ρ": (
            caching(lambda c, g, rho: c + (1 - rho) * g**2),
            caching(lambda c, g, rho: c + rho * c + (1 - rho) * g**2),
        ),
        "ρ weighs the old cache alone; the new square has 1 − ρ": caching(lambda c, g, rho: rho * (c + g**2)),
        "1 − ρ needs brackets: else 1 is added, and ρ times the square taken off": (
            caching(lambda c, g, rho: rho * c + 1 - rho * g**2)
        ),
        "the cache is right; the step then adds the square once more. `adagrad` does that, too": (
            lambda w, g, c, rate, rho: adagrad(w, g, rmsprop(w, g, c, rate, rho)[1], rate)
        ),
        "the average runs over the SQUARES of the slopes": (
            caching(lambda c, g, rho: rho * c + (1 - rho) * g),
            caching(lambda c, g, rho: rho * c + (1 - rho) * np.abs(g)),
        ),
        "square the slope alone, not (1 − ρ) with it": caching(lambda c, g, rho: rho * c + ((1 - rho) * g) ** 2),
        "the root is missing: slope over slope squared is no length": stepping(lambda g, c: g / (c + EPS)),
        "1e-7 stands inside the root: add it to the root": stepping(lambda g, c: g / np.sqrt(c + EPS)),
        "where the cache is 0 you divide by 0: add 1e-7 to the root": stepping(lambda g, c: g / np.sqrt(c)),
        "uphill: the step is subtracted": stepping(lambda g, c: -g / root(c)),
        "the slope itself is missing: rate · g / (…)": stepping(lambda g, c: 1 / root(c)),
        "divided by the cache from before this slope: first the cache, then the step": quiet(
            lambda w, g, c, rate, rho: (w - rate * g / root(c), rho * c + (1 - rho) * g**2)
        ),
        "w has moved as it should; the new cache must be handed back, and you return the old one": (
            lambda w, g, c, rate, rho: (rmsprop(w, g, c, rate, rho)[0], c)
        ),
        "hand back both, `return w, c`": lambda w, g, c, rate, rho: rmsprop(w, g, c, rate, rho)[0],
        "right, but the other way round: first w, then c": lambda *given: rmsprop(*given)[::-1],
        "that is the step alone; take it off w": (
            lambda w, g, c, rate, rho: (w - rmsprop(w, g, c, rate, rho)[0], rmsprop(w, g, c, rate, rho)[1]),
            lambda w, g, c, rate, rho: (rmsprop(w, g, c, rate, rho)[0] - w, rmsprop(w, g, c, rate, rho)[1]),
        ),
        "the rate is missing": lambda w, g, c, rate, rho: rmsprop(w, g, c, 1.0, rho),
        "1 − ρ weighs the new square in the cache; the step's slope is whole": (
            lambda w, g, c, rate, rho: rmsprop(w, g, c, rate * (1 - rho), rho),
            lambda w, g, c, rate, rho: adagrad(w, np.sqrt(1 - rho) * g, rho * c, rate),
        ),
        "the new slope is missing in the average: 1 − ρ weighs g², not the cache": caching(lambda c, g, rho: c),
        "the step was made with AdaGrad's cache: the average first, then the step": (
            lambda w, g, c, rate, rho: (adagrad(w, g, c, rate)[0], rmsprop(w, g, c, rate, rho)[1]),
            lambda w, g, c, rate, rho: (lambda v, a: (v, rho * a + (1 - rho) * g**2))(*adagrad(w, g, c, rate)),
        ),
        "the cache holds squares; the root is taken for the step alone, and not kept": (
            lambda w, g, c, rate, rho: (lambda v, a: (v, np.sqrt(a)))(*rmsprop(w, g, c, rate, rho))
        ),
        "`rho` comes as an argument: use it, not 0.9": lambda w, g, c, rate, rho: rmsprop(w, g, c, rate, 0.9),
        "right, but the arrays that came in are changed: make new ones": in_place,
    },
)
