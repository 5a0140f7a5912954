"""Optimizers: their first steps worked out by hand."""
import numpy as np
import pytest
from network_numbers import close, layer_with

from nnfs_helpers import Optimizer_Adagrad, Optimizer_Adam, Optimizer_RMSprop, Optimizer_SGD


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
