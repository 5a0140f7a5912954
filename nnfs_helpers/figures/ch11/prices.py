"""Pictures of chapter 11: the two prices, their pulls, what they do to lone weights, and where loss and price meet."""

import numpy as np

from ...multiples import small
from ...palette import ACCENT, BLUE, CARD, INK, LINE_COLORS, LINE_STYLES, MUTED
from ...plots import figure, show


def pulls():
    """|w| and w², and beside them their slopes."""
    w = np.linspace(-1.5, 1.5, 301)
    fig, (left, right) = figure(7.2, 3.2, columns=2)
    left.plot(w, np.abs(w), label="L1: |w|")
    left.plot(w, w**2, label="L2: w²")
    left.set(xlabel="weight w", ylabel="price", title="what a weight costs")
    left.legend(frameon=False, labelcolor="linecolor", loc="upper center")
    for side in (w[w < 0], w[w > 0]):
        right.plot(side, np.sign(side), color=LINE_COLORS[0])
    right.plot(w, 2 * w, color=LINE_COLORS[1], linestyle=LINE_STYLES[1])
    right.plot([-0.5, 0.5], [-1, 1], "o", color=INK, markersize=5)
    right.annotate(
        "½: from here on\nL2 pulls harder",
        (0.5, 1),
        xytext=(0.28, -1.6),
        color=MUTED,
        fontsize=9,
        arrowprops={"arrowstyle": "-", "color": MUTED},
    )
    right.set(xlabel="weight w", ylabel="slope", title="how hard it pulls towards 0")
    show(
        fig,
        "Left: the prices of a weight from −1.5 to 1.5. L1 is a V with its tip at 0, L2 a bowl; they meet at "
        "−1, 0 and 1, and between "
        "them the bowl lies lower. Right, their slopes: L1's is −1 below 0 and 1 above; L2's is the straight "
        "line 2w, which passes "
        "through 0 and reaches L1's at one half.",
        "L2's pull fades near 0, L1's does not: one makes weights small, the other makes them zero.",
    )


def shrinking(rate=0.1, strength=0.2, steps=60):
    """Lone weights under a price alone, by plain steps."""
    start = np.array([1.0, 0.6, 0.25, -0.4])
    fig, axes = figure(7.2, 3.2, columns=2, sharey=True)
    told = []
    for ax, name, slope in zip(axes, ("L1", "L2"), (np.sign, lambda w: 2 * w), strict=True):
        path = [start]
        for _ in range(steps):
            path.append(path[-1] - rate * strength * slope(path[-1]))
        for k, line in enumerate(np.array(path).T):
            ax.plot(line, color=LINE_COLORS[k], linestyle=LINE_STYLES[k])
        ax.axhline(0, color=MUTED, linewidth=1)
        ax.set(xlabel="step", title=f"{name} alone")
        told.append(
            f"{name} ends at {', '.join(f'{v + 0.0:.2f}'.replace('-0.00', '0.00').replace('-', '−') for v in path[-1])}"
        )
    axes[0].set_ylabel("weight")
    show(
        fig,
        f"Four weights that begin at 1, 0.6, 0.25 and −0.4, under a price alone, over {steps} steps. "
        f"{'; '.join(told)}. With L1 each "
        "goes straight to 0 at the same speed and then trembles around it. With L2 each loses the same share at "
        "each step.",
        "L1 takes away the same amount each step and arrives; L2 takes the same share and never does.",
    )


CENTER, TALL = (
    np.array([1.6, 0.45]),
    np.array([[1.0, 0.25], [0.25, 0.8]]),
)  # a data loss over two weights: a tilted bowl


def best(kind, strength):
    """The two weights with the smallest sum of data loss and price."""
    if kind == "L2":
        return np.linalg.solve(TALL + strength * np.eye(2), TALL @ CENTER)
    w = CENTER.copy()
    for _ in range(400):  # one weight at a time, the other held; a price can hold it at 0
        for k in (0, 1):
            rest = TALL[k] @ CENTER - TALL[k, 1 - k] * w[1 - k]
            w[k] = np.sign(rest) * max(abs(rest) - strength / 2, 0) / TALL[k, k]
    return w


def balls(fig, strength):
    """Lines of equal data loss, the ball of equal price through the best pair of weights, and that pair."""
    few = small(fig)
    a, b = np.meshgrid(np.linspace(-1.1, 2.6, 140), np.linspace(-1.1, 1.5, 110))
    d = np.stack([a - CENTER[0], b - CENTER[1]])
    bowl = np.einsum("iab,ij,jab->ab", d, TALL, d)
    axes = fig.subplots(2 if few else 1, 1 if few else 2)
    for ax, kind in zip(axes, ("L1", "L2"), strict=True):
        w = best(kind, strength)
        size = np.abs(w).sum() if kind == "L1" else np.hypot(*w)
        turn = np.linspace(0, 2 * np.pi, 121)
        corner = np.array([[1, 0], [0, 1], [-1, 0], [0, -1], [1, 0]])
        ball = size * (corner if kind == "L1" else np.column_stack([np.cos(turn), np.sin(turn)]))
        ax.contour(a, b, bowl, levels=[0.05, 0.2, 0.45, 0.8, 1.25, 1.8, 2.5], colors=BLUE, linewidths=0.8)
        ax.fill(*ball.T, color=ACCENT, alpha=0.18)
        ax.plot(*ball.T, color=ACCENT, linewidth=1.4)
        ax.plot(*CENTER, "x", color=BLUE, markersize=8, markeredgewidth=2)
        ax.plot(*w, "o", color=INK, markersize=8, markeredgecolor=CARD, zorder=5)
        ax.axhline(0, color=MUTED, linewidth=0.8)
        ax.axvline(0, color=MUTED, linewidth=0.8)
        ax.set(xlim=(-1.1, 2.6), ylim=(-1.1, 1.5), aspect="equal", xlabel="w₁", ylabel="w₂", title=f"{kind}: {told(w)}")
        ax.grid(False)


def told(w):
    return f"({w[0]:.2f}, {w[1]:.2f})".replace("-", "−")


def balls_alt(strength):
    """The same in words."""
    one, two = best("L1", strength), best("L2", strength)
    return (
        f"A data loss over two weights, least at {told(CENTER)}, and a price of strength {strength}. With L1, "
        f"whose equal prices form "
        f"a diamond, the best pair is {told(one)}; with L2, whose equal prices form a circle, it is {told(two)}."
    )
