"""Pictures of chapter 15: a model's history, where training should have stopped, a layer that stands at two places."""
import functools

import numpy as np

from ..controls import slide
from ..gradcheck import gradcheck
from ..multiples import small
from ..palette import ACCENT, BLUE, INK, MUTED, VERMILION
from ..plots import figure, show
from ..runs import own_draws
from ..widgets import explore


def history(rows, caption, log=False):
    """Loss and accuracy over the epochs, as a model's history holds them."""
    epochs = [row["epoch"] for row in rows]
    fig, axes = figure(6.8, 2.9, columns=2)
    for ax, name in zip(axes, ("loss", "accuracy")):
        ax.plot(epochs, [row[name] for row in rows], color=BLUE, linestyle="-", label="training")
        if f"validation_{name}" in rows[-1]:
            ax.plot(epochs, [row[f"validation_{name}"] for row in rows], color=VERMILION, linestyle="--",
                    label="fresh points")
            ax.legend(frameon=False, loc="best")
        ax.set(title=name, xlabel="epoch")
    if log:
        axes[0].set_yscale("log")
    last = rows[-1]
    fresh = f", on fresh points {last['validation_loss']:.3f}" if "validation_loss" in last else ""
    show(fig, f"Two curves over {epochs[-1]} epochs. The loss goes from {rows[0]['loss']:.3f} to "
              f"{last['loss']:.3f}{fresh}; the "
              f"accuracy from {rows[0]['accuracy']:.3f} to {last['accuracy']:.3f}.", caption)


def stopped(epochs, losses, stop, best):
    """The validation loss, the epoch at which waiting ended, and the best one before."""
    fig, ax = figure(6.4, 3.0)
    ax.plot(epochs, losses, color=VERMILION, linestyle="--", marker=".", label="loss on fresh points")
    for place, color, text, side in ((best, ACCENT, "best: its parameters are kept ", "right"),
                                     (stop, INK, " patience\n is over", "left")):
        ax.axvline(epochs[place], color=color, linewidth=1.6, linestyle="-" if place == best else ":")
        ax.annotate(text, (epochs[place], max(losses)), xytext=(0, -2), textcoords="offset points", color=color,
                    va="top", ha=side)
    ax.set(title="Early stopping", xlabel="epoch", ylabel="loss on fresh points", xlim=(0, 1.12 * epochs[-1]))
    show(fig, f"The loss on fresh points over the epochs. It is smallest, {losses[best]:.3f}, at epoch "
              f"{epochs[best]}; training stops "
              f"at epoch {epochs[stop]}, where it is {losses[stop]:.3f}.",
         "The network that is used is the one of the solid line, not the last.")


def patience(stop, rows, values=(1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)):
    """Live: where `stop(losses, patience)` ends a training whose history is there to its end."""
    epochs, losses = ([row[name] for row in rows] for name in ("epoch", "validation_loss"))

    def draw(fig, patience):
        at, best = stop(losses, patience)
        ax = fig.subplots()
        ax.plot(epochs, losses, color=MUTED, linestyle="-", linewidth=0.8)
        ax.plot(epochs[:at + 1], losses[:at + 1], color=VERMILION, linestyle="-", linewidth=1.4)
        ax.axvline(epochs[at], color=INK, linestyle=":", linewidth=1.6)
        ax.plot(epochs[best], losses[best], "o", color=ACCENT, markersize=5 if small(fig) else 9)
        title = f"stops at {epochs[at]}, best {losses[best]:.3f}"
        ax.set_title(title, fontsize=10)
        if not small(fig):
            ax.set(xlabel="epoch", ylabel="loss on fresh points")

    def alt(patience):
        at, best = stop(losses, patience)
        return (f"The loss on fresh points over {epochs[-1]} epochs. With a patience of {patience} training stops at "
                f"epoch {epochs[at]}; the best until there is {losses[best]:.3f}, at epoch {epochs[best]}.")

    return explore(draw, alt=alt, patience=slide(values, 20), width=6.4, height=3.2, twin_height=2.4,
                   twin=[(f"patience {p}", {"patience": p}) for p in (2, 20, 500)],
                   caption="Dotted: where training stops; the dot: the best until there. Too little patience misses "
                   "the valley; too much costs epochs and nothing else.")


def broken(slopes=None):
    """Claimed slopes over measured ones: two layers, and one layer that stands at both places."""
    slopes = slopes or {"two layers": claimed(False), "one layer, at two places": claimed(True)}
    fig, axes = figure(6.8, 3.2, columns=2)
    worst = {}
    for ax, (title, (measured, said)) in zip(axes, slopes.items()):
        ends = [min(measured.min(), said.min()), max(measured.max(), said.max())]
        ax.plot(ends, ends, color=MUTED, linewidth=1, linestyle=":")
        ax.plot(measured, said, "o", color=BLUE, markersize=4, alpha=0.7)
        ax.set(title=title, xlabel="measured slope", ylabel="what backward says")
        worst[title] = float(np.abs(measured - said).max())
    said = "; ".join(f"{title}: the largest difference is {gap:.1e}" if gap > 1e-6 else f"{title}: all on the diagonal"
                     for title, gap in worst.items())
    show(fig, f"Two scatters of the slopes that backward claims over those measured by central differences. {said}.",
         "On the dotted line, claim and measurement agree. With one layer at two places they do not, and nothing "
         "complained: the loop hands each output on in a variable.")


def claimed(twice):
    """Slopes of the weights in a loop that hands the outputs on: measured, and as backward says, each flat."""
    from .. import Activation_ReLU, Activation_Softmax, Layer_Dense, Loss_CategoricalCrossentropy
    from ..arithmetic import arithmetic
    with own_draws(2), arithmetic("float64"):
        X, y = np.random.randn(6, 3), np.array([0, 2, 1, 1, 0, 2])
        layers = [Layer_Dense(3, 3), Layer_Dense(3, 3)]
        for layer in layers:
            layer.weights = np.random.randn(3, 3)
        layers = [layers[0]] * 2 if twice else layers
        chain, loss = [layers[0], Activation_ReLU(), layers[1], Activation_Softmax()], Loss_CategoricalCrossentropy()

        def value():
            out = X
            for part in chain:
                part.forward(out, True)
                out = part.output
            return loss.calculate(out, y)

        value()
        loss.backward(chain[-1].output, y)
        slopes = loss.dinputs
        for part in reversed(chain):
            part.backward(slopes)
            slopes = part.dinputs
        said = np.concatenate([layer.dweights.ravel() for layer in dict.fromkeys(layers)])

        def loss_with(layer, weights):
            kept, layer.weights = layer.weights, weights
            loss_there = value()
            layer.weights = kept
            return loss_there

        measured = [gradcheck(functools.partial(loss_with, layer), layer.weights, layer.dweights).measured.ravel()
                    for layer in dict.fromkeys(layers)]
    return np.concatenate(measured), said
