"""The gradients of a whole network, with all penalties, against central differences."""
import numpy as np
import pytest
from gradient_cases import REGULARIZERS, beside_zero, chance, dense, labels, many, size
from hypothesis import given
from hypothesis import strategies as st

from nnfs_helpers import (
    Activation_Linear,
    Activation_ReLU,
    Activation_Sigmoid,
    Activation_Softmax,
    Loss_BinaryCrossentropy,
    Loss_CategoricalCrossentropy,
    Loss_MeanAbsoluteError,
    Loss_MeanSquaredError,
    Model,
    arithmetic,
    gradcheck,
)


@pytest.fixture(autouse=True)
def float64():
    with arithmetic("float64"):
        yield


def open_gates(rng, products):
    """Biases (1, neurons) that keep every products + bias at least 0.05 away from 0, and are so themselves."""
    biases = []
    for column in np.sort(products, axis=0).T:
        spots = [column[0] - 0.3, column[0] - 0.9, column[-1] + 0.3, column[-1] + 0.9]
        spots += [(a + b) / 2 for a, b in zip(column[:-1], column[1:], strict=True) if b - a > 0.2]
        biases.append(-rng.choice([spot for spot in spots if abs(spot) > 0.05]))
    return np.array([biases])


def softmax_labels(rng, scores):
    return labels(rng, rng.choice(["sparse", "one-hot", "soft"]), *scores.shape)


PAIRS = {
    "softmax, cross-entropy": (Activation_Softmax, Loss_CategoricalCrossentropy, softmax_labels),
    "sigmoid, binary cross-entropy": (Activation_Sigmoid, Loss_BinaryCrossentropy,
                                      lambda rng, scores: rng.integers(0, 2, scores.shape)),
    "linear, squared": (Activation_Linear, Loss_MeanSquaredError, lambda rng, scores: rng.normal(size=scores.shape)),
    "linear, absolute": (Activation_Linear, Loss_MeanAbsoluteError,
                         lambda rng, scores: scores + beside_zero(rng, *scores.shape)),
}


def total_loss(layers, loss, X, y):
    """Forward through all layers; the loss with the penalties, as a training script adds them up."""
    for layer in layers:
        layer.forward(X)
        X = layer.output
    penalties = [loss.regularization_loss(layer) for layer in layers if hasattr(layer, "weights")]
    return loss.calculate(X, y) + sum(penalties)


def backward(layers, loss, y):
    loss.backward(layers[-1].output, y)
    dvalues = loss.dinputs
    for layer in reversed(layers):
        layer.backward(dvalues)
        dvalues = layer.dinputs
    return dvalues


@pytest.mark.parametrize("pair", PAIRS)
@many
@given(rng=chance, samples=size, outputs=st.integers(2, 4))
def test_last_activation_with_its_loss(pair, rng, samples, outputs):
    activation, loss, make_labels = PAIRS[pair]
    layers, loss, scores = [activation()], loss(), rng.normal(size=(samples, outputs))
    y = make_labels(rng, scores)
    total_loss(layers, loss, scores, y)
    claimed = backward(layers, loss, y).copy()
    slopes = gradcheck(lambda z: total_loss(layers, loss, z, y), scores, claimed)
    assert slopes.ok, slopes


def network(rng, pair, samples, inputs, hidden, outputs):
    """dense → ReLU → dense → last activation, with all four penalties on both layers, and no corner near."""
    strengths = {name: rng.uniform(0.01, 0.5) for name in REGULARIZERS}
    activation, loss, make_labels = PAIRS[pair]
    X = rng.normal(size=(samples, inputs))
    first, second = dense(rng, inputs, hidden, **strengths), dense(rng, hidden, outputs, **strengths)
    first.biases = open_gates(rng, X @ first.weights)
    hidden_output = np.maximum(X @ first.weights + first.biases, 0)
    largest = abs(hidden_output @ second.weights + second.biases).max()
    second.weights /= max(1, largest / 5)              # scores within ±5: no probability near enough to 0 to be clipped
    second.biases /= max(1, largest / 5)
    scores = hidden_output @ second.weights + second.biases
    return [first, Activation_ReLU(), second, activation()], loss(), X, make_labels(rng, scores)


def parameters(layers):
    return [(layer, name) for layer in layers for name in ("weights", "biases") if hasattr(layer, name)]


def value_of(layer, name):
    return getattr(layer, name).copy()


def with_value(layer, name, value, f):
    """f() with layer.weights or layer.biases replaced for the moment."""
    kept = value_of(layer, name)
    setattr(layer, name, value)
    result = f()
    setattr(layer, name, kept)
    return result


@pytest.mark.parametrize("pair", PAIRS)
@many
@given(rng=chance, samples=size, inputs=size, hidden=size, outputs=st.integers(2, 3))
def test_two_layers_with_penalties(pair, rng, samples, inputs, hidden, outputs):
    layers, loss, X, y = network(rng, pair, samples, inputs, hidden, outputs)
    total_loss(layers, loss, X, y)
    claims = [(X, backward(layers, loss, y).copy(), lambda value: total_loss(layers, loss, value, y))]
    for at in parameters(layers):
        def f(value, at=at):
            return with_value(*at, value, lambda: total_loss(layers, loss, X, y))
        claims.append((value_of(*at), value_of(at[0], "d" + at[1]), f))
    for at, claimed, f in claims:
        slopes = gradcheck(f, at, claimed)
        assert slopes.ok, slopes


@pytest.mark.parametrize("pair", PAIRS)
@many
@given(rng=chance, samples=size, inputs=size, hidden=size, outputs=st.integers(2, 3))
def test_model_computes_the_gradients_of_the_same_network(pair, rng, samples, inputs, hidden, outputs):
    layers, loss, X, y = network(rng, pair, samples, inputs, hidden, outputs)
    total_loss(layers, loss, X, y)
    backward(layers, loss, y)
    expected = [value_of(layer, "d" + name) for layer, name in parameters(layers)]
    model = Model()
    for layer in layers:
        model.add(layer)
    model.set(loss=loss)
    model.finalize()
    model.backward(model.forward(X, training=True), y)
    for (layer, name), gradient in zip(parameters(layers), expected, strict=True):
        np.testing.assert_allclose(getattr(layer, "d" + name), gradient, rtol=1e-9, atol=1e-12)
