"""Checks of chapter 11's classes: a loss that adds up a layer's price, and a dense layer that knows its slopes."""
from types import SimpleNamespace

import numpy as np

from ...exercises import entry
from .prices import TABLE, WIDE, penalty

FACTORS = "weight_regularizer_l1", "weight_regularizer_l2", "bias_regularizer_l1", "bias_regularizer_l2"


def layer(weights, biases, *factors):
    return SimpleNamespace(weights=weights, biases=biases, **dict(zip(FACTORS, factors, strict=True)))


B3, B4 = np.array([[0.5, -2.0, 1.0]]), np.array([[-0.3, 0.6, 1.4, -0.9]])
LAYERS = [(layer(TABLE, B3, 0, 0.05, 0, 0),), (layer(WIDE, B4, 0.1, 0.02, 0.3, 0.007),), (layer(TABLE, B3, 0, 0, 0.2, 0),),
          (layer(TABLE, B3, 0, 0, 0, 0.4),), (layer(WIDE, B4, 0, 0, 0, 0),), (SimpleNamespace(output=TABLE),)]


def bare(made):
    return not hasattr(made, "weights")


def full(made, w1=True, w2=True, b1=True, b2=True):
    return (penalty(made.weights, made.weight_regularizer_l1 * w1, made.weight_regularizer_l2 * w2)
            + penalty(made.biases, made.bias_regularizer_l1 * b1, made.bias_regularizer_l2 * b2))


def right(made):
    return 0 if bare(made) else full(made)


class Base:
    def calculate(self, output, y):
        return np.mean(self.forward(output, y))


def loss(price):
    return type("Loss", (Base,), {"regularization_loss": lambda self, made: price(made)})


def safe(price):
    return loss(lambda made: 0 if bare(made) else price(made))


def asked(made, one):
    return made().regularization_loss(one)


def first_only(made):
    """A chain of elif: only the first strength above 0 counts."""
    for k in range(4):
        if getattr(made, FACTORS[k]) > 0:
            return full(made, *(i == k for i in range(4)))
    return 0


def weights_factor(made):
    return penalty(made.weights, made.weight_regularizer_l1, made.weight_regularizer_l2) + penalty(
        made.biases, made.weight_regularizer_l1, made.weight_regularizer_l2)


entry("11.4", course=loss(right), use=asked, cases=LAYERS, mistakes={
    "the biases were priced with the weights' strengths: they have two of their own": safe(weights_factor),
    "right for a dense layer; a layer without weights, such as ReLU, costs 0: ask hasattr(layer, \"weights\")": loss(full),
    "the weights are paid for; the biases have strengths too": safe(lambda made: full(made, b1=False, b2=False)),
    "L2 is there, for weights and biases; L1 is missing": safe(lambda made: full(made, w1=False, b1=False)),
    "L1 is there, for weights and biases; L2 is missing": safe(lambda made: full(made, w2=False, b2=False)),
    "only one of the four counts: with `elif`, or a `return` in between, the others are never reached": safe(first_only),
    "that takes means; a price is a sum over all weights": safe(lambda made: full(made) / made.weights.size),
    "divided by four: the four parts are added": safe(lambda made: full(made) / 4),
    "L1 adds sizes: take the absolute values first": safe(lambda made: full(made, w1=False, b1=False)
        + made.weight_regularizer_l1 * made.weights.sum() + made.bias_regularizer_l1 * made.biases.sum()),
    "the strengths are missing": safe(lambda made: penalty(made.weights, 1, 1) + penalty(made.biases, 1, 1)),
    "for a layer without weights the price is the number 0": loss(lambda made: None if bare(made) else full(made)),
})


class Dense:
    """As in the notebook, without its backward."""

    def __init__(self, n_inputs, n_neurons, weight_regularizer_l1=0, weight_regularizer_l2=0, bias_regularizer_l1=0, bias_regularizer_l2=0):
        self.weights = 0.01 * np.random.randn(n_inputs, n_neurons)
        self.biases = np.zeros((1, n_neurons))
        self.weight_regularizer_l1, self.weight_regularizer_l2 = weight_regularizer_l1, weight_regularizer_l2
        self.bias_regularizer_l1, self.bias_regularizer_l2 = bias_regularizer_l1, bias_regularizer_l2

    def forward(self, inputs):
        self.inputs = inputs
        self.output = inputs @ self.weights + self.biases


def slopes(w, l1, l2):
    return l1 * np.sign(w) + 2 * l2 * w


def parts(self):
    """The data's three gradients, and the two prices' slopes."""
    d = self.given
    return (self.inputs.T @ d, d.sum(axis=0, keepdims=True), d @ self.weights.T,
            slopes(self.weights, self.weight_regularizer_l1, self.weight_regularizer_l2),
            slopes(self.biases, self.bias_regularizer_l1, self.bias_regularizer_l2))


def made(change):
    """A dense layer whose backward sets what `change(self, dW, db, dX, pW, pb)` returns, three gradients."""
    def backward(self, dvalues):
        self.given = dvalues
        self.dweights, self.dbiases, self.dinputs = change(self, *parts(self))
    return type("Layer_Dense", (Dense,), {"backward": backward})


def with_slopes(slope):
    """The right sum, with another slope of the price: slope(values, l1, l2)."""
    return made(lambda s, dW, db, dX, pW, pb: (dW + slope(s.weights, s.weight_regularizer_l1, s.weight_regularizer_l2),
                                              db + slope(s.biases, s.bias_regularizer_l1, s.bias_regularizer_l2), dX))


def shrinking(self, dW, db, dX, pW, pb):
    self.weights = self.weights - pW
    return dW, db, dX


class Flat(Dense):
    def backward(self, dvalues):
        self.given = dvalues
        dW, db, self.dinputs, pW, pb = parts(self)
        self.dweights = dW + pW
        self.dbiases = db[0]
        self.dbiases += pb


class FlatSum(Dense):
    def backward(self, dvalues):
        self.given = dvalues
        dW, db, self.dinputs, pW, pb = parts(self)
        self.dweights, self.dbiases = dW + pW, db[0] + pb[0]


class Returning(Dense):
    def backward(self, dvalues):
        self.given = dvalues
        dW, db, dX, pW, pb = parts(self)
        return dW + pW, db + pb, dX


class Growing(Dense):
    dweights = dbiases = 0

    def backward(self, dvalues):
        self.given = dvalues
        dW, db, self.dinputs, pW, pb = parts(self)
        self.dweights, self.dbiases = self.dweights + dW + pW, self.dbiases + db + pb


def back(make, X, W, b, d, factors):
    """Forward and back twice, as a learner's layer leaves it."""
    one = make(*W.shape, **dict(zip(FACTORS, factors, strict=True)))
    one.weights, one.biases = W.copy(), b.copy()
    found = {}
    for when, arriving in (("", d), (" at the second call", -2 * d)):
        one.forward(X)
        try:
            one.backward(arriving.copy())
        except ValueError as error:
            if "broadcast" in str(error):
                return "a shape that does not fit"
            raise
        for name in ("dweights", "dbiases", "dinputs"):
            found[name + when] = np.copy(getattr(one, name, "not set"))
    return {**found, "weights": np.copy(one.weights), "biases": np.copy(one.biases)}


def drawn(rng, n, i, k, *factors):
    return rng.normal(size=(n, i)), rng.normal(size=(i, k)), rng.normal(size=(1, k)), rng.normal(size=(n, k)), factors


RNG = np.random.default_rng(5)
BACK = [drawn(RNG, 5, 4, 3, 0, 0.05, 0, 0), drawn(RNG, 5, 4, 3, 0.1, 0.02, 0.3, 0.007), drawn(RNG, 6, 2, 4, 0.2, 0, 0, 0),
        drawn(RNG, 3, 2, 5, 0, 0, 0.2, 0.4), drawn(RNG, 4, 3, 2, 0, 0, 0, 0)]

entry("11.5", course=made(lambda s, dW, db, dX, pW, pb: (dW + pW, db + pb, dX)), use=back, cases=BACK,
      random=lambda rng: drawn(rng, 4, 2, 3, *rng.uniform(0, 1, 4)), mistakes={
    "dbiases has lost its row: (3,) += (1, 3) cannot be, NumPy refuses. Keep the axis with keepdims=True": Flat,
    "dbiases lies flat; it needs the shape of the biases, (1, neurons): keepdims=True": FlatSum,
    "L2's slope has a 2 in it: the slope of w² is 2w": with_slopes(lambda w, a, b: a * np.sign(w) + b * w),
    "the data's gradient is lost: the price's slope is ADDED to it, with +=": (
        made(lambda s, dW, db, dX, pW, pb: (pW, pb, dX)),
        made(lambda s, dW, db, dX, pW, pb: (pW if np.any(pW) else dW, pb if np.any(pb) else db, dX))),
    "the sign: a price on size has a slope that points away from 0, so it is added": made(lambda s, dW, db, dX, pW, pb: (dW - pW, db - pb, dX)),
    "divided by the number of samples: the loss of the data is a mean, the price is not": made(
        lambda s, dW, db, dX, pW, pb: (dW + pW / len(s.inputs), db + pb / len(s.inputs), dX)),
    "the price went into dinputs as well; it depends on weights and biases alone": made(
        lambda s, dW, db, dX, pW, pb: (dW + pW, db + pb, dX + pW.sum())),
    "L1's slope is 1 or −1 whatever the size, not the weight itself": with_slopes(lambda w, a, b: a * w + 2 * b * w),
    "L1's slope below 0 is −1": with_slopes(lambda w, a, b: a + 2 * b * w),
    "that adds prices, not slopes: |w| and w² belong to the loss": with_slopes(lambda w, a, b: a * np.abs(w) + b * w ** 2),
    "the weights are done; the biases have strengths too": made(lambda s, dW, db, dX, pW, pb: (dW + pW, db, dX)),
    "the biases are done; the weights have strengths too": made(lambda s, dW, db, dX, pW, pb: (dW, db + pb, dX)),
    "the prices are still missing: this is chapter 06's backward": made(lambda s, dW, db, dX, pW, pb: (dW, db, dX)),
    "L2 is there, L1 is not": with_slopes(lambda w, a, b: 2 * b * w),
    "L1 is there, L2 is not": with_slopes(lambda w, a, b: a * np.sign(w)),
    "the biases were treated with the weights' strengths": made(lambda s, dW, db, dX, pW, pb: (
        dW + pW, db + slopes(s.biases, s.weight_regularizer_l1, s.weight_regularizer_l2), dX)),
    "store the results: self.dweights, self.dbiases, self.dinputs": Returning,
    "they grow from call to call: set the data's gradient with =, then add the price": Growing,
    "backward changed the weights themselves; that is the optimizer's work": made(shrinking),
})
