"""How training on pictures fails: sorted, unscaled, or with the labels of other pictures."""
import numpy as np

from ...palette import ACCENT, BLUE, MUTED
from ...plots import figure, show
from ...readers import mixed, reader, rows
from ...runs import own_draws


def per_batch(model, X, y, epochs, size=64):
    """Training accuracy of each batch, before its step."""
    for _ in range(epochs):
        for i in range(0, len(X), size):
            model.train(X[i:i + size], y[i:i + size], epochs=1, print_every=0)
    return [h["accuracy"] for h in model.history]


def broken():
    """Three failures, with a small network on scikit-learn's digits."""
    with own_draws(0):
        images, labels = mixed()
        X, y = rows(images[:960]), labels[:960]
        order = np.argsort(y, kind="stable")
        runs = {"shuffled": per_batch(reader(64, rate=0.005), X, y, 4),
                "sorted by class": per_batch(reader(64, rate=0.005), X[order], y[order], 4),
                "0 to 255, rate 0.05": per_batch(reader(64, rate=0.05), (X + 1) * 127.5, y, 4),
                "labels of other pictures": per_batch(reader(64, rate=0.005), X, np.random.permutation(y), 4)}
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
