"""Check of chapter 09: Adam's step as a function (9.6)."""

import numpy as np

from ...exercises import entry
from .adagrad import EPS, FLAT, C, G, W, quiet, root


def adam(w, g, m, c, t, rate, beta_1=0.9, beta_2=0.999):
    m = beta_1 * m + (1 - beta_1) * g
    c = beta_2 * c + (1 - beta_2) * g**2
    m_hat, c_hat = m / (1 - beta_1**t), c / (1 - beta_2**t)
    return w - rate * m_hat / root(c_hat), m, c


def made_of(
    average=lambda m, g, beta: beta * m + (1 - beta) * g,
    square=lambda g: g**2,
    hats=None,
    step=None,
    keep=False,
    betas=lambda one, two: (one, two),
):
    """Adam's step with one part exchanged."""

    def wrong(w, g, m, c, t, rate, beta_1=0.9, beta_2=0.999):
        beta_1, beta_2 = betas(beta_1, beta_2)
        m, c = average(m, g, beta_1), average(c, square(g), beta_2)
        m_hat, c_hat = (hats or (lambda m, c, one, two, t: (m / (1 - one**t), c / (1 - two**t))))(
            m, c, beta_1, beta_2, t
        )
        w = w - rate * (step or (lambda m, c, g: m / root(c)))(m_hat, c_hat, g)
        return (w, m_hat, c_hat) if keep else (w, m, c)

    return quiet(wrong)


M = np.array([[0.3, -0.1, 0.0], [2e-5, 0.7, -0.2]])
CASES = [
    (W, G, np.zeros((2, 3)), np.zeros((2, 3)), 1, 0.02),
    (W, G, M, C, 5, 0.5, 0.8, 0.95),
    (FLAT[0], FLAT[1], np.array([0.2, 1e-4]), FLAT[2], 3, 0.1),
]


def in_place(w, g, m, c, t, rate, beta_1=0.9, beta_2=0.999):
    new = adam(w, g, m, c, t, rate, beta_1, beta_2)
    m[...], c[...] = new[1:]
    return new


def finish(w, m, c, t, rate, beta_1, beta_2):
    """The step of these averages."""
    return w - rate * m / (1 - beta_1**t) / root(c / (1 - beta_2**t)), m, c


def averages_swapped(w, g, m, c, t, rate, beta_1=0.9, beta_2=0.999):
    m, c = beta_2 * m + (1 - beta_2) * g, beta_1 * c + (1 - beta_1) * g**2
    return finish(w, m, c, t, rate, beta_1, beta_2)


def early(w, g, m, c, t, rate, beta_1=0.9, beta_2=0.999):
    return finish(w, m, c, t, rate, beta_1, beta_2)[0], *adam(w, g, m, c, t, rate, beta_1, beta_2)[1:]


def squares_of_m(w, g, m, c, t, rate, beta_1=0.9, beta_2=0.999):
    m = beta_1 * m + (1 - beta_1) * g
    return finish(w, m, beta_2 * c + (1 - beta_2) * m**2, t, rate, beta_1, beta_2)


def first_a_sum(w, g, m, c, t, rate, beta_1=0.9, beta_2=0.999):
    return finish(w, beta_1 * m + g, beta_2 * c + (1 - beta_2) * g**2, t, rate, beta_1, beta_2)


def eights(w, g, m, c, t, rate, beta_1=0.9, beta_2=0.999):
    m, c = beta_1 * m - rate * g, beta_2 * c + (1 - beta_2) * g**2
    return w + m / root(c / (1 - beta_2**t)), m, c


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
    "right, but the arrays that came in are changed: make new ones": in_place,
}

entry(
    "9.6",
    course=adam,
    cases=CASES,
    mistakes=ADAM_MISTAKES,
    random=lambda rng: (*rng.normal(size=(3, 2, 4)), rng.uniform(0.1, 2, size=(2, 4)), int(rng.integers(1, 50)), 0.3),
)
