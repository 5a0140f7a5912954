"""Activations: what happens to a layer's output before the next layer sees it (chapters 03, 06, 07, 13).

All but softmax work on one number at a time: any shape goes in, the same shape comes out. All have

    forward(inputs)        sets `inputs` and `output`
    backward(dvalues)      sets `dinputs`, from dvalues = dL/doutput, one slope for each output
    predictions(outputs)   what a trained network answers, given the output of its last activation

They raise RuntimeError when `backward` is called before `forward`, ValueError when `dvalues` has another shape than
`output`.
"""

import numpy as np

from . import complaints
from .arithmetic import data, exp
from .quick import kept, positive, row_max, row_sum


class _Activation:
    def __repr__(self):
        return f"{type(self).__name__}()"

    def _slopes(self, dvalues):
        complaints.came_before(self, "output", "forward", "backward")
        return data(complaints.gradient(dvalues, self, self.output.shape))

    def predictions(self, outputs):
        return outputs


class Activation_Step(_Activation):
    """Fire or not: output = 1 where z > 0, else 0.

    It is flat everywhere, and at 0 it jumps: the slope is taken as 0, so that nothing can be learned through it.

    >>> step = Activation_Step()
    >>> step.forward([[-2.0, 0.0, 3.0]])
    >>> step.output.tolist()
    [[0.0, 0.0, 1.0]]
    """

    def forward(self, inputs, training=True):
        self.inputs = data(complaints.numbers(inputs, self, "inputs"))
        self.output = (self.inputs > 0).astype(self.inputs.dtype)

    def backward(self, dvalues):
        self.dinputs = np.zeros_like(self._slopes(dvalues))


class Activation_Linear(_Activation):
    """Nothing happens: output = z, slope 1. A class nevertheless, so that every layer can have an activation."""

    def forward(self, inputs, training=True):
        self.inputs = data(complaints.numbers(inputs, self, "inputs"))
        self.output = self.inputs

    def backward(self, dvalues):
        self.dinputs = self._slopes(dvalues).copy()


class Activation_ReLU(_Activation):
    """Rectified linear: output = max(0, z).

    Slope: 1 where z > 0, 0 where z < 0. At the corner, z = 0, it is taken as 0.

    >>> relu = Activation_ReLU()
    >>> relu.forward([[2.0, -1.0, 0.0]])
    >>> relu.backward([[5.0, -6.0, 7.0]])
    >>> relu.output.tolist(), relu.dinputs.tolist()
    ([[2.0, 0.0, 0.0]], [[5.0, 0.0, 0.0]])
    """

    def forward(self, inputs, training=True):
        self.inputs = data(complaints.numbers(inputs, self, "inputs"))
        self.output = positive(self.inputs)

    def backward(self, dvalues):
        self.dinputs = kept(self._slopes(dvalues), self.inputs > 0)       # 0 where nothing went through


class Activation_Sigmoid(_Activation):
    """A number squeezed between 0 and 1:

        σ(z) = 1 / (1 + e^-z) = e^z / (1 + e^z)        slope: σ (1 - σ)

    Computed from e^-|z|, which cannot overflow: the first form where z >= 0, the second where z < 0.

    >>> sigmoid = Activation_Sigmoid()
    >>> sigmoid.forward([[0.0, 1000.0, -1000.0]])
    >>> sigmoid.output.tolist()
    [[0.5, 1.0, 0.0]]
    """

    def forward(self, inputs, training=True):
        self.inputs = data(complaints.numbers(inputs, self, "inputs"))
        small = exp(-np.abs(self.inputs))                             # between 0 and 1
        self.output = np.where(self.inputs >= 0, 1, small) / (1 + small)

    def backward(self, dvalues):
        self.dinputs = self._slopes(dvalues) * (1 - self.output) * self.output

    def predictions(self, outputs):
        """1 where the output is above one half, else 0; shape as `outputs`."""
        return (np.asarray(outputs) > 0.5) * 1


class Activation_Softmax(_Activation):
    """Scores become probabilities: positive, each row adding up to 1. Shape (samples, classes).

        s_i = e^(z_i) / Σ_j e^(z_j)        slopes: ds_i/dz_j = s_i (δ_ij - s_j)

    The largest score of each ROW is subtracted first: the result is the same, and e^z cannot overflow.
    Backwards, row by row, with the dvalues d:   dz_j = s_j (d_j - Σ_i d_i s_i)
    Raises ValueError for inputs that are not of shape (samples, classes).

    >>> softmax = Activation_Softmax()
    >>> softmax.forward([[4.8, 1.21, 2.385]])
    >>> print(softmax.output.round(3), softmax.predictions(softmax.output))
    [[0.895 0.025 0.08 ]] [0]
    """

    def forward(self, inputs, training=True):
        self.inputs = data(complaints.batch(inputs, self))
        scores = np.asfortranarray(self.inputs)                # class by class: quicker for NumPy, and the same to read
        powers = exp(scores - row_max(scores))                 # (samples, classes) - (samples, 1); each at most 1
        self.output = np.ascontiguousarray(powers / row_sum(powers))       # each row now adds up to 1

    def backward(self, dvalues):
        dvalues = self._slopes(dvalues)
        self.dinputs = self.output * (dvalues - row_sum(dvalues * self.output))

    def predictions(self, outputs):
        """The most probable class of each row: (samples,)."""
        return np.argmax(outputs, axis=1)
