"""Fits of the sine: the data, one fit, many over the epochs side by side, and beyond the data."""
import numpy as np

from ...datasets import sine_data
from ...multiples import small
from ...palette import ACCENT, ACCENT_TINT, BLUE, MUTED, NEGATIVE
from ...plots import figure, show
from ...spreads import frames
from ..players import Frame, play

X, Y = sine_data(1000)


def sine(X, y):
    """The thousand points, drawn as what they are."""
    fig, ax = figure(6.0, 2.9)
    ax.plot(X[::20], y[::20], "o", color=BLUE, markersize=4.5, linestyle="none")
    ax.set(xlabel="x", ylabel="y", title="every twentieth of 1000 points")
    show(fig, "Points on one period of a sine: from 0 at x = 0 up to 1 at a quarter, through 0 at a half, down to -1 "
              "at three quarters and back towards 0 at x = 1.", "A number x comes in, a number y shall come out.")


def draw_fit(ax, frame, bends=True):
    """The sine, a network's fit, and its living bends as ticks under it."""
    ax.plot(X, Y, color=MUTED, linestyle="-", linewidth=1.5)
    ax.plot(X, frame.scores(X), color=BLUE, linestyle="-", linewidth=2.2)
    if bends:
        ax.plot(living(frame), np.full(len(living(frame)), -1.42), "|", color=ACCENT, markersize=8, linestyle="none")
    ax.set(xlim=(-0.04, 1.04), ylim=(-1.6, 1.35))


def living(frame):
    """Where between 0 and 1 the first layer's neurons bend, one number each."""
    weights, biases = frame.parameters[0]
    bends = (-biases / np.where(weights == 0, 1, weights))[0]
    return bends[((np.maximum(0, X @ weights + biases) > 0).any(axis=0)) & (bends > -0.02) & (bends < 1.02)]


def loss_of(frame):
    """The mean squared error of a frame."""
    return float(((frame.scores(X) - Y) ** 2).mean())


def short(loss):
    """0.1455, or 1e-05 where nothing would be left of it."""
    return f"{loss:.4f}" if loss >= 0.0005 else f"{loss:.0e}"


def crowds(bends, apart=0.005):
    """The middles of the heaps in which these bends stand: a heap ends where the next bend is further away."""
    bends = np.sort(bends)
    return [float(np.median(heap)) for heap in np.split(bends, np.flatnonzero(np.diff(bends) > apart) + 1) if len(heap)]


def pieces(frame):
    """A fit in words: its loss, and where the neurons of its first layer bend."""
    places = crowds(living(frame))
    told = ", ".join(f"{place:.2f}" for place in places) if len(places) <= 3 else f"{len(places)} different places"
    return f"loss {short(loss_of(frame))}, bends of the first layer at {told or 'no place'}"


def fit(model, caption):
    """A trained model's fit, with the bends of its first layer."""
    frame = Frame(0, model.get_parameters())
    fig, ax = figure(6.4, 3.2)
    draw_fit(ax, frame)
    ax.set(xlabel="x", ylabel="y", title=f"loss {short(loss_of(frame))}")
    show(fig, f"The sine, and the network's fit: {pieces(frame)}.", caption)


def fits(names, caption, twin=(0, 5, -1)):
    """A player with one panel a setting, beside each other: {run: title}; all runs keep the same epochs."""
    shown = {title: frames(name) for name, title in names.items()}
    epochs = next(iter(shown.values()))[0]
    rows = [{title: Frame(epoch, kept[k]) for title, (_, kept) in shown.items()} for k, epoch in enumerate(epochs)]

    def draw(fig, row):
        axes = np.atleast_1d(fig.subplots(1, len(row), sharey=True))
        for ax, (title, frame) in zip(axes, row.items(), strict=True):
            draw_fit(ax, frame)
            ax.set_title(f"{title}\nloss {short(loss_of(frame))}", fontsize=9.5)
            if small(fig):
                ax.set(xticks=[], yticks=[])
        axes[0].set_ylabel("y")

    def alt(row):
        return " ".join(f"{title}: {pieces(frame)}." for title, frame in row.items())

    return play(rows, draw, alt=alt, caption=caption, labels=[f"epoch {epoch}" for epoch in epochs], twin=twin,
                columns=1, panel_height=2.35, width=7.2, height=2.9)


def beyond(model):
    """A fit between the training points and outside of them."""
    x = np.linspace(-0.5, 1.5, 801).reshape(-1, 1)
    out = model.predict(x)
    fig, ax = figure(6.8, 3.4)
    ax.axvspan(0, 1, color=ACCENT_TINT, zorder=0)
    ax.plot(x, np.sin(2 * np.pi * x), color=MUTED, linestyle="-", linewidth=1.5, label="the sine")
    ax.plot(x, out, color=BLUE, linestyle="-", label="the network")
    ax.plot([1.3], model.predict(np.array([[1.3]]))[0], "D", color=NEGATIVE, markersize=7, label="x = 1.3")
    ax.set(xlabel="x", ylabel="y", ylim=(-3.2, 3.2))
    ax.legend(frameon=False, loc="upper center", ncols=3, fontsize=9.5)
    show(fig, "The sine and the network's fit from -0.5 to 1.5; between 0 and 1, where the data lie, they cannot be "
              "told apart. Outside, the sine goes on waving; the network goes on straight, to "
              f"{out[0, 0]:.2f} at -0.5 and {out[-1, 0]:.2f} at 1.5.",
         "Inside the tinted strip the network knows; outside, it simply goes on, nearly straight.")
