"""Is a value the wanted one? If not, what is wrong with it, in words."""
import numpy as np

from .wording import short

YOU = "you return"


def _numbers(value):
    """`value` as an array of numbers or truth values, or None when it is something else."""
    if isinstance(value, (list, tuple)) and any(isinstance(v, np.ndarray) and v.ndim for v in value):
        return None
    try:
        array = np.asarray(value)
    except (TypeError, ValueError):
        return None
    return array if array.dtype.kind in "biuf" else None


def _close(got, want, tolerance):
    """Entry by entry: |got − want| ≤ tolerance · max(1, |want|); nan equals nan, inf equals inf."""
    if np.float32 in (got.dtype, want.dtype):
        tolerance = max(tolerance, 1e-5)
    got, want = got.astype(float), want.astype(float)
    with np.errstate(all="ignore"):
        near = np.abs(got - want) <= tolerance * np.maximum(1, np.abs(want))
    return near & np.isfinite(want) | (got == want) | (np.isnan(got) & np.isnan(want))


def _says(got, want, says):
    digits = next((d for d in (4, 7, 10) if short(got, d) != short(want, d)), 17)
    return f"{says} {short(got, digits)}, wanted {short(want, digits)}"


def _kind(value, got, want, says, wants_array):
    """A difference in kind between right numbers: a list for an array, True for 1, whole numbers for floats."""
    if wants_array and got.ndim and not isinstance(value, np.ndarray):
        return f"the numbers are right, but they come as a {type(value).__name__}: make an array of it with np.array(…)"
    kinds = got.dtype.kind, want.dtype.kind
    if kinds[0] == "b" != kinds[1]:
        return f"{says} True and False, wanted numbers: `* 1` makes 1 and 0 of them" if got.ndim else \
            f"{says} {short(got)}, wanted a number"
    if kinds[1] == "b" != kinds[0]:
        return f"{says} numbers, wanted True and False" if got.ndim else f"{says} {short(got)}, wanted True or False"
    if kinds[1] == "f" and kinds[0] in "iu" and got.ndim:
        return f"{says} whole numbers ({got.dtype}), wanted floats: what comes after the point gets lost"
    return None


def _arrays(got, want, tolerance, says):
    """A difference in shape or in the numbers."""
    if got.shape != want.shape:
        if not want.ndim and got.size <= 9:
            return f"{says} {short(got)}, wanted one number"
        has = f"{'shape' if says == YOU else 'of shape'} {got.shape}" if got.ndim else f"one number, {short(got)}"
        shape = want.shape if got.ndim else f"shape {want.shape}"
        return f"{says} {has}, wanted {shape if want.ndim else 'one number'}"
    near = _close(got, want, tolerance)
    if near.all():
        return None
    if got.size <= 9:
        return _says(got, want, says) + (" (nan is not a number)" if np.isnan(got.astype(float)[~near]).any() else "")
    spot = tuple(int(i) for i in np.argwhere(~near)[0])
    whose = "what you return" if says == YOU else says.removesuffix(" is")
    return f"entry {list(spot)} of {whose} " + _says(got[spot], want[spot], "is")


def difference(got, want, tolerance=1e-6, says=YOU, strict=True):
    """What is wrong with `got` where `want` belongs, in words; None when nothing is.

    `strict` also asks for the same kind: an array for an array, floats for floats.

    >>> difference([1, 2.5], [1.0, 2.0])
    'you return [1, 2.5], wanted [1, 2]'
    >>> difference("not set", np.ones(2), says="`output` is")
    '`output` is not set: store it under that name, with `self.` in front'
    """
    if want is None or got is None:
        return None if got is want else _says(got, want, says)
    if isinstance(want, dict):
        return _dicts(got, want, tolerance, says, strict)
    if isinstance(want, str):
        right = isinstance(got, (str, np.str_)) and got.strip().casefold() == want.strip().casefold()
        return None if right else _says(got, want, says)
    numbers, mine = _numbers(want), _numbers(got)
    if isinstance(got, str) and got == "not set":       # what a check notes where an object lacks the name
        return f"{says} not set: store it under that name, with `self.` in front"
    if numbers is not None and isinstance(got, str):
        return f"{says} the text {short(got)}: leave out the quotation marks, so that Python works it out"
    if numbers is not None and mine is not None:
        words = _arrays(mine, numbers, tolerance, says)
        return words or (_kind(got, mine, numbers, says, isinstance(want, np.ndarray)) if strict else None)
    if numbers is None and isinstance(want, (list, tuple)):
        return _lists(got, want, tolerance, says, strict)
    try:
        return None if bool(np.all(got == want)) and numbers is None else _says(got, want, says)
    except Exception:
        return _says(got, want, says)


def _dicts(got, want, tolerance, says, strict):
    if not isinstance(got, dict) or set(got) != set(want):
        return _says(got, want, says)
    every = (difference(got[key], want[key], tolerance, f"`{key}` is", strict) for key in want)
    return next((words for words in every if words), None)


def _lists(got, want, tolerance, says, strict):
    if not isinstance(got, (list, tuple)):
        what = f"one array, of shape {got.shape}" if isinstance(got, np.ndarray) and got.ndim else short(got)
        return f"{says} {what}, wanted {len(want)} things"
    if len(got) != len(want):
        return f"{says} {len(got)} thing{'s' * (len(got) != 1)}, wanted {len(want)}"
    every = (difference(got[i], want[i], tolerance, f"number {i + 1} of what you return is", strict)
             for i in range(len(want)))
    return next((words for words in every if words), None)


def same(a, b, tolerance=1e-6, strict=True):
    """True when neither could be told from the other: the same numbers and shape; when `strict` the same kind too."""
    return difference(a, b, tolerance, strict=strict) is None and difference(b, a, tolerance, strict=strict) is None
