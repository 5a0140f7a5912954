"""Whatever arrays a learner puts into a layer, the optimizer moves just these, and remembers for just these."""
import copy
import pickle

import numpy as np
import pytest
from array_changes import CHANGES, REMEMBERED, own_memory

from nnfs_helpers import (
    Layer_Dense,
    Optimizer_Adagrad,
    Optimizer_Adam,
    Optimizer_RMSprop,
    Optimizer_SGD,
    arithmetic,
)

OPTIMIZERS = {
    "SGD": lambda: Optimizer_SGD(0.1, decay=0.1), "momentum": lambda: Optimizer_SGD(0.1, momentum=0.9),
    "Adagrad": lambda: Optimizer_Adagrad(0.1), "RMSprop": lambda: Optimizer_RMSprop(0.01),
    "Adam": lambda: Optimizer_Adam(0.05),
}
X = np.random.default_rng(0).normal(size=(6, 4))
SLOPES = np.random.default_rng(1).normal(size=(6, 3))


@pytest.fixture(autouse=True, params=[np.float32, np.float64], ids=["float32", "float64"])
def dvalues(request):
    """With float64 targets the last layer's dbiases are float64, and not to be joined with the dweights."""
    global DVALUES
    DVALUES = SLOPES.astype(request.param)


def new_layer():
    np.random.seed(0)
    return Layer_Dense(4, 3, weight_regularizer_l2=0.01, bias_regularizer_l1=0.01)


def steps(layer, optimizer, count=3):
    for _ in range(count):
        layer.forward(X)
        layer.backward(DVALUES)
        optimizer.pre_update_params()
        optimizer.update_params(layer)
        optimizer.post_update_params()
    return layer


def plain(layer):
    return [np.array(getattr(layer, name)) for name in ("weights", "biases", *REMEMBERED) if hasattr(layer, name)]


def assert_same(ours, expected):
    for a, b in zip(plain(ours), plain(expected), strict=True):
        assert a.dtype == b.dtype and a.shape == b.shape and (a == b).all()


@pytest.mark.parametrize("when", ["before the first step", "between two steps"])
@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("name", OPTIMIZERS)
def test_arrays_of_ones_own(name, change, when):
    layer, optimizer = new_layer(), OPTIMIZERS[name]()
    if when == "between two steps":
        steps(layer, optimizer, 1)
    change(layer)
    steps(layer, optimizer, 3 if when == "before the first step" else 2)
    assert_same(layer, steps(new_layer(), OPTIMIZERS[name]()))


@pytest.mark.parametrize("name", OPTIMIZERS)
def test_arrays_of_ones_own_are_moved_in_place(name):
    layer = new_layer()
    layer.weights, layer.biases = layer.weights.copy(), layer.biases.copy()
    weights, biases = layer.weights, layer.biases
    steps(layer, OPTIMIZERS[name]())
    assert layer.weights is weights and layer.biases is biases
    assert_same(layer, steps(new_layer(), OPTIMIZERS[name]()))


@pytest.mark.parametrize("duplicate", [copy.deepcopy, copy.copy, lambda layer: pickle.loads(pickle.dumps(layer))])
@pytest.mark.parametrize("name", OPTIMIZERS)
def test_a_copied_layer_goes_its_own_way(name, duplicate):
    """A copy trains as the layer would have; with deepcopy and pickle, the layer itself stays where it was."""
    layer, optimizer = new_layer(), OPTIMIZERS[name]()
    steps(layer, optimizer, 1)
    before = plain(layer)
    twin = duplicate(layer)
    if duplicate is copy.copy:
        twin.weights, twin.biases = twin.weights.copy(), twin.biases.copy()
        own_memory(twin)
    steps(twin, optimizer, 2)
    assert_same(twin, steps(new_layer(), OPTIMIZERS[name]()))
    assert all((a == b).all() for a, b in zip(plain(layer), before, strict=True))


@pytest.mark.parametrize("name", OPTIMIZERS)
def test_gradients_set_by_hand_are_used(name):
    """Gradients left from `backward` must not win over those put in their place, whole or entry by entry."""
    results = []
    for scale_in_place in (True, False):
        layer, optimizer = new_layer(), OPTIMIZERS[name]()
        for _ in range(2):
            layer.forward(X)
            layer.backward(DVALUES)
            if scale_in_place:
                layer.dweights *= 0.5
                layer.dbiases[0, 1] = 7
            else:
                dbiases = np.array(layer.dbiases)
                dbiases[0, 1] = 7
                layer.dweights, layer.dbiases = layer.dweights * np.float32(0.5), dbiases
            optimizer.pre_update_params()
            optimizer.update_params(layer)
            optimizer.post_update_params()
        results.append(layer)
    assert_same(*results)
    assert (results[0].biases != steps(new_layer(), OPTIMIZERS[name](), 2).biases).any()


@pytest.mark.parametrize("name", OPTIMIZERS)
def test_settings_change_between_steps(name):
    layer, optimizer = new_layer(), OPTIMIZERS[name]()
    for setting, dtype in (("same", np.float32), ("float64", np.float64), ("same", np.float32)):
        with arithmetic(setting):
            steps(layer, optimizer, 1)
        assert layer.weights.dtype == layer.biases.dtype == dtype
    for a, b in zip(plain(layer), plain(steps(new_layer(), OPTIMIZERS[name]())), strict=True):
        np.testing.assert_allclose(a, b, rtol=1e-3, atol=1e-5)


def test_weights_nudged_and_put_back():
    """Chapter 6: in-place nudges, copies kept, copies put back; biases and weights never move each other."""
    layer = new_layer()
    kept = layer.weights.copy(), layer.biases.copy()
    layer.weights += 1
    assert (layer.biases == kept[1]).all()
    layer.biases += 2
    assert (layer.weights == kept[0] + 1).all()
    layer.weights, layer.biases = (array.copy() for array in kept)
    assert_same(layer, new_layer())
