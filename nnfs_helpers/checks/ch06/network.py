"""A whole network back: the order of the calls (6.14); and a step taken too early (6.15)."""
import numpy as np

from ...activations import Activation_ReLU
from ...arithmetic import arithmetic
from ...exercises import entry
from ...layers import Layer_Dense
from .layer import D2, W2, X2, D, W, X

rng = np.random.default_rng(14)


def numbers(*shapes):
    return tuple(rng.integers(-8, 9, shape) / 4 for shape in shapes)


CASES = [numbers((5, 2), (2, 4), (1, 4), (4, 3), (5, 3)), numbers((3, 4), (4, 5), (1, 5), (5, 2), (3, 2))]
GRADIENTS = ("dweights", "dbiases", "dinputs")


def backward_pass(dense1, activation1, dense2, dvalues):
    dense2.backward(dvalues)
    activation1.backward(dense2.dinputs)
    dense1.backward(activation1.dinputs)


def run(answer, X, W1, b1, W2, dvalues):
    """Build the network, send X forward, call the answer, and collect what stands in the objects."""
    with arithmetic("float64"):
        dense1, activation1, dense2 = Layer_Dense(*W1.shape), Activation_ReLU(), Layer_Dense(*W2.shape)
        dense1.weights, dense1.biases, dense2.weights = W1.copy(), b1.copy(), W2.copy()
        dense1.forward(X)
        activation1.forward(dense1.output)
        dense2.forward(activation1.output)
        answer(dense1, activation1, dense2, dvalues)
        return {f"{name}.{what}": getattr(part, what, "not set")
                for name, part in (("dense2", dense2), ("activation1", activation1), ("dense1", dense1))
                for what in (GRADIENTS if hasattr(part, "weights") else ("dinputs",))}


def forwards(dense1, activation1, dense2, dvalues):
    dense1.backward(dvalues)
    activation1.backward(dense1.dinputs)
    dense2.backward(activation1.dinputs)


def left_first(dense1, activation1, dense2, dvalues):
    dense1.backward(activation1.dinputs)
    activation1.backward(dense2.dinputs)
    dense2.backward(dvalues)


def no_bend(dense1, activation1, dense2, dvalues):
    dense2.backward(dvalues)
    dense1.backward(dense2.dinputs)


def bend_beside(dense1, activation1, dense2, dvalues):
    dense2.backward(dvalues)
    activation1.backward(dense2.dinputs)
    dense1.backward(dense2.dinputs)


def same_for_all(dense1, activation1, dense2, dvalues):
    dense2.backward(dvalues)
    activation1.backward(dvalues)
    dense1.backward(dvalues)


def outputs(dense1, activation1, dense2, dvalues):
    dense2.backward(dvalues)
    activation1.backward(activation1.output)
    dense1.backward(dense1.output)


def its_output(dense1, activation1, dense2, dvalues):
    dense2.backward(dense2.output)
    activation1.backward(dense2.dinputs)
    dense1.backward(activation1.dinputs)


def the_weights(dense1, activation1, dense2, dvalues):
    dense2.backward(dvalues)
    activation1.backward(dense2.dweights)
    dense1.backward(activation1.dinputs)


def last_only(dense1, activation1, dense2, dvalues):
    dense2.backward(dvalues)


def two_of_three(dense1, activation1, dense2, dvalues):
    dense2.backward(dvalues)
    activation1.backward(dense2.dinputs)


def results(dense1, activation1, dense2, dvalues):
    dvalues = dense2.backward(dvalues)
    dvalues = activation1.backward(dvalues)
    dense1.backward(dvalues)


entry("6.14", course=backward_pass, cases=CASES, use=run, mistakes={
    "that is the order of the way forward: `dvalues` arrives at the end, at dense2": forwards,
    "dense1 asks for slopes that nobody has worked out yet: begin at the end, with dense2": left_first,
    "the bend is left out: what dense2 hands to the left arrives at activation1 first": (no_bend, bend_beside),
    "`dvalues` arrives at the end only: what arrives at activation1 is `dense2.dinputs`": same_for_all,
    "outputs are values; what walks back are slopes, each neighbor's `dinputs`": (outputs, its_output),
    "`dweights` stays where it is, for the optimizer; what walks on to the left is `dinputs`": the_weights,
    "dense2 has its gradients; the walk goes on to activation1 and dense1": last_only,
    "one call is missing: dense1 has no gradients yet": two_of_three,
    "`backward` returns nothing: read its result from the object, `dense2.dinputs`": results,
}, random=lambda rng: tuple(rng.normal(size=shape) for shape in ((7, 3), (3, 6), (1, 6), (6, 2), (7, 2))))


# 6.15: given with a mistake in it

def back_and_step(inputs, weights, biases, dvalues, rate):
    dinputs = dvalues @ weights.T
    weights = weights - rate * (inputs.T @ dvalues)
    biases = biases - rate * dvalues.sum(axis=0, keepdims=True)
    return weights, biases, dinputs


def given(inputs, weights, biases, dvalues, rate):
    weights = weights - rate * (inputs.T @ dvalues)
    biases = biases - rate * dvalues.sum(axis=0, keepdims=True)
    dinputs = dvalues @ weights.T
    return weights, biases, dinputs


def steps(weights=lambda w, rate, dw: w - rate * dw, biases=lambda b, rate, db: b - rate * db,
          dinputs=lambda d, w, new, rate: d @ w.T):
    """An answer with some of its lines exchanged."""
    def answer(x, w, b, d, rate):
        new = weights(w, rate, x.T @ d)
        return new, biases(b, rate, d.sum(axis=0, keepdims=True)), dinputs(d, w, new, rate)
    return answer


def in_place(inputs, weights, biases, dvalues, rate):
    dinputs = dvalues @ weights.T
    weights -= rate * (inputs.T @ dvalues)
    biases -= rate * dvalues.sum(axis=0, keepdims=True)
    return weights, biases, dinputs


ROWS = np.array([[0.5, -1.0, 2.0]]), np.array([[1.0, -0.5, 0.25, 2.0, -2.0, 3.0]])

entry("6.15", course=back_and_step, given=given, cases=[(X, W, ROWS[0], D, 0.125), (X2, W2, ROWS[1], D2, 0.5)], mistakes={
    "the step goes uphill now: it was right with the minus": (
        steps(lambda w, rate, dw: w + rate * dw, lambda b, rate, db: b + rate * db),
        steps(lambda w, rate, dw: w + rate * dw), steps(biases=lambda b, rate, db: b + rate * db)),
    "the product needs the .T; look at which weights it takes": steps(dinputs=lambda d, w, new, rate: d @ w),
    "the step is right as it was: only `dinputs` takes the wrong weights": (
        steps(lambda w, rate, dw: w, lambda b, rate, db: b), steps(lambda w, rate, dw: w)),
    "the rate belongs to the step, not to the slopes that walk on": steps(
        dinputs=lambda d, w, new, rate: rate * (d @ w.T)),
    "dinputs is right; the weights and biases that came in belong to the caller: `weights = weights - …`": in_place,
}, random=lambda rng: (*(rng.normal(size=s) for s in ((7, 4), (4, 2), (1, 2), (7, 2))), 0.1))
