"""Activations: numbers worked out by hand, and no overflow."""
import numpy as np
from network_numbers import CONFIDENCES, SCORES, close

from nnfs_helpers import Activation_Linear, Activation_ReLU, Activation_Sigmoid, Activation_Softmax, Activation_Step


def test_relu_and_step():
    z = np.array([0, 2, -1, 3.3, -2.7, 1.1, 2.2, -100])
    relu, step = Activation_ReLU(), Activation_Step()
    relu.forward(z)
    close(relu.output, [0, 2, 0, 3.3, 0, 1.1, 2.2, 0])
    step.forward(z)
    close(step.output, [0, 1, 0, 1, 0, 1, 1, 0])
    assert not np.signbit(relu.output).any()                       # no -0.0


def test_sigmoid_never_overflows():
    sigmoid = Activation_Sigmoid()
    with np.errstate(over="raise", invalid="raise", divide="raise"):
        sigmoid.forward(np.array([[0, 2, -2, 1000, -1000, 89, -89]]))
    close(sigmoid.output, [[0.5, 0.880797, 0.119203, 1, 0, 1, 0]])


def test_softmax_rows():
    softmax = Activation_Softmax()
    softmax.forward(SCORES)
    np.testing.assert_allclose(softmax.output, [[0.895, 0.025, 0.080], [0.9998, 2.2e-5, 1.7e-4], [0.513, 0.358, 0.129]],
                               rtol=0.03, atol=6e-4)
    close(softmax.output.sum(axis=1), [1, 1, 1])
    softmax.forward(np.array([[4.8, 4.79, 4.25]]))
    close(softmax.output, [[0.390, 0.386, 0.225]], 6e-4)


def test_softmax_subtracts_each_rows_own_maximum():
    softmax = Activation_Softmax()
    with np.errstate(over="raise", invalid="raise", divide="raise"):
        softmax.forward(np.array([[1000.0, 999, 998], [1, 2, 3], [-10000, -10001, -10002]]))
    close(softmax.output, [[0.665241, 0.244728, 0.090031], [0.090031, 0.244728, 0.665241],
                           [0.665241, 0.244728, 0.090031]])


def test_predictions():
    assert Activation_Softmax().predictions(CONFIDENCES).tolist() == [0, 1, 1]
    answers = Activation_Sigmoid().predictions(np.array([[0.2, 0.5, 0.51]]))
    assert answers.tolist() == [[0, 0, 1]] and answers.dtype != bool
    for activation in (Activation_Linear(), Activation_ReLU()):
        assert activation.predictions(SCORES) is SCORES
