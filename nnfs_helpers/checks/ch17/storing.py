"""Checks of chapter 17: parameters and description into one .npz."""
import json
import pickle

import numpy as np

from ...exercises import entry
from .parts import SIZES, sizes_of
from .stored import ABOUT, arrays_of, store, use


def saved(text=json.dumps, **change):
    """The course's version with another text of the description, or other arrays."""
    return lambda path, parameters, about: np.savez(path, about=text(about), **arrays_of(parameters, **change))


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


def unwritten(path, parameters, about):
    arrays = arrays_of(parameters)
    arrays["about"] = json.dumps(about)


def last_layer(path, parameters, about):
    store(path, parameters, about)
    k = len(parameters) - 1
    np.savez(path, about=json.dumps(about), **{f"w{k}": parameters[k][0], f"b{k}": parameters[k][1]})


def unnamed(path, parameters, about):
    np.savez(path, *[array for pair in parameters for array in pair], about=json.dumps(about))


def one_star(names, last=False):
    def store(path, parameters, about):
        arrays = {"about": json.dumps(about), **arrays_of(parameters)}
        if last:
            arrays["about"] = arrays.pop("about")
        np.savez(path, *(arrays if names else arrays.values()))
    return store


entry("17.3", course=store, use=use,
      cases=[(SIZES, ABOUT, 0), ([(3, 2)], {"names": ["a"], "scaling": {"shift": 0.5}}, 1)],
      random=lambda rng: (sizes_of(rng), ABOUT, int(rng.integers(99))), mistakes={
          "the dictionary became an array of Python objects, and those need pickle: make a text of it, "
          "`json.dumps(about)`": saved(lambda about: about),
          "the whole dictionary became one array of Python objects: two stars, `np.savez(path, **arrays)`": (
              lambda path, parameters, about: np.savez(path, {"about": json.dumps(about), **arrays_of(parameters)})),
          "np.savez takes arrays, each under its name (w0=…); a list of pairs of unequal shapes is none": (
              lambda path, parameters, about: np.savez(path, parameters, about)),
          "that is no .npz: np.savez writes one, with the text and the arrays in it": (pickled, text_only),
          "nothing stands at `path`: that name is handed in, write there": unwritten,
          "each call of np.savez writes a new file: collect all arrays in a dictionary, then write once": (
              again_and_again, last_layer),
          "str(about) is no JSON (single quotes): `json.dumps(about)`": (saved(str), saved(repr)),
          "the text went in as bytes; np.savez takes the text itself, `json.dumps(about)`": (
              saved(lambda about: json.dumps(about).encode()), saved(lambda about: np.frombuffer(
                  json.dumps(about).encode(), np.uint8)), saved(lambda about: list(json.dumps(about).encode()))),
          "the text is in there letter by letter: one text, `json.dumps(about)`": saved(
              lambda about: list(json.dumps(about))),
          "JSON of JSON: `json.dumps` once": saved(lambda about: json.dumps(json.dumps(about))),
          "the numbers were rounded on the way: same to some digits is not the same": (
              saved(change=lambda array: np.round(array, 6)), saved(change=lambda array: array.astype(np.float16))),
          "the numbers are kept in float64: the same values, and other bits; leave the arrays as they are": saved(
              change=lambda array: array.astype(float)),
          "the biases are missing": lambda path, parameters, about: np.savez(
              path, about=json.dumps(about), **{f"w{k}": weights for k, (weights, _) in enumerate(parameters)}),
          "the description is missing: nobody would know what these arrays are": (
              lambda path, parameters, about: np.savez(path, **arrays_of(parameters))),
          "the scaling figures are missing: the next user cannot prepare a picture": without_scaling,
          "counting begins at 0 here: w0, b0": saved(first=1),
          "the names are to be w0, b0, w1, …, with nothing between letter and number": saved(name="{letter}_{k}"),
          "the name is \"w{k}\" to the letter: an f before the quotes puts the number in, f\"w{k}\"": (
              saved(name="{letter}{{k}}")),
          "weights and biases changed places: w for the first of a pair, b for the second": (
              lambda path, parameters, about: store(path, [pair[::-1] for pair in parameters], about)),
          "the arrays have no names of their own, so NumPy calls them arr_0, arr_1: pass them as `w0=…`, or as "
          "`**arrays`": (
              unnamed, one_star(False), one_star(False, last=True)),
          "one star hands over the names alone; two, `**arrays`, hand over each array under its name": (
              one_star(True), one_star(True, last=True)),
          "only one layer's arrays are in it: a loop writes the same names again and again": (
              lambda path, parameters, about: store(path, parameters[-1:], about)),
      })
