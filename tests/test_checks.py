"""The checks of every chapter: each named wrong answer gets its own hint and never ✓, and so does each lazy one."""
import importlib
import inspect

import numpy as np
import pytest
from stored import BOOKS, cells, keys

from nnfs_helpers import checks
from nnfs_helpers.engine.comparing import same
from nnfs_helpers.engine.entries import ENTRIES, in_order
from nnfs_helpers.engine.judging import judge, judge_value, known
from nnfs_helpers.engine.questions import QUESTIONS, mark

BROKEN = {}
for chapter in checks.chapters():
    try:
        importlib.import_module(f"nnfs_helpers.checks.{chapter}")
    except Exception as error:          # told by a test of its own: the other chapters are tested all the same
        BROKEN[chapter] = f"{type(error).__name__}: {error}"
KEYS = in_order(ENTRIES)
CODE = [key for key in KEYS if not ENTRIES[key].is_value]
VALUES = [key for key in KEYS if ENTRIES[key].is_value]
NUMBERS = {path.name[:2] for path in BOOKS}


def wrongs(entry):
    """[(hint, one wrong answer)]; a tuple of wrong answers to a function shares a hint."""
    return [(hint, one) for hint, wrong in entry.mistakes.items()
            for one in (wrong if isinstance(wrong, tuple) and not entry.is_value else (wrong,))]


@pytest.mark.parametrize("chapter", checks.chapters())
def test_the_checks_of_a_chapter_can_be_read(chapter):
    assert chapter not in BROKEN, BROKEN[chapter]


@pytest.mark.parametrize("key", KEYS)
def test_the_courses_version_is_right(key):
    entry = ENTRIES[key]
    judged = judge_value(entry, entry.course) if entry.is_value else judge(entry, entry.course)
    assert judged[0] == "✓", judged
    if not entry.is_value:
        did = known(entry, entry.course)
        assert not any(o.late or o.asked or o.varies or o.warned or o.changed is not None for o in did)
        assert all(isinstance(o.error, (type(None), ValueError, TypeError, OSError, RuntimeError)) for o in did), \
            "an error of the course's version is one that is wanted of it"
        assert any(o.error is None for o in did)


@pytest.mark.parametrize("key", CODE)
def test_each_wrong_answer_gets_its_own_hint(key):
    entry, lines = ENTRIES[key], {}
    assert len(entry.mistakes) >= 3, "at least three named wrong answers"
    for hint, wrong in wrongs(entry):
        sign, line = judge(entry, wrong)
        assert sign == "✗", f"{hint}: judged {sign} {line}"
        assert callable(hint) or line == hint, f"a wrong answer of {hint!r} is told {line!r}"
        assert lines.setdefault(line, hint) is hint, f"two hints say {line!r}"
        assert isinstance(line, str) and line.strip() and "\n" not in line


@pytest.mark.parametrize("key", VALUES)
def test_each_wrong_value_gets_its_own_hint(key):
    entry = ENTRIES[key]
    assert len(entry.mistakes) >= 2, "at least two named wrong values"
    for hint, wrong in wrongs(entry):
        if callable(wrong):
            continue
        sign, line = judge_value(entry, wrong)
        assert sign == "✗" and (callable(hint) or line == hint), f"{wrong} is told {sign} {line!r}, not {hint!r}"
        assert "\n" not in line


def _like(change):
    """An answer that works the right one out and then spoils it."""
    def spoil(value):
        if isinstance(value, dict):
            return {k: spoil(v) for k, v in value.items()}
        if isinstance(value, tuple):
            return tuple(spoil(v) for v in value)
        try:
            return change(np.asarray(value, float))[()]
        except (TypeError, ValueError):
            return None
    return spoil


LAZY = {"zeros": _like(np.zeros_like), "ones": _like(np.ones_like), "transposed": _like(lambda v: v.T)}


@pytest.mark.parametrize("key", [k for k in CODE if inspect.isfunction(ENTRIES[k].course)])
def test_lazy_answers_fail(key):
    entry = ENTRIES[key]

    def itself(*args):
        return args[0] if args else None

    lazy = {name: lambda *args, spoil=spoil: spoil(entry.course(*args)) for name, spoil in LAZY.items()}
    for name, answer in {"itself": itself, **lazy}.items():
        if name == "transposed" and all(_unturned(o.value) for o in known(entry, entry.course)):
            continue
        assert judge(entry, answer)[0] == "✗", f"{name} passes"


def _unturned(value):
    """True when a result has no transpose of another shape or with other numbers."""
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, tuple) else [value]
    return all(not isinstance(p, np.ndarray) or p.ndim < 2 or same(p, p.T) for p in parts)


@pytest.mark.parametrize("key", in_order(QUESTIONS))
def test_a_question_has_one_right_answer_and_a_word_on_each_wrong_one(key):
    asked = QUESTIONS[key]
    wrong = [o for o in asked.options if o != asked.answer] if asked.kind == "choice" else list(asked.words)
    assert mark(asked, asked.answer)[0] == "✓"
    if asked.kind == "choice":
        assert len(asked.options) == len(set(asked.options)) >= 3 and asked.answer in asked.options
        letters = "abcdefgh"[:len(asked.options)]
        assert [mark(asked, letter)[0] for letter in letters].count("✓") == 1
    assert len(wrong) >= 2
    for answer in wrong:
        pair = {**asked.answer, answer[0]: answer[1]} if asked.kind == "match" else answer
        sign, word = mark(asked, pair)
        assert sign == "✗" and word.endswith(asked.words[answer]) and len(word) >= 5, (answer, sign, word)


def test_right_options_stand_in_all_places():
    places = [q.options.index(q.answer) for q in QUESTIONS.values() if q.kind == "choice"]
    if len(places) < 8:
        pytest.skip("too few questions yet")
    assert len(set(places)) >= 3 and max(places.count(p) for p in places) <= 0.6 * len(places)


@pytest.mark.parametrize("path", BOOKS, ids=lambda p: p.stem)
def test_keys_of_notebook_and_checks_agree(path):
    code = [c.text for c in cells(path) if c.kind == "code"]
    number = f"{int(path.name[:2])}."
    used = {call: [k for text in code for k in keys(text, call)] for call in ("exercise", "check", "quiz")}
    folder = f"a new file of nnfs_helpers/checks/ch{path.name[:2]}/ is imported in its __init__.py"
    assert sorted(used["exercise"]) == sorted(k for k in CODE if k.startswith(number)), folder
    assert sorted(used["check"]) == sorted(k for k in VALUES if k.startswith(number)), folder
    assert sorted(used["quiz"]) == sorted(k for k in QUESTIONS if k.startswith(number)), folder


def test_every_chapter_with_checks_has_a_notebook():
    assert {chapter[2:] for chapter in checks.chapters()} <= NUMBERS
