"""The exercise engine: every kind of answer gets its one line, nothing raises, the right thing is handed back."""
import builtins
import faulthandler
import os
import random
import subprocess
import sys
import textwrap
import threading
import time

import numpy as np
import pytest
from bad_answers import KEPT, LINES, asks, changes_and_repairs, endless, in_place, swallows

from nnfs_helpers import checks
from nnfs_helpers.engine import entries, records
from nnfs_helpers.exercises import check, entry, exercise, progress

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


@pytest.mark.parametrize("answer, wanted", LINES, ids=lambda v: getattr(v, "__name__", None))
def test_each_kind_of_answer_gets_its_line(answer, wanted, capsys):
    KEPT.clear()
    got = line(capsys, "90.1", answer)
    assert got.startswith(wanted) and (len(wanted) > 1 or got == wanted)


def test_an_answer_that_differs_the_second_time(capsys):
    def second(z):
        KEPT.append(1)
        return np.maximum(z, 0) + (len(KEPT) % 2 == 0)

    KEPT.clear()
    assert "the second call gives another answer than the first" in line(capsys, "90.1", second)


def test_in_place_without_a_named_mistake(capsys):
    del entries.ENTRIES["90.1"].mistakes["right, but you changed the caller's array"]
    for answer in (in_place, changes_and_repairs):
        assert line(capsys, "90.1", answer).startswith("✗ the result is right, but `z` is changed on the way")


def test_wanted_errors(capsys):
    assert line(capsys, "90.2", halves) == "✓"
    assert line(capsys, "90.2", lambda a, b: sum(a) / len(a)).startswith(
        "✗ for a = [1, 2], b = [3] you return 1.5, wanted a ValueError")

    def asserts(a, b):
        assert len(a) == len(b)
        return sum(a) / len(b)

    def wrong_kind(a, b):
        if len(a) != len(b):
            raise KeyError("lengths")
        return sum(a) / len(b)
    assert line(capsys, "90.2", asserts) == "✗ an assert disappears with `python -O`"
    assert line(capsys, "90.2", wrong_kind).endswith("you raise KeyError, wanted ValueError")


def test_classes(capsys):
    class Unwritten:
        def __init__(self, inputs, neurons):
            ...

        def forward(self, inputs):
            ...

    class Half:
        def __init__(self, inputs, neurons):
            self.weights = np.full((inputs, neurons), 0.5)

        def forward(self, inputs):
            ...

    class Silent(Half):
        def forward(self, inputs):
            return inputs @ self.weights

    class Heir(Half):
        def forward(self, inputs):
            self.output = inputs @ self.weights

    class Fixed(Heir):
        def __init__(self):
            self.weights = np.full((2, 4), 0.5)

    class Wide(Heir):
        def forward(self, inputs):
            self.output = np.hstack([inputs @ self.weights] * 2)

    class Turned(Heir):
        def forward(self, inputs):
            self.output = (inputs @ self.weights).T

    used = "; the course's version is used below"
    assert line(capsys, "90.3", Unwritten) == "○ not attempted yet" + used
    assert line(capsys, "90.3", Half) == "○ still to write: forward" + used
    assert line(capsys, "90.3", Silent).endswith("it stops: `output` is missing: nothing in `Silent` sets it")
    assert line(capsys, "90.3", Heir) == "✓"
    assert "__init__` takes 1 and is called with 3 arguments (in a class, self counts)" in line(
        capsys, "90.3", Fixed)
    assert line(capsys, "90.3", Wide).endswith("`output` is of shape (3, 8), wanted (3, 4)")
    assert line(capsys, "90.3", Turned) == "✗ samples are rows"
    assert line(capsys, "90.3", relu) == "✗ a class is wanted here, not a function"


VALUES = [
    (..., "○ 90.4 not attempted yet; the course's value is used below"), ([2.3, 0.5], "✓ 90.4"),
    ((2.3, 0.5), "✓ 90.4"), (np.array([2.3, 0.5000001]), "✓ 90.4"), ([0.3, -1.5], "✗ 90.4 the bias is missing"),
    ([-1, -1], "✗ 90.4 below zero"), (2.3, "✗ 90.4 the value is one number, 2.3, wanted shape (2,)"),
    ("two", "✗ 90.4 'two' is not right yet"), (None, "✗ 90.4 the value is None: nothing has been worked out yet"),
    (np.zeros((2, 2)), "✗ 90.4 the value is of shape (2, 2), wanted (2,)"),
    ({"a": 1}, "✗ 90.4 {'a': 1} is not right yet"),
]


@pytest.mark.parametrize("value, wanted", VALUES, ids=str)
def test_values(value, wanted, capsys):
    back = check("90.4", value)
    assert capsys.readouterr().out == wanted + "\n"
    assert back is value if wanted[0] == "✓" else np.array_equal(back, [2.3, 0.5])


@pytest.mark.parametrize("course, right, wrong", [
    ("ReLU", " relu", "sigmoid"), (True, True, False), (3, 3.0, 4), ((4, 3), [4, 3], (3, 4)), (0.25, 1 / 4, 0.24),
    ([[1, 2], [3]], [[1, 2], [3]], [[1, 2], [4]]), (["a", "b"], ["a", "b"], ["b", "a"]),
    ([True, False], [True, False], [1, 2])])
def test_kinds_of_values(course, right, wrong, capsys):
    entry("90.8", course=course)
    assert check("90.8", right) is right
    check("90.8", wrong)
    first, second = capsys.readouterr().out.splitlines()
    assert first == "✓ 90.8" and second.startswith("✗ 90.8 ")


def test_a_tuple_as_named_wrong_value(capsys):
    check("90.7", (4, 3))
    assert capsys.readouterr().out == "✗ 90.7 rows first\n"


def test_a_given_version(capsys):
    def off_by_one(total):                 # another comment, the same code
        for _ in range(total):
            total += 1
        return total

    def renamed(n):
        return n + n - 1

    assert line(capsys, "90.6", off_by_one).startswith("✓") is False
    assert records.RESULTS["90.6"] == "○"
    assert line(capsys, "90.6", lambda n: n + 2) == "✗ plus"
    assert line(capsys, "90.6", renamed) == "✗ for n = 3 you return 5, wanted 6"
    entries.ENTRIES["90.6"].given = lambda n: n * 3
    assert line(capsys, "90.6", lambda n: n + n + n) == "✗ it still does what the version in the cell did"


def test_a_word_after_the_tick(capsys):
    assert line(capsys, "90.5", lambda f, x: f(x)) == "✓ and short"


def test_the_example_of_an_entry_works(capsys):
    """The ten lines in the docstring of `entry`, as they stand there."""
    text = entry.__doc__.split("In the notebook")[0].partition("\n\n")[2]
    exec(textwrap.dedent(text).replace("3.2", "90.2"), {"np": np, "entry": entry})
    written = entries.ENTRIES["90.2"]
    assert line(capsys, "90.2", relu) == "✓" and len(written.mistakes) == 3
    for hint, wrong in written.mistakes.items():
        assert line(capsys, "90.2", wrong) == f"✗ {hint}"
    assert written.random(np.random.default_rng(0))[0].shape == (5, 3)


def test_a_missing_key_or_value(capsys):
    assert exercise(halves) is halves
    check("90.4")
    assert capsys.readouterr().out == ('✗ the exercise\'s number is missing: @exercise("…") above halves\n'
                                       "○ 90.4 not attempted yet; the course's value is used below\n")


def test_unknown_keys_and_broken_checks(capsys):
    def mine(z):
        return z

    assert exercise("90.99")(mine) is mine and check("90.99", 3) == 3
    out = capsys.readouterr().out.splitlines()
    assert len(out) == 2 and all("there is no such key; known here: 90.1, 90.2" in text for text in out)
    entry("90.9", course=relu, cases=[(Z,)], mistakes={"raises": lambda z: 1, lambda got, case: 1 / 0: np.abs})
    assert exercise("90.9")(np.vectorize(abs)) is not None
    exercise("90.9")(lambda z: np.abs(z))
    assert capsys.readouterr().out.count("the check itself failed") == 2


def test_the_fall_back_does_not_help_an_answer(capsys):
    scope = {"np": np, "exercise": exercise}
    exec("@exercise('90.1')\ndef relu(z):\n    return z * 1", scope)
    assert scope["relu"] is relu
    exec("@exercise('90.1')\ndef relu(z):\n    return relu(z)", scope)
    assert "it calls itself without end" in capsys.readouterr().out.splitlines()[1]
    exec("@exercise('90.1')\ndef relu(z):\n    return z * (z > 0)", scope)
    assert capsys.readouterr().out == "✓ 90.1\n"
    exec("@exercise('90.1')\ndef relu(z):\n    return z * (z > 0)", scope)
    assert capsys.readouterr().out == "✓ 90.1\n" and scope["relu"] is not relu


def test_nothing_is_left_behind(capsys):
    np.random.seed(7)
    random.seed(7)
    before = np.random.get_state()[1].copy(), random.getstate(), builtins.input, sys.stdout, np.geterr()

    def gambles(z):
        np.random.seed()
        np.seterr(all="raise")
        random.random()
        return np.maximum(z, 0)
    for answer in (gambles, endless, asks):
        exercise("90.1")(answer)
    after = np.random.get_state()[1], random.getstate(), builtins.input, sys.stdout, np.geterr()
    assert np.array_equal(before[0], after[0]) and before[1:] == after[1:]
    assert not [t for t in threading.enumerate() if "_watch" in t.name]


def test_endless_answers_are_stopped_in_any_thread_again_and_again(capsys):
    started, done = time.monotonic(), []
    threads = [threading.Thread(target=lambda: done.append(exercise("90.1")(swallows))) for _ in range(2)]
    for thread in threads:
        thread.start()
        thread.join(30)
    for _ in range(5):
        exercise("90.1")(swallows)
    assert len(done) == 2 and time.monotonic() - started < 30
    assert capsys.readouterr().out.count("it still runs after") == 7
    time.sleep(0.3)                                  # nothing thrown arrives late
    assert sum(range(10**6)) > 0


def test_a_stop_by_the_learner_is_not_swallowed():
    def stopped(z):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        exercise("90.1")(stopped)
    assert sys.stdout is not None and builtins.input.__name__ != "asks"


def test_progress(capsys):
    progress()
    assert capsys.readouterr().out == "Nothing has been answered in this kernel yet: run the cells above first.\n"
    for key, mark in {"2.10": "✗", "2.9": "✓", "2.a": "○", "2.1": "✓"}.items():
        records.record(key, mark)
    progress()
    assert capsys.readouterr().out == ("Exercises  2 of 3 solved   ✓ 2.1 2.9   ✗ 2.10\n"
                                       "Quizzes    0 of 1 solved   ○ 2.a\n")


def test_the_engine_needs_numpy_alone():
    """No matplotlib, IPython or ipywidgets for exercises and quizzes."""
    code = ("import sys\nfor name in ('ipywidgets', 'IPython', 'matplotlib'): sys.modules[name] = None\n"
            "from nnfs_helpers.exercises import exercise\nfrom nnfs_helpers.quizzes import quiz\n"
            "@exercise('0.1')\ndef double(x):\n    return 2 * x\n"
            "print(sorted(quiz('0.a')._repr_mimebundle_()))")
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8",
                          env={**os.environ, "PYTHONIOENCODING": "utf-8"})
    assert done.stdout == "✓ 0.1\n['text/html', 'text/plain']\n", done.stderr


def test_checks_are_found_by_the_keys_number():
    assert "ch00" in checks.chapters() and entries.find("0.1").key == "0.1"
    assert entries.find("nonsense") is None and entries.find("77.1") is None
    assert entries.in_order(["2.10", "2.b", "10.1", "2.9", "2.a"]) == ["2.9", "2.10", "2.a", "2.b", "10.1"]
