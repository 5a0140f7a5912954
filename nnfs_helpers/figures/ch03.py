"""Pictures of chapter 03: what a bend between two layers changes, and what softmax makes of scores.

The curves and hinges between the two stand in ch03_bends.py.
"""
import numpy as np

from ..activations import Activation_Linear, Activation_ReLU
from ..layers import Layer_Dense
from ..losses import Activation_Softmax_Loss_CategoricalCrossentropy
from ..optimizers import Optimizer_Adam
from ..palette import CLASS_COLORS, INK
from ..plots import border, figure, show
from ..widgets import explore
from .ch03_bends import draw_wave, exponential, four_curves, hinges, one_neuron, roof  # noqa: F401

ROUNDS = 10_001


class Network:
    """2 → 64 → 3 with `bend` behind the first layer; `layers` are its two dense layers."""

    def __init__(self, layers, bend, right):
        self.layers, self.bend, self.right = layers, bend, right

    def scores(self, X):
        """The last layer's output for the points X, (samples, 2) → (samples, 3)."""
        first, last = self.layers
        first.forward(X)
        self.bend.forward(first.output)
        last.forward(self.bend.output)
        return last.output

    def without_bend(self):
        """The same weights, with the bend left out."""
        return Network(self.layers, Activation_Linear(), None)


def fresh_layers(X):
    """The layers' first weights, as seed 0 draws them after the data: the same at every call, as in chapter 09."""
    state = np.random.get_state()
    np.random.seed(0)
    np.random.randn(len(X))
    layers = Layer_Dense(2, 64), Layer_Dense(64, 3)
    np.random.set_state(state)
    return layers


def train(X, y, bend):
    """Train 2 → 64 → 3 on the points X, y for 10,001 rounds, with bend="ReLU" or None, and say how it went."""
    first, last = fresh_layers(X)
    bend = Activation_ReLU() if bend == "ReLU" else Activation_Linear()
    loss, optimizer = Activation_Softmax_Loss_CategoricalCrossentropy(), Optimizer_Adam(learning_rate=0.05, decay=5e-7)
    for _ in range(ROUNDS):
        first.forward(X)
        bend.forward(first.output)
        last.forward(bend.output)
        loss.forward(last.output, y)
        right = int(np.sum(loss.output.argmax(axis=1) == y))
        loss.backward(loss.output, y)
        last.backward(loss.dinputs)
        bend.backward(last.dinputs)
        first.backward(bend.dinputs)
        optimizer.pre_update_params()
        optimizer.update_params(first)
        optimizer.update_params(last)
        optimizer.post_update_params()
    print(f"after {ROUNDS:,} rounds: {right} of {len(X)} points get their own class, accuracy {right / len(X):.3f}")
    return Network((first, last), bend, right)


def regions(network, X, y):
    """The plane, painted in the class that the network gives to each place."""
    right = int(np.sum(network.scores(X).argmax(axis=1) == y))
    fig, ax = figure(4.8, 4.6)
    border(ax, network.scores, X, y)
    straight = isinstance(network.bend, Activation_Linear)
    ax.set(title=f"{'without' if straight else 'with'} a bend: {right} of {len(X)} right", aspect="equal", xticks=[], yticks=[])
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


def compare(softmax):
    """Live: three scores, beside them each one's share of their sum, and their softmax."""
    def bars(ax, values, title, low, high):
        ax.set(title=title, xticks=range(3), xlabel="class", ylim=(low, high))
        ax.axhline(0, color=INK, linewidth=1)
        ax.grid(False, axis="x")
        if values is None:
            ax.text(1, (low + high) / 2, "the sum is 0:\nno answer", ha="center", va="center")
            return
        for k, value in enumerate(values):
            ax.bar(k, np.clip(value, low, high), width=0.7, color=CLASS_COLORS[k])
            ax.annotate(f"{value:.1f}" if high == 11 else f"{value:.3f}", (k, np.clip(value, 0, high * 0.92)),
                        xytext=(0, 3), textcoords="offset points", ha="center", va="bottom")

    def draw(fig, class_0, class_1, class_2):
        z = np.array([class_0, class_1, class_2])
        left, middle, right = fig.subplots(1, 3)
        bars(left, z, "scores", -11, 11)
        bars(middle, shares(z), "divided by the sum", -2.2, 2.2)
        middle.axhspan(0, 1, color="white", zorder=0)
        bars(right, softmax(z), "softmax", 0, 1.1)

    def alt(class_0, class_1, class_2):
        z = np.array([class_0, class_1, class_2])
        row = lambda values: "no answer, the sum is 0" if values is None else ", ".join(f"{v:.3f}" for v in values)
        return (f"Three bar charts for the classes 0, 1, 2. Scores: {class_0:.1f}, {class_1:.1f}, {class_2:.1f}. "
                f"Divided by the sum: {row(shares(z))}. Softmax: {row(softmax(z))}.")

    return explore(draw, alt=alt, width=7.4, height=3, class_0=(-10.0, 10.0, 0.1, 4.8), class_1=(-10.0, 10.0, 0.1, -1.2),
                   class_2=(-10.0, 10.0, 0.1, -2.4),
                   caption="Shares of a sum leave the band from 0 to 1 as soon as a score is negative; softmax never does.")
