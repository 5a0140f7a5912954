"""Accuracy, and means over batches of unequal size."""
import numpy as np
import pytest
from network_numbers import CONFIDENCES, TARGETS

from nnfs_helpers import Accuracy_Categorical, Accuracy_Regression, Loss_MeanSquaredError, sine_data


@pytest.mark.parametrize("y", [TARGETS, np.eye(3)[TARGETS], TARGETS.astype(np.uint8)])
def test_categorical_accuracy(y):
    accuracy = Accuracy_Categorical()
    accuracy.init(y)
    assert accuracy.calculate(np.argmax(CONFIDENCES, axis=1), y) == 1
    assert accuracy.calculate(np.array([2, 1, 1]), y) == pytest.approx(2 / 3)


def test_binary_accuracy_counts_every_output():
    accuracy = Accuracy_Categorical(binary=True)
    y = np.array([[1, 0], [0, 0], [1, 1]])
    assert accuracy.calculate(np.array([[1, 0], [1, 0], [1, 0]]), y) == pytest.approx(4 / 6)
    assert accuracy.calculate(np.array([[1], [0], [0]]), np.array([[1], [0], [1]])) == pytest.approx(2 / 3)


def test_regression_accuracy_is_the_share_within_a_250th_of_the_spread():
    X, y = sine_data()
    accuracy, width = Accuracy_Regression(), y.std() / 250
    accuracy.init(y)
    assert accuracy.precision == pytest.approx(width)
    assert accuracy.calculate(y + 0.9 * width, y) == 1
    assert accuracy.calculate(y - 1.1 * width, y) == 0
    shifted = y + np.where(np.arange(1000) < 250, 0.5, 2)[:, None] * width
    assert accuracy.calculate(shifted, y) == pytest.approx(0.25)
    accuracy.init(2 * y)                                            # measured once, not with every call
    assert accuracy.precision == pytest.approx(width)
    accuracy.init(2 * y, reinit=True)
    assert accuracy.precision == pytest.approx(2 * width)


@pytest.mark.parametrize("make, name", [(Loss_MeanSquaredError, "loss"), (Accuracy_Categorical, "accuracy")])
def test_means_over_batches_are_weighed_by_their_size(make, name):
    """Batches of 4 and 1: the mean over five samples, not the mean of two means."""
    judge = make()
    if name == "accuracy":
        pairs = [(np.array([0, 0, 0, 0]), np.array([0, 0, 0, 0])), (np.array([1]), np.array([0]))]
        expected = 0.8
    else:
        pairs = [(np.zeros((4, 1)), np.zeros((4, 1))), (np.ones((1, 1)), np.zeros((1, 1)))]
        expected = 0.2
    for _ in range(2):                                              # a new pass forgets the one before
        judge.new_pass()
        for predictions, y in pairs:
            judge.calculate(predictions, y)
        assert judge.calculate_accumulated() == pytest.approx(expected)
