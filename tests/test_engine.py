"""The exercise engine: every kind of function or class gets its one line, and the right thing is handed back."""
import textwrap

import numpy as np
import pytest
from bad_answers import KEPT, LINES, changes_and_repairs, in_place
from engine_cases import halves, line, not_for_ever, own_entries, relu  # noqa: F401

from nnfs_helpers.engine import entries, records
from nnfs_helpers.exercises import entry


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
