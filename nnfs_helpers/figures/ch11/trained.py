"""Short runs of the spiral network with a price on its hidden layer, each trained once in a process."""

import contextlib
import functools
import io
from typing import NamedTuple

import numpy as np

from ...accuracy import Accuracy_Categorical
from ...activations import Activation_ReLU, Activation_Softmax
from ...arithmetic import arithmetic
from ...datasets import spiral_data
from ...layers import Layer_Dense
from ...losses import Loss_CategoricalCrossentropy
from ...model import Model
from ...optimizers import Optimizer_Adam
from ...runs import own_draws


class Run(NamedTuple):
    """A trained network: its parameters [(weights, biases), (weights, biases)], its figures, its data."""

    parameters: list
    accuracy: float
    data_loss: float
    penalty: float
    validation_accuracy: float
    validation_loss: float
    X: np.ndarray
    y: np.ndarray


def trained(l1=0.0, l2=0.0, seed=0, epochs=1001, weights=True, biases=True, optimizer=None):
    """The spiral network (100 samples a class, 64 neurons, Adam 0.02) with these prices on its hidden layer: a Run.

    Drawn in the book's order: data, network, and after training 100 fresh points a class. `weights`, `biases`: whether
    those of the hidden layer are priced. `optimizer`: a function that makes another one. Trained once in a process.
    """
    return _trained(float(l1), float(l2), int(seed), epochs, weights, biases, optimizer)


@functools.cache
def _trained(l1, l2, seed, epochs, weights, biases, optimizer):
    with own_draws(seed), arithmetic("same"):
        X, y = spiral_data(100, 3)
        model = _network(l1, l2, weights, biases, optimizer)
        with contextlib.redirect_stdout(io.StringIO()):  # only the last epoch is looked at: that is quicker
            model.train(X, y, epochs=epochs, print_every=epochs)
        return Run(model.get_parameters(), *_figures(model), X, y)


def _network(l1, l2, weights, biases, optimizer):
    model = Model()
    model.add(
        Layer_Dense(
            2,
            64,
            weight_regularizer_l1=l1 * weights,
            weight_regularizer_l2=l2 * weights,
            bias_regularizer_l1=l1 * biases,
            bias_regularizer_l2=l2 * biases,
        )
    )
    for layer in (Activation_ReLU(), Layer_Dense(64, 3), Activation_Softmax()):
        model.add(layer)
    optimizer = optimizer() if optimizer else Optimizer_Adam(learning_rate=0.02, decay=5e-7)
    model.set(loss=Loss_CategoricalCrossentropy(), optimizer=optimizer, accuracy=Accuracy_Categorical())
    model.finalize()
    return model


def _figures(model):
    last = model.history[-1]
    X, y = spiral_data(100, 3)
    output = model.predict(X)
    return (
        last["accuracy"],
        last["data_loss"],
        float(last["reg_loss"]),
        float((output.argmax(axis=1) == y).mean()),
        float(Loss_CategoricalCrossentropy().calculate(output, y)),
    )
