"""What the experiments came to: for seed 0 and over many seeds, with the parameters on the way; read from a file.

    spread("spiral_adam_0.05")["accuracy"]      one number for each of the seeds 1 to 30
    figures("spiral_adam_0.05")                 ours for seed 0, and what the sources print
    curve("spiral_adam_0.05")                   accuracy and loss over the epochs, for seed 0
    frames("spiral_adam_0.05")                  epochs, and the parameters at each of them, for seed 0

`python3 course.py reproduce --spread` trains all runs again and rewrites the files.
"""
import functools
import json
from pathlib import Path
from typing import NamedTuple

import numpy as np

from .runs import run

DATA = Path(__file__).resolve().parent / "data"
CURVES = ("epoch", "accuracy", "loss")


def spread(name):
    """A run's figures over the seeds, as arrays: {"seed": …, "accuracy": …, "loss": …, …}. Seed 0 is not among them.

    "penalty" is the loss's part for big weights; "data_loss" the other part; the validation figures are those of a
    hundred fresh points a class.
    """
    return {figure: np.array(values) for figure, values in _entry(name)["spread"].items()}


def figures(name):
    """A run's figures: {"ours": {"accuracy": …, …}, "book": {…}}, ours for seed 0, the sources' as they print them."""
    ours = {figure: value for figure, value in _entry(name)["seed 0"].items() if figure != "parameters"}
    return {"ours": ours, **{source.who: source.figures for source in run(name).sources}}


def curve(name):
    """Arrays "epoch", "accuracy", "loss" of the run with seed 0: every hundredth epoch, and those of its frames."""
    run(name)
    return dict(zip(CURVES, _arrays()[f"{name} curve"], strict=True))


def frames(name):
    """Epochs, and the parameters before the step of each, as `Model.set_parameters` takes them: [(weights, biases), …].

    In between they are rounded to three digits; the last are exact, and give the figures stored for seed 0. The model
    to put them into: `runs.start(name)`.
    """
    this = run(name)
    if not this.frames:
        raise ValueError(f"No parameters are kept of {name!r}.")
    arrays = _arrays()
    rounded = np.cumsum(arrays[f"{name} frames"], axis=0, dtype=np.uint16).view(np.float16).astype(np.float32)
    rounded[-1] = arrays[f"{name} last"]
    return arrays[f"{name} epochs"].tolist(), [_pairs(row, this.sizes) for row in rounded]


class Verdict(NamedTuple):
    """A source's figures beside ours: "agrees", "inside our spread" or "outside our spread", and which lie outside."""

    word: str
    outside: tuple


def verdict(name, source):
    """Does a source's printed line agree with ours, digit for digit? If not, does each figure lie in our spread?"""
    ours, seeds = figures(name)["ours"], spread(name)
    if all(f"{ours[figure]:.3f}" == f"{value:.3f}" for figure, value in source.figures.items()):
        return Verdict("agrees", ())
    outside = []
    for figure, value in source.figures.items():
        all_seeds = np.append(seeds[figure], ours[figure])
        if not all_seeds.min() - 0.0005 <= value <= all_seeds.max() + 0.0005:       # they print three digits
            outside.append(figure)
    return Verdict("outside our spread" if outside else "inside our spread", tuple(outside))


def stored(name):
    """The figures of seed 0 as they stand in the file, with a fingerprint of its parameters; or None."""
    return _read_entries().get(name, {}).get("seed 0")


def store(entries, arrays):
    """Write runs into the files, beside those that are there. `packed` makes the arrays of one."""
    entries, arrays = {**_read_entries(), **entries}, {**_arrays(), **arrays}
    DATA.mkdir(exist_ok=True)
    rows = [f"{json.dumps(name)}: {json.dumps(entries[name])}" for name in sorted(entries)]
    (DATA / "spreads.json").write_text("{\n" + ",\n".join(rows) + "\n}\n", encoding="utf-8")
    np.savez_compressed(DATA / "frames.npz", **{name: arrays[name] for name in sorted(arrays)})
    _read_entries.cache_clear()
    _arrays.cache_clear()


def packed(result):
    """A Result's curve and frames as small arrays: float16 whose bits are kept as differences from frame to frame."""
    small = {f"{result.name} curve": np.array([result.curve[key] for key in CURVES], np.float32)}
    if result.frames:
        rows = np.array([np.concatenate([array.ravel() for pair in pairs for array in pair])
                         for _, pairs in result.frames])
        bits = rows.astype(np.float16).view(np.uint16)
        small[f"{result.name} frames"] = np.diff(bits, axis=0, prepend=np.zeros_like(bits[:1]))
        small[f"{result.name} last"] = rows[-1]
        small[f"{result.name} epochs"] = np.array([epoch for epoch, _ in result.frames], np.int32)
    return small


def _entry(name):
    run(name)
    if name not in _read_entries():
        raise ValueError(f"Nothing is stored of {name!r} yet: python3 course.py reproduce --spread --only {name}")
    return _read_entries()[name]


@functools.cache
def _read_entries():
    path = DATA / "spreads.json"
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}


@functools.cache
def _arrays():
    path = DATA / "frames.npz"
    if not path.exists():
        return {}
    with np.load(path) as file:
        return {name: file[name] for name in file.files}


def _pairs(row, sizes):
    pairs = []
    for inputs, neurons in zip(sizes, sizes[1:], strict=False):
        weights, biases, row = np.split(row, [inputs * neurons, (inputs + 1) * neurons])
        pairs.append((weights.reshape(inputs, neurons), biases.reshape(1, neurons)))
    return pairs
