"""Check of chapter 12: dropout backward."""
import numpy as np

from ...exercises import entry
from .masks import scaled_mask

rng = np.random.default_rng(12)
D1, D2, D3 = (rng.uniform(0.5, 2, s) * rng.choice([-1, 1], s) for s in ((5, 4), (3, 3), (2, 6)))
KEPT = [np.array(rng.permutation(n * [1] + (size - n) * [0])).reshape(s) for s, size, n in (
    ((5, 4), 20, 14), ((3, 3), 9, 5), ((2, 6), 12, 9))]
BACKWARD = [(D1, KEPT[0] / 0.7), (D2, KEPT[1] / 0.5), (D3, KEPT[2] / 0.75)]


def steady(back, d, m):
    """What back(d, m) gives, or that it draws anew."""
    found = []
    for seed in range(6):
        np.random.seed(seed)
        found.append(back(d.copy(), m.copy()))
    if any(f is not None and not np.array_equal(f, found[0]) for f in found):
        return "another result at each call: chance has no place here"
    return back(d, m)


def fresh(d, m):
    return d * scaled_mask(d.shape, 1 - 1 / m.max())


def divided(d, m):
    with np.errstate(all="ignore"):
        return d / m


BACK_MISTAKES = {
    "a new mask: blame goes back only where a signal went, through the mask that forward used": fresh,
    "1/(1 - rate) is a factor too, so it multiplies the blame as well: times the mask as it is": (
        lambda d, m: d * (m > 0)),
    "dropped neurons are blamed: what was multiplied by 0 gets no blame": (
        lambda d, m: d.copy(), lambda d, m: d * m.max(), lambda d, m: d / m.max()),
    "turned round: you blame the dropped ones": (lambda d, m: d * (1 - m), lambda d, m: d * (m == 0)),
    "the mask counts twice; output = inputs · mask has the slope mask, once": lambda d, m: d * m * m,
    "divided by the factor; forward multiplied by it, so backward does": lambda d, m: d * (m > 0) / m.max(),
    "divided by the mask: forward multiplied by it, and so does backward": divided,
    "entry by entry: `*`, not a matrix product": (lambda d, m: d @ m.T, lambda d, m: m.T @ d),
    "a 1 never stands in the mask: survivors have 1/(1 - rate). Nothing is compared, only multiplied": (
        lambda d, m: d * (m == 1)),
    "the mask multiplies the blame; it is not added": lambda d, m: d + m,
    "blame is passed on with its size and sign, not only where it is above 0": lambda d, m: m * (d > 0),
    "the dropped are left out of the table; they stay in it, with blame 0": lambda d, m: d[m > 0],
    "the mean of a mask has no part here: times the mask as it is": lambda d, m: d * m / m.mean(),
    "no mean here: the number of samples is in what arrives from the right already": lambda d, m: d * m / len(d),
    "that is the mask; what arrives from the right is missing": lambda d, m: m.copy(),
    "summed over the samples: dropout has no parameters, and its inputs have one row for each sample": (
        lambda d, m: (d * m).sum(axis=0, keepdims=True), lambda d, m: (d * m).sum(axis=0)),
}
entry("12.4", course=lambda d, m: d * m, cases=BACKWARD, use=steady, mistakes=BACK_MISTAKES,
      random=lambda rng: (rng.normal(size=(4, 3)), rng.integers(0, 2, (4, 3)) / 0.6))
