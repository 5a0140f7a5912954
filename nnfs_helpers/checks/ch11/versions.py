"""Chapter 11's dense layer in many versions: without a backward, with another slope, with what goes wrong."""

import numpy as np


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


def stepping(self, dW, db, dX, pW, pb):
    self.weights = self.weights + dW + pW
    return dW + pW, db + pb, dX


def one_part(slope):
    """Two layers: the wrong slope for the weights alone, and for the biases alone."""
    return (
        made(lambda s, dW, db, dX, pW, pb: (
            dW + slope(s.weights, s.weight_regularizer_l1, s.weight_regularizer_l2), db + pb, dX)),
        made(lambda s, dW, db, dX, pW, pb: (
            dW + pW, db + slope(s.biases, s.bias_regularizer_l1, s.bias_regularizer_l2), dX)),
    )


def with_gradients(rule):
    """Both gradients by rule(the data's gradient, values, l1, l2)."""
    return made(
        lambda s, dW, db, dX, pW, pb: (
            rule(dW, s.weights, s.weight_regularizer_l1, s.weight_regularizer_l2),
            rule(db, s.biases, s.bias_regularizer_l1, s.bias_regularizer_l2),
            dX,
        )
    )


def last(values, l2):
    """What is left when L2's line has = and not +=."""
    return 2 * l2 * values
