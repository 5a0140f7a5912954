"""Checks of chapter 11: a dense layer whose backward adds the slopes of its price."""

import numpy as np

from ...exercises import entry
from .broken_layers import (
    Flat,
    FlatSum,
    FlatWhereFree,
    Growing,
    NoInputs,
    OfTheWeights,
    OnItsSide,
    Returning,
    SummedAcross,
)
from .loss_versions import FACTORS
from .price_slopes import PRICE_MISTAKES
from .versions import last, made, shrinking, slopes, stepping, with_gradients


def back(make, X, W, b, d, factors):
    """Forward and back twice, as a learner's layer leaves it."""
    one = make(*W.shape, **dict(zip(FACTORS, factors, strict=True)))
    one.weights, one.biases = W.copy(), b.copy()
    found = {}
    for when, arriving in (("", d), (" at the second call", -2 * d)):
        one.forward(X)
        one.backward(arriving.copy())
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
        "the data's gradient is lost: the price's slope is ADDED to it, with +=": (
            made(lambda s, dW, db, dX, pW, pb: (pW, pb, dX)),
            made(lambda s, dW, db, dX, pW, pb: (pW if np.any(pW) else dW, pb if np.any(pb) else db, dX)),
            with_gradients(lambda d, w, a, b: 2 * b * w),
            with_gradients(lambda d, w, a, b: a * np.sign(w)),
            made(lambda s, dW, db, dX, pW, pb: (pW, db + pb, dX)),
            made(lambda s, dW, db, dX, pW, pb: (dW + pW, pb, dX)),
            made(lambda s, dW, db, dX, pW, pb: (last(s.weights, s.weight_regularizer_l2), db + pb, dX)),
            made(lambda s, dW, db, dX, pW, pb: (dW + pW, last(s.biases, s.bias_regularizer_l2), dX)),
        ),
        "divided by the number of samples: the loss of the data is a mean, the price is not": made(
            lambda s, dW, db, dX, pW, pb: (dW + pW / len(s.inputs), db + pb / len(s.inputs), dX)
        ),
        "the price went into dinputs as well; it depends on weights and biases alone": (
            made(lambda s, dW, db, dX, pW, pb: (dW + pW, db + pb, dX + pW.sum())),
            made(lambda s, dW, db, dX, pW, pb: (dW + pW, db + pb, dX + pW.sum(axis=1))),
            made(lambda s, dW, db, dX, pW, pb: (dW + pW, db + pb, dX + s.weight_regularizer_l2)),
        ),
        "dinputs is missing: dvalues @ weights.T, what goes back to the layer before": NoInputs,
        "the data's gradients are SUMS over the samples, as in chapter 06; the mean was taken behind this layer": (
            made(lambda s, dW, db, dX, pW, pb: (dW / len(s.inputs) + pW, db / len(s.inputs) + pb, dX)),
            made(lambda s, dW, db, dX, pW, pb: (dW / len(s.inputs) + pW, db + pb, dX)),
            made(lambda s, dW, db, dX, pW, pb: (dW + pW, db / len(s.inputs) + pb, dX)),
        ),
        "the weights are done; the biases have strengths too": made(lambda s, dW, db, dX, pW, pb: (dW + pW, db, dX)),
        "the biases are done; the weights have strengths too": made(lambda s, dW, db, dX, pW, pb: (dW, db + pb, dX)),
        "the prices are still missing: this is chapter 06's backward": made(lambda s, dW, db, dX, pW, pb: (dW, db, dX)),
        "the biases were treated with the weights' strengths": tuple(
            made(lambda s, dW, db, dX, pW, pb, a=a, b=b: (
                dW + pW, db + slopes(s.biases, getattr(s, a), getattr(s, b)), dX))
            for a in ("weight_regularizer_l1", "bias_regularizer_l1")
            for b in ("weight_regularizer_l2", "bias_regularizer_l2")
            if (a[0], b[0]) != ("b", "b")
        ),
        "dbiases is summed over the samples, axis=0: one number for each neuron": (
            SummedAcross,
            made(lambda s, dW, db, dX, pW, pb: (dW + pW, np.sum(db) + pb, dX)),
        ),
        "dweights lies on its side: inputs.T @ dvalues is (inputs, neurons), as the weights": OnItsSide,
        "the biases' slopes were made of the weights; they have values and strengths of their own": OfTheWeights,
        "store the results: self.dweights, self.dbiases, self.dinputs": Returning,
        "they grow from call to call: set the data's gradient with =, then add the price": Growing,
        "backward changed the weights themselves; that is the optimizer's work": (made(shrinking), made(stepping)),
        **PRICE_MISTAKES,
    },
)
