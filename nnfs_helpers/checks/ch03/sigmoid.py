"""Check of chapter 03: the sigmoid without warnings, for numbers of any size."""
from contextlib import nullcontext
from unittest import mock

import numpy as np

from ...exercises import entry


def sigmoid(z):
    e = np.exp(-abs(z))
    return np.where(z >= 0, 1, e) / (1 + e)


def naive(z):
    return 1 / (1 + np.exp(-z))


def clipped(z):
    return naive(np.clip(z, -500, 500))


def both_branches(z):
    return np.where(z >= 0, 1 / (1 + np.exp(-z)), np.exp(z) / (1 + np.exp(z)))


def right_branch(z):
    e = np.exp(-abs(z))
    return np.where(z >= 0, 1 / (1 + e), np.exp(z) / (1 + np.exp(z)))


def with_if(z):
    return naive(z) if z >= 0 else np.exp(z) / (1 + np.exp(z))


def loudly(answer, z):
    """What the answer returns; its own errstate silences nothing here, for an overflow not heard of is one as well."""
    with mock.patch.object(np, "errstate", lambda **kinds: nullcontext()):
        return answer(z)


def grown(z):
    e = np.exp(abs(z))
    return np.where(z >= 0, 1, e) / (1 + e)


def only_below(z):
    e = np.exp(np.minimum(z, 0))
    return e / (1 + e)


entry("3.4", course=sigmoid, use=loudly, cases=[
    (np.array([-2.0, -0.5, 0.0, 0.5, 2.0]),), (np.array([[-1000.0, -30.0], [-5.0, 0.25], [-710.0, 1.0]]),),
    (np.array([[1000.0, 3.0, 750.0]]),), (np.array([20000.0, -20000.0, -1.0]),),
    (np.array([-1000.0, -100.0, 2.0], np.float32),)], mistakes={
    "the value is right, but `exp` overflowed at z = −1000: somewhere it was given +1000. Use e^z / (e^z + 1) below 0, "
    "and give exp only numbers that are never above 0": naive,
    "mirrored: σ(2) is 0.88, you have 0.12": (lambda z: 1 / (1 + np.exp(z)), lambda z: 1 - sigmoid(z)),
    "the values are right, but `np.where` has both forms computed everywhere, so one still overflows: give exp a "
    "number that is never above 0": (both_branches, right_branch),
    "works for 64-bit floats; those of 32 bits overflow from e^89 on, far before that": clipped,
    "the other half now: inf / inf at z = 1000. Each form is safe on one side only": (
        lambda z: np.exp(z) / (np.exp(z) + 1),),
    "right above 0; below, σ(−2) is 0.12 and you have 0.88: the numerator changes there": (
        lambda z: 1 / (1 + np.exp(-abs(z))),),
    "right below 0; above, σ(2) is 0.88 and you have 0.12: the numerator changes there": (
        lambda z: np.exp(-abs(z)) / (1 + np.exp(-abs(z))),),
    "division comes before the sum: `1 / 1 + e` is 1 + e; put brackets around the denominator": (
        lambda z: 1 / 1 + np.exp(-z), lambda z: 1 / 1 + np.exp(-abs(z)),
        lambda z: np.where(z >= 0, 1, np.exp(-abs(z))) / 1 + np.exp(-abs(z))),
    "e to the power |z| overflows for large z of either sign: it is e to the power −|z| that stays at or below 1": (
        grown),
    "that is tanh, between −1 and 1; the sigmoid lies between 0 and 1": np.tanh,
    "right below 0; above, it stays at one half": only_below,
    "right above 0; below, it stays at one half": lambda z: 1 / (1 + np.exp(-np.maximum(z, 0))),
    "right for a flat array; in a table the loop hands you whole rows": lambda z: np.array([with_if(v) for v in z]),
    "the 1 + in the denominator is missing": (lambda z: 1 / np.exp(-z), lambda z: 1 / np.exp(-abs(z))),
    "an `if` wants one truth value and an array holds many: `np.where` chooses number by number": with_if,
    "that is the step: between 0 and 1 lies a smooth rise": (
        lambda z: np.where(z > 0, 1.0, 0.0), lambda z: np.where(z >= 0, 1.0, 0.0)),
}, random=lambda rng: (rng.normal(scale=300, size=rng.integers(1, 6, size=2)),))
