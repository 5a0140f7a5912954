"""Bad input gets one plain sentence: what was wrong, in which object, both shapes where shapes matter, what to do."""
import re

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
    Loss_BinaryCrossentropy,
    Loss_CategoricalCrossentropy,
    Loss_MeanAbsoluteError,
    Loss_MeanSquaredError,
    Optimizer_Adagrad,
    Optimizer_Adam,
    Optimizer_RMSprop,
    Optimizer_SGD,
)

P = np.array([[0.7, 0.1, 0.2], [0.1, 0.5, 0.4], [0.02, 0.9, 0.08]])
NAN, INF = float("nan"), float("inf")


def refuses(match, error=ValueError):
    """`match`: parts that the message holds in this order; brackets and dots stand for themselves."""
    return pytest.raises(error, match="(?s)" + ".*".join(re.escape(part) for part in match))


# Inputs of a layer

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


# Order

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


# What comes back from the right

@pytest.mark.parametrize("thing", [Layer_Dense(2, 3), Layer_Dropout(0.1), Activation_ReLU(), Activation_Sigmoid(),
                                   Activation_Softmax(), Activation_Linear(), Activation_Step()], ids=repr)
@pytest.mark.parametrize("shape", [(4, 5), (3,), (1, 3), (4, 3, 1)])
def test_dvalues_that_do_not_fit(thing, shape):
    thing.forward(np.ones((4, 2 if isinstance(thing, Layer_Dense) else 3)))
    with refuses([type(thing).__name__, "(4, 3)", str(shape)]):
        thing.backward(np.ones(shape))


# Labels

CATEGORICAL = [Loss_CategoricalCrossentropy, Activation_Softmax_Loss_CategoricalCrossentropy]


@pytest.mark.parametrize("kind", CATEGORICAL)
@pytest.mark.parametrize("method", ["forward", "backward"])
@pytest.mark.parametrize("y, match", [
    ([0, 1, 3], ["3 classes", "0 to 2", "label 2", "3"]),
    ([0, -1, 1], ["3 classes", "0 to 2", "label 1", "-1"]),
    ([0, 0.5, 1], ["whole numbers", "0 to 2", "0.5"]),
    ([0, NAN, 1], ["whole numbers", "nan"]),
    (["cat", "dog", "cat"], ["labels", "numbers"]),
    ([0, 1], ["(2,)", "(3, 3)"]),
    ([0, 1, 1, 0], ["(4,)", "(3, 3)"]),
    (np.eye(2)[[0, 1, 1]], ["(3, 2)", "(3, 3)"]),
    (np.eye(3)[[0, 1]], ["(2, 3)", "(3, 3)"]),
    (np.ones((3, 3)), ["add up to 1"]),
    (np.array([[2, -1, 0]] * 3), ["add up to 1", "negative"]),
    (1, ["()", "(3, 3)"]),
])
def test_class_labels(kind, method, y, match):
    name = "Loss_CategoricalCrossentropy" if method == "forward" else kind.__name__
    with refuses([name, *match]):
        getattr(kind(), method)(P, np.array(y))


@pytest.mark.parametrize("loss", [Loss_BinaryCrossentropy, Loss_MeanSquaredError, Loss_MeanAbsoluteError])
@pytest.mark.parametrize("method", ["forward", "backward"])
@pytest.mark.parametrize("shape", [(3,), (2, 3), (3, 1), (4, 3), (3, 3, 1)])
def test_targets_that_do_not_fit(loss, method, shape):
    """The square case (3,) against (3, 3) is the one that NumPy would let through."""
    with refuses([loss.__name__, str(shape), "(3, 3)"]):
        getattr(loss(), method)(P, np.ones(shape))


@pytest.mark.parametrize("loss", [Loss_BinaryCrossentropy, Loss_MeanSquaredError, Loss_MeanAbsoluteError])
@pytest.mark.parametrize("method", ["forward", "backward"])
def test_two_samples_too_many(loss, method):
    with refuses([loss.__name__, "(6, 1)", "(4, 1)"]):
        getattr(loss(), method)(np.full((4, 1), 0.5), np.ones((6, 1)))


@pytest.mark.parametrize("loss", [Loss_BinaryCrossentropy, Loss_MeanSquaredError, Loss_MeanAbsoluteError])
def test_a_flat_list_of_targets_is_taken_as_the_column(loss):
    """(samples,) against (samples, 1) would make a table: a perfect fit of the sine would cost .999."""
    outputs, y = np.array([[0.9], [0.2], [0.6]]), np.array([1, 0, 1])
    flat, column = loss(), loss()
    assert flat.calculate(outputs, y) == column.calculate(outputs, y.reshape(-1, 1))
    flat.backward(outputs, y)
    column.backward(outputs, y.reshape(-1, 1))
    assert flat.dinputs.shape == (3, 1) and (flat.dinputs == column.dinputs).all()
    assert Loss_MeanSquaredError().calculate(y.reshape(-1, 1), y) == 0


def test_a_perfect_predictor_scores_one():
    y = np.array([0, 1, 1, 0])
    assert Accuracy_Categorical(binary=True).calculate(y.reshape(-1, 1), y) == 1
    accuracy = Accuracy_Regression()
    accuracy.init(y)
    assert accuracy.calculate(y.reshape(-1, 1), y) == 1


@pytest.mark.parametrize("method", ["forward", "backward"])
@pytest.mark.parametrize("target", [2, -1, NAN])
def test_yes_and_no(method, target):
    with refuses(["Loss_BinaryCrossentropy", "0", "1", f"{target:g}"]):
        getattr(Loss_BinaryCrossentropy(), method)(np.full((2, 1), 0.5), np.array([[1], [target]]))


@pytest.mark.parametrize("loss", [Loss_CategoricalCrossentropy(), Loss_BinaryCrossentropy(), Loss_MeanSquaredError(),
                                  Loss_MeanAbsoluteError()], ids=repr)
@pytest.mark.parametrize("bad", [NAN, INF, -INF])
def test_outputs_that_are_no_numbers(loss, bad):
    outputs, y = P.copy(), np.eye(3)[[0, 1, 1]]
    outputs[1, 1] = bad
    with refuses([type(loss).__name__, str(bad), "[1, 1]"]):
        loss.calculate(outputs, y)


@pytest.mark.parametrize("bad", [NAN, INF])
def test_scores_that_are_no_numbers(bad):
    """Not only the label's own column counts: softmax spreads a nan over its row."""
    both, scores = Activation_Softmax_Loss_CategoricalCrossentropy(), np.array([[1.0, 2.0, 3.0], [bad, 0.0, 1.0]])
    with refuses(["hold", "[1, "]), np.errstate(invalid="ignore"):
        both.forward(scores, np.array([0, 1]))


@pytest.mark.parametrize("loss", [Loss_MeanSquaredError, Loss_MeanAbsoluteError])
def test_targets_that_are_no_numbers(loss):
    y = P.copy()
    y[2, 0] = NAN
    with refuses([loss.__name__, "targets", "nan", "[2, 0]"]):
        loss().calculate(P, y)


@pytest.mark.parametrize("predictions, y, match", [
    (np.array([0, 1, 1]), np.array([0, 1]), ["(2,)", "(3,)"]),
    (P, np.array([0, 1, 1]), ["(samples,)", "(3, 3)", "binary=True"])])
def test_categorical_accuracy_of_what_does_not_fit(predictions, y, match):
    with refuses(["Accuracy_Categorical", *match]):
        Accuracy_Categorical().calculate(predictions, y)


def test_binary_accuracy_of_what_does_not_fit():
    with refuses(["Accuracy_Categorical", "(3, 2)", "(3, 3)"]):
        Accuracy_Categorical(binary=True).calculate(np.ones((3, 3)), np.ones((3, 2)))


# Settings of an optimizer

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
