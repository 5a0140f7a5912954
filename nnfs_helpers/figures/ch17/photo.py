"""Pictures of chapter 17: a photo on its way to 64 numbers, and what a model says of it."""
import numpy as np

from ...palette import ACCENT, BLUE, INK, style
from ...plots import figure, show


def stages(steps, caption):
    """Pictures beside each other, {title: array}: (rows, columns), or (rows, columns, 3) in color.

    Numbers are ink, from 0 to 1 or from 0 to 16; under the title "grey" they are light, from 0 to 1.
    """
    fig, axes = figure(7.4, 2.3, columns=len(steps))
    told = []
    for ax, (title, array) in zip(np.atleast_1d(axes), steps.items(), strict=True):
        look(ax, 1 - array if title == "grey" else array, low=0, high=16 if array.max() > 1 else 1)
        ax.set_title(f"{title}\n{' × '.join(map(str, array.shape))}", fontsize=9.5)
        told.append(f"{title}, shape {' × '.join(map(str, array.shape))}")
    show(fig, f"Pictures beside each other: {'; '.join(told)}.", caption)


def look(ax, array, low=None, high=None):
    """One picture: colors as they are, or numbers from white (`low`, or its least) to dark (`high`, or its most)."""
    array = np.asarray(array)
    if array.ndim == 3:
        ax.imshow(np.clip(array, 0, 1), interpolation="nearest")
    else:
        ax.imshow(array, cmap="Greys", interpolation="nearest", vmin=array.min() if low is None else low,
                  vmax=high or max(array.max(), 1e-9))
    ax.set(xticks=[], yticks=[])
    ax.grid(False)
    for side in ax.spines.values():
        side.set(visible=True, color=INK, linewidth=0.8)


def beside(small, images, labels, digit, count=4):
    """A prepared picture (8, 8) beside training pictures of the same digit."""
    same = images[labels == digit][:count]
    fig, axes = figure(6.8, 1.9, columns=count + 1)
    for ax, (array, title) in zip(axes, [(small, "yours"), *((one, "training") for one in same)]):
        look(ax, array)
        ax.set_title(title, fontsize=10, color=ACCENT if title == "yours" else INK)
    show(fig, f"The prepared picture beside {count} training pictures of the digit {digit}: dark strokes of the same "
              "size and strength, from the top row to the bottom row.",
         "The first is the stranger. It should look like one more of the others.")


def bars_of(ax, probabilities, names):
    """The probabilities as bars, the winner in another color and in bold."""
    best = int(np.argmax(probabilities))
    ax.barh(range(len(names)), probabilities, color=[ACCENT if k == best else BLUE for k in range(len(names))])
    ax.set_yticks(range(len(names)), names)
    ax.get_yticklabels()[best].set(fontweight="bold", color=ACCENT)
    ax.annotate(f"{probabilities[best]:.2f}", (probabilities[best], best), xytext=(4, 0), textcoords="offset points",
                va="center", color=ACCENT, fontweight="bold")
    ax.set(xlim=(0, 1.18), xlabel="probability", xticks=[0, 0.5, 1])
    ax.invert_yaxis()
    ax.grid(False, axis="y")


def draw_answer(fig, small, probabilities, names):
    """A picture (8, 8), and what the model makes of it, on an empty figure."""
    left, right = fig.subplots(1, 2, width_ratios=[1, 1.25])
    look(left, np.clip(small, 0, None))
    left.set_title("what it sees", fontsize=10.5)
    bars_of(right, np.asarray(probabilities).ravel(), names)


def told(probabilities, names):
    """The answer in words."""
    p = np.asarray(probabilities).ravel()
    first, second = np.argsort(-p)[:2]
    return (f"An 8 by 8 picture, and bars of ten probabilities: the answer is {names[first]} with {p[first]:.2f}, "
            f"next comes {names[second]} with {p[second]:.2f}.")


def answer(small, probabilities, names, caption="Left the 64 numbers as a picture, right what softmax says to them."):
    """Show a picture (8, 8) and the model's probabilities."""
    fig, ax = figure(6.4, 2.9)
    ax.remove()
    with style():
        draw_answer(fig, small, probabilities, names)
    show(fig, told(probabilities, names), caption)
