"""Checks of chapter 11: weight decay beside the step."""
import numpy as np

from ...exercises import entry

SOME = np.random.default_rng(3)
STEPS = [(SOME.normal(size=(2, n)), SOME.normal(size=(2, n)) / 10, rate, decay) for n, rate, decay in ((3, 0.02, 0.1), (4, 0.5, 0.03))]


def decoupled(w, step, rate, decay):
    return w - step - rate * decay * w


def in_place(w, step, rate, decay):
    w = w if w.flags.writeable else w.copy()
    w -= step + rate * decay * w
    return w


entry("11.9", course=decoupled, cases=STEPS, random=lambda rng: (rng.normal(size=(2, 3)), rng.normal(size=(2, 3)), rng.uniform(), rng.uniform()),
      mistakes={
    "the sign: towards 0 means that a share of w is taken away": lambda w, step, rate, decay: w - step + rate * decay * w,
    "the optimizer's step is subtracted too": lambda w, step, rate, decay: w + step - rate * decay * w,
    "without the rate: when the steps get smaller over time, so should the shrinking": lambda w, step, rate, decay: w - step - decay * w,
    "`step` is a whole step, with the rate in it already": lambda w, step, rate, decay: w - rate * step - rate * decay * w,
    "that shrinks the step and not the weight": lambda w, step, rate, decay: w - step - rate * decay * step,
    "the 2 belongs to the slope of w²; here a plain share of w is taken": lambda w, step, rate, decay: w - step - 2 * rate * decay * w,
    "only the shrinking is there; the step as well, please": lambda w, step, rate, decay: w - rate * decay * w,
    "only the step is there; now take a share of w": lambda w, step, rate, decay: w - step,
    "that is L1's pull, alike for every weight: take a SHARE of w": lambda w, step, rate, decay: w - step - rate * decay * np.sign(w),
    "you wrote into w; return a new array": in_place,
})
