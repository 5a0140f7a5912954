"""Pictures of chapter 11: weights that grow while fresh data get worse, and the borders with and without a price."""

import numpy as np

from ...arithmetic import arithmetic
from ...palette import BLUE, NEGATIVE
from ...plots import border, figure, points, show
from ...runs import own_draws, run
from ...spreads import frames
from ...starts import data, network
from ..players import Frame

FREE = "spiral_no_l2_100x64"


def fresh(name):
    """The training data of seed 0, and the fresh points a class that the book draws after training: X, y, X, y."""
    with own_draws(0), arithmetic("same"):
        this = run(name)
        X, y = data(this)
        network(this)
        return X, y, *data(this, samples=100)


def shots(name):
    """The stored states of a run as Frames."""
    return [Frame(epoch, pairs) for epoch, pairs in zip(*frames(name), strict=True)]


def growing():
    """Both losses over the epochs, beside the size of the largest hidden weight; seed 0, no price."""
    X, y, X_val, y_val = fresh(FREE)
    kept = shots(FREE)[1:]
    epochs = [frame.epoch for frame in kept]
    inside, outside = ([frame.figures(*pair)[1] for frame in kept] for pair in ((X, y), (X_val, y_val)))
    sizes = [float(np.abs(frame.parameters[0][0]).max()) for frame in kept]
    fig, (left, right) = figure(7.2, 3.3, columns=2)
    left.plot(epochs, inside, label="training")
    left.plot(epochs, outside, label="validation")
    left.set(xlabel="epoch", ylabel="loss", title="two losses", ylim=(0, None))
    left.legend(frameon=False, labelcolor="linecolor")
    right.plot(epochs, sizes, color=BLUE)
    right.set(xlabel="epoch", ylabel="largest |hidden weight|", title="one size", ylim=(0, None))
    low = int(np.argmin(outside))
    show(
        fig,
        f"Left, over 10,000 epochs: the training loss falls to {inside[-1]:.3f}; the validation loss falls to "
        f"{outside[low]:.3f} near "
        f"epoch {epochs[low]:,} and then rises to {outside[-1]:.3f}. Right: the largest hidden weight grows "
        f"from {sizes[0]:.2f} to "
        f"{sizes[-1]:.1f}, without an end in sight.",
        "While the two losses part, the largest weight grows and grows.",
    )


def two_borders(*layers):
    """The borders of seed 0 without a price, stored, and of these layers, with the fresh points each gets wrong."""
    fig, axes = figure(7.2, 3.9, columns=2)
    told, (_, _, X, y) = [], fresh(FREE)
    networks = shots(FREE)[-1], Frame(10_000, [(layer.weights, layer.biases) for layer in layers])
    for ax, network_, title in zip(axes, networks, ("no price", "L2, λ = 0.0005"), strict=True):
        wrong = network_.output(X).argmax(axis=1) != y
        points(border(ax, network_.output, X, steps=150), X, y, size=13)
        ax.scatter(*X[wrong].T, s=62, facecolors="none", edgecolors=NEGATIVE, linewidths=1.2, zorder=4)
        ax.set_title(f"{title}\n{wrong.sum()} of {len(y)} fresh points wrong", fontsize=10.5)
        ax.set(xticks=[], yticks=[])
        told.append(f"{title}: {wrong.sum()} of {len(y)} fresh points wrong")
    show(
        fig,
        "The regions of seed 0's network after 10,000 epochs, with 300 fresh points; wrong ones are ringed. "
        + ". ".join(told)
        + ". Without a price the regions have thin spikes and tongues; with it their borders are smoother.",
        "Rings mark fresh points that are wrong. The price takes away the spikes that were fitted to single points.",
    )
