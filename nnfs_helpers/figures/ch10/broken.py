"""What is broken in chapter 10: labels that mean nothing, and a winner that was lucky."""
import numpy as np

from ...palette import ACCENT, BLUE, CARD, INK, MUTED, NEGATIVE
from ...plots import figure, show
from ...spreads import spread
from .. import strips


def lucky(ax, tested, fresh):
    """Accuracy of the same networks on a small test set and on many fresh points; the winner of the first marked."""
    best = int(np.argmax(tested))
    ax.plot([0, 1], [0, 1], color=MUTED, linestyle="--", linewidth=1)
    ax.scatter(tested, fresh, s=26, color=BLUE, alpha=0.7, edgecolors=CARD, linewidths=0.4, zorder=3)
    ax.scatter(tested[best], fresh[best], s=95, marker="D", color=ACCENT, edgecolors=CARD, zorder=4,
               label="the winner\non the test set")
    ax.legend(facecolor=CARD, edgecolor=MUTED, fontsize=8.5, loc="lower right", markerscale=0.7)
    low, high = min(tested.min(), fresh.min()) - 0.02, max(tested.max(), fresh.max()) + 0.02
    ax.set(xlim=(low, high), ylim=(low, high), aspect="equal", xlabel="accuracy on the test set",
           ylabel="accuracy on fresh points")
    return (f"the winner has {tested[best]:.3f} on the test set (median {np.median(tested):.3f}) and "
            f"{fresh[best]:.3f} on fresh "
            f"points (median {np.median(fresh):.3f})")


def shuffled(ax):
    """Strips: labels dealt out by chance, in training and on true labels."""
    told = []
    for row, (name, figure_) in enumerate(((64, "accuracy"), (64, "validation_accuracy"), (512, "accuracy"),
                                           (512, "validation_accuracy"))):
        found = spread(f"spiral_shuffled_{name}")[figure_]
        fresh = figure_.startswith("v")
        ax.scatter(found, row + 0.07 * strips.aside(found), s=24, color=NEGATIVE if fresh else BLUE,
                   marker="s" if fresh else "o",
                   alpha=0.7, edgecolors=CARD, linewidths=0.4, zorder=3)
        ax.plot([np.median(found)] * 2, [row - 0.28, row + 0.28], color=INK, linewidth=2, linestyle="-", zorder=4)
        told.append(f"{name} neurons, {'fresh points, true labels' if fresh else 'training'}: median "
                    f"{np.median(found):.3f}, "
                    f"from {found.min():.3f} to {found.max():.3f}")
    ax.axvline(1 / 3, color=MUTED, linestyle="--", linewidth=1.2)
    ax.set_yticks(range(4), ["64, training", "64, fresh", "512, training", "512, fresh"])
    ax.set(xlabel="accuracy", xlim=(0.15, 1), ylim=(3.5, -0.5))
    ax.grid(False, axis="y")
    ax.tick_params(axis="y", length=0)
    return "; ".join(told)


def broken(tested=None, fresh=None):
    """What is broken: labels without meaning are learned; and, for accuracies of networks, the winner was lucky."""
    both = tested is not None
    fig, axes = figure(7.4 if both else 5.2, 3.5 if both else 2.8, columns=2 if both else 1, squeeze=False)
    told = [f"Labels dealt out by chance, ten seeds, dots. {shuffled(axes[0, 0])}. The dashed line is chance."]
    axes[0, 0].set_title("Labels that mean nothing", fontsize=11)
    if both:
        told.append(f"{len(tested)} networks as dots: {lucky(axes[0, 1], np.asarray(tested), np.asarray(fresh))}.")
        axes[0, 1].set_title("The best of thirty", fontsize=11)
    show(fig, " ".join(told), "High in training and at chance outside: nothing was learned that exists."
         + (" High on the set it was chosen by, and less far ahead elsewhere." if both else ""))
