"""Pictures of chapter 07: softmax's table of slopes, and the slopes by the scores as an image and as bars."""
import numpy as np

from ...palette import BLUE, CARD, INK, VERMILION
from ...plots import bars, figure, show
from ..tables import plain


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
              "The diagonal is positive, everything else negative.",
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
              "class. Right, the slopes by the scores: negative and hatched at the dots, positive elsewhere, strong "
              f"where the probability of the right class is small. Sample {worst} is the most wrong and has the "
              "strongest colors.",
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
    titles = "probabilities", "slopes by the scores"
    for ax, values, title, low in zip(fig.subplots(1, 2), (p, slopes), titles, (0, -1.15), strict=True):
        bars(ax, values, names)
        ax.set(title=title, ylim=(low, 1.15))


def pulls_alt(dog, cat, human, right_class):
    """The same in words."""
    p, slopes = pull(dog, cat, human, right_class)
    told = "; ".join(f"{name} {a:.3f}, slope {b:.3f}" for name, a, b in zip(CLASSES, p, slopes, strict=True))
    return f"Probabilities and slopes when {CLASSES[right_class]} is right: {told}."
