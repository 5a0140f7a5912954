"""Chapter 07: the way there and back with its shapes, what it takes, and what dividing twice does to it."""
from time import perf_counter

import numpy as np

from ...activations import Activation_ReLU
from ...layers import Layer_Dense
from ...losses import Activation_Softmax_Loss_CategoricalCrossentropy
from ...optimizers import Optimizer_SGD
from ...palette import ACCENT, INK, MUTED
from ...plots import figure, show
from ..tables import arrow, sheet


def time_them(softmax_backward, cross_entropy_backward, both_backward, jacobian):
    """Print how long three ways from the loss to the scores of 300 samples take, beside the quickest."""
    p = np.random.default_rng(0).dirichlet(np.ones(3), 300)
    y = np.arange(300) % 3

    def loop():
        d = cross_entropy_backward(p, y)
        return np.array([d[k] @ jacobian(p[k]) for k in range(300)])

    ways = {"a table for each sample, in a loop": loop,
            "apart, vectorized": lambda: softmax_backward(cross_entropy_backward(p, y), p),
            "together": lambda: both_backward(p, y)}
    times = {}
    for name, way in ways.items():
        start = perf_counter()
        for _ in range(20):
            way()
        times[name] = perf_counter() - start
    for name, time in times.items():
        print(f"{name:34}  takes {time / min(times.values()):6.1f} times as long as the quickest")


def there_and_back():
    """The stations of the spiral network, with the shapes that pass between them both ways."""
    fig, _ = figure(7.4, 2.3)
    fig.clear()
    ax = sheet(fig)
    boxes = ["dense1", "ReLU", "dense2", "softmax\nand loss"]
    passing = ["(300, 2)", "(300, 64)", "(300, 64)", "(300, 3)"]
    for k, (name, shape) in enumerate(zip(boxes, passing, strict=True)):
        x = 1.75 + 1.55 * k
        ax.text(x, 1.0, name, ha="center", va="center", color=INK, fontsize=10, fontweight="bold",
                bbox={"boxstyle": "round,pad=0.55", "facecolor": "#FFFFFF", "edgecolor": INK})
        middle = x - 0.78
        ax.text(middle, 0.42, shape, ha="center", color=INK, fontsize=9)
        arrow(ax, (middle - 0.3, 0.62), (middle + 0.3, 0.62), color=INK)
        arrow(ax, (middle + 0.3, 1.38), (middle - 0.3, 1.38), color=ACCENT)
        ax.text(middle, 1.66, shape, ha="center", color=ACCENT, fontsize=9)
    ax.text(0.12, 0.62, "there", va="center", color=INK, fontsize=9.5)
    ax.text(0.12, 1.38, "back", va="center", color=ACCENT, fontsize=9.5)
    for x, weights, biases in ((1.75, "(2, 64)", "(1, 64)"), (4.85, "(64, 3)", "(1, 3)")):
        ax.text(x, 1.95, f"dweights {weights}\ndbiases {biases}", ha="center", va="center", color=MUTED, fontsize=8.5)
    show(fig, "Four stations: dense1, ReLU, dense2, softmax and loss. Forward pass (300, 2), (300, 64), (300, 64) and "
              "(300, 3); backward the same shapes pass in the other direction. dense1 leaves dweights (2, 64) and "
              "dbiases (1, 64), dense2 dweights (64, 3) and dbiases (1, 3).",
         "What goes back has the shape of what went there; what stays behind has the shape of the parameters.")


def divided_twice(X, y, epochs=1000):
    """Train the spiral network with the right gradient, and with one divided by the batch twice; print the losses."""
    for name, factor in (("divided once ", 1.0), ("divided twice", 1 / len(X))):
        np.random.seed(0)
        first, bend, last = Layer_Dense(2, 64), Activation_ReLU(), Layer_Dense(64, 3)
        end, optimizer = Activation_Softmax_Loss_CategoricalCrossentropy(), Optimizer_SGD(learning_rate=1.0)
        for _ in range(epochs + 1):
            first.forward(X)
            bend.forward(first.output)
            last.forward(bend.output)
            loss = end.forward(last.output, y)
            end.backward(end.output, y)
            last.backward(end.dinputs * factor)
            bend.backward(last.dinputs)
            first.backward(bend.dinputs)
            for layer in (first, last):
                optimizer.update_params(layer)
        print(f"{name}: loss {loss:.3f} after {epochs:,} steps")
