"""The sources' experiments: what is stored is what a run gives, and `course.py reproduce` fails where it should."""
import dataclasses
import json
import shutil
import subprocess
import sys

import numpy as np
import pytest

from nnfs_helpers import arithmetic, spreads
from nnfs_helpers.experiments import FIGURES, RUNS, TABLE, Experiment, Source
from nnfs_helpers.figures import strips
from nnfs_helpers.runs import start, train
from tools import _results, reproduce

QUICK = "spiral_sgd_decay_1e-3"
FRAMED = [run.name for run in TABLE if run.frames]


@pytest.fixture(scope="module")
def result():
    """One quick run, trained again."""
    return train(QUICK, frames=RUNS[QUICK].frames)


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


def test_a_run_trained_again_is_the_stored_one_bit_for_bit(result):
    stored = dict(spreads.stored(QUICK))
    assert reproduce.fingerprint(result.model) == stored.pop("parameters")
    assert result.figures == stored == spreads.figures(QUICK)["ours"]
    epochs, parameters = spreads.frames(QUICK)
    assert epochs == [epoch for epoch, _ in result.frames]
    for ours, theirs in zip(result.frames[-1][1], parameters[-1], strict=True):
        assert np.array_equal(ours[0], theirs[0]) and np.array_equal(ours[1], theirs[1])
    for (_, ours), theirs in zip(result.frames, parameters, strict=True):
        assert all(np.allclose(a, b, rtol=1e-3, atol=1e-6) for x, y in zip(ours, theirs, strict=True)
                   for a, b in zip(x, y, strict=True))
    assert np.array_equal(spreads.curve(QUICK)["loss"], result.curve["loss"].astype(np.float32))


def test_the_command_trains_in_processes_of_its_own_and_finds_what_is_stored(root):
    done = subprocess.run([sys.executable, root / "tools" / "reproduce.py", "--only", "binary"],
                          capture_output=True, text=True, encoding="utf-8", env=None)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "binary" in done.stdout and "1 runs:" in done.stdout and "100 %" in done.stderr


def test_training_leaves_draws_and_arithmetic_as_they_were():
    short = dataclasses.replace(RUNS[QUICK], name="short", epochs=2)
    np.random.seed(5)
    with pytest.MonkeyPatch.context() as patch, arithmetic("float64"):
        patch.setitem(RUNS, "short", short)
        told = []
        trained = train("short", seed=3, frames=2, log=told.append)
        assert arithmetic() == "float64"
    after = np.random.standard_normal()
    np.random.seed(5)
    assert np.random.standard_normal() == after
    assert trained.model.layers[0].weights.dtype == np.float32
    assert [epoch for epoch, _ in trained.frames] == [0, 1] and [line["epoch"] for line in told] == [0]


@pytest.mark.parametrize("run", TABLE, ids=lambda run: run.name)
def test_every_run_has_what_it_needs(run):
    assert 8 <= run.chapter <= 14 and run.epochs == 10_001
    assert start(run.name)[0].trainable_layers[0].weights.shape == run.sizes[:2]
    ours, seeds = spreads.figures(run.name)["ours"], spreads.spread(run.name)
    assert set(ours) == set(seeds) - {"seed"} == set(FIGURES[:4] if run.data == "sine" else FIGURES)
    assert seeds["seed"].tolist() == list(range(1, run.seeds + 1))
    assert all(len(values) == run.seeds and np.isfinite(values).all() for values in seeds.values())
    assert len(set(seeds["loss"])) > 4, "different seeds, different losses"
    for source in run.sources:
        assert source.figures and source.who in ("book", "notes", "the book's code", "book, testing", "notes, testing")
        assert not source.why.endswith(".")
    assert not _results.unexplained(run.name)
    curve = spreads.curve(run.name)
    assert set(range(0, 10_001, 100)) <= set(curve["epoch"].tolist())
    assert curve["loss"][-1] == np.float32(ours["loss"])


@pytest.mark.parametrize("name", FRAMED)
def test_the_last_frame_gives_the_stored_figures(name):
    model, X, y = start(name)
    epochs, parameters = spreads.frames(name)
    assert epochs[0] == 0 and epochs[-1] == RUNS[name].epochs - 1 and len(epochs) == len(parameters) >= 5
    model.set_parameters(parameters[-1])
    model.accuracy.init(y)
    answers = model.predict(X)
    accuracy = model.accuracy.calculate(model.output_layer_activation.predictions(answers), y)
    ours = spreads.figures(name)["ours"]
    if RUNS[name].dropout:      # its figures were taken with neurons missing
        assert accuracy >= ours["accuracy"]
        return
    assert accuracy == ours["accuracy"]
    assert abs(model.loss.calculate(answers, y) - ours["data_loss"]) < 1e-6 * max(1, ours["data_loss"])


def test_the_stored_data_are_small():
    files = list(spreads.DATA.iterdir())
    assert {file.name for file in files} == {"spreads.json", "frames.npz"}
    assert sum(file.stat().st_size for file in files) < 1_000_000


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


def test_every_source_that_says_otherwise_has_its_sentence():
    lines = [(run.name, source) for run in TABLE for source in run.sources]
    assert len(lines) >= 25
    assert [(name, source.who) for name, source in lines
            if spreads.verdict(name, source).word != "agrees" and not source.why] == []


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


def test_a_strip_says_its_numbers():
    rows = [strips.Row(name, name, "accuracy") for name in ("spiral_sgd", "spiral_adam_0.05")]
    seeds = spreads.spread("spiral_adam_0.05")["accuracy"]
    said = strips.alt(rows, "accuracy")
    for value in (seeds.min(), seeds.max(), np.median(seeds), spreads.figures("spiral_sgd")["ours"]["accuracy"], .967):
        assert strips.number(value) in said
    assert "spiral_adam_0.05 does best" in strips.told(rows, "accuracy")
    places = strips.aside(np.array([0.5, 0.5, 0.51, 0.9]))
    assert len(set(places[:3])) == 3 and places[3] == 0
    with pytest.raises(ValueError, match="no accuracy on fresh data"):
        strips.Row("sine_one_hidden", "sine", "validation_accuracy")


def test_errors_in_plain_words():
    for call in (spreads.spread, spreads.figures, spreads.frames, spreads.curve, train, start):
        with pytest.raises(ValueError, match="There is no run 'spiral'. There are: spiral_sgd,"):
            call("spiral")
    with pytest.raises(ValueError, match="No parameters are kept"):
        spreads.frames("spiral_sgd_10")
    assert Experiment("x", 8).sizes == (2, 64, 3)
