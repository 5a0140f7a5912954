"""Dense layers and dropout: numbers worked out by hand, shapes, draws."""
import numpy as np
import pytest
from network_numbers import BATCH, NEURONS, SCORES, close, layer_with

from nnfs_helpers import Activation_ReLU, Layer_Dense, Layer_Dropout, Loss, Optimizer_SGD


@pytest.mark.parametrize("inputs, weights, output", [
    ([1, 2, 3], [0.2, 0.8, -0.5], 2.3), ([1.0, 2.0, 3.0, 2.5], [0.2, 0.8, -0.5, 1.0], 4.8)])
def test_one_neuron(inputs, weights, output):
    layer = layer_with(np.transpose([weights]), 2)
    layer.forward(np.array([inputs]))
    close(layer.output, [[output]])


def test_three_neurons_and_a_batch():
    layer = layer_with(NEURONS.T)
    layer.forward(BATCH[:1])
    close(layer.output, [[2.8, -1.79, 1.885]])
    layer.biases = np.array([[2, 3, 0.5]])
    layer.forward(BATCH)
    close(layer.output, SCORES)


def test_new_layer():
    np.random.seed(0)
    layer = Layer_Dense(50, 40)
    assert layer.weights.shape == (50, 40) and layer.biases.shape == (1, 40)
    assert not layer.biases.any()
    assert layer.weights.std() == pytest.approx(0.01, rel=0.05)
    assert layer.weights.mean() == pytest.approx(0, abs=1e-3)
    np.random.seed(0)
    draws = np.random.randn(50, 40).astype(np.float32)
    assert (layer.weights == np.float32(0.01) * draws).all()      # the book's draws, in the book's order
    assert (Layer_Dense(50, 40).weights != layer.weights).any()


def test_backward_of_one_neuron_and_one_step():
    """x = [1, -2, 3], w = [-3, -1, 2], b = 1: output 6; a step of 0.001 against the gradient makes it 5.985."""
    layer, relu = layer_with([[-3], [-1], [2]], 1), Activation_ReLU()
    inputs = np.array([[1.0, -2.0, 3.0]])
    layer.forward(inputs)
    relu.forward(layer.output)
    close(relu.output, [[6]])
    relu.backward(np.array([[1.0]]))
    layer.backward(relu.dinputs)
    close(layer.dinputs, [[-3, -1, 2]])
    close(layer.dweights, [[1], [-2], [3]])
    close(layer.dbiases, [[1]])
    Optimizer_SGD(learning_rate=0.001).update_params(layer)
    layer.forward(inputs)
    close(layer.output, [[5.985]])


def test_gradients_have_the_shapes_of_their_variables():
    layer = Layer_Dense(4, 3, bias_regularizer_l2=0.1)            # without its row axis dbiases cannot be added to
    layer.forward(np.ones((5, 4)))
    layer.backward(np.ones((5, 3)))
    assert layer.dinputs.shape == (5, 4) and layer.dweights.shape == (4, 3) and layer.dbiases.shape == (1, 3)
    close(layer.dbiases, [[5, 5, 5]])                             # summed over samples, not averaged


def test_regularization():
    layer = layer_with([[0.2], [0.8], [-0.5]], -2, weight_regularizer_l1=1)
    assert Loss().regularization_loss(layer) == pytest.approx(1.5)
    layer.forward(np.zeros((1, 3)))
    layer.backward(np.zeros((1, 1)))
    close(layer.dweights, [[1], [1], [-1]])
    close(layer.dbiases, [[0]])
    strengths = {"weight_regularizer_l2": 0.5, "bias_regularizer_l1": 3, "bias_regularizer_l2": 0.1}
    layer = layer_with([[0.2], [0.8], [-0.5]], -2, **strengths)
    assert Loss().regularization_loss(layer) == pytest.approx(0.5 * 0.93 + 3 * 2 + 0.1 * 4)
    layer.forward(np.zeros((1, 3)))
    layer.backward(np.zeros((1, 1)))
    close(layer.dweights, [[0.2], [0.8], [-0.5]])
    close(layer.dbiases, [[-3 - 0.4]])
    assert Loss().regularization_loss(Layer_Dense(2, 3)) == 0


def test_dropout():
    np.random.seed(1)
    layer, inputs = Layer_Dropout(0.2), np.full((200, 50), 3.0)
    layer.forward(inputs)
    assert sorted(set(layer.binary_mask.ravel().round(6))) == [0, 1.25]
    assert (layer.binary_mask == 0).mean() == pytest.approx(0.2, abs=0.02)      # the rate is the share dropped
    assert layer.output.mean() == pytest.approx(3, rel=0.02)                    # and the mean is kept
    close(layer.output, 3 * layer.binary_mask)
    mask = layer.binary_mask.copy()
    layer.backward(np.full((200, 50), 2.0))
    close(layer.dinputs, 2 * mask)
    layer.forward(inputs, True)
    assert (layer.binary_mask != mask).any()                                    # new draws at each pass
    layer.forward(inputs, training=False)
    close(layer.output, inputs)


def test_dropout_mean_over_many_masks():
    np.random.seed(0)
    layer, total = Layer_Dropout(0.5), 0
    for _ in range(2000):
        layer.forward(np.array([[0.27, -1.03, 0.67]]))
        total = total + layer.output
    np.testing.assert_allclose(total / 2000, [[0.27, -1.03, 0.67]], rtol=0.1)
