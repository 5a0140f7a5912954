"""The exercise engine: values instead of functions, keys that are missing or unknown, the tally."""
import numpy as np
import pytest
from engine_cases import Z, halves, not_for_ever, own_entries, relu  # noqa: F401

from nnfs_helpers import checks
from nnfs_helpers.engine import entries, records
from nnfs_helpers.exercises import check, entry, exercise, progress

VALUES = [
    (..., "○ 90.4 not attempted yet; the course's value is used below"), ([2.3, 0.5], "✓ 90.4"),
    ((2.3, 0.5), "✓ 90.4"), (np.array([2.3, 0.5000001]), "✓ 90.4"), ([0.3, -1.5], "✗ 90.4 the bias is missing"),
    ([-1, -1], "✗ 90.4 below zero"), (2.3, "✗ 90.4 the value is one number, 2.3, wanted shape (2,)"),
    ("two", "✗ 90.4 that is text: leave out the quotation marks, so that Python works it out"),
    (None, "✗ 90.4 the value is None: nothing has been worked out yet"),
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


def test_several_values_are_a_tuple_of_them(capsys):
    entry("90.8", course=2.3)
    assert check("90.7", 3, 4) == (3, 4) and check("90.8", 2, 3) == 2.3
    assert capsys.readouterr().out.splitlines() == [
        "✓ 90.7", "✗ 90.8 a comma makes two numbers of it; Python writes a decimal with a point, 2.3"]


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


def test_progress(capsys):
    progress()
    assert capsys.readouterr().out == "Nothing has been answered in this kernel yet: run the cells above first.\n"
    for key, mark in {"2.10": "✗", "2.9": "✓", "2.a": "○", "2.1": "✓"}.items():
        records.record(key, mark)
    progress()
    assert capsys.readouterr().out == ("Exercises  2 of 3 solved   ✓ 2.1 2.9   ✗ 2.10\n"
                                       "Quizzes    0 of 1 solved   ○ 2.a\n")


def test_checks_are_found_by_the_keys_number():
    assert "ch00" in checks.chapters() and entries.find("0.1").key == "0.1"
    assert entries.find("nonsense") is None and entries.find("77.1") is None
    assert entries.in_order(["2.10", "2.b", "10.1", "2.9", "2.a"]) == ["2.9", "2.10", "2.a", "2.b", "10.1"]
