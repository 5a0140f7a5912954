"""Pictures of chapter 04: why counting is not enough, the curve of the loss, picking one number from each row."""
import numpy as np

from ..palette import ACCENT, ACCENT_TINT, BLUE, INK, MUTED, VERMILION
from ..plots import figure, show
from .tables import arrow, frame, sheet, table

# A batch of three in which one weight, from an input to the class "cat", is turned: scores without it, and the input.
FIXED = np.array([[1.2, 0.0, 0.0], [0.5, 0.0, 0.2], [0.2, -0.8, -0.2]])
INPUT, TARGETS = np.array([0.6, 1.0, 0.8]), np.array([0, 1, 1])
CLASSES = "dog", "cat", "human"
FAR = "#CFE3F0"         # bars of the classes that are not the right one


def softmax(z):
    """Scores (…, classes) → probabilities of the same shape."""
    e = np.exp(z - z.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


def turned(weight):
    """Accuracy and mean loss of the three samples when the weight has this value."""
    scores = FIXED.copy()
    scores[:, 1] += weight * INPUT
    p = softmax(scores)
    return np.mean(p.argmax(axis=1) == TARGETS), -np.log(p[np.arange(3), TARGETS]).mean()


def staircase():
    """Accuracy and loss of three samples while one weight is turned."""
    weights = np.linspace(-3, 6, 901)
    accuracy, loss = np.array([turned(w) for w in weights]).T
    fig, (left, right) = figure(6.8, 3.0, columns=2)
    left.plot(weights, accuracy, color=BLUE)
    left.set(title="Accuracy: flat, then a jump", xlabel="one weight", ylabel="accuracy", ylim=(-0.05, 1.1),
             yticks=[0, 1 / 3, 2 / 3, 1], yticklabels=["0", "1/3", "2/3", "1"])
    right.plot(weights, loss, color=VERMILION, linestyle="-")
    right.set(title="Wanted: a slope everywhere", xlabel="one weight", ylabel="how wrong", ylim=(0, None))
    steps = int((np.diff(accuracy) != 0).sum())
    show(fig, "Two curves over the value of one weight. Left, the accuracy of three samples: level pieces with "
              f"{steps} jumps between them. Right, a measure of how wrong the network is: a smooth valley.",
         "Left, a small turn of the weight changes nothing, so it shows no direction. Right, the number this chapter "
         "builds.")


def minus_log():
    """The loss of a sample over the probability of its right class."""
    p = np.linspace(0.004, 1, 500)
    marks = np.array([0.9, 0.5, 0.25, 0.1, 0.01])
    fig, ax = figure(6.4, 3.4)
    ax.plot(p, -np.log(p), color=BLUE)
    ax.plot(marks, -np.log(marks), "o", color=ACCENT)
    for m in marks:
        ax.annotate(f"{m:g} costs {-np.log(m):.3f}", (m, -np.log(m)), xytext=(8, 6), textcoords="offset points",
                    color=INK)
    ax.set(title="The loss of one sample", xlabel="probability given to the right class", ylabel="loss, −ln p",
           xlim=(-0.02, 1.16), ylim=(-0.2, 5.6), xticks=np.arange(0, 1.1, 0.2))
    show(fig, "Curve of minus the natural logarithm of p for p from 0 to 1. It falls from far above 5 near p = 0, "
              "steeply first and then ever more gently, through 0.693 at p = 0.5, to 0 at p = 1.",
         "Certain and right costs nothing, undecided costs little, certain and wrong has no upper limit.")


def picking():
    """One number from each row: pairs of a row number and a target."""
    batch, targets = [[0.7, 0.1, 0.2], [0.1, 0.5, 0.4], [0.02, 0.9, 0.08]], [0, 1, 1]
    fig, _ = figure(6.4, 1.9)
    fig.clear()
    ax = sheet(fig)
    for x, title in ((0.55, "rows"), (1.55, "targets"), (3.15, "batch, (3, 3)"), (5.4, "picked, (3,)")):
        ax.text(x, 0.3, title, ha="center", va="center", fontsize=10, color=INK)
    table(ax, 0.3, 0.55, [[0], [1], [2]])
    table(ax, 1.3, 0.55, [[t] for t in targets])
    chosen = [(i, t) for i, t in enumerate(targets)]
    table(ax, 2.4, 0.55, batch, fill=lambda i, j: ACCENT_TINT if (i, j) in chosen else "#FFFFFF",
          ink=lambda i, j: ACCENT if (i, j) in chosen else MUTED)
    table(ax, 5.15, 0.55, [[batch[i][j]] for i, j in chosen], fill=lambda i, j: ACCENT_TINT)
    for i, j in chosen:
        frame(ax, 2.4 + 0.5 * j, 0.55 + 0.32 * i, 1, 1, ACCENT)
    arrow(ax, (1.88, 1.03), (2.32, 1.03))
    arrow(ax, (4.0, 1.03), (5.05, 1.03))
    show(fig, "The rows 0, 1, 2 beside the targets 0, 1, 1 point into the batch. Marked are 0.7 in row 0, 0.5 in row "
              "1 and 0.9 in row 2; these three are what is picked.",
         "Row number and target together name one cell: row 0 column 0, row 1 column 1, row 2 column 1.")


def scores_to_loss(fig, dog, cat, human, right_class):
    """Three scores, their softmax, and the loss for the right class."""
    p = softmax(np.array([dog, cat, human]))
    loss = -np.log(p[right_class])
    bars, bill = fig.subplots(1, 2, width_ratios=[3, 1])
    for k, share in enumerate(p):
        lit = k == right_class
        bars.bar(k, share, width=0.62, color=ACCENT if lit else FAR, edgecolor=ACCENT if lit else MUTED,
                 linewidth=2 if lit else 1)
        bars.annotate(f"{share:.3f}", (k, share), xytext=(0, 3), textcoords="offset points", ha="center", color=INK)
    bars.set(title="probabilities", ylim=(0, 1.12), xticks=range(3))
    bars.set_xticklabels([f"{name}\nright" if k == right_class else name for k, name in enumerate(CLASSES)])
    bars.grid(False, axis="x")
    bill.bar(0, loss, width=0.5, color=VERMILION)
    bill.annotate(f"{loss:.3f}", (0, loss), xytext=(0, 3), textcoords="offset points", ha="center", color=INK)
    bill.axhline(np.log(3), color=MUTED, linestyle="--", linewidth=1.2)
    bill.annotate("ln 3", (0.48, np.log(3)), xytext=(0, 3), textcoords="offset points", ha="right", color=MUTED)
    bill.set(title="loss", xlim=(-0.5, 0.5), ylim=(0, max(3, 1.15 * loss)), xticks=[])


def scores_to_loss_alt(dog, cat, human, right_class):
    """The same in words."""
    p = softmax(np.array([dog, cat, human]))
    shares = ", ".join(f"{name} {share:.3f}" for name, share in zip(CLASSES, p))
    return (f"Scores dog {dog:g}, cat {cat:g}, human {human:g} give the probabilities {shares}. The right class is "
            f"{CLASSES[right_class]}; the loss is {-np.log(p[right_class]):.3f}.")
