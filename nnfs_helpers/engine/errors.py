"""Errors in plain words, and what two errors of the same cause have in common."""
import inspect
import re

from .wording import article

KINDS = {"int", "float", "bool", "str", "list", "tuple", "dict", "set", "NoneType", "function", "type", "ndarray",
         "numpy.ndarray", "numpy.float64", "numpy.int64", "generator", "complex", "slice", "method", "range", "module"}
PLAIN = [        # (a piece of the message, what it means); groups may be used
    (r"truth value of an array",
     "an `if`, an `and` or Python's `max` wants one truth value, and an array holds many"),
    (r"only (?:length-1|0-dim\w*|size-1) arrays",
     "something here takes one number and was given an array (NumPy's functions take arrays: np.exp, not math.exp)"),
    (r"only integer scalar arrays",
     "a whole number is wanted here, and it was given an array (`range` wants to know how many: `len`)"),
    (r"arrays used as indices must be of integer", "places in an array are whole numbers, and here stand floats"),
    (r"inhomogeneous shape|array element with a sequence", "NumPy wants rows of equal length, or one number a place"),
    (r"concatenate (\w+) \(not \W(\w+)\W\)", "`+` cannot join {0} and {1}"),
    (r"unsupported operand type\(s\) for \^|'bitwise_xor' not supported", "`^` is no power in Python: write **"),
    (r"unsupported operand type\(s\) for (\S+): '([\w.]+)' and '([\w.]+)'",
     "`{0}` does not work between {1} and {2}"),
    (r"multiply sequence by non-int of type '([\w.]+)'",
     "a list cannot be multiplied by {0}: pair its numbers one by one"),
    (r"'([\w.]+)' object is not subscriptable", "[ ] is used on {0}, which has no places to point at"),
    (r"'([\w.]+)' object is not iterable", "a loop cannot run through {0}: it is no list and no array"),
    (r"'([\w.]+)' object is not callable", "( ) behind {0}: it is no function; is a * missing, or a name used twice?"),
    (r"object of type '([\w.]+)' has no len", "len() of {0}: it is no list and no array"),
    (r"'(\w+)' object cannot be interpreted as an integer", "a whole number is wanted here, and it was given {0}"),
    (r"list indices must be integers or slices, not (\w+)", "a place in a list is a whole number, and here stands {0}"),
    (r"([\w.<>]+)\(\) takes (?:from )?(\d+(?: to \d+)?) positional arguments? but (\d+) w",
     "`{0}` takes {1} and is called with {2} arguments (in a class, self counts): keep those that the cell came with"),
    (r"([\w.<>]+)\(\) missing \d+ required positional arguments?: (.*)", "`{0}` is called without {1}"),
    (r"([\w.<>]+)\(\) got an unexpected keyword argument '(\w+)'", "`{0}` has no parameter called {1}"),
    (r"too many values to unpack|not enough values to unpack|cannot unpack",
     "as many names must stand on the left as there are values on the right"),
    (r"does not have enough dimensions", "`@` multiplies arrays; for a number it is `*`"),
    (r"axis (\d+) is out of bounds for array of dimension (\d+)",
     "there is no axis {0}: the array has {1} (the first is 0)"),
    (r"Cannot cast ufunc '\w+' output",
     "`-=` and its like write into the array that is there, and whole numbers have no room for fractions: `X = X - …` "
     "makes a new array"),
    (r"cannot reshape array of size (\d+) into shape (\(.*?\))", "{0} numbers do not fill the shape {1}"),
]


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
    what = getattr(error, "name", None) if isinstance(error, AttributeError) else None
    return kind, what, re.sub(r"'[^']*'|\"[^\"]*\"", "", text)


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


def _attribute_words(error, where):
    kind = error.obj if inspect.isclass(error.obj) else type(error.obj)
    if where is None:
        return f"`{error.name}` is missing: nothing in `{kind.__name__}` sets it"
    if error.obj is None:
        return f"`.{error.name}` is asked of None: something before it has handed back nothing"
    if f"self.{error.name}" in where[1]:
        return f"nothing has set `self.{error.name}`; a parameter, or a function from further up, goes without `self.`"
    return f"{article(kind.__name__)} has nothing called `{error.name}`"


def _plain_words(text):
    text = text.replace("newaxis", "-1")      # so NumPy calls a size that was left to it
    for pattern, words in PLAIN:
        found = re.search(pattern, text)
        if found:
            return words.format(*(article(part) if part in KINDS else part for part in found.groups()))
    return None


def error_words(error, where=None):
    """An error in plain words, with the learner's own line, (number, text), when it is known."""
    text = str(error).strip().partition("\n")[0]
    if isinstance(error, NameError):
        words = _name_words(error, text)
    elif isinstance(error, AttributeError) and getattr(error, "name", None):
        words = _attribute_words(error, where)
    else:
        kinds = {RecursionError: "it calls itself without end", ZeroDivisionError: "it divides by zero",
                 KeyError: f"there is no key {text}", MemoryError: "there is not enough memory",
                 AssertionError: "its own assert failed" + (f" ({text})" if text else ""),
                 SystemExit: "it ends the program: leave out exit()"}
        words = next((w for kind, w in kinds.items() if isinstance(error, kind)), None) or _numpy_words(text) \
            or _plain_words(text)
        if not words:
            words = f"an index points outside ({text})" if isinstance(error, IndexError) else \
                f"{type(error).__name__}: {text}".rstrip(": ")
    return f"{words} (line {where[0]}: `{where[1]}`)" if where else words
