"""Checks of chapter 11: a dense layer whose backward adds the slopes of its price."""

import numpy as np

from ...exercises import entry
from .loss import FACTORS
from .prices import penalty


class Dense:
    """As in the notebook, without its backward."""

    def __init__(
        self,
        n_inputs,
        n_neurons,
        weight_regularizer_l1=0,
        weight_regularizer_l2=0,
        bias_regularizer_l1=0,
        bias_regularizer_l2=0,
    ):
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
    return (
        self.inputs.T @ d,
        d.sum(axis=0, keepdims=True),
        d @ self.weights.T,
        slopes(self.weights, self.weight_regularizer_l1, self.weight_regularizer_l2),
        slopes(self.biases, self.bias_regularizer_l1, self.bias_regularizer_l2),
    )


def made(change):
    """A dense layer whose backward sets what `change(self, dW, db, dX, pW, pb)` returns, three gradients."""

    def backward(self, dvalues):
        self.given = dvalues
        self.dweights, self.dbiases, self.dinputs = change(self, *parts(self))

    return type("Layer_Dense", (Dense,), {"backward": backward})


def with_slopes(slope):
    """The right sum, with another slope of the price: slope(values, l1, l2)."""
    return made(
        lambda s, dW, db, dX, pW, pb: (
            dW + slope(s.weights, s.weight_regularizer_l1, s.weight_regularizer_l2),
            db + slope(s.biases, s.bias_regularizer_l1, s.bias_regularizer_l2),
            dX,
        )
    )


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


class FlatWhereFree(Dense):
    """As Flat, but it adds only what is above 0, so that the shapes quarrel only then."""

    def backward(self, dvalues):
        self.given = dvalues
        dW, db, self.dinputs, pW, pb = parts(self)
        self.dweights = dW + pW
        self.dbiases = db[0]
        if np.any(pb):
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
BACK = [
    drawn(RNG, 5, 4, 3, 0, 0.05, 0, 0),
    drawn(RNG, 5, 4, 3, 0.1, 0.02, 0.3, 0.007),
    drawn(RNG, 6, 2, 4, 0.2, 0, 0, 0),
    drawn(RNG, 3, 2, 5, 0, 0, 0.2, 0.4),
    drawn(RNG, 4, 3, 2, 0, 0, 0, 0),
]

entry(
    "11.5",
    course=made(lambda s, dW, db, dX, pW, pb: (dW + pW, db + pb, dX)),
    use=back,
    cases=BACK,
    random=lambda rng: drawn(rng, 4, 2, 3, *rng.uniform(0, 1, 4)),
    mistakes={
        "dbiases has lost its row: (3,) += (1, 3) cannot be, NumPy refuses. Keep the axis with keepdims=True": (
            Flat,
            FlatWhereFree,
        ),
        "dbiases lies flat; it needs the shape of the biases, (1, neurons): keepdims=True": FlatSum,
        "L2's slope has a 2 in it: the slope of w² is 2w": with_slopes(lambda w, a, b: a * np.sign(w) + b * w),
        "the data's gradient is lost: the price's slope is ADDED to it, with +=": (
            made(lambda s, dW, db, dX, pW, pb: (pW, pb, dX)),
            made(lambda s, dW, db, dX, pW, pb: (pW if np.any(pW) else dW, pb if np.any(pb) else db, dX)),
        ),
        "the sign: a price on size has a slope that points away from 0, so it is added": made(
            lambda s, dW, db, dX, pW, pb: (dW - pW, db - pb, dX)
        ),
        "divided by the number of samples: the loss of the data is a mean, the price is not": made(
            lambda s, dW, db, dX, pW, pb: (dW + pW / len(s.inputs), db + pb / len(s.inputs), dX)
        ),
        "the price went into dinputs as well; it depends on weights and biases alone": made(
            lambda s, dW, db, dX, pW, pb: (dW + pW, db + pb, dX + pW.sum())
        ),
        "L1's slope is 1 or −1 whatever the size, not the weight itself": with_slopes(
            lambda w, a, b: a * w + 2 * b * w
        ),
        "the strength counts twice: the slopes have it in them already": with_slopes(
            lambda w, a, b: a * a * np.sign(w) + 2 * b * b * w
        ),
        "the same number went onto every slope, the price itself; each weight has a slope of its own": (
            with_slopes(penalty),
            made(lambda s, dW, db, dX, pW, pb: (
                dW + penalty(s.weights, s.weight_regularizer_l1, s.weight_regularizer_l2), db, dX)),
        ),
        "L1's slope below 0 is −1": with_slopes(lambda w, a, b: a + 2 * b * w),
        "that adds prices, not slopes: |w| and w² belong to the loss": with_slopes(
            lambda w, a, b: a * np.abs(w) + b * w**2
        ),
        "the weights are done; the biases have strengths too": made(lambda s, dW, db, dX, pW, pb: (dW + pW, db, dX)),
        "the biases are done; the weights have strengths too": made(lambda s, dW, db, dX, pW, pb: (dW, db + pb, dX)),
        "the prices are still missing: this is chapter 06's backward": made(lambda s, dW, db, dX, pW, pb: (dW, db, dX)),
        "L2 is there, L1 is not": with_slopes(lambda w, a, b: 2 * b * w),
        "L1 is there, L2 is not": with_slopes(lambda w, a, b: a * np.sign(w)),
        "the biases were treated with the weights' strengths": made(
            lambda s, dW, db, dX, pW, pb: (
                dW + pW,
                db + slopes(s.biases, s.weight_regularizer_l1, s.weight_regularizer_l2),
                dX,
            )
        ),
        "store the results: self.dweights, self.dbiases, self.dinputs": Returning,
        "they grow from call to call: set the data's gradient with =, then add the price": Growing,
        "backward changed the weights themselves; that is the optimizer's work": made(shrinking),
    },
)
