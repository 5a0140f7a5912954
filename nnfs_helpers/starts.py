"""What an experiment begins with: its data, its network, its first parameters, drawn in the book's order."""
import numpy as np

from . import activations, losses, optimizers
from .accuracy import Accuracy_Categorical, Accuracy_Regression
from .datasets import sine_data, spiral_data
from .layers import Layer_Dense, Layer_Dropout
from .model import Model

ENDS = {    # what stands behind the last layer: activation, loss, accuracy
    "spiral": (activations.Activation_Softmax, losses.Loss_CategoricalCrossentropy, Accuracy_Categorical),
    "two arms": (activations.Activation_Sigmoid, losses.Loss_BinaryCrossentropy,
                 lambda: Accuracy_Categorical(binary=True)),
    "sine": (activations.Activation_Linear, losses.Loss_MeanSquaredError, Accuracy_Regression),
}


def data(this, samples=None):
    """The experiment's data, X (points, features) and y; or so many points a class, fresh and with true labels."""
    shuffled, samples = this.shuffled and samples is None, samples or this.samples
    if this.data == "sine":
        return sine_data(samples)
    X, y = spiral_data(samples, 3 if this.data == "spiral" else 2)
    y = np.random.permutation(y) if shuffled else y
    return X, y if this.data == "spiral" else y.reshape(-1, 1)


def network(this):
    """The experiment's network before training: a finalized Model."""
    model, pairs = Model(), list(zip(this.sizes, this.sizes[1:], strict=False))
    activation, loss, accuracy = ENDS[this.data]
    for place, (inputs, neurons) in enumerate(pairs):
        penalty = this.l2 if place == 0 else 0
        model.add(dense(inputs, neurons, this.start, weight_regularizer_l2=penalty, bias_regularizer_l2=penalty))
        model.add(activation() if place == len(pairs) - 1 else activations.Activation_ReLU())
        if this.dropout and place == 0:
            model.add(Layer_Dropout(this.dropout))
    if this.start == "bends":
        spread_bends(model.layers[0])
    optimizer = getattr(optimizers, f"Optimizer_{this.optimizer}")
    model.set(loss=loss(), optimizer=optimizer(**this.settings), accuracy=accuracy())
    model.finalize()
    return model


def dense(inputs, neurons, start=0.01, **penalties):
    """A dense layer that begins in the way `start` says; the same draws from `np.random` in every way with N(0, 1).

    a number           weights start · N(0, 1), as the book writes it
    "he"               weights √(2 / inputs) · N(0, 1)
    "glorot"           weights even between ±√(6 / (inputs + neurons))
    "normal biases"    weights N(0, 1), and then the biases too; everywhere else they begin as zeros
    "bends"            weights 0.01 · N(0, 1); see spread_bends

    >>> dense(1, 3, "he").weights.shape
    (1, 3)
    """
    before = np.random.get_state()
    layer = Layer_Dense(inputs, neurons, **penalties)       # 0.01 · N(0, 1)
    if start in (0.01, "bends"):
        return layer
    np.random.set_state(before)
    if start == "glorot":
        limit = np.sqrt(6 / (inputs + neurons))
        layer.weights = np.random.uniform(-limit, limit, (inputs, neurons)).astype(np.float32)
        return layer
    factor = {"he": np.sqrt(2 / inputs), "normal biases": 1}.get(start, start)
    layer.weights = np.float32(factor) * np.random.standard_normal((inputs, neurons)).astype(np.float32)
    if start == "normal biases":
        layer.biases = np.random.standard_normal((1, neurons)).astype(np.float32)
    return layer


def spread_bends(layer):
    """Move the bends of a layer of ReLUs over one input from 0 to places drawn between 0 and 1: b = -w u."""
    layer.biases = -layer.weights * np.random.uniform(0, 1, layer.weights.shape).astype(np.float32)
