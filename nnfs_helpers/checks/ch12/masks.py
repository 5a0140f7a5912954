"""Checks of chapter 12: a mask of zeros and ones, and one whose survivors make up for the others."""
import numpy as np

from ...exercises import entry
from .facts import factor, rows, same_count, share

CASES = [((200, 300), 0.1), ((400, 150), 0.5), ((150, 400), 0.3), ((5, 4), 0.0)]


def told(draw, shape, rate):
    """The facts about draw(shape, rate)."""
    mask, again = (np.asarray(draw(shape, rate)) * 1.0 for _ in range(2))
    if mask.shape != tuple(shape):
        return {"shape": mask.shape, "survivors": "", "share that survives": 0, "rows": "", "next call": "",
                "zeros": ""}
    return {"shape": mask.shape, "survivors": factor(mask[mask != 0], rate), "share that survives": share(mask != 0),
            "rows": rows(mask), "next call": "the same mask" if rate and (mask == again).all() else "another mask",
            "zeros": same_count(lambda: draw((5, 4), rate)) if rate else "left to chance"}


def binomial(shape, keep):
    return np.random.binomial(1, keep, size=shape)


def drawn(keep=lambda r: 1 - r, scale=lambda r: 1, shape=lambda s: s):
    """A mask function: kept with chance keep(rate), multiplied by scale(rate)."""
    return lambda s, r: np.ones(s) * binomial(shape(s), keep(r)) * scale(r)


def counted(scale=lambda r: 1):
    """Exactly rate · n zeros."""
    def draw(s, r):
        flat = np.ones(int(np.prod(s)))
        flat[:round(r * flat.size)] = 0
        return np.random.permutation(flat).reshape(s) * scale(r)
    return draw


def counted_in_rows(s, r):
    row = np.arange(s[1]) >= round(r * s[1])
    return np.array([np.random.permutation(row) for _ in range(s[0])]) * 1.0


def half(s, r):
    return np.random.choice([0, 1], size=s)


def by_the_rate(s, r):
    with np.errstate(all="ignore"):
        return binomial(s, 1 - r) / np.float64(r)


def kept_by_rate(s, r):
    with np.errstate(all="ignore"):
        return binomial(s, r) / np.float64(r)


def seeded(f):
    def draw(s, r):
        np.random.seed(0)
        return f(s, r)
    return draw


def uniform(s, r):
    return np.random.uniform(size=s) * (np.random.uniform(size=s) >= r)


def one_place(s, r):
    m = np.ones(s)
    if r:
        m[tuple(np.random.randint(n) for n in s)] = 0
    return m


mask = drawn()
entry("12.1", course=mask, cases=CASES, use=told, mistakes={
    "turned round: `rate` is the share that is DROPPED, so the chance of a 1 is 1 - rate": drawn(keep=lambda r: r),
    "one row for all samples: each sample needs a draw of its own, so hand the whole shape to the draw": (
        drawn(shape=lambda s: (1, s[1])), drawn(shape=lambda s: s[1])),
    "that is one draw for the whole table: `size=shape` makes one for each entry": (
        lambda s, r: np.random.binomial(1, 1 - r),),
    "one row of draws; each sample needs its own, so hand the whole shape to the draw": (
        lambda s, r: binomial(s[1], 1 - r),),
    "half of them survive, whatever the rate: the chance of a 1 is 1 - rate": (
        drawn(keep=lambda r: 0.5 if r else 1), half),
    "whole rows are dropped or kept: each ENTRY needs a draw of its own": drawn(shape=lambda s: (s[0], 1)),
    "always the same number of zeros: each entry decides for itself, so their number is left to chance": (
        counted(), counted_in_rows),
    "the same mask at every call: do not set a seed in the function": seeded(drawn()),
    "the survivors should be 1: that is for the next exercise": (drawn(scale=lambda r: 1 / (1 - r)),),
    "that counts: the first argument of `np.random.binomial` is how often the coin is thrown for one entry, 1": (
        lambda s, r: np.random.binomial(int(np.prod(s)), 1 - r, size=s) * 1.0,
        lambda s, r: np.random.binomial(s[0], 1 - r, size=s), lambda s, r: np.random.binomial(s[1], 1 - r, size=s)),
    "that throws the coin as often as the shape says and counts: the first argument is 1, and the shape is `size=`": (
        lambda s, r: np.random.binomial(s, 1 - r),),
    "the table lies on its side: (samples, neurons), in the order of `shape`": (
        lambda s, r: binomial(s[::-1], 1 - r),),
    "a mask says yes or no, 1 or 0; yours holds the random numbers themselves. Compare them with the rate": uniform,
    "`rate` comes as an argument: 0.9 is the chance of a 1 at rate 0.1 alone": lambda s, r: binomial(s, 0.9),
    "`randn` draws from a bell curve around 0; a chance needs draws between 0 and 1, `np.random.rand`": (
        lambda s, r: (np.random.randn(*s) > r) * 1),
    "a single place is switched off; each entry decides for itself": one_place,
    "whole numbers up to 100 compared with a share below 1: draw from `np.random.rand`, or compare with 100 · rate": (
        lambda s, r: (np.random.randint(0, 100, size=s) > r) * 1),
    "nothing is dropped: every entry is 1": lambda s, r: np.ones(s),
    "every entry is 0: nobody is left to speak": lambda s, r: np.zeros(s),
})


def by_its_own_share(s, r):
    m = binomial(s, 1 - r)
    return m / m.mean()


scaled_mask = drawn(scale=lambda r: 1 / (1 - r))
entry("12.2", course=scaled_mask, cases=CASES, use=told, mistakes={
    "the survivors are still 1, and the mean is 1 - rate: they must make up for the dropped": drawn(),
    "the wrong way: times 1 - rate makes the survivors smaller still. Divide": drawn(scale=lambda r: 1 - r),
    "divided by the rate: at 0.1 the survivors become ten times as large. Divide by the share that is KEPT": (
        by_the_rate, drawn(scale=lambda r: 1 / r if r else 1)),
    "1 + rate is near, but 0.9 · 1.1 is 0.99. What times 0.9 gives 1?": drawn(scale=lambda r: 1 + r),
    "divided by the share that happened to survive, another one at each call. The chance, 1 - rate, is the number": (
        by_its_own_share),
    "its mean is 1, but too few survive: `rate` is the share that is dropped": (
        drawn(keep=lambda r: max(r, 1e-9), scale=lambda r: 1 / r if r else 1), kept_by_rate,
        drawn(keep=lambda r: r, scale=lambda r: 1 / r if r else 1)),
    "turned round: `rate` is dropped, 1 - rate is kept": (
        drawn(keep=lambda r: r, scale=lambda r: 1 / (1 - r)), drawn(keep=lambda r: r)),
    "a pair of brackets is missing: `/ 1 - rate` divides by 1, then subtracts the rate": (
        lambda s, r: binomial(s, 1 - r) / 1 - r),
    "`//` leaves out what stands behind the point: 1 // 0.9 is 1. Divide with `/`": (
        lambda s, r: binomial(s, 1 - r) // (1 - r)),
    "divided twice: the factor is 1 / (1 - rate), once": drawn(scale=lambda r: 1 / (1 - r) ** 2),
    "one row for all samples: each sample needs a draw of its own": drawn(shape=lambda s: (1, s[1]),
                                                                          scale=lambda r: 1 / (1 - r)),
    "`rate` comes as an argument: 0.9 is 1 - rate for a rate of 0.1 alone": (
        drawn(scale=lambda r: 1 / 0.9), drawn(keep=lambda r: 0.9, scale=lambda r: 1 / (1 - r))),
    "divided by each sample's own share of survivors: the chance, 1 - rate, is the same for all": (
        lambda s, r: (lambda m: m / np.maximum(m.mean(axis=1, keepdims=True), 1e-9))(binomial(s, 1 - r))),
    "two masks, one on top of the other: too many are dropped. Draw once": (
        lambda s, r: binomial(s, 1 - r) * binomial(s, 1 - r) / (1 - r)),
    "rate / (1 - rate) is the chance to be dropped for each to stay; the factor is 1 / (1 - rate)": (
        drawn(scale=lambda r: r / (1 - r))),
    "the scale is a factor of the mask; added to it, the dropped are no longer 0": (
        lambda s, r: binomial(s, 1 - r) + 1 / (1 - r)),
    "nothing is dropped any more": (lambda s, r: np.ones(s), lambda s, r: np.ones(s) / (1 - r)),
})
