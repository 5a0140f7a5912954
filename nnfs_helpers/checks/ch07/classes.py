"""Checks of chapter 07's classes: the functions of 7.2 to 7.4 again, on the same cases, through backward."""
import numpy as np

from ...exercises import entry
from .losses import BOTH_MISTAKES, LOSS_CASES, LOSS_MISTAKES, both_backward, clip, cross_entropy_backward
from .softmax import D1, D2, D3, SOFTMAX_MISTAKES, softmax, softmax_backward


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


def common(base, right):
    return {"store the result: `self.dinputs = …`. What is only returned, or has a name without `self.`, is gone": (
                returning(base, right), type("Made", (base,), {"backward": lambda self, *given: None})),
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
          **turned(Softmax, SOFTMAX_MISTAKES, lambda wrong: lambda self, d: wrong(d, self.output)),
          **common(Softmax, lambda self, d: softmax_backward(d, self.output))})


class Loss:
    def forward(self, p, y):
        p = clip(p)
        return -np.log(p[range(len(p)), y]) if y.ndim == 1 else -np.sum(y * np.log(p), axis=1)

    def calculate(self, output, y):
        return np.mean(self.forward(output, y))


def judged(make, p, y):
    """backward alone, twice: a loss has no inputs to remember."""
    made = make()
    first = left(made, made.backward(p, y))
    return {"dinputs":
                first, "dinputs at the second call": left(made, made.backward(p, y)), "loss": made.calculate(p, y)}


entry("7.6", course=storing(Loss, lambda self, p, y: cross_entropy_backward(p, y)), use=judged, cases=LOSS_CASES,
      mistakes={
    **turned(Loss, LOSS_MISTAKES, lambda wrong: lambda self, p, y: wrong(p, y)),
    **common(Loss, lambda self, p, y: cross_entropy_backward(p, y))})


def both(loss, back=both_backward, keep=True):
    """The class of both, with this forward's result and this backward."""
    class Made:
        def forward(self, inputs, y_true):
            if keep:
                self.output = softmax(inputs)
            return loss(inputs, y_true)

        def backward(self, y_pred, y_true):
            self.dinputs = back(y_pred, y_true)
    return Made


def mean_loss(z, y):
    return Loss().calculate(softmax(z), y)


def there_and_back(make, p, y):
    """Forward from scores whose softmax is p, then back."""
    made = make()
    z = np.log(clip(p))
    loss = made.forward(z, y)
    output = np.copy(made.output) if hasattr(made, "output") else "not set"
    back = left(made, made.backward(softmax(z), y))
    return {"output": output, "loss": loss, "dinputs": back}


entry("7.7", course=both(mean_loss), use=there_and_back, cases=LOSS_CASES[:4], mistakes={
    "forward hands back None: it returns the mean loss": both(lambda z, y: None),
    "`self.output` is missing: store the probabilities, the accuracy is read from them": both(mean_loss, keep=False),
    "forward returns one loss for each sample; calculate takes the mean":
        both(lambda z, y: Loss().forward(softmax(z), y)),
    "the loss was taken of the scores; softmax comes first": both(lambda z, y: Loss().calculate(z, y)),
    "forward returns the probabilities; they belong into `self.output`, and the loss is returned":
        both(lambda z, y: softmax(z)),
    "backward gets the probabilities: softmax is behind them already":
        both(mean_loss, lambda p, y: both_backward(softmax(p), y)),
    "backward: store the result, `self.dinputs = …`. What is only returned, or has a name without `self.`, is gone": (
        returning(both(mean_loss), lambda self, p, y: both_backward(p, y)),
        type("Made", (both(mean_loss),), {"backward": lambda self, p, y: None})),
    **{hint: tuple(both(mean_loss, w) for w in (wrong if isinstance(wrong, tuple) else (wrong,)))
       for hint, wrong in BOTH_MISTAKES.items() if "changed on the way" not in hint},
})
