"""How many neurons, how many samples: what is remembered and what is known, over ten seeds; borders by size."""
import numpy as np

from ...datasets import spiral_data
from ...multiples import small
from ...palette import BLUE, CARD, NEGATIVE
from ...plots import border, figure, points, show
from ...spreads import spread
from ...widgets import explore
from .training import score, spiral_network

NEURONS = (1, 2, 4, 8, 16, 32, 64, 128, 256, 512)
SAMPLES = (30, 100, 300, 1000)
BIG = "spiral_adam_0.05"        # 64 neurons, 100 points a class


def runs(kind, values, usual):
    """The names of the stored runs for these values."""
    return [BIG if value == usual else f"spiral_{kind}_{value}" for value in values]


def ten(name, what):
    """A figure over the seeds 1 to 10."""
    return spread(name)[what][:10]


def losses_by_size():
    """(sizes, training losses, validation losses): the last two (sizes, seeds)."""
    names = runs("neurons", NEURONS, 64)
    return (np.array(NEURONS), np.array([ten(n, "loss") for n in names]),
            np.array([ten(n, "validation_loss") for n in names]))


def losses_of(named):
    """Print the medians over ten seeds of runs: {name: what it is called}."""
    width = max(map(len, named.values())) + 1
    for name, called in named.items():
        a, b, c, d = (np.median(ten(name, what)) for what in
                      ("accuracy", "loss", "validation_accuracy", "validation_loss"))
        print(f"{called + ':':{width}} training {a:.3f} / {b:.3f}, fresh points {c:.3f} / {d:.3f}")


def dots(values, names, label, alt, caption, top):
    """Two panels, accuracy and loss, over a logarithmic axis: a dot a seed, a line through the medians.

    Losses above `top` are drawn at the upper edge.
    """
    fig, axes = figure(7.4, 3.7, columns=2)
    told = []
    for ax, what in zip(axes, ("accuracy", "loss"), strict=True):
        for key, color, marker, shift, named in ((what, BLUE, "o", 0.94, "training"),
                                                 (f"validation_{what}", NEGATIVE, "s", 1.06, "fresh points")):
            table = np.array([ten(name, key) for name in names])
            for value, row in zip(values, table, strict=True):
                ax.scatter([value * shift] * len(row), np.minimum(row, top), s=13, color=color, marker=marker,
                           alpha=0.45,
                           edgecolors=CARD, linewidths=0.3, zorder=2)
            median = np.median(table, axis=1)
            ax.plot(np.array(values) * shift, median, color=color,
                    linestyle="-" if named == "training" else (0, (5, 2)),
                    marker=marker, markersize=5, label=named, zorder=3)
            told.append(f"{what}, {named}: " + ", ".join(f"{v} {m:.3f}" for v, m in zip(values, median, strict=True)))
        ax.set_xscale("log", base=2 if len(values) > 5 else 10)
        ax.set_xticks(values, [str(v) for v in values], fontsize=8.5)
        ax.minorticks_off()
        ax.set(xlabel=label, title=what)
    axes[1].set(ylim=(-0.04 * top, 1.04 * top), ylabel=f"dots at {top:g}: {top:g} or more")
    axes[0].legend(frameon=False, fontsize=9)
    show(fig, f"{alt} Medians of ten seeds. {'. '.join(told)}.", caption)


def capacity():
    """Accuracy and loss over the number of hidden neurons."""
    dots(NEURONS, runs("neurons", NEURONS, 64), "hidden neurons",
         "Two panels over 1 to 512 hidden neurons, a dot a seed, in "
         "training and on fresh points.",
         "Up to 64 neurons both lines of the loss fall; from there on only the one of training does, and a gap "
         "opens.", 2)


def data_sizes():
    """Accuracy and loss over the number of points a class."""
    dots(SAMPLES, runs("samples", SAMPLES, 100), "training points a class",
         "Two panels over 30 to 1000 training points a "
         "class, a dot a seed, in training and on fresh points.",
         "With more points the two lines close up: remembering gets harder, and knowing easier.", 4)


def explore_size(sizes=(1, 4, 16, 64, 512), epochs=1500):
    """Train a network of each size on the same points; a menu of their borders over these or over fresh points."""
    np.random.seed(0)
    X, y = spiral_data(samples=100, classes=3)
    fresh = spiral_data(samples=100, classes=3)
    models = {}
    for size in sizes:
        np.random.seed(1)
        models[size] = spiral_network((size,))
        models[size].train(X, y, epochs=epochs, print_every=0)

    def told(neurons):
        return score(models[neurons], X, y)[0], score(models[neurons], *fresh)[0]

    def draw(fig, neurons, show_points):
        ax = fig.subplots()
        shown = (X, y) if show_points == "training points" else fresh
        border(ax, models[neurons].predict, X, steps=70 if small(fig) else 130)
        points(ax, *shown, size=11 if small(fig) else 22)
        known, new = told(neurons)
        if small(fig):
            ax.set(title=f"{known:.3f}, fresh {new:.3f}", xticks=[], yticks=[])
            ax.title.set_fontsize(9.5)
        else:
            ax.set_title(f"training {known:.3f}, fresh points {new:.3f}", fontsize=11)

    def alt(neurons, show_points):
        known, new = told(neurons)
        return f"Border of the network of this size: accuracy {known:.3f} in training, {new:.3f} on fresh points."

    shown = [sizes[0], sizes[2], sizes[-1]]
    return explore(draw, alt=alt, width=5.6, height=4.6, columns=2, twin_height=2.7,
                   caption="One neuron cannot bend its border, sixteen bend it too little; 512 follow the arms.",
                   twin=[(f"{n} neuron" + "s" * (n > 1), {"neurons": n}) for n in shown],
                   neurons=[*sizes], show_points=["training points", "fresh points"])
