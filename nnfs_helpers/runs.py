"""Train one of the experiments: data, layers, training and validation data are drawn in the book's order.

    result = train("spiral_adam_0.05")
    result.figures["accuracy"], result.model

`np.random` is left as it was found, and the arithmetic is "same", whatever the learner has set.
"""
from contextlib import contextmanager
from typing import NamedTuple

import numpy as np

from .arithmetic import arithmetic
from .experiments import FIGURES, RUNS
from .model import Model
from .starts import data, network

EVERY = 100     # the curves hold every hundredth epoch, as the book prints them


class Result(NamedTuple):
    """What `train` returns.

    `figures`: the figures at the last epoch and on validation data, by the names of FIGURES. `curve`: arrays "epoch",
    "accuracy", "loss", … at every hundredth epoch and those of the frames. `frames`: pairs of an epoch and the
    parameters before its step, with which its figures were taken. `model`, `X`, `y`: the trained model and its data.
    """

    name: str
    seed: int
    figures: dict
    curve: dict
    frames: list
    model: Model
    X: np.ndarray
    y: np.ndarray


def run(name):
    """The experiment of this name. Raises ValueError for a name that is not in the table, and lists those that are."""
    if name not in RUNS:
        raise ValueError(f"There is no run {name!r}. There are: {', '.join(RUNS)}.")
    return RUNS[name]


def train(name, seed=0, frames=0, log=None):
    """Train the run of this name with this seed and return a Result.

    `frames`: how many states of the parameters to keep, close together at first. `log`: called at every hundredth
    epoch with that epoch's figures, a dictionary.
    """
    this = run(name)
    with arithmetic("same"), own_draws(seed):
        X, y = data(this)
        model = network(this)
        kept = _train(model, X, y, this.epochs, frame_epochs(this.epochs, frames), log)
        last = {key: model.history[-1][key] for key in ("accuracy", "loss", "data_loss")}
        figures = {**last, "penalty": model.history[-1]["reg_loss"], **_validation(this, model)}
    figures = {figure: float(figures[figure]) for figure in FIGURES if figure in figures}
    return Result(name, seed, figures, _curve(model.history, kept), kept, model, X, y)


def start(name, seed=0):
    """The same model, data and targets before any training: (model, X, y)."""
    this = run(name)
    with arithmetic("same"), own_draws(seed):
        X, y = data(this)
        return network(this), X, y


def frame_epochs(epochs, frames):
    """Which epochs are kept: the first and the last, and between them steps that grow from one to the next."""
    if not frames:
        return []
    return np.unique(np.round((epochs - 1) * np.linspace(0, 1, frames) ** 3).astype(int)).tolist()


def _train(model, X, y, epochs, wanted, log):
    stops = sorted({*wanted, epochs, *(range(1, epochs, EVERY) if log else ())})
    kept, done = [], 0
    for stop in stops:
        if stop > done:
            model.train(X, y, epochs=stop - done, print_every=0)
            done = stop
        if stop in wanted:
            kept.append((stop, model.get_parameters()))
        if log and (stop - 1) % EVERY == 0:
            log({**model.history[-1], "epoch": stop - 1})
    return kept


def _curve(history, kept):
    epochs = sorted({*range(0, len(history), EVERY), *(epoch for epoch, _ in kept)})
    curve = {key: np.array([history[epoch][key] for epoch in epochs]) for key in history[0]}
    return {**curve, "epoch": np.array(epochs)}


def _validation(this, model):
    """Accuracy and loss on a hundred fresh points a class, drawn after training as the book does; none of the sine."""
    if this.data == "sine":
        return {}
    X, y = data(this, samples=100)
    output = model.predict(X)
    predictions = model.output_layer_activation.predictions(output)
    return {"validation_accuracy": model.accuracy.calculate(predictions, y),
            "validation_loss": model.loss.calculate(output, y)}


@contextmanager
def own_draws(seed):
    """np.random seeded for a while; then it goes on where it was."""
    state = np.random.get_state()
    np.random.seed(seed)
    try:
        yield
    finally:
        np.random.set_state(state)
