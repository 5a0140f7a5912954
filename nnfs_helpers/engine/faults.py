"""What is wrong with an answer that no named mistake fits, in words."""
import inspect

from .comparing import difference
from .errors import error_words
from .wording import case_words, parameters, short


def wrong_parameters(entry, answer):
    """A wrong number of parameters, in words."""
    if entry.use or inspect.isclass(answer):
        return None
    try:
        signature = inspect.signature(answer)
    except (TypeError, ValueError):               # NumPy's own functions do not tell
        return None
    for args in entry.cases:
        try:
            signature.bind(*args)
        except TypeError:
            names = parameters(answer)
            has = f"{len(names)} parameter{'s' * (len(names) != 1)}" + (f" ({', '.join(names)})" if names else "")
            return f"your function has {has} and is called with {len(args)}: keep those that the cell came with"
    return None


def fault(entry, mine, right, names):
    """What is wrong with one outcome beside the right one, in words; None when nothing is."""
    case = case_words(names, mine.args)
    for_ = f"for {case} " if case else ""
    if mine.asked:
        return "it asks for input(): the values come in through the parameters"
    if mine.late:
        return f"{for_}it still runs after {entry.seconds:g} seconds: does the loop ever end?"
    if mine.error is not None and right.error is None:
        return f"{for_}it stops: {error_words(mine.error, mine.where)}"
    if right.error is not None:
        wanted, got = type(right.error).__name__, type(mine.error).__name__
        if mine.error is None:
            return f"{for_}you return {short(mine.value)}, wanted a {wanted}"
        return None if isinstance(mine.error, type(right.error)) else f"{for_}you raise {got}, wanted {wanted}"
    if mine.value is None and right.value is not None:
        return "it shows a result but hands back None: use `return`, not `print`" if mine.printed else \
            "it hands back None: is the `return` missing?"
    words = difference(mine.value, right.value, entry.tolerance)
    return for_ + words if words else _manners(mine, right, for_, names)


def _manners(mine, right, for_, names):
    """Faults of an answer that returns the right thing."""
    if mine.changed is not None and right.changed is None:
        what = f"`{names[mine.changed]}`" if mine.changed < len(names) else "the array"
        return f"the result is right, but {what} is changed on the way, and it belongs to the caller: work on a copy"
    if mine.varies and not right.varies:
        return f"{for_}the second call gives another answer than the first: something is kept between the calls"
    if mine.warned and not right.warned:
        return f"{for_}the result is right, but NumPy warns: {mine.warned}"
    return None
