"""Pictures of chapter 05: the loss as one parameter is turned, two grounds with their gradients, a chain of slopes."""
import numpy as np

from ...multiples import small
from ...palette import ACCENT, INK, MUTED
from ...plots import figure, show
from ...widgets import explore
from ..arrows import minus
from ..maps import draw_surface


def turn_one(loss, v, knobs=(0, 1, 2), reach=0.4):
    """Live: the loss while one parameter of v is turned and the others are held, with its slope where it stands."""
    v = np.asarray(v, dtype=float)

    def turned(knob, value):
        w = v.copy()
        w[knob] = value
        return loss(w)

    def slope(knob):
        return (turned(knob, v[knob] + 1e-5) - turned(knob, v[knob] - 1e-5)) / 2e-5

    def draw(fig, parameter):
        ax, at = fig.subplots(), v[parameter]
        values = at + np.linspace(-reach, reach, 81)
        ax.plot(values, [turned(parameter, value) for value in values], color=INK, linestyle="-")
        ends = np.array([-0.5, 0.5]) * reach
        ax.plot(at + ends, loss(v) + slope(parameter) * ends, color=ACCENT, linestyle="-", linewidth=1.8)
        ax.plot(at, loss(v), "o", color=ACCENT, markersize=8)
        tilt = minus(f"slope {slope(parameter):.4f}")
        ax.set_title(tilt if small(fig) else f"parameter {parameter} turned, all others held: {tilt}",
                     fontsize=9.5 if small(fig) else 11)
        ax.set_ylim(loss(v) - 0.009, loss(v) + 0.016)           # one scale for all parameters
        ax.ticklabel_format(useOffset=False)
        ax.set_ylabel("loss", fontsize=8 if small(fig) else 11)
        ax.set_xlabel("" if small(fig) else f"value of parameter {parameter}")
        if small(fig):
            ax.tick_params(labelsize=8)

    def alt(parameter):
        return (f"The loss as a curve, while parameter {parameter} is turned by up to {reach:g} to each side and all "
                f"others "
                f"are held. Where the parameter stands now, the slope is {slope(parameter):.4f}.")

    return explore(draw, alt=alt, parameter=(0, len(v) - 1, 1, knobs[0]),
                   twin=[(f"parameter {k}", {"parameter": k}) for k in knobs],
                   caption="Where nudges are stuck, single parameters still have a slope: turn against it, and the "
                           "loss "
                           "falls.")


def fields():
    """A bowl and a saddle from above with their gradients."""
    fig, axes = figure(7.2, 3.4, columns=2, sharey=True)
    for ax, name in zip(axes, ("bowl", "saddle"), strict=True):
        draw_surface(ax, name, field="gradient")
        ax.set_title({"bowl": "a² + b²", "saddle": "0.25a² − 0.5b² + 0.05b⁴"}[name])
    axes[1].set_ylabel("")
    show(fig, "Two surfaces seen from above, with lines of equal height and arrows. Left the bowl a² + b²: all arrows "
              "point outwards, away from the lowest point in the middle, and are longer further out. Right a saddle "
              "with "
              "two lowest points, above and below the middle: the arrows point away from both, and vanish there and in "
              "the middle.",
         "Each arrow is a gradient: it points straight uphill, across the lines of equal height, and is longer where "
         "it "
         "is steeper. At lowest points, and in the middle of a saddle, it is 0.")


def chain(h=0.01):
    """Three rulers of one scale: x is moved by h, u = 3x − 1 by 3h, L = u² by about 30h."""
    fig, axes = figure(6.8, 3.3, rows=3)
    for ax, (name, f) in zip(axes, LINKS.items(), strict=True):
        before, after = f(2), f(2 + h)
        ax.plot([before, after], [0, 0], color=ACCENT, linewidth=9, solid_capstyle="butt", linestyle="-")
        ax.annotate(f"from {before:g} to {after:.2f}, moved by {after - before:.2f}", (after, 0), xytext=(8, 8),
                    textcoords="offset points", color=ACCENT)
        ax.set(xlim=(before - 0.05, before + 0.55), ylim=(-0.5, 1), yticks=[], ylabel=name)
        ax.set_xticks(before + 0.1 * np.arange(6))
        ax.yaxis.label.set(rotation=0, ha="right", va="center")
        ax.spines["left"].set_visible(False)
        ax.spines["bottom"].set_position(("data", 0))
        ax.tick_params(labelsize=9, color=MUTED)
        ax.grid(False)
    show(fig, "Three rulers of the same scale, with the stretch that is moved. On the first x moves from 2 to 2.01, by "
              "0.01. On the second u = 3x − 1 moves from 5 to 5.03, by 0.03. On the third L = u² moves from 25 to "
              "25.30, "
              "by 0.30.",
         "The nudge grows on its way: threefold from x to u, and tenfold from u to L.")


LINKS = {"x": lambda x: x, "u = 3x − 1": lambda x: 3 * x - 1, "L = u²": lambda x: (3 * x - 1) ** 2}
