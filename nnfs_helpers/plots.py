"""Figures of the course: one style, one way to show them, and the few drawings that many chapters share."""
import io
from importlib import resources
from pathlib import Path
import runpy

import numpy as np
from matplotlib.figure import Figure
from PIL import Image

from .palette import (ACCENT, ACCENT_TINT, CARD, CLASS_COLORS, CLASS_MARKERS, FAINT, INK, MUTED, NEGATIVE,  # noqa: F401
                      NEGATIVE_LINE, POSITIVE, POSITIVE_LINE, style)

PIXELS = 100            # CSS pixels an inch: a figure 6.4 inches wide stands 640 pixels wide on the page
SHARPNESS = 2           # real pixels for each of them


def figure(width=6.4, height=3.6, rows=1, columns=1, **subplots):
    """A figure in the course's style and its axes (one, or an array of them): `fig, ax = figure()`.

    Sizes are in inches, 100 pixels each on the page. Further keywords go to matplotlib's `Figure.subplots`.
    """
    with style():
        fig = Figure(figsize=(width, height), layout="constrained")
        return fig, fig.subplots(rows, columns, **subplots)


def png(fig, sharpness=SHARPNESS):
    """The figure as the bytes of a PNG picture, with at most 256 colors to keep notebooks small."""
    buffer = io.BytesIO()
    with style():
        fig.savefig(buffer, format="png", dpi=PIXELS * sharpness)
    small = io.BytesIO()
    picture = Image.open(buffer).convert("RGB").quantize(256, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    picture.save(small, format="png", optimize=True)
    return small.getvalue()


def png_width(data, sharpness=SHARPNESS):
    """The width in pixels at which a picture stands on the page; a PNG keeps its own width in bytes 16 to 19."""
    return int.from_bytes(data[16:20], "big") // sharpness


def described(alt, caption):
    """Alt text and caption without stray spaces; a ValueError when one of them is missing."""
    for name, text in (("alt", alt), ("caption", caption)):
        if not isinstance(text, str) or not text.strip():
            raise ValueError(f"A figure needs its {name}: show(fig, alt, caption). The alt text tells someone who "
                             "cannot see the figure what it shows; the caption says in one sentence what to see.")
    return " ".join(alt.split()), " ".join(caption.split())


def show(fig, alt, caption):
    """Show a figure (or the figure of an axes), its alt text for who cannot see it, and the caption under it."""
    alt, caption = described(alt, caption)
    display_picture(png(getattr(fig, "figure", fig)), alt, caption)


def display_picture(data, alt, caption):
    """Hand a picture and its caption to the notebook; where there is none, print the words."""
    if not in_notebook():
        print(f"{alt}\n{caption}")
        return
    from IPython.display import display
    display({"image/png": data, "text/plain": alt}, metadata={"image/png": {"width": png_width(data)}}, raw=True)
    display_caption(caption)


def display_caption(caption):
    """The caption as an output of its own, in italics, under the picture."""
    from IPython.display import display
    display({"text/markdown": f"*{caption}*", "text/plain": caption}, raw=True)


def in_notebook():
    """Whether an IPython kernel or shell is there to display things."""
    try:
        from IPython import get_ipython
    except ImportError:
        return False
    return get_ipython() is not None


def images():
    """The folder of the drawn figures: inside the installed package, or beside it in the source tree."""
    try:
        return resources.files("nnfs_helpers.images")
    except ModuleNotFoundError:
        return Path(__file__).parents[1] / "images"


def picture(name):
    """Show a drawn figure of the course by its name, with its alt text and caption: `picture("neuron")`."""
    texts = runpy.run_path(str(images() / "texts.py"))["TEXTS"]
    if name not in texts:
        raise ValueError(f"There is no picture {name!r}. The drawn figures are: {', '.join(sorted(texts))}.")
    display_picture((images() / f"{name}.png").read_bytes(), *described(*texts[name]))


def points(ax, X, y=None, size=None, names=None):
    """Scatter the samples of X, (samples, 2), by the class in y, (samples,): color and marker both tell it."""
    X = np.asarray(X)
    y = np.zeros(len(X), int) if y is None else np.asarray(y).reshape(-1).astype(int)
    size = size or max(8, min(46, 9000 / max(len(X), 1)))
    for k in np.unique(y):
        ax.scatter(*X[y == k, :2].T, s=size, color=CLASS_COLORS[k % 10], marker=CLASS_MARKERS[k % 10],
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
        ax.bar(k, v, width=0.62, color=color or (POSITIVE if v >= 0 else NEGATIVE), hatch=None if v >= 0 else "///",
               edgecolor=CARD)
        ax.annotate(f"{v:.{digits}f}".replace("-", "−"), (k, v), xytext=(0, 3 if v >= 0 else -3), textcoords="offset points",
                    ha="center", va="bottom" if v >= 0 else "top", color=INK)
    ax.set_xticks(range(len(values)), labels if labels is not None else range(len(values)))
    ax.axhline(0, color=MUTED, linewidth=1)
    ax.grid(False, axis="x")
    ax.margins(y=0.18)
    return ax
