"""Probabilities near 0 and 1: what clipping saves, what it costs, and softmax and loss taken together."""
import math

import numpy as np
import pytest
from network_numbers import SCORES, TARGETS, close

from nnfs_helpers import (
    Activation_Sigmoid,
    Activation_Softmax_Loss_CategoricalCrossentropy,
    Loss_BinaryCrossentropy,
    Loss_CategoricalCrossentropy,
    arithmetic,
)


def test_clipping_at_both_ends():
    loss = Loss_CategoricalCrossentropy()
    with np.errstate(divide="raise"):
        losses = loss.forward(np.array([[0.0, 1.0], [0.0, 1.0]]), np.array([0, 1]))
    assert losses[0] == pytest.approx(16.118, abs=1e-3)
    assert 0 < losses[1] < 2e-7                                     # not negative, which a clip at one end would give


@pytest.mark.parametrize("loss, y", [(Loss_CategoricalCrossentropy(), np.array([0, 1])),
                                     (Loss_BinaryCrossentropy(), np.array([[1, 0], [0, 1]]))])
def test_backward_clips_too(loss, y):
    with np.errstate(divide="raise", invalid="raise", over="raise"):
        loss.backward(np.array([[0.0, 1.0], [0.0, 1.0]]), y)
    assert np.isfinite(loss.dinputs).all()
    assert loss.dinputs[0, 0] < -1e6                                # the steepest that the clipped loss gets


def test_three_classes_by_chance_cost_ln_3():
    both = Activation_Softmax_Loss_CategoricalCrossentropy()
    assert both.forward(np.zeros((4, 3)), np.array([0, 1, 2, 0])) == pytest.approx(math.log(3))


def test_softmax_and_loss_in_one_are_exact_where_the_pair_is_not():
    """Score -40 for the true class: the slope is -1. Taken apart, clipping has lost nearly all of it (trap 12)."""
    scores, y = np.array([[-40.0, 0.0]]), np.array([0])
    both = Activation_Softmax_Loss_CategoricalCrossentropy()
    softmax, loss = both.activation, both.loss
    both.forward(scores, y)
    both.backward(both.output, y)
    close(both.dinputs, [[-1, 1]])
    softmax.forward(scores)
    loss.backward(softmax.output, y)
    softmax.backward(loss.dinputs)
    assert abs(softmax.dinputs).max() < 1e-9


def test_clipping_takes_the_slope_of_a_sure_and_wrong_yes_or_no():
    """At z = -40 with target 1 the truth is -1; the clipped loss behind the sigmoid leaves -4e-11 (trap 12)."""
    sigmoid, loss = Activation_Sigmoid(), Loss_BinaryCrossentropy()
    with arithmetic("float64"):
        sigmoid.forward(np.array([[-40.0]]))
        loss.backward(sigmoid.output, np.array([[1]]))
        sigmoid.backward(loss.dinputs)
    assert sigmoid.dinputs.item() == pytest.approx(-4.2e-11, rel=0.02)


def test_in_one_is_the_same_as_apart_where_nothing_is_clipped():
    both = Activation_Softmax_Loss_CategoricalCrossentropy()
    softmax, loss = both.activation, both.loss
    softmax.forward(SCORES[[0, 2]])
    loss.backward(softmax.output, TARGETS[:2])
    softmax.backward(loss.dinputs)
    assert both.forward(SCORES[[0, 2]], TARGETS[:2]) == pytest.approx(loss.calculate(softmax.output, TARGETS[:2]))
    both.backward(both.output, TARGETS[:2])
    close(both.dinputs, softmax.dinputs)
    close(both.dinputs, (both.output - np.eye(3)[TARGETS[:2]]) / 2)


def test_backward_changes_neither_outputs_nor_labels():
    both, y = Activation_Softmax_Loss_CategoricalCrossentropy(), np.eye(3)[TARGETS]
    both.forward(SCORES, y)
    output = both.output.copy()
    both.backward(both.output, y)
    assert (both.output == output).all() and (y == np.eye(3)[TARGETS]).all()
