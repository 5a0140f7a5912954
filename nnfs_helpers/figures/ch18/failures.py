"""What the capstone has learned, and two failures that everyone meets in a framework."""
import numpy as np

from ...activations import Activation_ReLU, Activation_Softmax
from ...layers import Layer_Dense
from ...losses import Activation_Softmax_Loss_CategoricalCrossentropy
from ...optimizers import Optimizer_Adam, Optimizer_SGD
from ...palette import BLUE, INK, MUTED, VERMILION
from ...plots import border, figure, show


def learned(predict, X, y):
    """The border of a trained network."""
    fig, ax = figure(4.6, 4.0)
    border(ax, predict, X, y, steps=150)
    ax.set(xlabel="$x_0$", ylabel="$x_1$")
    show(fig, "The three arms of the spiral, each on a region of its own class.",
         "The border of chapter 09, drawn by the classes that the table above names.")


def trained(X, y, optimizer, epochs, twice=False):
    """Losses of the spiral's network; `twice`: a softmax before the loss that has one already."""
    np.random.seed(0)
    first, relu, last, soft = Layer_Dense(2, 64), Activation_ReLU(), Layer_Dense(64, 3), Activation_Softmax()
    end, losses = Activation_Softmax_Loss_CategoricalCrossentropy(), []
    for _ in range(epochs):
        first.forward(X)
        relu.forward(first.output)
        last.forward(relu.output)
        scores = last.output
        if twice:
            soft.forward(scores)
            scores = soft.output
        losses.append(float(end.forward(scores, y)))
        end.backward(end.output, y)
        slopes = end.dinputs
        if twice:
            soft.backward(slopes)
            slopes = soft.dinputs
        last.backward(slopes)
        relu.backward(last.dinputs)
        first.backward(relu.dinputs)
        optimizer.pre_update_params()
        optimizer.update_params(first)
        optimizer.update_params(last)
        optimizer.post_update_params()
    return losses


def broken(X, y, epochs=600):
    """Softmax twice, and gradients that nobody clears, each beside the run that is right."""
    with np.errstate(all="ignore"):
        runs = [("Adam 0.05", trained(X, y, Optimizer_Adam(0.05), epochs)),
                ("softmax twice", trained(X, y, Optimizer_Adam(0.05), epochs, twice=True)),
                ("SGD 1.0", trained(X, y, Optimizer_SGD(1.0), epochs)),
                ("never cleared", trained(X, y, Optimizer_SGD(1.0, momentum=1.0), epochs))]
    fig, axes = figure(6.8, 3.2, columns=2)
    floor = float(np.log(np.e + 2) - 1)
    for ax, pair in ((axes[0], runs[:2]), (axes[1], runs[2:])):
        for (name, losses), color, line in zip(pair, (BLUE, VERMILION), ("-", "--")):
            ax.plot(losses, color=color, linestyle=line, linewidth=1.3, label=name)
        ax.set(xlabel="step", ylabel="loss")
        ax.legend(fontsize=9)
    axes[0].axhline(floor, color=MUTED, linewidth=1.2, linestyle=":")
    axes[0].text(epochs * 0.02, floor - 0.012, f"floor {floor:.3f}", va="top", color=INK, fontsize=9)
    axes[0].set_title("A second softmax")
    axes[1].set_title("Gradients that add up")
    ends = "; ".join(f"{name} {losses[-1]:.3f} after {epochs} steps, {max(losses):.2f} at "
                     f"most" for name, losses in runs)
    show(fig, f"Losses of the spiral's network over {epochs} steps in two panels. {ends}. The floor of the loss with "
              f"two softmaxes, "
              f"{floor:.3f}, is a dotted line.",
         "Left: with a second softmax the loss cannot pass the dotted line. Right: gradients never cleared make it "
         "swing, far above where it began.")
    return {name: losses for name, losses in runs}
