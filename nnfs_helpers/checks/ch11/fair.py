"""Checks of chapter 11: a gap without the penalty in it, and how a network dodges a price on one layer."""

import numpy as np

from ...exercises import entry
from .prices import TABLE, WIDE


def cross_entropy(p, y):
    return -np.log(np.clip(p[range(len(p)), y], 1e-7, 1 - 1e-7)).mean()


TRAIN = (
    np.array([[0.8, 0.1, 0.1], [0.2, 0.7, 0.1], [0.1, 0.3, 0.6], [0.05, 0.9, 0.05], [0.6, 0.3, 0.1]]),
    np.array([0, 1, 2, 1, 0]),
)
FRESH = np.array([[0.5, 0.3, 0.2], [0.4, 0.35, 0.25], [0.1, 0.2, 0.7], [0.3, 0.3, 0.4]]), np.array([0, 1, 2, 0])


def gap(p, y, p_val, y_val, w, l2):
    return cross_entropy(p_val, y_val) - cross_entropy(p, y)


def price(w, l2):
    return l2 * (w**2).sum()


def as_given():
    """The version in the cell, under the name it has there."""

    def gap(p, y, p_val, y_val, w, l2):
        training = cross_entropy(p, y) + l2 * (w**2).sum()
        validation = cross_entropy(p_val, y_val)
        return training - validation

    return gap


entry(
    "11.6",
    course=gap,
    given=as_given(),
    cases=[
        (*TRAIN, *FRESH, TABLE, 0.05),
        (*FRESH, *TRAIN, WIDE, 0.01),
        (TRAIN[0][:3], TRAIN[1][:3], *FRESH, TABLE, 0.002),
    ],
    mistakes={
        "the order is right now; the training loss still holds the price, and the other does not": (
            lambda p, y, p_val, y_val, w, l2: gap(p, y, p_val, y_val, w, l2) - price(w, l2)
        ),
        "without the price, good; but how much MORE fresh samples cost is validation minus training": (
            lambda p, y, p_val, y_val, w, l2: -gap(p, y, p_val, y_val, w, l2)
        ),
        "now validation has the price and training has none: leave it out of both": (
            lambda p, y, p_val, y_val, w, l2: gap(p, y, p_val, y_val, w, l2) + price(w, l2),
            lambda p, y, p_val, y_val, w, l2: -gap(p, y, p_val, y_val, w, l2) - price(w, l2),
        ),
        "that is the validation loss alone; take the training loss from it": lambda p, y, p_val, y_val, w, l2: (
            cross_entropy(p_val, y_val)
        ),
        "that is a ratio; a difference is wanted": (
            lambda p, y, p_val, y_val, w, l2: cross_entropy(p_val, y_val) / cross_entropy(p, y),
            lambda p, y, p_val, y_val, w, l2: gap(p, y, p_val, y_val, w, l2) / cross_entropy(p, y),
        ),
        "the price is in neither now, and then taken off once more: compare the plain data losses": (
            lambda p, y, p_val, y_val, w, l2: gap(p, y, p_val, y_val, w, l2) - 2 * price(w, l2)
        ),
        "that is the training loss alone; how much more than it does a fresh sample cost?": (
            lambda p, y, p_val, y_val, w, l2: cross_entropy(p, y)
        ),
        "the two losses are added; a difference is wanted": (
            lambda p, y, p_val, y_val, w, l2: cross_entropy(p, y) + cross_entropy(p_val, y_val)
        ),
        "cross_entropy is a mean over the samples already: do not divide again": (
            lambda p, y, p_val, y_val, w, l2: cross_entropy(p_val, y_val) / len(p_val) - cross_entropy(p, y) / len(p)
        ),
        "losses are asked for, not accuracies": lambda p, y, p_val, y_val, w, l2: (
            np.mean(p.argmax(axis=1) == y) - np.mean(p_val.argmax(axis=1) == y_val)
        ),
        "a gap below 0 is cut off: fresh samples may cost LESS": lambda p, y, p_val, y_val, w, l2: (
            max(0, gap(p, y, p_val, y_val, w, l2))
        ),
        "the sign is thrown away: when fresh samples cost LESS the gap is negative": (
            lambda p, y, p_val, y_val, w, l2: abs(gap(p, y, p_val, y_val, w, l2))
        ),
    },
)


def dodge(W1, b1, W2, factor):
    return W1 / factor, b1 / factor, W2 * factor


def powers(a, b, c):
    """Each of the three times a power of the factor: W1 fᵃ, b1 fᵇ, W2 fᶜ."""
    return lambda W1, b1, W2, f: (W1 * f**a, b1 * f**b, W2 * f**c)


SOME = np.random.default_rng(11)
NETS = [
    (SOME.normal(size=(2, n)), SOME.normal(size=(1, n)), SOME.normal(size=(n, 3)), f)
    for n, f in ((4, 2.0), (5, 10.0), (3, 0.5))
]

entry(
    "11.7",
    course=dodge,
    cases=NETS,
    random=lambda rng: (
        rng.normal(size=(2, 4)), rng.normal(size=(1, 4)), rng.normal(size=(4, 3)), rng.uniform(1, 5)),
    mistakes={
        "the hidden biases stayed: relu(z/f) needs the WHOLE z divided, x W₁ and b₁ alike": powers(-1, 0, 1),
        "the outputs are f times too small: what the hidden layer loses, W₂ must win back": powers(-1, -1, 0),
        "the outputs are f times too large: the hidden layer must be divided by the factor": powers(0, 0, 1),
        "both layers were made smaller: then the outputs shrink by the square of the factor": powers(-1, -1, -1),
        "the same outputs, the wrong way round: now the hidden layer, which pays, has grown": powers(1, 1, -1),
        "W₁ was divided twice by the factor": powers(-2, -1, 1),
        "W₂ must win back the factor once: relu(z/f) is relu(z)/f, not relu(z)/f²": powers(-1, -1, 2),
        "the hidden biases were multiplied: divide them, as the weights": powers(-1, 1, 1),
        "use the factor that is given; it is not always 2": (
            lambda W1, b1, W2, f: (W1 / 2, b1 / 2, W2 * 2),
            lambda W1, b1, W2, f: (W1 / f, b1 / f, W2 * 2),
        ),
        "two arrays; return three, W1, b1 and W2: the hidden biases are divided as well": lambda W1, b1, W2, f: (
            W1 / f, W2 * f),
        "subtracting does not scale: relu(z/f) = relu(z)/f holds for a product": (
            lambda W1, b1, W2, f: (W1 - f, b1 - f, W2 + f)),
        "only W₁ has changed: its biases belong to z as well, and what it loses W₂ must win back": powers(-1, 0, 0),
        "only the biases are smaller: the whole z is divided, x W₁ as well": powers(0, -1, 1),
        "the hidden biases were divided twice": powers(-1, -2, 1),
        "the hidden layer becomes `factor` times smaller, not the square of it": powers(-2, -2, 2),
        "`//` leaves out what stands behind the point: divide with `/`": (
            lambda W1, b1, W2, f: (W1 // f, b1 // f, W2 * f)),
        "W₂ wins back the factor by a product, and keeps its shape: W2 * factor": (
            lambda W1, b1, W2, f: (W1 / f, b1 / f, W2 + f),
            lambda W1, b1, W2, f: (W1 / f, b1 / f, W2.T * f)),
        "these are the old ones: divide the hidden layer, multiply the next": powers(0, 0, 0),
        "the order: W1, b1, W2": lambda W1, b1, W2, f: (W1 / f, W2 * f, b1 / f),
    },
)
