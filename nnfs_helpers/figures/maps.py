"""Surfaces seen from above, as on a map, and the paths of optimizers on them."""
import numpy as np
from matplotlib.colors import BoundaryNorm, LinearSegmentedColormap

from ..palette import CARD, CLASS_MARKERS, INK, LINE_COLORS, LINE_STYLES, MUTED, ORANGE
from .arrows import minus
from .surfaces import A, B, named

COLORS, STYLES = (*LINE_COLORS[:4], INK, ORANGE), (*LINE_STYLES[:4], "-", "-")      # of paths, one after the other
HEIGHTS = LinearSegmentedColormap.from_list("heights", ["#FFFFFF", "#E6EBEE", "#CDD6DD", "#B2C0CB"])    # low is light


def draw_surface(ax, surface, field=False, numbers=True, window=(A, B)):
    """Draw a surface from above, as on a map: light is low, each line runs at one height, a cross marks each minimum.

    `field`: True draws arrows downhill, against the gradient; "gradient" draws them along it. Longer is steeper.
    `numbers`: the heights of the lines are written on them.
    """
    surface = named(surface)
    a, b = np.meshgrid(np.linspace(*window[0], 121), np.linspace(*window[1], 91))
    z = surface.value(a, b)
    heights = surface.heights or np.unique(np.quantile(z, np.linspace(0, 1, 15) ** 1.4))[1:-1]
    levels = [min(z.min(), heights[0]) - 1, *heights, max(z.max(), heights[-1]) + 1]
    ax.contourf(a, b, z, levels=levels, cmap=HEIGHTS, norm=BoundaryNorm(levels, HEIGHTS.N))
    lines = ax.contour(a, b, z, levels=heights, colors="#8492A0", linewidths=0.6, linestyles="-")
    if numbers:
        ax.clabel(lines, lines.levels[1::2], fontsize=7.5, colors=INK, fmt=lambda z: minus(f"{z:.3g}"))
    if field:
        arrows(ax, surface, window, 1 if field == "gradient" else -1, (13, 10) if numbers else (9, 7))
    ax.plot(*np.reshape(surface.minima, (-1, 2)).T, "x", color=INK, markersize=7, markeredgewidth=1.6)
    ax.set(xlim=window[0], ylim=window[1], xlabel="a", ylabel="b")
    ax.grid(False)
    return ax


def arrows(ax, surface, window, sign, many):
    """The gradient, or its opposite, at points of a grid; the root of its length, so that small ones can be seen."""
    a, b = np.meshgrid(*(np.linspace(*side, n + 2)[1:-1] for side, n in zip(window, many, strict=True)))
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
    color, marker = COLORS[index % 6], CLASS_MARKERS[index % 10]
    ax.plot(*points.T, color=color, linestyle=STYLES[index % 6], linewidth=1.6, marker=marker, markersize=4.5,
            markevery=every, markeredgecolor=CARD, markeredgewidth=0.5, zorder=4)
    ax.plot(*points[0], "o", markersize=9, markerfacecolor="none", markeredgecolor=INK, markeredgewidth=1.4, zorder=5)
    ax.plot(*points[-1], color=color, marker=marker, markersize=9, linestyle="none", markeredgecolor=CARD, zorder=6)
    ax.plot([], [], color=color, linestyle=STYLES[index % 6], marker=marker, label=label)
    return ax
