"""Chapter 11's slider: what a strength does to the border, to the weights and to the loss on fresh data, all at once."""
import numpy as np

from ...controls import slide
from ...multiples import small
from ...palette import ACCENT, BLUE, CARD, INK, MUTED
from ...plots import border, figure, points, show
from ...widgets import explore
from ..players import Frame
from .trained import trained

STRENGTHS = (0.0, 5e-5, 5e-4, 5e-3, 5e-2, 5e-1)
SEEDS = range(1, 11)
NAMES = ("0", "0.00005", "0.0005", "0.005", "0.05", "0.5")
NEAR = 0.01             # a weight nearer to 0 than this counts as nearly 0


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
    return np.median([(run.accuracy, run.data_loss, run.validation_loss, sizes(run).max(), np.abs(run.parameters[1][0]).max(),
                       (sizes(run) < NEAR).sum(), alive(run)) for run in runs], axis=0)


def table(rows):
    """Print the medians over ten seeds of {name: settings for `trained`}."""
    print(" " * 23 + "  ".join(COLUMNS))
    for name, settings in rows.items():
        found = medians([trained(seed=seed, **settings) for seed in SEEDS])
        cells = (f"{value:{len(head)}.{digits}f}" for value, head, digits in zip(found, COLUMNS, (3, 3, 3, 2, 1, 1, 1), strict=True))
        print(f"{name:21}  " + "  ".join(cells))


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
    ax.set_title(f"seed 0, λ = {NAMES[strength]}\naccuracy {run.accuracy:.3f}, on fresh data {run.validation_accuracy:.3f}", fontsize=10.5)
    top, below = right.subplots(2, 1)
    histogram(top, run)
    dots(below, strength)


def median_of(strength):
    """The median validation loss of the ten seeds at this strength."""
    return float(np.median([trained(l2=STRENGTHS[strength], seed=seed).validation_loss for seed in SEEDS]))


def region(ax, run, size):
    points(border(ax, Frame(1500, run.parameters).output, run.X, steps=110), run.X, run.y, size=size)
    ax.set(xticks=[], yticks=[])


BINS = np.logspace(-4, 1.5, 34)


def histogram(ax, run, color=BLUE):
    ax.hist(np.clip(sizes(run), BINS[0], BINS[-1]), bins=BINS, color=color, edgecolor=CARD, linewidth=0.5)
    ax.set(xscale="log", xlabel="size of a hidden weight", ylabel="how many")


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
    return (f"The border at L2 strength {NAMES[strength]}, seed 0 after 1,500 epochs: accuracy {run.accuracy:.3f}, on fresh data "
            f"{run.validation_accuracy:.3f} with loss {run.validation_loss:.3f} (median of ten seeds {median_of(strength):.3f}); largest hidden weight "
            f"{sizes(run).max():.2f}, median size {np.median(sizes(run)):.3f}.")


def strength():
    """The live figure."""
    return explore(strength_of, alt=strength_alt, width=7.2, height=4.6, twin_height=3.7, twin=[(f"λ = {name}", {"strength": k}) for k, name in enumerate(NAMES)],
                   caption="From left to right the price rises: first the spikes go, then the arms.",
                   strength=slide(range(len(STRENGTHS)), 2, labels=NAMES))


def histograms():
    """Sizes of the hidden weights of seed 0 under four prices."""
    kinds = {"no price": {}, "L1, 0.0005": {"l1": 5e-4}, "L2, 0.0005": {"l2": 5e-4}, "both, 0.0005 each": {"l1": 5e-4, "l2": 5e-4}}
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
    show(fig, "Histograms of the sizes of 128 hidden weights on an axis of powers of ten, seed 0. " + ". ".join(told) + ".",
         "L1 fills the shaded band of weights that are nearly 0; L2 all but empties it, and cuts off the large ones.")


def tried(l1=0.0, l2=0.0, seeds=(1, 2, 3)):
    """Train with these prices, print what exercise 11.8 asks for, and return it: (nearly 0, validation loss, without)."""
    runs = [trained(l1=float(l1), l2=float(l2), seed=seed) for seed in seeds]
    few = float(np.median([(sizes(run) < NEAR).sum() for run in runs]))
    with_price, without = (float(np.median([run.validation_loss for run in many]))
                           for many in (runs, [trained(seed=seed) for seed in seeds]))
    print(f"L1 {l1:g}, L2 {l2:g}: {few:.0f} of 128 weights nearly 0, validation loss {with_price:.3f}, without a price {without:.3f}")
    return few, with_price, without
