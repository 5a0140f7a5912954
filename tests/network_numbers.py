"""The course's worked examples, and what several tests of the network do with them."""
import re

import numpy as np
import pytest

from nnfs_helpers import Layer_Dense

BATCH = np.array([[1, 2, 3, 2.5], [2, 5, -1, 2], [-1.5, 2.7, 3.3, -0.8]])
NEURONS = np.array([[0.2, 0.8, -0.5, 1.0], [0.5, -0.91, 0.26, -0.5], [-0.26, -0.27, 0.17, 0.87]])     # a neuron a row
SCORES = np.array([[4.8, 1.21, 2.385], [8.9, -1.81, 0.2], [1.41, 1.051, 0.026]])
CONFIDENCES = np.array([[0.7, 0.1, 0.2], [0.1, 0.5, 0.4], [0.02, 0.9, 0.08]])
TARGETS = np.array([0, 1, 1])


def close(actual, expected, tolerance=1e-6):
    np.testing.assert_allclose(actual, expected, rtol=tolerance, atol=tolerance)


def layer_with(weights, biases=0.0, **regularizers):
    weights = np.array(weights, dtype=np.float32)
    layer = Layer_Dense(*weights.shape, **regularizers)
    layer.weights, layer.biases = weights, np.full((1, weights.shape[1]), biases, dtype=np.float32)
    return layer


NAN, INF = float("nan"), float("inf")


def refuses(match, error=ValueError):
    """`match`: parts that the message holds in this order; brackets and dots stand for themselves."""
    return pytest.raises(error, match="(?s)" + ".*".join(re.escape(part) for part in match))
