"""Dense layers written down as calls: what `Layer_Dense`, `Activation_ReLU` and `Layer_Dropout` do, without new arrays.

A call is a NumPy function with its inputs and its `out=` already in place (`partial`); a list of calls is a tape.
The formulas are those of layers.py and activations.py. What is done for speed alone:

- Arrays are made once for a number of rows. Gradients overwrite the values that are no longer needed.
- "fast", "float64": inputs have a column of ones at their end, and the biases lie under the weights as their last
  row, so that one product gives x W + b, and one gives both gradients.
- "same": as layers.py has it, rounding for rounding, so that both ways end with the same bits.
"""

from functools import partial

import numpy as np

from .arithmetic import arithmetic
from .tape_stages import STAGES
from .ties import few, settle


class FastDense:
    """x (rows, inputs + 1) · table (inputs + 1, neurons) → z (rows, neurons + 1): the last column of x and z is ones.

    `after`: the activations and dropouts that follow, in order. The last layer has none, and z (rows, neurons).
    """

    def __init__(self, layer, tables, x, after, last):
        self.table, self.slopes, _ = tables
        self.x, neurons = x, self.table.shape[1]
        self.z = np.ones((len(x), neurons + (not last)), x.dtype)
        self.out = self.z[:, :neurons]
        self.dz = np.empty_like(self.out) if last else self.out        # within, the slopes at z are written over z
        self.stages = [STAGES[type(other).__name__](other, self.z, self.out) for other in after]

    @staticmethod
    def first_x(rows, inputs, dtype):
        return np.ones((rows, inputs + 1), dtype)

    def load(self, X):
        self.x[:, :-1] = X

    def forward(self):
        return [*product(self.x, self.table, self.out), *_all(stage.forward() for stage in self.stages)]

    def next_x(self):
        return self.z, []

    def backward(self, below, add):
        calls = _summed(self.x.T, self.dz, self.slopes, add)
        if below:
            calls += _all(stage.look() for stage in below.stages)
            calls += product_back(self.dz, self.table[:-1], below.dz)
            calls += _all(stage.backward() for stage in reversed(below.stages))
        return calls


class SameDense:
    """The layer with products in float64, and rounded to float32 wherever layers.py rounds.

    x (rows, inputs), weights64 and dz64 (rows, neurons) hold float32 numbers in float64, ready for the products.
    """

    def __init__(self, layer, tables, x, after, last):
        self.layer, self.x = layer, x
        neurons, self.dweights64 = layer.weights.shape[1], tables[2]
        self.weights64 = np.empty(layer.weights.shape)
        self.with_sum = np.zeros((len(x) + 1, neurons), np.float32)       # row 0: the slopes' sum in the rows before
        self.z = self.out = self.dz = self.with_sum[1:]
        if last:
            self.dz = np.empty(self.z.shape, layer.dbiases.dtype)         # float64, where the targets are
        self.dz64 = np.empty(self.z.shape)
        self.stages = [STAGES[type(other).__name__](other, self.z, self.z) for other in after]

    @staticmethod
    def first_x(rows, inputs, dtype):
        return np.empty((rows, inputs))

    def load(self, X):
        self.x[...] = X

    def forward(self):
        return [partial(np.copyto, self.weights64, self.layer.weights),
                *product(self.x, self.weights64, self.dz64), partial(np.copyto, self.z, self.dz64),
                partial(np.add, self.z, self.layer.biases, out=self.z),
                *_all(stage.forward() for stage in self.stages)]

    def next_x(self):
        x = np.empty(self.z.shape)
        return x, [partial(np.copyto, x, self.z)]

    def backward(self, below, add):
        calls = [partial(np.copyto, self.dz64, self.dz), *_summed(self.x.T, self.dz64, self.dweights64, add)]
        if not add:
            calls += [partial(column_sum, self.dz, self.layer.dbiases)]
        elif self.dz is self.z:                   # of the last layer, the tape adds up all rows at the end
            calls += [partial(np.copyto, self.with_sum[:1], self.layer.dbiases),
                      partial(column_sum, self.with_sum, self.layer.dbiases)]
        if below:
            calls += _all(stage.look() for stage in below.stages)
            calls += [*product_back(self.dz64, self.weights64, below.dz64), partial(np.copyto, below.dz, below.dz64)]
            calls += _all(stage.backward() for stage in reversed(below.stages))
        return calls


def product(a, b, out):
    """The calls for a b. NumPy is slow where there is a single inner column: there a second one, of zeros, is added."""
    if a.shape[1] > 1:
        guard = [partial(settle, out, a, b)] if arithmetic() == "same" and few(out, len(b)) else []
        return [partial(np.matmul, a, b, out=out), *guard]
    wide_a, wide_b = np.zeros((len(a), 2), a.dtype), np.zeros((2, b.shape[1]), b.dtype)
    return [partial(np.copyto, wide_a[:, :1], a), partial(np.copyto, wide_b[:1], b),
            partial(np.matmul, wide_a, wide_b, out=out)]


def product_back(dz, weights, out):
    """The calls for dz Wᵀ. A small Wᵀ is first laid out row by row: the product is then twice as fast."""
    if weights.size > 2 ** 13:
        return product(dz, weights.T, out)
    turned = np.empty(weights.T.shape, weights.dtype)
    return [partial(np.copyto, turned, weights.T), *product(dz, turned, out)]


def _summed(a, b, out, add):
    """The calls for out = a b, or for out += a b."""
    if not add:
        return product(a, b, out)
    term = np.empty_like(out)
    return [*product(a, b, term), partial(np.add, out, term, out=out)]


def column_sum(dz, out):
    """As in quick.py; for few rows the plain sum is quicker, and adds in the same order."""
    if dz.shape[1] == 1 or len(dz) < 64:
        np.add.reduce(dz, axis=0, keepdims=True, out=out)
    else:
        np.einsum("ij->j", dz, out=out[0])


def _all(lists):
    return [call for calls in lists for call in calls]
