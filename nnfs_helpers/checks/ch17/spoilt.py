"""Files of many kinds for exercise 17.4, and what an answer makes of them."""
import contextlib
import json
import os
import tempfile
from unittest import mock

import numpy as np

from .parts import told
from .stored import ABOUT, arrays_of, pairs_of, store

SLIP = "read with a mistake in the code"
KINDS = ["of ours", "cut", "of text", "of Python objects", "of another shape", "without b0", "without JSON",
         "with code for a description"]
RAN = []


def note(*args):
    RAN.append(args)
    return 0


class Trap:
    """Unpickled, it calls `note`."""

    def __reduce__(self):
        return note, ("ran",)


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
    elif kind == "with code for a description":
        np.savez(path, **{**arrays, "about": "(lambda: {'layers': 3})()"})


def use(answer, kind, sizes, seed):
    """Hand it a file of this kind; in words what became of it, always under the same names."""
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
    if result is None and kind == "of ours":
        return None
    if RAN:
        result = "its code ran"
    about, pairs = "", []
    if isinstance(result, tuple) and len(result) == 2:
        (pairs, about), result = result, "taken"
    elif not isinstance(result, str):
        result = "None came back" if result is None else f"a {type(result).__name__} came back"
    return {f"the answer to a file {kind}": result, **told(pairs),
            "about": json.dumps(about, default=str, sort_keys=True)}
