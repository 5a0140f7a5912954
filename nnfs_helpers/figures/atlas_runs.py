"""Pictures of the debugging atlas that need a training: a step too early, a division too many, equal weights."""
import numpy as np

from ..optimizers import Optimizer_Adam, Optimizer_SGD
from ..palette import ACCENT, BLUE, MUTED
from ..plots import figure, show
from ..runs import start
from . import ch09
from .ch06.late import train

STARTS = 10


def early_step():
    """Chapter 06: what ten small networks come to, blame handed on first, and the step taken first."""
    state = np.random.get_state()
    ends = {name: np.array([train(seed, late, 0.3, 300) for seed in range(STARTS)])
            for name, late in (("blame first, then the step", False), ("the step first, then blame", True))}
    np.random.set_state(state)
    fig, axes = figure(7.2, 2.8, columns=2, sharey=True)
    told = []
    for ax, (name, losses) in zip(axes, ends.items(), strict=True):
        away = ~(losses < 1e6)
        height = np.clip(np.where(away, 100, losses), 1e-6, 100)
        learned = height < 0.01
        for chosen, marker, color, label in ((learned, "o", BLUE, "learned"), (~learned & ~away, "s", MUTED, "stuck"),
                                             (away, "X", ACCENT, "ran away")):
            ax.plot(np.arange(STARTS)[chosen], height[chosen], marker, color=color, markersize=8, label=label)
        ax.axhline(0.01, color=MUTED, linewidth=1, linestyle=":")
        ax.set(title=name, xlabel="start", yscale="log", ylim=(3e-7, 500), xticks=range(STARTS))
        told.append(f"{name}: {learned.sum()} learn, {(~learned & ~away).sum()} are stuck, {away.sum()} run away")
    axes[0].set_ylabel("loss in the end")
    axes[0].legend(frameon=False, fontsize=9.5, loc="center", bbox_to_anchor=(0.5, 0.33))
    show(fig, f"Two panels with a mark for each of ten starts. {'. '.join(told)}.",
         "The same lines in another order: most starts are stuck or have run away to infinity.")


def losses(optimizer, epochs, weight=None):
    """The losses of the spiral network under this optimizer; all its weights begin at `weight` where one is given."""
    model, X, y = start("spiral_sgd")
    if weight is not None:
        model.set_parameters([(np.full_like(w, weight), b) for w, b in model.get_parameters()])
    model.set(optimizer=optimizer)
    with np.errstate(all="ignore"):
        model.train(X, y, epochs=epochs, print_every=0)
    return np.array([row["loss"] for row in model.history])


def divided_twice(steps=1000):
    """Chapter 07: the spiral network with the right gradient, and with one divided by its 300 samples once more."""
    once, twice = (losses(Optimizer_SGD(learning_rate=rate), steps + 1) for rate in (1.0, 1 / 300))
    fig, ax = figure(6.4, 2.9)
    ax.plot(once, label="divided once", color=BLUE)
    ax.plot(twice, label="divided twice", color=ACCENT, linestyle=(0, (4, 1.5)))
    ax.axhline(np.log(3), color=MUTED, linewidth=1, linestyle=":")
    ax.set(xlabel="step", ylabel="loss", ylim=(1.0, 1.13))
    ax.legend(frameon=False, loc="lower left")
    show(fig, f"The loss over {steps} steps, from {once[0]:.3f}. Divided once it falls to {once[-1]:.3f}; divided "
              f"twice it is {twice[-1]:.3f} in the end, on the dotted line at ln 3.",
         "A division too many makes each step 300 times too short: the direction is right, and nothing is learned.")


class Overwriting(Optimizer_Adam):
    """An Adam that keeps the corrected momentum, and so corrects it again at the next step."""

    def update_params(self, layer):
        super().update_params(layer)
        share = 1 - self.beta_1 ** (self.iterations + 1)
        layer.weight_momentums /= share
        layer.bias_momentums /= share


def equal_weights(epochs=301):
    """Chapter 09's failures, each trained anew: a momentum overwritten, weights that begin at 0, and at one number."""
    def adam(kind=Optimizer_Adam):
        return kind(learning_rate=0.05, decay=5e-7)

    ch09.broken({"healthy": losses(adam(), epochs), "momentum overwritten": losses(adam(Overwriting), epochs),
                 "all weights 0": losses(adam(), epochs, 0.0), "all weights 0.01": losses(adam(), epochs, 0.01)})
