"""What a model refuses, and in which words."""
import re

import numpy as np
import pytest
from network_models import X, Y, model_of, parameters, spiral_model

from nnfs_helpers import (
    Accuracy_Categorical,
    Activation_ReLU,
    Activation_Softmax,
    Layer_Dense,
    Loss_CategoricalCrossentropy,
    Loss_MeanSquaredError,
    Model,
    Optimizer_SGD,
)


def refuses(match, error=(ValueError, RuntimeError, TypeError)):
    return pytest.raises(error, match="(?s)" + ".*".join(re.escape(part) for part in match))


def unfinished(**kinds):
    kinds = {"loss": Loss_CategoricalCrossentropy(), "optimizer": Optimizer_SGD(), "accuracy": Accuracy_Categorical(),
             **kinds}
    return model_of(Layer_Dense(2, 3), Activation_Softmax(), **kinds, finalize=False)


def test_model_before_finalize():
    for use in (lambda model: model.train(X, Y), lambda model: model.evaluate(X, Y), lambda model: model.predict(X)):
        with refuses(["finalize"]):
            use(unfinished())


@pytest.mark.parametrize("missing", ["loss", "optimizer", "accuracy"])
def test_model_without(missing):
    with refuses([missing, "set("]):
        model = unfinished(**{missing: None})
        model.finalize()
        model.train(X, Y)


def test_model_without_layers():
    with refuses(["add"]):
        model_of(loss=Loss_MeanSquaredError())


def test_model_of_things_that_are_no_layers():
    with refuses(["Activation_ReLU", "()"]):                # the class, where an object belongs
        Model().add(Activation_ReLU)
    with refuses(["Loss_MeanSquaredError", "()"]):
        unfinished().set(loss=Loss_MeanSquaredError)


def test_layers_that_do_not_fit_each_other():
    with refuses(["Layer_Dense(4 → 3)", "4", "3"]):
        model = model_of(Layer_Dense(2, 3), Activation_ReLU(), Layer_Dense(4, 3), Activation_Softmax(),
                         loss=Loss_CategoricalCrossentropy())
        model.forward(X, training=True)


@pytest.mark.parametrize("x, y, match", [
    (X, Y[:29], ["30", "29"]),
    (X[:, :1], Y, ["Layer_Dense(2 → 16)", "(samples, 2)", ", 1)"]),
    (np.where(X == X[3, 0], np.nan, X), Y, ["nan"]),
    (X, Y + 1, ["3 classes", "label"]),
    (X[0], Y[:2], ["(2,)"]),
])
@pytest.mark.parametrize("batch_size", [None, 15])
def test_data_that_do_not_fit(x, y, match, batch_size):
    model = spiral_model()
    for use in (model.train, model.evaluate):
        with refuses(match):
            use(x, y, batch_size=batch_size)


def test_validation_data_that_do_not_fit():
    with refuses(["validation_data"]):
        spiral_model().train(X, Y, validation_data=X)
    with refuses(["30", "20"]):
        spiral_model().train(X, Y, validation_data=(X, Y[:20]), print_every=100)


@pytest.mark.parametrize("settings", [{"batch_size": 0}, {"batch_size": -4}, {"batch_size": 2.5}, {"epochs": -1},
                                      {"epochs": 1.5}, {"print_every": -1}])
def test_settings_of_train(settings):
    (name, value), = settings.items()
    with refuses([name, str(value)]):
        spiral_model().train(X, Y, **settings)


@pytest.mark.parametrize("change", [
    lambda kept: kept[:1],
    lambda kept: kept + kept[:1],
    lambda kept: [kept[1], kept[0]],
    lambda kept: [kept[0], (kept[1][0], kept[1][1].reshape(3, 1))],
    lambda kept: [kept[0], (kept[1][0],)],
    lambda kept: 5,
])
def test_parameters_that_do_not_fit_change_nothing(change):
    model = spiral_model()
    before = parameters(model)
    with refuses(["parameters"], ValueError):
        model.set_parameters(change(model.get_parameters()))
    assert all((a == b).all() for a, b in zip(before, parameters(model), strict=True))


def test_a_layer_stands_at_one_place_only():
    layer, relu = Layer_Dense(3, 3), Activation_ReLU()
    for row, name in [((layer, Activation_ReLU(), layer), "Layer_Dense(3 → 3)"), ((relu, layer, relu), "ReLU")]:
        with refuses([name, "two places", "layer 1", "layer 3", "an object of its own"], ValueError):
            model_of(*row, Activation_Softmax(), loss=Loss_CategoricalCrossentropy())
    model_of(layer, Activation_ReLU(), Layer_Dense(3, 3), Activation_Softmax(), loss=Loss_CategoricalCrossentropy())
