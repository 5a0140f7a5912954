"""Values in words short enough for one line."""
import inspect

import numpy as np


def _items(values, digits, most):
    shown = [short(v, digits, most) for v in list(values)[:most]]
    return ", ".join(shown + ["…"] * (len(values) > most))


def short(value, digits=4, most=6):
    """`value` as one short piece of text: numbers with four digits, long lists and arrays cut.

    >>> short([[1.0, 2 / 3], [True, None]])
    '[[1, 0.6667], [True, None]]'
    """
    if isinstance(value, (bool, np.bool_)) or value is None or value is ...:
        return "..." if value is ... else str(value)
    if isinstance(value, (int, np.integer)):
        return str(int(value)) if abs(int(value)) < 10**12 else f"{float(value):.{digits}g}"
    if isinstance(value, (float, np.floating)):
        return f"{float(value):.{digits}g}"
    if isinstance(value, np.ndarray):
        return short(value[()], digits, most) if value.ndim == 0 else "[" + _items(value, digits, most) + "]"
    if isinstance(value, list):
        return "[" + _items(value, digits, most) + "]"
    if isinstance(value, tuple):
        return "(" + _items(value, digits, most) + ("," if len(value) == 1 else "") + ")"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{k!r}: {short(v, digits, most)}" for k, v in list(value.items())[:most]) + "}"
    if isinstance(value, str):
        return repr(value if len(value) <= 40 else value[:39] + "…")
    if callable(value):
        name = getattr(value, "__name__", "")
        return name if name.isidentifier() else "a function"
    return article(type(value).__name__)


def article(kind):
    """A type's name with its article: an int, a list, an array, None."""
    kind = {"ndarray": "array", "numpy.ndarray": "array", "NoneType": "None"}.get(kind, kind)
    return kind if kind == "None" else f"an {kind}" if kind[0].lower() in "aeiou" else f"a {kind}"


def listed(names):
    """Names of code in one phrase: `x`, `w` and `b`."""
    ticked = [f"`{name}`" for name in names]
    return " and ".join([", ".join(ticked[:-1])] * (len(ticked) > 1) + ticked[-1:])


def parameters(function, skip=0):
    """The names of a function's parameters; without the first `skip`."""
    try:
        return list(inspect.signature(function).parameters)[skip:]
    except (TypeError, ValueError):
        return []


def case_words(names, args):
    """The arguments of a case, under their names: `x = 3, z of shape (5, 4), lines (3 × 4 numbers)`."""
    parts = []
    for i, value in enumerate(args):
        text, name = short(value), names[i] if i < len(names) else ""
        parts.append(_size(value, name, text) or (f"{name} = {text}" if name else text))
    return ", ".join(parts)


def _size(value, name, text):
    """What is said of a long list or array: its size; None of a short one."""
    if isinstance(value, np.ndarray) and (value.size > 9 or len(text) > 40):
        return f"{name or 'an array'} of shape {value.shape}"
    if isinstance(value, list) and len(text) > 40:
        try:
            return f"{name or 'a list'} ({' × '.join(map(str, np.shape(value)))} numbers)"
        except ValueError:
            return f"{name or 'a list'} ({len(value)} things)"
    return None
