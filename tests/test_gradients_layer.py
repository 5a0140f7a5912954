"""check_layer: planted mistakes are found and named, and the layer stays what it was."""
import copy

import numpy as np
import pytest

from nnfs_helpers import (
    Activation_ReLU,
    Activation_Sigmoid,
    Activation_Softmax,
    Activation_Softmax_Loss_CategoricalCrossentropy,
    Layer_Dense,
    Layer_Dropout,
    Loss_CategoricalCrossentropy,
    Loss_MeanSquaredError,
    arithmetic,
    check_layer,
)

X = np.array([[0.5, -1.0, 2.0, 0.3], [1.5, 0.7, -0.4, 0.2], [-0.6, 0.9, 1.1, -1.3]])


def snapshot(layer):
    return {name: copy.copy(value) for name, value in vars(layer).items()}


def assert_same(before, after):
    assert before.keys() == after.keys()
    for name in before:
        assert type(before[name]) is type(after[name])
        np.testing.assert_array_equal(before[name], after[name])


@pytest.mark.parametrize("y", [None, np.array([0, 2, 1])])
def test_layer_and_random_stream_stay_what_they_were(y):
    layer = Layer_Dense(4, 3) if y is None else Activation_Softmax_Loss_CategoricalCrossentropy()
    before, (_, stream, *place) = snapshot(layer), np.random.get_state()
    inputs = X.copy()
    assert check_layer(layer, inputs if y is None else inputs[:, :3], y).ok
    if y is None:
        assert_same(before, snapshot(layer))
    else:
        assert before.keys() == vars(layer).keys()
    _, stream_after, *place_after = np.random.get_state()
    assert (stream == stream_after).all() and place == place_after
    assert (inputs == X).all()


def test_stream_is_restored_when_the_layer_fails():
    class Broken(Layer_Dense):
        def backward(self, dvalues):
            np.random.rand(3)
            raise RuntimeError("broken")
    layer = Broken(4, 3)
    state = np.random.get_state()[2]
    with pytest.raises(RuntimeError, match="broken"):
        check_layer(layer, X)
    assert np.random.get_state()[2] == state and arithmetic() == "same"


def test_one_line_for_each_gradient():
    lines = repr(check_layer(Layer_Dense(4, 3), X)).splitlines()
    assert lines == ["✓ dweights: 12 slopes agree to 1e-06", "✓ dbiases: 3 slopes agree to 1e-06",
                     "✓ dinputs: 12 slopes agree to 1e-06"]


def test_dropout_keeps_its_mask_while_it_is_checked():
    layer = Layer_Dropout(0.5)
    report = check_layer(layer, np.ones((5, 8)))
    assert report.ok
    assert set(report["dinputs"].measured.round(6).ravel()) != {0.0}
    assert (report["dinputs"].measured == 0).any()


def wrong(method):
    return lambda layer, dvalues: (Layer_Dense.backward(layer, dvalues), method(layer, dvalues))[0]


PLANTED = {
    "samples averaged twice": ("dweights", lambda s, d: setattr(s, "dweights", s.dweights / len(d))),
    "bias gradient of one sample": ("dbiases", lambda s, d: setattr(s, "dbiases", d[:1])),
    "bias gradient without its row": ("dbiases", lambda s, d: setattr(s, "dbiases", d.sum(axis=0))),
    "dvalues not used": ("dweights", lambda s, d: setattr(s, "dweights", s.inputs.T @ np.ones_like(d))),
    "sign": ("dinputs", lambda s, d: setattr(s, "dinputs", -(d @ s.weights.T))),
    "transposed": ("dweights", lambda s, d: setattr(s, "dweights", (s.inputs.T @ d).T)),
    "penalty half": ("dweights", lambda s, d: setattr(s, "dweights", s.dweights - s.weight_regularizer_l2 * s.weights)),
    "bias penalty left out": ("dbiases", lambda s, d: setattr(s, "dbiases", d.sum(axis=0, keepdims=True))),
}


@pytest.mark.parametrize("mistake", PLANTED)
def test_planted_mistake_is_found_and_named(mistake):
    name, method = PLANTED[mistake]
    Wrong = type("Wrong", (Layer_Dense,), {"backward": wrong(method)})
    layer = Wrong(4, 3, weight_regularizer_l2=0.5, bias_regularizer_l2=0.5)
    layer.biases = np.array([[0.3, -0.4, 0.5]])
    report = check_layer(layer, X)
    assert not report and not report.ok
    assert [n for n in report if not report[n].ok] == [name]
    assert f"✗ {name}:" in repr(report)


def test_planted_mistakes_in_activation_and_loss():
    class Forgetful(Activation_Sigmoid):
        def backward(self, dvalues):
            self.dinputs = self.output * (1 - self.output)

    class Summed(Loss_MeanSquaredError):
        def backward(self, dvalues, y_true):
            super().backward(dvalues, y_true)
            self.dinputs = self.dinputs * len(dvalues)

    class Ungated(Activation_ReLU):
        def backward(self, dvalues):
            self.dinputs = dvalues
    assert not check_layer(Forgetful(), X)
    assert not check_layer(Ungated(), X)
    assert not check_layer(Summed(), X, X + 1)
    assert check_layer(Loss_MeanSquaredError(), X, X + 1)


def test_a_learners_own_class_without_anything_of_ours():
    class Dense:
        def __init__(self):
            self.weights, self.biases = np.arange(12.0).reshape(4, 3), np.zeros((1, 3))

        def forward(self, inputs):
            self.inputs = inputs
            self.output = inputs @ self.weights + self.biases

        def backward(self, dvalues):
            self.dweights, self.dbiases = self.inputs.T @ dvalues, dvalues.sum(axis=0, keepdims=True)
            self.dinputs = dvalues @ self.weights.T
    assert check_layer(Dense(), X)


def test_softmax_far_from_any_corner_and_loss_with_sparse_labels():
    assert check_layer(Activation_Softmax(), X)
    p = np.array([[0.7, 0.1, 0.2], [0.1, 0.5, 0.4], [0.02, 0.9, 0.08]])
    assert check_layer(Loss_CategoricalCrossentropy(), p, np.array([0, 1, 1]))
