"""A strip of dots for each experiment: what many seeds come to, beside the one run that is told and the source's."""
import numpy as np

from ..palette import ACCENT, BLUE, CARD, INK, MUTED
from ..plots import figure as new_figure
from ..plots import show
from ..spreads import figures, spread

TITLES = {"accuracy": "accuracy", "loss": "loss", "data_loss": "loss without the penalty", "penalty": "penalty",
          "validation_accuracy": "accuracy on fresh data", "validation_loss": "loss on fresh data"}
PLACE = 0.021           # how near two dots may stand, as a share of the axis' length, before one moves aside


def strip(names, figure="accuracy", caption=None):
    """Show one row of dots a run: a dot a seed, a bar at their median, seed 0, and what the source prints.

    `names`: run names, or {name: how to call it}. `figure`: one of "accuracy", "loss", "data_loss", "penalty",
    "validation_accuracy", "validation_loss". Without a `caption` it is made from the numbers.
    """
    if figure not in TITLES:
        raise ValueError(f"strip draws {', '.join(TITLES)}, not {figure!r}.")
    names = names if isinstance(names, dict) else {name: name for name in names}
    rows = [Row(name, label, figure) for name, label in names.items()]
    show(draw(rows, figure), alt(rows, figure), caption or told(rows, figure))


class Row:
    """The numbers of one run's strip: `seeds` (an array), `ours` (seed 0) and `sources`, {who: value}."""

    def __init__(self, name, label, figure):
        self.label, self.seeds, said = label, spread(name).get(figure), figures(name)
        if self.seeds is None:
            raise ValueError(f"{name} has no {TITLES[figure]}: there are no fresh data for it.")
        self.ours = said.pop("ours")[figure]
        self.sources = {who: printed[figure] for who, printed in said.items() if figure in printed}
        self.median = float(np.median(self.seeds))

    def __str__(self):
        said = "".join(f", {who} {number(value)}" for who, value in self.sources.items())
        return (f"{self.label}: {len(self.seeds)} seeds from {number(self.seeds.min())} to "
                f"{number(self.seeds.max())}, median {number(self.median)}; seed 0 {number(self.ours)}{said}")


def draw(rows, figure):
    """The figure itself."""
    fig, ax = new_figure(6.4, 1.2 + 0.7 * len(rows))
    everything = np.concatenate([[*row.seeds, row.ours, *row.sources.values()] for row in rows])
    if everything.min() > 0 and everything.max() > 50 * everything.min():
        ax.set_xscale("log")
    position = (np.log10 if ax.get_xscale() == "log" else np.asarray)(everything)
    width = np.ptp(position) or 1
    for y, row in enumerate(rows):
        at = np.log10(row.seeds) if ax.get_xscale() == "log" else row.seeds
        dots = ax.scatter(row.seeds, y + 0.07 * aside(at / width), s=22, color=BLUE, alpha=0.65, edgecolors=CARD,
                          linewidths=0.4, zorder=3)
        bar = ax.plot([row.median] * 2, [y - 0.22, y + 0.22], color=INK, linewidth=2, linestyle="-", zorder=4)[0]
        zero = ax.scatter(row.ours, y - 0.3, marker="D", s=58, color=ACCENT, edgecolors=CARD, linewidths=0.8, zorder=6)
        for value in row.sources.values():
            theirs = ax.scatter(value, y + 0.3, marker="X", s=70, color=CARD, edgecolors=INK, linewidths=1.4, zorder=5)
    ax.set_yticks(range(len(rows)), [row.label for row in rows])
    ax.set(ylim=(len(rows) - 0.45, -0.55), xlabel=TITLES[figure])
    ax.grid(False, axis="y")
    ax.tick_params(axis="y", length=0)
    keys = {"a seed": dots, "median": bar, "seed 0": zero}
    if any(row.sources for row in rows):
        keys["the source"] = theirs
    fig.legend(keys.values(), keys.keys(), loc="outside upper center", ncols=4, frameon=False, fontsize=9.5,
               labelcolor=MUTED)
    return fig


def aside(places):
    """How many steps up or down each dot moves so that none hides another; `places` in shares of the axis' length."""
    steps, taken = np.zeros(len(places)), []
    for k in np.argsort(places, kind="stable"):
        crowd = {step for place, step in taken if places[k] - place < PLACE}
        steps[k] = next((step for step in (0, 1, -1, 2, -2, 3, -3, 4, -4) if step not in crowd), 0)
        taken.append((places[k], steps[k]))
    return steps


def number(value):
    """Three digits without the zero before the point: .973; powers of ten where nothing would be left."""
    return f"{value:.0e}" if 0 < abs(value) < 0.0005 else f"{value:.3f}".replace("0.", ".", 1)


def alt(rows, figure):
    """Every row in words, for who cannot see it."""
    return f"Strips of dots, {TITLES[figure]}, a row a run. " + ". ".join(map(str, rows)) + "."


def told(rows, figure):
    """What there is to see: which run does best by the median, and how far its seeds lie apart."""
    best = (max if "accuracy" in figure else min)(rows, key=lambda row: row.median)
    apart = f"the seeds of {best.label} alone reach from {number(best.seeds.min())} to {number(best.seeds.max())}"
    if len(rows) == 1:
        return f"One run is one draw: {apart}, with their median at {number(best.median)}."
    return f"By the median, {best.label} does best ({number(best.median)}), and {apart}: one run is one draw."
