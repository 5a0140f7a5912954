"""Losses of two weights, a and b, as landscapes: formula, value, slopes; and the way that an optimizer takes on them.

All have room in one window, a from -4 to 4 and b from -3 to 3, and similar slopes: one rate can be tried on all.
"""
import copy
from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from .arrows import minus

A, B = (-4.0, 4.0), (-3.0, 3.0)     # the window


class Surface(NamedTuple):
    """A loss f(a, b): its formula as text, value(a, b), its two slopes(a, b), where to start, and its minima."""

    name: str
    formula: str
    value: Callable
    slopes: Callable
    start: tuple
    minima: tuple = ()
    told: str = ""          # its shape in a few words, for the alt texts
    heights: tuple = ()     # where its contour lines run


def _hump(a):
    return 0.8 * np.exp(-3 * (a + 0.6) ** 2)


SURFACES = {surface.name: surface for surface in [
    Surface("bowl", "a² + b²",
            lambda a, b: a ** 2 + b ** 2,
            lambda a, b: (2 * a, 2 * b),
            (3.0, 2.0), ((0.0, 0.0),), "a round bowl with its lowest point in the middle",
            (0.5, 1, 2, 3, 4, 6, 8, 10, 12, 15, 18, 21, 25)),
    Surface("valley", "0.05 a² + b²",
            lambda a, b: 0.05 * a ** 2 + b ** 2,
            lambda a, b: (0.1 * a, 2 * b),
            (-3.5, 2.0), ((0.0, 0.0),), "a long valley, steep across and nearly level along",
            (0.05, 0.2, 0.5, 1, 1.5, 2, 3, 4, 5, 6, 7, 8, 9.8)),
    Surface("saddle", "0.25 a² − 0.5 b² + 0.05 b⁴",
            lambda a, b: 0.25 * a ** 2 - 0.5 * b ** 2 + 0.05 * b ** 4,
            lambda a, b: (0.5 * a, -b + 0.2 * b ** 3),
            (-3.0, 0.01), ((0.0, -5 ** 0.5), (0.0, 5 ** 0.5)), "a saddle in the middle, between two lowest points",
            (-1.2, -1, -0.7, -0.4, -0.1, 0, 0.2, 0.5, 1, 1.5, 2, 3, 4)),
    Surface("hill", "0.1 (a − 2)² + 0.2 b² + 0.8 exp(−3 (a + 0.6)²)",
            lambda a, b: 0.1 * (a - 2) ** 2 + 0.2 * b ** 2 + _hump(a),
            lambda a, b: (0.2 * (a - 2) - 6 * (a + 0.6) * _hump(a), 0.4 * b),
            (-3.5, 1.5), ((-1.34824, 0.0), (2.0, 0.0)), "a hollow on the left, a low ridge, and the valley behind it",
            (0.02, 0.1, 0.2, 0.4, 0.6, 0.8, 1, 1.2, 1.3, 1.5, 1.8, 2.2, 2.7, 3.3, 4, 5)),
    Surface("ravine", "0.1 (a − 2)² + (b + 2 − a²/4)²",
            lambda a, b: 0.1 * (a - 2) ** 2 + (b + 2 - a ** 2 / 4) ** 2,
            lambda a, b: (0.2 * (a - 2) - a * (b + 2 - a ** 2 / 4), 2 * (b + 2 - a ** 2 / 4)),
            (-3.5, 2.0), ((2.0, -1.0),), "a bent ravine with steep walls and a floor that hardly falls",
            (0.02, 0.1, 0.3, 0.6, 1, 1.5, 2, 3, 4, 6, 9, 14, 20)),
]}


def named(surface):
    """A surface by its name, or the surface itself."""
    if isinstance(surface, str) and surface not in SURFACES:
        raise ValueError(f"There is no surface {surface!r}. There are: {', '.join(SURFACES)}.")
    return SURFACES[surface] if isinstance(surface, str) else surface


class Point:
    """What stands in for a layer, so that an optimizer can walk: its weights are a point (1, 2) on a surface."""

    def __init__(self, start):
        self.weights = np.array([start], dtype=np.float64)      # (1, 2): a and b
        self.biases, self.dbiases = np.zeros((1, 1)), np.zeros((1, 1))

    def __repr__(self):
        return f"Point{tuple(self.weights[0].tolist())}"

    def backward(self, surface):
        """The surface's slopes where it stands, as `dweights`."""
        self.dweights = np.array([surface.slopes(*self.weights[0])], dtype=np.float64)


def descend(optimizer, surface, start=None, steps=50):
    """The way of an optimizer over a surface, from its start: an array (steps + 1, 2), computed in float64.

    `optimizer`: an `Optimizer_…` of this course or of your own, with `update_params(layer)`, and `pre_update_params`
    and `post_update_params` where it has them. A copy of it walks, so that it can be used again. `surface`: a name in
    SURFACES, or a Surface. Where the rate is too large the way may leave all bounds and end in inf or nan.

    >>> from nnfs_helpers import Optimizer_SGD
    >>> descend(Optimizer_SGD(learning_rate=0.25), "bowl", start=(4, -2), steps=2).tolist()
    [[4.0, -2.0], [2.0, -1.0], [1.0, -0.5]]
    """
    surface, optimizer = named(surface), copy.deepcopy(optimizer)
    point = Point(surface.start if start is None else start)
    path = [point.weights[0].copy()]
    with np.errstate(all="ignore"):
        for _ in range(steps):
            point.backward(surface)
            for name in ("pre_update_params", "update_params", "post_update_params"):
                step = getattr(optimizer, name, None)
                if step or name == "update_params":
                    step(*[point] * (name == "update_params"))
            path.append(np.array(point.weights[0], dtype=np.float64))
    return np.array(path)


def losses(surface, path):
    """The surface's value at each point of a path: (steps + 1,)."""
    with np.errstate(all="ignore"):
        return named(surface).value(*np.asarray(path).T)


def number(value):
    """A number for text, to three digits behind the point."""
    if not abs(value) < 1e4:
        return "beyond all bounds"
    return minus(f"{value:.3f}".replace("-0.000", "0.000") if abs(value) < 10 else f"{value:.1f}")


def place(point):
    """A point for text."""
    return f"({number(point[0])}, {number(point[1])})" if np.all(np.abs(point) < 1e4) else "a point beyond all bounds"
