"""Files whose description or arrays are not those of a model: each refused with its sentence, though the seal fits."""
import json
import re

import numpy as np
import pytest
from saved_models import model_of, path, refusal  # noqa: F401

from nnfs_helpers import Model, sealed


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
