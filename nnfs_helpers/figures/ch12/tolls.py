"""What dropout buys and what it costs: how far a network leans on single neurons, accuracies over rates, left on."""
import numpy as np

from ...palette import ACCENT, BLUE, CARD, INK, MUTED
from ...plots import figure, show
from ...runs import own_draws
from ...spreads import figures, spread
from ..strips import aside
from .networks import accuracy, fresh_loss, train, without_one


def leaning(nets):
    """How much accuracy goes with each hidden neuron that is silenced, largest first: nets = {name: net}."""
    fig, axes = figure(7.0, 2.9, columns=len(nets), sharey=True, squeeze=False)
    told = []
    for ax, (name, net), color in zip(axes[0], nets.items(), (BLUE, ACCENT), strict=False):
        whole = accuracy(net.scores(net.X), net.y)
        lost = np.sort(whole - without_one(net))[::-1]
        ax.bar(range(1, len(lost) + 1), lost, color=color, width=0.85)
        ax.axhline(0, color=MUTED, linewidth=1)
        ax.set(xlabel="hidden neurons, the most needed first", title=f"{name}: all {len(lost)} give {whole:.3f}")
        told.append(f"{name}, accuracy {whole:.3f} with all {len(lost)}: the worst costs {lost[0]:.3f}, "
                    f"{int((lost > 0.1).sum())} of them cost more than 0.1")
    axes[0][0].set(ylabel="accuracy lost with it", ylim=(-0.06, 0.45))
    show(fig, f"Bars: the accuracy lost when one hidden neuron is silenced, sorted. {'; '.join(told)}.",
         "Each bar is a network of 63." if len(nets) == 1 else
         "The same data and start. Trained with neurons missing, the network can spare any one of them.")


def rows_of(nets):
    """For each network: accuracy in training with neurons missing, the same data with all, fresh data with all."""
    return np.array([[net.accuracy, accuracy(net.scores(net.X), net.y), accuracy(net.scores(net.X_new), net.y_new)]
                     for net in nets])


def prices(families):
    """Accuracies over the seeds at several rates, measured in three ways: families = {rate: nets}."""
    names = ("training data, neurons missing", "training data, all neurons", "fresh data, all neurons")
    fig, ax = figure(6.8, 3.6)
    told = []
    for place, (rate, nets) in enumerate(families.items()):
        table = rows_of(nets)
        for k, (name, color, marker) in enumerate(zip(names, (BLUE, INK, ACCENT), ("v", "o", "D"), strict=True)):
            strip(ax, place + 0.24 * (k - 1), table[:, k], color, marker, 0.5, None if place else name)
        told.append(f"rate {rate:g}: " + ", ".join(f"{value:.3f}" for value in np.median(table, axis=0)))
    ax.set(xticks=range(len(families)), xlabel="rate", ylabel="accuracy")
    ax.set_xticklabels([f"{rate:g}" for rate in families])
    ax.grid(False, axis="x")
    fig.legend(loc="outside upper center", ncols=3, frameon=False, fontsize=9, labelcolor=INK, handletextpad=0.2,
               columnspacing=1.2)
    count = len(next(iter(families.values())))
    show(fig, f"Strips of dots, {count} seeds each, at {len(families)} rates. Medians of training accuracy with "
              f"neurons missing, the same with all, and accuracy on fresh data: {'; '.join(told)}.",
         "A dot a seed, a bar at their median. On this small network every step up in the rate costs, on fresh "
         "data too.")


def pays(groups):
    """Accuracies and the loss on fresh data over the seeds: groups = {how it was trained: nets}; a thin line a seed."""
    fig, (left, right) = figure(7.2, 3.3, columns=2)
    shares = [rows_of(nets)[:, 1:] for nets in groups.values()]
    losses = np.array([[fresh_loss(net) for net in nets] for nets in groups.values()])          # (groups, seeds)
    for place, (table, lost) in enumerate(zip(shares, losses, strict=True)):
        for k, (name, color, marker) in enumerate((("training data", INK, "o"), ("fresh data", ACCENT, "D"))):
            strip(left, place + 0.26 * k - 0.13, table[:, k], color, marker, 0.5, None if place else name)
        strip(right, place, lost, ACCENT, "D", np.ptp(losses), None)
    right.plot(range(len(groups)), losses, color=MUTED, linewidth=0.6, linestyle="-", alpha=0.5, zorder=1)
    for ax, what in ((left, "accuracy, all neurons"), (right, "loss on fresh data")):
        ax.set(xticks=range(len(groups)), ylabel=what)
        ax.set_xticklabels(groups, fontsize=9)
        ax.grid(False, axis="x")
    right.set_ylim(0, None)
    fig.legend(loc="outside upper center", ncols=2, frameon=False, fontsize=9.5, labelcolor=INK)
    told = [f"{name}: training {np.median(table[:, 0]):.3f}, fresh {np.median(table[:, 1]):.3f}, loss on fresh data "
            f"{np.median(lost):.2f}" for name, table, lost in zip(groups, shares, losses, strict=True)]
    show(fig, f"Strips of dots, {losses.shape[1]} seeds each; left accuracy on training and fresh data, right "
              f"the loss on fresh data. Medians. {'; '.join(told)}.",
         "A dot a seed, a bar at their median, a gray line the same seed. Right: each of the cures lowers it, in "
         "nearly every seed.")


def strip(ax, x, values, color, marker, room, label):
    """A strip of dots at x with a bar at their median."""
    ax.scatter(x + 0.028 * aside(values / room), values, s=22, color=color, marker=marker, alpha=0.75, edgecolors=CARD,
               linewidths=0.4, label=label, zorder=3)
    ax.plot([x - 0.1, x + 0.1], [np.median(values)] * 2, color=color, linewidth=2, linestyle="-", zorder=2)


def beside(name):
    """Print the source's figures of a run beside ours with seed 0 and the medians over the other seeds."""
    told, seeds = figures(name), spread(name)
    lines = {"book": told["book"], "ours, seed 0": told["ours"],
             f"ours, median of {len(seeds['seed'])} seeds": {key: np.median(values) for key, values in seeds.items()}}
    print(f"{'':26}accuracy   loss = data + penalty   validation: accuracy, loss")
    for who, row in lines.items():
        print(f"{who:26}{row['accuracy']:8.3f}{row['loss']:7.3f}{row['data_loss']:7.3f}{row['penalty']:10.3f}"
              f"{row['validation_accuracy']:23.3f}{row['validation_loss']:6.3f}")


def broken(net=None, times=200):
    """Accuracy on fresh data with dropout left on, a new answer at each call, beside the one answer with it off.

    Without a net it trains one of rate 0.1 on 300 points.
    """
    net = net or train(0.1)
    with own_draws(0):
        on = np.array([accuracy(net.draw(net.X_new), net.y_new) for _ in range(times)])
    off = accuracy(net.scores(net.X_new), net.y_new)
    fig, ax = figure(6.4, 2.7)
    ax.hist(on, bins=np.arange(on.min() - 0.005, on.max() + 0.0051, 0.01), color=BLUE)
    ax.axvline(off, color=ACCENT, linewidth=2.4, linestyle="-")
    ax.annotate(f"switched off: {off:.3f}, always", (off, 1), xycoords=("data", "axes fraction"), xytext=(-6, -4),
                textcoords="offset points", ha="right", va="top", color=ACCENT, weight="bold")
    ax.set(xlabel="accuracy on the same fresh points", ylabel="calls",
           title=f"Left on: {times} calls, {on.min():.3f} to {on.max():.3f}")
    ax.margins(y=0.35)
    show(fig, f"Histogram of the accuracy on the same fresh points in {times} calls with dropout left on: from "
              f"{on.min():.3f} to "
              f"{on.max():.3f}, mean {on.mean():.3f}. A line at {off:.3f}: switched off, the same at each call.",
         "The same network, the same points, another answer at each call, and nearly all of them worse.")
