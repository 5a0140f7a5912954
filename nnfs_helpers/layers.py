"""Layers: dense, dropout, and the input that stands in front of a model's first layer (chapters 02, 06, 11, 12, 15)."""

import numpy as np

from . import complaints
from .arithmetic import cast, data, dtype, product, widen
from .quick import column_sum
from .tables import stacked


class Layer_Dense:
    """A layer of neurons, each of which sees all inputs.

        Z = X W + b           X (samples, inputs), W (inputs, neurons), b (1, neurons), Z (samples, neurons)

    and backwards, from dZ = dL/dZ, what the next layer or the loss hands back:

        dW = Xᵀ dZ            summed over the samples, as the product does it
        db = sum of dZ        over the samples, the row axis kept: (1, neurons)
        dX = dZ Wᵀ

    With regularizers the loss has a further part, for weights and biases alike, and their gradients too:

        l1 · Σ|w| + l2 · Σw²          slope: l1 · sign(w) + 2 · l2 · w

    At w = 0 the slope of |w| is taken as 0, the middle of its two sides; the book takes +1 there.

    Weights start as 0.01 · N(0, 1), biases as zeros. `forward` sets `inputs` and `output`; `backward` sets
    `dweights`, `dbiases` and `dinputs`.
    Raises ValueError for inputs of another width, for an empty or one-dimensional batch, and when nan or infinity
    comes out; RuntimeError when `backward` is called before `forward`.
    Source: *Neural Networks from Scratch in Python*, chapters 3, 9 and 14.

    >>> layer = Layer_Dense(2, 3)
    >>> layer.forward(np.ones((5, 2)))
    >>> layer, layer.output.shape
    (Layer_Dense(2 → 3), (5, 3))
    """

    def __init__(self, n_inputs, n_neurons, weight_regularizer_l1=0, weight_regularizer_l2=0,
                 bias_regularizer_l1=0, bias_regularizer_l2=0):
        n_inputs = complaints.size(n_inputs, "Layer_Dense", "n_inputs")
        n_neurons = complaints.size(n_neurons, "Layer_Dense", "n_neurons")
        # standard_normal is np.random.randn under the name that nnfs.init() leaves alone: the same draws
        weights = 0.01 * cast(np.random.standard_normal((n_inputs, n_neurons)))         # (inputs, neurons)
        biases = np.zeros((1, n_neurons), dtype=dtype())                                # (1, neurons)
        self.weights, self.biases = stacked(weights, biases)          # one under the other, for the optimizer's sake
        complaints.not_negative(self, weight_regularizer_l1=weight_regularizer_l1,
                                weight_regularizer_l2=weight_regularizer_l2,
                                bias_regularizer_l1=bias_regularizer_l1, bias_regularizer_l2=bias_regularizer_l2)
        self.weight_regularizer_l1 = weight_regularizer_l1
        self.weight_regularizer_l2 = weight_regularizer_l2
        self.bias_regularizer_l1 = bias_regularizer_l1
        self.bias_regularizer_l2 = bias_regularizer_l2

    def __repr__(self):
        return f"Layer_Dense({' → '.join(map(str, np.shape(self.weights)))})"

    def forward(self, inputs, training=True):
        self.weights, self.biases = cast(self.weights), cast(self.biases)      # the setting may have changed
        complaints.parameters(self.weights, self.biases, self)
        self.inputs = data(complaints.batch(inputs, self, len(self.weights)))  # (samples, inputs)
        self.output = product(self.inputs, self.weights)                       # (samples, neurons)
        self.output += self.biases                                             # the row of biases, to each row
        if not complaints.is_finite(self.output):
            self._name_the_culprit()

    def backward(self, dvalues):
        complaints.came_before(self, "inputs", "forward", "backward")
        dvalues = data(complaints.gradient(dvalues, self, (len(self.inputs), self.weights.shape[1])))
        self.dbiases = column_sum(dvalues)                         # (1, neurons): as biases
        dvalues = widen(dvalues)                                   # once, for the two products
        self.dweights = product(self.inputs.T, dvalues)            # (inputs, samples)(samples, neurons): as weights
        self.dinputs = product(dvalues, self.weights.T)            # (samples, neurons)(neurons, inputs): as inputs
        _add_slopes(self.dweights, self.weights, self.weight_regularizer_l1, self.weight_regularizer_l2)
        _add_slopes(self.dbiases, self.biases, self.bias_regularizer_l1, self.bias_regularizer_l2)

    def _name_the_culprit(self):
        for what in ("inputs", "weights", "biases", "output"):
            complaints.finite(getattr(self, what), self, what)


def _add_slopes(gradient, values, l1, l2):
    if l1 > 0:
        gradient += l1 * np.sign(values)       # -1, 0 or 1
    if l2 > 0:
        gradient += 2 * l2 * values


class Layer_Dropout:
    """Silence each input with probability `rate` during training, and make up for it with the survivors.

        output = inputs · mask        mask: 0 with probability rate, else 1 / (1 - rate); one draw for each entry

    The mean of the mask is 1, so that the next layer sees inputs of the same size with and without dropout. Without
    training, the inputs pass unchanged. Backwards the same mask: dinputs = dvalues · mask.

    `rate` is the share that is dropped; the attribute `rate` holds, as in the book, the share that is kept.
    Draws from `np.random` (binomial), whatever the rate. Shapes: as the inputs.
    Raises ValueError when rate lies outside [0, 1), RuntimeError when `backward` comes before `forward`.
    Source: Srivastava et al., *Dropout*, 2014; the book, chapter 15.

    >>> dropout = Layer_Dropout(0.5)
    >>> dropout.forward(np.ones((2, 3)), training=False)
    >>> dropout.output.tolist()
    [[1.0, 1.0, 1.0], [1.0, 1.0, 1.0]]
    """

    def __init__(self, rate):
        if not 0 <= rate < 1:
            raise ValueError(f"Layer_Dropout({rate}): the rate is the share of inputs that is dropped: "
                             "at least 0, and below 1.")
        self.rate = 1 - rate

    def __repr__(self):
        return f"Layer_Dropout({1 - self.rate:.4g})"

    def forward(self, inputs, training=True):
        self.inputs = data(complaints.numbers(inputs, self, "inputs"))
        if training:
            draws = np.random.binomial(1, self.rate, size=self.inputs.shape)
            self.binary_mask = cast(draws / self.rate)
        else:
            self.binary_mask = np.ones(self.inputs.shape, dtype=dtype())
        self.output = self.inputs * self.binary_mask

    def backward(self, dvalues):
        complaints.came_before(self, "binary_mask", "forward", "backward")
        self.dinputs = data(complaints.gradient(dvalues, self, self.binary_mask.shape)) * self.binary_mask


class Layer_Input:
    """The data, as the first layer's neighbor: `Model` puts it in front, so that every layer has one before it.

        output = inputs
    """

    def __repr__(self):
        return "Layer_Input()"

    def forward(self, inputs, training=True):
        self.output = inputs
