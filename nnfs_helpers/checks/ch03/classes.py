"""Checks of chapter 03's classes: the functions of 3.2 and 3.7 again, on the same cases, through `forward`."""
import inspect

import numpy as np

from ...exercises import entry
from .curves import RELU_CASES, relu
from .sigmoid import sigmoid
from .softmax import SOFTMAX_CASES, softmax, softmax_batch

LEFT = "inputs", "output"


def forward(made, batch):
    """What forward leaves behind in a fresh object; and, where that is no output, what it does instead."""
    if len(inspect.signature(made.forward).parameters) != 2:
        return {"forward(self, inputs)": False}
    if made.__init__ is not object.__init__ and len(inspect.signature(made.__init__).parameters) > 1:
        return {"made without arguments": False}
    activation = made()
    returned = activation.forward(batch)
    left = {name: getattr(activation, name) for name in LEFT if hasattr(activation, name)}
    if "output" not in left:
        left["returned"] = returned is not None
        left["outputs"] = hasattr(activation, "outputs")
    if callable(left.get("output")):
        left["output"] = "a function"
    return left


def activation(output, inputs=lambda z: z, name="output"):
    """A class whose forward keeps inputs(z), unless that is None, and stores output(z) under `name`."""
    class Made:
        def forward(self, z):
            if inputs is not None:
                self.inputs = inputs(z)
            setattr(self, name, output(z))
    return Made


def returning(output, keeps):
    """A class whose forward returns its result and stores it nowhere."""
    class Made:
        def forward(self, z):
            if keeps:
                self.inputs = z
            return output(z)
    return Made


class NoSelf:
    def forward(inputs):
        pass


class Greedy:
    def __init__(self, inputs):
        self.inputs = inputs

    def forward(self, inputs):
        pass


def common(f):
    """The wrong answers that both classes share, for the right function f."""
    return {
        "keep the parameters of `forward`: `self`, the object itself, comes first, then `inputs`": NoSelf,
        "the object is made without arguments; the inputs come to `forward`": Greedy,
        "the output is right; keep `self.inputs` as well, chapter 06 will ask for it": activation(f, None),
        "store the result: `self.output = …`. What is only returned, or has a name without `self.`, is gone": (
            returning(f, True), returning(f, False), activation(lambda z: 0, name="other"),
            activation(lambda z: 0, None, "other")),
        "its name is `output`, without an s: the next layer reads `activation.output`": (
            activation(f, name="outputs"), activation(f, None, "outputs")),
        "`inputs` should be what came in, not the result": activation(f, f),
        "`output` is still what came in: nothing has been done to it": activation(lambda z: z),
        "`output` is the function itself: call it, with the inputs in brackets": activation(lambda z: f),
    }


class Activation_ReLU:
    def forward(self, inputs):
        self.inputs = inputs
        self.output = np.maximum(0, inputs)


class InPlace:
    def forward(self, inputs):
        self.inputs = inputs
        self.output = inputs
        self.output[self.output < 0] = 0


entry("3.8", course=Activation_ReLU, cases=RELU_CASES, use=forward, mistakes={
    "`self.output = inputs` gives the same array a second name: cutting it cuts the inputs too": InPlace,
    "`max` wants one truth value and an array holds many: `np.maximum`": activation(lambda z: max(0, z)),
    "positive numbers became 1; keep z itself there": (
        activation(lambda z: (z > 0) * 1.0), activation(lambda z: z > 0)),
    "that is the sigmoid; ReLU is asked for": activation(sigmoid),
    "turned round: the positive numbers are to stay": activation(lambda z: np.minimum(0, z)),
    **common(relu)}, random=lambda rng: (rng.normal(size=rng.integers(1, 6, size=2)),))


class Activation_Softmax:
    def forward(self, inputs):
        self.inputs = inputs
        e = np.exp(inputs - inputs.max(axis=1, keepdims=True))
        self.output = e / e.sum(axis=1, keepdims=True)


entry("3.9", course=Activation_Softmax, cases=SOFTMAX_CASES, use=forward, mistakes={
    "without the row's maximum taken off first, [1000, 999, 998] becomes nan: as in 3.7": activation(
        lambda z: np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)),
    "`softmax` was made for one row: over a batch it divides by the sum of all. `softmax_batch` is the one": (
        activation(lambda z: np.exp(z) / np.exp(z).sum()), activation(lambda z: softmax(z, np.max, np.sum))),
    "the three sums lie down as a row: keepdims=True, as in 3.7": (
        activation(lambda z: softmax(z, divide=lambda e: e.sum(axis=1))),),
    "each row needs its own maximum, as in 3.7": activation(lambda z: softmax(z, np.max)),
    "that is ReLU; softmax is asked for": activation(relu),
    "`inputs` should be what came in, before the maximum is taken off": activation(
        softmax_batch, lambda z: z - z.max(axis=1, keepdims=True)),
    **common(softmax_batch)}, random=lambda rng: (rng.normal(scale=400, size=rng.integers(1, 6, size=2)),))
