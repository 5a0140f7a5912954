"""The arithmetic setting: types, roundings, and its restoration."""
import numpy as np
import pytest
from network_numbers import close, layer_with

from nnfs_helpers import (
    Activation_ReLU,
    Activation_Sigmoid,
    Activation_Softmax_Loss_CategoricalCrossentropy,
    Layer_Dense,
    Layer_Dropout,
    Loss_CategoricalCrossentropy,
    Optimizer_Adagrad,
    Optimizer_Adam,
    Optimizer_RMSprop,
    Optimizer_SGD,
    arithmetic,
    spiral_data,
)


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
