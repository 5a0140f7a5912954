"""Live: a ball on a curve, which moves in steps, each as long as the slope under it says, times the rate."""
from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from ..controls import frames, slide
from ..multiples import small
from ..palette import ACCENT, CARD, INK, MUTED, POSITIVE
from ..widgets import explore
from .surfaces import number

LOW, HIGH = -4.0, 4.0       # the window, for every curve
RATES = (0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.0, 1.05, 1.1)


class Curve(NamedTuple):
    """A function of one number and its slope, both for arrays too; where the ball starts; the formula as text."""

    f: Callable
    slope: Callable
    start: float = 3.0
    formula: str = "f(x)"


CURVES = {
    "x²": Curve(lambda x: x ** 2, lambda x: 2 * x, 3.0, "x²"),
    "two valleys": Curve(lambda x: 0.05 * x ** 4 - 0.5 * x ** 2 + 0.4 * x, lambda x: 0.2 * x ** 3 - x + 0.4, 3.5,
                         "0.05 x⁴ − 0.5 x² + 0.4 x"),
    "flat ends": Curve(lambda x: x ** 2 / (1 + x ** 2), lambda x: 2 * x / (1 + x ** 2) ** 2, -3.5, "x² / (1 + x²)"),
}


def roll(slope, start, rate, steps):
    """Where the ball lies after 0, 1, …, `steps` steps of x ← x − rate · slope(x): an array (steps + 1,), float64.

    >>> roll(lambda x: 2 * x, start=3, rate=1, steps=3).tolist()
    [3.0, -3.0, 3.0, -3.0]
    """
    x = [np.float64(start)]
    with np.errstate(all="ignore"):
        for _ in range(steps):
            x.append(np.float64(x[-1] - rate * slope(x[-1])))
    return np.array(x)


def ball(curves=None, *, rate=0.1, start=None, steps=30, shown=10, rates=RATES, twin=(0.1, 0.5, 1.0, 1.05),
         caption=None):
    """A live figure: the curve, the ball's places so far, the tangent under it and its next step.

    The learner chooses the rate, the start and the step, and the curve where there are several: `curves` is a
    dictionary of names and (f, slope) or Curve; CURVES holds three, of which x² alone is shown otherwise. At first
    `shown` of the `steps` are done. `twin`: the rates that the still twin shows beside each other on the first curve.
    """
    curves = {name: Curve(*curve) for name, curve in (curves or {"x²": CURVES["x²"]}).items()}
    first = next(iter(curves))

    def seen(curve=first, *, rate, start, step):
        x = roll(curves[curve].slope, start, rate, step)
        return curves[curve], x, int(np.argmax(~(np.abs(x) <= HIGH))) if not (np.abs(x) <= HIGH).all() else None

    def draw(fig, **values):
        curve, x, gone = seen(**values)
        ax, little = fig.subplots(), small(fig)
        low, high = floor_and_top(ax, curve)
        places = np.clip(np.nan_to_num(x[:None if gone is None else gone + 1]), 3 * LOW, 3 * HIGH)
        ax.plot(places, curve.f(places), color=MUTED, linestyle=(0, (2, 2)), linewidth=1, marker="o", markersize=5,
                markerfacecolor=CARD)
        if gone is None:
            tangent(ax, curve, x[-1], high - low, 8 if little else 11)
            next_step(ax, curve, x[-1], values["rate"], low)
        if not little:
            count(ax, curve, places)
            ax.set(xlabel="x", ylabel=curve.formula)
        ax.set_title(state(curve, x, gone, little), fontsize=11)

    def alt(**values):
        curve, x, gone = seen(**values)
        first_places = x[:5 if gone is None else min(5, gone)]
        way = ", ".join(number(p) for p in first_places) + (" …" if len(first_places) < len(x) else "")
        return f"A ball on the curve {curve.formula}. With rate {values['rate']:g} its places are x = {way}; " \
               f"{state(curve, x, gone, False)}."

    controls = {"curve": list(curves)} if len(curves) > 1 else {}
    return explore(draw, alt=alt, width=6.4, height=3.9, twin=[(f"rate {r:g}", {"rate": r}) for r in twin],
                   twin_columns=3 if len(twin) == 3 else 2, twin_height=2.4, **controls,
                   rate=slide(sorted({*rates, *twin, rate}), rate),
                   start=(LOW, HIGH, 0.1, float(curves[first].start if start is None else start)),
                   step=frames(steps + 1, min(shown, steps), [f"step {k}" for k in range(steps + 1)]),
                   follow={"curve": lambda name: {"start": curves[name].start}}, caption=caption or
                   "The steeper the curve under the ball, the longer its step. A small rate creeps; a larger one "
                   "arrives at once, jumps from side to side, or climbs out.")


def floor_and_top(ax, curve):
    """Draw the curve; the lowest and highest height in the window."""
    grid = np.linspace(LOW, HIGH, 241)
    heights = np.asarray(curve.f(grid), dtype=float)
    room = 0.16 * np.ptp(heights)
    ax.plot(grid, heights, color=INK, linestyle="-", linewidth=1.8)
    ax.set(xlim=(LOW, HIGH), ylim=(heights.min() - room, heights.max() + room))
    return heights.min() - room, heights.max() + room


def tangent(ax, curve, x, tall, size):
    """The ball, and the line that has the curve's slope there, equally long on the page everywhere."""
    slope = curve.slope(x)
    reach = np.array([-1, 1]) * 0.15 * (HIGH - LOW) / np.hypot(1, slope * (HIGH - LOW) / tall * 0.6)
    ax.plot(x + reach, curve.f(x) + slope * reach, color=ACCENT, linestyle="-", linewidth=2)
    ax.plot(x, curve.f(x), "o", color=ACCENT, markersize=size, zorder=5)


def next_step(ax, curve, x, rate, low):
    """The next step as an arrow along the floor."""
    step = -rate * curve.slope(x)
    if abs(step) > 0.02:
        ax.annotate("", (x + step, low), (x, low), annotation_clip=False, arrowprops={
            "arrowstyle": "-|>", "color": POSITIVE, "linewidth": 2.2, "shrinkA": 0, "shrinkB": 0, "mutation_scale": 13})


def count(ax, curve, places):
    """Number the first places, as far as there is room between them."""
    for k, x in enumerate(places[:7]):
        if abs(x) <= HIGH and all(abs(x - other) > 0.3 for other in places[:k]):
            ax.annotate(str(k), (x, curve.f(x)), xytext=(0, 9), textcoords="offset points", ha="center", color=MUTED)


def state(curve, x, gone, short):
    """Where the ball is now, in words."""
    if gone is not None:
        return f"out of the picture at step {gone}"
    steps = "1 step" if len(x) == 2 else f"{len(x) - 1} steps"
    return f"after {steps}: x = {number(x[-1])}" + ("" if short else f", slope {number(curve.slope(x[-1]))}")
