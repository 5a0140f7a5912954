"""Checks of chapter 11: weight decay beside the step."""

import numpy as np

from ...exercises import entry

SOME = np.random.default_rng(3)
STEPS = [
    (SOME.normal(size=(2, n)), SOME.normal(size=(2, n)) / 10, rate, decay)
    for n, rate, decay in ((3, 0.02, 0.1), (4, 0.5, 0.03))
]


def decoupled(w, step, rate, decay):
    return w - step - rate * decay * w


def in_place(w, step, rate, decay):
    w = w if w.flags.writeable else w.copy()
    w -= step + rate * decay * w
    return w


def summed(step, decay):
    """w - step(s, r, d, w) - decay(s, r, d, w)"""
    return lambda w, s, r, d: w - step(s, r, d, w) - decay(s, r, d, w)


def whole(s, r, d, w):
    return s


def share(s, r, d, w):
    return r * d * w


entry("11.9", course=decoupled, cases=STEPS, mistakes={
    "the sign: towards 0 means that a share of w is taken away": summed(whole, lambda s, r, d, w: -r * d * w),
    "the optimizer's step is subtracted too": summed(lambda s, r, d, w: -s, share),
    "without the rate: when the steps get smaller over time, so should the shrinking": summed(
        whole, lambda s, r, d, w: d * w),
    "`step` is a whole step, with the rate in it already": summed(lambda s, r, d, w: r * s, share),
    "that shrinks the step and not the weight": summed(whole, lambda s, r, d, w: r * d * s),
    "the 2 belongs to the slope of w²; here a plain share of w is taken": summed(
        whole, lambda s, r, d, w: 2 * r * d * w),
    "only the shrinking is there; the step as well, please": summed(lambda s, r, d, w: 0, share),
    "only the step is there; now take a share of w": summed(whole, lambda s, r, d, w: 0),
    "that is L1's pull, alike for every weight: take a SHARE of w": summed(
        whole, lambda s, r, d, w: r * d * np.sign(w)),
    "the share is taken of the weights AFTER the step; take it of the old ones": summed(
        whole, lambda s, r, d, w: r * d * (w - s)),
    "the same amount for every weight; a share of w is `rate * decay * w`": summed(whole, lambda s, r, d, w: r * d),
    "the share is taken of the weights; you take it of the step": lambda w, s, r, d: w - s * (1 - r * d),
    "`rate` has changed places: the step has it already, and it belongs to the decay": summed(
        lambda s, r, d, w: r * s, lambda s, r, d, w: d * w),
    "rate TIMES decay is the share: their product, not one after the other": (
        lambda w, s, r, d: w * (1 - r - d) - s,
        lambda w, s, r, d: w - s - r / d * w),
    "a share of w has the sign of w: neither its size nor its square": (
        summed(whole, lambda s, r, d, w: r * d * np.abs(w)),
        summed(whole, lambda s, r, d, w: r * d * w**2)),
    "taken away is a share: w times it, and not w divided by 1 plus it": lambda w, s, r, d: w / (1 + r * d) - s,
    "you kept the share and threw the rest of w away": lambda w, s, r, d: r * d * w - s,
    "you wrote into w; return a new array": in_place,
}, random=lambda rng: (rng.normal(size=(2, 3)), rng.normal(size=(2, 3)), rng.uniform(), rng.uniform()))
