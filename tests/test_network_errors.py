"""Bad input gets one plain sentence: what was wrong, in which object, both shapes where shapes matter, what to do."""
import numpy as np
import pytest
from network_numbers import INF, NAN, refuses

from nnfs_helpers import (
    Accuracy_Categorical,
    Accuracy_Regression,
    Activation_Linear,
    Activation_ReLU,
    Activation_Sigmoid,
    Activation_Softmax,
    Activation_Step,
    Layer_Dense,
    Layer_Dropout,
    Loss_MeanSquaredError,
    Optimizer_Adagrad,
    Optimizer_Adam,
    Optimizer_RMSprop,
    Optimizer_SGD,
)


@pytest.mark.parametrize("inputs, match", [
    (np.ones((5, 4)), ["Layer_Dense(2 → 3)", "(samples, 2)", "(5, 4)"]),
    (np.ones(2), ["Layer_Dense(2 → 3)", "(samples, 2)", "(2,)", "reshape(1, -1)"]),
    (7.0, ["Layer_Dense(2 → 3)", "(samples, 2)", "()"]),
    (np.ones((2, 5, 2)), ["Layer_Dense(2 → 3)", "(samples, 2)", "(2, 5, 2)"]),
    (np.ones((0, 2)), ["Layer_Dense(2 → 3)", "empty", "(0, 2)"]),
    ([[1, 2], [3]], ["Layer_Dense(2 → 3)", "rows", "different lengths"]),
    ([["a", "b"]], ["Layer_Dense(2 → 3)", "numbers"]),
    ([[1j, 2]], ["Layer_Dense(2 → 3)", "numbers"]),
    ([[None, 2]], ["Layer_Dense(2 → 3)", "numbers"]),
    ([[1.0, 2.0], [NAN, 3.0]], ["Layer_Dense(2 → 3)", "inputs", "nan", "[1, 0]"]),
    ([[1.0, 2.0], [3.0, -INF]], ["Layer_Dense(2 → 3)", "inputs", "-inf", "[1, 1]"]),
])
def test_inputs_that_do_not_fit(inputs, match):
    layer = Layer_Dense(2, 3)
    with refuses(match):
        layer.forward(inputs)


@pytest.mark.parametrize("what", ["weights", "biases"])
@pytest.mark.parametrize("bad", [NAN, INF])
def test_parameters_that_are_no_numbers(what, bad):
    layer = Layer_Dense(2, 3)
    getattr(layer, what)[0, 1] = bad
    with refuses(["Layer_Dense(2 → 3)", what, str(bad), "[0, 1]"]):
        layer.forward(np.ones((4, 2)))


def test_outputs_that_run_away():
    layer = Layer_Dense(2, 3)
    layer.weights = np.full((2, 3), 3e38, dtype=np.float32)
    with refuses(["Layer_Dense(2 → 3)", "output", "inf"]), np.errstate(over="ignore"):
        layer.forward(np.full((4, 2), 10.0))


@pytest.mark.parametrize("weights, biases, match", [
    (np.ones((3, 2)), np.zeros((1, 3)), ["Layer_Dense", "(1, 3)", "(1, 2)"]),
    (np.ones((2, 3)), np.zeros((3, 1)), ["Layer_Dense", "(3, 1)", "(1, 3)"]),
    (np.ones((2, 3)), np.zeros((1, 4)), ["Layer_Dense", "(1, 4)", "(1, 3)"]),
    (np.ones(2), np.zeros((1, 3)), ["Layer_Dense", "weights", "(2,)"]),
])
def test_parameters_whose_shapes_do_not_fit(weights, biases, match):
    """Biases as a column would be added to the rows of a square batch without a word: chapter 02's break-it."""
    layer = Layer_Dense(2, 3)
    layer.weights, layer.biases = weights, biases
    with refuses(match):
        layer.forward(np.ones((3, len(weights))))


@pytest.mark.parametrize("inputs, neurons", [(0, 3), (2, -1), (2.5, 3), ("2", 3), (True, 3), (2, None)])
def test_layer_of_no_size(inputs, neurons):
    with refuses(["Layer_Dense", "whole number of at least 1"]):
        Layer_Dense(inputs, neurons)


@pytest.mark.parametrize("name", ["weight_regularizer_l1", "weight_regularizer_l2", "bias_regularizer_l1",
                                  "bias_regularizer_l2"])
@pytest.mark.parametrize("strength", [-0.1, NAN, INF])
def test_regularizer_strength(name, strength):
    with refuses(["Layer_Dense", name, "at least 0", str(strength)]):
        Layer_Dense(2, 3, **{name: strength})


@pytest.mark.parametrize("rate", [-0.1, 1, 1.5, NAN])
def test_dropout_rate(rate):
    with refuses(["Layer_Dropout", str(rate), "at least 0"]):
        Layer_Dropout(rate)


@pytest.mark.parametrize("thing", [
    Layer_Dense(2, 3), Layer_Dropout(0.1), Activation_Linear(), Activation_ReLU(), Activation_Sigmoid(),
    Activation_Softmax(), Activation_Step()], ids=repr)
def test_backward_before_forward(thing):
    with refuses([type(thing).__name__, "backward", "before forward", "forward first"], RuntimeError):
        thing.backward(np.ones((4, 3)))


@pytest.mark.parametrize("optimizer", [Optimizer_SGD, Optimizer_Adagrad, Optimizer_RMSprop, Optimizer_Adam])
def test_optimizer_before_gradients(optimizer):
    layer = Layer_Dense(2, 3)
    layer.forward(np.ones((4, 2)))
    with refuses(["Layer_Dense(2 → 3)", "backward"], RuntimeError):
        optimizer().update_params(layer)
    with refuses([optimizer.__name__, "Activation_ReLU", "no weights"]):
        optimizer().update_params(Activation_ReLU())


@pytest.mark.parametrize("judge, match", [(Loss_MeanSquaredError(), "new_pass"), (Accuracy_Categorical(), "new_pass")])
def test_mean_of_nothing(judge, match):
    judge.new_pass()
    with refuses([type(judge).__name__, match], RuntimeError):
        judge.calculate_accumulated()


def test_regression_accuracy_before_init():
    with refuses(["Accuracy_Regression", "init(y)"], RuntimeError):
        Accuracy_Regression().calculate(np.ones((3, 1)), np.ones((3, 1)))


@pytest.mark.parametrize("thing", [Layer_Dense(2, 3), Layer_Dropout(0.1), Activation_ReLU(), Activation_Sigmoid(),
                                   Activation_Softmax(), Activation_Linear(), Activation_Step()], ids=repr)
@pytest.mark.parametrize("shape", [(4, 5), (3,), (1, 3), (4, 3, 1)])
def test_dvalues_that_do_not_fit(thing, shape):
    thing.forward(np.ones((4, 2 if isinstance(thing, Layer_Dense) else 3)))
    with refuses([type(thing).__name__, "(4, 3)", str(shape)]):
        thing.backward(np.ones(shape))


@pytest.mark.parametrize("optimizer", [Optimizer_SGD, Optimizer_Adagrad, Optimizer_RMSprop, Optimizer_Adam])
@pytest.mark.parametrize("name", ["learning_rate", "decay"])
@pytest.mark.parametrize("value", [-1, NAN, INF])
def test_optimizer_settings(optimizer, name, value):
    with refuses([optimizer.__name__, name, "at least 0", str(value)]):
        optimizer(**{name: value})


@pytest.mark.parametrize("make", [lambda: Optimizer_SGD(momentum=-0.5), lambda: Optimizer_Adam(beta_1=1),
                                  lambda: Optimizer_Adam(beta_2=1.5), lambda: Optimizer_Adagrad(epsilon=-1),
                                  lambda: Optimizer_RMSprop(rho=-0.1), lambda: Optimizer_RMSprop(rho=1.1)])
def test_constants_of_an_optimizer(make):
    with refuses(["Optimizer_"]):
        make()
