"""Labels and targets that do not fit, and outputs that are no numbers: one plain sentence for each."""
import numpy as np
import pytest
from network_numbers import INF, NAN, refuses

from nnfs_helpers import (
    Accuracy_Categorical,
    Accuracy_Regression,
    Activation_Softmax_Loss_CategoricalCrossentropy,
    Loss_BinaryCrossentropy,
    Loss_CategoricalCrossentropy,
    Loss_MeanAbsoluteError,
    Loss_MeanSquaredError,
)

P = np.array([[0.7, 0.1, 0.2], [0.1, 0.5, 0.4], [0.02, 0.9, 0.08]])
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
