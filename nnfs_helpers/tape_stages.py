"""ReLU and dropout on the tape: what is done in place to a dense layer's z, and to the slopes that are written over it.

Backwards, `look` comes before the slopes are written over z, `backward` after.
"""

from functools import partial
from math import exp, log

import numpy as np


class _ReLU:
    def __init__(self, layer, z, out):
        self.z, self.zeros, self.alive = z, np.zeros_like(z), np.empty(z.shape, bool)

    def forward(self):
        return [partial(np.maximum, self.z, self.zeros, out=self.z)]      # with the number 0: half as fast

    def look(self):
        return [partial(np.greater, self.z, np.zeros((), self.z.dtype), out=self.alive)]

    def backward(self):
        return [partial(np.multiply, self.z, self.alive, out=self.z)]


class _Dropout:
    def __init__(self, layer, z, out):
        self.out, self.keep, self.mask = out, layer.rate, np.empty(out.shape, out.dtype)

    def forward(self):
        return [self._draw, partial(np.multiply, self.out, self.mask, out=self.out)]

    def _draw(self):
        """What np.random.binomial(1, keep) draws, from the same numbers and in half the time."""
        chance = np.random.random_sample(self.mask.shape)
        kept = chance <= exp(log(self.keep)) if self.keep > 0.5 else chance > exp(log(1 - self.keep))
        np.multiply(kept, self.mask.dtype.type(1 / self.keep), out=self.mask)

    def look(self):
        return []

    def backward(self):
        return [partial(np.multiply, self.out, self.mask, out=self.out)]


STAGES = {"Activation_ReLU": _ReLU, "Layer_Dropout": _Dropout}
