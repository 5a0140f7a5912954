"""The optimizer's calls that are kept with a layer do what the formulas of optimizers.py do, whatever is changed.

A layer whose weights and biases are arrays of their own is moved by the formulas; beside it, the same layer as it was
made is moved by the kept calls.
"""
import copy

import numpy as np
import pytest

from nnfs_helpers import Layer_Dense, Optimizer_Adagrad, Optimizer_Adam, Optimizer_RMSprop, Optimizer_SGD, joints

X = np.random.default_rng(0).normal(size=(6, 4)).astype(np.float32)
SLOPES = np.random.default_rng(1).normal(size=(6, 3)).astype(np.float32)
MOMENTUM = Optimizer_SGD(0.1, momentum=0.9)
ALL = [Optimizer_SGD(0.1), MOMENTUM, Optimizer_Adagrad(0.1), Optimizer_RMSprop(0.01), Optimizer_Adam(0.05)]


def two_layers():
    """As it was made, and with arrays of its own."""
    np.random.seed(0)
    made = Layer_Dense(4, 3)
    own = copy.deepcopy(made)
    return made, own


def steps(layer, optimizer, count):
    for _ in range(count):
        layer.forward(X)
        layer.backward(SLOPES)
        optimizer.pre_update_params()
        optimizer.update_params(layer)
        optimizer.post_update_params()


def assert_alike(made, own):
    for name in vars(own):
        if isinstance(getattr(own, name), np.ndarray):
            assert (getattr(made, name) == getattr(own, name)).all(), name


def both_ways(optimizer, change, before=3, after=3):
    for layer, one in zip(two_layers(), (optimizer, copy.deepcopy(optimizer)), strict=True):
        steps(layer, one, before)
        one = change(layer, one) or one
        steps(layer, one, after)
        yield layer


@pytest.mark.parametrize("optimizer", ALL, ids=lambda one: type(one).__name__)
def test_the_calls_are_the_formulas(optimizer):
    made, own = both_ways(copy.deepcopy(optimizer), lambda layer, one: None, 100, 100)
    assert_alike(made, own)
    assert hasattr(made, "_joint") and not hasattr(own, "_joint")


@pytest.mark.parametrize("name, value", [("beta_1", 0.5), ("beta_2", 0.9), ("epsilon", 0.1), ("learning_rate", 1.0),
                                         ("iterations", 0), ("decay", 0.5)])
def test_a_setting_of_adam_is_changed(name, value):
    """After 200 steps beta_1's correction has rounded to 1; with other settings, or from the start, it is back."""
    made, own = both_ways(Optimizer_Adam(0.05, decay=1e-3), lambda layer, one: setattr(one, name, value), 200)
    assert_alike(made, own)


@pytest.mark.parametrize("optimizer, name, value", [
    (Optimizer_SGD(0.1), "momentum", 0.9), (MOMENTUM, "momentum", 0.5), (MOMENTUM, "momentum", 0.0),
    (Optimizer_RMSprop(0.1), "rho", 0.5), (Optimizer_Adagrad(0.1), "epsilon", 1.0)])
def test_another_setting_is_changed(optimizer, name, value):
    made, own = both_ways(copy.deepcopy(optimizer), lambda layer, one: setattr(one, name, value))
    assert_alike(made, own)


def test_another_optimizer_goes_on():
    made, own = both_ways(Optimizer_Adam(0.05), lambda layer, one: Optimizer_RMSprop(0.01))
    assert_alike(made, own)


@pytest.mark.parametrize("base", [Optimizer_SGD, Optimizer_Adam])
def test_a_formula_of_ones_own_is_used(base):
    class Optimizer_Still(base):
        def _step(self, w, g, *memories):
            w += 1

    layer, _ = two_layers()
    before = layer.weights.copy(), layer.biases.copy()
    steps(layer, Optimizer_Still(), 2)
    assert (layer.weights == before[0] + 1 + 1).all() and (layer.biases == before[1] + 2).all()


def test_nothing_is_looked_up_twice(monkeypatch):
    looks, found = [], joints.Joint.found
    monkeypatch.setattr(joints.Joint, "found", lambda *args: looks.append(1) or found(*args))
    layer, _ = two_layers()
    steps(layer, Optimizer_Adam(0.05), 300)
    assert len(looks) == 1


def test_a_faded_memory_is_forgotten():
    """A neuron that no sample reaches any more: its momentum would fade into numbers that take long to compute with."""
    layer, _ = two_layers()
    optimizer = Optimizer_Adam(0.05)
    steps(layer, optimizer, 1)
    layer.dweights[:, 1] = layer.dbiases[:, 1] = 0
    for _ in range(2000):
        optimizer.update_params(layer)
        optimizer.post_update_params()
    assert (layer.weight_momentums[:, 1] == 0).all() and (layer.weight_momentums[:, 0] != 0).all()
