"""Pictures of chapter 08: losses and rates over the epochs, and the figures of the sources beside ours."""
import numpy as np

from ...activations import Activation_ReLU
from ...palette import INK, LINE_COLORS, LINE_STYLES, MUTED
from ...plots import figure, show
from ...spreads import figures, spread


def falling(runs, caption, lowest=0.0, highest=1.25):
    """The losses of some runs over the epochs: {label: history}, a history having the columns accuracy, loss, rate."""
    fig, ax = figure(6.6, 3.3)
    for history, label in reversed(list(zip(runs.values(), runs, strict=True))):
        k = list(runs).index(label)
        line(ax, history[:, 1], k, label)
    guessing(ax)
    ax.set(xlabel="epoch", ylabel="loss", ylim=(lowest, highest), xlim=(0, len(next(iter(runs.values())))))
    legend(fig, ax)
    show(fig, f"Loss over {max(map(len, runs.values())) - 1} epochs. {said(runs)}", caption)


def guessing(ax):
    """A line at the loss of a network that guesses, named at its right end, outside the axes."""
    ax.axhline(np.log(3), color=INK, linewidth=1, linestyle=":", zorder=4)
    ax.annotate("ln 3", (1, np.log(3)), xycoords=("axes fraction", "data"), xytext=(4, 0), textcoords="offset points",
                ha="left", va="center", color=MUTED)


def line(ax, values, k, label):
    """One curve with its own color and dashes; every tenth value of a long one. One that leaps stands back, thin."""
    every, leaps = max(1, len(values) // 1000), np.abs(np.diff(values)).mean() > 0.1
    ax.plot(np.arange(len(values))[::every], values[::every], color=LINE_COLORS[k % 6],
            linestyle="-" if leaps else LINE_STYLES[k % 6], linewidth=0.6 if leaps else 1.5, alpha=0.75 if leaps else 1,
            label=label, zorder=1.5 if leaps else 2.5)


def legend(fig, ax):
    """The legend above the axes, in the order in which the runs were given."""
    handles, labels = ax.get_legend_handles_labels()
    keys = fig.legend(handles[::-1], labels[::-1], loc="outside upper center", ncols=4, frameon=False, fontsize=9.5)
    for handle in keys.legend_handles:
        handle.set_linewidth(2.2)


def said(runs):
    """Each run's first and last loss, for the alt texts."""
    return " ".join(f"{label}: from {history[0, 1]:.3f} to {history[-1, 1]:.3f}, it rises in {rises(history)} of "
                    f"{(len(history) - 1) // 100} stretches of a hundred epochs." for label, history in runs.items())


def rises(history):
    """In how many stretches of a hundred epochs the loss is higher at the end than at the beginning."""
    return int((np.diff(history[::100, 1]) > 0).sum())


def loss_and_rate(runs):
    """Two panels over the epochs: the loss, and the rate of each step."""
    fig, (left, right) = figure(7.2, 3.2, columns=2)
    for k, (label, history) in reversed(list(enumerate(runs.items()))):
        line(left, history[:, 1], k, label)
        line(right, history[:, 2], k, label)
    left.set(title="loss", xlabel="epoch", ylim=(0.6, 1.15), xlim=(0, None))
    right.set(title="rate", xlabel="epoch", ylim=(0, 1.05), xlim=(0, None))
    legend(fig, left)
    last = ", ".join(f"{label} {history[-1, 2]:.3f}" for label, history in runs.items())
    show(fig, f"Left, the loss. {said(runs)} Right, the rates fall, steeply at first; they end at: {last}.",
         "Where the rate has become small the loss is calm; where it did so too soon, the loss has stopped high up.")


def sources(names):
    """Print, run by run, what the source prints, what this course's arithmetic gives, and what many seeds give."""
    print(f"{'':26}{'source':>13} {'ours':>13}    loss of 30 seeds: median (least to most)")
    for name, label in names.items():
        said, seeds = figures(name), spread(name)["loss"]
        pairs = [f"{run['accuracy']:.3f}/{run['loss']:.3f}" if run else "–"
                 for run in (said.get("the book's code"), said["ours"])]
        print(f"{label:26}{pairs[0]:>13} {pairs[1]:>13}    {middle(seeds)}")


def middle(values):
    """The median with the least and the most."""
    return f"{np.median(values):.3f} ({min(values):.3f} to {max(values):.3f})"


def dead(layer, X):
    """The share of a dense layer's neurons that ReLU silences for every sample."""
    layer.forward(X)
    relu = Activation_ReLU()
    relu.forward(layer.output)
    return float((relu.output <= 0).all(axis=0).mean())
