"""Is a value the wanted one? If not, what is wrong with it, in words."""
import numpy as np

from .wording import short


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
    return near | (got == want) | (np.isnan(got) & np.isnan(want))


def _says(got, want):
    digits = next((d for d in (4, 7, 10) if short(got, d) != short(want, d)), 17)
    return f"you return {short(got, digits)}, wanted {short(want, digits)}"


def _kind(array, value):
    """A difference in the kind of numbers: True/False for numbers, whole numbers for floats, a list for an array."""
    got, wanted = array.dtype.kind, np.asarray(value).dtype.kind
    if got == "b" and wanted != "b":
        return "you return True and False, wanted numbers: `* 1` makes 1 and 0 of them"
    if wanted == "b" and got != "b":
        return "you return numbers, wanted True and False"
    if wanted == "f" and got in "iu" and array.ndim:
        return f"you return whole numbers ({array.dtype}), wanted floats: whatever came after the point is lost"
    return None


def _arrays(value, got, want, tolerance, is_array):
    if got.shape != want.shape:
        wanted = f"shape {want.shape}" if want.ndim else "one number"
        is_ = f"shape {got.shape}" if got.ndim else f"one number, {short(got)}"
        return f"you return {is_}, wanted {wanted}"
    near = _close(got, want, tolerance)
    if near.all():
        if is_array and want.ndim and not isinstance(value, np.ndarray):
            return f"the numbers are right, but they come as a {type(value).__name__}; wanted an array: np.array(…)"
        return _kind(got, want)
    if np.isnan(got.astype(float)[~near]).any() and not np.isnan(want.astype(float)).any():
        return f"you return nan (not a number): {short(got)}, wanted {short(want)}"
    if got.size > 9:
        spot = tuple(int(i) for i in np.argwhere(~near)[0])
        return f"entry {list(spot)} of what you return is {_says(got[spot], want[spot])[11:]}"
    return _says(got, want)


def _each(got, want, keys, tolerance, name):
    for key in keys:
        words = difference(got[key], want[key], tolerance)
        if words:
            return f"{name(key)}: {words}"
    return None


def difference(got, want, tolerance=1e-6):
    """What is wrong with `got` where `want` belongs, in words; None when nothing is.

    >>> difference([1, 2.5], [1.0, 2.0])
    'you return [1, 2.5], wanted [1, 2]'
    """
    if want is None or got is None:
        return None if got is want else _says(got, want)
    if isinstance(want, dict):
        if not isinstance(got, dict) or set(got) != set(want):
            return _says(got, want)
        return _each(got, want, want, tolerance, str)
    if isinstance(want, str):
        right = isinstance(got, (str, np.str_)) and got.strip().casefold() == want.strip().casefold()
        return None if right else _says(got, want)
    numbers = _numbers(want)
    if numbers is not None:
        mine = _numbers(got)
        if mine is None:
            return _says(got, want) + ("" if isinstance(got, (list, tuple, np.ndarray)) else ", wanted numbers")
        return _arrays(got, mine, numbers, tolerance, isinstance(want, np.ndarray))
    if isinstance(want, (list, tuple)):
        if not isinstance(got, (list, tuple)) or len(got) != len(want):
            count = len(got) if isinstance(got, (list, tuple)) else 1
            return f"you return {count} thing{'s' * (count != 1)}, wanted {len(want)}"
        return _each(got, want, range(len(want)), tolerance, lambda i: f"number {i + 1} of what you return")
    try:
        return None if bool(np.all(got == want)) else _says(got, want)
    except Exception:
        return _says(got, want)


def same(a, b, tolerance=1e-6):
    """True when neither could be told from the other: the same numbers, shape and kind."""
    return difference(a, b, tolerance) is None and difference(b, a, tolerance) is None
