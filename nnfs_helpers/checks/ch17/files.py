"""Checks of chapter 17: parameters and description into an .npz, and out of it again, whatever the file holds."""
import contextlib
import json
import os
import pickle
import tempfile
import zipfile
from unittest import mock

import numpy as np

from ...exercises import entry
from .parameters import SIZES, drawn, sizes_of, told

ABOUT = {"layers": ["dense", "relu", "dense"], "scaling": {"shift": 8, "divide": 8}, "names": ["cat", "dog"]}


def pairs_of(sizes, seed):
    return [(w.astype(np.float32), b.astype(np.float32)) for w, b in drawn(sizes, seed)]


def store(path, parameters, about):
    arrays = {"about": json.dumps(about)}
    for k, (weights, biases) in enumerate(parameters):
        arrays[f"w{k}"], arrays[f"b{k}"] = weights, biases
    np.savez(path, **arrays)


def use_store(answer, sizes, about, seed):
    """Let it write, and read what stands there."""
    pairs = pairs_of(sizes, seed)
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "net.npz")
        if isinstance(answer(path, pairs, about), (float, np.generic)):
            return {"what comes back": "a number; only the file is wanted"}
        if not os.path.exists(path):
            return None if not os.listdir(folder) else {"the file": "has another name"}
        if not zipfile.is_zipfile(path):
            return {"the file": "is no .npz"}
        with np.load(path, allow_pickle=False) as file:
            try:
                found = {name: file[name] for name in file.files}
            except ValueError:
                return {"the file": f"cannot be read without pickle; it holds {', '.join(file.files)}"}
    try:
        text = json.dumps(json.loads(str(found.pop("about", '"missing"'))), sort_keys=True)
    except ValueError:
        text = "no JSON"
    bits = {array.tobytes() for pair in pairs for array in pair} == {array.tobytes() for array in found.values()}
    return {"about": text, "arrays": ", ".join(sorted(found)), "same to the bit": "yes" if bits else "no",
            **{name: f"{found[name].dtype} {found[name].shape}" for name in sorted(found)}}


def arrays_of(parameters, change=lambda array: array, first=0):
    return {f"{letter}{k}": change(array) for k, pair in enumerate(parameters, first)
            for letter, array in zip("wb", pair)}


def without_scaling(path, parameters, about):
    store(path, parameters, {key: value for key, value in about.items() if key != "scaling"})


def pickled(path, parameters, about):
    with open(path, "wb") as file:
        pickle.dump((parameters, about), file)


def text_only(path, parameters, about):
    with open(path, "w") as file:
        json.dump(about, file)


def again_and_again(path, parameters, about):
    for weights, biases in parameters:
        np.savez(path, about=json.dumps(about), w=weights, b=biases)


def unnamed(path, parameters, about):
    np.savez(path, *[array for pair in parameters for array in pair], about=json.dumps(about))


entry("17.3", course=store, use=use_store,
      cases=[(SIZES, ABOUT, 0), ([(3, 2)], {"names": ["a"], "scaling": {"shift": 0.5}}, 1)],
      random=lambda rng: (sizes_of(rng), ABOUT, int(rng.integers(99))), mistakes={
          "the dictionary became an array of Python objects, and those need pickle: make a text of it, "
          "`json.dumps(about)`": lambda path, parameters, about: np.savez(path, about=about, **arrays_of(parameters)),
          "the whole dictionary became one array of Python objects: two stars, `np.savez(path, **arrays)`": (
              lambda path, parameters, about: np.savez(path, {"about": json.dumps(about), **arrays_of(parameters)})),
          "that is no .npz: np.savez writes one, with the text and the arrays in it": (pickled, text_only),
          "each call of np.savez writes a new file: collect all arrays in a dictionary, then write once": (
              again_and_again),
          "str(about) is no JSON (single quotes): `json.dumps(about)`": (
              lambda path, parameters, about: np.savez(path, about=str(about), **arrays_of(parameters))),
          "the numbers were rounded on the way: same to some digits is not the same": (
              lambda path, parameters, about: np.savez(path, about=json.dumps(about), **arrays_of(
                  parameters, lambda array: np.round(array, 6))),
              lambda path, parameters, about: np.savez(path, about=json.dumps(about), **arrays_of(
                  parameters, lambda array: array.astype(np.float16)))),
          "the numbers are kept in float64: the same values, and other bits; leave the arrays as they are": (
              lambda path, parameters, about: np.savez(path, about=json.dumps(about), **arrays_of(
                  parameters, lambda array: array.astype(float)))),
          "the biases are missing": lambda path, parameters, about: np.savez(
              path, about=json.dumps(about), **{f"w{k}": weights for k, (weights, _) in enumerate(parameters)}),
          "the description is missing: nobody would know what these arrays are": (
              lambda path, parameters, about: np.savez(path, **arrays_of(parameters))),
          "the scaling figures are missing: the next user cannot prepare a picture": without_scaling,
          "counting begins at 0 here: w0, b0": lambda path, parameters, about: np.savez(
              path, about=json.dumps(about), **arrays_of(parameters, first=1)),
          "the arrays have no names of their own, so NumPy calls them arr_0, arr_1: pass them as `w0=…`, or as "
          "`**arrays`": unnamed,
          "only one layer's arrays are in it: a loop writes the same names again and again": (
              lambda path, parameters, about: store(path, parameters[-1:], about)),
      })

RAN = []


def note(*args):
    RAN.append(args)
    return 0


class Trap:
    """Unpickled, it calls `note`."""

    def __reduce__(self):
        return note, ("ran",)


def fetch(path, shapes):
    try:
        with np.load(path, allow_pickle=False) as file:
            about = json.loads(str(file["about"]))
            parameters = [(file[f"w{k}"], file[f"b{k}"]) for k in range(len(shapes))]
    except (ValueError, KeyError, OSError, EOFError, zipfile.BadZipFile) as error:
        raise ValueError(f"{path} is no network of ours: {error}") from None
    found = [weights.shape for weights, biases in parameters]
    if found != shapes:
        raise ValueError(f"{path} holds weights of shapes {found}, not {shapes}")
    return parameters, about


def spoil(path, kind, sizes, seed):
    """Write a file of this kind."""
    pairs = pairs_of(sizes, seed)
    store(path, [(w.T, b) for w, b in pairs] if kind == "of another shape" else pairs, ABOUT)
    arrays = {"about": json.dumps(ABOUT), **arrays_of(pairs)}
    if kind == "cut":
        with open(path, "rb") as file:
            data = file.read()
        with open(path, "wb") as file:
            file.write(data[:len(data) * 2 // 3])
    elif kind == "of text":
        with open(path, "w") as file:
            file.write("Dear network, how are you?")
    elif kind == "of Python objects":
        trap = np.empty(sizes[0], object)
        trap[:] = Trap()
        np.savez(path, **{**arrays, "w0": trap})
    elif kind == "without b0":
        del arrays["b0"]
        np.savez(path, **arrays)
    elif kind == "without JSON":
        np.savez(path, **{**arrays, "about": "{'layers': 3}"})


def use_fetch(answer, kind, sizes, seed):
    RAN.clear()
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "net.npz")
        spoil(path, kind, sizes, seed)
        slip = NameError("name 'weigths' is not defined")
        reading = mock.patch.object(np, "load", side_effect=slip) if kind == SLIP else contextlib.nullcontext()
        try:
            with reading:
                result = answer(path, sizes)
        except Exception as error:
            result = "refused" if type(error) is ValueError else f"{type(error).__name__} came out"
    if RAN:
        return {f"from a file {kind}": "code ran"}
    if result is None and kind == "of ours":
        return None
    if not isinstance(result, tuple) or len(result) != 2:
        word = result if isinstance(result, str) else f"{type(result).__name__} came back"
        return {f"the answer to a file {kind}": word}
    parameters, about = result
    return {f"the answer to a file {kind}": "taken", **told(parameters),
            "about": json.dumps(about, default=str, sort_keys=True)}


SLIP = "read with a mistake in the code"
ALL = (ValueError, KeyError, OSError, EOFError, zipfile.BadZipFile)


def like(pickle=False, caught=ALL, shapes=True, about=lambda array: json.loads(str(array))):
    """The course's version with one thing changed."""
    def fetch(path, wanted):
        try:
            with np.load(path, allow_pickle=pickle) as file:
                told = about(file["about"])
                parameters = [(file[f"w{k}"], file[f"b{k}"]) for k in range(len(wanted))]
        except caught as error:
            raise ValueError(str(error)) from None
        if shapes and [weights.shape for weights, _ in parameters] != wanted:
            raise ValueError("other shapes")
        return parameters, told
    return fetch


def went_on(path, shapes):
    try:
        parameters, about = fetch(path, shapes)
    except ValueError:
        pass
    return parameters, about


def nothing_back(path, shapes):
    try:
        return fetch(path, shapes)
    except Exception:
        return None


def alone(path, shapes):
    return fetch(path, shapes)[0]


KINDS = ["of ours", "cut", "of text", "of Python objects", "of another shape", "without b0", "without JSON"]

entry("17.4", course=fetch, use=use_fetch, cases=[(kind, SIZES, k) for k, kind in enumerate([*KINDS, SLIP])],
      random=lambda rng: (str(rng.choice(["of ours", "of ours", *KINDS])), sizes_of(rng), int(rng.integers(99))),
      mistakes={
          "a bare `except`, or `except Exception`, hides your own mistakes too: a misspelt name would count as a bad "
          "file. Name the errors": (like(caught=BaseException), like(caught=Exception)),
          "a file of Python objects was opened, and its code ran: allow_pickle=False": (like(pickle=True), like(
              pickle=True, shapes=False)),
          "a file that is no file of ours gives None, and the caller stumbles later: raise a ValueError": nothing_back,
          "the shapes are not compared: weights that lie on their side are taken": like(shapes=False),
          "a cut file ends in a zipfile.BadZipFile, which is no ValueError: catch it, and say what is wrong": (
              *[like(caught=caught, shapes=shapes) for caught in ((ValueError, KeyError, OSError, EOFError), (
                  ValueError, KeyError), (ValueError,), (OSError,), ()) for shapes in (True, False)],),
          "a missing array ends in a KeyError: catch that too": (
              *[like(caught=caught, shapes=shapes) for caught in ((zipfile.BadZipFile,), (
                  ValueError, zipfile.BadZipFile, OSError)) for shapes in (True, False)],),
          "after the except the function went on, with nothing in its hands: raise a ValueError there": went_on,
          "file[\"about\"] is an array that holds one text: str(…) first, then json.loads": (
              like(about=json.loads), like(about=json.loads, shapes=False), like(about=json.loads, caught=())),
          "the description comes back as a text: json.loads makes a dictionary of it, and refuses what is none": (
              like(about=str)),
          "the parameters alone come back; hand back both, `return parameters, about`": alone,
          "description first; `return parameters, about`": lambda path, shapes: fetch(path, shapes)[::-1],
      })
