"""How training on pictures fails: sorted, unscaled, or with the labels of other pictures."""
import numpy as np

from ...palette import ACCENT, BLUE, MUTED
from ...plots import figure, show


def network():
    from ... import (
        Accuracy_Categorical,
        Activation_ReLU,
        Activation_Softmax,
        Layer_Dense,
        Loss_CategoricalCrossentropy,
        Model,
        Optimizer_Adam,
    )

    def made(rate=0.001):
        model = Model()
        for inputs, neurons, end in ((64, 64, Activation_ReLU), (64, 10, Activation_Softmax)):
            model.add(Layer_Dense(inputs, neurons))
            model.layers[-1].weights *= 10
            model.add(end())
        model.set(loss=Loss_CategoricalCrossentropy(), optimizer=Optimizer_Adam(learning_rate=rate),
                  accuracy=Accuracy_Categorical())
        model.finalize()
        return model
    return made


def per_batch(model, X, y, epochs, size=64):
    """Training accuracy of each batch, before its step."""
    for _ in range(epochs):
        for i in range(0, len(X), size):
            model.train(X[i:i + size], y[i:i + size], epochs=1, print_every=0)
    return [h["accuracy"] for h in model.history]


def broken():
    """Three failures, with a small network on scikit-learn's digits."""
    from ...pictures import digits_data
    images, labels = digits_data()
    state = np.random.get_state()
    np.random.seed(0)
    i = np.random.permutation(len(images))[:960]
    X, y = images[i].reshape(len(i), -1) / 8.0 - 1, labels[i]
    order, made = np.argsort(y, kind="stable"), network()
    runs = {"shuffled":
                per_batch(made(0.005), X, y, 4), "sorted by class": per_batch(made(0.005), X[order], y[order], 4),
            "0 to 255, rate 0.05": per_batch(made(0.05), (X + 1) * 127.5, y, 4),
            "labels of other pictures": per_batch(made(0.005), X, np.random.permutation(y), 4)}
    np.random.set_state(state)
    fig, axes = figure(7.4, 2.8, columns=4, sharey=True)
    told = []
    for ax, (title, right) in zip(axes, runs.items()):
        ax.plot(right, color=BLUE if title == "shuffled" else ACCENT, linestyle="-", linewidth=1.6)
        for epoch in range(1, 4):
            ax.axvline(15 * epoch - 0.5, color=MUTED, linewidth=0.8, linestyle=":")
        ax.set(xlabel="step", ylim=(-0.04, 1.04))
        ax.set_title(title, fontsize=10)
        told.append(f"{title}: the last epoch between {min(right[45:]):.2f} and {max(right[45:]):.2f}")
    axes[0].set_ylabel("accuracy in its batch")
    show(fig, f"Accuracy of each batch over four epochs of training, in four panels. {'; '.join(told)}.",
         "A dotted line ends an epoch. Sorted data swing between all and nothing; the other two stay at the bottom.")
