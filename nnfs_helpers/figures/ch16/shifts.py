"""Pictures that are moved by a pixel or two, and what the network makes of them."""
import numpy as np
from matplotlib.colors import LinearSegmentedColormap

from ...multiples import small
from ...palette import ACCENT, BLUE, CARD, INK
from ...plots import figure, show
from .digits import draw

SHARE = LinearSegmentedColormap.from_list("share", [CARD, BLUE])


def moved(images, right, down):
    """Pictures moved right and down (negative: left and up); blank paper comes in."""
    result = np.zeros_like(images)
    height, width = images.shape[1:]
    rows, columns = (slice(max(d, 0), n + min(d, 0)) for d, n in ((down, height), (right, width)))
    from_rows, from_columns = (slice(max(-d, 0), n + min(-d, 0)) for d, n in ((down, height), (right, width)))
    result[:, rows, columns] = images[:, from_rows, from_columns]
    return result


def share_right(answer, images, y, right, down):
    return float((answer(moved(images, right, down)) == y).mean())


def move(answer, images, y):
    """draw(fig, right, down) for `explore`: eight pictures, moved, and the network's answers."""
    def paint(fig, right, down):
        pictures = moved(images, int(right), int(down))
        said = answer(pictures)
        for ax, picture, label, word in zip(fig.subplots(1, 8), pictures, y, said):
            good = label == word
            draw(ax, picture, f"{word}" if good else f"{word}?", 16, INK if good else ACCENT)
        if not small(fig):
            fig.suptitle(f"{100 * share_right(answer, images, y, int(right), int(down)):.1f} % of {len(y)} right",
                         fontsize=11, color=INK)
    return paint


def move_alt(answer, images, y):
    """The alternative text that goes with `move`."""
    def words(right, down):
        where = f"by {int(right)} to the right and {int(down)} down".replace("-", "−")
        return (f"Eight digits, moved {where}, with the network's answers above them; wrong ones carry a question "
                f"mark. Of all {len(y)} held-out digits {share_right(answer, images, y, int(right), int(down)):.3f} "
                f"are "
                "answered right.")
    return words


def shift_table(answers, images, y):
    """Accuracy for shifts of up to two pixels each way, one table for each network: {title: answer(images)}."""
    fig, axes = figure(6.6, 3.4, columns=len(answers), squeeze=False)
    told = []
    for ax, (title, answer) in zip(axes[0], answers.items()):
        grid = np.array([[share_right(answer, images, y, r, d) for r in range(-2, 3)] for d in range(-2, 3)])
        ax.imshow(grid, cmap=SHARE, vmin=0, vmax=1.25)
        for (i, j), value in np.ndenumerate(grid):
            ax.text(j, i, f"{value:.2f}", ha="center", va="center", fontsize=10, color=INK if value < 0.7 else CARD)
        ax.set(title=title, xlabel="pixels to the right", xticks=range(5), yticks=range(5))
        ax.set_xticklabels(range(-2, 3))
        ax.set_yticklabels(range(-2, 3))
        ax.grid(False)
        told.append(f"{title}: {grid[2, 2]:.2f} in place, {grid[2, 3]:.2f} one to the right, {grid[2, 1]:.2f} one to "
                    f"the "
                    f"left, {grid[3, 2]:.2f} one down, {grid[1, 2]:.2f} one up, {grid[2, 4]:.2f} two to the right")
    axes[0, 0].set_ylabel("pixels down")
    show(fig, f"Tables of accuracy for shifts from minus two to two pixels, across and down. {'. '.join(told)}.",
         "The middle is where the pictures stand. One step away in any direction, the first network is half lost.")
