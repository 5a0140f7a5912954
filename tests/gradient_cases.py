"""Random shapes and values for the tests of gradients, with a distance from corners by construction."""
import numpy as np
from hypothesis import settings
from hypothesis import strategies as st

from nnfs_helpers import Layer_Dense

many = settings(max_examples=200, deadline=None, derandomize=True, database=None)
size = st.integers(1, 4)
chance = st.integers(0, 10**6).map(np.random.default_rng)     # where all values come from
REGULARIZERS = ("weight_regularizer_l1", "weight_regularizer_l2", "bias_regularizer_l1", "bias_regularizer_l2")


def beside_zero(rng, *shape):
    """Values of either sign whose distance from 0 is between 0.05 and 2."""
    return rng.choice([-1, 1], shape) * rng.uniform(0.05, 2, shape)


def dense(rng, inputs, neurons, **regularizers):
    layer = Layer_Dense(inputs, neurons, **regularizers)
    layer.weights, layer.biases = beside_zero(rng, inputs, neurons), beside_zero(rng, 1, neurons)
    return layer


def probabilities(rng, samples, classes):
    p = rng.uniform(0.05, 1, (samples, classes))
    return p / p.sum(axis=1, keepdims=True)


def labels(rng, kind, samples, classes):
    sparse = rng.integers(0, classes, samples)
    if kind == "sparse":
        return sparse
    return np.eye(classes)[sparse] if kind == "one-hot" else probabilities(rng, samples, classes)
