"""How large a signal is after each of ten layers, for several starts."""
import numpy as np

from ...plots import figure, show

STARTS = {"0.01 · N": 0.01, "Glorot": np.sqrt(2 / 128), "He": np.sqrt(2 / 64), "1 · N": 1.0}


def spreads(layers=10, neurons=64):
    """The root of the mean square behind each layer of ReLUs, {start: [one number a layer]}, from the same samples."""
    random = np.random.default_rng(0)
    first, told = random.normal(size=(1000, neurons)), {}
    for name, factor in STARTS.items():
        signal, told[name] = first, [np.sqrt((first ** 2).mean())]
        for _ in range(layers):
            signal = np.maximum(0, signal @ (factor * random.normal(size=(neurons, neurons))))
            told[name].append(np.sqrt((signal ** 2).mean()))
    return told


def through_ten():
    """The size of the signal behind each of ten layers."""
    told = spreads()
    fig, ax = figure(6.6, 3.5)
    for (name, sizes), marker in zip(told.items(), "osD^", strict=True):
        ax.plot(sizes, marker=marker, markersize=5, label=name)
    ax.set_yscale("log")
    ax.set(xlabel="behind layer", ylabel="size of the signal", xticks=range(11))
    fig.legend(loc="outside right center", frameon=False, fontsize=9.5)
    show(fig, "The size of a signal, the root of its mean square, behind each of ten layers of 64 ReLUs, on a "
              "logarithmic axis, "
              "from 1 at the start. At the end: " + ", ".join(f"{name} {sizes[-1]:.1e}" for name,
                                                              sizes in told.items()) + ".",
         "He's start keeps the signal's size; 0.01 · N lets it die out, 1 · N lets it explode.")
