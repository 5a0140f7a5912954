"""Pictures of chapter 13: a threshold and what it costs; the regions of several questions at once."""
import numpy as np

from ...palette import ACCENT, BLUE, CARD, CLASS_COLORS, CLASS_MARKERS, INK, MUTED, VERMILION
from ...plots import border, figure, show
from ...widgets import explore

GRID = np.linspace(0, 1, 201)


def table(p, y, threshold):
    """Counts, a row for what is, a column for what is said."""
    said = p > threshold
    return np.array([[np.sum(~said & (y == k)), np.sum(said & (y == k))] for k in (0, 1)])


def shares(counts):
    """Precision, recall, and the share of false alarms among those that are no."""
    (rejected, false), (missed, found) = counts
    return found / (false + found) if false + found else np.nan, found / (missed + found), false / (rejected + false)


def thresholds(output, y, start=0.5):
    """Live: turn the threshold; probabilities, counts, precision and recall, and the ROC curve answer."""
    p, y = np.reshape(output, -1), np.reshape(y, -1)
    curves = np.array([shares(table(p, y, t)) for t in GRID])
    lift = np.random.default_rng(0).uniform(-0.3, 0.3, len(p))

    def draw(fig, threshold):
        top, bottom = fig.subfigures(2, 1, height_ratios=[1, 1.65])
        dots(top.subplots(), p, y, lift, threshold)
        left, middle, right = bottom.subplots(1, 3, width_ratios=[0.9, 1.1, 1])
        counts = table(p, y, threshold)
        confusion(left, counts)
        both(middle, curves, threshold)
        roc(right, curves, shares(counts))

    def alt(threshold):
        (rejected, false), (missed, found) = counts = table(p, y, threshold)
        precision, recall, alarms = shares(counts)
        return (f"Threshold {threshold:g}: of {missed + found} points that are yes, {found} are found and {missed} "
                f"missed; of "
                f"{rejected + false} that are no, {false} are false alarms. Precision {precision:.3f}, recall "
                f"{recall:.3f}, "
                f"false alarms {alarms:.3f}.")

    return explore(draw, alt=alt, caption="A higher threshold claims less: fewer false alarms, and more that is "
                                          "missed.",
                   width=7.0, height=5.0, threshold=(0.02, 0.98, 0.02, start))


def dots(ax, p, y, lift, threshold):
    """Each point's probability, a row a class."""
    for k in (0, 1):
        ax.scatter(p[y == k], k + lift[y == k], s=16, color=CLASS_COLORS[k], marker=CLASS_MARKERS[k], alpha=0.7)
    ax.axvline(threshold, color=ACCENT, linewidth=2.4, linestyle="-")
    ax.axvspan(threshold, 1.02, color=ACCENT, alpha=0.07)
    ax.set(yticks=[0, 1], yticklabels=["is no", "is yes"], xlim=(-0.02, 1.02), ylim=(-0.5, 1.5), xlabel="ŷ: right of "
        "the line we say yes")
    ax.grid(False, axis="y")


def confusion(ax, counts):
    """The four counts."""
    ax.imshow([[0, 1], [1, 0]], cmap="Greys", vmin=-1, vmax=5)
    names = [["rejected", "false alarms"], ["missed", "found"]]
    for i in (0, 1):
        for j in (0, 1):
            ax.text(j, i - 0.12, counts[i][j], ha="center", va="center", fontsize=15, color=INK)
            ax.text(j, i + 0.25, names[i][j], ha="center", va="center", fontsize=8.5, color=INK)
    ax.set(xticks=[0, 1], yticks=[0, 1], xticklabels=["say no", "say yes"], title="counts")
    ax.set_yticklabels(["is no", "is yes"], rotation=90, va="center")
    ax.grid(False)


def both(ax, curves, threshold):
    """Precision and recall over the threshold."""
    ax.plot(GRID, curves[:, 0], color=BLUE, linestyle="-", label="precision")
    ax.plot(GRID, curves[:, 1], color=VERMILION, linestyle="--", label="recall")
    ax.axvline(threshold, color=ACCENT, linewidth=2, linestyle="-")
    ax.set(ylim=(-0.03, 1.05), xlabel="threshold", title="two shares")
    ax.legend(loc="lower left", frameon=False, fontsize=9)


def roc(ax, curves, now):
    """Found against false alarms, the ROC curve."""
    ax.plot([0, 1], [0, 1], color=MUTED, linewidth=1, linestyle=":")
    ax.plot(curves[:, 2], curves[:, 1], color=INK, linestyle="-")
    ax.plot(now[2], now[1], "o", color=ACCENT, markersize=10, markeredgecolor=CARD)
    ax.set(xlim=(-0.03, 1.03), ylim=(-0.03, 1.05), xlabel="share of false alarms", ylabel="recall", title="ROC")


def several(predict, X, Y, names):
    """The regions of each of several yes/no outputs."""
    fig, axes = figure(7.0, 2.7, columns=len(names))
    for k, (ax, name) in enumerate(zip(axes, names, strict=True)):
        border(ax, lambda points, k=k: predict(points)[:, k:k + 1], X, Y[:, k], steps=120)
        ax.set(title=name, xticks=[], yticks=[])
    show(fig, f"Three panels over the same points, one a question: {', '.join(names)}. Each shows where that output "
              f"says yes; the "
              "three regions overlap freely.",
         "Three answers from one network: a point may be a yes to all three, or to none.")
