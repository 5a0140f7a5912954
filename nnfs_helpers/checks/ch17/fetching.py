"""Checks of chapter 17: parameters and description out of an .npz, whatever the file holds."""
import ast
import json
import zipfile

import numpy as np

from ...exercises import entry
from .parts import SIZES, sizes_of
from .spoilt import KINDS, SLIP, use

ALL = (ValueError, KeyError, OSError, EOFError, zipfile.BadZipFile)
DEEP = [(2, 2)] * 11                # w10 comes before w2 where names are put in order


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


def numbered(file, shapes):
    return [(file[f"w{k}"], file[f"b{k}"]) for k in range(len(shapes))]


def in_order_of_names(file, shapes):
    names = sorted(file.files)
    return [(file[w], file[b]) for w, b in zip([n for n in names if n[0] == "w"],
                                               [n for n in names if n[0] == "b"], strict=True)]


def like(pickle=False, caught=ALL, shapes=True, about=lambda array: json.loads(str(array)), pairs=numbered,
         misfit=ValueError):
    """The course's version with one thing changed."""
    def fetch(path, wanted):
        try:
            with np.load(path, allow_pickle=pickle) as file:
                told = about(file["about"])
                parameters = pairs(file, wanted)
        except caught as error:
            raise ValueError(str(error)) from None
        if shapes and [weights.shape for weights, _ in parameters] != wanted:
            raise misfit("other shapes")
        return parameters, told
    return fetch


def evaluated(array):
    return eval(str(array))


def went_on(path, shapes):
    try:
        parameters, about = fetch(path, shapes)
    except ValueError:
        pass
    return parameters, about


def nothing_back(hides):
    def answer(path, shapes):
        try:
            return fetch(path, shapes)
        except hides:
            return None
    return answer


def remade(change):
    """The course's version, with another form of what comes back."""
    return lambda path, shapes: change(*fetch(path, shapes))


def never(path, shapes):
    raise ValueError("no")


entry("17.4", course=fetch, use=use,
      cases=[*((kind, SIZES, k) for k, kind in enumerate([*KINDS, SLIP])), ("of ours", DEEP, 9)],
      random=lambda rng: (str(rng.choice(["of ours", "of ours", *KINDS])), sizes_of(rng), int(rng.integers(99))),
      mistakes={
          "a bare `except`, or `except Exception`, hides your own mistakes too: a misspelt name would count as a bad "
          "file. Name the errors": (like(caught=BaseException), like(caught=Exception)),
          "eval runs whatever text stands in the file, and a file may not choose what runs: json.loads only reads": (
              like(about=evaluated), like(about=evaluated, caught=Exception), like(about=evaluated, shapes=False)),
          "a description that is no JSON is taken: json.loads reads JSON, and refuses the rest": (
              like(about=lambda array: ast.literal_eval(str(array)))),
          "a file of Python objects was opened, and its code ran: allow_pickle=False": (like(pickle=True), like(
              pickle=True, shapes=False)),
          "a file that is no file of ours gives None, and the caller stumbles later: raise a ValueError": (
              nothing_back(Exception), nothing_back(ValueError)),
          "the shapes are not compared: weights that lie on their side are taken": like(shapes=False),
          "an `assert` is skipped when Python is told to hurry (python -O): raise a ValueError for wrong shapes": (
              like(misfit=AssertionError)),
          "files of ours are refused too: `shapes` are those of the weights, (64, 128); their biases have (1, 128)": (
              never),
          "in the order of their names, w10 comes before w2: ask for f\"w{k}\" with k from 0 on": (
              like(pairs=in_order_of_names)),
          "three layers are read, however many there are: as many as there are `shapes`": (
              like(pairs=lambda file, shapes: numbered(file, SIZES)),
              like(pairs=lambda file, shapes: numbered(file, SIZES), shapes=False)),
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
          "the parameters alone come back; hand back both, `return parameters, about`": remade(lambda p, about: p),
          "description first; `return parameters, about`": remade(lambda p, about: (about, p)),
          "one long list of arrays; a pair (weights, biases) for each layer": remade(
              lambda p, about: ([array for pair in p for array in pair], about)),
          "a dictionary of pairs; a list of them is wanted": remade(lambda p, about: (dict(enumerate(p)), about)),
      })
