"""Pictures of chapter 03: what a bend between two layers changes, and what softmax makes of scores.

The curves and hinges between the two stand in ch03_bends.py.
"""
import numpy as np

from ..activations import Activation_Linear, Activation_ReLU
from ..layers import Layer_Dense
from ..losses import Activation_Softmax_Loss_CategoricalCrossentropy
from ..optimizers import Optimizer_Adam
from ..palette import ACCENT_TINT, CLASS_COLORS, INK
from ..plots import border, figure, show
from ..runs import own_draws
from ..widgets import explore
from .ch03_bends import draw_wave, exponential, four_curves, hinges, one_neuron, roof  # noqa: F401

ROUNDS = 2_000


class Network:
    """2 → 64 → 3 with `bend` behind the first layer; `layers` are its two dense layers."""

    def __init__(self, layers, bend):
        self.layers, self.bend = layers, bend

    def scores(self, X):
        """The last layer's output for the points X, (samples, 2) → (samples, 3)."""
        first, last = self.layers
        first.forward(X)
        self.bend.forward(first.output)
        last.forward(self.bend.output)
        return last.output

    def right(self, X, y):
        """How many of the points have their largest score at their own class."""
        return int(np.sum(self.scores(X).argmax(axis=1) == y))

    def without_bend(self):
        """The same weights, with the bend left out."""
        return Network(self.layers, Activation_Linear())


def fresh_layers(X):
    """The layers' first weights, as seed 0 draws them after the data: the same at every call."""
    with own_draws(0):
        np.random.randn(len(X))
        return Layer_Dense(2, 64), Layer_Dense(64, 3)


def train(X, y, bend):
    """Train 2 → 64 → 3 on the points X, y for 2,000 rounds, with bend="ReLU" or None, and say how it went.

    The rate decays: at a constant one the straight network, long at its best, goes on jumping about it.
    """
    network = Network(fresh_layers(X), Activation_ReLU() if bend == "ReLU" else Activation_Linear())
    first, last = network.layers
    loss, optimizer = Activation_Softmax_Loss_CategoricalCrossentropy(), Optimizer_Adam(learning_rate=0.05, decay=1e-3)
    for _ in range(ROUNDS):
        loss.forward(network.scores(X), y)
        loss.backward(loss.output, y)
        last.backward(loss.dinputs)
        network.bend.backward(last.dinputs)
        first.backward(network.bend.dinputs)
        optimizer.pre_update_params()
        optimizer.update_params(first)
        optimizer.update_params(last)
        optimizer.post_update_params()
    right = network.right(X, y)
    print(f"after {ROUNDS:,} rounds: {right} of {len(X)} points get their own class, accuracy {right / len(X):.3f}")
    return network


def regions(network, X, y):
    """The plane, painted in the class that the network gives to each place."""
    right = network.right(X, y)
    fig, ax = figure(4.8, 4.6)
    border(ax, network.scores, X, y)
    straight = isinstance(network.bend, Activation_Linear)
    ax.set(aspect="equal", xticks=[], yticks=[],
           title=f"{'without' if straight else 'with'} a bend: {right} of {len(X)} right")
    alt = f"Map of the plane with the 300 points of the spiral, {right} of them in a region of their own class. "
    if straight:
        show(fig, alt + "The regions of the three classes meet in straight lines that cut across all arms.",
             "Straight borders, whatever the weights: no way around a spiral's arm.")
    else:
        show(fig, alt + "The regions curl inwards as three arms and follow the points.",
             "The borders follow the arms. Look closely at them: they are made of short straight pieces.")


def shares(values):
    """Each value divided by the sum of all; None where the sum is 0."""
    total = values.sum()
    return None if abs(total) < 1e-9 else values / total


def told(values):
    """Three shares in words, for the alt text."""
    return "no answer, the sum is 0" if values is None else ", ".join(f"{v:.3f}" for v in values)


def bars(ax, values, title, digits, low, high):
    """One bar a class, its number at its end; the axis grows beyond low and high where the bars do."""
    ax.set(title=title, xticks=range(3), xlabel="class", xlim=(-0.6, 2.6))
    ax.grid(False, axis="x")
    if values is None:
        ax.set(ylim=(low, high))
        ax.text(1, (low + high) / 2, "the sum is 0:\nno answer", ha="center", va="center")
        return
    room = 0.15 * (max(high, values.max()) - min(low, values.min()))        # for the numbers at the bars' ends
    low, high = min(low, values.min() - room if values.min() < 0 else low), max(high, values.max() + room)
    ax.set(ylim=(low, high))
    ax.axhline(0, color=INK, linewidth=1)
    for k, value in enumerate(values):
        ax.bar(k, value, width=0.7, color=CLASS_COLORS[k])
        ax.annotate(f"{value:.{digits}f}".replace("-", "−"), (k, value), xytext=(0, 3 if value >= 0 else -3),
                    textcoords="offset points", ha="center", va="bottom" if value >= 0 else "top", fontsize=9.5)


def compare(softmax):
    """Live: three scores, beside them each one's share of their sum, and their softmax."""
    def draw(fig, class_0, class_1, class_2):
        z = np.array([class_0, class_1, class_2])
        left, middle, right = fig.subplots(1, 3)
        bars(left, z, "scores", 1, -5, 6)
        bars(middle, shares(z), "divided by the sum", 3, -0.3, 1.2)
        bars(right, softmax(z), "softmax", 3, 0, 1.2)
        for ax in (middle, right):
            ax.axhspan(0, 1, color=ACCENT_TINT, zorder=0)

    def alt(class_0, class_1, class_2):
        z = np.array([class_0, class_1, class_2])
        return (f"Three bar charts for the classes 0, 1, 2. Scores: {class_0:.1f}, {class_1:.1f}, {class_2:.1f}. "
                f"Divided by the sum: {told(shares(z))}. Softmax: {told(softmax(z))}.")

    return explore(draw, alt=alt, width=7.4, height=3.2, class_0=(-10.0, 10.0, 0.1, 4.8),
                   class_1=(-10.0, 10.0, 0.1, -1.2), class_2=(-10.0, 10.0, 0.1, -2.4),
                   caption="Shaded is the band from 0 to 1. Dividing by the sum leaves it when a score is negative; "
                           "softmax never does.")
