"""What can be said of a mask, or of what dropout made of its inputs, whatever the draw: facts in words and numbers."""
import numpy as np


def share(ones):
    """The share of what survived, to the nearest twentieth: the same for every draw of some ten thousand."""
    if rows(ones) != "each its own":
        return "left to a few draws"
    return round(float(np.round(np.mean(ones) * 20) / 20), 2)


def factor(values, rate):
    """By what the survivors were multiplied, in words; `values` are the entries that are not 0."""
    values = np.unique(np.round(values, 9))
    known = {"1/(1 - rate)": 1 / (1 - rate), "1": 1, "1 - rate": 1 - rate, "1/rate": 1 / rate if rate else 1,
             "1 + rate": 1 + rate, "rate": rate, "1/(1 - rate) twice": 1 / (1 - rate) ** 2}
    if len(values) > 1:
        return "several numbers"
    return next((name for name, value in known.items() if len(values) and np.isclose(values[0], value, atol=1e-6)),
                "another number" if len(values) else "nothing")


def rows(mask):
    """Whether each sample has a draw of its own."""
    if mask.ndim == 2 and 0 < np.mean(mask != 0) < 1:
        if (mask == mask[:1]).all():
            return "all the same"
        if (mask == mask[:, :1]).all():
            return "whole rows at once"
    return "each its own"


def same_count(draw):
    """Whether twenty draws of 20 entries all drop the same number of them, which chance does not."""
    counts = {int(np.count_nonzero(draw())) for _ in range(20)}
    return "always the same" if len(counts) == 1 else "left to chance"
