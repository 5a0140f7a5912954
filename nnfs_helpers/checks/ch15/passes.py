"""Checks of chapter 15: forward through the chain."""
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


def data_to_all(self, X, training):
    return same_to_all(self, X, training) * 0 + X


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


def without_start(self, X, training):
    for layer in self.layers:
        layer.forward(layer.prev.output, training)
    return self.layers[-1].output


def objects(self, X, training):
    self.start.forward(X, training)
    for layer in self.layers:
        layer.forward(layer.prev, training)
    return self.layers[-1].output


def from_the_right(self, X, training):
    self.start.forward(X, training)
    for layer in self.layers:
        layer.forward(layer.next.output, training)
    return self.layers[-1].output


def trainable_only(self, X, training):
    self.start.forward(X, training)
    for layer in self.trainable:
        layer.forward(layer.prev.output, training)
    return self.layers[-1].output


def without_first(self, X, training):
    self.start.forward(X, training)
    for layer in self.layers[1:]:
        layer.forward(layer.prev.output, training)
    return self.layers[-1].output


def one_layer(self, X, training):
    self.start.forward(X, training)
    self.layers[0].forward(X, training)
    return self.layers[0].output


def answers(self, X, training):
    return self.layers[-1].predictions(forward(self, X, training))


entry("15.2", course=forward, use=use_forward, cases=[(X, True), (X[:1], False)], mistakes={
    "X went into every layer: each takes what the one before it gave, `layer.prev.output`": (same_to_all, data_to_all),
    "the flag `training` did not reach the layers: dropout could never be switched off": no_flag,
    "every pass runs as in training: hand on the flag that came in": always(True),
    "every pass runs as in prediction: hand on the flag that came in": always(False),
    "that is what the layer before the last gave; the last, the activation, speaks for the network": dense_only,
    "the way back: forward begins at the first layer": backwards,
    "all layers were run through twice": twice,
    "a layer has no output yet: first `self.start.forward(X, training)`, then EVERY layer of `self.layers`, each with "
    "`layer.prev.output`": (without_start, from_the_right, trainable_only, without_first),
    "a layer went in where numbers are wanted: `layer.prev.output`": objects,
    "the `return` stands inside the loop: after the first layer the pass is over": one_layer,
    "that is the layer; what it gave is its `output`": (
        lambda self, X, training: (forward(self, X, training), self.layers[-1])[1]),
    "answers come later; here the output as it is": answers,
    "the pass is right; return the last layer's output": no_return,
})
