"""Chapter 11, broken: the price with the wrong sign, a price far too high, and a price on one layer that is dodged."""

import numpy as np

from ...activations import Activation_ReLU
from ...arithmetic import arithmetic
from ...datasets import spiral_data
from ...layers import Layer_Dense
from ...losses import Activation_Softmax_Loss_CategoricalCrossentropy
from ...optimizers import Optimizer_Adam
from ...palette import ACCENT, BLUE, MUTED, NEGATIVE
from ...plots import figure, show
from ...runs import own_draws


def walked(l2, sign=1, epochs=400, every=10):
    """Data loss, penalty, largest hidden and output weight at every tenth epoch of a short run."""
    with own_draws(0), arithmetic("same"):
        X, y = spiral_data(100, 3)
        first, bend, last = Layer_Dense(2, 64), Activation_ReLU(), Layer_Dense(64, 3)
        end, optimizer = (
            Activation_Softmax_Loss_CategoricalCrossentropy(),
            Optimizer_Adam(learning_rate=0.02, decay=5e-7),
        )
        rows = []
        for epoch in range(epochs + 1):
            first.forward(X)
            bend.forward(first.output)
            last.forward(bend.output)
            loss = end.forward(last.output, y)
            if epoch % every == 0:
                price = l2 * ((first.weights**2).sum() + (first.biases**2).sum())
                rows.append((epoch, loss, price, np.abs(first.weights).max(), np.abs(last.weights).max()))
            end.backward(end.output, y)
            last.backward(end.dinputs)
            bend.backward(last.dinputs)
            first.backward(bend.dinputs)
            first.dweights += sign * 2 * l2 * first.weights
            first.dbiases += sign * 2 * l2 * first.biases
            optimizer.pre_update_params()
            for layer in (first, last):
                optimizer.update_params(layer)
            optimizer.post_update_params()
        return np.array(rows, float).T


def wrong_sign():
    """Print what becomes of a network that is paid for growing."""
    for epoch, loss, price, largest, _ in walked(5e-4, sign=-1, epochs=2000, every=100).T[[4, 10, 20]]:
        print(f"epoch {epoch:4.0f}: data loss {loss:.3f}, penalty {price:5.1f}, largest hidden weight {largest:.1f}")


def broken():
    """Three failures and their typical pictures."""
    wrong, dear = walked(5e-4, sign=-1), walked(0.5)
    fig, axes = figure(7.4, 3.1, columns=3)
    epochs = wrong[0]
    for ax, rows, title in ((axes[0], wrong, "wrong sign"), (axes[1], dear, "far too dear")):
        ax.plot(epochs, rows[1], color=BLUE, label="data loss")
        ax.plot(epochs, rows[2], color=NEGATIVE, linestyle=(0, (5, 2)), label="penalty")
        ax.set(title=title, xlabel="epoch")
    axes[1].axhline(np.log(3), color=MUTED, linewidth=1)
    axes[1].text(epochs[-1], np.log(3) + 0.02, "ln 3", ha="right", va="bottom", color=MUTED, fontsize=9)
    axes[1].set_ylim(0, 1.3)
    axes[2].plot(epochs, dear[4], color=ACCENT, label="output")
    axes[2].plot(epochs, dear[3], color=BLUE, linestyle=(0, (5, 2)), label="hidden, priced")
    axes[2].set(title="the price is dodged", xlabel="epoch", ylabel="largest weight")
    for ax in axes:
        ax.legend(frameon=False, fontsize=8.5, labelcolor="linecolor")
    show(
        fig,
        f"Three panels over {int(epochs[-1])} epochs. Wrong sign: the penalty curve climbs to "
        f"{wrong[2, -1]:.1f} and leaves the data loss, "
        f"{wrong[1, -1]:.2f}, far below. Far too dear, λ = 0.5: the data loss stays at {dear[1, -1]:.2f}, near "
        f"ln 3. The price is dodged: "
        f"the largest hidden weight stays at {dear[3, -1]:.2f}, the largest output weight grows to {dear[4, -1]:.1f}.",
        "A penalty curve above the data curve; a loss that stays near ln 3; weights that grow where nothing is "
        "charged.",
    )
