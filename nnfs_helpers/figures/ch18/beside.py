"""Both programs side by side, and how their losses part."""
import numpy as np

from ...palette import ACCENT, ACCENT_TINT, BLUE, CARD, GREEN, INK, MUTED, VERMILION
from ...plots import figure, show

PAIRS = [("Layer_Dense(2, 64)", "nn.Linear(2, 64)"), ("Activation_ReLU()", "nn.ReLU()"),
         ("Layer_Dense(64, 3)", "nn.Linear(64, 3)"), ("softmax and cross-entropy", "nn.CrossEntropyLoss()"),
         ("a backward for each class", "loss.backward()"), ("Optimizer_Adam(0.05)", "torch.optim.Adam(…, lr=0.05)")]


def framed(ax, x, y, width, text, lit):
    ax.bar(x, 0.74, width=width, bottom=y - 0.37, color=ACCENT_TINT if lit else CARD,
           edgecolor=ACCENT if lit else MUTED, linewidth=1.8 if lit else 1.2)
    ax.text(x, y, text, ha="center", va="center", color=INK, fontsize=10.5, family="monospace" if "(" in text else None)


def beside():
    """Each part of the machine by our name and by PyTorch's."""
    fig, ax = figure(6.4, 3.9)
    for row, (ours, theirs) in enumerate(PAIRS):
        framed(ax, 0, -row, 3.0, ours, lit=False)
        framed(ax, 3.6, -row, 3.5, theirs, lit=True)
        ax.plot([1.55, 1.8], [-row, -row], color=MUTED, linewidth=1.4, linestyle="-")
    ax.text(0, 0.75, "ours", ha="center", color=INK, fontsize=12)
    ax.text(3.6, 0.75, "PyTorch's", ha="center", color=INK, fontsize=12)
    ax.set(xlim=(-1.7, 5.5), ylim=(-5.6, 1.1))
    ax.axis("off")
    told = "; ".join(f"{ours} – {theirs}" for ours, theirs in PAIRS)
    show(fig, f"The machine's parts from top to bottom, ours on the left, PyTorch's on the right, which are lit: "
              f"{told}.",
         "You have built every part on the left; this chapter finds its twin on the right.")


def parting(runs, caption):
    """How far the losses of two programs lie apart at each step; `runs`: {name: (losses, losses)}."""
    fig, ax = figure(6.8, 3.8)
    styles, told = [(BLUE, "-"), (VERMILION, "--"), (GREEN, ":")], []
    for (name, (a, b)), (color, line) in zip(runs.items(), styles):
        apart = np.abs(np.subtract(a, b))
        steps = np.arange(1, len(apart) + 1)
        ax.plot(steps, np.where(apart > 0, apart, np.nan), color=color, linestyle=line, linewidth=1.3, label=name)
        told.append(f"{name}: {apart[:5].max():.0e} in the first five steps, {apart[:100].max():.0e} within 100, "
                    f"{apart.max():.0e} at most")
    ax.set(xscale="log", yscale="log", xlabel="step", ylabel="difference of the losses")
    ax.legend(loc="lower center", bbox_to_anchor=(0.5, 1.0), ncols=3, fontsize=8.5, frameon=False)
    show(fig, f"Differences of two losses over the steps, both axes logarithmic. {'; '.join(told)}.", caption)
