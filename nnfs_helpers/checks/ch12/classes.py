"""Check of chapter 12: the class Layer_Dropout."""
import numpy as np

from ...exercises import entry
from .facts import factor, rows, share
from .masks import by_its_own_share, drawn, mask, scaled_mask

rng = np.random.default_rng(21)
X = rng.uniform(0.5, 2, (150, 80)) * rng.choice([-1, 1], (150, 80))
Y = rng.uniform(0.5, 2, (60, 210)) * rng.choice([-1, 1], (60, 210))
MISSING = {"forward, training": "self.output is missing"}


def told(make, inputs, rate):
    """The facts about a dropout layer: training twice, back, and predicting."""
    try:
        layer = make(rate)
    except ValueError:
        return {"rate": "refused with a ValueError"}
    if rate >= 1 or rate < 0:
        return {"rate": "accepted"}
    layer.forward(inputs, True)
    if not hasattr(layer, "output") or np.shape(layer.output) != inputs.shape:
        return MISSING
    first = np.array(layer.output) / inputs
    facts = {"forward, training": factor(first[first != 0], rate), "share that survives": share(first != 0),
             "rows": rows(first), "backward": back(layer, first), "parameters": parameters(layer)}
    layer.forward(inputs, True)
    again = np.array(layer.output) / inputs
    facts["next forward"] = "the same mask" if rate and np.array_equal(first, again) else "another mask"
    facts["backward, the second time"] = back(layer, again)
    layer.forward(inputs, False)
    now = np.array(layer.output) / inputs
    facts["forward, predicting"] = factor(now[now != 0], 0.0) if share(now != 0) == 1 else "neurons are missing"
    return facts


def back(layer, ratio):
    """What backward did, in words."""
    d = np.linspace(-2, 3, ratio.size).reshape(ratio.shape) + 0.01
    layer.backward(d.copy())
    if not hasattr(layer, "dinputs"):
        return "self.dinputs is missing"
    got = np.asarray(layer.dinputs)
    tries = {"dvalues · mask": d * ratio, "no mask": d, "mask without its factor": d * (ratio != 0),
             "the mask twice": d * ratio ** 2}
    return next((name for name, want in tries.items() if got.shape == d.shape and np.allclose(got, want)),
                "another mask")


def parameters(layer):
    return "weights" if hasattr(layer, "weights") else "none"


def made(draw=scaled_mask, predict=lambda s, r: np.ones(s), slope=lambda m: m,
         refuse=("low", "high"), once=False, new=False, keep=True):
    """A dropout layer: how it draws, what it does in prediction, what backward multiplies by."""
    class Made:
        def __init__(self, rate):
            if "low" in refuse and rate < 0 or "high" in refuse and rate >= 1:
                raise ValueError("the rate is a share below 1")
            self.drop = rate

        def forward(self, inputs, training=True):
            if not training:
                self.m = predict(inputs.shape, self.drop)
            elif not (once and hasattr(self, "m")):
                with np.errstate(all="ignore"):
                    self.m = draw(inputs.shape, self.drop)
            if keep:
                self.output = inputs * self.m
            return inputs * self.m

        def backward(self, dvalues):
            if keep:
                self.dinputs = dvalues * (draw(dvalues.shape, self.drop) if new else slope(self.m))
            return dvalues * self.m
    return Made


CASES = [(X, 0.1), (Y, 0.5), (X[:9, :7], 0.0), (X[:4, :5], 1.0), (Y[:3, :4], -0.1)]


def keeps_type(make):
    layer = make(0.5)
    layer.forward(np.ones((3, 4), np.float32), True)
    return np.asarray(layer.output).dtype == np.float32


entry("12.5", course=made(), cases=CASES, use=told, note={
    "": keeps_type,
    "(32-bit inputs leave it as 64-bit floats; the course's class keeps their type)": lambda make: True},
    mistakes={
        "rate taken as the share that is kept: at 0.1 nine of ten vanish": (
            made(drawn(keep=lambda r: max(r, 1e-9), scale=lambda r: 1 / r if r else 1)),
            made(drawn(keep=lambda r: r, scale=lambda r: 1 / (1 - r) if r != 1 else 1)),
            made(drawn(keep=lambda r: min(max(r, 0), 1)))),
        "right for rates from 0 to below 1; a rate of 1 would make 0/0 = nan of everything: refuse it in `__init__` "
        "with a ValueError, and rates below 0 too": made(refuse=()),
        "a rate of 1 is refused, one below 0 is not: a ValueError for both": made(refuse=("high",)),
        "rates below 0 are refused, a rate of 1 is not: it would divide 0 by 0": made(refuse=("low",)),
        "drawn once and kept: that trains a smaller network. Draw in each `forward`": made(once=True),
        "the survivors are not scaled": made(mask),
        "scaled by the share that happened to survive; divide by 1 - rate": made(by_its_own_share),
        "in prediction the inputs should pass unchanged: no mask": made(predict=scaled_mask),
        "in prediction the inputs should pass unchanged: no scaling either": (
            made(predict=lambda s, r: np.ones(s) * (1 - r)), made(predict=lambda s, r: np.ones(s) / (1 - r))),
        "backward draws a mask of its own; store forward's in `self` and use that one": made(new=True),
        "backward lets everything through; times the mask of forward": made(slope=lambda m: np.ones(m.shape)),
        "backward uses 0 and 1; the factor 1/(1 - rate) belongs to the mask": made(slope=lambda m: (m > 0) * 1.0),
        "store the results, `self.output = …` and `self.dinputs = …`. What is only returned is gone": made(keep=False),
        "one row of draws for all samples; give the draw the shape of the inputs": (
            made(lambda s, r: np.ones(s) * scaled_mask((1, s[1]), r)),),
    })
