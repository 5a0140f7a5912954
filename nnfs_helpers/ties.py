"""Sums that lie so close to the middle between two float32 numbers that the order of adding would decide.

An entry of a product is a sum of k terms. Computed in float64 it is wrong by at most (k + 1) 2⁻⁵³ Σ|a||b|, in whatever
order a processor adds. Nearly always both ends of that range round to the same float32. Where they do not, the terms
are added up exactly, by `math.fsum`: then all orders agree.

The look costs as much as a small product, so it is taken where there are few sums: at the gradient of a small linear
layer, say, which near the minimum is a sum of large terms that nearly cancel. Sums of one or two terms have one order.
"""

import math

import numpy as np

FEW = 16            # sums in one product, at most


def few(result, terms):
    """Is this a product to look at?"""
    return result.size <= FEW and terms > 2


def settle(result, a, b):
    """Give those entries of `result`, a b in float64, that another order might round otherwise, their exact sums.

    >>> a, b = np.array([[1.0, 2.0 ** -24, *[2.0 ** -54] * 4]]), np.ones((6, 1))
    >>> result = np.array([[1 + 2.0 ** -24]])           # added from the left; the last four are too small beside the 1
    >>> settle(result, a, b)
    >>> print(result[0, 0] - (1 + 2.0 ** -24) == 2.0 ** -52)
    True
    """
    error = (np.abs(a) @ np.abs(b)) * ((len(b) + 1) * 2.0 ** -53)
    close = (result - error).astype(np.float32) != (result + error).astype(np.float32)
    if close.any():
        i, j = np.nonzero(close & np.isfinite(error))
        result[i, j] = [math.fsum(terms) for terms in (a[i] * b.T[j]).tolist()]
