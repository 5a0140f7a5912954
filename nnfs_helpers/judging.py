"""The verdict on an answer, as a mark (○ ✗ ✓) and the words after it."""
import copy
import inspect

from .comparing import difference, same
from .observing import alike, attempt, observe
from .sources import functions_of, unchanged, unwritten
from .wording import error_words, given, short

NOT_YET = "not attempted yet"


def _call(entry, answer):
    return (lambda *args: entry.use(answer, *args)) if entry.use else answer


def outcomes(entry, answer, files=()):
    """What an answer does on the cases of an entry, up to the first that does not end."""
    found = []
    for args in entry.cases:
        found.append(observe(_call(entry, answer), args, entry.seconds, files))
        if found[-1].late:
            break
    return found


def fault(entry, answer, mine, right):
    """What is wrong with one outcome beside the right one, in words; None when nothing is."""
    case = given(answer, mine.args) if not inspect.isclass(answer) else ""
    for_ = f"for {case} " if case else ""
    if mine.late:
        return f"{for_}it is still running after {entry.seconds:g} seconds: does the loop ever end?"
    if mine.asked:
        return "it asks for input(): the values come in through the parameters"
    if mine.error is not None:
        if right.error is None:
            return f"{for_}it stops: {error_words(mine.error, mine.where)}"
        wanted, got = type(right.error).__name__, type(mine.error).__name__
        return None if isinstance(mine.error, type(right.error)) else f"{for_}you raise {got}, wanted {wanted}"
    if right.error is not None:
        return f"{for_}you return {short(mine.value)}, wanted a {type(right.error).__name__}"
    if mine.value is None and right.value is not None:
        shows = "it shows a result but hands back None: use `return`, not `print`"
        return shows if mine.printed else "it hands back None: is the `return` missing?"
    words = difference(mine.value, right.value, entry.tolerance)
    if words:
        return for_ + words
    return _manners(answer, mine, right, for_)


def _manners(answer, mine, right, for_):
    """Faults of an answer that returns the right thing."""
    if mine.changed is not None and right.changed is None:
        names = list(inspect.signature(answer).parameters) if inspect.isfunction(answer) else []
        what = f"`{names[mine.changed]}`" if mine.changed < len(names) else "the array"
        return f"the result is right, but {what} of the caller is changed on the way: work on a copy"
    if mine.varies and not right.varies:
        return f"{for_}the second call gives another answer than the first: something is kept between the calls"
    if mine.warned and not right.warned:
        return f"{for_}the value is right, but NumPy warns: {mine.warned}"
    return None


def _wrongs(wrong):
    return wrong if isinstance(wrong, tuple) else (wrong,)


def recognised(entry, mine):
    """The hint of the named wrong answer that does the same as this one on every case, or None."""
    full = []
    for hint, wrong in entry.mistakes.items():
        for one in _wrongs(wrong):
            theirs = outcomes(entry, one)
            all_raise = all(t.error is not None for t in theirs)
            if len(theirs) == len(mine) and all(alike(m, t, marks=all_raise) for m, t in zip(mine, theirs)):
                manners = all((m.changed is None, m.varies, bool(m.warned)) == (t.changed is None, t.varies, bool(t.warned))
                              for m, t in zip(mine, theirs))
                full.append((not manners, len(full), hint))
    return min(full, key=lambda f: f[:2])[2] if full else None


def _parameters(entry, answer):
    """A wrong number of parameters, in words."""
    if entry.use or inspect.isclass(answer):
        return None
    for args in entry.cases:
        try:
            inspect.signature(answer).bind(*args)
        except TypeError:
            names = list(inspect.signature(answer).parameters)
            has = f"{len(names)} parameter{'s' * (len(names) != 1)}" + (f" ({', '.join(names)})" if names else "")
            return f"your function has {has} and is called with {len(args)}: keep those that the cell came with"
    return None


def _line(hint, got, case):
    return hint(got, case) if callable(hint) else hint


def judge(entry, answer):
    """(mark, words) for a function or class."""
    if inspect.isclass(entry.course) != inspect.isclass(answer):
        return "✗", "a class is wanted here, not a function" if inspect.isclass(entry.course) else \
            "a function is wanted here, not a class"
    todo, bare = unwritten(answer)
    if bare or (entry.given is not None and unchanged(answer, entry.given)):
        return "○", NOT_YET
    if inspect.isclass(answer) and todo:
        return "○", "still to write: " + ", ".join(todo)
    words = _parameters(entry, answer)
    if words:
        return "✗", words
    files = {f.__code__.co_filename for f in functions_of(answer)}
    mine, right = outcomes(entry, answer, files), outcomes(entry, entry.course)
    faults = [fault(entry, answer, m, r) for m, r in zip(mine, right)]
    at = next((i for i, words in enumerate(faults) if words), None)
    if at is None:
        return "✓", _note(entry, answer)
    if todo:
        return "○", "the line with `...` is still to be written"
    hint = None if mine[-1].late else recognised(entry, mine)
    got = mine[at].value if mine[at].error is None else mine[at].error
    return "✗", _line(hint, got, mine[at].args) if hint else faults[at]


def _note(entry, answer):
    notes = entry.note if isinstance(entry.note, dict) else {entry.note: None} if entry.note else {}
    for word, applies in notes.items():
        if applies is None or attempt(lambda: bool(applies(answer)), (), entry.seconds)[0].value:
            return word
    return ""


def judge_value(entry, value):
    """(mark, words) for a value."""
    if value is ...:
        return "○", NOT_YET
    see = entry.use or (lambda v: v)
    got, right = (attempt(see, (v,), entry.seconds)[0] for v in (value, entry.course))
    if got.error is None and not got.late and difference(got.value, right.value, entry.tolerance) is None:
        return "✓", _note(entry, value)
    for hint, wrong in entry.mistakes.items():
        for one in _wrongs(wrong) if not isinstance(entry.course, tuple) else (wrong,):
            if attempt(lambda v: bool(one(v)), (value,), 1)[0].value is True if callable(one) \
                    else difference(value, one, entry.tolerance) is None:
                return "✗", _line(hint, copy.deepcopy(value), ())
    if value is None:
        return "✗", "the value is None: nothing has been worked out yet"
    return "✗", f"{short(value)} is not it yet"
