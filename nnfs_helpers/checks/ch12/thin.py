"""Check of chapter 12: the mean over all thin networks (12.7)."""
import itertools

import numpy as np

from ...exercises import entry
from .averages import softmax


def thin_average(h, W, rate, chance=lambda m, r: np.prod(np.where(m, 1 - r, r)), scale=lambda r: 1 / (1 - r),
                 last=softmax):
    """The mean over all masks of last(scores), each weighed by the chance of its mask."""
    mean = 0
    for mask in itertools.product([0, 1], repeat=len(h)):
        mask = np.array(mask)
        mean = mean + chance(mask, rate) * last((h * mask * scale(rate)) @ W)
    return mean


def thin(h, W, rate):
    """The chance and the scores of each thin network."""
    for mask in map(np.array, itertools.product([0, 1], repeat=len(h))):
        yield np.prod(np.where(mask, 1 - rate, rate)), (h * mask / (1 - rate)) @ W


def by_draws(h, W, rate):
    masks = np.random.binomial(1, 1 - rate, size=(200, len(h))) / (1 - rate)
    return np.mean([softmax((h * mask) @ W) for mask in masks], axis=0)


def variant(**changes):
    return lambda h, W, rate: thin_average(h, W, rate, **changes)


rng = np.random.default_rng(4)
THIN = [(rng.uniform(0.2, 2, n), rng.normal(size=(n, k)), rate)
        for n, k, rate in ((3, 2, 0.5), (4, 3, 0.1), (2, 4, 0.3))]
entry("12.7", course=variant(), cases=THIN,
      random=lambda rng: (rng.uniform(size=4), rng.normal(size=(4, 3)), 0.2), mistakes={
    "that is the whole network, which is softmax of the mean score; take softmax of each thin one, then the mean": (
        lambda h, W, rate: softmax(h @ W)),
    "every mask counts the same; each has a chance of its own, a product of 1 - rate and rate": (
        variant(chance=lambda m, r: 0.5 ** len(m)), variant(chance=lambda m, r: 1)),
    "the chances are turned round: a 1 has the chance 1 - rate": (
        variant(chance=lambda m, r: np.prod(np.where(m, r, 1 - r)))),
    "the survivors are not scaled": variant(scale=lambda r: 1),
    "the chance of the zeros is missing: a dropped neuron counts with the factor rate": (
        variant(chance=lambda m, r: (1 - r) ** m.sum())),
    "the chance of several things at once is a product, `np.prod`: yours adds the factors up": (
        variant(chance=lambda m, r: np.sum(np.where(m, 1 - r, r))),
        variant(chance=lambda m, r: np.mean(np.where(m, 1 - r, r)))),
    "1/8 is the chance of each mask of three neurons at rate 0.5; work it out for each mask": (
        variant(chance=lambda m, r: 1 / 8)),
    "the chance weighs the probabilities, behind softmax; inside it, it changes the scores": (
        lambda h, W, rate: sum(softmax(c * s) for c, s in thin(h, W, rate))),
    "survivors are divided by 1 - rate: neither multiplied by it nor divided by the rate": (
        variant(scale=lambda r: 1 - r), variant(scale=lambda r: 1 / r)),
    "the chances add up to 1, so the sum is the mean: do not divide by the number of masks as well": (
        lambda h, W, rate: thin_average(h, W, rate) / 2 ** len(h)),
    "only the last mask is left: add each to the sum, `mean = mean + …`": (
        lambda h, W, rate: [c * softmax(s) for c, s in thin(h, W, rate)][-1]),
    "200 draws come near; go through all masks, and the mean is exact": by_draws,
    "`repeat=3` fits three neurons; len(h) says how many there are": (
        lambda h, W, rate: thin_average(h[:3], W[:3], rate) if len(h) == 3 else h * np.ones(3)),
    "a 0 has the factor rate and a 1 the factor 1 - rate: the exponents count different things": (
        variant(chance=lambda m, r: (1 - r) ** m.sum() * r ** m.sum())),
    "the scores are averaged; the probabilities are asked for": variant(last=lambda z: z),
})
