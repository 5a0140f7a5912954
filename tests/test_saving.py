"""Saved models: the same again after loading, the old file whole after a crash, one sentence for every other file."""
import io
import json
import os
import pickle
import re
import zipfile

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
    Optimizer_Adagrad,
    Optimizer_Adam,
    Optimizer_RMSprop,
    Optimizer_SGD,
    arithmetic,
    sealed,
)

rng = np.random.default_rng(0)
X, Y = rng.normal(size=(30, 4)), rng.integers(0, 3, 30)
ENDS = {"classes": (3, Activation_Softmax, Loss_CategoricalCrossentropy, Accuracy_Categorical, Y),
        "yes or no": (1, Activation_Sigmoid, Loss_BinaryCrossentropy, lambda: Accuracy_Categorical(binary=True),
                      Y.reshape(-1, 1) % 2),
        "number": (2, Activation_Linear, Loss_MeanSquaredError, Accuracy_Regression, X[:, :2] * 3),
        "distance": (2, Activation_Linear, Loss_MeanAbsoluteError, Accuracy_Regression, X[:, :2] * 3)}
OPTIMIZERS = [Optimizer_SGD(0.1, 1e-3), Optimizer_SGD(0.1, momentum=0.9), Optimizer_Adagrad(0.1), Optimizer_RMSprop(),
              Optimizer_Adam(0.01, decay=1e-4)]


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


def resealed(path, change=None, text=None, **arrays):
    """The file with another description or other arrays, properly sealed: what someone who means harm can write."""
    with np.load(path, allow_pickle=False) as file:
        parts = {name: file[name] for name in file.files}
    told = json.loads(parts["about"].tobytes())
    if change:
        change(told)
    parts["about"] = np.frombuffer(json.dumps(told).encode() if text is None else text, np.uint8)
    parts |= arrays
    path.write_bytes(sealed.sealed({name: array for name, array in parts.items() if array is not None}))


class Trap:
    """Unpickled, it makes a folder."""

    def __init__(self, folder):
        self.folder = str(folder)

    def __reduce__(self):
        return os.mkdir, (self.folder,)


def set_in(*keys, to):
    def change(about):
        for key in keys[:-1]:
            about = about[key]
        about[keys[-1]] = to
    return change


HOSTILE = {
    "version": (set_in("version", to=2), "version 2"),
    "no version": (lambda about: about.pop("version"), "version None"),
    "format": (set_in("format", to="keras"), "not one of this course"),
    "kind": (set_in("kind", to=["model"]), "is wanted here"),
    "class": (set_in("layers", 1, "class", to="os.system"), "asks for the layer 'os.system'"),
    "class of another kind": (set_in("loss", "class", to="Layer_Dense"), "asks for the loss"),
    "class is no text": (set_in("layers", 1, "class", to={}), "asks for the layer"),
    "setting": (set_in("optimizer", "beta_1", to="0.9"), "beta_1 is '0.9'"),
    "setting out of range": (set_in("layers", 2, "rate", to=1.5), "share of inputs"),
    "infinite": (set_in("optimizer", "learning_rate", to=float("inf")), "out of range"),
    "huge": (set_in("optimizer", "iterations", to=10 ** 400), "out of range"),
    "true": (set_in("optimizer", "decay", to=True), "decay is True"),
    "another setting": (set_in("layers", 1, "forward", to=1), "is described by"),
    "missing setting": (lambda about: about["optimizer"].pop("epsilon"), "is described by"),
    "sizes": (set_in("layers", 0, "inputs", to=7), "described as 7 → 5"),
    "a layer fewer": (lambda about: about["layers"].pop(), "arrays do not belong|no layers|weights for|none"),
    "a layer more": (lambda about: about["layers"].append({"class": "Layer_Dense"}), "missing"),
    "no layers": (set_in("layers", to={}), "do not belong"),
    "layer is a number": (set_in("layers", 1, to=3), "described by 3"),
    "names": (set_in("class_names", to=["a", 2, "c"]), "list of texts"),
    "too few names": (set_in("class_names", to=["a"]), "1 class names and 3 outputs"),
    "scaling": (set_in("scaling", to={"shift": "8"}), "scaling is"),
    "last": (set_in("last", to={"epoch": "many"}), "last epoch"),
    "no scaling": (lambda about: about.pop("scaling"), "no 'scaling'"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_description_that_is_not_ours_is_refused(path, name):
    model_of(deep=0).save(path, class_names=["a", "b", "c"])
    change, words = HOSTILE[name]
    resealed(path, change if name != "a layer fewer" else lambda about: about["layers"].__delitem__(slice(3, None)))
    line = refusal(Model.load, path)
    assert re.search(words, line) and line.startswith(str(path)), line


@pytest.mark.parametrize("text, words", [(b"{", "no JSON"), (b"[1]", "no description"), (b"\xff", "no JSON"),
                                         (b"[" * 100_000, "no JSON"), (b'{"version": NaN}', "not one of")])
def test_a_description_that_is_no_json(path, text, words):
    model_of(epochs=0).save(path)
    resealed(path, text=text)
    assert words in refusal(Model.load, path)


@pytest.mark.parametrize("arrays, words", [
    ({"0.weights": np.zeros((5, 4))}, "make no dense layer"), ({"0.biases": None}, "missing"),
    ({"0.weights": np.full((4, 5), np.nan)}, "nan or infinity"),
    ({"3.weights": np.zeros((6, 3))}, "described as 5 → 3"),
    ({"0.weights": np.array([["a"]])}, "numbers are wanted"), ({"1.weights": np.zeros((5, 5))}, "has none"),
    ({"99.weights": np.zeros((5, 5))}, "do not belong"), ({"../evil": np.zeros(3)}, "does not belong"),
    ({"0.weight_cache": np.full((4, 5), -1.0)}, "cannot belong"), ({"0.bias_momentums": None}, "cannot belong"),
    ({"1.weight_cache": np.zeros(2)}, "cannot belong"), ({"about": None}, "no description"),
])
def test_arrays_that_do_not_fit(path, arrays, words):
    model_of().save(path)
    resealed(path, **arrays)
    assert words in refusal(Model.load, path)


def test_layers_that_do_not_fit_each_other(path):
    model_of(epochs=0).save(path)
    resealed(path, set_in("layers", 3, "inputs", to=6), **{"3.weights": np.zeros((6, 3))})
    assert "takes 6 inputs, and the layer before it gives 5" in refusal(Model.load, path)


def test_no_pickle_is_opened(path, tmp_path):
    model, folder = model_of(), tmp_path / "made"
    trap = np.empty(1, object)
    trap[0] = Trap(folder)
    model.save(path)
    resealed(path, **{"0.weights": trap})
    assert "Python objects" in refusal(Model.load, path)
    for data in (pickle.dumps(Trap(folder)), pickle.dumps(Trap(folder), 0), b""):
        path.write_bytes(data)
        refusal(Model.load, path)
    np.savez(path, trap)
    refusal(Model.load, path)
    assert not folder.exists()
    np.load(path, allow_pickle=True)["arr_0"]
    assert folder.exists(), "the trap works where pickles are allowed"


def packed(path, **settings):
    """The archive written again, each part packed or with another head, and sealed."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(buffer, "w", settings.get("pack", zipfile.ZIP_STORED)) as new:
        for member in old.infolist():
            for _ in range(settings.get("times", 1)):
                new.writestr(member.filename, settings.get("change", lambda data: data)(old.read(member)))
        new.comment = b"0" * sealed.SEAL
    body = buffer.getvalue()[:-sealed.SEAL]
    path.write_bytes(body + sealed.hashlib.sha256(body).hexdigest().encode())


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("settings, words", [
    ({"pack": zipfile.ZIP_DEFLATED}, "packed"), ({"times": 2}, "doubled"),
    ({"change": lambda data: re.sub(rb"\(\d+, \d+\), }    ", b"(9999999, 999), }", data)}, "its shape is"),
    ({"change": lambda data: re.sub(rb"\(\d+, \d+\), }", b"(-1, -20), }", data)}, "is refused"),
    ({"change": lambda data: data[:6] + b"\2" + data[7:]}, "form"),
    ({"change": lambda data: data[:-1]}, "does not fit"), ({"change": lambda data: b""}, "no proper archive"),
    ({"change": lambda data: re.sub(rb"{'descr'", b"[((((((", data)}, "no proper archive"),
])
def test_archives_made_to_harm(path, settings, words):
    model_of(epochs=0).save(path)
    packed(path, **settings)
    assert words in refusal(Model.load, path)


FOREIGN = {"empty": (b"", "is empty"), "text": (b"hello", "something else"), "json": (b'{"a": 1}', "a text"),
           "png": (b"\x89PNG\r\n\x1a\n", "a picture"), "hdf5": (b"\x89HDF\r\n\x1a\n", "Keras"),
           "zip start": (b"PK\3\4", "cut short")}


@pytest.mark.parametrize("name", FOREIGN)
def test_foreign_files(path, name):
    data, words = FOREIGN[name]
    path.write_bytes(data)
    for read in (Model.load, model_of(epochs=0).load_parameters):
        assert words in refusal(read, path)


def test_arrays_of_somebody_else(path):
    np.savez(path, a=np.zeros(3))
    assert "another program" in refusal(Model.load, path)
    np.save(path.with_suffix(".npy"), np.zeros(3))
    assert "single array" in refusal(Model.load, path.with_suffix(".npy"))
    with pytest.raises(FileNotFoundError):
        Model.load(path.with_name("none.npz"))
