"""Checks of chapter 07's classes: the functions of 7.2 to 7.4 again, on the same cases, through backward."""
import numpy as np

from ...exercises import entry
from .both import both_backward
from .losses import LOSS_CASES, LOSS_MISTAKES, clip, cross_entropy_backward
from .softmax import D1, D2, D3, SOFTMAX_MISTAKES, jacobian, softmax, softmax_backward


def left(made, returned):
    """dinputs as an answer leaves it, or what happened to it instead."""
    if hasattr(made, "dinputs"):
        return np.copy(made.dinputs)
    return "only returned" if returned is not None else "not set"


def storing(base, right):
    """`base` with a backward that stores right(self, …)."""
    def backward(self, *given):
        self.dinputs = right(self, *given)
    return type("Made", (base,), {"backward": backward})


def returning(base, right):
    def backward(self, *given):
        return right(self, *given)
    return type("Made", (base,), {"backward": backward})


def adding(base, right):
    def backward(self, *given):
        self.dinputs = getattr(self, "dinputs", 0) + right(self, *given)
    return type("Made", (base,), {"backward": backward})


def turned(base, mistakes, adapt):
    """The wrong functions again, as classes."""
    return {hint: tuple(storing(base, adapt(w)) for w in (wrong if isinstance(wrong, tuple) else (wrong,)))
            for hint, wrong in mistakes.items()}


def elsewhere(self, *given):
    self.slopes = given


def common(base, right):
    return {"store the result: `self.dinputs = …`. What is only returned, or has a name without `self.`, is gone": (
                returning(base, right), type("Made", (base,), {"backward": elsewhere})),
            "it grows from call to call: set `self.dinputs`, do not add to it": adding(base, right)}


class Softmax:
    def forward(self, inputs):
        self.inputs = inputs
        self.output = softmax(inputs)


def walk(make, z, d):
    """Forward and back, twice."""
    made = make()
    made.forward(z)
    first = left(made, made.backward(d.copy()))
    made.forward(z[:, ::-1].copy())
    return {"dinputs": first, "dinputs at the second call": left(made, made.backward(2 * d)), "output": made.output}


Z = [np.random.default_rng(k).normal(size=d.shape) for k, d in enumerate((D1, D2, D3))]

entry("7.5", course=storing(Softmax, lambda self, d: softmax_backward(d, self.output)), use=walk,
      cases=list(zip(Z, (D1, D2, D3), strict=True)), random=lambda rng: tuple(rng.normal(size=(2, 4, 3))), mistakes={
          "the inputs stand where the output belongs: softmax's slopes are made of its probabilities": (
              storing(Softmax, lambda self, d: softmax_backward(d, self.inputs)),),
          "`self.output` has been through softmax already: not once more": storing(
              Softmax, lambda self, d: softmax_backward(d, softmax(self.output))),
          "`jacobian` takes one sample; for a batch there is `softmax_backward`": storing(
              Softmax, lambda self, d: d @ jacobian(self.output)),
          "that is the way back of softmax and loss together; here it is softmax alone, 7.2": storing(
              Softmax, lambda self, d: both_backward(d, self.output)),
          **turned(Softmax, SOFTMAX_MISTAKES, lambda wrong: lambda self, d: wrong(d, self.output)),
          **common(Softmax, lambda self, d: softmax_backward(d, self.output))})


class Loss:
    def forward(self, p, y):
        p = clip(p)
        return -np.log(p[range(len(p)), y]) if y.ndim == 1 else -np.sum(y * np.log(p), axis=1)

    def calculate(self, output, y):
        return np.mean(self.forward(output, y))


def exchanged(p, y):
    """cross_entropy_backward(y, p): the solution's lines with the two in each other's place."""
    return -(p / np.clip(y, 1e-7, 1 - 1e-7)) / len(y)


def judged(make, p, y):
    """backward alone, twice: a loss has no inputs to remember."""
    made = make()
    first = left(made, made.backward(p, y))
    return {"dinputs":
                first, "dinputs at the second call": left(made, made.backward(p, y)), "loss": made.calculate(p, y)}


entry("7.6", course=storing(Loss, lambda self, p, y: cross_entropy_backward(p, y)), use=judged, cases=LOSS_CASES,
      mistakes={
    "that is the loss; its slopes are wanted, `cross_entropy_backward`": (
        storing(Loss, lambda self, p, y: self.calculate(p, y)), storing(Loss, lambda self, p, y: self.forward(p, y))),
    "the two are exchanged: first the probabilities, then the targets": storing(
        Loss, lambda self, p, y: exchanged(p, y)),
    **turned(Loss, LOSS_MISTAKES, lambda wrong: lambda self, p, y: wrong(p, y)),
    **common(Loss, lambda self, p, y: cross_entropy_backward(p, y))})
