"""Pictures of chapter 05, walking blind: the two data sets, what nudges make of them, and ten walks on each."""
import numpy as np

from ...datasets import spiral_data, vertical_data
from ...plots import CARD, CLASS_COLORS, INK, MUTED, border, figure, points, show

SEEDS, TRIES = 10, 5000
DATA = {"vertical data": vertical_data, "spiral": spiral_data}


def drawn(make, seed):
    """The points of a data set as `np.random.seed(seed)` makes them, and the state of chance after them."""
    state = np.random.get_state()
    np.random.seed(seed)
    X, y = make(samples=100, classes=3)
    after = np.random.get_state()
    np.random.set_state(state)
    return X, y, after


def two_data():
    """The vertical data and the spiral beside each other, as seed 0 draws them."""
    fig, axes = figure(7.2, 3.5, columns=2)
    for ax, (name, make) in zip(axes, DATA.items(), strict=True):
        points(ax, *drawn(make, 0)[:2])
        ax.set(title=name, xticks=[], yticks=[])
    axes[0].legend(loc="lower right", fontsize=9, frameon=True, facecolor=CARD, edgecolor="none", framealpha=0.9)
    show(fig, "Two scatter plots with 300 points in three classes each. Left, the vertical data: three upright clouds "
              "beside each other that overlap a little. Right, the spiral: three arms wound around each other.",
         "Upright lines nearly separate the left data. No straight line separates the right ones.")


def borders(network, *walks):
    """What networks make of the plane: each walk is (name, parameters, X, y)."""
    fig, axes = figure(7.2, 3.7, columns=len(walks))
    told = []
    for ax, (name, v, X, y) in zip(axes, walks, strict=True):
        border(ax, lambda Z, v=v: network(v, Z), X, y)
        right = int((network(v, X).argmax(axis=1) == y).sum())
        ax.set(title=f"{name}: {right} of {len(y)} right", xticks=[], yticks=[])
        told.append(f"{name}, {right} of {len(y)} points in a region of their own class")
    show(fig, f"Maps of the plane in the colors of the three classes, with the points on top: {'; '.join(told)}. The "
              "borders are a few straight lines; on the vertical data they stand upright between the clouds, on the "
              "spiral they cut across the arms.",
         "Two borders between three clouds are found by nudging; curls are not.")


def kept_tries(kept, tries=TRIES, group=500):
    """How many nudges of each 500 tries were kept."""
    counts = np.histogram(kept, bins=np.arange(0, tries + 1, group))[0]
    fig, ax = figure(6.4, 3.0)
    ax.bar(range(len(counts)), counts, width=0.7, color=CLASS_COLORS[0], edgecolor=CARD)
    for k, count in enumerate(counts):
        ax.annotate(str(count), (k, count), xytext=(0, 3), textcoords="offset points", ha="center")
    ax.set_xticks(range(len(counts)), [f"{(k + 1) * group:,}" for k in range(len(counts))])
    ax.set(xlabel=f"tries so far, in groups of {group}", ylabel="nudges kept")
    ax.grid(False, axis="x")
    ax.margins(y=0.15)
    show(fig, f"Bars: how many nudges of each {group} tries were kept, in order: {', '.join(map(str, counts))}.",
         "Nearly all that ever helped came at the start; after that the walk stands still.")


def many_walks(make, seeds=SEEDS, tries=TRIES):
    """Accuracies of blind walks with 21 parameters, one a seed, all walking at once: the same walks as in the notebook.

    Shapes: v (seeds, 21), X (seeds, 300, 2). The nudges of a seed are drawn in the order of its own walk.
    """
    drawings, nudges = [drawn(make, seed) for seed in range(seeds)], []
    for _, _, after in drawings:
        chance = np.random.RandomState()
        chance.set_state(after)
        nudges.append(0.05 * chance.randn(tries, 21))
    X, y = (np.array([d[k] for d in drawings]) for k in (0, 1))
    X, nudges = X.astype(float), np.swapaxes(nudges, 0, 1)
    own = (np.arange(seeds)[:, None], np.arange(X.shape[1])[None, :], y.astype(int))

    def answers(v):
        hidden = np.maximum(0, X @ v[:, :6].reshape(-1, 2, 3) + v[:, None, 6:9])
        return hidden @ v[:, 9:18].reshape(-1, 3, 3) + v[:, None, 18:]

    def losses(v):
        z = answers(v)
        return (np.log(np.exp(z).sum(axis=2)) - z[own]).mean(axis=1)

    best = np.zeros((seeds, 21))
    lowest = losses(best)
    for nudge in nudges:
        v = best + nudge
        value = losses(v)
        better = value < lowest
        best[better], lowest[better] = v[better], value[better]
    return (answers(best).argmax(axis=2) == y).mean(axis=1)


def strip(tries=TRIES, seeds=SEEDS):
    """The accuracies of ten blind walks on each data set, a dot each, and a line with the smallest and largest."""
    fig, ax = figure(6.4, 2.4)
    told = []
    for row, (name, make) in enumerate(DATA.items()):
        found = many_walks(make, seeds, tries)
        rank = np.argsort(np.argsort(found, kind="stable"), kind="stable")
        beside = np.linspace(-0.16, 0.16, seeds)[7 * rank % seeds]
        ax.plot(found, row + beside, "os"[row], color=CLASS_COLORS[row], markersize=7, markeredgecolor=CARD)
        told.append(f"{name}: {seeds} walks end between {found.min():.3f} and {found.max():.3f}")
        ax.annotate(f"{found.min():.2f} to {found.max():.2f}", (found.mean(), row - 0.34), ha="center", va="bottom",
                    color=INK)
    ax.axvline(1 / 3, color=MUTED, linewidth=1.2, linestyle=(0, (3, 2)))
    ax.annotate("guessing", (1 / 3, 1.45), xytext=(4, 0), textcoords="offset points", color=MUTED, fontsize=9)
    ax.set_yticks(range(2), list(DATA))
    ax.set(xlim=(0.28, 1), ylim=(1.6, -0.6), xlabel="accuracy")
    ax.grid(False, axis="y")
    print("\n".join(told))
    show(fig, f"A strip of dots for each data set, one dot for each of {seeds} walks. {'. '.join(told)}. Guessing "
              f"would "
              "give 0.333.",
         "A dot for each walk: other random numbers end a little elsewhere, and never on the other strip.")
