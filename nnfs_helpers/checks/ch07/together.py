"""Check of chapter 07: softmax and cross-entropy in one class (7.7)."""
import numpy as np

from ...exercises import entry
from .both import BOTH_MISTAKES, both_backward
from .classes import Loss, left, returning
from .losses import LOSS_CASES, cross_entropy_backward
from .softmax import softmax, softmax_backward


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
    z = np.log(np.maximum(p, 1e-18))
    loss = made.forward(z, y)
    output = np.copy(made.output) if hasattr(made, "output") else "not set"
    back = left(made, made.backward(softmax(z), y))
    return {"output": output, "loss": loss, "dinputs": back, "the loss at the second call": made.forward(z, y),
            "dinputs for other probabilities": left(made, made.backward(softmax(0.5 * z), y))}


def scores_kept(self, inputs, y_true):
    self.output = inputs
    return mean_loss(inputs, y_true)


def own_output(self, y_pred, y_true):
    self.dinputs = both_backward(self.output, y_true)


def one_by_one(self, y_pred, y_true):
    self.dinputs = softmax_backward(cross_entropy_backward(y_pred, y_true), self.output)


class NumberKept(both(mean_loss)):
    def __init__(self):
        self.loss = Loss()

    def forward(self, inputs, y_true):
        self.output = softmax(inputs)
        self.loss = self.loss.calculate(self.output, y_true)
        return self.loss


entry("7.7", course=both(mean_loss), use=there_and_back, cases=LOSS_CASES[:5], mistakes={
    "forward hands back None: it returns the mean loss": both(lambda z, y: None),
    "`self.output` is missing: store the probabilities, the accuracy is read from them": both(mean_loss, keep=False),
    "forward returns one loss for each sample; calculate takes the mean":
        both(lambda z, y: Loss().forward(softmax(z), y)),
    "the loss was taken of the scores; softmax comes first": both(lambda z, y: Loss().calculate(z, y)),
    "forward returns the probabilities; they belong into `self.output`, and the loss is returned":
        both(lambda z, y: softmax(z)),
    "an activation's `forward` returns nothing: read what it has left in `self.activation.output`":
        both(lambda z, y: Loss().calculate(None, y)),
    "`self.output` holds the scores; the probabilities belong there": type("Made", (both(mean_loss),), {
        "forward": scores_kept}),
    "`self.loss` is an object, and a number has taken its place: the next call finds no `calculate` in it": NumberKept,
    "softmax and loss are taken one by one: for a certain, wrong sample hardly a slope is left. 7.4 has both in one":
        type("Made", (both(mean_loss),), {"backward": one_by_one}),
    "backward works with the probabilities that it is handed, `y_pred`": type("Made", (both(mean_loss),), {
        "backward": own_output}),
    "backward: store the result, `self.dinputs = …`. What is only returned, or has a name without `self.`, is gone": (
        returning(both(mean_loss), lambda self, p, y: both_backward(p, y)),
        type("Made", (both(mean_loss),), {"backward": lambda self, p, y: None})),
    **{hint: tuple(both(mean_loss, w) for w in (wrong if isinstance(wrong, tuple) else (wrong,)))
       for hint, wrong in BOTH_MISTAKES.items() if "changed on the way" not in hint},
})
