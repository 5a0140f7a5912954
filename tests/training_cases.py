"""The same training twice, by `Model.train` and by the protocol written out: for every mixture of parts."""
import numpy as np
from hypothesis import settings
from hypothesis import strategies as st

from nnfs_helpers import (
    Accuracy,
    Activation_Linear,
    Activation_ReLU,
    Activation_Sigmoid,
    Activation_Softmax,
    Activation_Softmax_Loss_CategoricalCrossentropy,
    Layer_Dense,
    Layer_Dropout,
    Loss_BinaryCrossentropy,
    Loss_CategoricalCrossentropy,
    Loss_MeanAbsoluteError,
    Loss_MeanSquaredError,
    Model,
    Optimizer_Adagrad,
    Optimizer_Adam,
    Optimizer_RMSprop,
    Optimizer_SGD,
)

many = settings(max_examples=200, deadline=None, derandomize=True, database=None)
REGULARIZERS = ("weight_regularizer_l1", "weight_regularizer_l2", "bias_regularizer_l1", "bias_regularizer_l2")
REMEMBERED = ("weights", "biases", "weight_momentums", "bias_momentums", "weight_cache", "bias_cache")


class NoAccuracy(Accuracy):
    def compare(self, predictions, y):
        return np.zeros(1)


def classes(rng, samples, outputs):
    return rng.integers(0, outputs, samples)


def one_hot(rng, samples, outputs):
    return np.eye(outputs)[classes(rng, samples, outputs)]


def shares(rng, samples, outputs):
    p = rng.uniform(size=(samples, outputs))
    return p / p.sum(axis=1, keepdims=True)


def mixed(rng, samples, outputs):
    """Some labels certain, some not; the first is certain."""
    y = shares(rng, samples, outputs)
    certain = rng.random(samples) < 0.5
    certain[0] = True
    y[certain] = one_hot(rng, certain.sum(), outputs)
    return y


def yes_no(rng, samples, outputs):
    return rng.integers(0, 2, (samples, outputs))


def numbers(rng, samples, outputs):
    return rng.normal(size=(samples, outputs))


def numbers32(rng, samples, outputs):
    return numbers(rng, samples, outputs).astype(np.float32)


ENDS = {
    "classes": (Activation_Softmax, Loss_CategoricalCrossentropy, classes),
    "one-hot": (Activation_Softmax, Loss_CategoricalCrossentropy, one_hot),
    "shares": (Activation_Softmax, Loss_CategoricalCrossentropy, shares),
    "mixed": (Activation_Softmax, Loss_CategoricalCrossentropy, mixed),
    "yes or no": (Activation_Sigmoid, Loss_BinaryCrossentropy, yes_no),
    "squared": (Activation_Linear, Loss_MeanSquaredError, numbers),
    "absolute": (Activation_Linear, Loss_MeanAbsoluteError, numbers),
    "squared, float32": (Activation_Linear, Loss_MeanSquaredError, numbers32),
    "softmax, squared": (Activation_Softmax, Loss_MeanSquaredError, one_hot),
    "relu, squared": (Activation_ReLU, Loss_MeanSquaredError, numbers),
    "sigmoid, crossed": (Activation_Sigmoid, Loss_CategoricalCrossentropy, classes),
}
OPTIMIZERS = {
    "SGD": lambda decay: Optimizer_SGD(0.1, decay),
    "momentum": lambda decay: Optimizer_SGD(0.1, decay, momentum=0.7),
    "Adagrad": lambda decay: Optimizer_Adagrad(0.1, decay, epsilon=0.01),
    "RMSprop": lambda decay: Optimizer_RMSprop(0.01, decay, epsilon=0.01, rho=0.95),
    "Adam": lambda decay: Optimizer_Adam(0.05, decay, epsilon=0.01, beta_1=0.85, beta_2=0.99),
    "Adam as it comes": lambda decay: Optimizer_Adam(decay=decay),
}


class ByHand:
    """The protocol, written out."""

    def __init__(self, layers, loss, optimizer):
        self.layers, self.loss, self.optimizer = layers, loss, optimizer
        together = isinstance(layers[-1], Activation_Softmax) and isinstance(loss, Loss_CategoricalCrossentropy)
        self.both = Activation_Softmax_Loss_CategoricalCrossentropy() if together else None

    def step(self, X, y):
        for layer in self.layers:
            layer.forward(X, True)
            X = layer.output
        (self.both or self.loss).backward(X, y)
        dvalues = (self.both or self.loss).dinputs
        for layer in reversed(self.layers[:-1] if self.both else self.layers):
            layer.backward(dvalues)
            dvalues = layer.dinputs
        self.optimizer.pre_update_params()
        for layer in self.layers:
            if hasattr(layer, "weights"):
                self.optimizer.update_params(layer)
        self.optimizer.post_update_params()


def build(end, optimizer, widths, dropout, strengths, decay, seed):
    """Layers, loss and optimizer: twice the same for the same arguments."""
    rng, layers = np.random.default_rng(seed), []
    for inputs, neurons in zip(widths[:-1], widths[1:], strict=True):
        layer = Layer_Dense(inputs, neurons, **strengths)
        layer.weights, layer.biases = rng.normal(size=(inputs, neurons)), rng.normal(size=(1, neurons))
        layers += [layer, Activation_ReLU()] + [Layer_Dropout(rate) for rate in dropout]
    del layers[-1 - len(dropout):]
    activation, loss, _ = ENDS[end]
    return [*layers, activation()], loss(), OPTIMIZERS[optimizer](decay)


def state(layers):
    return [np.array(getattr(layer, name)) for layer in layers for name in REMEMBERED if hasattr(layer, name)]


def train_twice(end, optimizer, widths, samples, batch_size, dropout, strengths, decay, seed, wide):
    """A model by `train`, and by hand: two epochs, and two more. Their states after each."""
    rng = np.random.default_rng(seed)
    X, y = rng.normal(size=(samples, widths[0])), ENDS[end][2](rng, samples, widths[-1])
    X = X if wide else X.astype(np.float32)
    first = build(end, optimizer, widths, dropout, strengths, decay, seed)
    by_hand = ByHand(*build(end, optimizer, widths, dropout, strengths, decay, seed))
    model, layers = Model(), first[0]
    for layer in layers:
        model.add(layer)
    model.set(loss=first[1], optimizer=first[2], accuracy=NoAccuracy())
    model.finalize()
    for _ in range(2):
        np.random.seed(seed)
        model.train(X, y, epochs=2, batch_size=batch_size, print_every=0)
        drawn = np.random.rand()
        np.random.seed(seed)
        for _ in range(2):
            for start in range(0, samples, batch_size or samples):
                by_hand.step(*(part[start:start + (batch_size or samples)] for part in (X, y)))
        assert drawn == np.random.rand()                        # the same draws were taken, and no more
        yield state(layers), state(by_hand.layers)


cases = {
    "end": st.sampled_from(sorted(ENDS)), "optimizer": st.sampled_from(sorted(OPTIMIZERS)),
    "widths": st.lists(st.integers(1, 5), min_size=2, max_size=4).map(lambda widths: [*widths[:-1], widths[-1] + 1]),
    "samples": st.integers(1, 9), "batch_size": st.sampled_from([None, 1, 2, 4, 20]),
    "dropout": st.lists(st.sampled_from([0.0, 0.1, 0.5, 0.75]), max_size=2),
    "strengths": st.dictionaries(st.sampled_from(REGULARIZERS), st.floats(0.001, 0.1)),
    "decay": st.sampled_from([0, 0.1]), "seed": st.integers(0, 10**6), "wide": st.booleans(),
}


def spiral_like(layers, loss, optimizer, accuracy):
    model = Model()
    for layer in layers:
        model.add(layer)
    model.set(loss=loss, optimizer=optimizer, accuracy=accuracy)
    model.finalize()
    return model
