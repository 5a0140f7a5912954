"""Pictures of chapter 00: the spiral, and a network that learns it."""
import numpy as np

from ..activations import Activation_ReLU
from ..datasets import spiral_data
from ..layers import Layer_Dense
from ..losses import Activation_Softmax_Loss_CategoricalCrossentropy
from ..optimizers import Optimizer_Adam
from ..plots import border, figure, points, show
from ..runs import own_draws

MOMENTS = (0, 100, 1000, 10000)


def data():
    """The 300 points of the whole series: the same for everyone, whatever was drawn before."""
    with own_draws(0):
        return spiral_data(samples=100, classes=3)


def spiral():
    """The task: three arms of a spiral."""
    fig, ax = figure(5.6, 4.4)
    points(ax, *data())
    ax.set(title="Three classes, no straight line between them", xlabel="first coordinate", ylabel="second coordinate",
           aspect="equal")
    ax.legend(loc="upper left", bbox_to_anchor=(1, 1))
    show(fig, "Scatter plot of 300 points in three spiral arms that start at the center and wind around each other; "
              "each arm is one class, with its own color and marker.",
         "The task: 300 points, three classes. Each arm curls around the other two.")


def learn_the_spiral():
    """Train 2 inputs → 64 ReLU neurons → 3 classes for 10,001 epochs; the share of points right at four moments."""
    np.random.seed(0)
    X, y = spiral_data(samples=100, classes=3)
    hidden, relu, last = Layer_Dense(2, 64), Activation_ReLU(), Layer_Dense(64, 3)
    blame, optimizer = Activation_Softmax_Loss_CategoricalCrossentropy(), Optimizer_Adam(learning_rate=0.05, decay=5e-7)
    snapshots = []
    for epoch in range(MOMENTS[-1] + 1):
        hidden.forward(X)
        relu.forward(hidden.output)
        last.forward(relu.output)
        blame.forward(last.output, y)
        if epoch in MOMENTS:
            right = np.mean(blame.output.argmax(axis=1) == y)
            parameters = [p.copy() for layer in (hidden, last) for p in (layer.weights, layer.biases)]
            snapshots.append((epoch, right, parameters))
            print(f"after {epoch:>6} nudges: {right:.1%} of the points right")
        blame.backward(blame.output, y)
        last.backward(blame.dinputs)
        relu.backward(last.dinputs)
        hidden.backward(relu.dinputs)
        optimizer.pre_update_params()
        optimizer.update_params(hidden)
        optimizer.update_params(last)
        optimizer.post_update_params()
    return snapshots


def four_moments(snapshots):
    """The border between the classes at each snapshot."""
    X, y = data()
    fig, axes = figure(6.8, 6.9, rows=2, columns=2)
    for ax, (epoch, right, parameters) in zip(axes.flat, snapshots):
        border(ax, lambda x, p=parameters: scores(x, *p), X)
        points(ax, X, y, size=14)
        ax.set(title=f"after {epoch:,} nudges: {right:.0%} right", xticks=[], yticks=[], aspect="equal")
    told = ", ".join(f"{right:.0%} after {epoch}" for epoch, right, _ in snapshots)
    show(fig, f"Four maps of which class the network gives to each place, with the points on top. Share right: {told}. "
              "The areas begin as nearly straight pieces and end as three spiral arms that follow the points.",
         "The same network at four moments. The shaded areas are its answers; they bend until they follow the arms.")


def scores(x, w1, b1, w2, b2):
    """Class scores (n, 3) of the points x, (n, 2), by the network with these parameters."""
    return np.maximum(x @ w1 + b1, 0) @ w2 + b2
