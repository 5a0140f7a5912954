"""Pictures of chapter 09's failures: what they do to the loss, and eight curves with eight causes."""

import numpy as np

from ... import spreads
from ...palette import INK, MUTED
from ...plots import figure, show
from ..maps import COLORS, STYLES


def broken(logs):
    """The losses of healthy and broken trainings in one plot: {name: losses, one for each epoch}."""
    fig, (ax, near) = figure(7.4, 3.3, columns=2, width_ratios=(3, 2))
    told = []
    for k, (name, losses) in enumerate(logs.items()):
        losses = np.asarray(losses, float)
        for place in (ax, near):
            place.plot(losses, color=COLORS[k], linestyle=STYLES[k], linewidth=2, label=name)
        told.append(f"{name}: {losses[0]:.3f} at first, {losses[-1]:.3f} at epoch {len(losses) - 1}")
    ax.set(xlabel="epoch", ylabel="loss", yscale="log", ylim=(0.3, 20))
    ax.set_yticks([0.5, 1, 2, 5, 10, 20], ["0.5", "1", "2", "5", "10", "20"])
    ax.minorticks_off()
    near.set(xlabel="epoch", ylim=(1.078, 1.106), title="near ln 3")
    near.axhline(np.log(3), color=MUTED, linewidth=1, linestyle="-")
    near.title.set_fontsize(10.5)
    fig.legend(*ax.get_legend_handles_labels(), loc="outside upper center", ncols=4, frameon=False, fontsize=9.5)
    show(
        fig,
        "Losses over the epochs. " + ". ".join(told) + ".",
        "An overwritten momentum leaps at once; equal weights stop just below ln 3, zero weights exactly on it.",
    )


def small_network(epochs, rate):
    """Losses of a small network trained plainly, in float64."""
    random = np.random.default_rng(1)
    y = np.repeat([0, 1, 2], 20)
    X = np.eye(3)[y][:, :2] + 0.3 * random.normal(size=(60, 2))
    W1, W2, b1, b2 = 0.01 * random.normal(size=(2, 8)), 0.01 * random.normal(size=(8, 3)), 0.0, 0.0
    losses = []
    for _ in range(epochs):
        hidden = np.maximum(0, X @ W1 + b1)
        e = np.exp((z := hidden @ W2 + b2) - z.max(axis=1, keepdims=True))
        p = e / e.sum(axis=1, keepdims=True)
        losses.append(-np.log(np.clip(p[range(60), y], 1e-7, 1)).mean())
        dz = (p - np.eye(3)[y]) / 60
        dh = dz @ W2.T * (hidden > 0)
        W2, b2 = W2 - rate * hidden.T @ dz, b2 - rate * dz.sum(axis=0)
        W1, b1 = W1 - rate * X.T @ dh, b1 - rate * dh.sum(axis=0)
    return np.array(losses)


TOLD = {
    "A": "falls quickly and goes on falling slowly",
    "B": "falls slowly and evenly to the end",
    "C": "falls in saw-teeth",
    "D": "stays at 1.0986",
    "E": "falls, with a few sudden short peaks",
    "F": "falls a little and goes level early",
    "G": "climbs, faster and faster, up to a limit",
    "H": "jumps up within the first epochs and swings high above 1.0986",
}


def eight_curves():
    """Eight losses, lettered; which cause belongs to which is asked beside them."""

    def curve(name):
        stored = spreads.curve(name)
        keep = stored["epoch"] % 100 == 0
        return stored["epoch"][keep], stored["loss"][keep]

    uphill = small_network(60, rate=-2.0)
    panels = {
        "A": curve("spiral_adam_0.05"),
        "B": curve("spiral_sgd_0.1"),
        "C": curve("spiral_sgd"),
        "D": (np.arange(400), np.full(400, np.log(3))),
        "E": curve("spiral_rmsprop"),
        "F": curve("spiral_sgd_decay_1e-2"),
        "G": (np.arange(60), uphill),
        "H": curve("spiral_sgd_10"),
    }
    fig, axes = figure(7.4, 3.9, rows=2, columns=4)
    for ax, (letter, (epochs, losses)) in zip(axes.ravel(), panels.items(), strict=True):
        ax.plot(epochs, losses, color=INK, linestyle="-", linewidth=1.5)
        ax.axhline(np.log(3), color=MUTED, linewidth=0.8, linestyle=(0, (2, 2)))
        top = max(1.25, 1.1 * losses.max())
        ax.set(ylim=(0, top), xticks=[0, epochs[-1] // 100 * 100 or epochs[-1] + 1])
        ax.set_title(letter, fontsize=11)
    for ax in axes[:, 0]:
        ax.set_ylabel("loss")
    for ax in axes[1]:
        ax.set_xlabel("epoch")
    show(
        fig,
        "Eight curves of the loss in training, A to H. " + " ".join(f"{k}: {v}." for k, v in TOLD.items()),
        "Dashed: ln 3, where an undecided network stands. Mind the scales: they differ.",
    )
