"""The course's figures: one style, and the few drawings that many chapters share. Colors come from `palette`."""
import numpy as np
from matplotlib.figure import Figure

from .palette import (  # noqa: F401
    ACCENT,
    ACCENT_TINT,
    CARD,
    CLASS_COLORS,
    CLASS_MARKERS,
    FAINT,
    INK,
    MUTED,
    NEGATIVE,
    NEGATIVE_LINE,
    POSITIVE,
    POSITIVE_LINE,
    style,
)
from .showing import picture, show  # noqa: F401


def figure(width=6.4, height=3.6, rows=1, columns=1, **subplots):
    """A figure in the course's style and its axes (one, or an array of them): `fig, ax = figure()`.

    Sizes are in inches, 100 pixels each on the page. Further keywords go to matplotlib's `Figure.subplots`.
    """
    with style():
        fig = Figure(figsize=(width, height), layout="constrained")
        return fig, fig.subplots(rows, columns, **subplots)


def points(ax, X, y=None, size=None, names=None):
    """Scatter the samples of X, (samples, 2), by the class in y, (samples,): color and marker both tell it."""
    X = np.asarray(X)
    y = np.zeros(len(X), int) if y is None else np.asarray(y).reshape(-1).astype(int)
    size = size or max(8, min(46, 9000 / max(len(X), 1)))
    for k in np.unique(y):
        area = 1.3 * size if CLASS_MARKERS[k % 10] == "^" else size         # a triangle looks smaller than it is
        ax.scatter(*X[y == k, :2].T, s=area, color=CLASS_COLORS[k % 10], marker=CLASS_MARKERS[k % 10],
                   edgecolors=CARD, linewidths=0.6, zorder=3, label=names[k] if names is not None else f"class {k}")
    return ax


def margins(output):
    """By how much each class leads (n, classes) for a classifier's answer: scores (n, classes), or one column.

    One column of whole numbers holds class numbers; any other holds the probability of class 1.
    """
    output = np.asarray(output, float)
    if output.ndim == 1 or output.shape[1] == 1:
        one = output.reshape(-1, 1)
        whole = np.array_equal(one, np.floor(one))
        output = (one == np.arange(max(one.max(), 1) + 1)).astype(float) if whole else np.hstack([1 - one, one])
    lead = np.empty_like(output)
    for k in range(output.shape[1]):
        lead[:, k] = output[:, k] - np.delete(output, k, axis=1).max(axis=1)
    return lead


def border(ax, predict, X, y=None, steps=200, margin=0.15):
    """Color the regions that a classifier assigns to each class, draw the lines between them, and the samples on top.

    `predict` maps points (n, 2) to class scores (n, classes), to one probability each, or to class numbers.
    """
    X = np.asarray(X)
    low, high = X[:, :2].min(axis=0), X[:, :2].max(axis=0)
    low, high = low - margin * (high - low), high + margin * (high - low)
    a, b = np.meshgrid(np.linspace(low[0], high[0], steps), np.linspace(low[1], high[1], steps))
    for k, lead in enumerate(margins(predict(np.column_stack([a.ravel(), b.ravel()]))).T):
        lead = lead.reshape(a.shape)
        if (lead > 0).any():
            ax.contourf(a, b, lead, levels=[0, np.nanmax(lead) + 1], colors=[CLASS_COLORS[k % 10]], alpha=0.28)
        if (lead > 0).any() and (lead < 0).any():
            ax.contour(a, b, lead, levels=[0], colors=INK, linewidths=1.1)
    ax.set(xlim=(low[0], high[0]), ylim=(low[1], high[1]))
    ax.grid(False)
    return ax if y is None else points(ax, X, y)


def bars(ax, values, labels=None, digits=3, color=None):
    """Bars with their numbers written on them; negative ones are hatched and in the negative color."""
    values = np.asarray(values, float)
    for k, v in enumerate(values):
        up, text = v >= 0, f"{v:.{digits}f}".replace("-", "−")
        shade = color or (POSITIVE if up else NEGATIVE)
        ax.bar(k, v, width=0.62, color=shade, hatch=None if up else "///", edgecolor=CARD)
        ax.annotate(text, (k, v), xytext=(0, 3 if up else -3), textcoords="offset points", ha="center", color=INK,
                    va="bottom" if up else "top")
    ax.set_xticks(range(len(values)), labels if labels is not None else range(len(values)))
    ax.axhline(0, color=MUTED, linewidth=1)
    ax.grid(False, axis="x")
    ax.margins(y=0.18)
    return ax
