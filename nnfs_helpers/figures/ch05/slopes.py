"""Pictures of chapter 05: a curve seen from closer and closer, secants, the error of a measured slope, corners."""
import numpy as np

from ...controls import slide
from ...multiples import small
from ...plots import ACCENT, CARD, INK, MUTED, NEGATIVE, POSITIVE, figure, show
from ...widgets import explore
from ..arrows import minus


def closer():
    """f = 2x² at x = 1 in three windows, each ten times as narrow as the one before."""
    fig, axes = figure(7.2, 2.9, columns=3)
    for ax, wide in zip(axes, (1.0, 0.1, 0.01), strict=True):
        x = np.linspace(1 - wide, 1 + wide, 101)
        ax.plot(x, 2 + 4 * (x - 1), color=ACCENT, linestyle=(0, (4, 2)), linewidth=1.4)
        ax.plot(x, 2 * x ** 2, color=INK, linestyle="-")
        ax.plot(1, 2, "o", color=INK)
        ax.set(xlim=(1 - wide, 1 + wide), ylim=(2 - 4 * wide, 2 + 6 * wide), xticks=[1 - wide, 1, 1 + wide],
               title=f"{wide:g} to each side")
    axes[0].set_ylabel("2x²")
    show(fig, "The curve 2x² around x = 1 in three windows that reach 1, 0.1 and 0.01 to each side, with a dashed line "
              "of slope 4 through the point. In the first the curve bends away from the line, in the second hardly, in "
              "the third the two cannot be told apart.",
         "Look closely enough, and a smooth curve is a straight line: here one of slope 4.")


CURVES = {"2x²": lambda x: 2 * x ** 2, "x³": lambda x: x ** 3, "|x|": abs, "max(x, 0)": lambda x: np.maximum(x, 0)}


def secant():
    """Live: the line through the two points h to the left and right of x, and the slope it measures."""
    def measured(curve, x, h):
        f = CURVES[curve]
        return (f(x + h) - f(x - h)) / (2 * h)

    def draw(fig, curve, x, h):
        f, ax, grid = CURVES[curve], fig.subplots(), np.linspace(-2, 2, 201)
        slope, middle = measured(curve, x, h), (f(x + h) + f(x - h)) / 2
        ax.plot(grid, f(grid), color=INK, linestyle="-")
        ax.plot(grid, middle + slope * (grid - x), color=ACCENT, linestyle="-", linewidth=1.6)
        for side in (x - h, x + h):
            ax.plot([side, side], [f(side), -20], color=MUTED, linestyle=(0, (2, 2)), linewidth=1)
            ax.plot(side, f(side), "o", color=ACCENT, markersize=7)
        ax.plot(x, f(x), "o", color=INK, markersize=6)
        ax.set(xlim=(-2.2, 2.2), ylim=(-2, 9) if curve == "2x²" else (-9, 9) if curve == "x³" else (-1, 2.5))
        told = f"slope {slope:.3f}"
        told = told if small(fig) else f"{curve} at x = {x:g}, measured with h = {h:g}: {told}"
        ax.set_title(minus(told), fontsize=9.5 if small(fig) else 11)

    def alt(curve, x, h):
        return (f"The curve {curve} and the straight line through its points at x = {x - h:g} and {x + h:g}, which are "
                f"{h:g} to the left and right of {x:g}. The line's slope is {measured(curve, x, h):.3f}.")

    return explore(draw, alt=alt, curve=list(CURVES), x=(-1.5, 1.5, 0.1, 1.0), h=slide([1.0, 0.5, 0.2, 0.1, 0.01], 0.5),
                   twin=[(f"x³, h = {h:g}", {"curve": "x³", "h": h}) for h in (1.0, 0.5, 0.1)], height=3.8,
                   caption="The two points move together, and the line through them settles on one slope: that of the "
                           "curve at x, where there is one.")


def u_curve():
    """The error of the measured slope of x³ at 2, over the step h: both sides and one side in float64, float32."""
    powers = np.arange(1, 16.01, 0.25)
    lines = {"from both sides": (np.float64, True), "from one side": (np.float64, False),
             "from both sides, float32": (np.float32, True)}
    fig, ax = figure(6.8, 3.9)
    for k, (name, (kind, both)) in enumerate(lines.items()):
        error = [miss(kind, float(f"1e-{p:g}") if p == int(p) else 10.0 ** -p, both) for p in powers]
        ax.plot(10.0 ** -powers, error, label=name, marker="os^"[k], markersize=3.5, linewidth=1.6)
    ax.set(xscale="log", yscale="log", xlabel="step h", ylabel="how far off the slope is", ylim=(1e-12, 100))
    ax.set_xticks(10.0 ** -np.arange(1, 17, 3))
    ax.invert_xaxis()
    ax.legend(fontsize=9, loc="lower right", frameon=True, facecolor=CARD, edgecolor="none", framealpha=0.9)
    show(fig, "On logarithmic scales, how far the measured slope of x³ at 2 is off, over the step h from 0.1 on the "
              "left "
              "to 1e-16 on the right. From both sides in float64 the error falls along a straight line to about 1e-10 "
              "near h = 1e-5, then rises again to above 1. From one side it falls half as steeply, to about 1e-7 near "
              "1e-8, and rises. In float32 it falls to about 1e-4 near h = 0.01 and rises from there.",
         "A U each time: on the left the curve bends within the step, on the right the step drowns in rounding. The "
         "best "
         "step lies between.")


def miss(kind, h, both):
    """How far the slope of x³ at 2, measured in floats of this kind, is from 12."""
    def cube(x):
        return x * x * x
    x, h = kind(2), kind(h)
    rise = cube(x + h) - (cube(x - h) if both else cube(x))
    return abs(float(rise / (2 * h if both else h)) - 12)


def corners():
    """|x|, max(x, 0) and max(x, 1) above, their slopes below."""
    fig, axes = figure(7.2, 4.2, rows=2, columns=3, sharex=True, sharey="row", height_ratios=(3, 2))
    for column, (name, at, left) in enumerate((("|x|", 0, -1), ("max(x, 0)", 0, 0), ("max(x, b), b = 1", 1, 0))):
        above, below = axes[:, column]
        start = 1 if at else 0
        above.plot([-2, at, 2], [start - left * (at + 2), start, start + 2 - at], color=INK, linestyle="-")
        for x, slope in (((-2, at), left), ((at, 2), 1)):
            below.plot(x, [slope, slope], color=POSITIVE if slope >= 0 else NEGATIVE, linestyle="-", linewidth=2.6)
            below.plot(at, slope, "o", color=INK, markerfacecolor=CARD, zorder=4)
        above.set(title=name, ylim=(-0.4, 2.4))
        below.set(ylim=(-1.5, 1.5), yticks=[-1, 0, 1], xlabel="x")
    axes[0, 0].set_ylabel("value")
    axes[1, 0].set_ylabel("slope")
    show(fig, "Three curves with a corner, and their slopes below. The V of |x|: slope -1 left of 0, 1 right of it. "
              "max(x, 0): slope 0 left of 0, 1 right of it. max(x, b) with b = 1: flat at height 1 up to x = 1, "
              "slope 0 "
              "there, then slope 1. At each corner the slope jumps, and a ring marks both of its values.",
         "Left and right of a corner the slope is plain; at the corner itself there are two candidates, and no slope.")


def flat_ends(sigmoid, slope):
    """The sigmoid, and its slope below it, with the slope of ReLU beside."""
    fig, (above, below) = figure(6.4, 4.2, rows=2, sharex=True)
    z = np.linspace(-8, 8, 321)
    above.plot(z, sigmoid(z), color=INK, linestyle="-")
    above.set(ylabel="σ(z)", yticks=[0, 0.5, 1])
    below.plot(z, slope(z), color=POSITIVE, linestyle="-", label="slope of the sigmoid")
    for part in (z < 0, z > 0):
        below.plot(z[part], (z[part] > 0) * 1.0, color=NEGATIVE, linestyle=(0, (4, 2)), linewidth=1.6,
                   label="slope of ReLU" if part[0] else None)
    below.plot(0, 0.25, "o", color=INK)
    below.annotate("0.25", (0, 0.25), xytext=(0, 5), textcoords="offset points", ha="center")
    below.set(xlabel="z", ylabel="slope", yticks=[0, 0.5, 1], ylim=(-0.1, 1.15))
    below.legend(loc="upper left", fontsize=9)
    show(fig, "Above, the S of the sigmoid from 0 to 1. Below, its slope: a low hill, 0.25 at z = 0, nearly 0 beyond "
              "5 on "
              "both sides. Dashed beside it the slope of ReLU, 0 left of z = 0 and 1 right of it.",
         "The sigmoid's slope is a quarter at best, and nothing to speak of at both ends.")
