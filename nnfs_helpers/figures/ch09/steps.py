"""Pictures of chapter 09 about single steps: slopes of many sizes, steps that fade or come back, Adam's correction."""

import numpy as np

from ...optimizers import Optimizer_SGD
from ...palette import ACCENT, CARD, INK, MUTED
from ...plots import figure, show
from ..maps import COLORS, STYLES, draw_surface, path
from ..surfaces import descend, losses, number

PARTS = ("dense1.dweights", "dense1.dbiases", "dense2.dweights", "dense2.dbiases")


def one_rate_fails(rates=(0.3, 0.9, 1.01), steps=20):
    """Plain SGD in the valley with three rates, beside each other."""
    fig, axes = figure(7.4, 2.9, columns=len(rates))
    told = []
    for ax, rate in zip(axes, rates, strict=True):
        way = descend(Optimizer_SGD(rate), "valley", steps=steps)
        loss = losses("valley", way)[-1]
        path(draw_surface(ax, "valley", numbers=False), way)
        ax.set_title(f"rate {rate:g}\nloss {number(loss)}", fontsize=10.5)
        ax.set(ylabel="b" if ax is axes[0] else "")
        told.append(
            f"with rate {rate:g} it stands at a = {number(way[-1][0])}, b = {number(way[-1][1])}, loss {number(loss)}"
        )
    show(
        fig,
        f"A long valley from above, three times; plain SGD walks {steps} steps from a = −3.5, b = 2: "
        + "; ".join(told)
        + ".",
        "Ring: the start; large dot: after 20 steps; cross: the lowest point. Right across is too short along.",
    )


def slopes_apart(*layers):
    """One dot for each slope of these layers, by its size, a row for weights and biases of each."""
    rows = [np.abs(np.ravel(getattr(layer, name))) for layer in layers for name in ("dweights", "dbiases")]
    fig, ax = figure(6.6, 2.9)
    random = np.random.default_rng(0)
    for k, sizes in enumerate(rows):
        ax.scatter(
            sizes, k + random.uniform(-0.22, 0.22, sizes.size), s=14, color=COLORS[k], alpha=0.6, edgecolors="none"
        )
        ax.plot([np.median(sizes)] * 2, [k - 0.34, k + 0.34], color=INK, linewidth=2, linestyle="-")
    ax.set_yticks(range(len(rows)), [f"{name}, {row.size}" for name, row in zip(PARTS, rows, strict=True)])
    ax.set(xscale="log", xlabel="size of the slope", ylim=(len(rows) - 0.5, -0.5))
    ax.grid(False, axis="y")
    told = "; ".join(f"{name}: {row.min():.0e} to {row.max():.0e}" for name, row in zip(PARTS, rows, strict=True))
    show(
        fig,
        f"Dots on a scale of powers of ten, one for each of {sum(row.size for row in rows)} slopes. {told}.",
        "One dot a parameter, a bar at each row's median. Each division of the scale is a factor of ten.",
    )


def fading(steps=100, cliff=20):
    """Lengths of the steps of AdaGrad and RMSprop: for a slope that stays, and for one that becomes small."""
    t = np.arange(1, steps + 1)
    fig, axes = figure(7.4, 3.2, columns=2)
    told = []
    for ax, slopes, title in (
        (axes[0], np.ones(steps), "the slope is 1 all along"),
        (axes[1], np.where(t <= cliff, 10, 0.1), f"10 at first, 0.1 after step {cliff}"),
    ):
        memories = {"AdaGrad": np.cumsum(slopes**2), "RMSprop, ρ = 0.9": window(slopes**2, 0.9)}
        for k, (name, cache) in enumerate(memories.items()):
            lengths = slopes / np.sqrt(cache)
            ax.plot(t, lengths, label=name, color=COLORS[k], linestyle=STYLES[k])
            told.append(
                f"{title}: {name} {lengths[0]:.3f} at step 1, {lengths[cliff]:.4f} at step {cliff + 1}, "
                f"{lengths[-1]:.4f} at step {steps}"
            )
        ax.set(xlabel="step", yscale="log", ylim=(1e-3, 6))
        ax.set_title(title, fontsize=10.5)
    axes[0].set_ylabel("length of the step, in rates")
    axes[0].legend(frameon=False, fontsize=9.5)
    show(
        fig,
        "Two panels of step lengths over the steps, on a scale of powers of ten. " + ". ".join(told) + ".",
        "AdaGrad never forgets the steep stretch. RMSprop does, and walks on at its rate.",
    )


def window(squares, rho):
    """RMSprop's cache after each of these squares."""
    cache, kept = 0.0, []
    for square in squares:
        cache = rho * cache + (1 - rho) * square
        kept.append(cache)
    return np.array(kept)


def correction(factor, marked=(1, 12, 1000)):
    """By what the correction multiplies Adam's steps, over the steps."""
    t = np.unique(np.round(np.logspace(0, 4, 200)).astype(int))
    values = np.array([float(factor(int(k))) for k in t])
    fig, ax = figure(6.4, 3.0)
    ax.plot(t, values)
    ax.axhline(1, color=MUTED, linewidth=1, linestyle="-")
    told = []
    for k in marked:
        value = float(factor(k))
        ax.plot(k, value, "o", color=ACCENT, markersize=8, markeredgecolor=CARD)
        ax.annotate(
            f"step {k}: {value:.3f}",
            (k, value),
            xytext=(9, 5 if k == 1 else -14),
            textcoords="offset points",
            color=INK,
        )
        told.append(f"{value:.3f} at step {k}")
    ax.set(xscale="log", ylim=(0, 1.08), xlabel="step", ylabel="with correction / without")
    show(
        fig,
        f"A curve below 1 all along: {', '.join(told)}; it comes close to 1 only after some thousand steps.",
        "The correction makes Adam's first steps shorter, most of all near step 12.",
    )
