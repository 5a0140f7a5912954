"""Live: an optimizer's way down a surface, step by step; and several of them in a race."""
import functools

import numpy as np

from ..controls import frames, slide
from ..multiples import small
from ..optimizers import Optimizer_Adagrad, Optimizer_Adam, Optimizer_RMSprop, Optimizer_SGD
from ..palette import CARD, CLASS_MARKERS
from ..widgets import explore
from .maps import COLORS, STYLES, draw_surface, path
from .surfaces import SURFACES, A, B, descend, losses, named, number, place

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
    """A live figure: the learner chooses rate, start and step; beside the surface, the loss over the steps.

    `momentum`: a list of values makes a slider of it. `surfaces`: a list of names makes a menu. `optimizer`: a class,
    also one of your own, that takes learning_rate (and momentum, if there is a slider). `field`: arrows downhill.
    `twin`: what the still twin shows beside each other: rates, surfaces of the menu, or pairs (title, {values}).
    """
    first, known = named(surface), by_name(surface, surfaces)
    every = max(1, steps // 15) | 1           # odd, so that a path that jumps from side to side shows both

    def walk(surface=first.name, *, rate, start_a, start_b, step, **settings):
        way = descend(optimizer(learning_rate=rate, **settings), known[surface], (start_a, start_b), step)
        return known[surface], way, losses(known[surface], way)

    def draw(fig, **values):
        surface, way, loss = walk(**values)
        if small(fig):
            ax = path(draw_surface(fig.subplots(), surface, field, numbers=False), way, every=every)
            ax.set(xlabel="", ylabel="", title=f"loss {number(loss[-1])}")
            return
        ax, beside = fig.subplots(1, 2, width_ratios=(3, 2))
        path(draw_surface(ax, surface, field), way, every=every).set_title(surface.formula, fontsize=10.5)
        loss_over_steps(beside, {"": (loss, 0)}, steps, surface)
        beside.set_title(f"step {values['step']}: loss {number(loss[-1])}", fontsize=10.5)

    def alt(**values):
        surface, way, loss = walk(**values)
        momentum = f" and momentum {values['momentum']:g}" if "momentum" in values else ""
        return (f"{seen_from_above(surface)} With rate {values['rate']:g}{momentum}, {values['step']} steps lead from "
                f"{place(way[0])} to {place(way[-1])}; the loss goes from {number(loss[0])} to {number(loss[-1])}.")

    panels = [panel if isinstance(panel, tuple) else (f"rate {panel:g}", {"rate": panel}) if not isinstance(panel, str)
              else (panel, {"surface": panel, **starting_place(known[panel])}) for panel in twin]
    chosen = {"surface": list(known)} if surfaces else {}
    chosen["rate"] = slide(sorted({*rates, rate, *(values.get("rate", rate) for _, values in panels)}), rate)
    chosen |= {"momentum": slide(momentum)} if momentum else {}
    return explore(draw, alt=alt, width=7.2, height=3.6, **chosen, **starts(first, start), **step_by_step(steps),
                   twin=panels, twin_height=2.3,
                   follow={"surface": lambda name: starting_place(known[name])}, caption=caption or
                   "Ring: the start; large dot: after the last step; cross: the lowest point. Too small a rate crawls, "
                   "too large a rate jumps from wall to wall.")


def race(surface="hill", *, optimizers=None, rates=RATES, steps=60, start=None, surfaces=tuple(SURFACES), twin=None,
         caption=None):
    """A live race: the learner chooses the surface, the start, each optimizer's rate (or "off"), and plays the steps.

    `optimizers`: {"name": (class, rate at the start)}, the class also one of your own, called with learning_rate;
    otherwise the five of RACERS. `twin`: the surfaces of the still twin, one under the other.
    """
    racers, known, every = optimizers or RACERS, by_name(surface, surfaces), max(1, steps // 15)
    rates = sorted({*rates, *(rate for _, rate in racers.values())})

    def run(surface, start_a, start_b, step, **rates):
        """For each that runs: its name with the rate, its path, its losses, its number."""
        for k, (name, (make, _)) in enumerate(racers.items()):
            if rates[name] != "off":
                way = descend(make(learning_rate=rates[name]), known[surface], (start_a, start_b), step)
                yield f"{name} {rates[name]:g}", way, losses(known[surface], way), k

    def draw(fig, **values):
        surface, (ax, beside) = known[values["surface"]], fig.subplots(1, 2, width_ratios=(3, 2))
        runs = list(run(**values))
        draw_surface(ax, surface, numbers=False).set_title(surface.formula, fontsize=10.5)
        for _, way, _, k in runs:
            path(ax, way, index=k, every=every)
        loss_over_steps(beside, {name: (loss, k) for name, _, loss, k in runs}, steps, surface)
        beside.set_title(f"step {values['step']}", fontsize=10.5)
        fig.legend(*beside.get_legend_handles_labels(), loc="outside lower center", ncols=3, fontsize=9.5,
                   frameon=False)

    def alt(**values):
        told = "; ".join(f"{name} stands at {place(way[-1])}, loss {number(loss[-1])}"
                         for name, way, loss, _ in run(**values)) or "nobody runs"
        return (f"{seen_from_above(known[values['surface']])} After {values['step']} steps from "
                f"{place((values['start_a'], values['start_b']))}, each with its rate: {told}.")

    sliders = {name: slide(("off", *rates), rate) for name, (_, rate) in racers.items()}
    return explore(draw, alt=alt, width=7.2, height=4.3, columns=2, surface=list(known),
                   **starts(named(surface), start), **sliders, **step_by_step(steps), twin_columns=1,
                   twin=[(name, {"surface": name, **starting_place(known[name])}) for name in twin or ()],
                   follow={"surface": lambda name: starting_place(known[name])},
                   caption=caption or f"Ring: the start; cross: a lowest point; a small marker every {every} steps, "
                   "so that they lie close where an optimizer is slow; large: where it stands now.")


def loss_over_steps(ax, lines, steps, surface):
    """Losses over the steps: {label: (losses, number of the color)}, each labeled with its last value too."""
    highest = max((line[0] for line, _ in lines.values()), default=1)
    lowest = min((surface.value(*point) for point in surface.minima), default=0)
    for name, (line, k) in lines.items():
        with np.errstate(invalid="ignore"):
            shown = np.where(np.abs(line) < 1e6, line, np.nan)
        ax.plot(shown, color=COLORS[k % 6], linestyle=STYLES[k % 6], linewidth=1.8, marker=CLASS_MARKERS[k % 10],
                markevery=max(1, steps // 8), markersize=5, markeredgecolor=CARD, markeredgewidth=0.5,
                label=f"{name}: loss {number(line[-1])}")
    room = 0.08 * (highest - lowest) + 1e-9
    ax.set(xlim=(0, steps), ylim=(lowest - room, highest + room), xlabel="step", ylabel="loss")


def by_name(first, others):
    """The surfaces of a menu by their names, the first one first."""
    return {surface.name: surface for surface in map(named, [first, *(others or ())])}


def starts(surface, start):
    """The two sliders of the start."""
    a, b = surface.start if start is None else start
    return {"start_a": (*A, 0.01, float(a)), "start_b": (*B, 0.01, float(b))}


def starting_place(surface):
    """Where the sliders of the start go when this surface is chosen."""
    return dict(zip(("start_a", "start_b"), surface.start, strict=True))


def step_by_step(steps):
    """The player over the steps."""
    return {"step": frames(steps + 1, steps, [f"step {k}" for k in range(steps + 1)])}


def seen_from_above(surface):
    """The first sentence of an alt text."""
    told = f", {surface.told}" if surface.told else ""
    return f"The surface {surface.name}, {surface.formula}, seen from above{told}."
