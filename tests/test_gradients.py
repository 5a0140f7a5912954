"""Every gradient against central differences, on random shapes and values; and the conventions at corners.

Corners (ReLU, L1, mean absolute error at 0) are avoided by construction: values are drawn with a distance from them.
"""
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nnfs_helpers import (
    Activation_Linear,
    Activation_ReLU,
    Activation_Sigmoid,
    Activation_Softmax,
    Activation_Softmax_Loss_CategoricalCrossentropy,
    Activation_Step,
    Layer_Dense,
    Layer_Dropout,
    Loss_BinaryCrossentropy,
    Loss_CategoricalCrossentropy,
    Loss_MeanAbsoluteError,
    Loss_MeanSquaredError,
    Model,
    arithmetic,
    check_layer,
    gradcheck,
)

many = settings(max_examples=200, deadline=None, derandomize=True, database=None)
size = st.integers(1, 4)
chance = st.integers(0, 10**6).map(np.random.default_rng)     # where all values come from
REGULARIZERS = ("weight_regularizer_l1", "weight_regularizer_l2", "bias_regularizer_l1", "bias_regularizer_l2")


@pytest.fixture(autouse=True)
def float64():
    with arithmetic("float64"):
        yield


def beside_zero(rng, *shape):
    """Values of either sign whose distance from 0 is between 0.05 and 2."""
    return rng.choice([-1, 1], shape) * rng.uniform(0.05, 2, shape)


def dense(rng, inputs, neurons, **regularizers):
    layer = Layer_Dense(inputs, neurons, **regularizers)
    layer.weights, layer.biases = beside_zero(rng, inputs, neurons), beside_zero(rng, 1, neurons)
    return layer


def open_gates(rng, products):
    """Biases (1, neurons) that keep every products + bias at least 0.05 away from 0, and are so themselves."""
    biases = []
    for column in np.sort(products, axis=0).T:
        spots = [column[0] - 0.3, column[0] - 0.9, column[-1] + 0.3, column[-1] + 0.9]
        spots += [(a + b) / 2 for a, b in zip(column[:-1], column[1:], strict=True) if b - a > 0.2]
        biases.append(-rng.choice([spot for spot in spots if abs(spot) > 0.05]))
    return np.array([biases])


def probabilities(rng, samples, classes):
    p = rng.uniform(0.05, 1, (samples, classes))
    return p / p.sum(axis=1, keepdims=True)


def labels(rng, kind, samples, classes):
    sparse = rng.integers(0, classes, samples)
    if kind == "sparse":
        return sparse
    return np.eye(classes)[sparse] if kind == "one-hot" else probabilities(rng, samples, classes)


def assert_right(report, names):
    assert list(report) == names
    assert report.ok, report


# Layers and activations

@pytest.mark.parametrize("used", [(), *[(name,) for name in REGULARIZERS], REGULARIZERS],
                         ids=["none", *REGULARIZERS, "all"])
@many
@given(rng=chance, samples=size, inputs=size, neurons=size)
def test_dense(used, rng, samples, inputs, neurons):
    layer = dense(rng, inputs, neurons, **{name: rng.uniform(0.05, 2) for name in used})
    assert_right(check_layer(layer, rng.normal(size=(samples, inputs))), ["dweights", "dbiases", "dinputs"])


@many
@given(rng=chance, samples=size, inputs=size, rate=st.floats(0, 0.9))
def test_dropout(rng, samples, inputs, rate):
    assert_right(check_layer(Layer_Dropout(rate), rng.normal(size=(samples, inputs))), ["dinputs"])


@pytest.mark.parametrize("activation", [Activation_Linear, Activation_ReLU, Activation_Sigmoid, Activation_Softmax,
                                        Activation_Step])
@many
@given(rng=chance, samples=size, inputs=size, scale=st.sampled_from([0.3, 1, 5]))
def test_activation(activation, rng, samples, inputs, scale):
    assert_right(check_layer(activation(), scale * beside_zero(rng, samples, inputs)), ["dinputs"])


# Losses, alone and behind the activation they belong to

@pytest.mark.parametrize("kind", ["sparse", "one-hot", "soft"])
@many
@given(rng=chance, samples=size, classes=st.integers(2, 5))
def test_categorical_crossentropy(kind, rng, samples, classes):
    y = labels(rng, kind, samples, classes)
    assert_right(check_layer(Loss_CategoricalCrossentropy(), probabilities(rng, samples, classes), y), ["dinputs"])


@pytest.mark.parametrize("soft", [False, True])
@many
@given(rng=chance, samples=size, outputs=size)
def test_binary_crossentropy(soft, rng, samples, outputs):
    y = rng.uniform(0, 1, (samples, outputs)) if soft else rng.integers(0, 2, (samples, outputs))
    p = rng.uniform(0.02, 0.98, (samples, outputs))
    assert_right(check_layer(Loss_BinaryCrossentropy(), p, y), ["dinputs"])


@pytest.mark.parametrize("loss", [Loss_MeanSquaredError, Loss_MeanAbsoluteError])
@many
@given(rng=chance, samples=size, outputs=size)
def test_regression_loss(loss, rng, samples, outputs):
    y = rng.normal(size=(samples, outputs))
    assert_right(check_layer(loss(), y + beside_zero(rng, samples, outputs), y), ["dinputs"])


@pytest.mark.parametrize("kind", ["sparse", "one-hot", "soft"])
@many
@given(rng=chance, samples=size, classes=st.integers(2, 5), scale=st.sampled_from([0.1, 1, 3]))
def test_softmax_with_crossentropy(kind, rng, samples, classes, scale):
    scores = scale * rng.normal(size=(samples, classes))
    both = Activation_Softmax_Loss_CategoricalCrossentropy()
    assert_right(check_layer(both, scores, labels(rng, kind, samples, classes)), ["dinputs"])


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


# A whole network, once by hand and once by Model

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


# At a corner there is no slope, only a convention

def test_relu_passes_nothing_back_at_zero():
    relu = Activation_ReLU()
    relu.forward(np.array([[-1.0, 0.0, 2.0]]))
    relu.backward(np.array([[3.0, 5.0, 7.0]]))
    assert relu.dinputs.tolist() == [[0, 0, 7]]


def test_step_passes_nothing_back():
    step = Activation_Step()
    step.forward(np.array([[-1.0, 0.0, 2.0]]))
    step.backward(np.array([[3.0, 5.0, 7.0]]))
    assert step.dinputs.tolist() == [[0, 0, 0]]


def test_l1_pulls_no_weight_that_is_zero():
    layer = Layer_Dense(1, 3, weight_regularizer_l1=0.5, bias_regularizer_l1=0.25)
    layer.weights, layer.biases = np.array([[2.0, 0.0, -3.0]]), np.array([[0.0, -1.0, 4.0]])
    layer.forward(np.zeros((1, 1)))
    layer.backward(np.zeros((1, 3)))
    assert layer.dweights.tolist() == [[0.5, 0, -0.5]]
    assert layer.dbiases.tolist() == [[0, -0.25, 0.25]]


def test_absolute_error_is_flat_where_it_is_zero():
    loss = Loss_MeanAbsoluteError()
    loss.backward(np.array([[1.0, 2.0, 3.0]]), np.array([[0.0, 2.0, 5.0]]))
    np.testing.assert_allclose(loss.dinputs, [[1 / 3, 0, -1 / 3]])
