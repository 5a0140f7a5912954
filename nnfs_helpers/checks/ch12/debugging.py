"""Check of chapter 12: three planted mistakes: a mask drawn once, scaled twice, blame without its factor."""
import numpy as np

from ...exercises import entry
from .behavior import told
from .classes import X, Y, made
from .masks import scaled_mask


def left(*mistakes):
    """The layer with these of its three mistakes left in it: once, shrunk, factor."""
    return made(once="once" in mistakes, slope=(lambda m: (m > 0) * 1.0) if "factor" in mistakes else lambda m: m,
                predict=(lambda s, r: np.ones(s) * (1 - r)) if "shrunk" in mistakes else lambda s, r: np.ones(s))


class Dropout:
    def __init__(self, rate):
        self.keep = 1 - rate
        self.mask = None

    def forward(self, inputs, training):
        if not training:
            self.output = inputs * self.keep
            return
        if self.mask is None:
            self.mask = np.random.binomial(1, self.keep, size=inputs.shape) / self.keep
        self.output = inputs * self.mask

    def backward(self, dvalues):
        self.dinputs = dvalues * (self.mask > 0)


entry("12.6", course=left(), cases=[(X, 0.1), (Y, 0.5)], use=told, given=Dropout,
      random=lambda rng: (X, float(rng.choice([0.1, 0.3, 0.5]))), mistakes={
    "prediction and backward are right; is there a new draw at each forward?": left("once"),
    "training is right, there and back; what should happen to the inputs in prediction?": left("shrunk"),
    "forward is right; by what did it multiply, and by what does backward?": left("factor"),
    "backward is right; forward has two mistakes left, one in training and one in prediction": left("once", "shrunk"),
    "prediction is right; two mistakes are left: when the mask is drawn, and what backward multiplies by": (
        left("once", "factor")),
    "the mask is drawn anew now; two are left: prediction, and what backward multiplies by": left("shrunk", "factor"),
    "neurons are missing in prediction too: after its line, prediction has to end (`return`), and it needs no mask": (
        made(predict=scaled_mask)),
    "the factor counts twice in backward: the mask holds it already": made(slope=lambda m: m * m.max()),
    "backward blames the dropped as well: times the mask, in which they are 0": made(slope=lambda m: np.ones(m.shape)),
    "`self.keep` is the share that is kept, and that was right": (
        made(lambda s, r: (1 - scaled_mask(s, r) * (1 - r)) / (1 - r))),
    "the factor is taken out of backward; what forward multiplied by, it holds": (
        made(slope=lambda m: (m > 0) * 1 / max(m.max(), 1))),
    "the scale is gone from training; it is right there, and too much in prediction": (
        made(lambda s, r: scaled_mask(s, r) * (1 - r)),
        made(lambda s, r: scaled_mask(s, r) * (1 - r), predict=lambda s, r: np.ones(s) * (1 - r))),
})
