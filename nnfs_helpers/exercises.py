"""The exercises of the notebooks: `@exercise(key)` for a function or class, `check(key, value)` for a value.

Each prints exactly one line and never raises:

    ○ 3.2 not attempted yet; the course's version is used below
    ✗ 3.2 -1 became 1; it should be 0
    ✓ 3.2

and hands back the learner's own answer when it is right and the course's otherwise, so that a notebook always runs to
its end. To add an exercise, write one `entry` in the chapter's file in checks/ and three cells in the notebook: code
(tag `exercise`) with the stub, markdown (tag `hint`), markdown (tag `solution`) with the whole cell, filled.
"""
import copy

from .engine.answers import keep, keep_answers
from .engine.entries import entry, find, in_order, the_course
from .engine.judging import judge, judge_value
from .engine.records import progress, record
from .engine.sources import functions_of

__all__ = ["exercise", "check", "entry", "progress", "keep_answers", "in_order", "the_course"]


def _report(key, mark, words, fallback="the course's version"):
    record(key, mark)
    line = f"{mark} {key} {words}".rstrip()
    print(f"{line}; {fallback} is used below" if mark == "○" else line)


def _verdict(key, judging, answer):
    """(entry, mark, words); a fault of the check itself becomes words too, for nothing may stop the notebook."""
    try:
        found = find(key)
        if found is None:
            from . import checks
            return None, "✗", checks.unknown(key)
        return (found, *judging(found, answer))
    except Exception as error:
        return None, "✗", f"the check itself failed ({type(error).__name__}: {error}); your answer is used as it is"


def exercise(key):
    """Judge the function or class below: prints one line, returns it when it is right, the course's otherwise."""
    if callable(key):
        print(f'✗ the exercise\'s number is missing: @exercise("…") above {key.__name__}')
        return key

    def judged(answer):
        # Under its own name the answer must find itself, not an earlier fall-back: else `def f(x): return f(x)` passes.
        functions = functions_of(answer)
        if functions and answer.__qualname__ == answer.__name__:
            functions[0].__globals__[answer.__name__] = answer
        found, mark, words = _verdict(key, judge, answer)
        if found is None:
            print(f"{mark} {key} {words}")
            return answer
        _report(key, mark, words)
        if mark == "✓":
            keep(key, answer)
        return answer if mark == "✓" else found.course
    return judged


def check(key, value=..., *more):
    """Judge a value: prints one line, returns it when it is right, the course's otherwise.

    Several values with commas between them, their brackets forgotten, are a tuple of them.
    """
    value = (value, *more) if more else value
    found, mark, words = _verdict(key, judge_value, value)
    if found is None:
        print(f"{mark} {key} {words}")
        return value
    _report(key, mark, words, "the course's value")
    return value if mark == "✓" else copy.deepcopy(found.course)
