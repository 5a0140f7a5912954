"""Hidden neurons over one input: their outputs, their bends to be moved, and the bends over the epochs."""
import numpy as np

from ...palette import ACCENT, BLUE, MUTED
from ...plots import figure, show
from ...spreads import frames
from .fits import crowds

X = np.arange(1000).reshape(-1, 1) / 1000
Y = np.sin(2 * np.pi * X)


def stretch(bends):
    """The best fit of the sine that hinges at these places allow, and its loss: by least squares, without training."""
    hinges = np.maximum(0, X - np.reshape(bends, (1, -1)))
    columns = np.hstack([hinges, np.ones_like(X)])
    fit = columns @ np.linalg.lstsq(columns, Y, rcond=None)[0]
    return fit, float(((fit - Y) ** 2).mean())


def hidden(outputs, caption, count=True):
    """What each hidden neuron gives over x, a panel a layer, {title: (1000, n)}; `count` tells dead ones and rank."""
    fig, axes = figure(7.2, 3.0, columns=len(outputs), squeeze=False)
    told = []
    for ax, (title, table) in zip(axes[0], outputs.items(), strict=True):
        dead = int((~(table > 0).any(axis=0)).sum())
        rank = int(np.linalg.matrix_rank(table.astype(np.float32)))
        ax.plot(X, table, color=BLUE, linewidth=0.9, linestyle="-", alpha=0.7)
        ax.set(title=f"{title}: {dead} dead, rank {rank}" if count else title, xlabel="x", ylabel="output")
        ax.title.set_fontsize(10.5)
        told.append(f"{title}: {table.shape[1]} neurons, " + (f"{dead} of them 0 everywhere, rank {rank}." if count else
                    "some 0 everywhere, the others straight lines that leave 0 at different angles."))
    show(fig, "Each hidden neuron's output over x, a line a neuron. " + " ".join(told), caption)


def drag(fig, **bends):
    """Six hinges at chosen places, and the best that the layer behind them can make of them."""
    places = np.array(list(bends.values()))
    fit, loss = stretch(places)
    hinges = np.maximum(0, X - places).astype(np.float32)
    above, below = fig.subplots(2, 1, sharex=True, height_ratios=(2.2, 1))
    above.plot(X, Y, color=MUTED, linestyle="-", linewidth=1.5)
    above.plot(X, fit, color=BLUE, linestyle="-")
    above.set_title(f"rank {np.linalg.matrix_rank(hinges)}, loss {loss:.3f}", fontsize=10.5)
    above.set(ylim=(-1.4, 1.4), ylabel="y")
    below.plot(X, hinges, color=ACCENT, linewidth=1.1, linestyle="-")
    below.set(ylabel="hinges", xlabel="x", xlim=(-0.04, 1.04))


def drag_alt(**bends):
    """The same in words."""
    places = np.array(list(bends.values()))
    rank = np.linalg.matrix_rank(np.maximum(0, X - places).astype(np.float32))
    told = ", ".join(f"{place:.2f}" for place in places)
    return (f"Six hinges bending at {told}: rank {rank}, and the best fit of the "
            f"sine has loss {stretch(places)[1]:.3f}.")


def bends_over_epochs(names, caption):
    """Where the living neurons bend, epoch after epoch: {run: title}, a panel each."""
    fig, axes = figure(7.2, 3.5, columns=len(names), sharey=True)
    told = []
    for ax, (name, title) in zip(axes, names.items(), strict=True):
        epochs, parameters = frames(name)
        for epoch, ((weights, biases), *_) in zip(epochs, parameters, strict=True):
            places = alive(weights, biases)
            ax.plot(places, np.full(len(places), epoch), "|", color=ACCENT, markersize=7, linestyle="none")
        ends = places[(places > 0) & (places < 1)]
        told.append(f"{title}: {len(ends)} bends between 0 and 1 at the end, in {len(crowds(ends))} heaps.")
        ax.set_yscale("symlog", linthresh=10)
        ax.set(title=title, xlabel="place of the bend", xlim=(-0.05, 1.05), ylim=(12_000, -0.6))
    axes[0].set(ylabel="epoch", yticks=[0, 10, 100, 1000, 10_000], yticklabels=["0", "10", "100", "1000", "10,000"])
    axes[0].minorticks_off()
    show(fig, "Where the first layer's living neurons bend, from the start at the top to epoch 10,000 at the bottom. "
         + " ".join(told), caption)


def alive(weights, biases):
    """The bends of the neurons that fire for some x between 0 and 1."""
    fires = (np.maximum(0, X @ weights + biases) > 0).any(axis=0)
    return (-biases / np.where(weights == 0, 1, weights))[0][fires]
