"""Pictures of chapter 09 about the runs on the spiral: all losses in one plot, late jumps, and the sources' figures."""

import numpy as np

from ... import spreads
from ...plots import figure, show
from ..maps import COLORS, STYLES
from ..strips import number


def sources(names):
    """Print for each run: what the sources print, ours for seed 0, and the spread over the seeds."""
    for name in names:
        said, seeds = spreads.figures(name), spreads.spread(name)
        print(name)
        for who, printed in said.items():
            pair = " / ".join(f"{printed[key]:.3f}" for key in ("accuracy", "loss") if key in printed)
            if pair:
                print(f"    {who + ', seed 0' if who == 'ours' else who:15} {pair}")
        accuracy, loss = seeds["accuracy"], seeds["loss"]
        print(
            f"    {len(loss)} seeds        accuracy {accuracy.min():.3f} to {accuracy.max():.3f}, "
            f"median {np.median(accuracy):.3f}; loss {loss.min():.3f} to {loss.max():.3f}, median {np.median(loss):.3f}"
        )


def all_losses(logs):
    """Losses of several trainings in one plot: {name: (epochs, 3)}, smoothed over 100 epochs."""
    fig, ax = figure(7.2, 3.6)
    told = []
    for k, (name, log) in enumerate(logs.items()):
        loss = log[: len(log) // 100 * 100, 1].reshape(-1, 100).mean(axis=1)
        ax.plot(
            100 * np.arange(len(loss)) + 50,
            loss,
            label=name,
            color=COLORS[k % 6],
            linestyle=STYLES[k % 6],
            linewidth=1.8,
        )
        told.append(f"{name}: {log[0, 1]:.3f} at first, {log[1000, 1]:.3f} at epoch 1000, {log[-1, 1]:.3f} at the end")
    ax.set(xlabel="epoch", ylabel="loss, mean of 100 epochs", ylim=(0, 1.15))
    ax.legend(frameon=False, fontsize=9.5, ncols=2)
    show(
        fig,
        "Losses over the epochs. " + ". ".join(told) + ".",
        "The same network, the same start, the same spiral: only the rule for the step differs. One seed.",
    )


def late_jumps(logs, first=5000):
    """Every epoch's loss from `first` on, a panel for each log: {name: (epochs, 3)}."""
    fig, axes = figure(7.4, 2.9, columns=len(logs), sharey=True)
    told = []
    for k, (ax, (name, log)) in enumerate(zip(axes, logs.items(), strict=True)):
        late = log[first:, 1]
        ax.plot(first + np.arange(len(late)), late, color=COLORS[k], linestyle="-", linewidth=0.8)
        ax.set_title(name, fontsize=10.5)
        ax.set(xlabel="epoch", yscale="log", ylim=(0.15, 5))
        ax.set_yticks([0.2, 0.5, 1, 2, 5], ["0.2", "0.5", "1", "2", "5"])
        ax.minorticks_off()
        told.append(f"{name}: between {number(late.min())} and {number(late.max())}, median {number(np.median(late))}")
    axes[0].set_ylabel("loss")
    show(
        fig,
        f"The loss of every epoch from {first} on. " + ". ".join(told) + ".",
        "Peaks that come and go within a dozen epochs or so: at the bottom a step may still be as long as the rate.",
    )
