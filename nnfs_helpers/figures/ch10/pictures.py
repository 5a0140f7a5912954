"""Pictures of chapter 10: misses, the spread, the parts of the data, the turning point, and folds."""
import numpy as np

from ...palette import ACCENT, ACCENT_TINT, BLUE, CARD, INK, MUTED, NEGATIVE, PAPER
from ...plots import border, figure, points, show
from .. import strips
from ..tables import sheet


def misses(model, X, y, X_new, y_new):
    """The border with the points it was trained on and with fresh ones; a ring around each that it has wrong."""
    fig, axes = figure(7.4, 4.0, columns=2)
    told = []
    for ax, a, b, name in zip(axes, (X, X_new), (y, y_new), ("the points it was trained on", "fresh points"),
                              strict=True):
        border(ax, model.predict, X, steps=150)
        points(ax, a, b, size=16)
        wrong = model.predict(a).argmax(axis=1) != b
        ax.scatter(*a[wrong].T, s=75, facecolors="none", edgecolors=INK, linewidths=1.3, zorder=5)
        ax.set(title=f"{name}: {wrong.sum()} of {len(b)} wrong", xticks=[], yticks=[])
        ax.title.set_fontsize(10.5)
        told.append(f"{name}: {wrong.sum()} of {len(b)} wrong")
    show(fig, f"The same three regions twice, with rings around the points that lie in the wrong one. "
              f"{'; '.join(told)}. The "
              "rings on the right lie along the borders, many of them in the middle and at the rim.",
         "The border winds around the points on the left; the points on the right never asked for these bends.")


def known_and_fresh(figure="accuracy"):
    """Strips of chapter 09's two Adam runs: in training, and on fresh points."""
    rows = [strips.Row(run, f"{called}\n{where}", prefix + figure)
            for run, called in (("spiral_adam_0.02", "rate .02"), ("spiral_adam_0.05", "rate .05"))
            for prefix, where in (("", "training"), ("validation_", "fresh points"))]
    fig = strips.draw(rows, figure)
    known, fresh = rows[0].median, rows[1].median
    show(fig, strips.alt(rows, figure).replace("\n", ", "),
         f"The {figure} in training and outside it, thirty seeds each: by the median {known:.3f} becomes {fresh:.3f} "
         f"at rate .02.")


USES = (("training", 6, "BLUE", "the weights\nare fitted to it"), ("validation", 2, "NEGATIVE", "one chooses\nby it"),
        ("test", 2, "ACCENT", "opened once,\nat the end"))


def three_parts():
    """A bar cut into the three parts of the data, with what each may be used for."""
    fig, _ = figure(6.6, 1.75)
    fig.clear()
    ax = sheet(fig)
    colors, left = {"BLUE": BLUE, "NEGATIVE": NEGATIVE, "ACCENT": ACCENT}, 0.25
    for name, tenths, color, use in USES:
        width = 0.6 * tenths
        ax.fill([left, left + width, left + width, left], [0.25, 0.25, 0.85, 0.85], facecolor=PAPER,
                edgecolor=colors[color],
                linewidth=2.2, hatch={"test": "///", "validation": ".."}.get(name), alpha=0.35)
        ax.plot([left, left + width, left + width, left, left], [0.25, 0.25, 0.85, 0.85, 0.25], color=colors[color],
                linewidth=2.2, linestyle="-")
        ax.text(left + width / 2, 0.55, f"{name}\n{tenths}0 %", ha="center", va="center", color=INK, fontsize=10,
                fontweight="bold",
                bbox={"facecolor": CARD, "edgecolor": "none", "pad": 1.5})
        ax.text(left + width / 2, 1.22, use, ha="center", va="center", color=INK, fontsize=10)
        left += width
    show(fig, "A bar cut in three: training, 60 %, the weights are fitted to it; validation, 20 %, one chooses by it; "
              "test, 20 %, "
              "opened once, at the end.",
         "Each part may decide less than the one to its left; the last decides nothing.")


def turning_point(tables):
    """Training and validation loss over the epochs: a thin line a seed, thick medians, a mark at each smallest."""
    fig, ax = figure(6.8, 3.9)
    epochs, stack = tables[0][:, 0], np.array(tables)
    for column, color, style, name in ((2, BLUE, "-", "training"), (4, NEGATIVE, (0, (5, 2)), "validation")):
        for table in tables:
            ax.plot(epochs, table[:, column], color=color, linewidth=0.7, alpha=0.45, linestyle=style)
        ax.plot(epochs, np.median(stack[:, :, column], axis=0), color=color, linewidth=2.6, linestyle=style, label=name)
    best = stack[:, :, 4].argmin(axis=1)
    ax.scatter(epochs[best], stack[range(len(tables)), best, 4], s=42, marker="v", color=ACCENT, edgecolors=CARD,
               linewidths=0.6, zorder=5, label="a seed's smallest")
    ax.set(xlabel="epoch", ylabel="loss", ylim=(0, 1.2))
    ax.legend(frameon=False, fontsize=9.5)
    ends = np.median(stack[:, -1], axis=0)
    show(fig, f"Losses of {len(tables)} seeds over {int(epochs[-1])} epochs. By the median the training loss falls to "
              f"{ends[2]:.3f}; the "
              f"validation loss falls, turns, and ends at {ends[4]:.3f}. Its smallest values lie between the epochs "
              f"{int(epochs[best.min()])} and {int(epochs[best.max()])}.",
         "Training goes down all the way; validation turns round, for each seed at another epoch, for some not yet.")


def folds(pairs):
    """Which rows each of the k networks is trained on, and on which it is tested."""
    count = sum(len(tested) for _, tested in pairs)
    fig, ax = figure(6.4, 0.7 + 0.42 * len(pairs))
    for k, (_, tested) in enumerate(pairs):
        for row in range(count):
            lit = row in tested
            ax.bar(row, 0.7, bottom=k - 0.35, width=0.86, color=ACCENT_TINT if lit else PAPER,
                   edgecolor=ACCENT if lit else MUTED,
                   hatch="///" if lit else None, linewidth=1.6 if lit else 0.8)
    ax.set(xticks=range(count), ylim=(len(pairs) - 0.5, -0.5), xlabel="sample (hatched: held out and tested)")
    ax.set_yticks(range(len(pairs)), [f"network {k + 1}" for k in range(len(pairs))])
    ax.grid(False)
    ax.tick_params(length=0)
    told = "; ".join(f"network {k + 1} is tested on {', '.join(map(str, tested))}"
                     for k, (_, tested) in enumerate(pairs))
    show(fig, f"{count} samples in {len(pairs)} rows: {told}, and trained on the others.",
         "Every sample is held out once: all of them are tested, and never by a network that has seen them.")
