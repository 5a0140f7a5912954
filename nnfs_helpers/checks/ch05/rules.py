"""Checks of chapter 05: slopes by rule (5.4), and the slope of the sigmoid (5.10)."""
import numpy as np

from ...exercises import entry
from .gradients import gradient

NAMES = ("square", "exponential", "logarithm", "reciprocal", "absolute", "relu", "winner")


def slopes(x, z, b):
    square = 2 * x
    exponential = np.exp(x)
    logarithm = 1 / x
    reciprocal = -1 / x ** 2
    absolute = 1 if z > 0 else -1
    relu = 1 if z > 0 else 0
    winner = 1 if z > b else 0
    return square, exponential, logarithm, reciprocal, absolute, relu, winner


def by_name(answer, x, z, b):
    """The seven slopes under their names, so that a fault is told by its name."""
    got = answer(x, z, b)
    if not isinstance(got, (tuple, list)) or len(got) != len(NAMES):
        return got
    return {name: value * 1.0 if isinstance(value, (bool, np.bool_)) else value
            for name, value in zip(NAMES, got, strict=True)}


def but(**other):
    """The right slopes, but for one that a function of (x, z, b) works out."""
    def answer(x, z, b):
        right = dict(zip(NAMES, slopes(x, z, b), strict=True))
        return tuple({**right, **{name: f(x, z, b) for name, f in other.items()}}.values())
    return answer


CASES = [(0.5, -2.0, 1.0), (3.0, 2.5, 1.5), (2.0, 0.5, 4.0), (1.5, -1.0, -3.0)]
entry("5.4", course=slopes, cases=CASES, use=by_name, mistakes={
    "`winner`: while b is the larger one, z moves nothing: 1 only where z wins": (
        but(winner=lambda x, z, b: 1), but(winner=lambda x, z, b: 1 if z > 0 else 0)),
    "`winner`: no sharing. The larger of the two alone moves the result": (
        but(winner=lambda x, z, b: 0.5), but(winner=lambda x, z, b: 0.5 if z > b else 0)),
    "`winner`: turned round. z moves the result where z is the larger": but(winner=lambda x, z, b: 0 if z > b else 1),
    "`winner`: that is the value of max(z, b); its slope is wanted": but(winner=lambda x, z, b: max(z, b)),
    "`logarithm`: the slope of ln x is 1/x; with x² you are one rule too far": (
        but(logarithm=lambda x, z, b: 1 / x ** 2), but(logarithm=lambda x, z, b: -1 / x ** 2)),
    "`logarithm`: that is the value of ln x; its slope is wanted": but(logarithm=lambda x, z, b: np.log(x)),
    "`exponential`: the power rule is for a fixed exponent; here the exponent moves": (
        but(exponential=lambda x, z, b: x * np.exp(x - 1)),),
    "`exponential`: e itself is the slope at 1 only": but(exponential=lambda x, z, b: np.e),
    "`reciprocal`: 1/x falls as x grows, so its slope is negative": but(reciprocal=lambda x, z, b: 1 / x ** 2),
    "`reciprocal`: the power rule with n = −1 gives x to the power −2": (
        but(reciprocal=lambda x, z, b: -1 / x), but(reciprocal=lambda x, z, b: -x ** 2),
        but(reciprocal=lambda x, z, b: -1)),
    "`reciprocal`: a 2 that multiplies is no power: `x ** 2`": (
        but(reciprocal=lambda x, z, b: -1 / 2 * x), but(reciprocal=lambda x, z, b: -1 / (2 * x))),
    "`logarithm`: 1 over x is meant, not 1 over ln x": but(logarithm=lambda x, z, b: 1 / np.log(x)),
    "`winner`: where z wins, the result moves as z does: the slope is 1, not z":
        but(winner=lambda x, z, b: z if z > b else 0),
    "the last three are slopes at z, not at x": but(
        absolute=lambda x, z, b: 1, relu=lambda x, z, b: 1, winner=lambda x, z, b: 1 if x > b else 0),
    "`reciprocal`: the slope of ln x is 1/x, not the other way round": but(reciprocal=lambda x, z, b: np.log(x)),
    "`absolute`: left of 0 the V falls; and it is z that moves, not x": but(absolute=lambda x, z, b: 1),
    "`absolute`: that is the value |z|; the V is equally steep everywhere": (
        but(absolute=lambda x, z, b: abs(z)), but(absolute=lambda x, z, b: z)),
    "`absolute`: it does not rest left of 0, it falls": but(absolute=lambda x, z, b: 1 if z > 0 else 0),
    "`relu`: that is the value max(z, 0); above 0 the slope is the same everywhere": (
        but(relu=lambda x, z, b: max(z, 0)), but(relu=lambda x, z, b: z)),
    "`relu`: left of 0 it is flat; and it is z that moves, not x": but(relu=lambda x, z, b: 1),
    "`relu`: turned round. Right of 0 the curve rises, left of 0 it is flat": (
        but(relu=lambda x, z, b: 0 if z > 0 else 1)),
    "`winner`: where b wins it stands still when z moves: the slope is 0, not b": (
        but(winner=lambda x, z, b: 1 if z > b else b)),
    "`relu`: left of 0 it neither rises nor falls": but(relu=lambda x, z, b: 1 if z > 0 else -1),
    "`square`: that is the value of x²; its slope is wanted": but(square=lambda x, z, b: x ** 2),
    "`square`: the slope is another one at each x": (but(square=lambda x, z, b: 2), but(square=lambda x, z, b: x)),
    "those are the seven values; the seven slopes are wanted": lambda x, z, b: (
        x ** 2, np.exp(x), np.log(x), 1 / x, abs(z), max(z, 0), max(z, b)),
})


def sigmoid(z):
    e = np.exp(-abs(z))
    return np.where(z >= 0, 1, e) / (1 + e)


def sigmoid_slope(z):
    s = sigmoid(z)
    return s * (1 - s)


def naive(z):
    s = 1 / (1 + np.exp(-z))
    return s * (1 - s)


def for_one(z):
    import math
    s = 1 / (1 + math.exp(-z))
    return s * (1 - s)


entry("5.10", course=sigmoid_slope, cases=[
    (np.array([0.0, 2.0, -2.0, 5.0]),), (np.array([[-1.5, 0.3, 4.0], [10.0, -0.7, 1.0]]),),
    (np.array([-1000.0, -20.0, 20.0, 1000.0, 0.5]),)], mistakes={
    "z is what comes in; the rule speaks of what comes out: s · (1 − s), with s = σ(z)": lambda z: z * (1 - z),
    "that is σ itself; multiply it by 1 − σ": sigmoid,
    "that is 1 − σ; multiply it by σ": lambda z: 1 - sigmoid(z),
    "σ times 1 − σ, with a minus: the slope is largest in the middle": (
        lambda z: sigmoid(z) * (1 + sigmoid(z)), lambda z: sigmoid(z) ** 2),
    "right, but for z = −1000 the exponential overflows on the way: start from `sigmoid`, which does not": naive,
    "both factors are made of what comes out: s · (1 − s), with s = σ(z)": lambda z: sigmoid(z) * (1 - z),
    "σ of the slope is one step too many: s · (1 − s)": lambda z: sigmoid_slope(sigmoid(z)),
    "the sign: the sigmoid rises everywhere": lambda z: -sigmoid_slope(z),
    "that is the slope of the ReLU; the sigmoid has no corner": lambda z: (z > 0) * 1.0,
    "the chain's last factor is missing: e to the power −z belongs above the line": (
        lambda z: 1 / (1 + np.exp(-np.clip(z, -500, 500))) ** 2,),
    "`math.exp` takes one number; `np.exp`, or `sigmoid`, takes the whole array": for_one,
    "the slope of e to the power z alone: the sigmoid is more than that": lambda z: np.exp(-abs(z)),
    "without brackets `1 -` comes last, and s · 1 − s is 0: s * (1 - s)": lambda z: 0 * sigmoid(z),
    "a bracket behind a bracket is a call: a `*` is missing between the two factors":
        lambda z: sigmoid(z)(1 - sigmoid(z)),
    "1 − σ(z) is wanted, not σ(1 − z): first σ, then the difference": lambda z: sigmoid(z) * sigmoid(1 - z),
    "the right formula, but for z = −1000 it is inf over inf, and that is no number: use s · (1 − s), with `sigmoid`":
        (lambda z: np.exp(-z) / (1 + np.exp(-z)) ** 2, lambda z: np.exp(z) / (1 + np.exp(z)) ** 2),
    "`@` multiplies and adds up; here every number stays by itself: `*`": lambda z: sigmoid(z) @ (1 - sigmoid(z)),
    "`gradient` is for functions with one result; by rule nothing has to be measured": lambda z: gradient(sigmoid, z),
    "rounded on the way: the flat ends are small, not 0": (
        lambda z: np.round(sigmoid_slope(z), 3), lambda z: np.round(sigmoid_slope(z), 4)),
}, random=lambda rng: (rng.normal(scale=5, size=rng.integers(1, 5, size=2)),))
