"""What a layer, a loss or an optimizer says when it is given something it cannot use. One place for these sentences."""

import math

import numpy as np


def batch(inputs, layer, width=None):
    """`inputs` as an array of shape (samples, width), or a ValueError that names the layer and both shapes."""
    inputs = numbers(inputs, layer, "inputs")
    if inputs.ndim != 2:
        advice = " One sample alone: inputs.reshape(1, -1)." if inputs.ndim == 1 else ""
        raise ValueError(f"{layer} takes a batch, one sample a row: shape (samples, {width or 'features'}). "
                         f"It was given shape {inputs.shape}.{advice}")
    if width is not None and inputs.shape[1] != width:
        raise ValueError(f"{layer} takes {width} inputs a sample: shape (samples, {width}). "
                         f"It was given shape {inputs.shape}, which has {inputs.shape[1]}.")
    if inputs.size == 0:
        raise ValueError(f"{layer} was given an empty batch, shape {inputs.shape}: there is nothing to compute.")
    return inputs


def gradient(dvalues, layer, shape):
    """`dvalues` as an array of the given shape: one slope for each output."""
    dvalues = numbers(dvalues, layer, "dvalues")
    if dvalues.shape != shape:
        raise ValueError(f"{layer}: backward takes one slope for each output: shape {shape}. "
                         f"It was given dvalues of shape {dvalues.shape}.")
    return dvalues


def numbers(values, who, what):
    """`values` as an array of real numbers."""
    array = values if isinstance(values, np.ndarray) else _array(values, who, what)
    if array.dtype.kind not in "fiub":
        raise ValueError(f"{who}: the {what} must be numbers; they are of type {array.dtype}.")
    return array


def _array(values, who, what):
    try:
        return np.asarray(values)
    except ValueError:
        raise ValueError(f"{who}: the {what} are no table: their rows have different lengths.") from None


def came_before(layer, name, early, late):
    """A RuntimeError when `late` was called though `early`, which leaves `name` behind, was not."""
    if not hasattr(layer, name):
        raise RuntimeError(f"{layer}: {late} was called before {early}. Call {early} first: "
                           f"{late} works with the {name} that it leaves behind.")


def is_finite(array):
    """Neither nan nor infinity in it? The squares' sum tells nearly always, in half the time."""
    flat = array.ravel()
    return math.isfinite(flat.dot(flat)) or bool(np.isfinite(array).all())


def finite(array, who, what):
    """A ValueError that says where `array` holds nan or infinity, if it does."""
    if not is_finite(array):
        where = tuple(int(i) for i in np.argwhere(~np.isfinite(array))[0])
        raise ValueError(f"{who}: the {what} (shape {array.shape}) hold {array[where]}, first at {list(where)}.")


def size(value, who, what):
    """A whole number of at least 1."""
    if isinstance(value, bool) or not isinstance(value, (int, np.integer)) or value < 1:
        raise ValueError(f"{who}: {what} must be a whole number of at least 1, not {value!r}.")
    return int(value)


def not_negative(who, **values):
    """Each value a number of at least 0."""
    for name, value in values.items():
        if not value >= 0 or math.isinf(value):
            raise ValueError(f"{who}: {name} must be a number of at least 0, not {value!r}.")
