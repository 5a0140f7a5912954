"""Losses: numbers worked out by hand, labels of every kind."""
import math

import numpy as np
import pytest
from network_numbers import CONFIDENCES, TARGETS, close

from nnfs_helpers import (
    Activation_Softmax_Loss_CategoricalCrossentropy,
    Loss_BinaryCrossentropy,
    Loss_CategoricalCrossentropy,
    Loss_MeanAbsoluteError,
    Loss_MeanSquaredError,
    sine_data,
)


@pytest.mark.parametrize("y", [TARGETS, TARGETS.astype(np.uint8), TARGETS.astype(float), TARGETS.tolist(),
                               TARGETS.reshape(-1, 1), np.eye(3, dtype=bool)[TARGETS],
                               np.eye(3)[TARGETS], np.eye(3, dtype=np.uint8)[TARGETS]])
def test_cross_entropy(y):
    loss = Loss_CategoricalCrossentropy()
    close(loss.forward(CONFIDENCES, y), [0.35667494, 0.69314718, 0.10536052])
    assert loss.calculate(CONFIDENCES, y) == pytest.approx(0.38506088)
    loss.backward(CONFIDENCES, y)
    close(loss.dinputs, -np.eye(3)[TARGETS] / CONFIDENCES / 3)


def test_soft_labels():
    """The sum of -y log p, not -log of the sum of y p."""
    loss, y = Loss_CategoricalCrossentropy(), np.array([[0.5, 0.25, 0.25]])
    p = np.array([[0.7, 0.1, 0.2]])
    assert loss.calculate(p, y) == pytest.approx(-0.5 * math.log(0.7) - 0.25 * math.log(0.1) - 0.25 * math.log(0.2))
    both = Activation_Softmax_Loss_CategoricalCrossentropy()
    both.forward(np.log(p), y)
    both.backward(both.output, y)
    close(both.dinputs, p - y)


def test_binary_cross_entropy():
    loss = Loss_BinaryCrossentropy()
    p, y = np.array([[0.7], [0.5], [0.1]]), np.array([[1], [0], [0]])
    close(loss.forward(p, y), [0.35667494, 0.69314718, 0.10536052])
    assert loss.calculate(p, y) == pytest.approx(0.38506088)
    loss.backward(p, y)
    close(loss.dinputs, [[-1 / 0.7 / 3], [1 / 0.5 / 3], [1 / 0.9 / 3]])
    p, y = np.array([[0.7, 0.5]]), np.array([[1, 0]])               # two outputs: their mean for each sample
    close(loss.forward(p, y), [(0.35667494 + 0.69314718) / 2])
    loss.backward(p, y)
    close(loss.dinputs, [[-1 / 0.7 / 2, 1 / 0.5 / 2]])


def test_squared_and_absolute_error():
    p, y = np.array([[1.0, 2.0], [4.0, -1.0]]), np.array([[0.0, 5.0], [4.0, 1.0]])
    squared, absolute = Loss_MeanSquaredError(), Loss_MeanAbsoluteError()
    close(squared.forward(p, y), [5, 2])
    close(absolute.forward(p, y), [2, 1])
    assert squared.calculate(p, y) == pytest.approx(3.5) and absolute.calculate(p, y) == pytest.approx(1.5)
    squared.backward(p, y)
    close(squared.dinputs, [[0.5, -1.5], [0, -1]])                  # 2 (p - y) / 2 outputs / 2 samples
    absolute.backward(p, y)
    close(absolute.dinputs, [[0.25, -0.25], [0, -0.25]])            # trap: -sign(y - p), minus included


def test_a_flat_line_costs_the_sine_one_half():
    X, y = sine_data()
    assert Loss_MeanSquaredError().calculate(np.zeros_like(y), y) == pytest.approx(0.5)


def test_uint8_one_hot_labels_do_not_overflow():
    """In uint8, -1 is 255: at p = .7 the gradient would be +364 instead of -1.43."""
    p, y = np.array([[0.7, 0.1, 0.2]]), np.array([[1, 0, 0]], dtype=np.uint8)
    loss, both = Loss_CategoricalCrossentropy(), Activation_Softmax_Loss_CategoricalCrossentropy()
    loss.backward(p, y)
    close(loss.dinputs, [[-1 / 0.7, 0, 0]])
    both.backward(p, y)
    close(both.dinputs, [[-0.3, 0.1, 0.2]])
    binary = Loss_BinaryCrossentropy()
    binary.backward(p, y)
    close(binary.dinputs, np.array([[-1 / 0.7, 1 / 0.9, 1 / 0.8]]) / 3)
    for loss in (Loss_MeanSquaredError(), Loss_MeanAbsoluteError()):
        loss.backward(p, y)
        assert (np.sign(loss.dinputs) == [[-1, 1, 1]]).all()
