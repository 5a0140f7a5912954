"""Every gradient against central differences, on random shapes and values; and the conventions at corners.

Corners (ReLU, L1, mean absolute error at 0) are avoided by construction: values are drawn with a distance from them.
"""
import numpy as np
import pytest
from gradient_cases import REGULARIZERS, beside_zero, chance, dense, labels, many, probabilities, size
from hypothesis import given
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
    arithmetic,
    check_layer,
)


@pytest.fixture(autouse=True)
def float64():
    with arithmetic("float64"):
        yield


def assert_right(report, names):
    assert list(report) == names
    assert report.ok, report


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
