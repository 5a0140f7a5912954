"""Pictures of chapter 17: what stands under a file's name while it is written; what stands in a file."""
import numpy as np

from ...palette import ACCENT, BLUE, FAINT, INK, MUTED, VERMILION
from ...plots import figure, show

STATES = {      # state: (color, hatch, color of its text)
    "old, whole": (BLUE, "", "#FFFFFF"), "new, whole": ("#005A41", "", "#FFFFFF"),
    "half": (VERMILION, "///", INK), "nothing": (FAINT, "xx", INK),
}
WAYS = {        # way: what the name means, piece by piece
    "write over it": [(2, "old, whole"), (5, "half"), (3, "new, whole")],
    "delete, then write": [(2, "old, whole"), (1.4, "nothing"), (4.6, "half"), (2, "new, whole")],
    "write beside it, rename": [(7.4, "old, whole"), (2.6, "new, whole")],
}


def ways():
    """Three ways to replace a file; where the power fails, the name means what stands there."""
    fig, ax = figure(6.8, 2.5)
    told = []
    for y, (way, pieces) in enumerate(WAYS.items()):
        left = 0
        for width, state in pieces:
            color, hatch, ink = STATES[state]
            ax.barh(y, width, left=left, height=0.62, color=color, hatch=hatch, edgecolor="#FFFFFF", linewidth=1)
            box = {"boxstyle": "round,pad=0.15", "facecolor": "#FFFFFF", "edgecolor": "none"} if hatch else None
            ax.text(left + width / 2, y, state.replace(", ", "\n"), ha="center", va="center", color=ink, fontsize=9,
                    bbox=box, linespacing=1.0)
            left += width
        told.append(f"{way}: {', then '.join(state for _, state in pieces)}")
    ax.axvline(5.2, color=ACCENT, linewidth=2.2, linestyle=(0, (3, 2)))
    ax.annotate("the power fails here", (5.2, -0.5), xytext=(4, 2), textcoords="offset points", color=ACCENT,
                va="bottom", fontsize=10, annotation_clip=False)
    ax.set_yticks(range(len(WAYS)), list(WAYS))
    ax.set(xticks=[], xlabel="time →", xlim=(0, 10), ylim=(2.5, -0.55))
    ax.grid(False)
    show(fig, f"Three bars over time: what the file's name means. {'. '.join(told)}. A dashed line marks a power cut "
              "in the middle; only the third way has a whole file there.",
         "Writing takes time, renaming is one step: only in the last row does every moment have a whole file.")


def parts(sizes):
    """How many bytes each part of a saved file takes: {name: bytes}."""
    fig, ax = figure(6.4, 0.9 + 0.3 * len(sizes))
    names, values = list(sizes), np.array(list(sizes.values()))
    ax.barh(range(len(names)), values, color=[ACCENT if name == "about" else BLUE for name in names], height=0.66)
    for y, value in enumerate(values):
        ax.annotate(f"{value:,}", (value, y), xytext=(4, 0), textcoords="offset points", va="center", color=INK)
    ax.set_yticks(range(len(names)), names)
    ax.set(xlabel="bytes", xlim=(0, values.max() * 1.16))
    ax.invert_yaxis()
    ax.grid(False, axis="y")
    ax.tick_params(axis="x", colors=MUTED)
    said = ", ".join(f"{name} {value:,}" for name, value in sizes.items())
    show(fig, f"Bars of the bytes of each part of the file: {said}.",
         "The description that makes a network of these numbers is tiny. Adam keeps two numbers for each parameter.")
