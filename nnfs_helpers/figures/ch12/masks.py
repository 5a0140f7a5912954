"""What a mask does: to the sum that the next neuron sees, and to the blame on its way back."""
import numpy as np

from ...palette import ACCENT, ACCENT_TINT, BLUE, FAINT, INK, MUTED, PAPER
from ...plots import figure, show
from ..tables import arrow, sheet, table

DRAWS = 4000


def sums_of(rate, scaled):
    """4000 draws of a sum of 64 inputs, each 1/64, under a mask: around 1 where it keeps its size."""
    mask = np.random.default_rng(1).random((DRAWS, 64)) >= rate
    return mask.mean(axis=1) / (1 - rate if scaled else 1)


def sums(fig, rate):
    """Histograms of the sum, with a mask of 0 and 1, and with one whose survivors are scaled."""
    for ax, scaled, color in zip(fig.subplots(2, 1, sharex=True), (False, True), (BLUE, ACCENT), strict=True):
        seen = sums_of(rate, scaled)
        step = 1 / 64 / (1 - rate if scaled else 1)             # the sum can only take steps of this size
        ax.hist(seen, bins=np.arange(-step / 2, max(2, seen.max()) + step, step), color=color)
        ax.axvline(1, color=INK, linewidth=1.5, linestyle=(0, (4, 2)))
        ax.set(yticks=[], xlim=(0, 2))
        ax.set_title(f"{'survivors scaled' if scaled else 'mask of 0 and 1'}: mean {seen.mean():.3f}", fontsize=10.5)
    ax.set_xlabel("sum that the next neuron sees; dashed: without dropout")


def sums_alt(rate):
    """The same in words."""
    plain, scaled = sums_of(rate, False), sums_of(rate, True)
    return (f"Two histograms of {DRAWS} draws at rate {rate:g}; without dropout the sum is 1. With a mask of 0 "
            f"and 1 they lie around {plain.mean():.2f}; with scaled survivors around {scaled.mean():.2f}, "
            f"a little wider: from {scaled.min():.2f} to {scaled.max():.2f}.")


def blame():
    """A batch of three samples through a mask, and blame back through the same mask."""
    x = np.array([[1.0, 0.5, 2.0, 1.5], [0.2, 1.0, 0.4, 3.0], [2.5, 0.6, 1.2, 0.8]])
    d = np.array([[0.3, -0.6, 0.9, 0.2], [0.5, 0.8, -0.1, 0.4], [-0.7, 0.3, 0.6, -0.2]])
    mask = np.array([[1, 0, 1, 1], [1, 1, 0, 1], [0, 1, 1, 0]]) / 0.5
    fig, _ = figure(7.2, 3.4)
    fig.clear()
    ax = sheet(fig)
    steps = (0.35, 2.75, 5.05)
    for top, parts, names, color in (
            (0.55, (x, mask, x * mask), ("inputs", "mask, rate 0.5", "output"), INK),
            (2.15, (d * mask + 0, mask, d), ("dinputs", "the same mask", "dvalues"), ACCENT)):
        tint = ACCENT_TINT if color == ACCENT else PAPER
        for left, rows, name in zip(steps, parts, names, strict=True):
            shut = mask == 0 if rows is not d and rows is not x else np.zeros(mask.shape, bool)
            ax.text(left + 0.9, top - 0.18, name, ha="center", va="center", fontsize=10.5, color=color)
            table(ax, left, top, rows.tolist(), wide=0.45,
                  fill=lambda i, j, shut=shut, tint=tint: FAINT if shut[i, j] else tint,
                  ink=lambda i, j, shut=shut: MUTED if shut[i, j] else INK)
        ends = ((2.25, 2.68), (4.62, 4.98))
        for a, b in ends if color == INK else [(b, a) for a, b in ends]:
            arrow(ax, (a, top + 0.48), (b, top + 0.48), color=color)
    ax.text(2.46, 0.8, "×", ha="center", fontsize=12, color=INK)
    ax.text(4.8, 2.4, "×", ha="center", fontsize=12, color=ACCENT)
    show(fig, "Above, from left to right: inputs of three samples and four neurons, times a mask of zeros and "
              "twos, give the "
              "output; four of twelve entries are 0. Below, from right to left: dvalues times the same mask give "
              "dinputs, with zeros in the same four places.",
         "Gray: dropped. Each sample has a draw of its own, and blame comes back only where a signal went.")
