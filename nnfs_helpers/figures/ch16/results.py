"""How the digits are learned: over the epochs, from many starts, from few pictures and many."""
import numpy as np

from ...palette import BLUE, CLASS_MARKERS, INK, LINE_COLORS, MUTED, NEGATIVE
from ...plots import figure, show


def curves(histories, caption):
    """Accuracy over the epochs, in training (dashed) and held out (solid): {title: history}."""
    fig, axes = figure(7.2, 3.0, columns=len(histories), sharey=True, squeeze=False)
    told = []
    for ax, (title, history) in zip(axes[0], histories.items()):
        epochs = np.arange(1, len(history) + 1)
        for key, name, color, line in (("accuracy", "training", NEGATIVE, (0, (4, 2))),
                                       ("validation_accuracy", "held out", BLUE, "-")):
            ax.plot(epochs, [h[key] for h in history], color=color, linestyle=line, label=name, linewidth=2)
        ax.set(title=title, xlabel="epoch", ylim=(0, 1.03))
        told.append(f"{title}: held out {history[0]['validation_accuracy']:.3f} after the first epoch and "
                    f"{history[-1]['validation_accuracy']:.3f} after the last, in training "
                    f"{history[-1]['accuracy']:.3f}")
    axes[0, 0].set_ylabel("accuracy")
    axes[0, -1].legend(loc="lower right", frameon=False)
    show(fig, f"Accuracy over the epochs. {'. '.join(told)}.", caption)


def seeds(found, caption, label="held-out accuracy"):
    """A dot for each seed, a row for each setting: {title: accuracies}."""
    fig, ax = figure(6.8, 0.55 * len(found) + 1.0)
    told = []
    for k, (title, values) in enumerate(found.items()):
        values = np.sort(values)
        lift = np.array([0.13 * np.sum(values[:i] == v) for i, v in enumerate(values)])
        ax.plot(values, len(found) - 1 - k + lift - 0.2, CLASS_MARKERS[k], color=LINE_COLORS[k], linestyle="none",
                markersize=6, alpha=0.85)
        told.append(f"{title}: {values[0]:.3f} to {values[-1]:.3f}, median {np.median(values):.3f}")
    ax.set(yticks=range(len(found)), yticklabels=list(found)[::-1], ylim=(-0.6, len(found) - 0.1), xlabel=label)
    ax.grid(False, axis="y")
    show(fig, f"Dots on lines, one for each of {len(values)} seeds. {'; '.join(told)}.", caption)


def sizes(found):
    """Held-out accuracy over the number of training pictures: {number: accuracies of some seeds}."""
    fig, ax = figure(6.2, 3.1)
    numbers, middle = list(found), [float(np.mean(values)) for values in found.values()]
    ax.plot(numbers, middle, color=BLUE, linestyle="-", linewidth=2, zorder=2)
    for n, values in found.items():
        ax.plot([n] * len(values), values, "o", color=BLUE, markersize=4.5, alpha=0.6, linestyle="none", zorder=3)
        ax.annotate(f"{np.mean(values):.3f}", (n, np.mean(values)), xytext=(7, -11), textcoords="offset points",
                    color=INK, fontsize=9)
    ax.set_xscale("log")
    ax.set_xticks(numbers, numbers)
    ax.minorticks_off()
    ax.set(xlabel="training pictures, each step twice as many", ylabel="held-out accuracy",
           xlim=(min(numbers) * 0.85, max(numbers) * 1.35))
    ax.axhline(1, color=MUTED, linewidth=1, linestyle=":")
    told = ", ".join(f"{m:.3f} with {n}" for n, m in zip(numbers, middle))
    show(fig, f"A curve that rises ever more slowly, the mean held-out accuracy: {told}.",
         "The first three doublings take away a third to a half of the mistakes that are left, the last one "
         "hardly any.")
