"""Live: an optimizer's way down a surface, step by step; and several of them in a race."""
import functools

import numpy as np

from ..controls import frames, slide
from ..multiples import small
from ..optimizers import Optimizer_Adagrad, Optimizer_Adam, Optimizer_RMSprop, Optimizer_SGD
from ..palette import LINE_COLORS, LINE_STYLES
from ..widgets import explore
from .arrows import minus
from .surfaces import A, B, SURFACES, descend, draw_surface, losses, named, path

RATES = (0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1.0)
RACERS = {      # name: what makes the optimizer of a rate, and the rate at the start
    "SGD": (Optimizer_SGD, 0.1),
    "momentum": (functools.partial(Optimizer_SGD, momentum=0.9), 0.1),
    "AdaGrad": (Optimizer_Adagrad, 0.3),
    "RMSprop": (Optimizer_RMSprop, 0.1),
    "Adam": (Optimizer_Adam, 0.3),
}


def explore_descent(surface="valley", *, rates=(0.01, 0.03, 0.1, 0.3, 0.5, 0.8, 0.95, 1.05), rate=0.1, momentum=None,
                    start=None, steps=30, surfaces=None, optimizer=Optimizer_SGD, field=False, twin=(0.03, 0.3, 0.95),
                    caption=None):
    """A live figure: the rate, the start and the step are the learner's; beside the surface, the loss over the steps.

    `momentum`: a list of values makes a slider of it. `surfaces`: a list of names makes a menu. `optimizer`: a class,
    also one of your own, that takes learning_rate (and momentum, if there is a slider). `twin`: the rates whose paths
    the still twin shows beside each other. `field`: arrows downhill.
    """
    first = named(surface)
    a, b = first.start if start is None else start
    controls = {"surface": [first.name, *(name for name in surfaces or () if name != first.name)]} if surfaces else {}
    controls["rate"] = slide(sorted({*rates, *twin, rate}), rate)
    controls.update({"momentum": slide(momentum)} if momentum else {})
    controls.update(starts(a, b), step=frames(steps + 1, steps, [f"step {k}" for k in range(steps + 1)]))

    def walk(surface=first, *, start_a, start_b, step, **settings):
        settings["learning_rate"] = settings.pop("rate")
        way = descend(optimizer(**settings), surface, (start_a, start_b), step)
        return named(surface), way, losses(surface, way)

    def draw(fig, **values):
        surface, way, loss = walk(**values)
        ax, beside = (fig.subplots(), None) if small(fig) else fig.subplots(1, 2, width_ratios=(3, 2))
        path(draw_surface(ax, surface, field), way)
        if beside is None:
            ax.set_title(f"loss {number(loss[-1])}", fontsize=10)
            return
        ax.set_title(surface.formula, fontsize=10.5)
        loss_over_steps(beside, {"": loss}, steps, surface)
        beside.set_title(f"step {values['step']}: loss {number(loss[-1])}", fontsize=10.5)

    def alt(**values):
        surface, way, loss = walk(**values)
        momentum = f" and momentum {values['momentum']:g}" if "momentum" in values else ""
        return (f"{surface.name.capitalize()} {surface.formula} seen from above: {surface.told}. With rate "
                f"{values['rate']:g}{momentum}, {values['step']} steps lead from {place(way[0])} to {place(way[-1])}; "
                f"the loss goes from {number(loss[0])} to {number(loss[-1])}.")

    return explore(draw, alt=alt, width=7.2, height=3.6, twin=[(f"rate {r:g}", {"rate": r}) for r in twin],
                   follow={"surface": go_to_start} if surfaces else None, **controls, caption=caption or
                   "The same start, the same number of steps, other rates: too small a rate crawls, too large a rate "
                   "jumps from wall to wall.")


def race(surface="hill", *, optimizers=None, rates=RATES, steps=60, start=None, surfaces=tuple(SURFACES), twin=None,
         caption=None):
    """A live race: the surface, the start, and each optimizer's rate (or "off") are the learner's; it can be played.

    `optimizers`: {"name": (class, rate at the start)}, the class also one of your own, called with learning_rate;
    otherwise the five of RACERS. `twin`: the surfaces of the still twin, one under the other.
    """
    racers = RACERS if optimizers is None else optimizers
    all_rates = sorted({*rates, *(rate for _, rate in racers.values())})
    first = named(surface)
    a, b = first.start if start is None else start
    controls = {"surface": [first.name, *(name for name in surfaces if name != first.name)], **starts(a, b)}
    controls.update({name: slide((None, *all_rates), rate, ["off", *(f"{r:g}" for r in all_rates)])
                     for name, (_, rate) in racers.items()})
    controls["step"] = frames(steps + 1, steps, [f"step {k}" for k in range(steps + 1)])

    def ways(surface, start_a, start_b, step, **rates):
        return {name: descend(racers[name][0](learning_rate=rate), surface, (start_a, start_b), step)
                for name, rate in rates.items() if rate is not None}

    def draw(fig, **values):
        surface = named(values["surface"])
        ax, beside = fig.subplots(1, 2, width_ratios=(3, 2))
        draw_surface(ax, surface)
        for name, way in ways(**values).items():
            path(ax, way, index=list(racers).index(name))
        ax.set_title(surface.formula, fontsize=10.5)
        lines = {f"{name} {values[name]:g}": losses(surface, way) for name, way in ways(**values).items()}
        loss_over_steps(beside, lines, steps, surface, [list(racers).index(name) for name in ways(**values)])
        beside.set_title(f"step {values['step']}", fontsize=10.5)

    def alt(**values):
        surface = named(values["surface"])
        told = [f"{name} at rate {values[name]:g} stands at {place(way[-1])}, loss {number(losses(surface, way)[-1])}"
                for name, way in ways(**values).items()]
        return (f"{surface.name.capitalize()} {surface.formula} seen from above: {surface.told}. After "
                f"{values['step']} steps from ({number(values['start_a'])}, {number(values['start_b'])}): "
                f"{'; '.join(told) or 'nobody runs'}.")

    panels = [(name, {"surface": name, **dict(zip(("start_a", "start_b"), named(name).start))}) for name in twin or ()]
    return explore(draw, alt=alt, width=7.2, height=3.9, columns=2, twin=panels, twin_columns=1, **controls,
                   follow={"surface": go_to_start}, caption=caption or
                   "Each marker is so many steps apart: where they lie close, that optimizer is slow.")


def loss_over_steps(ax, lines, steps, surface, indices=(0,)):
    """The losses of several ways over the steps, the last value of each in the legend."""
    highest = max((line[0] for line in lines.values()), default=1)
    lowest = min(surface.value(*point) for point in surface.minima)
    for k, (name, line) in zip(indices, lines.items(), strict=False):
        with np.errstate(invalid="ignore"):
            line = np.where(np.abs(line) < 1e6, line, np.nan)
        ax.plot(line, color=LINE_COLORS[k % 6], linestyle=LINE_STYLES[k % 6], label=f"{name}: {number(line[-1])}")
    room = 0.08 * (highest - lowest) + 1e-9
    ax.set(xlim=(0, steps), ylim=(lowest - room, highest + 3 * room), xlabel="step", ylabel="loss")
    if len(lines) > 1:
        ax.legend(fontsize=9, loc="upper right", title="loss now", title_fontsize=9)


def starts(a, b):
    """The two sliders of the start."""
    return {"start_a": (*A, 0.01, float(a)), "start_b": (*B, 0.01, float(b))}


def go_to_start(name):
    """Where the sliders of the start jump to when another surface is chosen."""
    return dict(zip(("start_a", "start_b"), named(name).start, strict=True))


def number(value):
    """A number for text: two or three digits, without a minus before 0; "lost" when it has left all bounds."""
    if not abs(value) < 1e4:
        return "beyond all bounds"
    return minus(f"{value:.3f}".replace("-0.000", "0.000") if abs(value) < 10 else f"{value:.1f}")


def place(point):
    """A point as text."""
    return f"({number(point[0])}, {number(point[1])})" if np.all(np.abs(point) < 1e4) else "a point beyond all bounds"
