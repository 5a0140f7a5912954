"""Thin networks: masks that flicker over a drawn network, borders with and without dropout, votes of many draws."""
import numpy as np

from ...palette import ACCENT, CARD, CLASS_COLORS, CLASS_MARKERS, FAINT, INK, MUTED, PAPER
from ...plots import border, figure, points, show
from ...runs import own_draws
from ...spreads import frames
from ..players import Frame, play
from .networks import accuracy


def masks(net, rate, count=12):
    """The whole network's mask first, then draws, the same ones for everybody: [(name, mask), …]."""
    random = np.random.default_rng(3).random((count, net.W1.shape[1]))
    return [("all neurons", np.ones(net.W1.shape[1]))] + [
        (f"draw {k + 1}", (row >= rate) / (1 - rate)) for k, row in enumerate(random)]


def drawn(ax, net, mask):
    """Two inputs, the hidden neurons in a column, three outputs; dropped ones are gray and have no lines."""
    places = [np.linspace(0.25, 0.75, 2), np.linspace(0, 1, len(mask)), np.linspace(0.2, 0.8, 3)]
    for k, y in enumerate(places[1]):
        if mask[k]:
            for x, others, weights in ((0, places[0], net.W1[:, k]), (2, places[2], net.W2[k])):
                for other, w in zip(others, weights, strict=True):
                    ax.plot([1, x], [y, other], color=MUTED, linewidth=min(2.2, 0.3 + 0.5 * abs(w)), linestyle="-",
                            alpha=0.6, zorder=1)
    for x, ys in enumerate(places):
        lit = mask > 0 if x == 1 else np.ones(len(ys), bool)
        colors = CLASS_COLORS[:3] if x == 2 else [PAPER if on else FAINT for on in lit]
        ax.scatter(np.full(len(ys), x), ys, s=95 if x == 1 else 190, c=list(colors), zorder=3,
                   edgecolors=[INK if on else MUTED for on in lit], linewidths=1.2)
        ax.scatter(np.full((~lit).sum(), x), ys[~lit], marker="x", s=60, color=ACCENT, zorder=4, linewidths=1.8)
    ax.set(xlim=(-0.25, 2.25), ylim=(-0.05, 1.05), xticks=[], yticks=[])
    ax.spines[:].set_visible(False)
    ax.grid(False)


def flicker(net, caption):
    """A player: at each draw other neurons are missing, and the border moves. With a slider for the rate."""
    count = 13

    def draw(fig, k, rate):
        name, mask = masks(net, rate)[k]
        left, right = fig.subplots(1, 2, width_ratios=[1, 1.25])
        drawn(left, net, mask)
        border(right, lambda X: net.predict(X, mask), net.X, steps=70)
        points(right, net.X, net.y, size=8)
        right.set(xticks=[], yticks=[])
        left.set_title(f"{int((mask > 0).sum())} of {len(mask)} neurons", fontsize=10)
        right.set_title(f"accuracy {accuracy(net.scores(net.X, mask), net.y):.3f}", fontsize=10)

    def alt(k, rate):
        name, mask = masks(net, rate)[k]
        return (f"A drawn network, 2 inputs, {len(mask)} hidden neurons, 3 outputs, beside the regions it makes "
                f"of the spiral. {int((mask > 0).sum())} hidden neurons take part at rate {rate:g}, "
                f"accuracy {accuracy(net.scores(net.X, mask), net.y):.3f}.")

    return play(range(count), draw, alt=alt, caption=caption, labels=[name for name, _ in masks(net, 0.1)], start=1,
                twin=(0, 1, 2, 3), columns=2, panel_height=2.9, width=6.8, height=3.9, rate=(0.1, 0.7, 0.1, 0.2))


def borders(X, y):
    """The stored networks of 64 neurons on the same 3000 points: L2 alone, and with dropout; and one thin network."""
    plain, dropped = (Frame(0, frames(name)[1][-1]) for name in ("spiral_l2_1000x64", "spiral_dropout_1000x64"))
    (W1, b1), (W2, b2) = dropped.parameters
    mask = np.random.default_rng(0).binomial(1, 0.9, size=64) / 0.9
    thin = Frame(0, [(W1, b1), (W2 * mask[:, None], b2)])
    fig, axes = figure(7.4, 3.0, columns=3)
    told = []
    names = "L2 alone", "L2 and dropout", f"{int((mask > 0).sum())} of its 64"
    for ax, frame, name in zip(axes, (plain, dropped, thin), names, strict=True):
        points(border(ax, frame.output, X, steps=110), X[::6], y[::6], size=5)
        share = accuracy(frame.scores(X), y)
        ax.set(xticks=[], yticks=[])
        ax.set_title(f"{name}\naccuracy {share:.3f}", fontsize=10)
        told.append(f"{name}: accuracy {share:.3f}")
    show(fig, f"Regions of three networks on the same 3000 spiral points, all neurons in place but in the last. "
              f"{'; '.join(told)}. "
              "With L2 alone the arms are followed outwards; with dropout the borders are coarser, and in the "
              "thin network parts of them have moved.",
         "Each sixth point is shown. With dropout the border is coarser, and each thin network moves it a little.")


def votes_of(net, chosen, times=200):
    """Probabilities of a few fresh points over many draws with dropout left on: chosen = {word: row}."""
    fig, axes = figure(7.4, 2.9, columns=1 + len(chosen), width_ratios=[1.5] + [1] * len(chosen))
    points(border(axes[0], net.predict, net.X, steps=110), net.X, net.y, size=5)
    told = []
    for ax, (word, row) in zip(axes[1:], chosen.items(), strict=True):
        point = net.X_new[row]
        with own_draws(1):
            seen = net.draw(np.repeat([point], times, axis=0))
        axes[0].plot(*point, "o", markersize=12, markerfacecolor="none", markeredgecolor=ACCENT, markeredgewidth=2.4)
        axes[0].annotate(word, point, xytext=(8, 7), textcoords="offset points", color=INK, weight="bold", fontsize=9.5,
                         bbox={"facecolor": CARD, "edgecolor": "none", "alpha": 0.85, "pad": 1})
        for k in range(seen.shape[1]):
            aside = np.random.default_rng(k).uniform(-0.3, 0.3, times)
            ax.scatter(k + aside, seen[:, k], s=6, color=CLASS_COLORS[k], marker=CLASS_MARKERS[k], alpha=0.6,
                       linewidths=0)
            ax.plot([k - 0.38, k + 0.38], [seen[:, k].mean()] * 2, color=INK, linewidth=2, linestyle="-")
        ax.set(xticks=range(3), xlabel="class", ylim=(-0.03, 1.03))
        ax.set_title(f"{word}\ntrue class {net.y_new[row]}", fontsize=10)
        pairs = enumerate(zip(seen.mean(axis=0), seen.std(axis=0), strict=True))
        told.append(f"{word}, true class {net.y_new[row]}: "
                    + ", ".join(f"class {k} {mean:.2f}, spread {apart:.2f}" for k, (mean, apart) in pairs))
        if ax is not axes[1]:
            ax.set_yticklabels([])
    axes[0].set(xticks=[], yticks=[])
    axes[1].set_ylabel("probability")
    show(fig, f"Left, the regions with {len(chosen)} fresh points ringed. Beside it the probabilities of each in "
              f"{times} draws with dropout left on. {'. '.join(told)}.",
         "A dot is one draw, a bar the mean. Agreement is not truth: on the last point nearly all draws agree, "
         "and are wrong.")
