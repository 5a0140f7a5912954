"""Pictures of chapter 07: softmax's table of slopes, the gradient of the scores as an image, there and back."""
from time import perf_counter

import numpy as np

from ..activations import Activation_ReLU
from ..layers import Layer_Dense
from ..losses import Activation_Softmax_Loss_CategoricalCrossentropy
from ..optimizers import Optimizer_SGD
from ..palette import ACCENT, BLUE, CARD, INK, MUTED, VERMILION
from ..plots import bars, figure, show
from .tables import arrow, plain, sheet


def blend(value, most):
    """White for 0, towards blue for positive, towards vermilion for negative numbers."""
    color = BLUE if value > 0 else VERMILION
    share = 0.75 * min(1.0, abs(value) / most)
    ours = tuple(int(color[i:i + 2], 16) for i in (1, 3, 5))
    return "#" + "".join(f"{round(share * c + (1 - share) * 255):02X}" for c in ours)


def cells(ax, table, most, write=True):
    """The numbers of a table as colored cells; negative ones are hatched as well."""
    for i, row in enumerate(table):
        for j, value in enumerate(row):
            ax.bar(j, 1, width=1, bottom=i - 0.5, color=blend(value, most), edgecolor=CARD, linewidth=1.5,
                   hatch="///" if value < -0.02 * most and not write else None)
            if write:
                ax.text(j, i, plain(value), ha="center", va="center", color=INK, fontsize=11)
    rows, columns = np.shape(table)
    ax.set(xlim=(-0.5, columns - 0.5), ylim=(rows - 0.5, -0.5), aspect="equal", xticks=range(columns))
    ax.grid(False)
    ax.tick_params(length=0)
    for side in ax.spines.values():
        side.set_visible(False)


def jacobian_picture(s):
    """Softmax's table of slopes for one sample."""
    table = np.diag(s) - np.outer(s, s)
    fig, ax = figure(4.6, 3.6)
    cells(ax, table, np.abs(table).max())
    ax.set(title="How probability i answers to score j", xlabel="score j", ylabel="probability i", yticks=range(len(s)))
    told = "; ".join(", ".join(plain(v) for v in row) for row in table)
    show(fig, f"Table of softmax's slopes for the probabilities {', '.join(plain(v) for v in s)}, row by row: {told}. "
              f"The diagonal "
              "is positive, everything else negative.",
         "Blue on the diagonal: a score lifts its own probability. Orange beside it: it takes from all others.")


def blame_picture():
    """Probabilities of twelve samples beside the gradient of their scores."""
    random = np.random.default_rng(5)
    y = np.repeat([0, 1, 2], 4)
    z = random.normal(size=(12, 3)) + 2.2 * np.eye(3)[y] * np.tile([1, 1, 1, -1], 3)[:, None]
    e = np.exp(z - z.max(axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True)
    blame = (p - np.eye(3)[y]) / 12
    fig, axes = figure(6.4, 5.2, columns=2)
    for ax, table, most, title in ((axes[0], p, 1, "probabilities"), (axes[1], blame, 1 / 12, "slopes by the scores")):
        cells(ax, table, most, write=False)
        ax.set(title=title, xlabel="class", yticks=range(12), ylabel="sample" if table is p else None)
        for i, right in enumerate(y):
            ax.plot(right, i, "o", color=INK, markersize=4)
    worst = int((1 - p[np.arange(12), y]).argmax())
    show(fig, "Two tables of twelve rows and three columns. Left, the probabilities; a dot marks each row's right "
              "class. Right, the "
              "slopes by the scores: negative and hatched at the dots, positive elsewhere, strong where the "
              "probability of the "
              f"right class is small. Sample {worst} is the most wrong and has the strongest colors.",
         "Dots mark the right class. Where the left is dark at the dot, the right is nearly white: nothing to correct.")


CLASSES = "dog", "cat", "human"


def pull(dog, cat, human, right_class):
    """Probabilities of one sample, and the slopes of its loss by the three scores."""
    e = np.exp(np.array([dog, cat, human]) - max(dog, cat, human))
    p = e / e.sum()
    return p, p - np.eye(3)[right_class]


def pulls(fig, dog, cat, human, right_class):
    """Bars of the probabilities and of the slopes, side by side."""
    p, slopes = pull(dog, cat, human, right_class)
    names = [f"{name}\nright" if k == right_class else name for k, name in enumerate(CLASSES)]
    for ax, values, title, low in zip(fig.subplots(1, 2), (p, slopes), ("probabilities", "slopes by the "
        "scores"), (0, -1.15),
                                      strict=True):
        bars(ax, values, names)
        ax.set(title=title, ylim=(low, 1.15))


def pulls_alt(dog, cat, human, right_class):
    """The same in words."""
    p, slopes = pull(dog, cat, human, right_class)
    told = "; ".join(f"{name} {a:.3f}, slope {b:.3f}" for name, a, b in zip(CLASSES, p, slopes, strict=True))
    return f"Probabilities and slopes when {CLASSES[right_class]} is right: {told}."


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
              "(300, 3); "
              "backward the same shapes pass in the other direction. dense1 leaves dweights (2, 64) and dbiases (1, "
              "64), dense2 "
              "dweights (64, 3) and dbiases (1, 3).",
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
