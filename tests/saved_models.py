"""Models to save, and the one sentence that a file which is no such model is refused with."""
import numpy as np
import pytest

from nnfs_helpers import (
    Accuracy_Categorical,
    Accuracy_Regression,
    Activation_Linear,
    Activation_ReLU,
    Activation_Sigmoid,
    Activation_Softmax,
    Layer_Dense,
    Layer_Dropout,
    Loss_BinaryCrossentropy,
    Loss_CategoricalCrossentropy,
    Loss_MeanAbsoluteError,
    Loss_MeanSquaredError,
    Model,
    Optimizer_Adam,
)

rng = np.random.default_rng(0)
X, Y = rng.normal(size=(30, 4)), rng.integers(0, 3, 30)
ENDS = {"classes": (3, Activation_Softmax, Loss_CategoricalCrossentropy, Accuracy_Categorical, Y),
        "yes or no": (1, Activation_Sigmoid, Loss_BinaryCrossentropy, lambda: Accuracy_Categorical(binary=True),
                      Y.reshape(-1, 1) % 2),
        "number": (2, Activation_Linear, Loss_MeanSquaredError, Accuracy_Regression, X[:, :2] * 3),
        "distance": (2, Activation_Linear, Loss_MeanAbsoluteError, Accuracy_Regression, X[:, :2] * 3)}


def model_of(end="classes", optimizer=None, epochs=5, deep=0):
    outputs, activation, loss, accuracy, y = ENDS[end]
    np.random.seed(1)
    model = Model()
    for layer in [Layer_Dense(4, 5, weight_regularizer_l2=1e-3, bias_regularizer_l1=1e-4), Activation_ReLU(),
                  Layer_Dropout(0.1), *[Layer_Dense(5, 5) for _ in range(deep)], Layer_Dense(5, outputs), activation()]:
        model.add(layer)
    model.set(loss=loss(), optimizer=optimizer or Optimizer_Adam(0.01), accuracy=accuracy())
    model.finalize()
    if epochs:
        model.train(X, y, epochs=epochs, print_every=0)
    return model


def refusal(action, *args):
    with pytest.raises(ValueError) as caught:
        action(*args)
    line = str(caught.value)
    assert "\n" not in line and len(line) < 900, line
    return line


@pytest.fixture
def path(tmp_path):
    return tmp_path / "model.npz"
