"""Try an answer on a case and note all it does: what it returns, raises, prints, warns of, changes, keeps."""
import builtins
import contextlib
import copy
import io
import random
import sys
import traceback
import warnings
from dataclasses import dataclass

import numpy as np

from .comparing import same
from .errors import error_mark
from .watchdog import OutOfTime, limited


@dataclass
class Outcome:
    """What one call did."""
    args: tuple
    value: object = None
    error: object = None         # the exception, or None
    where: tuple = None          # (line number, text of the line) in the learner's cell
    printed: str = ""
    warned: str = ""             # NumPy's first warning
    changed: int = None          # the position of the argument that was changed
    varies: bool = False         # another answer to the same input at the second call
    late: bool = False           # stopped by the watchdog
    asked: bool = False          # called input()


class _Asked(Exception):
    pass


class _Paper(io.StringIO):
    """Takes prints, and keeps the first thousand characters (a loop without end may print without end)."""

    def write(self, text):
        return super().write(text) if self.tell() < 1000 else len(text)


@contextlib.contextmanager
def _quiet(outcome):
    """Nothing shows, waits for input or moves the random numbers on, while an answer is tried; warnings are noted."""
    def asks(*_):
        outcome.asked = True
        raise _Asked("input() was called")

    paper, dice, old_input = _Paper(), (random.getstate(), np.random.get_state()), builtins.input
    streams = sys.stdout, sys.stderr
    random.seed(0)
    np.random.seed(0)
    with warnings.catch_warnings(record=True) as seen, np.errstate(all="warn", under="ignore"):
        warnings.simplefilter("always")
        builtins.input, sys.stdout, sys.stderr = asks, paper, paper
        try:
            yield
        finally:
            builtins.input, (sys.stdout, sys.stderr) = old_input, streams
            random.setstate(dice[0])
            np.random.set_state(dice[1])
            outcome.printed = paper.getvalue()
            numeric = [str(w.message) for w in seen if issubclass(w.category, RuntimeWarning)]
            outcome.warned = numeric[0] if numeric else ""


def _lock(value):
    if isinstance(value, np.ndarray):
        value.flags.writeable = False
    for part in value.values() if isinstance(value, dict) else value if isinstance(value, (list, tuple)) else ():
        _lock(part)


def _line(error, files):
    """The last line of the learner's own cell on the way to the error."""
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        entered = isinstance(error, RecursionError) and frame.line.startswith(("@", "def "))
        if frame.filename in files and frame.line and not entered:
            return frame.lineno, frame.line.strip()
    return None


def attempt(call, args, seconds, files=(), lock=False):
    """Call once with a copy of the arguments; returns the Outcome and the copy, as the call left it."""
    copies, outcome = copy.deepcopy(args), Outcome(args)
    if lock:
        _lock(copies)
    with _quiet(outcome):
        try:
            outcome.value = limited(seconds, lambda: call(*copies))
        except OutOfTime:
            outcome.late = True
        except (Exception, SystemExit) as error:
            outcome.error, outcome.where = error, _line(error, files)
            error.__traceback__ = error.__context__ = None
    with contextlib.suppress(Exception):          # what cannot be copied (a generator) stays as it is
        outcome.value = copy.deepcopy(outcome.value)
    return outcome, copies


def observe(call, args, seconds=2.0, files=()):
    """All that `call(*args)` does; three calls: twice on equal copies, once on copies that cannot be written to."""
    first, left = attempt(call, args, seconds, files)
    if first.late or first.asked or first.error is not None:
        return first
    first.changed = next((i for i, (a, b) in enumerate(zip(args, left, strict=True)) if not _kept(a, b)), None)
    again, _ = attempt(call, args, seconds, files)
    first.varies = not alike(first, again)
    if first.changed is None:
        locked, _ = attempt(call, args, seconds, files, lock=True)
        if isinstance(locked.error, ValueError) and "read-only" in str(locked.error):
            first.changed = next((i for i, a in enumerate(args) if not np.isscalar(a)), 0)
    return first


def _kept(a, b):
    if isinstance(a, (np.ndarray, list, tuple, dict, int, float, str)):
        return same(a, b, 0.0)
    return True


def alike(a, b, tolerance=1e-6, marks=False, strict=True):
    """True when two outcomes return the same, or raise the same error (with `marks`, for the same reason)."""
    if a.late or b.late or a.asked or b.asked:
        return (a.late, a.asked) == (b.late, b.asked)
    if (a.error is None) != (b.error is None):
        return False
    if a.error is not None:
        return error_mark(a.error) == error_mark(b.error) if marks else type(a.error) is type(b.error)
    if a.value is None and b.value is None:
        return bool(a.printed) == bool(b.printed)
    return (a.varies and b.varies) or same(a.value, b.value, tolerance, strict)
