"""Pictures of chapter 08: steps across a valley, and how long steps with momentum become."""
import numpy as np

from ...palette import ACCENT, BLUE, INK, MUTED
from ...plots import figure, show
from ..maps import draw_surface, path
from ..surfaces import descend, losses, number


def zigzag(settings, surface="valley", steps=40):
    """The ways of some optimizers over a surface, side by side: {title: optimizer}."""
    fig, axes = figure(7.2, 2.7, columns=len(settings))
    told = []
    for ax, (title, optimizer) in zip(axes, settings.items(), strict=True):
        way = descend(optimizer, surface, steps=steps)
        path(draw_surface(ax, surface, numbers=False), way, every=1)
        loss = number(losses(surface, way)[-1])
        ax.set_title(f"{title}\nloss {loss}", fontsize=10)
        told.append(f"{title}: after {steps} steps the loss is {loss}")
    show(fig, f"The surface {surface} from above, with {len(settings)} ways on it. {'; '.join(told)}.",
         f"Ring: the start; large dot: after {steps} steps; cross: the lowest point.")


def memories(momentum=0.9, steps=30):
    """How long the steps become for slopes that agree and for slopes that turn round each time."""
    fig, axes = figure(7.0, 2.7, columns=2)
    found = []
    for ax, title, slopes in zip(axes, ("the slope is always 1", "the slope turns: 1, −1, 1, −1 …"),
                                 (np.ones(steps), (-1.0) ** np.arange(steps)), strict=True):
        step, every = 0.0, []
        for slope in slopes:
            step = momentum * step + slope
            every.append(step)
        ax.bar(range(1, steps + 1), every, color=BLUE if title.startswith("the slope is") else ACCENT, width=0.7)
        ax.axhline(0, color=INK, linewidth=1)
        ax.set(title=title, xlabel="step", ylim=(-2, 10.5))
        first = ", ".join(f"{length:.2f}" for length in every[:3])
        found.append(f"{title}: the first three are {first}, the last is {every[-1]:.2f}")
    axes[0].set_ylabel("length of the step")
    axes[0].axhline(1 / (1 - momentum), color=MUTED, linewidth=1, linestyle="--")
    show(fig, f"Bars of {steps} steps with momentum {momentum:g}. {'. '.join(found)}.",
         "Steps that agree add up, towards ten times the slope; steps that disagree shrink to about half of one.")
