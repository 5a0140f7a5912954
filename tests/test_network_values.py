"""Numbers worked out by hand, shapes and types: what the network's classes must return."""
import math

import numpy as np
import pytest

from nnfs_helpers import (
    Accuracy_Categorical,
    Accuracy_Regression,
    Activation_Linear,
    Activation_ReLU,
    Activation_Sigmoid,
    Activation_Softmax,
    Activation_Softmax_Loss_CategoricalCrossentropy,
    Activation_Step,
    Layer_Dense,
    Layer_Dropout,
    Loss,
    Loss_BinaryCrossentropy,
    Loss_CategoricalCrossentropy,
    Loss_MeanAbsoluteError,
    Loss_MeanSquaredError,
    Optimizer_Adagrad,
    Optimizer_Adam,
    Optimizer_RMSprop,
    Optimizer_SGD,
    arithmetic,
    sine_data,
    spiral_data,
)

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


# Layers

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


# Activations

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


# Losses

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


# Accuracy

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


# Optimizers

def steps(optimizer, gradients, weight=0.0):
    """The weight after each step, one gradient a step; the bias gets half the gradient."""
    layer = layer_with([[weight]], weight)
    path = []
    for gradient in gradients:
        layer.dweights, layer.dbiases = np.array([[gradient]], np.float32), np.array([[gradient / 2]], np.float32)
        optimizer.pre_update_params()
        optimizer.update_params(layer)
        optimizer.post_update_params()
        path.append([layer.weights.item(), layer.biases.item()])
    return np.diff([[weight, weight], *path], axis=0).T


def test_sgd_and_its_defaults():
    assert Optimizer_SGD().learning_rate == 1
    close(steps(Optimizer_SGD(), [0.3, -0.4]), [[-0.3, 0.4], [-0.15, 0.2]])
    close(steps(Optimizer_SGD(0.1), [0.3, -0.4]), [[-0.03, 0.04], [-0.015, 0.02]])


def test_decay_divides_by_one_plus_decay_times_steps():
    optimizer = Optimizer_SGD(learning_rate=1.0, decay=0.5)
    rates = []
    for _ in range(4):
        optimizer.pre_update_params()
        rates.append(optimizer.current_learning_rate)
        optimizer.post_update_params()
    close(rates, [1, 1 / 1.5, 1 / 2, 1 / 2.5])
    assert optimizer.iterations == 4 and optimizer.learning_rate == 1


def test_momentum_is_a_decaying_sum():
    path = steps(Optimizer_SGD(learning_rate=0.1, momentum=0.9), np.ones(200))
    close(path[0, :3], [-0.1, -0.19, -0.271])
    close(path[1, :3], [-0.05, -0.095, -0.1355])
    assert path[0, -1] == pytest.approx(-1, rel=1e-3)               # towards 1 / (1 - momentum) = 10 rates


def test_adagrad():
    assert Optimizer_Adagrad().learning_rate == 1
    close(steps(Optimizer_Adagrad(), [0.004, 0.003]), [[-1, -0.003 / 0.005], [-1, -0.6]], 1e-4)
    close(steps(Optimizer_Adagrad(0.1, epsilon=0.5), [1, 1]), [[-0.1 / 1.5, -0.1 / (2 ** 0.5 + 0.5)],
                                                              [-0.05, -0.05 / (0.5 ** 0.5 + 0.5)]])


def test_rmsprop():
    assert Optimizer_RMSprop().learning_rate == 0.001
    first = steps(Optimizer_RMSprop(learning_rate=0.02, rho=0.999), [0.3])
    assert first[0, 0] == pytest.approx(-0.632, abs=1e-3)
    cache = 0.9 * 0.1 * 0.09 + 0.1 * 0.16
    close(steps(Optimizer_RMSprop(0.1), [0.3, 0.4])[0], [-0.1 / 0.1 ** 0.5, -0.1 * 0.4 / cache ** 0.5], 1e-4)


@pytest.mark.parametrize("slope", [1e-3, 1.0, 1e3])
def test_adams_steps_have_the_length_of_the_rate_whatever_the_slope(slope):
    assert Optimizer_Adam().learning_rate == 0.001
    close(steps(Optimizer_Adam(learning_rate=0.02), np.full(20, slope)), np.full((2, 20), -0.02), 1e-4)


def test_adams_correction_makes_the_first_steps_smaller():
    """Against the same sums without correction: times .316 at step 1, .153 near step 12, .80 at 1000 (trap 13)."""
    rng = np.random.default_rng(0)
    gradients = rng.uniform(0.5, 1.5, 1000)
    path = steps(Optimizer_Adam(learning_rate=1.0), gradients)[0]
    m = v = 0
    factors = []
    for gradient, step in zip(gradients, path, strict=True):
        m, v = 0.9 * m + 0.1 * gradient, 0.999 * v + 0.001 * gradient ** 2
        factors.append(-step / (m / v ** 0.5))
    assert factors[0] == pytest.approx(0.316, abs=2e-3)
    assert min(factors) == pytest.approx(0.153, abs=2e-3)
    assert abs(int(np.argmin(factors)) + 1 - 12) <= 1
    assert factors[-1] == pytest.approx(0.80, abs=5e-3)


def test_optimizer_leaves_the_books_names_behind():
    layer = layer_with([[1.0, 2.0]])
    layer.dweights, layer.dbiases = np.ones((1, 2), np.float32), np.ones((1, 2), np.float32)
    Optimizer_SGD(momentum=0.5).update_params(layer)
    close(layer.weight_momentums, [[-1, -1]])
    close(layer.bias_momentums, [[-1, -1]])
    layer = layer_with([[1.0, 2.0]])
    layer.dweights, layer.dbiases = np.full((1, 2), 2, np.float32), np.full((1, 2), 3, np.float32)
    Optimizer_Adam().update_params(layer)
    close(layer.weight_momentums, [[0.2, 0.2]])
    close(layer.bias_momentums, [[0.3, 0.3]])
    close(layer.weight_cache, [[0.004, 0.004]])
    close(layer.bias_cache, [[0.009, 0.009]])


def test_two_layers_do_not_share_what_the_optimizer_remembers():
    first, second = layer_with([[1.0]]), layer_with([[1.0]])
    optimizer = Optimizer_SGD(learning_rate=0.1, momentum=0.9)
    for layer, gradient in ((first, 1.0), (second, -1.0), (first, 1.0), (second, -1.0)):
        layer.dweights = layer.dbiases = np.array([[gradient]], np.float32)
        optimizer.update_params(layer)
    close([first.weights.item(), second.weights.item()], [1 - 0.1 - 0.19, 1 + 0.1 + 0.19])


# The arithmetic setting

def one_step(optimizer):
    np.random.seed(0)
    X, y = spiral_data(10, 3)
    layers = [Layer_Dense(2, 8, weight_regularizer_l1=1e-3, bias_regularizer_l2=1e-3), Activation_ReLU(),
              Layer_Dropout(0.1), Layer_Dense(8, 3)]
    both, values = Activation_Softmax_Loss_CategoricalCrossentropy(), X
    for layer in layers:
        layer.forward(values)
        values = layer.output
    both.forward(values, y)
    both.backward(both.output, y)
    dvalues = both.dinputs
    for layer in reversed(layers):
        layer.backward(dvalues)
        dvalues = layer.dinputs
    optimizer.pre_update_params()
    for layer in (layers[0], layers[3]):
        optimizer.update_params(layer)
    optimizer.post_update_params()
    return [*layers, both]


@pytest.mark.parametrize("setting, dtype", [("same", np.float32), ("fast", np.float32), ("float64", np.float64)])
@pytest.mark.parametrize("optimizer", [Optimizer_SGD, Optimizer_Adagrad, Optimizer_RMSprop, Optimizer_Adam])
def test_types(setting, dtype, optimizer):
    with arithmetic(setting):
        layers = one_step(optimizer(decay=1e-3))
    for layer in layers:
        for name in ("output", "dinputs", "weights", "biases", "dweights", "dbiases", "binary_mask", "weight_cache"):
            if hasattr(layer, name):
                assert getattr(layer, name).dtype == dtype, (layer, name)


def test_settings_agree_to_float32():
    results = {}
    for setting in ("same", "fast", "float64"):
        with arithmetic(setting):
            results[setting] = one_step(Optimizer_Adam())[0].weights
    close(results["same"], results["float64"], 1e-4)
    close(results["fast"], results["float64"], 1e-4)


def test_same_is_the_default_and_rounds_products_from_float64():
    assert arithmetic() == "same"
    rng = np.random.default_rng(0)
    layer = layer_with(rng.normal(size=(100, 7)))
    inputs = rng.normal(size=(50, 100)).astype(np.float32)
    layer.forward(inputs)
    exact = inputs.astype(np.float64) @ layer.weights.astype(np.float64)
    assert (layer.output == exact.astype(np.float32)).all()


def test_same_rounds_exp_and_log_from_float64():
    """float32's own exp and log end on other last digits, here in hundreds of these numbers."""
    z = np.linspace(0, 20, 5001, dtype=np.float32)[:, None]
    sigmoid = Activation_Sigmoid()
    sigmoid.forward(-z)
    small = np.exp(-z.astype(np.float64)).astype(np.float32)
    assert (sigmoid.output == small / (1 + small)).all()
    p = np.linspace(0.001, 0.999, 5001, dtype=np.float32)
    losses = Loss_CategoricalCrossentropy().forward(np.stack([p, 1 - p], axis=1), np.zeros(5001, int))
    assert (losses == -np.log(p.astype(np.float64)).astype(np.float32)).all()


def test_setting_is_restored():
    assert arithmetic() == "same"
    with pytest.raises(ZeroDivisionError), arithmetic("float64"):
        assert arithmetic() == "float64"
        with arithmetic("fast"):
            assert arithmetic() == "fast"
        assert arithmetic() == "float64"
        raise ZeroDivisionError
    assert arithmetic() == "same"


def test_setting_called_plainly_stays_and_wrong_names_change_nothing():
    try:
        arithmetic("fast")
        assert arithmetic() == "fast"
        with pytest.raises(ValueError, match="same.*fast.*float64.*float16"):
            arithmetic("float16")
        assert arithmetic() == "fast"
    finally:
        arithmetic("same")


def test_a_layer_survives_a_change_of_setting():
    layer, X = Layer_Dense(2, 3), np.ones((4, 2))
    with arithmetic("float64"):
        layer.forward(X)
        assert layer.output.dtype == np.float64
    layer.forward(X)
    layer.backward(np.ones((4, 3)))
    assert layer.output.dtype == layer.weights.dtype == layer.dweights.dtype == np.float32
