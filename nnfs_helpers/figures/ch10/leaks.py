"""How much leaks flatter: features chosen, and scaled, with the held-out samples among the rest; on pure noise."""
from functools import partial

import numpy as np

from ...palette import ACCENT, BLUE, CARD, INK, MUTED
from ...plots import figure, show
from ..strips import aside


def noise(seed, samples=60, features=1000):
    """Features and two classes that have nothing to do with each other."""
    rng = np.random.default_rng(seed)
    return rng.normal(size=(samples, features)), rng.permutation(np.arange(samples) % 2)


def best_features(X, y, count):
    """The columns in which the means of the two classes lie farthest apart."""
    apart = np.abs(X[y == 0].mean(axis=0) - X[y == 1].mean(axis=0))
    return np.argsort(apart)[::-1][:count]


def prepared(leak, X, y, tested, count):
    """Training and held-out part, scaled and with chosen features; `leak` says what sees all rows."""
    rows, every = ~tested, np.ones(len(X), bool)
    scale, choose = every if "scaling" in leak else rows, every if "choice" in leak else rows
    X = (X - X[scale].mean(axis=0)) / X[scale].std(axis=0)
    chosen = best_features(X[choose], y[choose], count)
    return X[~tested][:, chosen], X[tested][:, chosen]


def accuracy(X, y, prepare, folds=5, count=10):
    """Accuracy over the folds of a plain rule, the class whose mean is nearer, behind this preparation."""
    right, rows = 0, np.arange(len(X))
    for fold in range(folds):
        tested = rows % folds == fold
        known, new = prepare(X, y, tested, count)
        means = np.array([known[y[~tested] == k].mean(axis=0) for k in (0, 1)])
        nearer = ((new[:, None] - means) ** 2).sum(axis=2).argmin(axis=1)
        right += np.sum(nearer == y[tested])
    return right / len(X)


def measured(prepare, seeds=20):
    """Print what a preparation makes of pure noise: median, smallest and largest accuracy of so many draws."""
    found = [accuracy(*noise(seed), prepare) for seed in range(seeds)]
    print(f"your pipeline on pure noise: median {np.median(found):.2f}, from {min(found):.2f} to {max(found):.2f}")


PIPELINES = {"nothing leaks": (), "the scaling saw all": ("scaling",), "the choice of features saw all": ("choice",)}


def leaks(seeds=20):
    """Three pipelines on pure noise, a dot a draw; the truth is one half. Prints the medians."""
    fig, ax = figure(6.4, 2.6)
    told = []
    for row, (name, leak) in enumerate(PIPELINES.items()):
        found = np.array([accuracy(*noise(seed), partial(prepared, leak)) for seed in range(seeds)])
        ax.scatter(found, row + 0.07 * aside(found), s=24, color=ACCENT if row == 2 else BLUE, alpha=0.7,
                   edgecolors=CARD, linewidths=0.4, zorder=3, marker="os^"[row])
        ax.plot([np.median(found)] * 2, [row - 0.28, row + 0.28], color=INK, linewidth=2, linestyle="-", zorder=4)
        told.append(f"{name}: median {np.median(found):.2f}, from {found.min():.2f} to {found.max():.2f}")
    ax.axvline(0.5, color=MUTED, linestyle="--", linewidth=1.2)
    ax.annotate("the truth", (0.5, 2.42), xytext=(5, 0), textcoords="offset points", color=MUTED, fontsize=9.5,
                va="center")
    ax.set_yticks(range(3), list(PIPELINES))
    ax.set(xlabel="accuracy on held-out samples", xlim=(0.2, 1.03), ylim=(2.6, -0.5))
    ax.grid(False, axis="y")
    ax.tick_params(axis="y", length=0)
    print(*told, sep="\n")
    show(fig, f"Three strips of {seeds} dots each, accuracy of a rule on pure noise. {'. '.join(told)}.",
         "A leak through the scaling hides in the noise; a leak through the choice of features makes knowledge out of "
         "nothing.")
