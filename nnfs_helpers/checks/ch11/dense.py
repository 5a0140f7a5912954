"""Checks of chapter 11: a dense layer whose backward adds the slopes of its price."""

import numpy as np

from ...exercises import entry
from .loss import FACTORS
from .prices import penalty
from .versions import Flat, FlatSum, FlatWhereFree, Growing, NoInputs, Returning, made, shrinking, slopes, with_slopes


def back(make, X, W, b, d, factors):
    """Forward and back twice, as a learner's layer leaves it."""
    one = make(*W.shape, **dict(zip(FACTORS, factors, strict=True)))
    one.weights, one.biases = W.copy(), b.copy()
    found = {}
    for when, arriving in (("", d), (" at the second call", -2 * d)):
        one.forward(X)
        try:
            one.backward(arriving.copy())
        except ValueError as error:
            if "broadcast" in str(error):
                return "a shape that does not fit"
            raise
        for name in ("dweights", "dbiases", "dinputs"):
            found[name + when] = np.copy(getattr(one, name, "not set"))
    return {**found, "weights": np.copy(one.weights), "biases": np.copy(one.biases)}


def drawn(rng, n, i, k, *factors):
    return rng.normal(size=(n, i)), rng.normal(size=(i, k)), rng.normal(size=(1, k)), rng.normal(size=(n, k)), factors


RNG = np.random.default_rng(5)
BACK = [
    drawn(RNG, 5, 4, 3, 0, 0.05, 0, 0),
    drawn(RNG, 5, 4, 3, 0.1, 0.02, 0.3, 0.007),
    drawn(RNG, 6, 2, 4, 0.2, 0, 0, 0),
    drawn(RNG, 3, 2, 5, 0, 0, 0.2, 0.4),
    drawn(RNG, 4, 3, 2, 0, 0, 0, 0),
]

entry(
    "11.5",
    course=made(lambda s, dW, db, dX, pW, pb: (dW + pW, db + pb, dX)),
    use=back,
    cases=BACK,
    random=lambda rng: drawn(rng, 4, 2, 3, *rng.uniform(0, 1, 4)),
    mistakes={
        "dbiases has lost its row: (3,) += (1, 3) cannot be, NumPy refuses. Keep the axis with keepdims=True": (
            Flat,
            FlatWhereFree,
        ),
        "dbiases lies flat; it needs the shape of the biases, (1, neurons): keepdims=True": FlatSum,
        "L2's slope has a 2 in it: the slope of w² is 2w": with_slopes(lambda w, a, b: a * np.sign(w) + b * w),
        "the data's gradient is lost: the price's slope is ADDED to it, with +=": (
            made(lambda s, dW, db, dX, pW, pb: (pW, pb, dX)),
            made(lambda s, dW, db, dX, pW, pb: (pW if np.any(pW) else dW, pb if np.any(pb) else db, dX)),
        ),
        "the sign: a price on size has a slope that points away from 0, so it is added": made(
            lambda s, dW, db, dX, pW, pb: (dW - pW, db - pb, dX)
        ),
        "divided by the number of samples: the loss of the data is a mean, the price is not": made(
            lambda s, dW, db, dX, pW, pb: (dW + pW / len(s.inputs), db + pb / len(s.inputs), dX)
        ),
        "the price went into dinputs as well; it depends on weights and biases alone": (
            made(lambda s, dW, db, dX, pW, pb: (dW + pW, db + pb, dX + pW.sum())),
            made(lambda s, dW, db, dX, pW, pb: (dW + pW, db + pb, dX + pW.sum(axis=1))),
        ),
        "dinputs is missing: dvalues @ weights.T, what goes back to the layer before": NoInputs,
        "the data's gradients are SUMS over the samples, as in chapter 06; the mean was taken behind this layer": made(
            lambda s, dW, db, dX, pW, pb: (dW / len(s.inputs) + pW, db / len(s.inputs) + pb, dX)
        ),
        "the strengths are missing: l1 times the sign, 2 times l2 times the value": (
            with_slopes(lambda w, a, b: np.sign(w) + 2 * w),
            with_slopes(lambda w, a, b: np.sign(w) + 2 * b * w),
            with_slopes(lambda w, a, b: a * np.sign(w) + 2 * w),
        ),
        "L1 and L2 are swapped: l1 goes with the sign, l2 with the value": with_slopes(lambda w, a, b: slopes(w, b, a)),
        "the 2 belongs to L2 alone; the slope of |w| is 1 or −1": with_slopes(lambda w, a, b: 2 * slopes(w, a, b / 2)),
        "L1's slope is 1 or −1 whatever the size, not the weight itself": with_slopes(
            lambda w, a, b: a * w + 2 * b * w
        ),
        "the strength counts twice: the slopes have it in them already": with_slopes(
            lambda w, a, b: a * a * np.sign(w) + 2 * b * b * w
        ),
        "the same number went onto every slope, the price itself; each weight has a slope of its own": (
            with_slopes(penalty),
            made(lambda s, dW, db, dX, pW, pb: (
                dW + penalty(s.weights, s.weight_regularizer_l1, s.weight_regularizer_l2), db, dX)),
        ),
        "L1's slope below 0 is −1": with_slopes(lambda w, a, b: a + 2 * b * w),
        "that adds prices, not slopes: |w| and w² belong to the loss": with_slopes(
            lambda w, a, b: a * np.abs(w) + b * w**2
        ),
        "the size itself stands where its slope belongs: |w| is L1's price, sign(w) its slope": with_slopes(
            lambda w, a, b: a * np.abs(w) + 2 * b * w
        ),
        "the square stands where its slope belongs: w² is L2's price, 2w its slope": (
            with_slopes(lambda w, a, b: a * np.sign(w) + b * w**2),
            with_slopes(lambda w, a, b: a * np.sign(w) + 2 * b * w**2),
        ),
        "the weights are done; the biases have strengths too": made(lambda s, dW, db, dX, pW, pb: (dW + pW, db, dX)),
        "the biases are done; the weights have strengths too": made(lambda s, dW, db, dX, pW, pb: (dW, db + pb, dX)),
        "the prices are still missing: this is chapter 06's backward": made(lambda s, dW, db, dX, pW, pb: (dW, db, dX)),
        "L2 is there, L1 is not": with_slopes(lambda w, a, b: 2 * b * w),
        "L1 is there, L2 is not": with_slopes(lambda w, a, b: a * np.sign(w)),
        "the biases were treated with the weights' strengths": made(
            lambda s, dW, db, dX, pW, pb: (
                dW + pW,
                db + slopes(s.biases, s.weight_regularizer_l1, s.weight_regularizer_l2),
                dX,
            )
        ),
        "store the results: self.dweights, self.dbiases, self.dinputs": Returning,
        "they grow from call to call: set the data's gradient with =, then add the price": Growing,
        "backward changed the weights themselves; that is the optimizer's work": made(shrinking),
    },
)
