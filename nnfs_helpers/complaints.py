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


def parameters(weights, biases, layer):
    """A ValueError when weights and biases do not belong together."""
    if weights.ndim != 2:
        raise ValueError(f"{layer}: weights have one neuron a column, shape (inputs, neurons), not {weights.shape}.")
    if biases.shape != (1, weights.shape[1]):
        raise ValueError(f"{layer}: the biases have shape {biases.shape}. With weights of shape {weights.shape}, "
                         f"(inputs, neurons), they must be one row: {(1, weights.shape[1])}.")


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


def size(value, who, what, least=1):
    """A whole number of at least 1, or of at least `least`."""
    if isinstance(value, bool) or not isinstance(value, (int, np.integer)) or value < least:
        raise ValueError(f"{who}: {what} must be a whole number of at least {least}, not {value!r}.")
    return int(value)


def not_negative(who, **values):
    """Each value a number of at least 0."""
    for name, value in values.items():
        if not value >= 0 or math.isinf(value):
            raise ValueError(f"{who}: {name} must be a number of at least 0, not {value!r}.")


def below_one(who, **values):
    """Each value below 1: the share of the past that is kept."""
    for name, value in values.items():
        if not value < 1:
            raise ValueError(f"{who}: {name} is the share of the past that is kept: below 1, not {value!r}.")


def labels(y, who, shape):
    """Class labels for outputs of shape (samples, classes): whole numbers (samples,), or shares (samples, classes).

    One-hot rows and a column (samples, 1) come back as whole numbers; rows of shares (uncertain labels) as they are.
    """
    y = numbers(y, who, "labels")
    samples, classes = shape
    if y.ndim == 2 and y.shape[1] == 1 < classes:
        y = y.reshape(-1)
    if y.ndim == 1 and len(y) == samples:
        return _class_numbers(y, who, classes)
    if y.shape != shape:
        raise ValueError(f"{who}: labels of shape {y.shape} do not fit outputs of shape {shape}. Give one class number "
                         f"a sample, shape ({samples},), or one row of {classes} a sample, shape {shape}.")
    y = y.astype(np.float64)                    # in uint8, -1 would be 255
    if not (y.min() >= 0 and abs(y.sum(axis=1) - 1).max() < 1e-3):
        raise ValueError(f"{who}: each row of the labels must add up to 1, without negative numbers: "
                         "1 for the right class and 0 elsewhere, or the share of each class.")
    return y.argmax(axis=1) if (y.max(axis=1) == 1).all() else y


def _class_numbers(y, who, classes):
    if y.dtype.kind == "f" and not (y == np.floor(y)).all():        # nan is not whole either
        raise ValueError(f"{who}: class labels must be whole numbers from 0 to {classes - 1}; "
                         f"{y[y != np.floor(y)][0]} is none.")
    if y.max() >= classes or (y.dtype.kind != "u" and y.min() < 0):
        where = int(np.argmax((y < 0) | (y >= classes)))
        raise ValueError(f"{who}: the outputs have {classes} classes, 0 to {classes - 1}, "
                         f"but label {where} is {y[where]:g}.")
    return y.astype(np.intp, copy=False)


def targets(y, who, shape):
    """Numbers to be met by outputs of the given shape; for a single output a sample, (samples,) becomes a column."""
    y = numbers(y, who, "targets")
    if y.ndim == 1 and shape == (len(y), 1):
        y = y.reshape(-1, 1)                    # against (samples, 1), (samples,) would make a square table
    if y.shape != shape:
        raise ValueError(f"{who}: the targets have shape {y.shape}, the outputs {shape}: one target for each output.")
    return y


def stands_twice(layers):
    """A ValueError when one layer object stands at two places: it remembers one pass, and one pair of neighbors."""
    for place, layer in enumerate(layers):
        first = next(i for i, other in enumerate(layers) if other is layer)
        if first < place:
            raise ValueError(f"{layer} stands at two places of the model, as layer {first + 1} and layer {place + 1}. "
                             "A layer remembers one pass only: make an object of its own for each place.")
