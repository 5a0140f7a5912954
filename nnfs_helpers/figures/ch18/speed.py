"""How long a training step takes, ours and PyTorch's, each on one core."""
from contextlib import contextmanager, nullcontext
from time import perf_counter

import numpy as np

from ...activations import Activation_ReLU, Activation_Softmax
from ...layers import Layer_Dense
from ...losses import Loss_CategoricalCrossentropy
from ...model import Model
from ...optimizers import Optimizer_Adam
from ...palette import BLUE, CARD, GREEN, INK, VERMILION
from ...plots import figure, show

SIZES = [(300, 2, 64, 3), (300, 2, 512, 3), (3000, 2, 64, 3), (3000, 2, 512, 3), (1000, 784, 128, 10)]


def seconds_a_step(train, least=0.06):
    """The shortest time of one step of `train(steps)`, over six measurements."""
    train(3)
    steps, best = 3, np.inf
    for _ in range(6):
        begin = perf_counter()
        train(steps)
        took = perf_counter() - begin
        best, steps = min(best, took / steps), max(3, int(steps * least / max(took, 1e-6)))
    return best


def ours(samples, features, neurons, classes):
    """Training steps of the course's Model on random data of these sizes."""
    X, y = data(samples, features, classes)
    model = Model()
    for layer in (Layer_Dense(features, neurons), Activation_ReLU(),
                  Layer_Dense(neurons, classes), Activation_Softmax()):
        model.add(layer)
    model.set(loss=Loss_CategoricalCrossentropy(), optimizer=Optimizer_Adam(), accuracy=Uncounted())
    model.finalize()
    return lambda steps: model.train(X, y, epochs=steps, print_every=0)


class Uncounted:
    """In the place of an accuracy: the framework's loop counts none either."""

    def init(self, y, reinit=False):
        pass

    def calculate(self, predictions, y):
        return 0.0

    def compare(self, predictions, y):
        return np.zeros(len(y), bool)

    def new_pass(self):
        pass

    def calculate_accumulated(self):
        return 0.0


def data(samples, features, classes):
    random = np.random.default_rng(0)
    return random.normal(size=(samples, features)).astype(np.float32), random.integers(0, classes, samples)


def theirs(torch, samples, features, neurons, classes):
    """The same steps by PyTorch."""
    X, y = (torch.from_numpy(a) for a in data(samples, features, classes))
    nn = torch.nn
    network = nn.Sequential(nn.Linear(features, neurons), nn.ReLU(), nn.Linear(neurons, classes))
    optimizer, loss_of = torch.optim.Adam(network.parameters()), nn.CrossEntropyLoss()

    def train(steps):
        for _ in range(steps):
            optimizer.zero_grad()
            loss_of(network(X), y).backward()
            optimizer.step()
    return train


@contextmanager
def one_core(torch):
    """Both on one core: else the libraries below them take as many as they like."""
    try:
        from threadpoolctl import threadpool_limits  # comes with scikit-learn
    except ImportError:
        threadpool_limits = nullcontext
    threads = torch and torch.get_num_threads()
    with threadpool_limits(1):
        try:
            if torch:
                torch.set_num_threads(1)
            yield
        finally:
            if torch:
                torch.set_num_threads(threads)


def measured(torch, arithmetic, sizes):
    """{who: milliseconds of a step at each size}."""
    with one_core(torch):
        times = {}
        for name, setting in (("ours, “same”", "same"), ("ours, “fast”", "fast")):
            with arithmetic(setting):
                times[name] = [1000 * seconds_a_step(ours(*size)) for size in sizes]
        if torch:
            times["PyTorch"] = [1000 * seconds_a_step(theirs(torch, *size)) for size in sizes]
    return times


def race(torch, arithmetic, sizes=SIZES):
    """Milliseconds a step at several sizes: ours in both settings, PyTorch's where it is there."""
    times = measured(torch, arithmetic, sizes)
    fig, ax = figure(6.4, 3.9)
    for k, (name, color, hatch) in enumerate(zip(times, (BLUE, GREEN, VERMILION), (None, "..", "///"))):
        at = np.arange(len(sizes)) + 0.27 * (k - (len(times) - 1) / 2)
        ax.bar(at, times[name], width=0.25, color=color, hatch=hatch, edgecolor=CARD, label=name)
        for x, ms in zip(at, times[name]):
            ax.annotate(f"{ms:.2g}", (x, ms), xytext=(0, 2), textcoords="offset points", ha="center", fontsize=8,
                        color=INK)
    ax.set_xticks(range(len(sizes)), [f"{n} × {f}\n→ {h} → {c}" for n, f, h, c in sizes], fontsize=8.5)
    ax.set(yscale="log", ylabel="milliseconds a step", xlabel="samples × features → hidden neurons → classes")
    ax.margins(y=0.12)
    ax.legend()
    told = "; ".join(f"{n} samples, {f} → {h} → {c}: " + ", ".join(f"{name} {times[name][k]:.2g} ms" for name in times)
                     for k, (n, f, h, c) in enumerate(sizes))
    show(fig, f"Bars of the time for one training step on one core. {told}.",
         "On small sizes the steps around the arithmetic decide; on large ones the products do.")
