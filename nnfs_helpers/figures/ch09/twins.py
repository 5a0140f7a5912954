"""Live: two trainings with the same start, of which one has a single number rounded the other way."""

import functools

import numpy as np

from ...controls import slide
from ...multiples import small
from ...palette import INK, NEGATIVE
from ...runs import start
from ...widgets import explore

RUNS = {
    "Adam": "spiral_adam_0.05",
    "RMSprop": "spiral_rmsprop",
    "AdaGrad": "spiral_adagrad",
    "momentum": "spiral_momentum_0.9",
    "SGD": "spiral_sgd",
}
EPOCHS = 2001


@functools.cache
def losses_of(optimizer, point=None):
    """The losses of a training on the spiral; `point`: whose first coordinate is the next float up."""
    model, X, y = start(RUNS[optimizer])
    if point is not None:
        X[point, 0] = np.nextafter(X[point, 0], np.float32(2))
    model.train(X, y, epochs=EPOCHS, print_every=0)
    return np.array([epoch["loss"] for epoch in model.history])


def parted(optimizer, point, limit=0.01):
    """The first epoch at which the two losses lie further apart than `limit`, or None."""
    apart = np.abs(losses_of(optimizer) - losses_of(optimizer, point)) > limit
    return int(apart.argmax()) if apart.any() else None


def draw(fig, optimizer, point, epochs):
    pair = [losses_of(optimizer)[:epochs], losses_of(optimizer, point)[:epochs]]
    top, bottom = fig.subplots(2, 1, sharex=True, height_ratios=(3, 2))
    for losses, color, dashes, label in zip(
        pair, (INK, NEGATIVE), ("-", (0, (4, 2))), ("as it was", "one digit turned"), strict=True
    ):
        top.plot(losses, color=color, linestyle=dashes, linewidth=1.6, label=label)
    bottom.plot(np.maximum(np.abs(pair[0] - pair[1]), 1e-9), color=INK, linestyle="-", linewidth=0.9)
    top.set(ylim=(0, 1.3))
    bottom.set(yscale="log", ylim=(5e-10, 3), xlabel="epoch", yticks=[1e-8, 1e-4, 1])
    if not small(fig):
        top.set_ylabel("loss")
        bottom.set_ylabel("difference")
        top.legend(frameon=False, fontsize=9.5)


def alt(optimizer, point, epochs):
    at = parted(optimizer, point)
    told = (
        "never lie more than 0.01 apart"
        if at is None or at >= epochs
        else f"first lie more than 0.01 apart at epoch {at}"
    )
    one, other = losses_of(optimizer)[epochs - 1], losses_of(optimizer, point)[epochs - 1]
    return (
        f"Two trainings of the spiral network with the same start; in one, a coordinate of point {point} has another "
        f"last digit. With {optimizer} their losses {told}; at epoch {epochs - 1} they are {one:.3f} and {other:.3f}."
    )


def parting(point=150):
    """The learner chooses the optimizer, the point whose coordinate is rounded the other way, and how far to look."""
    return explore(
        draw,
        alt=alt,
        width=6.4,
        height=4.2,
        optimizer=list(RUNS),
        point=(1, 299, 1, point),
        epochs=slide([101, 251, 501, 1001, EPOCHS], EPOCHS),
        twin=[(name, {"optimizer": name}) for name in ("Adam", "RMSprop", "AdaGrad")],
        twin_height=3.1,
        caption="Above, two losses; below, how far they lie apart, on a scale of powers of ten. "
        "A difference in the seventh digit of one number out of 600 grows until it is seen.",
    )
