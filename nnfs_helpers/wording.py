"""Values and errors in words short enough for one line."""
import inspect
import re

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
    return f"a {type(value).__name__}"


def parameters(function, skip=0):
    """The names of a function's parameters; without the first `skip`."""
    try:
        return list(inspect.signature(function).parameters)[skip:]
    except (TypeError, ValueError):
        return []


def case_words(names, args):
    """The arguments of a case, under their names: `x = 3, z of shape (5, 4)`."""
    parts = []
    for i, value in enumerate(args):
        text, name = short(value), names[i] if i < len(names) else ""
        if isinstance(value, np.ndarray) and (value.size > 9 or len(text) > 40):
            parts.append(f"{name or 'an array'} of shape {value.shape}")
        else:
            parts.append(f"{name} = {text}" if name else text)
    return ", ".join(parts)


def _product_sizes(text):
    """The two inner sizes that kept NumPy from multiplying, from either of its messages."""
    found = re.search(r"size (\d+) is different from (\d+)", text)
    if found:
        return found.group(2), found.group(1)
    found = re.search(r": (\d+) \(dim.*!= (\d+)", text)
    return found.groups() if found else None


def error_mark(error):
    """What two errors share when they come from the same mistake: type, sizes NumPy could not bring together, text."""
    kind, text = type(error).__name__, str(error)
    if _product_sizes(text):
        return kind, "product", tuple(sorted(_product_sizes(text)))
    if "broadcast" in text:
        return kind, "broadcast", tuple(re.findall(r"\([\d, ]*\)", text))
    return kind, re.sub(r"'[^']*'|\"[^\"]*\"", "", text)


def _numpy_words(text):
    shapes = [s.replace(" ", "").replace(",", ", ").replace(", )", ",)") for s in re.findall(r"\([\d, ]*\)", text)]
    if "broadcast" in text and len(shapes) > 1:
        return f"NumPy cannot line up {shapes[0]} with {shapes[1]}"
    sizes = _product_sizes(text)
    if sizes and "aligned" in text and len(shapes) > 1:
        return f"NumPy cannot multiply {shapes[0]} with {shapes[1]}: the inner sizes {sizes[0]} and {sizes[1]} differ"
    return f"NumPy cannot multiply these: the inner sizes {sizes[0]} and {sizes[1]} differ" if sizes else None


def _name_words(error, text):
    name = getattr(error, "name", None) or (re.findall(r"'(\w+)'", text) or ["?"])[0]
    if isinstance(error, UnboundLocalError):
        return f"`{name}` is used before the function has given it a value"
    return f"the name `{name}` is not defined: a typo, or a cell above that has not been run"


def _attribute_words(error, own):
    kind = error.obj if inspect.isclass(error.obj) else type(error.obj)
    if own:
        return f"`{error.name}` is missing: nothing in `{kind.__name__}` sets it"
    return f"a {kind.__name__} has nothing called `{error.name}`" if kind is not type(None) else \
        f"`.{error.name}` is asked of None: something before it has handed back nothing"


def error_words(error, where=None):
    """An error in plain words, with the learner's own line when it is known."""
    text = str(error).strip().partition("\n")[0]
    if isinstance(error, NameError):
        words = _name_words(error, text)
    elif isinstance(error, AttributeError) and getattr(error, "name", None):
        words = _attribute_words(error, where is None)
    else:
        plain = {RecursionError: "it calls itself without end", ZeroDivisionError: "it divides by zero",
                 IndexError: f"an index points outside ({text})", KeyError: f"there is no key {text}",
                 AssertionError: "its own assert failed" + (f" ({text})" if text else ""),
                 MemoryError: "there is not enough memory", SystemExit: "it ends the program: leave out exit()"}
        words = next((w for kind, w in plain.items() if isinstance(error, kind)), None) or _numpy_words(text) \
            or f"{type(error).__name__}: {text}".rstrip(": ")
    return f"{words} (line {where[0]}: `{where[1]}`)" if where else words
