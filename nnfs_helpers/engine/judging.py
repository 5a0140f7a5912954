"""The verdict on an answer: a mark (○ ✗ ✓) and the words after it."""
import copy
import inspect

from .comparing import difference
from .faults import fault, wrong_parameters
from .habits import habit
from .observing import alike, attempt, observe
from .sources import functions_of, unchanged, unwritten
from .wording import parameters, short

NOT_YET = "not attempted yet"


def outcomes(entry, answer, files=()):
    """What an answer does on the cases of an entry, up to the first that does not end."""
    call, found = (lambda *args: entry.use(answer, *args)) if entry.use else answer, []
    for args in entry.cases:
        found.append(observe(call, args, entry.seconds, files))
        if found[-1].late:
            break
    return found


def known(entry, answer):
    """`outcomes` of the course's version or a named wrong answer, worked out once."""
    if id(answer) not in entry.known:
        entry.known[id(answer)] = outcomes(entry, answer)
    return entry.known[id(answer)]


def judge(entry, answer):
    """(mark, words) for a function or class."""
    if inspect.isclass(entry.course) != inspect.isclass(answer):
        kinds = ("class", "function") if inspect.isclass(entry.course) else ("function", "class")
        return "✗", "a {} is wanted here, not a {}".format(*kinds)
    todo, bare = unwritten(answer)
    if bare or (entry.given is not None and unchanged(answer, entry.given)):
        return "○", NOT_YET
    if inspect.isclass(answer) and todo:
        return "○", "still to write: " + ", ".join(todo)
    words = wrong_parameters(entry, answer)
    if words:
        return "✗", words
    mine = outcomes(entry, answer, {f.__code__.co_filename for f in functions_of(answer)})
    right = known(entry, entry.course)
    names = parameters(entry.use, 1) if entry.use else parameters(answer)
    faults = [fault(entry, m, r, names) for m, r in zip(mine, right, strict=False)]
    at = next((i for i, words in enumerate(faults) if words), None)
    if at is None:
        return "✓", _note(entry, answer)
    if todo:
        return "○", "the line with `...` is still to be written"
    hint = recognised(entry, mine, right)
    got = mine[at].value if mine[at].error is None else mine[at].error
    return "✗", _line(hint, got, mine[at].args) if hint else habit(entry, answer, mine, right, names, faults[at])


def judge_value(entry, value):
    """(mark, words) for a value."""
    if value is ...:
        return "○", NOT_YET
    see = entry.use or (lambda v: v)
    got, right = (attempt(see, (v,), entry.seconds)[0] for v in (value, entry.course))
    if got.error is None and not got.late and not difference(got.value, right.value, entry.tolerance, strict=False):
        return "✓", _note(entry, value)
    for hint, wrong in entry.mistakes.items():
        if _fits(entry, value, wrong):
            return "✗", _line(hint, copy.deepcopy(value), ())
    if value is None:
        return "✗", "the value is None: nothing has been worked out yet"
    if isinstance(value, tuple) and [type(v) for v in value] == [int, int] and isinstance(entry.course, float):
        return "✗", f"a comma makes two numbers of it; Python writes a decimal with a point, {value[0]}.{value[1]}"
    if isinstance(value, str) and not isinstance(entry.course, str):
        return "✗", "that is text: leave out the quotation marks, so that Python works it out"
    words = difference(value, entry.course, entry.tolerance, "the value is", strict=False) or ""
    about_size = any(part in words for part in ("of shape", "wanted shape", "wanted one number"))
    return "✗", words if about_size and not entry.use else f"{short(value)} is not right yet"


def _fits(entry, value, wrong):
    """True when a value is a named wrong one: equal to it, or accepted by the function that describes it."""
    if callable(wrong):
        return attempt(lambda: bool(wrong(value)), (), entry.seconds)[0].value is True
    return difference(value, wrong, entry.tolerance, strict=False) is None


def recognised(entry, mine, right):
    """The hint of the named wrong answer that does the same as this one on every case, or None.

    First one that is the same in everything (also in what it changes, keeps, warns of; a list is not an array);
    where the numbers are wrong, then one that gives the same numbers.
    """
    mistakes = dict(entry.mistakes)
    if entry.given is not None:
        mistakes["it still does what the version in the cell did"] = entry.given
    wrongs = [(hint, known(entry, one)) for hint, wrong in mistakes.items()
              for one in (wrong if isinstance(wrong, tuple) else (wrong,))]
    exact = (hint for hint, theirs in wrongs if _equal(entry, mine, theirs) and _manner(mine) == _manner(theirs))
    loose = (hint for hint, theirs in wrongs if _equal(entry, mine, theirs, strict=False))
    numbers_wrong = not _equal(entry, mine, right[:len(mine)], strict=False)
    return next(exact, None) or (next(loose, None) if numbers_wrong else None)


def _equal(entry, mine, theirs, strict=True):
    """True when two answers return or raise the same on every case."""
    raises = all(t.error is not None for t in theirs)     # then the errors must have the same reason
    return len(mine) == len(theirs) and all(
        alike(m, t, entry.tolerance, raises, strict) for m, t in zip(mine, theirs, strict=True))


def _manner(found):
    return [(o.changed is None, o.varies, bool(o.warned)) for o in found]


def _line(hint, got, case):
    return hint(got, case) if callable(hint) else hint


def _note(entry, answer):
    """The word after ✓: the note, or the first of several that applies."""
    notes = entry.note if isinstance(entry.note, dict) else {entry.note: None} if entry.note else {}
    for word, applies in notes.items():
        if applies is None or attempt(lambda test: bool(test(answer)), (applies,), entry.seconds)[0].value is True:
            return word
    return ""
