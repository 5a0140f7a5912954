"""Pictures of the debugging atlas for chapters 01 to 05, whose own failures are numbers for the most part."""
import numpy as np

from ..datasets import spiral_data
from ..palette import ACCENT, ACCENT_TINT, BLUE, INK, MUTED
from ..plots import bars, border, figure, show
from ..spreads import frames
from .atlas_runs import divided_twice, early_step, equal_weights  # noqa: F401
from .players import Frame
from .tables import HIGH, frame, plain, sheet, table

INPUTS, WEIGHTS, BIAS = (1.0, 2.0, 3.0, 2.5), (0.2, 0.8, -0.5, 1.0), 2.0


def lost_numbers():
    """Chapter 01: what a neuron adds up, as it should, with a weight lost, with the inputs turned round."""
    cases = {"right": (INPUTS, WEIGHTS), "a weight is lost": (INPUTS, WEIGHTS[:3]),
             "turned round": (INPUTS[::-1], WEIGHTS)}
    fig, axes = figure(7.4, 2.9, columns=3, sharey=True)
    told = []
    for ax, (title, (x, w)) in zip(axes, cases.items(), strict=True):
        terms = [a * b for a, b in zip(x, w)] + [BIAS]
        bars(ax, terms, [f"$x_{k}w_{k}$" for k in range(len(terms) - 1)] + ["$b$"], digits=1)
        ax.set(title=f"{title}: {sum(terms):.1f}", xlim=(-0.6, 4.6))
        told.append(f"{title}: {', '.join(f'{t:.1f}' for t in terms)}, together {sum(terms):.1f}")
    told = ". ".join(told).replace("-", "−")
    show(fig, f"Three panels of bars, the products and the bias that a neuron adds up. {told}.",
         "All three sums look like the output of a neuron; only the bars tell what was added.")


def standing_biases():
    """Chapter 02: a batch's scores with the biases as a row, and as a column."""
    scores = np.array([[2.8, -1.79, 1.885], [6.9, -4.81, -0.3], [-0.59, -1.949, -0.474]])
    biases = np.array([2.0, 3.0, 0.5])
    right, wrong = scores + biases, scores + biases.reshape(3, 1)
    fig, _ = figure(7.0, 2.1)
    fig.clear()
    ax, wide = sheet(fig), 0.62
    for x, rows, result, name, shape in ((0.4, biases[None], right, "as a row", "(3, 3) + (3,)"),
                                         (4.15, biases[:, None], wrong, "as a column", "(3, 3) + (3, 1)")):
        off = ~np.isclose(result, right)
        table(ax, x, 0.75, rows, wide=0.5, fill=lambda i, j: ACCENT_TINT)
        left = x + 0.5 * rows.shape[1] + 0.25
        ax.text(left - 0.12, 0.75 + HIGH / 2, "→", ha="center", va="center", color=MUTED, fontsize=13)
        table(ax, left, 0.75, result, wide=wide, fill=lambda i, j, off=off: ACCENT_TINT if off[i, j] else "#FFFFFF")
        for i, j in zip(*np.nonzero(off)):
            ends = left + j * wide + 0.06, left + (j + 1) * wide - 0.06
            ax.plot(ends, [0.75 + (i + 0.85) * HIGH] * 2, color=ACCENT, linewidth=1.6, linestyle="-")
        ax.text(x, 0.35, f"biases {name}", color=INK, fontsize=11, weight="bold", va="center")
        ax.text(left + 1.5 * wide, 0.75 + 3 * HIGH + 0.2, shape, ha="center", va="center", color=MUTED, fontsize=10)
    frame(ax, 4.15 + 0.75, 0.75, 1, 1, INK, wide=wide)
    rows = ["; ".join(", ".join(plain(v) for v in row) for row in result) for result in (right, wrong)]
    show(fig, f"Two tables of three samples and three neurons. Biases as a row: {rows[0]}. Biases as a column: "
              f"{rows[1]}. Only the diagonal, from the upper left to the lower right, is the same in both.",
         "Underlined: wrong. The first number is right, and so is the shape; each sample got a bias instead of each "
         "neuron.")


def missing_bend():
    """Chapter 03: a trained spiral network, and the same weights without the ReLU between them."""
    random = np.random.get_state()
    np.random.seed(0)
    X, y = spiral_data(100, 3)
    np.random.set_state(random)
    epochs, parameters = frames("spiral_adam_0.05")
    whole = parameters[-1]
    network, first, last = (Frame(epochs[-1], part) for part in (whole, whole[:1], whole[1:]))
    fig, axes = figure(7.0, 3.5, columns=2)
    told, maps = [], {"with ReLU": network.scores, "without": lambda P: last.scores(first.scores(P))}
    for ax, (title, scores) in zip(axes, maps.items(), strict=True):
        right = int((scores(X).argmax(axis=1) == y).sum())
        border(ax, scores, X, y, steps=120)
        ax.set(title=f"{title}: {right} of {len(y)} right", xticks=[], yticks=[], aspect="equal")
        told.append(f"{title}, {right} of {len(y)} points are right")
    show(fig, f"The plane in the colors of three classes, twice, by the same weights: {'; '.join(told)}. With "
              "ReLU the regions curl as the arms do, without it they meet in straight lines.",
         "Straight borders, whatever the weights: a bend is missing.")


def no_probability():
    """Chapter 04: the minus logarithm over everything that may come in, right and wrong."""
    fig, (ax, near) = figure(7.2, 3.0, columns=2, width_ratios=(3, 2))
    p = np.linspace(0.005, 3.2, 400)
    ax.axvspan(1, 3.2, color=ACCENT_TINT)
    ax.plot(p, -np.log(p), color=INK, linestyle="-")
    ax.axhline(0, color=MUTED, linewidth=1)
    for score in (2.0, 3.0):
        ax.plot(score, -np.log(score), "s", color=ACCENT)
        ax.annotate(f"score {score:g}: −{np.log(score):.3f}", (score, -np.log(score)), xytext=(0, -8),
                    textcoords="offset points", ha="right", va="top", color=ACCENT)
    ax.text(2.1, 2.6, "no probability", ha="center", color=ACCENT)
    ax.set(xlabel="what the right class got", ylabel="loss", xlim=(0, 3.2), ylim=(-2, 4))
    small = 10.0 ** -np.arange(0, 11)
    near.plot(small, -np.log(small), color=MUTED, linestyle=(0, (4, 2)), label="as it is")
    near.plot(small, -np.log(np.clip(small, 1e-7, 1)), color=INK, linestyle="-", label="clipped")
    near.set(xscale="log", xlabel="… close to 0", ylim=(0, 25))
    near.set_xticks([1, 1e-3, 1e-6, 1e-9])
    near.invert_xaxis()
    near.legend(frameon=False, fontsize=9.5, loc="upper left")
    show(fig, "Left, the curve of the minus logarithm: above 0 up to 1, where it crosses to below 0; a score of 2 "
              "costs −0.693, a score of 3 costs −1.099. Right, the same curve close to 0: it climbs without end, "
              "clipped it stays at 16.118.",
         "A loss below 0 has left the probabilities on the right; a loss that becomes inf has left them on the left.")


def blind_judge():
    """Chapter 05: the measured slope of a square over the step h; and a walk whose rate is too large."""
    fig, (ax, walk) = figure(7.2, 2.9, columns=2)
    powers = np.arange(1, 18)
    steps = np.array([float(f"1e-{p}") for p in powers])
    slopes = ((3 + steps) ** 2 - (3 - steps) ** 2) / (2 * steps)
    ax.plot(powers, slopes, "o-", color=BLUE, markersize=4)
    ax.axhline(0, color=MUTED, linewidth=1)
    ax.set(xlabel="k, for a step h of $10^{-k}$", ylabel="measured slope", ylim=(-1, 9), xticks=[1, 5, 9, 13, 17])
    ax.annotate("every claim of 0 passes", (16.5, 0), xytext=(-26, 14), textcoords="offset points", ha="right",
                color=ACCENT)
    place = 1.0 * (1 - 2 * 1.1) ** np.arange(9)
    x = np.linspace(-4.5, 4.5, 100)
    walk.plot(x, x ** 2, color=MUTED, linestyle="-", linewidth=1.4)
    walk.plot(place, place ** 2, "o-", color=ACCENT, markersize=5, linewidth=1.2)
    walk.set(xlabel="x", ylabel="x²", xlim=(-4.8, 4.8), ylim=(0, 20))
    jumps = f"{place[1]:.2f}, {place[2]:.2f}, and so on to {place[-1]:.2f}".replace("-", "−")
    show(fig, f"Left, the slope of x² at 3, measured with steps from 0.1 down to 1e-17: 6 for most, {slopes[14]:.2f} "
              "at 1e-15, and 0 from 1e-16 on. Right, a walk on the bowl x² with a rate of 1.1: it jumps from side to "
              f"side, from 1 to {jumps}.",
         "A step too small for the floats sees flat ground everywhere; a step too long lands higher each time.")
