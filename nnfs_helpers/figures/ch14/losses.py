"""Squared and absolute errors, what one outlier does to each, and the chapter's failures."""
import numpy as np

from ...palette import ACCENT, BLUE, INK, MUTED, NEGATIVE
from ...plots import figure, show
from ...spreads import frames
from ..players import Frame

TEN = np.array([2.1, 2.6, 2.3, 3.0, 2.8, 2.2, 2.5, 2.9, 2.4])        # nine of the ten points; the tenth is moved


def two_losses():
    """Both losses of one output over its error, and their slopes."""
    error = np.linspace(-3, 3, 301)
    fig, axes = figure(7.2, 3.1, columns=2)
    axes[0].plot(error, error ** 2, color=BLUE, label="squared")
    axes[0].plot(error, abs(error), color=NEGATIVE, linestyle=(0, (5, 2)), label="absolute")
    axes[0].set(title="the loss", ylabel="loss of one output", ylim=(-0.3, 6))
    axes[1].plot(error, 2 * error, color=BLUE, label="squared")
    for part in (error < 0, error > 0):
        axes[1].plot(error[part], np.sign(error[part]), color=NEGATIVE, linestyle=(0, (5, 2)),
                     label="absolute" if part[0] else None)
    axes[1].plot(0, 0, "o", color=NEGATIVE, markersize=5)
    axes[1].set(title="its slope", ylabel="slope", ylim=(-6.5, 6.5))
    for ax in axes:
        ax.set_xlabel("prediction minus target")
        ax.legend(frameon=False, fontsize=9.5)
    show(fig, "Left, over the error from -3 to 3, the squared loss, a parabola, and the absolute loss, a V; "
              "they meet at "
              "errors of -1, 0 and 1. Right, their slopes: the squared one's is a straight line, twice the error; the "
              "absolute one's is -1 left of 0 and 1 right of it.",
         "A squared error pulls harder the larger it is; an absolute error always pulls with the same force.")


def constants(tenth):
    """The constants of least squared and of least absolute loss for the ten points: mean and median."""
    points = np.append(TEN, tenth)
    return points.mean(), np.median(points)


def pull(fig, tenth):
    """Ten points, and the constant that each loss likes best."""
    mean, median = constants(tenth)
    ax = fig.subplots()
    ax.scatter(range(1, 10), TEN, color=INK, s=34, zorder=3)
    ax.scatter(10, tenth, color=ACCENT, marker="D", s=54, zorder=3)
    ax.axhline(mean, color=BLUE, linestyle="-", label=f"best for squared errors: {mean:.2f}")
    ax.axhline(median, color=NEGATIVE, linestyle=(0, (5, 2)), label=f"best for absolute errors: {median:.2f}")
    ax.set(xlabel="point", ylabel="target", ylim=(0, 21.5), xticks=range(1, 11))
    ax.legend(frameon=False, loc="upper left", fontsize=9.5)


def pull_alt(tenth):
    """The same in words."""
    mean, median = constants(tenth)
    return (f"Ten points; nine lie between 2.1 and 3, the tenth at {tenth:.1f}. The constant of least squared "
            f"loss lies at "
            f"{mean:.2f}, that of least absolute loss at {median:.2f}.")


def climb(steps=60, rate=0.02):
    """The absolute loss of a straight line a·x + b on a sine, step by step, with the slope's sign turned round."""
    x = np.arange(50) / 50
    y, a, b, losses = np.sin(2 * np.pi * x), 0.0, 0.0, []
    for _ in range(steps):
        error = a * x + b - y
        losses.append(abs(error).mean())
        a, b = a + rate * (np.sign(error) * x).mean(), b + rate * np.sign(error).mean()
    return losses


def broken():
    """Three failures of this chapter beside each other: a crowd of bends, a climb, a table of differences."""
    fig, axes = figure(7.4, 2.9, columns=3)
    epochs, parameters = frames("sine_one_hidden")
    x = np.arange(200).reshape(-1, 1) / 200
    y, stuck = np.sin(2 * np.pi * x), Frame(epochs[-1], parameters[-1]).scores(x)
    axes[0].plot(x, y, color=MUTED, linestyle="-", linewidth=1.6)
    axes[0].plot(x, stuck, color=BLUE)
    axes[0].set(title="a few straight pieces", xlabel="x", ylabel="y")
    losses = climb()
    axes[1].plot(losses, color=NEGATIVE)
    axes[1].set(title="a climb from the start", xlabel="step", ylabel="absolute loss")
    axes[2].imshow(y - y.T, cmap="cividis", extent=(0, 200, 200, 0))
    axes[2].set(title="(n, 1) minus (n,)", xlabel="target", ylabel="prediction", xticks=(0, 200), yticks=(0, 200))
    axes[2].grid(False)
    for ax in axes:
        ax.title.set_fontsize(10.5)
    show(fig, "Three panels. First, a sine and the fit of a network whose bends moved as one crowd: three "
              "straight pieces. "
              f"Second, an absolute loss that climbs from {losses[0]:.3f} to {losses[-1]:.3f} without a pause. "
              "Third, a square table of differences where a single column was meant: 0 on the diagonal and where "
              "two targets happen to be equal, up to 2 in size elsewhere.",
         "Left to right: bends in one place, a gradient with the wrong sign, labels of the wrong shape.")
