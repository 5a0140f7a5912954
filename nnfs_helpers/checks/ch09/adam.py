"""Check of chapter 09: Adam's step as a function (9.6)."""

import numpy as np

from ...exercises import entry
from .adagrad import EPS, FLAT, C, G, W, quiet, root
from .adam_versions import (
    adam,
    averages_swapped,
    early,
    eights,
    finish,
    first_a_sum,
    in_place,
    made_of,
    squares_of_m,
    with_average,
    with_cache,
)

M = np.array([[0.3, -0.1, 0.0], [2e-5, 0.7, -0.2]])
CASES = [
    (W, G, np.zeros((2, 3)), np.zeros((2, 3)), 1, 0.02),
    (W, G, M, C, 5, 0.5, 0.8, 0.95),
    (FLAT[0], FLAT[1], np.array([0.2, 1e-4]), FLAT[2], 3, 0.1),
]

ADAM_MISTAKES = {
    "the corrected averages are handed back: correct copies, m and c go on uncorrected": made_of(keep=True),
    "beta_1 belongs to m and beta_2 to c: swapped, the cache forgets too soon": (
        made_of(betas=lambda one, two: (two, one))
    ),
    "the correction is left out: the first step is 3.16 times too long": made_of(hats=lambda m, c, one, two, t: (m, c)),
    "m is corrected, c is not": made_of(hats=lambda m, c, one, two, t: (m / (1 - one**t), c)),
    "c is corrected, m is not": made_of(hats=lambda m, c, one, two, t: (m, c / (1 - two**t))),
    "both are corrected with beta_1; c has beta_2": (
        made_of(hats=lambda m, c, one, two, t: (m / (1 - one**t), c / (1 - one**t)))
    ),
    "t counts from 1 already: with t + 1 every correction is one step ahead": (
        made_of(hats=lambda m, c, one, two, t: (m / (1 - one ** (t + 1)), c / (1 - two ** (t + 1))))
    ),
    "t begins at 1: with t − 1 the first correction divides by 0": (
        made_of(hats=lambda m, c, one, two, t: (m / (1 - one ** (t - 1)), c / (1 - two ** (t - 1))))
    ),
    "divided by 1 − beta each time; it is beta to the power t": (
        made_of(hats=lambda m, c, one, two, t: (m / (1 - one), c / (1 - two)))
    ),
    "times where it should be divided: the averages are too small": (
        made_of(hats=lambda m, c, one, two, t: (m * (1 - one**t), c * (1 - two**t)))
    ),
    "1e-7 stands inside the root: add it to the root": made_of(step=lambda m, c, g: m / np.sqrt(c + EPS)),
    "the root is missing: slope over slope squared is no length": made_of(step=lambda m, c, g: m / (c + EPS)),
    "where every slope was 0 you divide 0 by 0: add 1e-7 to the root": made_of(step=lambda m, c, g: m / np.sqrt(c)),
    "that is chapter 08's momentum, with rate and sign in it; Adam's m averages the plain slopes": eights,
    "the step takes the slope of now; Adam steps along the average m̂": made_of(step=lambda m, c, g: g / root(c)),
    "uphill: the step is subtracted": made_of(step=lambda m, c, g: -m / root(c)),
    "the cache averages the SQUARES of the slopes": (made_of(square=lambda g: g), made_of(square=np.abs)),
    "momentum's sum of chapter 08: in an average the new slope is weighed by 1 − beta": (
        made_of(lambda m, g, beta: beta * m + g),
        first_a_sum,
    ),
    "beta and 1 − beta are swapped": made_of(lambda m, g, beta: (1 - beta) * m + beta * g),
    "the corrections have each other's beta: m has beta_1, c has beta_2": (
        made_of(hats=lambda m, c, one, two, t: (m / (1 - two**t), c / (1 - one**t)))
    ),
    "the averages have each other's beta: m has beta_1, c has beta_2": averages_swapped,
    "the corrections use m and c as they came in: first the averages, then the corrections": quiet(early),
    "1 − beta ** t needs brackets: it divides as a whole": (
        made_of(hats=lambda m, c, one, two, t: (m / 1 - one**t, c / 1 - two**t))
    ),
    "the rate is missing": lambda w, g, m, c, t, rate, *betas: adam(w, g, m, c, t, 1.0, *betas),
    "the cache averages the squares of the slopes, not those of m": squares_of_m,
    "right, but in another order: first w, then m, then c": lambda *given: [adam(*given)[k] for k in (0, 2, 1)],
    "hand back all three, `return w, m, c`": lambda *given: adam(*given)[0],
    "w has moved as it should; m and c must be handed back as they are now, not as they came": (
        lambda w, g, m, c, *rest: (adam(w, g, m, c, *rest)[0], m, c)
    ),
    "beta_1 and beta_2 come as arguments: use them": (
        lambda w, g, m, c, t, rate, beta_1=0.9, beta_2=0.999: adam(w, g, m, c, t, rate),
        lambda w, g, m, c, t, rate, one=0.9, two=0.999: finish(w, *adam(w, g, m, c, t, rate)[1:], t, rate, one, two),
    ),
    "m and c stay as they came: first both averages take in the new slope": (
        lambda w, g, m, c, t, rate, one=0.9, two=0.999: quiet(finish)(w, m, c, t, rate, one, two)
    ),
    "`beta * t` is no power: beta ** t": made_of(hats=lambda m, c, one, two, t: (m / (1 - one * t), c / (1 - two * t))),
    "(1 − beta) ** t is another number: 1 − beta ** t": (
        made_of(hats=lambda m, c, one, two, t: (m / (1 - one) ** t, c / (1 - two) ** t))
    ),
    "m is right; the cache adds up whole squares: the new one is weighed by 1 − beta_2": (
        with_cache(lambda c, g, one, two: two * c + g**2),
        with_cache(lambda c, g, one, two: c + g**2),
    ),
    "square the slope alone, not 1 − beta with it": with_cache(lambda c, g, one, two: two * c + ((1 - two) * g) ** 2),
    "an average has one beta: beta_1 and 1 − beta_1 in m, beta_2 and 1 − beta_2 in c": (
        with_cache(lambda c, g, one, two: two * c + (1 - one) * g**2),
        with_average(lambda m, g, one, two: one * m + (1 - two) * g),
    ),
    "the new slope is missing in an average: 1 − beta weighs it, not what is there": (
        with_average(lambda m, g, one, two: m),
        with_cache(lambda c, g, one, two: c),
    ),
    "the slope stands in the step twice: m̂ holds it already": made_of(step=lambda m, c, g: g * m / root(c)),
    "first the correction, then the root: ĉ is corrected as a whole": (
        made_of(hats=lambda m, c, one, two, t: (m / (1 - one**t), (np.sqrt(c) / (1 - two**t)) ** 2))
    ),
    "that is the step alone; take it off w": (
        lambda w, *given: (lambda v, m, c: (w - v, m, c))(*adam(w, *given)),
        lambda w, *given: (lambda v, m, c: (v - w, m, c))(*adam(w, *given)),
    ),
    "one of the two comes back corrected: m and c both go on uncorrected": (
        lambda w, g, m, c, t, rate, one=0.9, two=0.999: (
            lambda v, a, b: (v, a / (1 - one**t), b))(*adam(w, g, m, c, t, rate, one, two)),
        lambda w, g, m, c, t, rate, one=0.9, two=0.999: (
            lambda v, a, b: (v, a, b / (1 - two**t)))(*adam(w, g, m, c, t, rate, one, two)),
    ),
    "right, but the arrays that came in are changed: make new ones": in_place,
}

entry(
    "9.6",
    course=adam,
    cases=CASES,
    mistakes=ADAM_MISTAKES,
    random=lambda rng: (*rng.normal(size=(3, 2, 4)), rng.uniform(0.1, 2, size=(2, 4)), int(rng.integers(1, 50)), 0.3),
)
