"""Pictures of chapter 08: batches of several sizes at equal work, and three runs that fail."""
import numpy as np

from ...optimizers import Optimizer_SGD
from ...palette import ACCENT, BLUE, INK, MUTED
from ...plots import figure, show
from ...runs import start
from .curves import middle


def passes(model, X, y, size, epochs, rng, shuffle=True):
    """Train a Model in batches; each epoch takes the samples in a new order."""
    for _ in range(epochs):
        order = rng.permutation(len(X)) if shuffle else np.arange(len(X))
        model.train(X[order], y[order], epochs=1, batch_size=size, print_every=0)
    return float(model.loss.calculate(model.predict(X), y))


def equal_work(settings, epochs=40, seeds=7):
    """The loss after so many passes over the data: a dot a seed. `settings`: pairs of a batch size and a rate."""
    fig, ax = figure(6.4, 3.2)
    told = []
    for row, (size, rate) in enumerate(settings):
        ended, rng = [], np.random.default_rng(8)
        for seed in range(seeds):
            model, X, y = start("spiral_sgd", seed)
            model.set(optimizer=Optimizer_SGD(learning_rate=rate))
            ended.append(passes(model, X, y, size, epochs, rng))
        steps = -(-len(X) // size) * epochs
        ax.scatter(ended, row + 0.16 * np.linspace(-1, 1, seeds), s=26, color=BLUE, alpha=0.75, edgecolors="none")
        ax.plot([np.median(ended)] * 2, [row - 0.3, row + 0.3], color=INK, linewidth=2, linestyle="-")
        print(f"batches of {size:3}, rate {rate:<3g}: {steps:6,} steps, median loss {middle(ended)}")
        told.append(f"batches of {size}: {steps} steps, median loss {middle(ended)}")
    ax.set_yticks(range(len(settings)), [f"batches of {size}" for size, _ in settings])
    ax.set(xlabel=f"loss after {epochs} passes over the data", ylim=(len(settings) - 0.5, -0.5))
    ax.axvline(np.log(3), color=MUTED, linewidth=1, linestyle=":")
    ax.grid(False, axis="y")
    show(fig, f"Strips of dots, {seeds} seeds each: the loss after {epochs} passes over the data. {'. '.join(told)}.",
         "The same work for each row: the smaller the batch, the more steps. Bar: the median; dotted: ln 3.")


class Uphill(Optimizer_SGD):
    """Optimizer_SGD with its sign turned."""

    def _step(self, w, g, m=None):
        w += self.current_learning_rate * g


def broken(epochs=60):
    """Three runs that fail, each beside one that does not; prints how they end."""
    fig, axes = figure(7.4, 2.9, columns=3)
    runs = {"rate 10": (Optimizer_SGD(learning_rate=10.0), 300, True), "sign turned": (Uphill(), 300, True),
            "sorted batches": (Optimizer_SGD(), 32, False)}
    told = []
    for ax, (title, (optimizer, size, shuffled)) in zip(axes, runs.items(), strict=True):
        healthy = losses_of(Optimizer_SGD(), size, True, epochs)
        curve = losses_of(optimizer, size, shuffled, epochs)
        ax.plot(healthy, color=MUTED, linestyle="-", linewidth=1.6)
        ax.plot(curve, color=ACCENT, linestyle=(0, (4, 1.2)), linewidth=1.6)
        ax.axhline(np.log(3), color=MUTED, linewidth=1, linestyle=":")
        ax.set(title=title, xlabel="epoch", ylim=(0, max(3, 1.1 * np.nanmax(curve))))
        told.append(f"{title}: {curve[0]:.3f}, {curve[10]:.3f} at epoch 10, {curve[-1]:.3f} at epoch {epochs - 1}, "
                    f"where the healthy run has {healthy[-1]:.3f}")
    axes[0].set_ylabel("loss")
    show(fig, f"Three panels, the loss over {epochs} epochs. {'. '.join(told)}.",
         "Gray: a healthy run of the same network. Dotted: ln 3, what guessing costs; above it is worse than guessing.")


def losses_of(optimizer, size, shuffled, epochs):
    """The loss over all samples before each epoch."""
    model, X, y = start("spiral_sgd")
    model.set(optimizer=optimizer)
    rng, curve = np.random.default_rng(0), []
    with np.errstate(all="ignore"):
        for _ in range(epochs):
            curve.append(float(model.loss.calculate(model.predict(X), y)))
            passes(model, X, y, size, 1, rng, shuffled)
    return np.array(curve)
