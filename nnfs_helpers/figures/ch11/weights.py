"""Chapter 11: the sizes of hidden weights after training with a price, as numbers and as histograms."""

import numpy as np

from ...palette import ACCENT, BLUE, CARD
from ...plots import figure, show
from .trained import trained

SEEDS = range(1, 11)
NEAR = 0.01  # a weight nearer to 0 than this counts as nearly 0


def sizes(run):
    """The sizes of the hidden weights, (128,)."""
    return np.abs(run.parameters[0][0]).ravel()


def alive(run):
    """How many hidden neurons fire for at least one training sample."""
    weights, biases = run.parameters[0]
    return int((run.X @ weights + biases > 0).any(axis=0).sum())


COLUMNS = ("accuracy", "data loss", "fresh loss", "hidden max", "output max", "nearly 0", "alive")


def medians(runs):
    """Medians over runs, a number for each of COLUMNS."""
    return np.median(
        [
            (
                run.accuracy,
                run.data_loss,
                run.validation_loss,
                sizes(run).max(),
                np.abs(run.parameters[1][0]).max(),
                (sizes(run) < NEAR).sum(),
                alive(run),
            )
            for run in runs
        ],
        axis=0,
    )


def table(rows):
    """Print the medians over ten seeds of {name: settings for `trained`}."""
    print(" " * 23 + "  ".join(COLUMNS))
    for name, settings in rows.items():
        found = medians([trained(seed=seed, **settings) for seed in SEEDS])
        cells = (
            f"{value:{len(head)}.{digits}f}"
            for value, head, digits in zip(found, COLUMNS, (3, 3, 3, 2, 1, 1, 1), strict=True)
        )
        print(f"{name:21}  " + "  ".join(cells))


BINS = np.logspace(-4, 1.5, 34)


def histogram(ax, run, color=BLUE):
    ax.hist(np.clip(sizes(run), BINS[0], BINS[-1]), bins=BINS, color=color, edgecolor=CARD, linewidth=0.5)
    ax.set(xscale="log", xlabel="size of a hidden weight", ylabel="how many")


def histograms():
    """Sizes of the hidden weights of seed 0 under four prices."""
    kinds = {
        "no price": {},
        "L1, 0.0005": {"l1": 5e-4},
        "L2, 0.0005": {"l2": 5e-4},
        "both, 0.0005 each": {"l1": 5e-4, "l2": 5e-4},
    }
    fig, axes = figure(7.2, 4.4, rows=2, columns=2, sharex=True, sharey=True)
    told = []
    for ax, (name, settings) in zip(axes.ravel(), kinds.items(), strict=True):
        run = trained(**settings)
        histogram(ax, run)
        few = int((sizes(run) < NEAR).sum())
        ax.axvspan(BINS[0], NEAR, color=ACCENT, alpha=0.1)
        ax.set_title(f"{name}: {few} nearly 0, largest {sizes(run).max():.1f}", fontsize=10.5)
        ax.label_outer()
        told.append(f"{name}: {few} of 128 smaller than 0.01, the largest {sizes(run).max():.1f}")
    show(
        fig,
        "Histograms of the sizes of 128 hidden weights on an axis of powers of ten, seed 0. " + ". ".join(told) + ".",
        "L1 fills the shaded band of weights that are nearly 0; L2 all but empties it, and cuts off the large ones.",
    )


def tried(l1=0.0, l2=0.0, seeds=(1, 2, 3)):
    """Train with these prices; print and return what 11.8 asks for: (nearly 0, validation loss, without a price)."""
    runs = [trained(l1=float(l1), l2=float(l2), seed=seed) for seed in seeds]
    few = float(np.median([(sizes(run) < NEAR).sum() for run in runs]))
    with_price, without = (
        float(np.median([run.validation_loss for run in many]))
        for many in (runs, [trained(seed=seed) for seed in seeds])
    )
    print(
        f"L1 {l1:g}, L2 {l2:g}: {few:.0f} of 128 weights nearly 0, validation loss {with_price:.3f}, without a "
        f"price {without:.3f}"
    )
    return few, with_price, without
