"""Check of chapter 09: AdaGrad's step as a function (9.1)."""

import numpy as np

from ...exercises import entry

EPS = 1e-7
W = np.array([[0.5, -1.0, 2.0], [0.25, 0.0, -0.75]])
G = np.array([[2.0, -0.5, 0.0], [1e-4, -3.0, 1.5]])
C = np.array([[4.0, 0.0, 0.0], [0.0, 7.0, 0.25]])
FLAT = np.array([1.0, -2.0]), np.array([0.5, 1e-3]), np.array([0.1, 0.0])


def adagrad(w, g, c, rate):
    c = c + g**2
    return w - rate * g / (np.sqrt(c) + EPS), c


def some(rng):
    return (*rng.normal(size=(2, 3, 4)), rng.uniform(0, 2, size=(3, 4)), 0.3)


def quiet(f):
    """The same function without NumPy's warnings."""

    def silent(*given):
        with np.errstate(all="ignore"):
            return f(*given)

    return silent


def adding_to(c, rule):
    """AdaGrad with another cache."""

    def wrong(w, g, c, rate):
        c = rule(c, g)
        return w - rate * g / (np.sqrt(c) + EPS), c

    return wrong


def stepping(rule):
    """AdaGrad with another step: rule(g, c with this slope in it, c before)."""

    def wrong(w, g, c, rate):
        return w - rate * rule(g, c + g**2, c), c + g**2

    return quiet(wrong)


def root(c):
    return np.sqrt(c) + EPS


def in_place(w, g, c, rate):
    c += g**2
    w -= rate * g / root(c)
    return w, c


MISTAKES = {
    "the cache is this slope's square alone: add it to what is there, it remembers all": (
        adding_to(C, lambda c, g: g**2),
    ),
    "the slope is divided by the cache itself. Slope over slope squared: take the root": (
        stepping(lambda g, c, _: g / (c + EPS))
    ),
    "1e-7 stands inside the root: it runs, and where slopes are small the step is wrong. Add it to the root": (
        stepping(lambda g, c, _: g / np.sqrt(c + EPS))
    ),
    "uphill: the step is subtracted": stepping(lambda g, c, _: -g / root(c)),
    "divided by the cache from before this slope: add the square first, then divide": (
        stepping(lambda g, c, old: g / root(old))
    ),
    "the cache adds up squares; you add up the slopes": (
        quiet(adding_to(C, lambda c, g: c + g)),
        adding_to(C, lambda c, g: c + np.abs(g)),
        lambda w, g, c, rate: (w - rate * g / (c + np.abs(g) + EPS), c + np.abs(g)),
    ),
    "2 · g is no square: g ** 2": quiet(adding_to(C, lambda c, g: c + 2 * g)),
    "the rate belongs to the step alone, the cache adds up the plain squares of the slopes": (
        lambda w, g, c, rate: (w - rate * g / root(c + (rate * g) ** 2), c + (rate * g) ** 2)
    ),
    "that is w's square in the cache; it remembers slopes": (
        lambda w, g, c, rate: (w - rate * g / root(c + w**2), c + w**2)
    ),
    "slope and cache have changed places: the slope stands above the line": quiet(
        lambda w, g, c, rate: (w - rate * (c + g**2) / root(g), c + g**2)
    ),
    "where the slope has always been 0 you divide 0 by 0: the divisor is the root plus 1e-7, in brackets": (
        stepping(lambda g, c, _: g / np.sqrt(c)),
        stepping(lambda g, c, _: g / np.sqrt(c) + EPS),
    ),
    "times the root where it should be divided: a steep past makes the step short": (
        stepping(lambda g, c, _: g * root(c)),
        stepping(lambda g, c, _: root(c)),
    ),
    "all numbers share one cache; each has its own, in an array of w's shape": (
        adding_to(C, lambda c, g: c + (g**2).sum()),
        adding_to(C, lambda c, g: c + (g**2).mean()),
    ),
    "the slope is squared in the step, too; only the cache holds squares": stepping(lambda g, c, _: g**2 / root(c)),
    "the slope itself is missing: rate · g / (…)": stepping(lambda g, c, _: 1 / root(c)),
    "hand back both, `return w, c`: the next step needs the cache": lambda w, g, c, rate: adagrad(w, g, c, rate)[0],
    "right, but the other way round: first w, then c": lambda w, g, c, rate: adagrad(w, g, c, rate)[::-1],
    "w has moved as it should; the new cache must be handed back, and you return the old one": (
        lambda w, g, c, rate: (adagrad(w, g, c, rate)[0], c)
    ),
    "that is the step alone; take it off w": (
        lambda w, g, c, rate: (w - adagrad(w, g, c, rate)[0], c + g**2),
        lambda w, g, c, rate: (adagrad(w, g, c, rate)[0] - w, c + g**2),
    ),
    "the cache holds squares; the root is taken for the step alone, and not kept": (
        lambda w, g, c, rate: (w - rate * g / root(c + g**2), np.sqrt(c + g**2))
    ),
    "the slope is divided by its own size, so the past has no say: the root of the whole cache divides": (
        stepping(lambda g, c, _: g / root(g**2)),
        stepping(lambda g, c, _: np.sign(g)),
        stepping(lambda g, c, _: g / root(g)),
    ),
    "w stands above the line where its slope belongs: rate · g / (…)": (
        lambda w, g, c, rate: (w - rate * w / root(c + g**2), c + g**2)
    ),
    "square the slope alone, then add it to the cache": quiet(adding_to(C, lambda c, g: (c + g) ** 2)),
    "the squares are added to the cache, not multiplied with it nor taken off": (
        quiet(adding_to(C, lambda c, g: c * g**2)),
        quiet(adding_to(C, lambda c, g: c - g**2)),
    ),
    "1e7 is ten million; the small number is 1e-7": lambda w, g, c, rate: (
        w - rate * g / (np.sqrt(c + g**2) + 1e7), c + g**2
    ),
    "right, but the arrays that came in are changed: `c = c + …`, not `c += …`": in_place,
    "that is plain descent: divide the slope by the root of the cache": (
        lambda w, g, c, rate: (w - rate * g, c + g**2)
    ),
    "the rate is missing": lambda w, g, c, rate: adagrad(w, g, c, 1.0),
}

entry("9.1", course=adagrad, cases=[(W, G, C, 0.5), (*FLAT, 0.1)], random=some, mistakes=MISTAKES)
