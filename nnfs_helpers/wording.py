"""Values and errors in words short enough for one line."""
import inspect
import re

import numpy as np


def _number(v, digits):
    text = f"{v:.{digits}g}"
    return {"nan": "nan", "inf": "inf", "-inf": "-inf"}.get(text, text)


def _items(values, digits, most):
    shown = [short(v, digits, most) for v in list(values)[:most]]
    return ", ".join(shown + ["…"] * (len(values) > most))


def short(value, digits=4, most=5):
    """`value` as one short piece of text: numbers with four digits, long arrays cut."""
    if isinstance(value, (bool, np.bool_)):
        return str(bool(value))
    if isinstance(value, (int, np.integer)):
        return str(int(value)) if abs(int(value)) < 10**12 else f"{float(value):.{digits}g}"
    if isinstance(value, (float, np.floating)):
        return _number(float(value), digits)
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
    return f"a {type(value).__name__}"


def given(answer, args):
    """The arguments of a case as `x = 3, z = [[1, 2], [3, 4]]`, under the answer's own parameter names."""
    try:
        names = list(inspect.signature(answer).parameters)
    except (TypeError, ValueError):
        names = []
    parts = []
    for i, value in enumerate(args):
        name = names[i] if i < len(names) and not inspect.isclass(answer) else ""
        big = isinstance(value, np.ndarray) and (value.size > 9 or len(short(value)) > 40)
        text = f"an array of shape {value.shape}" if big else short(value)
        parts.append(f"{name} = {text}" if name and not big else f"{name} of shape {value.shape}" if name else text)
    return ", ".join(parts)


def error_mark(error):
    """What two errors must share to come from the same mistake: the type and the sizes NumPy could not bring together."""
    kind, text = type(error).__name__, str(error)
    found = re.search(r"size (\d+) is different from (\d+)", text) or re.search(r": (\d+) \(dim.*!= (\d+)", text)
    if found:
        return kind, "product", tuple(sorted(found.groups()))
    if "broadcast" in text:
        return kind, "broadcast", tuple(re.findall(r"\([\d, ]*\)", text))
    return kind, re.sub(r"'[^']*'|\"[^\"]*\"", "", text)


def _in_words(error):
    text = str(error).strip().splitlines()[0] if str(error).strip() else ""
    if isinstance(error, UnboundLocalError):
        name = re.search(r"'(\w+)'", text)
        return f"`{name.group(1) if name else 'a name'}` is used before it has a value in this function"
    if isinstance(error, NameError):
        name = getattr(error, "name", None) or (re.findall(r"'(\w+)'", text) or ["?"])[0]
        return f"the name `{name}` is not defined: a typo, or a cell above that has not been run"
    if isinstance(error, RecursionError):
        return "the function calls itself without end"
    if isinstance(error, ZeroDivisionError):
        return "it divides by zero"
    shapes = re.search(r"shapes (\([\d, ]*\)) (?:and )?(\([\d, ]*\))", text)
    if shapes and "broadcast" in text:
        return f"NumPy cannot line up {shapes.group(1).replace(',', ', ').replace(', )', ',)')} with " \
               f"{shapes.group(2).replace(',', ', ').replace(', )', ',)')}"
    sizes = re.search(r"size (\d+) is different from (\d+)", text)
    if sizes:
        return f"NumPy cannot multiply these: inner sizes {sizes.group(2)} and {sizes.group(1)} differ"
    if shapes and "aligned" in text:
        return f"NumPy cannot multiply shapes {shapes.group(1)} and {shapes.group(2)}: the inner sizes differ"
    if isinstance(error, IndexError):
        return f"an index points beyond the end ({text})"
    if isinstance(error, AttributeError) and getattr(error, "name", None):
        owner = type(error.obj).__name__ if not inspect.isclass(error.obj) else error.obj.__name__
        return f"`{error.name}` is missing: nothing in `{owner}` has set it"
    return f"{type(error).__name__}: {text}" if text else type(error).__name__


def error_words(error, where=None):
    """An error in plain words, with the learner's own line when it is known."""
    words = _in_words(error)
    return f"{words} (line {where[0]}: `{where[1]}`)" if where else words
