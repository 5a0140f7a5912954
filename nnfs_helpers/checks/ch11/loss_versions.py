"""Chapter 11's loss with a price on the layers, in many versions."""

import numpy as np

from .prices import penalty

FACTORS = "weight_regularizer_l1", "weight_regularizer_l2", "bias_regularizer_l1", "bias_regularizer_l2"


def bare(made):
    return not hasattr(made, "weights")


def full(made, w1=True, w2=True, b1=True, b2=True):
    return penalty(made.weights, made.weight_regularizer_l1 * w1, made.weight_regularizer_l2 * w2) + penalty(
        made.biases, made.bias_regularizer_l1 * b1, made.bias_regularizer_l2 * b2
    )


def right(made):
    return 0 if bare(made) else full(made)


class Base:
    def calculate(self, output, y):
        return np.mean(self.forward(output, y))


def loss(price):
    return type("Loss", (Base,), {"regularization_loss": lambda self, made: price(made)})


def safe(price):
    return loss(lambda made: 0 if bare(made) else price(made))


def first_only(made):
    """A chain of elif: only the first strength above 0 counts."""
    for k in range(4):
        if getattr(made, FACTORS[k]) > 0:
            return full(made, *(i == k for i in range(4)))
    return 0


def weights_factor(made):
    return penalty(made.weights, made.weight_regularizer_l1, made.weight_regularizer_l2) + penalty(
        made.biases, made.weight_regularizer_l1, made.weight_regularizer_l2
    )


def crossed(made):
    return penalty(
        made.weights,
        made.weight_regularizer_l1 + made.bias_regularizer_l1,
        made.weight_regularizer_l2 + made.bias_regularizer_l2,
    )


def swapped(made):
    return penalty(made.weights, made.weight_regularizer_l2, made.weight_regularizer_l1) + penalty(
        made.biases, made.bias_regularizer_l2, made.bias_regularizer_l1
    )
