"""Pictures of chapter 17: how right and how sure a digit model is about pictures that were prepared in another way."""
import numpy as np

from ...palette import ACCENT, BLUE, INK, MUTED, style
from ...plots import figure, show
from ...readers import TRAINED, mixed, reader, rows
from ...runs import own_draws
from .photo import look


def measured(models, treatments, images, labels):
    """{name: (an example, share of right answers, mean confidence)}: of each model, for each way to prepare images.

    treatments {name: function of images (n, 8, 8) → rows (n, 64)}
    """
    found = {}
    for name, treat in treatments.items():
        rows = treat(images)
        outputs = [model.predict(rows) for model in models]
        right = [float((p.argmax(axis=1) == labels).mean()) for p in outputs]
        sure = [float(p.max(axis=1).mean()) for p in outputs]
        found[name] = rows[0].reshape(8, 8), right, sure
    return found


def broken(results=None):
    """Right and sure, for each way to prepare the pictures: a dot a network."""
    results = results or small()
    fig, _ = figure(7.0, 0.9 + 0.62 * len(results))
    fig.clear()
    grid = fig.add_gridspec(len(results), 2, width_ratios=[1, 9])
    with style():
        ax, lines = fig.add_subplot(grid[:, 1]), []
    rng = np.random.default_rng(0)
    for y, (name, (example, right, sure)) in enumerate(results.items()):
        look(fig.add_subplot(grid[y, 0]), example)
        nudge = rng.uniform(-0.09, 0.09, len(right))
        a, b = np.median(right), np.median(sure)
        ax.plot([a, b], [y, y], color=MUTED, linewidth=1.2, linestyle=":")
        dots = ax.scatter(right, y + nudge, s=30, color=BLUE, marker="o", zorder=3)
        squares = ax.scatter(sure, y + nudge, s=34, color=ACCENT, marker="s", zorder=3, alpha=0.75)
        lines.append(f"{name}: {a:.2f} right, {b:.2f} sure")
    ax.set_yticks(range(len(results)), list(results), color=INK)
    ax.set(xlim=(-0.03, 1.03), xlabel="share", ylim=(len(results) - 0.5, -0.5))
    fig.legend([dots, squares], ["right answers", "mean confidence"], loc="outside upper right", ncols=2, frameon=False)
    many = len(next(iter(results.values()))[1])
    what = f"the middle of {many} networks" if many > 1 else "one network"
    show(fig, f"Share of right answers and mean confidence, {what}. {'. '.join(lines)}.",
         "Where circle and square lie far apart, the network is sure and wrong: confidence does not tell.")


def small():
    """One network, trained for a moment, and the five ways: for the atlas, which has no trained models of its own."""
    with own_draws(0):
        images, labels = mixed()
        model = reader(64, rate=0.005)
        model.train(rows(images[:TRAINED]), labels[:TRAINED], epochs=15, batch_size=128, print_every=0)
    return measured([model], WAYS, images[TRAINED:], labels[TRAINED:])


WAYS = {
    "as in training": rows,
    "moved by one pixel": lambda images: rows(np.pad(images, ((0, 0), (0, 0), (1, 0)))[:, :, :8]),
    "rows and columns exchanged": lambda images: rows(images.transpose(0, 2, 1)),
    "not scaled": lambda images: images.reshape(-1, 64),
    "inverted": lambda images: rows(16 - images),
}
