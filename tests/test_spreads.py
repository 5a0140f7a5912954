"""What is stored of the sources' experiments is what a run gives; training, spreads, frames and strips of dots."""
import dataclasses

import numpy as np
import pytest

from nnfs_helpers import arithmetic, spreads
from nnfs_helpers.experiments import FIGURES, RUNS, TABLE, Experiment
from nnfs_helpers.figures import strips
from nnfs_helpers.runs import start, train
from tools import _results, reproduce

QUICK = "spiral_sgd_decay_1e-3"
FRAMED = [run.name for run in TABLE if run.frames]


@pytest.fixture(scope="module")
def result():
    """One quick run, trained again."""
    return train(QUICK, frames=RUNS[QUICK].frames)


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
    assert 8 <= run.chapter <= 14
    assert run.epochs == 10_001 or not run.sources, "a run that stands beside a source's has its length"
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
    assert set(range(0, run.epochs, 100)) <= set(curve["epoch"].tolist())
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
    assert {file.name for file in files} == {"spreads.json", "frames.npz", "photo.png", "symbols.md"}
    assert sum(file.stat().st_size for file in files) < 1_000_000


def test_every_source_that_says_otherwise_has_its_sentence():
    lines = [(run.name, source) for run in TABLE for source in run.sources]
    assert len(lines) >= 25
    assert [(name, source.who) for name, source in lines
            if spreads.verdict(name, source).word != "agrees" and not source.why] == []


def test_a_strip_says_its_numbers(capsys):
    rows = [strips.Row(name, name, "accuracy") for name in ("spiral_sgd", "spiral_adam_0.05")]
    seeds = spreads.spread("spiral_adam_0.05")["accuracy"]
    said = strips.alt(rows, "accuracy")
    for value in (seeds.min(), seeds.max(), np.median(seeds), spreads.figures("spiral_sgd")["ours"]["accuracy"], .967):
        assert strips.number(value) in said
    assert "spiral_adam_0.05 does best" in strips.told(rows, "accuracy")
    strips.strip({"sine_one_hidden": "zero biases", "sine_one_hidden_bends": "bends spread"}, "loss")
    assert "zero biases: 30 seeds from .001 to .159" in (shown := capsys.readouterr().out)
    assert "bends spread does best (1e-05)" in shown
    drawn = strips.draw(rows, "accuracy").axes[0]
    assert len(drawn.collections[0].get_offsets()) == 30 and drawn.get_xlabel() == "accuracy"
    with pytest.raises(ValueError, match="strip draws accuracy, loss"):
        strips.strip(["spiral_sgd"], "speed")
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
