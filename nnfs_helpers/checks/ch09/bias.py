"""Checks of chapter 09: the corrected average (9.5), and by what the correction multiplies Adam's steps (9.9)."""

import numpy as np

from ...exercises import entry
from .adagrad import quiet


def corrected_average(slopes, beta):
    m, kept = 0.0, []
    for t, g in enumerate(slopes, start=1):
        m = beta * m + (1 - beta) * g
        kept.append(m / (1 - beta**t))
    return np.array(kept)


def averaging(
    correct=lambda m, beta, t: m / (1 - beta**t),
    weigh=lambda m, g, beta, t: beta * m + (1 - beta) * g,
    keep=False,
    first=1,
    turned=False,
):
    """Averages with another correction or weighing; `keep`: the corrected one goes on, `turned`: t and g swapped."""

    def wrong(slopes, beta):
        m, kept = 0.0, []
        for t, g in enumerate(slopes, start=first):
            if turned:
                t, g = g, t
            m = weigh(m, g, beta, t)
            kept.append(correct(m, beta, t))
            m = kept[-1] if keep else m
        return np.array(kept)

    return quiet(wrong)


def begun_at_the_first(slopes, beta, correct):
    """The average starts as the first slope."""
    m, kept = slopes[0], []
    for t, g in enumerate(slopes, start=1):
        m = beta * m + (1 - beta) * g
        kept.append(correct(m, t))
    return np.array(kept)


entry(
    "9.5",
    course=corrected_average,
    cases=[([2.0, 2.0, 2.0, 2.0], 0.9), ([1.0, -3.0, 0.5], 0.75), ([4.0, 1.0], 0.5)],
    random=lambda rng: (list(rng.normal(size=5)), rng.uniform(0.5, 0.95)),
    mistakes={
        "right once: m was overwritten by its corrected form. Correct a copy; the average goes on uncorrected": (
            averaging(keep=True)
        ),
        "not corrected yet: a slope of 2 that stays should give 2 from the first step on": (
            averaging(lambda m, beta, t: m)
        ),
        "t begins at 1: beta to the power 0 is 1, and 1 − 1 is a division by 0": averaging(first=0),
        "t runs one ahead: the first correction is by 1 − beta": averaging(first=2),
        "times where it should be divided: m is too small": averaging(lambda m, beta, t: m * (1 - beta**t)),
        "divided by 1 − beta each time; it is beta to the power t": averaging(lambda m, beta, t: m / (1 - beta)),
        "`beta * t` is no power: beta ** t": averaging(lambda m, beta, t: m / (1 - beta * t)),
        "(1 − beta) ** t is another number: 1 − beta ** t": averaging(lambda m, beta, t: m / (1 - beta) ** t),
        "1 − beta ** t needs brackets: it divides as a whole": averaging(lambda m, beta, t: m / 1 - beta**t),
        "the average begins at 0, not at the first slope; the correction is for just that": (
            lambda slopes, beta: begun_at_the_first(slopes, beta, lambda m, t: m),
            lambda slopes, beta: begun_at_the_first(slopes, beta, lambda m, t: m / (1 - beta**t)),
        ),
        "divided by beta to the power t; it is 1 minus that": averaging(lambda m, beta, t: m / beta**t),
        "beta and 1 − beta are swapped in the average": (
            averaging(weigh=lambda m, g, beta, t: (1 - beta) * m + beta * g)
        ),
        "that is momentum's sum of chapter 08: the new slope is weighed by 1 − beta here": (
            averaging(weigh=lambda m, g, beta, t: beta * m + g)
        ),
        "that is the plain mean of all slopes so far; here the old ones fade": (
            lambda slopes, beta: np.cumsum(slopes) / np.arange(1, len(slopes) + 1)
        ),
        "`enumerate` hands out the count first, then the slope: `for t, g in …`": averaging(turned=True),
        "`beta` comes as an argument: use it, not 0.9": lambda slopes, beta: corrected_average(slopes, 0.9),
        "correct the whole average, not each slope as it goes in": (
            averaging(lambda m, beta, t: m, lambda m, g, beta, t: beta * m + (1 - beta) * g / (1 - beta**t))
        ),
        "m begins at 0 once, before the loop, and goes on: yours is 0 again at each step": (
            averaging(weigh=lambda m, g, beta, t: (1 - beta) * g)
        ),
        "it is 1 minus beta to the power t, not 1 plus": averaging(lambda m, beta, t: m / (1 + beta**t)),
        "all are divided by the last correction; each has its own t": (
            lambda slopes, beta: averaging(lambda m, b, t: m)(slopes, beta) / (1 - beta ** len(slopes))
        ),
        "only one came back: the `return` stands inside the loop, too far to the right": (
            lambda slopes, beta: corrected_average(slopes, beta)[:1]
        ),
        "that is the last one alone; one average after each slope is wanted": (
            lambda slopes, beta: corrected_average(slopes, beta)[-1]
        ),
    },
)


def correction(t, beta_1=0.9, beta_2=0.999):
    return np.sqrt(1 - beta_2**t) / (1 - beta_1**t)


entry(
    "9.9",
    course=correction,
    cases=[(1,), (12,), (1000,), (3, 0.5, 0.75)],
    tolerance=1e-6,
    random=lambda rng: (int(rng.integers(1, 5000)),),
    mistakes={
        "upside down: m̂ stands above the line, so its 1 − β₁ᵗ ends below": (
            lambda t, a=0.9, b=0.999: 1 / correction(t, a, b)
        ),
        "ĉ stands under a root, so its correction does, too": lambda t, a=0.9, b=0.999: (1 - b**t) / (1 - a**t),
        "the betas are swapped: β₁ belongs to m": lambda t, a=0.9, b=0.999: np.sqrt(1 - a**t) / (1 - b**t),
        "that is m's part alone; c's works against it": lambda t, a=0.9, b=0.999: 1 / (1 - a**t),
        "that is the cache's part alone": (
            lambda t, a=0.9, b=0.999: np.sqrt(1 - b**t),
            lambda t, a=0.9, b=0.999: 1 / np.sqrt(1 - b**t),
        ),
        "ĉ stands below the line: its correction divides what divides, so it ends above": (
            lambda t, a=0.9, b=0.999: 1 / (1 - a**t) / (1 - b**t),
            lambda t, a=0.9, b=0.999: 1 / (1 - a**t) / np.sqrt(1 - b**t),
        ),
        "upside down, and ĉ stands under a root": lambda t, a=0.9, b=0.999: (1 - a**t) / (1 - b**t),
        "that is right for step 1 alone: where is t?": lambda t, a=0.9, b=0.999: np.sqrt(1 - b) / (1 - a),
        "the factor itself is wanted, not how far it is from 1": (
            lambda t, a=0.9, b=0.999: correction(t, a, b) - 1,
            lambda t, a=0.9, b=0.999: 1 - correction(t, a, b),
        ),
        "the two parts each need brackets: `/ 1 - …` divides by 1": (
            lambda t, a=0.9, b=0.999: np.sqrt(1 - b**t) / 1 - a**t
        ),
        "m̂'s 1 − β₁ᵗ divides; you multiply by it": lambda t, a=0.9, b=0.999: np.sqrt(1 - b**t) * (1 - a**t),
        "1 − β ** t: the power belongs to β alone, and then it is taken from 1": (
            lambda t, a=0.9, b=0.999: np.sqrt(1 - b) ** t / (1 - a) ** t
        ),
        "the root is of 1 − β₂ᵗ, the whole correction, not of β₂ᵗ alone": (
            lambda t, a=0.9, b=0.999: (1 - np.sqrt(b**t)) / (1 - a**t)
        ),
        "both parts stand under the root; m has none": lambda t, a=0.9, b=0.999: np.sqrt((1 - b**t) / (1 - a**t)),
        "one step ahead: at step t the power is t": lambda t, a=0.9, b=0.999: correction(t + 1, a, b),
        "`beta * t` is no power: beta ** t": quiet(lambda t, a=0.9, b=0.999: np.sqrt(1 - b * t) / (1 - a * t)),
        "beta_1 and beta_2 come as arguments: use them": lambda t, a=0.9, b=0.999: correction(t),
    },
)
