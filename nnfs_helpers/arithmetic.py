"""How the network counts: one setting, and the few operations through which every layer goes.

A processor may add up a product's terms in another order than its neighbor does, and `exp` may end on another last
digit. In float32 such differences grow into other training curves within a hundred epochs. So, unless told otherwise,
the course computes products, `exp` and `log` in float64 and rounds them to float32: the differences lie far below what
is kept, and everyone sees the same numbers. That takes about twice the time of "fast".

It is no proof: a sum may fall so close to the middle between two float32 numbers that its last float64 digit decides.
Products of few entries are guarded against that (ties.py); elsewhere the guard would take longer than the product. It
is rare there, and a run that goes on for ten thousand epochs without settling may still meet it. What the course
prints is compared on several processors.

    arithmetic("same")      float32; products, exp and log in float64, then rounded: the default, the same for everyone
    arithmetic("fast")      float32 throughout: for real data; digits differ from machine to machine
    arithmetic("float64")   float64 throughout: for gradient checks and comparisons with other libraries
"""

import numpy as np

from . import ties

_DTYPES = {"same": np.float32, "fast": np.float32, "float64": np.float64}
_FLOATS = (np.dtype(np.float32), np.dtype(np.float64))
_now = "same"


class _Setting:
    """What `arithmetic("...")` returns; leaving a `with` block brings the former setting back."""

    def __init__(self, name):
        self.name, self.before = name, _now
        _set(name)

    def __enter__(self):
        if _now != self.name:
            self.before = _now
            _set(self.name)
        return self

    def __exit__(self, *error):
        _set(self.before)

    def __repr__(self):
        return f'arithmetic("{self.name}")'


def arithmetic(setting=None):
    """Set how the network counts ("same", "fast" or "float64"), or ask for the present setting.

    Called plainly it sets, for the whole process. As `with arithmetic("float64"):` it sets, and restores afterwards.
    Without an argument it returns the setting's name. Layers adapt when they are next used: a layer made under "same"
    and used under "float64" turns its parameters into float64.
    Raises ValueError for any other name.

    >>> arithmetic()
    'same'
    >>> with arithmetic("float64"):
    ...     print(dtype().__name__)
    float64
    """
    if setting is None:
        return _now
    if not isinstance(setting, str) or setting not in _DTYPES:
        raise ValueError(f'arithmetic knows "same", "fast" and "float64", not {setting!r}.')
    return _Setting(setting)


def _set(name):
    global _now
    _now = name


def dtype():
    """The type of parameters, activations and gradients: np.float32, or np.float64 under "float64"."""
    return _DTYPES[_now]


def cast(a):
    """`a` as an array of `dtype()`; no copy when it is one already."""
    return np.asarray(a, _DTYPES[_now])


def data(a):
    """An array that comes from outside (inputs, targets), made ready for the first operation.

    Under "same", float64 data stay as exact as they are: the product with the weights, which is rounded, comes first.

    >>> data([1, 2]).dtype.name, data(np.array([1, 2], np.uint8)).dtype.name
    ('float64', 'float32')
    """
    a = np.asarray(a)
    if _now != "same":
        return a.astype(_DTYPES[_now], copy=False)
    return a if a.dtype in _FLOATS else a.astype(np.result_type(a, np.float32))


def product(a, b):
    """The matrix product: (n, k) times (k, m) → (n, m).

    Never `np.dot`, which `nnfs.init()` replaces for the whole process.

    >>> product(np.array([[1., 2.]]), np.array([[3.], [4.]])).tolist()
    [[11.0]]
    """
    a, b = widen(a), widen(b)
    if b.size <= 2 ** 13:
        b = np.ascontiguousarray(b)                        # laid out row by row, a small b takes half the time
    result = a @ b if a.shape[-1] > 1 else a.dot(b)        # @ is the quicker of the two, unless k is 1
    if _now == "same" and ties.few(result, len(b)):
        ties.settle(result, a, b)
    return result.astype(_DTYPES[_now], copy=False)


def widen(a):
    """`a` in the type in which products are computed. `product` does it; whoever needs two saves one conversion."""
    return np.asarray(a, np.float32 if _now == "fast" else np.float64)


def exp(a):
    """e to the power of each entry."""
    return _rounded(np.exp, a)


def log(a):
    """The natural logarithm of each entry."""
    return _rounded(np.log, a)


def _rounded(function, a):
    if _now == "fast":
        return function(np.asarray(a, np.float32))
    return function(np.asarray(a, np.float64)).astype(_DTYPES[_now], copy=False)
