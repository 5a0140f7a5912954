"""The judge: does a claimed gradient agree with slopes measured by small steps?"""

import copy
from dataclasses import dataclass

import numpy as np

from .arithmetic import arithmetic


@dataclass(repr=False)
class Slopes:
    """What `gradcheck` found, shown as one line. Its truth value is `.ok`: `assert gradcheck(...)` can be relied on."""
    ok: bool                # True when every entry agrees
    error: float            # the largest relative error
    worst: tuple            # the index where it stands; None when the shapes differ
    measured: np.ndarray    # the central differences, in x's shape; None when the shapes differ
    line: str

    def __bool__(self):
        return self.ok

    def __repr__(self):
        return self.line


class Findings(dict):
    """What `check_layer` found: the `Slopes` of each gradient under its name. Its truth value is `.ok`."""

    def __bool__(self):
        return all(self.values())
    ok = property(__bool__)

    def __repr__(self):
        return "\n".join(f"{slopes.line[0]} {name}:{slopes.line[1:]}" for name, slopes in self.items())


def gradcheck(f, x, claimed, h=1e-5, tolerance=1e-6):
    """Compare a claimed gradient of f at x with central differences, entry by entry.

        measured = (f(x + h) - f(x - h)) / 2h                       one entry of x moved, the others left alone
        error = |claimed - measured| / max(|claimed|, |measured|)   agreement: at most `tolerance`

    f takes an array of x's shape and returns one number. If it has many, give each a weight and add them up:
    `lambda x: (weights * f(x)).sum()`. `claimed` has x's shape: one slope for each entry. All is computed in float64,
    within `arithmetic("float64")`: in float32 a right gradient looks wrong by 3e-2 at this h. f gets copies of x.

    Rounding alone moves a measured slope by about 1e-11, so slopes below 1e-4 (1e-4 |f|, where |f| is above 1) are
    compared as if they were that large. At a corner (ReLU at 0, |x| at 0) there is no slope: a claim there is a
    convention, and this check tells nothing about it; the line then says "a corner". Test beside it.

    Returns `Slopes`. A claim of another shape than x's is not ok. Raises ValueError when f does not return one number,
    or when x is empty.

    >>> gradcheck(lambda x: (x ** 2).sum(), [1., -2., 3.], claimed=[2., -4., 6.])
    ✓ 3 slopes agree to 1e-06
    >>> gradcheck(lambda x: (x ** 2).sum(), [1., -2., 3.], claimed=[2., 4., 6.])
    ✗ 1 of 3 slopes wrong, the worst at [1]: claimed 4, measured -4
    """
    x, claimed = np.array(x, dtype=np.float64), np.asarray(claimed, dtype=np.float64)
    if x.size == 0:
        raise ValueError(f"gradcheck has nothing to compare: x has shape {x.shape}.")
    if claimed.shape != x.shape:
        return Slopes(False, np.inf, None, None, f"✗ slopes of shape {claimed.shape} for values of shape {x.shape}")
    with arithmetic("float64"):
        rises = [_moved(f, x, i, h) - _moved(f, x, i, -h) for i in np.ndindex(x.shape)]
        measured, small = np.reshape(rises, x.shape) / (2 * h), 1e-4 * max(1.0, abs(_moved(f, x, ..., 0)))
        with np.errstate(invalid="ignore"):
            errors = abs(claimed - measured) / np.maximum(small, np.maximum(abs(claimed), abs(measured)))
        errors = np.where(np.isfinite(errors), errors, np.inf)                       # nan agrees with nothing
        error = float(errors.max())
        worst = next(i for i in np.ndindex(x.shape) if errors[i] >= 0.999 * error)   # of equally wrong ones the first
        line = f"✓ {x.size} slopes agree to {tolerance:g}"
        if error > tolerance:
            line = (f"✗ {(errors > tolerance).sum()} of {x.size} slopes wrong, the worst at {list(worst)}: "
                    f"claimed {_short(claimed[worst], small)}, measured {_short(measured[worst], small)}")
            before, here, after = (_moved(f, x, worst, step) for step in (-h, 0, h))
            left, right = (here - before) / h, (after - here) / h
            if abs(right - left) > 0.01 * max(abs(left), abs(right), small):
                line += f". A corner: slope {_short(left, small)} to its left, {_short(right, small)} to its right"
    return Slopes(error <= tolerance, error, worst, measured, line)


def check_layer(layer, inputs, y=None, h=1e-5, tolerance=1e-6):
    """Check every gradient that an object of the course's protocol computes: dweights, dbiases, dinputs.

    Without `y`, a layer or activation: L = sum(dvalues * output) + penalty, with fixed random `dvalues`, none 1 and
    no two equal; penalty = l1 * sum|p| + l2 * sum(p²) over weights and biases, where the layer has regularizers.
    With `y`, a loss: L = calculate(inputs, y); or activation and loss in one: L = forward(inputs, y).

    inputs: (samples, features); y: as the loss takes it. Works on a float64 copy, so that the layer, its parameters
    and NumPy's random stream stay as they were; every forward pass draws the same chance (dropout).
    Returns `Findings`. Corners and errors: see `gradcheck`.

    >>> from nnfs_helpers import Activation_Sigmoid
    >>> check_layer(Activation_Sigmoid(), [[0.5, -1.0, 2.0]])
    ✓ dinputs: 3 slopes agree to 1e-06
    """
    layer, stream = copy.deepcopy(layer), np.random.get_state()
    names = [name for name in ("weights", "biases") if hasattr(layer, name)]
    at = {name: np.array(getattr(layer, name), np.float64) for name in names} | {"inputs": np.array(inputs, np.float64)}

    def loss(**moved):
        now = {name: value.copy() for name, value in (at | moved).items()}
        for name in names:
            setattr(layer, name, now[name])
        np.random.seed(0)
        if y is not None:
            return (layer.calculate if hasattr(layer, "calculate") else layer.forward)(now["inputs"], y)
        layer.forward(now["inputs"])
        return (_dvalues(layer.output) * layer.output).sum() + _penalty(layer)

    try:
        with arithmetic("float64"):
            loss()
            if y is None:
                layer.backward(_dvalues(layer.output))
            else:
                layer.backward((at["inputs"] if hasattr(layer, "calculate") else layer.output).copy(), y)
            claimed = {name: np.array(getattr(layer, "d" + name)) for name in at}
        return Findings({"d" + name: gradcheck(lambda moved, name=name: loss(**{name: moved}), at[name], claimed[name],
                                               h, tolerance) for name in at})
    finally:
        np.random.set_state(stream)


def _moved(f, x, index, step):
    x = x.copy()
    x[index] += step
    value = np.asarray(f(x), dtype=np.float64)
    if value.size != 1:
        raise ValueError(f"gradcheck: f must return one number, not shape {value.shape}: take (weights * f(x)).sum()")
    return value.item()


def _short(number, small):
    """Four digits, and a plain 0 for what is nothing but rounding."""
    return "0" if abs(number) < 1e-6 * small else f"{number:.4g}"


def _dvalues(output):
    random = np.random.default_rng(0)
    return random.uniform(1.25, 2.75, output.shape) * random.choice([-1, 1], output.shape)


def _penalty(layer):
    def price(name, p):
        return getattr(layer, name + "_l1", 0) * np.abs(p).sum() + getattr(layer, name + "_l2", 0) * (p * p).sum()
    return (price("weight_regularizer", getattr(layer, "weights", np.zeros(1)))
            + price("bias_regularizer", getattr(layer, "biases", np.zeros(1))))
