"""Pictures of chapter 13: the two branches of the loss, the slope behind the clip, the table of flat labels."""
import numpy as np

from ...palette import ACCENT, BLUE, CARD, INK, MUTED, VERMILION
from ...plots import figure, show


def two_costs():
    """The loss of a yes/no answer for both labels."""
    p = np.linspace(0.004, 0.996, 400)
    fig, ax = figure(6.4, 3.2)
    ax.plot(p, -np.log(p), color=BLUE, linestyle="-", label="the answer is yes: −ln ŷ")
    ax.plot(p, -np.log(1 - p), color=VERMILION, linestyle="--", label="the answer is no: −ln(1 − ŷ)")
    ax.plot(0.5, np.log(2), "o", color=ACCENT)
    ax.annotate("ln 2", (0.5, np.log(2)), xytext=(0, -16), textcoords="offset points", ha="center", color=INK)
    ax.set(title="The loss of one yes or no", xlabel="ŷ, the probability of a yes", ylabel="loss", ylim=(-0.15, 5.6))
    ax.legend(loc="upper center", frameon=False)
    show(fig, "Two curves over the probability of a yes. Minus ln of it falls from above 5 to 0: what a yes costs. "
              "Its mirror "
              "image rises from 0 to above 5: what a no costs. They cross at one half, at a height of ln 2, 0.693.",
         "The label picks the curve. Undecided costs ln 2 either way.")


def sigmoid(z):
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1, e) / (1 + e)


def lost_slopes():
    """The slope by the score of a sample whose answer is yes, in three ways."""
    z = np.linspace(-24, 8, 1200)
    s = sigmoid(z)
    apart = -s * (1 - s) / np.clip(s, 1e-7, 1 - 1e-7)
    fig, ax = figure(6.4, 3.2)
    ax.plot(z, s - 1, color=BLUE, linewidth=3.4, linestyle="-", label="from the scores: σ(z) − y")
    ax.plot(z, apart, color=VERMILION, linestyle="--", label="loss and sigmoid apart, with the clip")
    ax.plot(z, 2 * (s - 1) * s * (1 - s), color=MUTED, linestyle=":", label="squared error")
    ax.axvline(-16.1, color=ACCENT, linewidth=1.2, linestyle="-")
    ax.annotate("z = −16.1:\nthe clip begins", (-16.1, -0.62), xytext=(6, 0), textcoords="offset points", color=ACCENT)
    ax.set(title="The answer is yes: how hard does each loss "
                 "push?", xlabel="score z", ylabel="slope by z", ylim=(-1.1, 0.5))
    ax.legend(loc="upper right", frameon=False, fontsize=9.5)
    show(fig, "Slopes by the score of a sample whose answer is yes. From the scores: −1 for all strongly negative "
              "scores, rising to "
              "0 for positive ones. With sigmoid and loss apart: the same down to −16.1, and almost 0 left of it. "
              "With a squared "
              "error: a shallow dip around −1, and 0 for all large scores.",
         "The further left, the more wrong. Only the slope from the scores keeps pushing there.")


def broken(output, y):
    """What a perfect predictor meets when its labels are flat: a whole table."""
    table = (output > 0.5) == y
    n = len(y)
    fig, (left, right) = figure(6.4, 3.0, columns=2, width_ratios=[1, 3])
    look = {"cmap": "Greys", "vmin": -1, "vmax": 3, "interpolation": "nearest"}
    left.imshow((output > 0.5) == np.reshape(y, (-1, 1)), aspect=0.02, **look)
    right.imshow(table, **look)
    for ax, shape in ((left, f"({n}, 1)"), (right, f"({n}, {n})")):
        ax.set_title(shape)
        ax.grid(False)
        ax.set(xticks=[], yticks=[0, n - 1], ylabel="outputs")
    label = {"ha": "center", "va": "center", "color": INK, "bbox": {"facecolor": CARD, "edgecolor": "none"}}
    right.set(xlabel="labels", xticks=[0, n - 1])
    for x, down, text in ((1, 1, "right"), (3, 1, "wrong"), (1, 3, "wrong"), (3, 3, "right")):
        right.text(x * n / 4, down * n / 4, text, **label)
    left.text(0, n / 2, "right", rotation=90, **label)
    show(fig, f"Left, a narrow column of {n} comparisons, all of them right. Right, a table of {n} times {n}: two of "
              f"its four quarters are right and two are wrong, {table.mean():.3f} in all.",
         "The same perfect outputs: against a column of labels each meets its own, against flat labels each meets all.")
