"""Checks of chapter 02: the class `Layer_Dense` (2.7)."""
import numpy as np

from ...exercises import entry
from .layers import B1, BATCH, MANY, W1
from .making import (
    Layer_Dense,
    NoSelf,
    a_class,
    born_nameless,
    calls_with_self,
    drawn_late,
    forward,
    on_the_class,
    overwritten,
    put_off,
    ready_made,
    redrawn,
    returning,
    right,
    singular,
)
from .weights import draws, new_layer, row


def life(make, inputs, n_neurons):
    """All that a layer leaves behind: two are born, the first works twice, the second time with other weights."""
    try:
        layer, other = make(inputs.shape[1], n_neurons), make(inputs.shape[1], n_neurons)
        seen = {name: getattr(layer, name, "not set") for name in ("weights", "biases")}
        seen["the weights of a second layer"] = getattr(other, "weights", "not set")
        layer.forward(inputs)
        seen |= {f"{name} after forward": getattr(layer, name, "not set") for name in ("inputs", "output", "weights")}
        layer.weights, layer.biases = np.arange(6.0 * inputs.shape[1]).reshape(-1, 6), np.arange(6.0).reshape(1, 6)
        layer.forward(2 * inputs)
        return seen | {"output for other weights": getattr(layer, "output", "not set"),
                       "outputs": hasattr(layer, "outputs")}
    except TypeError as error:
        if "new_layer" in str(error):
            return "new_layer, wrongly called"
        if "positional" in str(error):
            return "a method lacks its first parameter"
        if "takes no arguments" in str(error):
            return "no __init__"
        if "should return None" in str(error):
            return "__init__ returns"
        raise


def missing(got, case):
    name = getattr(got, "name", None) or "weights"
    if name == "new_layer":
        return "`new_layer` is a function of its own, no part of the layer: call it without `self.`"
    if name.startswith("n_"):
        return f"nothing has set `self.{name}`: as a parameter it is plain `{name}`"
    if name == "inputs":
        return "`self.inputs` has no value yet; it gets one by `self.inputs = inputs`, in this order"
    return f"nothing has set `self.{name}`: a name without `self.` in front is gone when its method ends"


entry("2.7", course=Layer_Dense, cases=[(BATCH, 3), (MANY[1][0], 5)], use=life, mistakes={
    "the first parameter of every method is `self`": (
        a_class(forward=lambda inputs: None), NoSelf),
    missing: a_class(start=born_nameless),
    "`new_layer` takes the two counts, n_inputs and n_neurons, and nothing else: no `self`": a_class(
        start=calls_with_self),
    "their names are `weights` and `biases`, with an s: later code reads `layer.weights`": (
        a_class(start=singular, forward=forward(lambda s, x: x @ s.weight + s.bias)),
        a_class(start=singular, forward=forward(lambda s, x: x @ s.weight + s.bias, None))),
    "`new_layer` hands back the weights first, then the biases": a_class(row, draws),
    "`*` goes number by number and needs shapes that line up; the matrix product is @": a_class(
        forward=forward(lambda s, x: x * s.weights + s.biases)),
    "every layer gets the same weights: make new ones in __init__, from n_inputs and n_neurons": a_class(
        start=ready_made),
    "its name is `__init__`, with two underscores before and two after": type(
        "Layer_Dense", (), {"forward": forward(right)}),
    "`__init__` hands nothing back: store both in `self`, and leave the `return` out": a_class(start=returning),
    "forward draws the weights: they are drawn once, in __init__, before any data comes": a_class(
        start=put_off, forward=forward(drawn_late)),
    "the sizes are fixed: use n_inputs and n_neurons": a_class(lambda n, m: draws(4, 3), lambda n, m: row(4, 3)),
    "`weights` without `self.` is the table from further up in the notebook, not this layer's": (
        a_class(forward=forward(lambda s, x: x @ np.array(W1) + np.array(B1))),
        a_class(forward=forward(lambda s, x: np.array(W1) @ x + np.array(B1)))),
    "`new_layer` hands back two things: self.weights, self.biases = new_layer(…)": a_class(new_layer),
    "the output is right; keep what came in as well, `self.inputs = inputs`: chapter 06 needs it": a_class(
        forward=forward(right, None)),
    "`layer.output` is missing, and later code reads it: what is only returned, or has no `self.`, is gone": (
        a_class(forward=forward(right, name=None)), a_class(forward=forward(right, None, None))),
    "its name is `output`, without an s: later code reads `layer.output`": (
        a_class(forward=forward(right, name="outputs")), a_class(forward=forward(right, None, "outputs"))),
    "`self.inputs` should be what came in, as it came": a_class(forward=forward(right, lambda x: x * 0)),
    "forward must not change the weights: store the result as self.output": (
        a_class(forward=forward(overwritten)), a_class(forward=forward(overwritten, None))),
    "forward draws new weights at each call: they are drawn once, in __init__": a_class(forward=forward(redrawn)),
    "right before the biases: add them": a_class(forward=forward(lambda s, x: x @ s.weights)),
    "the first output is right, the second adds to it: `self.output = …`, not `+=`": a_class(
        forward=forward(lambda s, x: getattr(s, "output", 0) + right(s, x))),
    "the inner sizes differ: a neuron is a column, weights (n_inputs, n_neurons), and forward needs no transpose": (
        a_class(forward=forward(lambda s, x: x @ s.weights.T + s.biases)), a_class(lambda n, m: draws(m, n))),
    "the inputs stand on the left: inputs @ self.weights": a_class(
        forward=forward(lambda s, x: s.weights @ x + s.biases)),
    "it works, with a transpose at each call: store one neuron a column, (n_inputs, n_neurons), and drop the .T":
    a_class(lambda n, m: draws(m, n), forward=forward(lambda s, x: x @ s.weights.T + s.biases)),
    "two layers share the same weights: store them in `self`, each layer its own": a_class(start=on_the_class),
    "the biases are flat, (n_neurons,): keep the row, (1, n_neurons)": a_class(biases=lambda n, m: np.zeros(m)),
    "the spread of the weights is 1, wanted 0.01": a_class(np.random.randn),
    "`rand` is never negative: `randn` draws from the normal distribution": a_class(
        lambda n, m: 0.01 * np.random.rand(n, m)),
}, random=lambda rng: (rng.normal(size=(7, int(rng.integers(2, 5)))), 6))
