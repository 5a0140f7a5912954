"""Saved models: the same again after loading, the old file whole after a crash."""
import json
import os

import numpy as np
import pytest
from saved_models import ENDS, X, model_of, path, refusal  # noqa: F401

from nnfs_helpers import (
    Activation_ReLU,
    Layer_Dense,
    Model,
    Optimizer_Adagrad,
    Optimizer_Adam,
    Optimizer_RMSprop,
    Optimizer_SGD,
    arithmetic,
    sealed,
)

OPTIMIZERS = [Optimizer_SGD(0.1, 1e-3), Optimizer_SGD(0.1, momentum=0.9), Optimizer_Adagrad(0.1), Optimizer_RMSprop(),
              Optimizer_Adam(0.01, decay=1e-4)]


@pytest.mark.parametrize("end", ENDS)
@pytest.mark.parametrize("optimizer", OPTIMIZERS, ids=lambda o: type(o).__name__)
def test_a_loaded_model_predicts_and_trains_on_to_the_bit(path, end, optimizer, capsys):
    fresh = type(optimizer)(**{k: v for k, v in vars(optimizer).items() if k not in ("iterations",
                                                                                    "current_learning_rate")})
    model = model_of(end, fresh)
    drawn = np.random.get_state()[2]
    model.save(path)
    loaded = Model.load(path)
    assert np.random.get_state()[2] == drawn, "loading draws no numbers"
    assert (loaded.predict(X) == model.predict(X)).all()
    for one in (model, loaded):
        np.random.seed(7)                       # for dropout
        one.train(X, ENDS[end][-1], epochs=5, print_every=0)
    assert (loaded.predict(X) == model.predict(X)).all()
    assert loaded.history[-1] == model.history[-1] and loaded.history[-1]["epoch"] == 10


def test_scaling_and_class_names_travel(path):
    model_of().save(path, scaling={"shift": 8, "divide": [1.5, 2.0, 3.0, 0.1]}, class_names=("a", "b", "ž"))
    loaded = Model.load(path)
    assert loaded.scaling == {"shift": 8, "divide": [1.5, 2.0, 3.0, 0.1]} and loaded.class_names == ["a", "b", "ž"]
    loaded.save(path)
    assert Model.load(path).class_names == ["a", "b", "ž"], "and travel on"


def test_numpy_alone_reads_the_file(path):
    model_of(epochs=0).save(path)
    with np.load(path, allow_pickle=False) as file:
        assert json.loads(file["about"].tobytes())["kind"] == "model" and file["0.weights"].shape == (4, 5)


def test_a_model_without_loss_or_in_float64(path):
    with arithmetic("float64"):
        model = Model()
        model.add(Layer_Dense(4, 3))
        model.finalize()
        model.save(path)
        loaded = Model.load(path)
        assert loaded.loss is loaded.optimizer is None and loaded.layers[0].weights.dtype == np.float64
        assert (loaded.layers[0].weights == model.layers[0].weights).all()


def test_parameters_alone(path):
    model, other = model_of(deep=10), model_of(deep=10, epochs=0)       # layer 10 comes after layer 2
    model.save_parameters(path)
    other.load_parameters(path)
    assert (other.predict(X) == model.predict(X)).all()
    assert "parameters alone" in refusal(Model.load, path)
    model.save(path)
    other = model_of(deep=10, epochs=0)
    other.load_parameters(path)
    assert (other.predict(X) == model.predict(X)).all(), "from a whole model too"
    before = other.get_parameters()
    model_of(deep=9).save_parameters(path)
    assert "do not fit this model" in refusal(other.load_parameters, path)
    assert all((a == b).all() for p, q in zip(before, other.get_parameters(), strict=True)
               for a, b in zip(p, q, strict=True)), "nothing was changed"


def test_what_cannot_be_saved_is_said_and_leaves_the_old_file(path):
    model = model_of()
    model.save(path)
    before = path.read_bytes()

    class Mine(Activation_ReLU):
        pass

    model.add(Mine())
    model.finalize()
    assert "Mine is no layer of nnfs_helpers" in refusal(model.save, path)
    model.layers.pop()
    model.finalize()
    assert "class names" in refusal(lambda: model.save(path, class_names=["a"]))
    model.class_names = None
    assert "scaling" in refusal(lambda: model.save(path, scaling={"shift": np.nan}))
    model.scaling = None
    model.layers[0].weights[0, 0] = np.nan
    assert "nan" in refusal(model.save, path) and "nan" in refusal(model.save_parameters, path)
    assert path.read_bytes() == before


@pytest.mark.parametrize("where", ["open", "fsync", "replace"])
def test_a_crash_while_writing_leaves_the_old_file(path, monkeypatch, where):
    model_of(epochs=0).save(path)
    before = path.read_bytes()

    def crash(*args, **more):
        raise OSError("the disk is full")

    with monkeypatch.context() as patch:
        if where == "open":
            patch.setattr(sealed, "open", crash, raising=False)
        else:
            patch.setattr(sealed.os, where, crash)
        with pytest.raises(OSError, match="full"):
            model_of().save(path)
    assert path.read_bytes() == before and os.listdir(path.parent) == [path.name]
