"""The activations with a way back, as classes: linear (6.10), ReLU (6.11), sigmoid (6.12), on the same cases."""
import copy

import numpy as np

from ...exercises import entry
from .bends import CASES, RELU_MISTAKES, SIGMOID_MISTAKES, relu_backward, sigmoid_backward


def walk(make, dvalues, inputs):
    """Forward and back, twice: what is left behind, and whether it is an array of its own."""
    try:
        made = make()
        made.forward(inputs)
        arriving = dvalues.copy()
        returned = made.backward(arriving)
        lost = "not set" if returned is None else "only returned"
        lost = "under another name" if hasattr(made, "dvalues") else lost
        first = getattr(made, "dinputs", lost)
        shares = isinstance(first, np.ndarray) and np.shares_memory(first, arriving)
        left = {"dinputs": copy.copy(first), "what arrived": arriving, "the two arrays are one": bool(shares)}
        made.forward(inputs[..., ::-1].copy())
        made.backward(2 * dvalues)
        return left | {"dinputs at the second call": getattr(made, "dinputs", lost), "output": made.output}
    except TypeError as error:
        if "positional" in str(error):
            return "backward lacks a parameter"
        raise


def a_class(forward, back, name="dinputs"):
    """A class with this forward, whose backward stores back(self, dvalues) under `name`, or only returns it."""
    class Made:
        def backward(self, dvalues):
            result = back(self, dvalues)
            if name is None:
                return result
            setattr(self, name, result)
    Made.forward = forward
    return Made


def no_self(forward):
    return type("Made", (), {"forward": forward, "backward": lambda dvalues: None})


def common(forward, right):
    """The wrong answers that the three classes share."""
    return {
        "keep the parameters of `backward`: `self` first, then `dvalues`": no_self(forward),
        "store the result: `self.dinputs = …`. What is only returned, or has no `self.`, is gone": (
            a_class(forward, right, None), a_class(forward, right, "elsewhere")),
        "the result of `backward` belongs into `self.dinputs`; `self.output` stays as `forward` left it": a_class(
            forward, right, "output"),
        "its name is `dinputs`: the neighbor on the left reads `activation.dinputs`": a_class(
            forward, right, "dvalues"),
        "it grows from call to call: set `self.dinputs`, do not add to it": a_class(
            forward, lambda s, d: getattr(s, "dinputs", 0) + right(s, d)),
    }


def of_functions(forward, mistakes, kept):
    """The wrong functions again, as classes; `kept(self)` is the second argument."""
    def turned(wrong):
        return a_class(forward, lambda self, d: wrong(d, kept(self)))
    return {hint: tuple(turned(w) for w in (wrong if isinstance(wrong, tuple) else (wrong,)))
            for hint, wrong in mistakes.items()}


class Activation_Linear:
    def forward(self, inputs):
        self.inputs = inputs
        self.output = inputs

    def backward(self, dvalues):
        self.dinputs = dvalues.copy()


entry("6.10", course=Activation_Linear, cases=CASES, use=walk, mistakes={
    "right, but it is the same array under a second name: who works on in one changes the other. Make a copy": a_class(
        Activation_Linear.forward, lambda s, d: d),
    "the slope is 1, and it is multiplied by what arrives": (
        a_class(Activation_Linear.forward, lambda s, d: np.ones_like(d)),
        a_class(Activation_Linear.forward, lambda s, d: 1)),
    "`dinputs` has become the inputs: what is asked for are slopes": a_class(
        Activation_Linear.forward, lambda s, d: s.inputs.copy()),
    "the slope of the identity is 1, not its value": a_class(Activation_Linear.forward, lambda s, d: d * s.inputs),
    "a method is called with brackets: `dvalues.copy()`": a_class(Activation_Linear.forward, lambda s, d: d.copy),
    **common(Activation_Linear.forward, lambda s, d: d.copy()),
}, random=lambda rng: tuple(rng.normal(size=(2, 3, 4))))


class Activation_ReLU:
    def forward(self, inputs):
        self.inputs = inputs
        self.output = np.maximum(0, inputs)

    def backward(self, dvalues):
        self.dinputs = dvalues * (self.inputs > 0)


entry("6.11", course=Activation_ReLU, cases=CASES, use=walk, mistakes={
    "the two are exchanged: relu_backward takes first what arrives, then what went in": a_class(
        Activation_ReLU.forward, lambda s, d: relu_backward(s.inputs, d)),
    **of_functions(Activation_ReLU.forward, RELU_MISTAKES, lambda s: s.inputs),
    **common(Activation_ReLU.forward, lambda s, d: relu_backward(d, s.inputs)),
}, random=lambda rng: tuple(rng.normal(size=(2, 3, 4))))


class Activation_Sigmoid:
    def forward(self, inputs):
        self.inputs = inputs
        e = np.exp(-abs(inputs))
        self.output = np.where(inputs >= 0, 1, e) / (1 + e)

    def backward(self, dvalues):
        self.dinputs = dvalues * self.output * (1 - self.output)


entry("6.12", course=Activation_Sigmoid, cases=CASES, use=walk, mistakes={
    "the slope is made of the output, not of the inputs": a_class(
        Activation_Sigmoid.forward, lambda s, d: d * s.inputs * (1 - s.inputs)),
    **of_functions(Activation_Sigmoid.forward, SIGMOID_MISTAKES, lambda s: s.output),
    **common(Activation_Sigmoid.forward, lambda s, d: sigmoid_backward(d, s.output)),
}, random=lambda rng: tuple(rng.normal(size=(2, 3, 4))))
