"""Checks of chapter 15: forward and backward through the chain."""
import numpy as np

from ...exercises import entry
from .parts import linked

X, Y = np.array([[0.1, 0.2], [0.3, -0.4], [0.5, 0.6]]), np.array([[1.0, 0.0], [0.5, 0.5], [0.0, 1.0]])


def forward(self, X, training):
    self.start.forward(X, training)
    for layer in self.layers:
        layer.forward(layer.prev.output, training)
    return self.layers[-1].output


def use_forward(answer, X, training):
    model = linked()
    return {"what comes back": answer(model, X, training), "the calls": " · ".join(model.log)}


def same_to_all(self, X, training):
    for layer in self.layers:
        layer.forward(X, training)
    return self.layers[-1].output


def no_flag(self, X, training):
    self.start.forward(X, training)
    for layer in self.layers:
        layer.forward(layer.prev.output)
    return self.layers[-1].output


def always(flag):
    return lambda self, X, training: forward(self, X, flag)


def dense_only(self, X, training):
    forward(self, X, training)
    return self.layers[-2].output


def no_return(self, X, training):
    forward(self, X, training)


def backwards(self, X, training):
    self.layers[-1].forward(X, training)
    for layer in reversed(self.layers[:-1]):
        layer.forward(layer.next.output, training)
    return self.layers[0].output


def twice(self, X, training):
    forward(self, X, training)
    return forward(self, self.layers[-1].output, training)


entry("15.2", course=forward, use=use_forward, cases=[(X, True), (X[:1], False)], mistakes={
    "X went into every layer: each takes what the one before it gave, `layer.prev.output`": same_to_all,
    "the flag `training` did not reach the layers: dropout could never be switched off": no_flag,
    "every pass runs as in training: hand on the flag that came in": always(True),
    "every pass runs as in prediction: hand on the flag that came in": always(False),
    "that is what the layer before the last gave; the last, the activation, speaks for the network": dense_only,
    "the way back: forward begins at the first layer": backwards,
    "all layers were run through twice": twice,
    "the pass is right; return the last layer's output": no_return,
})


def backward(self, output, y):
    layers = self.layers
    if self.shortcut:
        self.shortcut.backward(output, y)
        layers[-1].dinputs = self.shortcut.dinputs
        layers = layers[:-1]
    else:
        self.loss.backward(output, y)
    for layer in reversed(layers):
        layer.backward(layer.next.dinputs)


def use_backward(answer, shortcut):
    model = linked(shortcut)
    output = forward(model, X, True)
    model.log.clear()
    returned = answer(model, output, Y)
    missing = np.zeros(0)
    return {"what comes back": "nothing" if returned is None else "something",
            "the calls": " · ".join(model.log) or "none",
            "dinputs of the first layer": getattr(model.layers[0], "dinputs", missing),
            "dinputs of the last layer": getattr(model.layers[-1], "dinputs", missing)}


def both_ways(self, output, y):
    (self.shortcut or self.loss).backward(output, y)
    self.layers[-1].backward((self.shortcut or self.loss).dinputs)
    for layer in reversed(self.layers[:-1]):
        layer.backward(layer.next.dinputs)


def never_short(self, output, y):
    self.loss.backward(output, y)
    for layer in reversed(self.layers):
        layer.backward(layer.next.dinputs)


def not_reversed(self, output, y):
    self.loss.backward(output, y)
    for layer in self.layers:
        layer.backward(self.loss.dinputs)


def loss_to_all(self, output, y):
    if self.shortcut:
        self.shortcut.backward(output, y)
        self.layers[-1].dinputs = self.shortcut.dinputs
        for layer in reversed(self.layers[:-1]):
            layer.backward(self.shortcut.dinputs)
    else:
        self.loss.backward(output, y)
        for layer in reversed(self.layers):
            layer.backward(self.loss.dinputs)


def lost_last(self, output, y):
    self.loss.backward(output, y)
    self.layers[-1].dinputs = self.loss.dinputs
    for layer in reversed(self.layers[:-1]):
        layer.backward(layer.next.dinputs)


def all_but_last(self, output, y):
    """The shortcut's slopes are right, but the last layer is left out in both cases."""
    (self.shortcut or self.loss).backward(output, y)
    self.layers[-1].dinputs = (self.shortcut or self.loss).dinputs
    for layer in reversed(self.layers[:-1]):
        layer.backward(layer.next.dinputs)


def removed(self, output, y):
    if self.shortcut:
        self.shortcut.backward(output, y)
        self.layers.pop().dinputs = self.shortcut.dinputs
    else:
        self.loss.backward(output, y)
    for layer in reversed(self.layers):
        layer.backward(layer.next.dinputs)


entry("15.3", course=backward, use=use_backward, cases=[(False,), (True,)], mistakes={
    "the shortcut has already gone through softmax: do not call the last layer's backward after it": both_ways,
    "the shortcut is not used: where there is one, it takes the place of the loss and of the last layer": never_short,
    "blame starts at the loss: the layers come in reverse order": not_reversed,
    "every layer got the loss's slopes: each takes those of its right neighbor, `layer.next.dinputs`": loss_to_all,
    "without a shortcut the last layer goes back too: only the shortcut replaces it": (lost_last, all_but_last),
    "the last layer is gone from the model: work on `layers[:-1]`, a list of its own": removed,
})
