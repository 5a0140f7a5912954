"""Pictures of chapter 08: losses and rates over the epochs, steps across a valley, batches at equal work, three failures."""
import numpy as np

from ..activations import Activation_ReLU
from ..optimizers import Optimizer_SGD
from ..palette import ACCENT, BLUE, INK, LINE_COLORS, LINE_STYLES, MUTED
from ..plots import figure, show
from ..runs import start
from ..spreads import figures, spread
from .maps import draw_surface, path
from .surfaces import descend, losses, number


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
         "Where the rate has become small the loss is calm; where it became small too soon, the loss has stopped high up.")


def zigzag(settings, surface="valley", steps=40):
    """The ways of some optimizers over a surface, side by side: {title: optimizer}."""
    fig, axes = figure(7.2, 2.7, columns=len(settings))
    told = []
    for ax, (title, optimizer) in zip(axes, settings.items(), strict=True):
        way = descend(optimizer, surface, steps=steps)
        path(draw_surface(ax, surface, numbers=False), way, every=1)
        loss = number(losses(surface, way)[-1])
        ax.set_title(f"{title}\nloss {loss}", fontsize=10)
        told.append(f"{title}: after {steps} steps the loss is {loss}")
    show(fig, f"The surface {surface} from above, with {len(settings)} ways on it. {'; '.join(told)}.",
         f"Ring: the start; large dot: after {steps} steps; cross: the lowest point.")


def memories(momentum=0.9, steps=30):
    """How long the steps become for slopes that agree and for slopes that turn round each time."""
    fig, axes = figure(7.0, 2.7, columns=2)
    found = []
    for ax, title, slopes in zip(axes, ("the slope is always 1", "the slope turns: 1, −1, 1, −1 …"),
                                 (np.ones(steps), (-1.0) ** np.arange(steps)), strict=True):
        step, every = 0.0, []
        for slope in slopes:
            step = momentum * step + slope
            every.append(step)
        ax.bar(range(1, steps + 1), every, color=BLUE if title.startswith("the slope is") else ACCENT, width=0.7)
        ax.axhline(0, color=INK, linewidth=1)
        ax.set(title=title, xlabel="step", ylim=(-2, 10.5))
        found.append(f"{title}: the first three are {every[0]:.2f}, {every[1]:.2f}, {every[2]:.2f}, the last is {every[-1]:.2f}")
    axes[0].set_ylabel("length of the step")
    axes[0].axhline(1 / (1 - momentum), color=MUTED, linewidth=1, linestyle="--")
    show(fig, f"Bars of {steps} steps with momentum {momentum:g}. {'. '.join(found)}.",
         "Steps that agree add up, towards ten times the slope; steps that disagree nearly cancel.")


def sources(names):
    """Print, run by run, what the source prints, what this course's arithmetic gives, and what many seeds give."""
    print(f"{'':26}{'source':>13} {'ours':>13}    loss of 30 seeds: median (least to most)")
    for name, label in names.items():
        said, seeds = figures(name), spread(name)["loss"]
        pairs = [f"{run['accuracy']:.3f}/{run['loss']:.3f}" if run else "–"
                 for run in (said.get("the book's code"), said["ours"])]
        print(f"{label:26}{pairs[0]:>13} {pairs[1]:>13}    {np.median(seeds):.3f} ({seeds.min():.3f} to {seeds.max():.3f})")


def passes(model, X, y, size, epochs, rng, shuffle=True):
    """Train a Model in batches; each epoch takes the samples in a new order."""
    for _ in range(epochs):
        order = rng.permutation(len(X)) if shuffle else np.arange(len(X))
        model.train(X[order], y[order], epochs=1, batch_size=size, print_every=0)
    return float(model.loss.calculate(model.predict(X), y))


def equal_work(settings, epochs=60, seeds=10):
    """The loss after so many passes over the data: a dot a seed. `settings`: pairs of a batch size and a rate."""
    fig, ax = figure(6.4, 3.2)
    told, rng = [], np.random.default_rng(8)
    for row, (size, rate) in enumerate(settings):
        ended = []
        for seed in range(seeds):
            model, X, y = start("spiral_sgd", seed)
            model.set(optimizer=Optimizer_SGD(learning_rate=rate))
            ended.append(passes(model, X, y, size, epochs, rng))
        steps = -(-len(X) // size) * epochs
        ax.scatter(ended, row + 0.16 * np.linspace(-1, 1, seeds), s=26, color=BLUE, alpha=0.75, edgecolors="none")
        ax.plot([np.median(ended)] * 2, [row - 0.3, row + 0.3], color=INK, linewidth=2, linestyle="-")
        print(f"batches of {size:3}, rate {rate:g}: {steps:6,} steps, "
              f"median loss {np.median(ended):.3f} ({min(ended):.3f} to {max(ended):.3f})")
        told.append(f"batches of {size}: {steps} steps, median {np.median(ended):.3f}, from {min(ended):.3f} to {max(ended):.3f}")
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
        curves = {"healthy": losses_of(Optimizer_SGD(), size, True, epochs), title: losses_of(optimizer, size, shuffled, epochs)}
        for (label, curve), color, dashes in zip(curves.items(), (MUTED, ACCENT), ("-", (0, (4, 1.2))), strict=True):
            ax.plot(curve, color=color, linestyle=dashes, linewidth=1.6, label=label)
        ax.axhline(np.log(3), color=MUTED, linewidth=1, linestyle=":")
        ax.set(title=title, xlabel="epoch", ylim=(0, max(3, 1.1 * np.nanmax(curves[title]))))
        told.append(f"{title}: {curves[title][0]:.3f}, {curves[title][10]:.3f} at epoch 10, {curves[title][-1]:.3f} at epoch "
                    f"{epochs - 1}, where the healthy run has {curves['healthy'][-1]:.3f}")
    axes[0].set_ylabel("loss")
    show(fig, f"Three panels, the loss over {epochs} epochs. {'. '.join(told)}.",
         "Gray: a healthy run of the same network. Dotted: ln 3, what guessing costs. A loss far above it is worse than guessing.")


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


def dead(layer, X):
    """The share of a dense layer's neurons that ReLU silences for every sample."""
    layer.forward(X)
    relu = Activation_ReLU()
    relu.forward(layer.output)
    return float((relu.output <= 0).all(axis=0).mean())
