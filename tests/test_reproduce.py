"""`course.py reproduce` compares what it trains with what is stored, fails where it should, and writes the README."""
import dataclasses
import json
import shutil
import subprocess
import sys

import numpy as np
import pytest

from nnfs_helpers import spreads
from nnfs_helpers.experiments import RUNS, Source
from tools import _results, reproduce

QUICK = "spiral_sgd_decay_1e-3"


@pytest.fixture(scope="module")
def output():
    """The same, as the command stores it."""
    return reproduce.one(QUICK, 0)


@pytest.fixture
def copied(tmp_path, monkeypatch):
    """The stored data, copied to where a test may change them."""
    shutil.copytree(spreads.DATA, tmp_path / "data")
    monkeypatch.setattr(spreads, "DATA", tmp_path / "data")
    yield tmp_path / "data" / "spreads.json"
    forget()


def forget():
    spreads._read_entries.cache_clear()
    spreads._arrays.cache_clear()


@pytest.fixture
def command(output, monkeypatch, capsys):
    """`reproduce --only QUICK` without training once more: (exit code, what it prints)."""
    plain = {figure: value for figure, value in output[2].items() if figure != "parameters"}
    trained = {0: output, 1: (QUICK, 1, plain, {}, 0.0)}
    monkeypatch.setattr(reproduce, "all_of", lambda jobs, processes: [trained[seed] for _, seed in jobs])

    def call(*words):
        forget()
        code = reproduce.main([*words, "--only", QUICK])
        return code, capsys.readouterr().out
    return call


def change(path, name, **figures):
    """Give other figures to seed 0 of a run in a stored file."""
    entries = json.loads(path.read_text(encoding="utf-8"))
    entries[name]["seed 0"].update(figures)
    path.write_text(json.dumps(entries), encoding="utf-8")
    forget()


def test_the_command_trains_in_processes_of_its_own_and_finds_what_is_stored(root):
    done = subprocess.run([sys.executable, root / "tools" / "reproduce.py", "--only", "binary"],
                          capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "binary" in done.stdout and "1 runs:" in done.stdout and "100 %" in done.stderr


def test_the_command_is_content_with_what_is_stored(command):
    code, said = command()
    assert code == 0 and QUICK in said and "inside our spread" in said


@pytest.mark.parametrize("figure, value", [("accuracy", 0.5), ("validation_loss", 1e-9), ("parameters", "000")])
def test_another_stored_figure_fails(command, copied, figure, value):
    change(copied, QUICK, **{figure: value})
    code, said = command()
    assert code == 1 and f"{QUICK}: seed 0 gives {figure} " in said and f"stored is {value}" in said


def test_nothing_stored_fails(command, copied):
    copied.write_text("{}", encoding="utf-8")
    code, said = command()
    assert code == 1 and f"--spread --only {QUICK}" in said


def test_a_source_outside_the_spread_needs_a_sentence(command, monkeypatch):
    for why, wanted in (("", 1), ("Another start", 0)):
        other = dataclasses.replace(RUNS[QUICK], sources=(Source("book", (.999, .761), why),))
        monkeypatch.setitem(RUNS, QUICK, other)
        code, said = command()
        assert code == wanted and "outside our spread" in said
        assert ("accuracy 0.999 of book outside our spread, and no sentence" in said) == bool(wanted)
        assert "loss 0.761" not in said


def test_storing_keeps_the_other_runs(command, copied, output):
    before = json.loads(copied.read_text(encoding="utf-8"))
    with np.load(copied.with_name("frames.npz")) as file:
        arrays = {name: file[name] for name in file.files}
    code, _ = command("--spread", "1")
    after = json.loads(copied.read_text(encoding="utf-8"))
    changed, former = after.pop(QUICK), before.pop(QUICK)
    assert changed["seed 0"] == former["seed 0"] and changed["spread"]["seed"] == [1]
    assert changed["spread"]["loss"] == [pytest.approx(former["seed 0"]["loss"], rel=1e-5)]
    assert after == before and code == 0
    with np.load(copied.with_name("frames.npz")) as file:
        assert set(file.files) == set(arrays) and all(np.array_equal(file[name], arrays[name]) for name in arrays)


def test_the_readme_shows_the_stored_figures(root):
    page = (root / "README.md").read_text(encoding="utf-8")
    assert _results.inserted(page) == page, "python3 course.py reproduce --readme"
    with pytest.raises(ValueError, match="lost one of the marks"):
        _results.inserted(page.replace(_results.END, ""))
