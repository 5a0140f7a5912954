"""Live: a ball that rolls down a curve in steps, each as long as the slope says, times the rate."""
import numpy as np

from ..controls import frames, slide
from ..multiples import small
from ..palette import ACCENT, CARD, INK, MUTED
from ..widgets import explore
from .descents import number


def roll(slope, start, rate, steps):
    """Where the ball lies after 0, 1, …, `steps` steps of x ← x − rate · slope(x): an array (steps + 1,)."""
    x = [float(start)]
    with np.errstate(all="ignore"):
        for _ in range(steps):
            x.append(float(x[-1] - rate * slope(np.float64(x[-1]))))
    return np.array(x)


def ball(f, slope, *, formula="f(x)", low=-4.0, high=4.0, start=3.0, steps=12, rate=0.1,
         rates=(0.01, 0.03, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0, 1.05, 1.1), twin=(0.03, 0.3, 0.9, 1.05),
         arrived=0.01, caption=None):
    """A live figure: f(x), the ball's places so far, and the tangent where it lies; rate, start and step to be chosen.

    `f` and `slope` take an array of x. The ball has arrived when the slope under it is smaller than `arrived`. `twin`:
    the rates that the still twin shows beside each other, after all steps.
    """
    grid = np.linspace(low, high, 241)
    heights = np.asarray(f(grid), dtype=float)
    room = 0.12 * (heights.max() - heights.min())

    def draw(fig, rate, start, step):
        x = roll(slope, start, rate, step)
        shown = np.clip(x, 10 * low, 10 * high)
        ax = fig.subplots()
        ax.plot(grid, heights, color=INK, linestyle="-", linewidth=1.8)
        ax.plot(shown, f(shown), color=MUTED, linestyle=(0, (2, 2)), linewidth=1, marker="o", markersize=5,
                markerfacecolor=CARD)
        if low <= x[-1] <= high:
            here, height, tilt = x[-1], f(x[-1]), slope(x[-1])
            reach = np.array([-1, 1]) * 0.14 * (high - low) / np.hypot(1, tilt * (high - low) / np.ptp(heights))
            ax.plot(here + reach, height + tilt * reach, color=ACCENT, linestyle="-", linewidth=2)
            ax.plot(here, height, "o", color=ACCENT, markersize=11 if not small(fig) else 8, zorder=5)
        ax.set(xlim=(low, high), ylim=(heights.min() - room, heights.max() + room))
        ax.set_title(state(x, small(fig)), fontsize=9.5 if small(fig) else 11)
        if not small(fig):
            ax.set(xlabel="x", ylabel=formula)

    def state(x, short):
        if not low <= x[-1] <= high:
            return f"gone after {int(np.argmax((x < low) | (x > high)))} steps"
        there = np.flatnonzero(np.abs([slope(p) for p in x]) < arrived)
        if short:
            return f"arrived: step {there[0]}" if len(there) else f"x = {number(x[-1])}"
        here = f"step {len(x) - 1}: x = {number(x[-1])}, slope {number(slope(x[-1]))}"
        return here + (f"; arrived at step {there[0]}" if len(there) else "")

    def alt(rate, start, step):
        x = roll(slope, start, rate, step)
        way = ", ".join(number(p) for p in x[:5]) + (", …" if len(x) > 5 else "")
        return (f"A ball on the curve {formula}. From x = {number(start)}, with rate {rate:g}, its places are {way}. "
                f"Now: {state(x, False)}.")

    return explore(draw, alt=alt, width=6.4, height=3.8, twin=[(f"rate {r:g}", {"rate": r}) for r in twin],
                   rate=slide(sorted({*rates, *twin, rate}), rate), start=(float(low), float(high), 0.1, float(start)),
                   step=frames(steps + 1, steps, [f"step {k}" for k in range(steps + 1)]), caption=caption or
                   "The steeper the curve under the ball, the longer its step. A small rate crawls, a large one jumps "
                   "across the valley, and above some rate it climbs out.")
