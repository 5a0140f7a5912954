"""Checks of chapter 11: a loss that adds up what a layer's weights and biases cost."""

from types import SimpleNamespace

import numpy as np

from ...exercises import entry
from .loss_versions import FACTORS, bare, crossed, first_only, full, loss, right, safe, swapped, weights_factor
from .prices import TABLE, WIDE, penalty


class Layer_Dense(SimpleNamespace):
    """Weights, biases and four strengths, under the name that the learner's line should show."""


def layer(weights, biases, *factors):
    return Layer_Dense(weights=weights, biases=biases, **dict(zip(FACTORS, factors, strict=True)))


B3, B4 = np.array([[0.5, -2.0, 1.0]]), np.array([[-0.3, 0.6, 1.4, -0.9]])
LAYERS = [
    (layer(TABLE, B3, 0, 0.05, 0, 0),),
    (layer(WIDE, B4, 0.1, 0.02, 0.3, 0.007),),
    (layer(TABLE, B3, 0, 0, 0.2, 0),),
    (layer(TABLE, B3, 0, 0, 0, 0.4),),
    (layer(WIDE, B4, 0, 0, 0, 0),),
    (SimpleNamespace(output=TABLE),),
]


def asked(made, one):
    return made().regularization_loss(one)


entry(
    "11.4",
    course=loss(right),
    use=asked,
    cases=LAYERS,
    mistakes={
        "the biases were priced with the weights' strengths: they have two of their own": safe(weights_factor),
        'right for a dense layer; a layer without weights, such as ReLU, costs 0: ask hasattr(layer, "weights")': loss(
            full
        ),
        "the biases' strengths met the weights: each pair of strengths has values of its own": safe(crossed),
        "L1 and L2 are swapped: l1 belongs to the sizes, l2 to the squares": safe(swapped),
        "right where a layer costs something; a layer whose four strengths are 0, or without weights, costs the "
        "number 0": loss(
            lambda made: None if bare(made) or not full(made) else full(made)
        ),
        "the weights are paid for; the biases have strengths too": safe(lambda made: full(made, b1=False, b2=False)),
        "only the first of the four strengths has its say: a `return` too early, or three parts missing": safe(
            lambda made: full(made, w2=False, b1=False, b2=False)
        ),
        "only the weights' L2 is there; three parts are missing": safe(
            lambda made: full(made, w1=False, b1=False, b2=False)
        ),
        "L2 is there, for weights and biases; L1 is missing": safe(lambda made: full(made, w1=False, b1=False)),
        "L1 is there, for weights and biases; L2 is missing": safe(lambda made: full(made, w2=False, b2=False)),
        "only one of the four counts: with `elif`, or a `return` in between, the others are never reached": safe(
            first_only
        ),
        "that takes means; a price is a sum over all weights": (
            safe(lambda made: full(made) / made.weights.size),
            safe(lambda made: full(made, b1=False, b2=False) / made.weights.size
                 + full(made, w1=False, w2=False) / made.biases.size),
        ),
        "divided: the four parts are added, and that is the price": (
            safe(lambda made: full(made) / 4),
            safe(lambda made: full(made) / 2),
        ),
        "these are slopes, added up; the price itself is wanted: sizes and squares": safe(
            lambda made: (
                made.weight_regularizer_l1 * np.sign(made.weights).sum()
                + 2 * made.weight_regularizer_l2 * made.weights.sum()
                + made.bias_regularizer_l1 * np.sign(made.biases).sum()
                + 2 * made.bias_regularizer_l2 * made.biases.sum()
            )
        ),
        "L1 adds sizes: take the absolute values first": safe(
            lambda made: (
                full(made, w1=False, b1=False)
                + made.weight_regularizer_l1 * made.weights.sum()
                + made.bias_regularizer_l1 * made.biases.sum()
            )
        ),
        "the strengths are missing": safe(lambda made: penalty(made.weights, 1, 1) + penalty(made.biases, 1, 1)),
        "that is turned round: a layer WITH weights costs something, one without costs 0": loss(
            lambda made: full(made) if bare(made) else 0),
        "two prices; one number is wanted: add them": safe(
            lambda made: (full(made, b1=False, b2=False), full(made, w1=False, w2=False))),
        "the biases' price is added to that of the weights, not taken off nor multiplied": (
            safe(lambda made: full(made, b1=False, b2=False) - full(made, w1=False, w2=False)),
            safe(lambda made: full(made, b1=False, b2=False) * full(made, w1=False, w2=False)),
        ),
        "the biases are paid for; the weights have strengths too": safe(lambda made: full(made, w1=False, w2=False)),
        "one of the four strengths has no say: weights and biases have an l1 and an l2 each": tuple(
            safe(lambda made, name=name: full(made, **{name: False})) for name in ("w1", "w2", "b1", "b2")),
        "`penalty` wants an array and its l1 and l2, of weights or of biases: yours are mixed": safe(
            lambda made: penalty(made.weights, made.weight_regularizer_l1, made.bias_regularizer_l1)
            + penalty(made.biases, made.weight_regularizer_l2, made.bias_regularizer_l2)
        ),
        "for a layer without weights the price is the number 0": loss(lambda made: None if bare(made) else full(made)),
    },
)
