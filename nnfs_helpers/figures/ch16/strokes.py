"""First-layer weights as pictures: what a neuron looks for."""
import numpy as np
from matplotlib.colors import LinearSegmentedColormap

from ...palette import MUTED, NEGATIVE, PAPER, POSITIVE
from ...plots import figure, show

SIGNS = LinearSegmentedColormap.from_list("signs", [NEGATIVE, PAPER, POSITIVE])


def strokes(before, after, side, count=8):
    """The weights of the busiest neurons as pictures, before training and after: (inputs, neurons) each."""
    order = np.argsort(-np.linalg.norm(after - before, axis=0))[:count]
    fig, axes = figure(7.2, 2.2, rows=2, columns=count)
    for line, weights, title in zip(axes, (before, after), ("before", "after")):
        high = np.abs(weights[:, order]).max()
        for ax, k in zip(line, order):
            ax.imshow(weights[:, k].reshape(side, side), cmap=SIGNS, vmin=-high, vmax=high, interpolation="nearest")
            ax.set(xticks=[], yticks=[])
            ax.grid(False)
            for edge in ax.spines.values():
                edge.set(visible=True, color=MUTED, linewidth=0.8)
        line[0].set_ylabel(title, fontsize=10)
    show(fig, f"Two rows of {count} small pictures, the first-layer weights of {count} neurons. Above, before "
              f"training, "
              "they are noise. Below, after it, each shows patches: blue where ink raises the neuron's score, orange "
              "where it lowers it.",
         "Blue: ink here raises the score. Orange: ink here lowers it. Training has turned noise into strokes and "
         "edges.")
