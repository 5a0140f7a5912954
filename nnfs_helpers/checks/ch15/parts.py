"""Stand-ins for layers, losses and optimizers that write down what is done to them."""
import numpy as np

from ...layers import Layer_Input


class Part:
    """A layer: times a factor on the way forward, times another on the way back. `log` is shared by a whole model."""

    def __init__(self, name, factor=2.0, weights=False, log=None):
        self.name, self.factor, self.log = name, factor, [] if log is None else log
        if weights:
            self.weights = np.ones((2, 2))

    def forward(self, inputs, training=None):
        self.inputs, self.output = inputs, np.asarray(inputs, float) * self.factor + 1
        self.log.append(f"{self.name} forward "
                        f"{'training' if training is True else 'off' if training is False else '?'}")

    def backward(self, dvalues):
        self.dinputs = np.asarray(dvalues, float) * (self.factor + 1)
        self.log.append(f"{self.name} backward")

    def predictions(self, outputs):
        return (np.asarray(outputs) > 0.5) * 1


class Total:
    """A loss: half the squared distance to y; or, as a shortcut, three times that slope."""

    name = "loss"

    def __init__(self, log=None, slope=1.0):
        self.log, self.slope = [] if log is None else log, slope

    def forward(self, output, y):
        return ((output - y) ** 2).mean(axis=1)

    def calculate(self, output, y):
        return self.forward(output, y).mean()

    def backward(self, output, y):
        self.log.append("loss backward" if self.slope == 1 else "shortcut backward")
        self.dinputs = self.slope * (np.asarray(output) - y)


class Right:
    """An accuracy: which answers are right."""

    def compare(self, predictions, y):
        return predictions == y


class Steps:
    """An optimizer that writes down, and makes each layer a little stronger."""

    def __init__(self, log):
        self.log = log

    def pre_update_params(self):
        self.log.append("pre")

    def update_params(self, layer):
        self.log.append(f"update {layer.name}")
        layer.factor += 0.25

    def post_update_params(self):
        self.log.append("post")


def named(part):
    """How a neighbor is called."""
    return "the input" if isinstance(part, Layer_Input) else getattr(part, "name", str(part))


def linked(shortcut=False):
    """A model of three parts whose neighbors know each other."""
    log = []
    model = type("Chain", (), {})()
    model.log, model.layers = log, [Part("a", 2.0, True, log), Part("b", 3.0, False, log), Part("c", 0.5, True, log)]
    model.start, model.loss = Layer_Input(), Total(log)
    row = [model.start, *model.layers, model.loss]
    for before, part, after in zip(row, row[1:], row[2:]):
        part.prev, part.next = before, after
    model.trainable = [part for part in model.layers if hasattr(part, "weights")]
    model.shortcut = Total(log, slope=3.0) if shortcut else None
    model.optimizer, model.accuracy = Steps(log), Right()
    return model
