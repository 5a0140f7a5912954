"""Chapter 11's experiments beside the sources' figures, and the gaps between training and fresh data."""

import numpy as np

from ...palette import ACCENT, BLUE, INK, MUTED
from ...plots import figure, show
from ...spreads import figures, spread

RUNS = {
    "spiral_l2_100x64": "100 samples, 64 neurons",
    "spiral_l2_1000x64": "1000 samples, 64 neurons",
    "spiral_l2_1000x128": "1000 samples, 128 neurons",
    "spiral_l2_1000x256": "1000 samples, 256 neurons",
    "spiral_l2_1000x512": "1000 samples, 512 neurons",
}
SHOWN = ("accuracy", "loss", "data_loss", "penalty", "validation_accuracy", "validation_loss")


def experiments():
    """Print every experiment: the source's figures, ours for seed 0, the medians over the other seeds."""
    print(f"{'':31} accuracy  loss (data + penalty)    validation: accuracy  loss")
    for name, label in RUNS.items():
        print(label)
        seeds = spread(name)
        rows = {
            **{who: row for who, row in figures(name).items() if who != "ours"},
            "ours, seed 0": figures(name)["ours"],
            f"median of {len(seeds['seed'])} seeds": {key: np.median(seeds[key]) for key in SHOWN},
        }
        for who, row in rows.items():
            a, total, d, p, va, vl = (row[key] for key in SHOWN)
            print(f"    {who:27} {a:8.3f}  {total:.3f} ({d:.3f} + {p:.3f})  {va:21.3f}  {vl:.3f}")


def gaps():
    """Data loss and validation loss of every seed, and their medians, an experiment a row."""
    names = {
        "spiral_no_l2_100x64": "100 samples, 64 neurons,\nno price",
        **{key: text.replace(", ", ",\n") for key, text in RUNS.items()},
    }
    fig, ax = figure(6.8, 4.4)
    told = []
    for k, (name, label) in enumerate(names.items()):
        seeds = spread(name)
        d, v = np.median(seeds["data_loss"]), np.median(seeds["validation_loss"])
        one = ax.scatter(seeds["data_loss"], np.full(len(seeds["seed"]), k - 0.13), s=14, color=BLUE, alpha=0.5)
        two = ax.scatter(
            seeds["validation_loss"], np.full(len(seeds["seed"]), k + 0.13), s=20, marker="^", color=ACCENT, alpha=0.5
        )
        ax.plot([d, v], [k, k], "-", color=INK, linewidth=2.5)
        ax.text(
            max(seeds["validation_loss"].max(), v) + 0.02, k, f"gap {v - d:.2f}", va="center", color=MUTED, fontsize=9.5
        )
        told.append(f"{label.replace(chr(10), ' ')}: {d:.3f} and {v:.3f}, gap {v - d:.2f}")
    ax.set_yticks(range(len(names)), names.values(), fontsize=8.5)
    ax.set(ylim=(len(names) - 0.5, -0.5), xlim=(0, 1.5), xlabel="loss without the penalty")
    ax.grid(False, axis="y")
    fig.legend(
        [one, two],
        ["training data, a seed", "fresh data, a seed"],
        loc="outside upper center",
        ncols=2,
        frameon=False,
        fontsize=9.5,
        labelcolor=MUTED,
    )
    show(
        fig,
        "Data loss and validation loss over the seeds, medians joined by a bar, a row an experiment. "
        + ". ".join(told)
        + ".",
        "The bar is the gap: the price narrows it, and ten times the data all but close it.",
    )
