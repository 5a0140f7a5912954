"""Checks of chapter 03: ReLU, and the place where a neuron bends."""
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
    "you left the negative numbers out; they become 0 and keep their places": (
        lambda z: z[z > 0], lambda z: [v for v in z if v > 0], lambda z: np.array([v for v in z if v > 0])),
    "the numbers are right, but lie in one row: the shape is to stay": lambda z: np.maximum(0, z).flatten(),
    "negative numbers become 0, not a small part of themselves": (
        lambda z: np.where(z > 0, z, 0.01 * z), lambda z: np.where(z > 0, z, 0.1 * z)),
    "the limit is 0, not 1": lambda z: np.maximum(1, z),
    "positive numbers count twice there: half of z + |z| is ReLU": lambda z: z + abs(z),
    "with a condition alone `np.where` gives places; with three things it chooses: np.where(z > 0, p, q)":
        lambda z: np.where(z > 0),
    "`np.maximum` compares two things: give it 0 as well": lambda z: np.maximum(z),
    "above 1 nothing is cut: 3.3 stays 3.3": lambda z: np.clip(z, 0, 1),
    "nothing was cut: compare z with 0, not with itself": (lambda z: np.maximum(z, z), lambda z: z * 1),
    "two loops fit a table only; one NumPy call fits arrays of any shape": (two_loops, lambda z: two_loops(z.copy())),
    "right for a flat array; in a table the loop hands you whole rows": (
        lambda z: np.array([max(0, v) for v in z]), lambda z: [max(0, v) for v in z]),
}, random=lambda rng: (rng.normal(size=rng.integers(1, 6, size=2)),))


def bend_at(w, b):
    return -b / w


entry("3.5", course=bend_at, cases=[(2.0, -1.0), (-1.0, 3.0), (0.5, 2.0), (3.0, 0.6)], mistakes={
    "sign: w·x + b = 0 gives w·x = −b": lambda w, b: b / w,
    "upside down: divide by the weight": (lambda w, b: -w / b, lambda w, b: w / b),
    "right only for w = 1: one step of x moves z by w": (lambda w, b: -b, lambda w, b: b),
    "to undo a multiplication by w, divide by it": (
        lambda w, b: -b * w, lambda w, b: b * w, lambda w, b: -b - w, lambda w, b: b - w, lambda w, b: w - b),
    "a neuron may bend left of 0 as well: leave the sign as it comes out": (
        lambda w, b: abs(b / w), lambda w, b: max(0, -b / w)),
    "`//` cuts off what comes after the point: `/` divides": (lambda w, b: -b // w, lambda w, b: -(b // w)),
    "that is where z is 1; wanted is the x at which it is 0": lambda w, b: (1 - b) / w,
    "one number is wanted, the x; how high the curve stands there is 0 anyway": lambda w, b: (-b / w, 0),
    "that is z at x = 1; wanted is the x at which z is 0": lambda w, b: w + b,
    "that is the activation; wanted is the place where it bends": lambda w, b: max(0, b),
}, random=lambda rng: (rng.normal() + 3, rng.normal()))
