"""Random neurons and networks, small enough for the microscope."""
import itertools

import numpy as np

from nnfs_helpers import (
    Activation_Linear,
    Activation_ReLU,
    Activation_Sigmoid,
    Activation_Softmax,
    Activation_Softmax_Loss_CategoricalCrossentropy,
    Layer_Dense,
    Loss_BinaryCrossentropy,
    Loss_CategoricalCrossentropy,
    Loss_MeanAbsoluteError,
    Loss_MeanSquaredError,
)
from nnfs_helpers.figures.ch06.graph import MOST

BENDS = (Activation_ReLU, Activation_Sigmoid, Activation_Linear)
SEEDS = range(25)


def dense_network(rng, sizes, bend=Activation_ReLU, last=None, layer=Layer_Dense):
    """Layers of these sizes with parameters of ordinary size, a bend between them, and perhaps one at the end."""
    layers = []
    for n, m in itertools.pairwise(sizes):
        layers.append(layer(n, m))
        layers[-1].weights, layers[-1].biases = rng.normal(size=(n, m)), rng.normal(size=(1, m))
        layers.append(bend())
    layers.pop()
    return layers + ([last()] if last else [])


def random_network(seed):
    """(layers, X, y, loss) of random sizes, bends and losses, small enough for the microscope."""
    rng = np.random.default_rng(seed)
    sizes = rng.integers(1, 4, size=rng.integers(2, 4))
    samples, classes = int(rng.integers(1, 4)), int(sizes[-1])
    last, loss, y = [(None, Loss_MeanSquaredError, rng.normal(size=(samples, classes))),
                     (None, Loss_MeanAbsoluteError, rng.normal(size=(samples, classes))),
                     (Activation_Softmax, Loss_CategoricalCrossentropy, rng.integers(0, classes, samples)),
                     (Activation_Sigmoid, Loss_BinaryCrossentropy, rng.integers(0, 2, (samples, classes))),
                     (None, Activation_Softmax_Loss_CategoricalCrossentropy, rng.integers(0, classes, samples)),
                     ][seed % 5]
    return dense_network(rng, sizes, BENDS[seed % 3], last), rng.normal(size=(samples, sizes[0])), y, loss()


def random_neuron(seed):
    rng = np.random.default_rng(seed)
    n = int(rng.integers(1, MOST + 1))
    target = None if seed % 2 else round(float(rng.normal()), 2)
    return rng.normal(size=n), rng.normal(size=n), float(rng.normal()), ("ReLU", "sigmoid", "linear")[seed % 3], target
