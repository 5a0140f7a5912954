"""The dense layer with a way back, as a class (6.13)."""
import copy

import numpy as np

from ...exercises import entry
from .layer import D2, W2, X2, D, W, X

ONES = np.array([[0.5, -1.0, 2.0]]), np.array([[1.0, -0.5, 0.25, 2.0, -2.0, 3.0]])
CASES = [(X, W, ONES[0], D), (X2, W2, ONES[1], D2)]


class Layer_Dense:
    def __init__(self, n_inputs, n_neurons):
        self.weights = 0.01 * np.random.randn(n_inputs, n_neurons)
        self.biases = np.zeros((1, n_neurons))

    def forward(self, inputs):
        self.inputs = inputs
        self.output = inputs @ self.weights + self.biases

    def backward(self, dvalues):
        self.dweights = self.inputs.T @ dvalues
        self.dbiases = dvalues.sum(axis=0, keepdims=True)
        self.dinputs = dvalues @ self.weights.T


NAMES = ("dweights", "dbiases", "dinputs")


def life(make, inputs, weights, biases, dvalues):
    """Forward and back, twice, with other numbers the second time: all that the layer leaves behind."""
    try:
        layer, arriving = make(*weights.shape), dvalues.copy()
        layer.weights, layer.biases = weights.copy(), biases.copy()
        layer.forward(inputs)
        returned = layer.backward(arriving)
        lost = "not set" if returned is None else "only returned"
        left = {name: copy.copy(getattr(layer, name, lost)) for name in NAMES}
        left |= {"weights after backward": layer.weights, "biases after backward": layer.biases,
                 "what arrived": arriving}
        layer.weights, layer.biases = weights.copy(), biases.copy()
        layer.forward(2 * inputs + 1)
        layer.backward(-dvalues)
        return left | {f"{name} at the second call": getattr(layer, name, lost) for name in NAMES}
    except TypeError as error:
        if "positional" in str(error):
            return "backward lacks a parameter"
        raise


def right(self, d):
    return {"dweights": self.inputs.T @ d, "dbiases": d.sum(axis=0, keepdims=True), "dinputs": d @ self.weights.T}


def a_layer(keep=NAMES, before=lambda s, d: None, after=lambda s, d: None, **changed):
    """A `Layer_Dense` that stores these results; `changed` holds other ways to work one out."""
    class Made(Layer_Dense):
        def backward(self, dvalues):
            before(self, dvalues)
            made = right(self, dvalues) | {name: how(self, dvalues) for name, how in changed.items()}
            for name in keep:
                setattr(self, name, made[name])
            after(self, dvalues)
    return Made


def update(self, d):
    self.weights = self.weights - 0.1 * self.inputs.T @ d
    self.biases = self.biases - 0.1 * d.sum(axis=0, keepdims=True)


def weights_alone(rate):
    return lambda self, d: setattr(self, "weights", self.weights - rate * self.dweights)


def grown(name):
    return lambda self, d: getattr(self, name, 0) + right(self, d)[name]


class Returns(Layer_Dense):
    def backward(self, dvalues):
        return tuple(right(self, dvalues).values())


class Overwrites(Layer_Dense):
    def backward(self, dvalues):
        made = right(self, dvalues)
        self.weights, self.biases, self.inputs = made.values()


class OverwritesTwo(Layer_Dense):
    def backward(self, dvalues):
        self.weights, self.biases = self.inputs.T @ dvalues, dvalues.sum(axis=0, keepdims=True)
        self.dinputs = dvalues @ self.weights.T


class NoSelf(Layer_Dense):
    def backward(dvalues):
        pass


def missing(got, case):
    name = next(n for n in NAMES if isinstance(got[n], str))
    return f"nothing has set `self.{name}`: three results are wanted, each under its name and with `self.` in front"


entry("6.13", course=Layer_Dense, cases=CASES, use=life, mistakes={
    "keep the parameters of `backward`: `self` first, then `dvalues`": NoSelf,
    "store the three results in `self`: what is only returned is gone": Returns,
    missing: (a_layer(keep=("dweights", "dbiases")), a_layer(keep=("dweights", "dinputs")), a_layer(keep=()),
              a_layer(keep=("dbiases", "dinputs")), a_layer(keep=("dweights",)), a_layer(keep=("dinputs",))),
    "`dbiases` is flat: keep the row, (1, neurons), as in 6.5": a_layer(dbiases=lambda s, d: d.sum(axis=0)),
    "the gradients have names of their own, with a d in front: weights, biases and inputs stay": (
        Overwrites, OverwritesTwo),
    "`dbiases` is one number: each neuron has a bias of its own, so sum along axis=0 only": (
        a_layer(dbiases=lambda s, d: d.sum()), a_layer(dbiases=lambda s, d: d.sum(keepdims=True))),
    "`dinputs` takes the weights, not their gradient": (
        a_layer(dinputs=lambda s, d: d @ right(s, d)["dweights"].T),
        a_layer(dinputs=lambda s, d: right(s, d)["dweights"] @ s.weights.T)),
    "in `dweights` what arrives is missing: inputs and `dvalues` meet there": a_layer(
        dweights=lambda s, d: s.inputs.T @ s.output),
    "`dbiases` runs along the rows: add over the samples, axis=0": (
        a_layer(dbiases=lambda s, d: d.sum(axis=1, keepdims=True)), a_layer(dbiases=lambda s, d: d.sum(axis=1))),
    "`dbiases` is the mean; the sum is wanted": a_layer(dbiases=lambda s, d: d.mean(axis=0, keepdims=True)),
    "`dbiases` still has a row for each sample: add over them": a_layer(dbiases=lambda s, d: d),
    "`dweights` is turned: (inputs, neurons), as the weights": a_layer(dweights=lambda s, d: d.T @ s.inputs),
    "the inner sizes differ: turn the inputs for `dweights`, and the weights for `dinputs`": (
        a_layer(dweights=lambda s, d: s.inputs @ d), a_layer(dinputs=lambda s, d: d @ s.weights),
        a_layer(dweights=lambda s, d: s.output @ d)),
    "`dinputs` is turned: samples stay rows": a_layer(dinputs=lambda s, d: s.weights @ d.T),
    "the weights have been divided by the batch: what arrives has been divided already": a_layer(
        dweights=lambda s, d: s.inputs.T @ d / len(d)),
    "`dweights` is made of the output: the weight was multiplied with the inputs": a_layer(
        dweights=lambda s, d: s.output.T @ d),
    "`X` is the batch from further up in the notebook; this layer's inputs are `self.inputs`": a_layer(
        dweights=lambda s, d: np.array([[1., 2., -1.], [0., 3., 2.], [-2., 1., 1.], [2., -1., 0.]]).T @ d),
    "`backward` only works out gradients: leave the parameters as they are, the optimizer moves them": (
        a_layer(after=update), *(a_layer(after=weights_alone(rate)) for rate in (1, 0.1, 0.01, 0.001))),
    "`dbiases` adds up what arrives, `dvalues`, not the biases": a_layer(
        dbiases=lambda s, d: s.biases.sum(axis=0, keepdims=True)),
    "`dinputs` is made of weights that have been moved: slopes belong to the weights of the way forward": a_layer(
        before=update),
    "the gradients grow from call to call: set them, do not add to them": (
        a_layer(dweights=grown("dweights"), dbiases=grown("dbiases")), a_layer(dweights=grown("dweights")),
        a_layer(dweights=grown("dweights"), dbiases=grown("dbiases"), dinputs=grown("dinputs"))),
}, random=lambda rng: tuple(rng.normal(size=shape) for shape in ((7, 4), (4, 2), (1, 2), (7, 2))))
