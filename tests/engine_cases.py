"""Entries of a chapter 90 that only the engine's tests have, and the one line that an answer to them gets."""
import faulthandler

import numpy as np
import pytest

from nnfs_helpers.engine import entries, records
from nnfs_helpers.exercises import entry, exercise

Z = np.array([[1.0, -2.0], [3.0, -4.0], [-5.0, 6.0]])


def relu(z):
    return np.maximum(z, 0)


def halves(a, b):
    if len(a) != len(b):
        raise ValueError("lengths differ")
    return sum(a) / len(b)


def off_by_one(total):
    for _ in range(total):
        total += 1
    return total


class Dense:
    def __init__(self, inputs, neurons):
        self.weights = np.full((inputs, neurons), 0.5)

    def forward(self, inputs):
        self.output = inputs @ self.weights


class Transposed(Dense):
    def forward(self, inputs):
        self.output = (inputs @ self.weights).T


SCOPE = {}       # as in checks/: not in the learner's file
exec("""def drive(made, X):
    layer = made(2, 4)
    layer.forward(X)
    return {"output": layer.output, "weights": layer.weights}""", SCOPE)


@pytest.fixture(autouse=True)
def not_for_ever():
    """An answer that the watchdog does not stop ends the tests, after two minutes, and not only patience."""
    faulthandler.dump_traceback_later(120, exit=True)
    yield
    faulthandler.cancel_dump_traceback_later()


@pytest.fixture(autouse=True)
def own_entries(monkeypatch):
    """Entries of chapter 90, for these tests alone; what the course has stays as it is."""
    monkeypatch.setattr(entries, "ENTRIES", dict(entries.ENTRIES))
    monkeypatch.setattr(records, "RESULTS", {})
    entry("90.1", course=relu, cases=[(Z,), (np.array([0.5, -0.25, 3.0, -7.0]),)], seconds=0.3, mistakes={
        "-2 became 2; it should be 0": np.abs,
        lambda got, case: f"{got[0, 1]:g} belongs to {case[0][0, 1]:g}": lambda z: -np.abs(z),
        "right, but you changed the caller's array": lambda z: np.maximum(z, 0, out=z)})
    entry("90.2", course=halves, cases=[([1, 2], [3, 4]), ([1, 2], [3])], mistakes={
        "an assert disappears with `python -O`": lambda a, b: (_ for _ in ()).throw(AssertionError) if len(a) != len(b)
        else sum(a) / len(b)})
    entry("90.3", course=Dense, cases=[(Z,)], use=SCOPE["drive"], mistakes={"samples are rows": Transposed})
    entry("90.4", course=np.array([2.3, 0.5]), mistakes={"the bias is missing": [0.3, -1.5],
                                                          "below zero": lambda v: np.all(np.asarray(v) < 0)})
    entry("90.5", course=lambda f, x: f(x), cases=[(np.sqrt, 4.0)], note={"and short": lambda f: True})
    entry("90.6", course=lambda n: n * 2, given=off_by_one, cases=[(3,), (4,)], mistakes={"plus": lambda n: n + 2})
    entry("90.7", course=(3, 4), mistakes={"rows first": (4, 3)})


def line(capsys, key, answer):
    """The one line that an answer gets; whether it is handed back is looked at here too."""
    back = exercise(key)(answer)
    out, err = capsys.readouterr()
    assert err == "" and out.count("\n") == 1 and out.endswith("\n"), (out, err)
    assert back is (answer if out[0] == "✓" else entries.ENTRIES[key].course)
    mark, got, *words = out.split(maxsplit=2)
    assert got == key and records.RESULTS[key] == mark
    return f"{mark} {''.join(words)}".strip()
