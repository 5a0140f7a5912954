"""Checks of chapter 09: the first steps of the optimizers (9.8), and a decay found by trying (9.4)."""

import numpy as np

from ...exercises import entry
from ...figures.surfaces import descend, losses
from ...optimizers import Optimizer_RMSprop

RMS = 0.02 / np.sqrt(0.001)


def near(value, wanted):
    """Are these four lengths about the wanted ones? None stands for any."""
    return len(value) == 4 and all(w is None or abs(v - w) <= 0.02 * abs(w) for v, w in zip(value, wanted, strict=True))


FIRST = [0.001, 1.0, RMS, 0.02]


def shares(lengths):
    """Each length as a share of the right one: a small step must be as exact as a long one."""
    return np.divide(lengths, FIRST) if np.size(lengths) == 4 else lengths


entry(
    "9.8",
    course=FIRST,
    use=shares,
    tolerance=4.5e-3,
    mistakes={
        "four lengths, in the order SGD, AdaGrad, RMSprop, Adam": lambda value: np.size(value) != 4,
        "lengths are wanted, without a sign": lambda value: np.any(np.asarray(value) < 0),
        "an empty cache? The slope is added before it divides: this slope is in it already": [0.001, 1e4, 200.0, 200.0],
        "divided by the square itself: g / g² is 1000. The root of the cache divides": (
            lambda value: near(value, (0.001, 1000.0, None, None))
        ),
        "SGD divides by nothing: rate times slope": (
            lambda value: near(value, (None, 1.0, RMS, 0.02)) and not near(value, FIRST)
        ),
        "two are right. RMSprop's first cache holds 1 − ρ of the square; Adam's correction makes m̂ = g and ĉ = g²": (
            lambda value: near(value, (0.001, 1.0, None, None)) and not near(value, (None, None, None, 0.02))
            and not near(value, (None, None, RMS, None))
        ),
        "the steps are not 0: the cache is empty only until this slope has been added": lambda value: 0 in list(value),
        "SGD's step is rate times slope; it alone becomes small with the slope": (
            lambda value: near(value, (1.0, 1.0, None, None))
        ),
        "AdaGrad, RMSprop and Adam divide the slope by its own size: that leaves about 1 and not 0.001": (
            lambda value: near(value, (0.001, 0.001, 2e-5, 2e-5)) or near(value, (0.001, 1.0, 2e-5, 2e-5))
        ),
        "AdaGrad's cache is g² now, so g / √c is 1, and the step is the rate": (
            lambda value: near(value, (0.001, 0.001, None, None))
        ),
        "three are right. Adam's correction makes m̂ = g and ĉ = g² at the first step: what is left of it?": (
            lambda value: near(value, (0.001, 1.0, RMS, None)) and not near(value, (None, None, None, 0.02))
        ),
        "three are right. RMSprop's first cache holds only 1 − ρ of the square: divide by the root of that": (
            lambda value: near(value, (0.001, 1.0, None, 0.02)) and not near(value, (None, None, RMS, None))
        ),
    },
)


def highest(decay):
    """RMSprop in the ravine with rate 0.3 and this decay: the highest of the last twenty of 200 losses."""
    way = descend(Optimizer_RMSprop(0.3, decay=decay), "ravine", steps=200)
    return float(losses("ravine", way)[-20:].max())


entry(
    "9.4",
    course=0.05,
    use=lambda decay: highest(decay) < 0.01,
    mistakes={
        "one number above 0 is wanted": lambda decay: np.size(decay) != 1 or not float(decay) > 0,
        "it still rattles: the steps have not become short enough. Let the rate fall faster": (
            lambda decay: 0 < decay < 0.05 and highest(decay) >= 0.01
        ),
        "it stands, but far from the lowest point: the rate fell before it arrived": (
            lambda decay: decay > 0.05 and highest(decay) >= 0.01
        ),
    },
)
