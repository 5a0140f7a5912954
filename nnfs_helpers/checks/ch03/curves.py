"""Checks of chapter 03: ReLU, the sigmoid without warnings, the place where a neuron bends."""
import numpy as np

from ...exercises import entry


def relu(z):
    return np.maximum(0, z)


def set_to_zero(z):
    z[z < 0] = 0
    return z


def two_loops(z):
    for i in range(len(z)):
        for j in range(len(z[i])):
            z[i][j] = max(0, z[i][j])
    return z


def if_positive(z):
    return z if z > 0 else 0


SHOWN = np.array([0, 2, -1, 3.3, -2.7, 1.1, 2.2, -100])
RELU_CASES = [(SHOWN,), (np.array([[1.5, -2.0, 0.3], [-0.4, 2500.0, -6.0]]),),
              (np.array([[[-1.0, 2.0]], [[0.5, -0.5]], [[-3.0, -4.0]]]),)]

entry("3.2", course=relu, cases=RELU_CASES, mistakes={
    "−1 became 1; it should be 0": lambda z: abs(z),
    "`max` and `if` want one truth value and an array holds many: NumPy's `maximum` goes number by number": (
        lambda z: max(0, z), if_positive),
    "right, but you changed the caller's array: make a new one, or work on `z.copy()`": set_to_zero,
    "positive numbers became 1; return z itself there": (
        lambda z: (z > 0) * 1.0, lambda z: np.where(z >= 0, 1.0, 0.0), lambda z: np.where(z > 0, 1, 0)),
    "positive numbers became True; return z itself there": lambda z: z > 0,
    "turned round: you kept the negative numbers and lost the positive ones": (
        lambda z: np.minimum(0, z), lambda z: np.where(z > 0, 0, z)),
    "`np.max` looks for the largest number of one array; `np.maximum` compares two, number by number": (
        lambda z: np.max(z, 0), lambda z: np.max(z), lambda z: np.max(0, z), lambda z: np.max([0, z])),
    "you left the negative numbers out; they become 0 and keep their places": lambda z: z[z > 0],
    "above 1 nothing is cut: 3.3 stays 3.3": lambda z: np.clip(z, 0, 1),
    "nothing was cut: compare z with 0, not with itself": (lambda z: np.maximum(z, z), lambda z: z * 1),
    "two loops fit a table only; one NumPy call fits arrays of any shape": (two_loops, lambda z: two_loops(z.copy())),
    "right for a flat array; in a table the loop hands you whole rows": (
        lambda z: np.array([max(0, v) for v in z]), lambda z: [max(0, v) for v in z]),
}, random=lambda rng: (rng.normal(size=rng.integers(1, 6, size=2)),))


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


entry("3.4", course=sigmoid, cases=[
    (np.array([-2.0, -0.5, 0.0, 0.5, 2.0]),), (np.array([[-1000.0, -30.0], [-5.0, 0.25], [-710.0, 1.0]]),),
    (np.array([[1000.0, 3.0, 750.0]]),), (np.array([-1000.0, -100.0, 2.0], np.float32),)], mistakes={
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
        lambda z: 1 / 1 + np.exp(-z), lambda z: 1 / 1 + np.exp(-abs(z))),
    "the 1 + in the denominator is missing": (lambda z: 1 / np.exp(-z), lambda z: 1 / np.exp(-abs(z))),
    "an `if` wants one truth value and an array holds many: `np.where` chooses number by number": with_if,
    "that is the step: between 0 and 1 lies a smooth rise": (
        lambda z: np.where(z > 0, 1.0, 0.0), lambda z: np.where(z >= 0, 1.0, 0.0)),
}, random=lambda rng: (rng.normal(scale=300, size=rng.integers(1, 6, size=2)),))


def bend_at(w, b):
    return -b / w


entry("3.5", course=bend_at, cases=[(2.0, -1.0), (-1.0, 3.0), (0.5, 2.0), (3.0, 0.6)], mistakes={
    "sign: w·x + b = 0 gives w·x = −b": lambda w, b: b / w,
    "upside down: divide by the weight": (lambda w, b: -w / b, lambda w, b: w / b),
    "right only for w = 1: one step of x moves z by w": (lambda w, b: -b, lambda w, b: b),
    "to undo a multiplication by w, divide by it": (lambda w, b: -b * w, lambda w, b: b * w, lambda w, b: -b - w),
    "that is z at x = 1; wanted is the x at which z is 0": lambda w, b: w + b,
    "that is the activation; wanted is the place where it bends": lambda w, b: max(0, b),
}, random=lambda rng: (rng.normal() + 3, rng.normal()))
