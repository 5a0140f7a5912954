"""Chapter 11's slider: what a strength does to border, weights and the loss on fresh data, all at once."""

import numpy as np

from ...controls import slide
from ...multiples import small
from ...palette import ACCENT, BLUE, CARD, INK, MUTED
from ...plots import border, points
from ...widgets import explore
from ..players import Frame
from .trained import trained
from .weights import SEEDS, histogram, sizes

STRENGTHS = (0.0, 5e-5, 5e-4, 5e-3, 5e-2, 5e-1)
NAMES = ("0", "0.00005", "0.0005", "0.005", "0.05", "0.5")


def strength_of(fig, strength):
    """Border, histogram and the dots of all strengths; `strength` is the index of one of them."""
    run = trained(l2=STRENGTHS[strength])
    if small(fig):
        top, below = fig.subplots(2, 1, height_ratios=[2.4, 1])
        region(top, run, 6)
        top.set_title(f"fresh data {run.validation_loss:.3f}\nmedian of ten {median_of(strength):.3f}", fontsize=9)
        histogram(below, run)
        below.set_xlabel("size of a weight", fontsize=8.5)
        below.set(ylabel=None, ylim=(0, 55))
        below.tick_params(labelsize=7.5)
        return
    left, right = fig.subfigures(1, 2, width_ratios=[1.1, 1])
    ax = left.subplots()
    region(ax, run, 15)
    ax.set_title(
        f"seed 0, λ = {NAMES[strength]}\naccuracy {run.accuracy:.3f}, on fresh data {run.validation_accuracy:.3f}",
        fontsize=10.5,
    )
    top, below = right.subplots(2, 1)
    histogram(top, run)
    dots(below, strength)


def median_of(strength):
    """The median validation loss of the ten seeds at this strength."""
    return float(np.median([trained(l2=STRENGTHS[strength], seed=seed).validation_loss for seed in SEEDS]))


def region(ax, run, size):
    points(border(ax, Frame(1000, run.parameters).output, run.X, steps=110), run.X, run.y, size=size)
    ax.set(xticks=[], yticks=[])


def dots(ax, chosen):
    """Validation loss of ten seeds at each strength, their medians joined; the chosen strength marked."""
    losses = np.array([[trained(l2=l2, seed=seed).validation_loss for seed in SEEDS] for l2 in STRENGTHS])
    for k, row in enumerate(losses):
        ax.scatter(np.full(len(row), k), row, s=16, color=BLUE, alpha=0.6, edgecolors=CARD, linewidths=0.4)
    ax.plot(range(len(losses)), np.median(losses, axis=1), "-", color=INK, linewidth=1.5, label="median")
    zero = trained(l2=STRENGTHS[chosen]).validation_loss
    ax.plot(chosen, zero, "D", color=ACCENT, markersize=9, markeredgecolor=CARD, label="seed 0, shown")
    ax.set_xticks(range(len(STRENGTHS)), NAMES, fontsize=8, rotation=20)
    ax.set(xlabel="strength λ", ylabel="validation loss")
    ax.legend(frameon=False, fontsize=8.5, labelcolor=MUTED)


def strength_alt(strength):
    """The same in words."""
    run = trained(l2=STRENGTHS[strength])
    return (
        f"The border at L2 strength {NAMES[strength]}, seed 0 after 1,000 epochs: accuracy {run.accuracy:.3f}, "
        f"on fresh data "
        f"{run.validation_accuracy:.3f} with loss {run.validation_loss:.3f} (median of ten seeds "
        f"{median_of(strength):.3f}); largest hidden weight "
        f"{sizes(run).max():.2f}, median size {np.median(sizes(run)):.3f}."
    )


def strength():
    """The live figure."""
    return explore(
        strength_of,
        alt=strength_alt,
        width=7.2,
        height=4.6,
        twin_height=3.7,
        twin=[(f"λ = {name}", {"strength": k}) for k, name in enumerate(NAMES)],
        caption="From left to right the price rises: first the spikes go, then the arms.",
        strength=slide(range(len(STRENGTHS)), 2, labels=NAMES),
    )
