"""Losses of two weights, a and b, as landscapes: formula, value, slopes; and the way that an optimizer takes on them.

All have room in one window, a from -4 to 4 and b from -3 to 3, and similar slopes, so that one rate can be tried on all.
"""
import copy
from collections.abc import Callable
from typing import NamedTuple

import numpy as np
from matplotlib.colors import LinearSegmentedColormap

from ..palette import CARD, CLASS_MARKERS, INK, LINE_COLORS, LINE_STYLES, MUTED

A, B = (-4.0, 4.0), (-3.0, 3.0)     # the window
HEIGHTS = LinearSegmentedColormap.from_list("heights", ["#FFFFFF", "#E6EBEE", "#C3CED7", "#9FB0BE"])    # low is light


class Surface(NamedTuple):
    """A loss f(a, b): its formula as text, value(a, b), its two slopes(a, b), where to start, and its minima."""

    name: str
    formula: str
    value: Callable
    slopes: Callable
    start: tuple
    minima: tuple
    told: str       # its shape in a few words, for the alt texts


def _hump(a):
    return 0.8 * np.exp(-3 * (a + 0.6) ** 2)


SURFACES = {surface.name: surface for surface in [
    Surface("bowl", "a² + b²",
            lambda a, b: a ** 2 + b ** 2,
            lambda a, b: (2 * a, 2 * b),
            (3.0, 2.0), ((0.0, 0.0),), "a round bowl with its lowest point in the middle"),
    Surface("valley", "0.05 a² + b²",
            lambda a, b: 0.05 * a ** 2 + b ** 2,
            lambda a, b: (0.1 * a, 2 * b),
            (-3.5, 2.0), ((0.0, 0.0),), "a long valley, steep across and nearly level along"),
    Surface("saddle", "0.25 a² − 0.5 b² + 0.05 b⁴",
            lambda a, b: 0.25 * a ** 2 - 0.5 * b ** 2 + 0.05 * b ** 4,
            lambda a, b: (0.5 * a, -b + 0.2 * b ** 3),
            (-3.0, 0.01), ((0.0, -5 ** 0.5), (0.0, 5 ** 0.5)), "a saddle in the middle, between two lowest points"),
    Surface("hill", "0.1 (a − 2)² + 0.2 b² + 0.8 exp(−3 (a + 0.6)²)",
            lambda a, b: 0.1 * (a - 2) ** 2 + 0.2 * b ** 2 + _hump(a),
            lambda a, b: (0.2 * (a - 2) - 6 * (a + 0.6) * _hump(a), 0.4 * b),
            (-3.5, 1.5), ((-1.3484, 0.0), (2.0, 0.0)), "a hollow on the left, a low ridge, and the valley behind it"),
    Surface("ravine", "0.1 (a − 2)² + (b + 2 − a²/4)²",
            lambda a, b: 0.1 * (a - 2) ** 2 + (b + 2 - a ** 2 / 4) ** 2,
            lambda a, b: (0.2 * (a - 2) - a * (b + 2 - a ** 2 / 4), 2 * (b + 2 - a ** 2 / 4)),
            (-3.5, 2.0), ((2.0, -1.0),), "a bent ravine with steep walls and a floor that hardly falls"),
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


def draw_surface(ax, surface, field=False, window=(A, B), lines=14):
    """Draw a surface from above, as on a map: light is low, each line runs at one height, a cross marks each minimum.

    `field`: True draws arrows downhill, against the gradient; "gradient" draws them along it. Longer is steeper.
    """
    surface = named(surface)
    a, b = np.meshgrid(np.linspace(*window[0], 121), np.linspace(*window[1], 91))
    z = surface.value(a, b)
    levels = np.unique(np.quantile(z, np.linspace(0, 1, lines + 1) ** 1.4))
    ax.contourf(a, b, z, levels=levels, cmap=HEIGHTS)
    ax.contour(a, b, z, levels=levels[1:-1], colors="#8492A0", linewidths=0.6)
    if field:
        arrows(ax, surface, window, 1 if field == "gradient" else -1)
    ax.plot(*np.transpose(surface.minima), "x", color=INK, markersize=7, markeredgewidth=1.6)
    ax.set(xlim=window[0], ylim=window[1], xlabel="a", ylabel="b")
    ax.grid(False)
    return ax


def arrows(ax, surface, window, sign):
    """The gradient, or its opposite, at points of a grid; the root of its length, so that small ones can be seen."""
    a, b = np.meshgrid(np.linspace(*window[0], 14)[1:-1], np.linspace(*window[1], 11)[1:-1])
    u, v = (sign * slope * np.ones_like(a) for slope in surface.slopes(a, b))
    long = np.hypot(u, v)
    scale = 0.62 / np.sqrt(long.max()) / np.sqrt(np.where(long > 0, long, 1))
    ax.quiver(a, b, u * scale, v * scale, angles="xy", scale_units="xy", scale=1, width=0.004, color=MUTED)


def path(ax, points, label=None, index=0, every=None):
    """Draw a path (steps + 1, 2): the `index`-th color, dashes and marker; a marker at every `every`-th step.

    The start is a ring, the end a large marker. Points far outside the window are left out.
    """
    points = np.array(points, dtype=np.float64)
    with np.errstate(invalid="ignore"):
        points[~(np.abs(points) < 1e3).all(axis=1)] = np.nan
    every = every or max(1, round((len(points) - 1) / 15))
    color, marker = LINE_COLORS[index % 6], CLASS_MARKERS[index % 10]
    ax.plot(*points.T, color=color, linestyle=LINE_STYLES[index % 6], linewidth=1.6, marker=marker, markersize=4.5,
            markevery=every, markeredgecolor=CARD, markeredgewidth=0.5, zorder=4)
    ax.plot(*points[0], "o", markersize=9, markerfacecolor="none", markeredgecolor=INK, markeredgewidth=1.4, zorder=5)
    ax.plot(*points[-1], color=color, marker=marker, markersize=9, linestyle="none", markeredgecolor=CARD, zorder=6)
    ax.plot([], [], color=color, linestyle=LINE_STYLES[index % 6], marker=marker, label=label)
    return ax
