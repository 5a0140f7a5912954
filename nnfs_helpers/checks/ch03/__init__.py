"""Checks of chapter 03; here two layers folded into one.

ReLU and the place of a bend stand in curves.py, the sigmoid in sigmoid.py, the wave of hinges in wave.py, softmax in
softmax.py, the classes in classes.py, the questions in questions.py.
"""
import numpy as np

from ...exercises import entry
from . import classes, curves, questions, sigmoid, softmax, wave  # noqa: F401

rng = np.random.default_rng(3)


def two_layers(n, h, k, rng=rng):
    return rng.normal(size=(n, h)), rng.normal(size=(1, h)), rng.normal(size=(h, k)), rng.normal(size=(1, k))


def collapse(W1, b1, W2, b2):
    W = W1 @ W2
    b = b1 @ W2 + b2
    return W, b


entry("3.1", course=collapse, cases=[two_layers(2, 5, 3), two_layers(4, 3, 6)], mistakes={
    "b1 also passes through the second layer before b2 is added: look at its shape": (
        lambda W1, b1, W2, b2: (W1 @ W2, b1 + b2), lambda W1, b1, W2, b2: (W1 @ W2, (b1 + b2) @ W2)),
    "the data meets W1 first, then W2: W is W1 times W2, (n, h) times (h, k), and no bias meets W1": (
        lambda W1, b1, W2, b2: (W2 @ W1, b1 @ W2 + b2), lambda W1, b1, W2, b2: (W2 @ W1, b1 + b2),
        lambda W1, b1, W2, b2: (W1 @ W2, b1 + b2 @ W1)),
    "b1 is a row, (1, h): it stands on the left of W2, (h, k)": lambda W1, b1, W2, b2: (W1 @ W2, W2 @ b1 + b2),
    "b1 was added behind W1; what it still meets is W2": (
        lambda W1, b1, W2, b2: (W1 @ W2, b1 @ W1 + b2), lambda W1, b1, W2, b2: (W1 @ W2, b1 @ b2)),
    "W2 needs no transpose: (n, h) times (h, k)": lambda W1, b1, W2, b2: (W1 @ W2.T, b1 @ W2.T + b2),
    "what stands without X belongs to b, and only W1 times W2 to W": (
        lambda W1, b1, W2, b2: (W1 @ W2 + b1 @ W2, b2), lambda W1, b1, W2, b2: (W1 @ W2 + b1 @ W2, b1 @ W2 + b2)),
    "b has become flat, (k,): leave it a row, (1, k)": lambda W1, b1, W2, b2: (W1 @ W2, (b1 @ W2 + b2)[0]),
    "b is right; return W as well: `return W, b`": lambda W1, b1, W2, b2: b1 @ W2 + b2,
    "W is right; in b the second layer's own bias got lost": lambda W1, b1, W2, b2: (W1 @ W2, b1 @ W2),
    "W is right; in b the first layer's bias got lost: it passes through the second layer": (
        lambda W1, b1, W2, b2: (W1 @ W2, b2),),
    "b2 comes after the second layer: it is added, never multiplied": (
        lambda W1, b1, W2, b2: (W1 @ W2, b1 @ W2 * b2), lambda W1, b1, W2, b2: (W1 @ W2, (b1 @ W2) * b2 + b2)),
    "both are right, in the wrong order: return W first, then b": lambda *a: collapse(*a)[::-1],
    "W is right; return b as well: `return W, b`": lambda W1, b1, W2, b2: W1 @ W2,
    "W and b are two things: return them apart. Only X decides how they come together": (
        lambda W1, b1, W2, b2: W1 @ W2 + b1 @ W2 + b2,),
    "`*` and `+` go entry by entry; one layer after the other is the matrix product, `@`": (
        lambda W1, b1, W2, b2: (W1 * W2, b1 * W2 + b2), lambda W1, b1, W2, b2: (W1 + W2, b1 + b2),
        lambda W1, b1, W2, b2: (W1 @ W2, b1 * W2 + b2)),
}, random=lambda rng: two_layers(*rng.integers(1, 7, size=3), rng))
