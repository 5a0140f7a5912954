"""Errors in plain words: the messages of Python and NumPy that beginners meet."""
import doctest
import math
import operator

import numpy as np
import pytest

from nnfs_helpers.engine import comparing, wording
from nnfs_helpers.engine.errors import error_mark, error_words
from nnfs_helpers.engine.wording import case_words, short

NUMBER, PAIR, NOTHING = 3, [1, 2], None
THREE, TABLE = np.ones(3), np.ones((3, 4))
ERRORS = [
    (lambda: 1 if THREE > 0 else 0, "an `if`, an `and` or Python's `max` wants one truth value, and an array holds"),
    (lambda: max(TABLE, 0), "an `if`, an `and` or Python's `max` wants one truth value"),
    (lambda: math.exp(THREE), "something here takes one number and was given an array"),
    (lambda: np.array([[1, 2], [3]]), "NumPy wants rows of equal length"),
    (lambda: [1] + 1, "`+` cannot join a list and an int"),
    (lambda: "a" + 1, "`+` cannot join a str and an int"),
    (lambda: [1] * 0.5, "a list cannot be multiplied by a float"),
    (lambda: [1] * [2], "a list cannot be multiplied by a list"),
    (lambda: 2.0 ^ 2, "`^` is no power in Python"),
    (lambda: TABLE ^ 2, "`^` is no power in Python"),
    (lambda: None + 1, "`+` does not work between None and an int"),
    (lambda: NUMBER[0], "[ ] is used on an int"),
    (lambda: NOTHING[0], "[ ] is used on None"),
    (lambda: [x for x in 3], "a loop cannot run through an int"),
    (lambda: NUMBER(4), "( ) behind an int"),
    (lambda: len(3), "len() of an int"),
    (lambda: range(2.5), "a whole number is wanted here, and it was given a float"),
    (lambda: PAIR[1.0], "a place in a list is a whole number, and here stands a float"),
    (lambda: PAIR[[0]], "a place in a list is a whole number, and here stands a list"),
    (lambda: [1, 2][5], "an index points outside (list index out of range)"),
    (lambda: [a for a, b in [(1, 2, 3)]], "as many names must stand on the left"),
    (lambda: TABLE @ 3, "`@` multiplies arrays; for a number it is `*`"),
    (lambda: TABLE @ TABLE, "NumPy cannot multiply these: the inner sizes 4 and 3 differ"),
    (lambda: np.dot(TABLE, TABLE), "NumPy cannot multiply (3, 4) with (3, 4): the inner sizes 4 and 3 differ"),
    (lambda: TABLE + THREE, "NumPy cannot line up (3, 4) with (3,)"),
    (lambda: THREE.sum(axis=1), "there is no axis 1: the array has 1 (the first is 0)"),
    (lambda: TABLE.reshape(5, 2), "12 numbers do not fill the shape (5,2)"),
    (lambda: operator.isub(np.arange(3), 0.5), "`-=` and its like write into the array that is there"),
    (lambda: TABLE.reshape(5, -1), "12 numbers do not fill the shape (5,-1)"),
    (lambda: 1 / 0, "it divides by zero"),
    (lambda: {}["a"], "there is no key 'a'"),
    (lambda: None.sum, "`sum` is missing: nothing in `NoneType` sets it"),
    (lambda: raised(1, 2), "`raised` takes 1 and is called with 2 arguments"),
    (lambda: raised(), "`raised` is called without 'call'"),
    (lambda: raised(x=3), "`raised` has no parameter called x"),
    (lambda: np.maximum(THREE), "`maximum` takes 2 to 3 and is called with 1 arguments"),
    (lambda: range(THREE), "a whole number is wanted here, and it was given an array"),
    (lambda: TABLE[THREE, 0], "places in an array are whole numbers, and here stand floats"),
    (lambda: math(3), "( ) behind a module"),
    (lambda: int("two"), "ValueError: invalid literal for int()"),
]


def raised(call):
    with pytest.raises(Exception) as caught:
        call()
    return caught.value


@pytest.mark.parametrize("call, wanted", ERRORS, ids=lambda v: v[:30] if isinstance(v, str) else "")
def test_an_error_in_plain_words(call, wanted):
    words = error_words(raised(call))
    assert words.startswith(wanted) and "\n" not in words


def test_where_it_happened():
    assert error_words(ZeroDivisionError(), (3, "x / 0")) == "it divides by zero (line 3: `x / 0`)"
    assert error_words(raised(lambda: None.sum), (1, "x.sum")).startswith("`.sum` is asked of None")


def test_errors_of_the_same_cause_are_known_by_their_sizes():
    by_dot, by_at = (error_mark(raised(call)) for call in (lambda: np.dot(TABLE, TABLE), lambda: TABLE @ TABLE))
    assert by_dot == by_at != error_mark(raised(lambda: TABLE @ np.ones((5, 2))))
    assert error_mark(raised(lambda: TABLE + THREE)) != error_mark(raised(lambda: TABLE + np.ones(2)))
    assert error_mark(raised(lambda: [1] + 1)) == error_mark(raised(lambda: [2] + 2))


@pytest.mark.parametrize("value, wanted", [
    (2 / 3, "0.6667"), (3.0, "3"), (1e-12, "1e-12"), (float("nan"), "nan"), (np.float32(0.1), "0.1"),
    (np.True_, "True"), (10**15, "1e+15"), ([1, [2.0, None]], "[1, [2, None]]"), ((4,), "(4,)"),
    (np.arange(9), "[0, 1, 2, 3, 4, 5, …]"),
    (np.array(2.5), "2.5"), ({"a": 1}, "{'a': 1}"), ("x" * 50, "'" + "x" * 39 + "…'"), (len, "len"),
    (lambda: 1, "a function"), (object(), "an object"), (..., "...")], ids=lambda v: str(type(v)))
def test_values_in_words(value, wanted):
    assert short(value) == wanted


def test_cases_in_words():
    assert case_words(["x", "f"], (2.0, np.exp, 3)) == "x = 2, f = exp, 3"
    assert case_words(["X"], (TABLE,)) == "X of shape (3, 4)" and case_words([], (TABLE,)) == "an array of shape (3, 4)"
    assert case_words(["rows"], (np.full((3, 4), 1 / 3).tolist(),)) == "rows (3 × 4 numbers)"
    assert case_words(["rows"], ([[1 / 3] * 6, [1 / 7] * 5],)) == "rows (2 things)"


def test_the_examples_in_the_docstrings():
    for module in (comparing, wording):
        found = doctest.testmod(module)
        assert found.attempted and not found.failed
