"""What is taken for what, and the mistakes that cost most."""
import numpy as np
from matplotlib.colors import LinearSegmentedColormap

from ...palette import ACCENT, BLUE, CARD, INK, MUTED
from ...plots import figure, show
from .digits import draw

WRONG = LinearSegmentedColormap.from_list("wrong", [CARD, ACCENT])


def confusion(table, names=None):
    """A confusion matrix: rows are the truth, columns the answers; the diagonal stands back."""
    classes = len(table)
    names = [str(k) for k in range(classes)] if names is None else names
    off = np.where(np.eye(classes, dtype=bool), 0, table)
    fig, ax = figure(5.4, 4.4)
    ax.imshow(off, cmap=WRONG, vmin=0, vmax=max(1, off.max()) * 1.2)
    for (i, j), n in np.ndenumerate(table):
        if n:
            ax.text(j, i, int(n), ha="center", va="center", fontsize=10, color=MUTED if i == j else
                    (CARD if n > 0.6 * off.max() else INK), weight="normal" if i == j else "bold")
    ax.set(xlabel="the network's answer", ylabel="what it is")
    ax.set_xticks(range(classes), names, rotation=0 if max(map(len, names)) < 3 else 60)
    ax.set_yticks(range(classes), names)
    ax.grid(False)
    pairs = sorted(((int(off[i, j]), i, j) for i, j in zip(*np.nonzero(off))), reverse=True)[:3]
    told = ", ".join(f"{names[i]} taken for {names[j]} {n} times" for n, i, j in pairs)
    show(fig, f"A table of {classes} by {classes} counts. {int(np.trace(table))} of {int(table.sum())} stand on the "
              f"diagonal. The most frequent mistakes: {told}.",
         "Grey on the diagonal: right. Each number beside it is a mistake, with its row the truth and its column the "
         "answer.")


def mistakes(images, y, p, order, names=None):
    """Pictures, the truth, and the network's answer with its probability, in the order given."""
    names = [str(k) for k in range(p.shape[1])] if names is None else names
    fig, axes = figure(7.2, 3.4, rows=2, columns=5)
    told = []
    for ax in axes.flat:
        ax.set_axis_off()
    for ax, i in zip(axes.flat, order):
        ax.set_axis_on()
        answer = int(p[i].argmax())
        draw(ax, images[i], f"{names[answer]}, {100 * p[i, answer]:.0f} %", color=ACCENT)
        ax.set_xlabel(f"is {names[int(y[i])]}, {100 * p[i, int(y[i])]:.1f} %", color=BLUE, fontsize=10)
        told.append(f"a {names[int(y[i])]} called {names[answer]} with {100 * p[i, answer]:.0f} percent")
    show(fig, f"{len(order)} pictures that the network got wrong: {'; '.join(told)}.",
         "Above, what the network says and how sure it is. Below, the truth, and what was left for it.")
