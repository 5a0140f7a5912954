"""Checks of chapter 16: settings that reach 98 of 100 digits they have not seen, on the mean of three seeds."""
from functools import lru_cache

import numpy as np

from ...exercises import entry
from ...readers import parts, reader
from ...runs import own_draws

EPOCHS, WIDTH, GOAL = 30, 128, 0.98


@lru_cache
def reached(factor, neurons, epochs):
    """Held-out accuracy, the mean of the seeds 0, 1 and 2."""
    X, y, X_held, y_held = parts()
    found = []
    for seed in range(3):
        with own_draws(seed):
            model = reader(neurons, neurons, factor=factor)
            model.train(X, y, epochs=epochs, batch_size=128, print_every=0)
        found.append((model.predict(X_held).argmax(axis=1) == y_held).mean())
    return float(np.mean(found))


def usable(value):
    """(factor, neurons, epochs) when these can be tried, else None."""
    try:
        factor, neurons, epochs = value
        fits = factor == factor and abs(factor) < 1e6 and neurons == int(neurons) and epochs == int(epochs)
        return (float(factor), int(neurons), int(epochs)) if fits and neurons >= 1 and epochs >= 1 else None
    except (TypeError, ValueError, OverflowError):
        return None


def judged(value):
    tried = usable(value)
    if not tried or tried[1] > WIDTH or tried[2] > EPOCHS:
        return {"98 of 100": False}
    return {"98 of 100": reached(*tried) >= GOAL}


def short_of(got, case):
    return f"{reached(*usable(got)):.3f} of the held-out digits, on the mean of three seeds; at least 0.98 is wanted"


def small_start(got, case):
    return (f"{reached(*usable(got)):.3f}: more neurons or epochs bring little from this start. After one epoch it is "
            "far behind: make the first weights larger")


def large_start(got, case):
    return (f"{reached(*usable(got)):.3f}: weights this large saturate the softmax from the start, and what they say "
            "by chance has to be unlearned first")


def too_short(got, case):
    return f"{reached(*usable(got)):.3f}: it was still learning when it stopped; take more epochs, 30 are allowed"


def too_few(got, case):
    return f"{reached(*usable(got)):.3f}: so few neurons hold too little; take more, 128 are allowed"


def could_be(value, test):
    tried = usable(value)
    return bool(tried) and tried[1] <= WIDTH and tried[2] <= EPOCHS and test(*tried)


entry("16.5", course=(10, 128, 30), use=judged, seconds=60, mistakes={
    "three numbers, please, in brackets: factor, neurons, epochs, as in (1, 128, 30)": lambda v: usable(v) is None,
    "the order is factor, neurons, epochs, as in (1, 128, 30)": (
        lambda v: usable(v)[1] <= EPOCHS < usable(v)[2] <= WIDTH),
    "at most 30 epochs: from a good start they are enough, and a good start costs nothing": (
        lambda v: usable(v)[2] > EPOCHS),
    "at most 128 neurons: wider is not what is missing": lambda v: usable(v)[1] > WIDTH,
    small_start: lambda v: could_be(v, lambda factor, neurons, epochs: abs(factor) <= 3 and epochs >= 10),
    large_start: lambda v: could_be(v, lambda factor, neurons, epochs: abs(factor) >= 25),
    too_short: lambda v: could_be(v, lambda factor, neurons, epochs: epochs < 10),
    too_few: lambda v: could_be(v, lambda factor, neurons, epochs: neurons <= 40),
    short_of: lambda v: could_be(v, lambda *tried: True),
})
