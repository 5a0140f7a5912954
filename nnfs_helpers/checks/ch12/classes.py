"""Check of chapter 12: the class Layer_Dropout."""
import numpy as np

from ...exercises import entry
from .behavior import told_with_default
from .masks import by_its_own_share, drawn, kept_by_rate, mask, scaled_mask

rng = np.random.default_rng(21)
X = rng.uniform(0.5, 2, (150, 80)) * rng.choice([-1, 1], (150, 80))
Y = rng.uniform(0.5, 2, (60, 210)) * rng.choice([-1, 1], (60, 210))


def made(draw=scaled_mask, predict=lambda s, r: np.ones(s), slope=lambda m: m,
         refuse=("low", "high"), once=False, new=False, keep=True, default=True):
    """A dropout layer: how it draws, what it does in prediction, what backward multiplies by."""
    class Made:
        def __init__(self, rate):
            if rate < 0 or rate >= 1:
                assert "assert" not in refuse
                if "return" in refuse:
                    raise TypeError("__init__() should return None")
            if "low" in refuse and rate < 0 or "high" in refuse and rate >= 1 or "zero" in refuse and rate == 0:
                raise ValueError("the rate is a share below 1")
            self.drop = rate

        def forward(self, inputs, training=default):
            if training is None:
                raise TypeError("forward() is told nothing about training")
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


class Other(made(refuse=())):
    def __init__(self, rate):
        if rate < 0 or rate >= 1:
            raise TypeError("the rate is a share below 1")
        super().__init__(rate)


class TurnedArguments(made()):
    def forward(self, inputs, training=True):
        self.m = np.ones(inputs.shape)
        if self.drop:
            with np.errstate(all="ignore"):
                self.m = mask(inputs.shape, float(training)) / (1 - np.float64(training))
        self.output = inputs * self.m


class Turned(made()):
    def forward(self, inputs, training=True):
        super().forward(inputs, training)
        self.output, self.m = self.m, self.output


class NoSlopes(made()):
    def backward(self, dvalues):
        return dvalues * self.m


CASES = [(X, 0.1), (Y, 0.5), (X[:9, :7], 0.0), (X[:4, :5], 1.0), (Y[:3, :4], -0.1)]


def keeps_type(make):
    layer = make(0.5)
    layer.forward(np.ones((3, 4), np.float32), True)
    return np.asarray(layer.output).dtype == np.float32


entry("12.5", course=made(), cases=CASES, use=told_with_default, note={
    "": keeps_type,
    "(32-bit inputs leave it as 64-bit floats; the course's class keeps their type)": lambda make: True},
    mistakes={
        "rate taken as the share that is kept: at 0.1 nine of ten vanish": (
            made(drawn(keep=lambda r: max(r, 1e-9), scale=lambda r: 1 / r if r else 1)),
            made(drawn(keep=lambda r: r, scale=lambda r: 1 / (1 - r) if r != 1 else 1)),
            made(drawn(keep=lambda r: min(max(r, 0), 1))), made(kept_by_rate)),
        "right for rates from 0 to below 1; a rate of 1 would make 0/0 = nan of everything: refuse it in `__init__` "
        "with a ValueError, and rates below 0 too": made(refuse=()),
        "a rate of 1 is refused, one below 0 is not: a ValueError for both": made(refuse=("high",)),
        "rates below 0 are refused, a rate of 1 is not: it would divide 0 by 0": made(refuse=("low",)),
        "an assert disappears with `python -O`: raise a ValueError": made(refuse=("assert",)),
        "an error is not handed back but raised: `raise ValueError(…)`": made(refuse=("return",)),
        "a rate of 0 is allowed: then nothing is dropped. Refuse what is below 0, and what is not below 1": (
            made(refuse=("low", "high", "zero"))),
        "`training` is on unless somebody switches it off: `forward(inputs)` alone should drop": made(default=False),
        "`forward(inputs)` alone should work, with dropout on: `training=True` in its first line": made(default=None),
        "the scale counts twice in backward: it is in the mask already": made(slope=lambda m: m * m.max()),
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
        "a ValueError is wanted: other errors say something else to whoever catches them": Other,
        "the rate and the flag have changed places: `dropout(inputs, self.rate, training)`": TurnedArguments,
        "the mask stands in `self.output`, and the output in its place: `dropout` hands back the output first": Turned,
        "`backward` hands its result back and keeps nothing: `self.dinputs = …`": NoSlopes,
        "one row of draws for all samples; give the draw the shape of the inputs": (
            made(lambda s, r: np.ones(s) * scaled_mask((1, s[1]), r)),),
    })
