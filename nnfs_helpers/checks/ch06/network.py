"""A whole network back: the order of the calls (6.14)."""
import numpy as np

from ...activations import Activation_ReLU
from ...arithmetic import arithmetic
from ...exercises import entry
from ...layers import Layer_Dense

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
        returned = answer(dense1, activation1, dense2, dvalues)
        found = {f"{name}.{what}": getattr(part, what, "not set")
                 for name, part in (("dense2", dense2), ("activation1", activation1), ("dense1", dense1))
                 for what in (GRADIENTS if hasattr(part, "weights") else ("dinputs",))}
        found |= {f"{name} after the walk": part.weights for name, part in
                  (("dense1.weights", dense1), ("dense2.weights", dense2))}
    # It may return nothing, or an array it has worked with; a number comes from somewhere else.
    return found | ({"the number that comes back": returned} if np.isscalar(returned) else {})


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


def no_such_name(dense1, activation1, dense2, dvalues):
    dense2.backward(dvalues)
    activation1.backward(dense2.dvalues)
    dense1.backward(activation1.dvalues)


def missing(got, case):
    name = getattr(got, "name", "dinputs")
    return "dense1 asks for slopes that nobody has worked out yet: begin at the end, with dense2" \
        if name == "dinputs" else f"nobody keeps a `{name}`: what `backward` leaves for the left neighbor is `dinputs`"


def walk_and_step(rate):
    def answer(dense1, activation1, dense2, dvalues):
        backward_pass(dense1, activation1, dense2, dvalues)
        for layer in (dense1, dense2):
            layer.weights = layer.weights - rate * layer.dweights
    return answer


def moves_dense1(dense1, activation1, dense2, dvalues):
    backward_pass(dense1, activation1, dense2, dvalues)
    dense1.weights = dense1.weights - 0.1 * dense1.dweights


entry("6.14", course=backward_pass, cases=CASES, use=run, mistakes={
    "that is the order of the way forward: `dvalues` arrives at the end, at dense2": forwards,
    missing: (left_first, no_such_name),
    "the bend is left out: what dense2 hands to the left arrives at activation1 first": (no_bend, bend_beside),
    "`dvalues` arrives at the end only: what arrives at activation1 is `dense2.dinputs`": same_for_all,
    "outputs are values; what walks back are slopes, each neighbor's `dinputs`": (outputs, its_output),
    "`dweights` stays where it is, for the optimizer; what walks on to the left is `dinputs`": the_weights,
    "dense2 has its gradients; the walk goes on to activation1 and dense1": last_only,
    "one call is missing: dense1 has no gradients yet": two_of_three,
    "the walk back changes no parameter: steps come later, and from somebody else": (
        moves_dense1, *(walk_and_step(rate) for rate in (1, 0.1, 0.01, 0.001))),
    "`backward` returns nothing: read its result from the object, `dense2.dinputs`": results,
}, random=lambda rng: tuple(rng.normal(size=shape) for shape in ((7, 3), (3, 6), (1, 6), (6, 2), (7, 2))))
