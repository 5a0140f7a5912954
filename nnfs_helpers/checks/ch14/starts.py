"""Checks of chapter 14: how a hidden layer starts: the other run's factor, rank, dead neurons, bends, He and Glorot."""
import numpy as np

from ...exercises import entry

entry("14.8", course=0.1, mistakes={
    "0.01 is what the other runs start from; theirs gives .500": 0.01,
    "the rate is not asked for: at epoch 0 no step has been made": lambda v: v in (0.005, 0.001),
    "that is the loss; the factor in front of N(0, 1) is asked for": lambda v: v in (0.496, 0.5),
    "nearly .500 still: larger": lambda v: 0 < v < 0.09,
    "far from .496: smaller": lambda v: v > 0.11,
    "near, but a factor one would write down: one digit": lambda v: 0.09 <= v <= 0.11,
    "a factor above 0, please": lambda v: v <= 0,
})

entry("14.9", course=1, mistakes={
    "64 columns, yes, but they all point one way: each is a multiple of x, or 0": 64,
    "half of them live; but do those lines through 0 differ, other than by a factor? (If `matrix_rank` said so: your "
    "array was float64, and the dust of rounding counted. Take the rank in float32.)": (
        lambda v: np.ndim(v) == 0 and v in (31, 32, 33)),
    "1000 rows, but a rank is never above the number of columns": 1000,
    "0 would mean that all neurons are dead": 0,
    "that is a shape; the rank is one number": lambda v: np.ndim(v) > 0 or isinstance(v, tuple),
    "which second neuron's line is no multiple of the first? All of them go through 0": (
        lambda v: np.ndim(v) == 0 and 1 < v < 65),
})

rng = np.random.default_rng(5)


def layer(samples, neurons, dead, up=0.3):
    table = np.maximum(0, rng.normal(size=(samples, neurons)) + up)
    table[:, :dead] = 0
    if up < 1:
        table[-1] = 0       # a sample for which all are silent
    return table[:, rng.permutation(neurons)]


HIDDEN = [(layer(7, 5, 2),), (layer(4, 6, 0),), (layer(5, 3, 3),), (layer(6, 8, 3, up=1.5),),
          (np.outer([1.0, 2.0, 3.0], [0.5, 0.0, 1.0, 2.0]),)]      # one direction, one dead


def dead(hidden):              # behind ReLU, (samples, neurons) → one number
    return np.sum((hidden == 0).all(axis=0))


entry("14.10", course=dead, cases=HIDDEN, mistakes={
    "those are all zeros of the table; a neuron is dead when its WHOLE column is 0": lambda h: np.sum(h == 0),
    "those are samples for which all neurons are silent; look down the columns: axis=0": (
        lambda h: np.sum((h == 0).all(axis=1))),
    "silent for one sample is not dead: all of them, not any": lambda h: np.sum((h == 0).any(axis=0)),
    "those are the living ones": lambda h: np.sum((h > 0).any(axis=0)),
    "judged by the first sample alone; a dead neuron is silent for every one": lambda h: np.sum(h[0] == 0),
    "True and False, one a neuron; how many are True?": lambda h: (h == 0).all(axis=0),
    "how many zeros each column holds; in how many columns is ALL of it 0?": lambda h: (h == 0).sum(axis=0),
    "`.all()` without an axis asks the whole table one question; ask each column: axis=0": (
        lambda h: np.sum((h == 0).all()), lambda h: (h == 0).all()),
    "the number of neurons; how many of them are dead?": lambda h: h.shape[1],
    "the share; their number is wanted": lambda h: np.mean((h == 0).all(axis=0)),
    "behind ReLU nothing is below 0; dead means 0 everywhere": lambda h: np.sum((h < 0).all(axis=0)),
    "their places; how many are there?": (
        lambda h: np.flatnonzero((h == 0).all(axis=0)), lambda h: np.where((h == 0).all(axis=0))),
    "judged by the last sample alone; a dead neuron is silent for every one": lambda h: np.sum(h[-1] == 0),
    "rank counts directions, and living neurons may share one: look at the columns themselves": (
        lambda h: h.shape[1] - np.linalg.matrix_rank(h)),
    "about half is what one expects; count": (lambda h: h.shape[1] // 2, lambda h: h.shape[1] / 2),
}, random=lambda rng: ((lambda h: h * (rng.random(h.shape[1]) < 0.6))(np.maximum(0, rng.normal(size=(6, 5)))),))

W = np.array([[0.02, -0.5, 1.5, -0.01]])
U = np.array([[0.1, 0.9, 0.35, 0.6]])
W2, U2 = rng.normal(size=(1, 6)).round(3), rng.uniform(size=(1, 6)).round(3)


def spread_bends(weights, u):  # (1, neurons), places (1, neurons) → biases (1, neurons)
    return -weights * u


entry("14.11", course=spread_bends, cases=[(W, U), (W2, U2)],
      random=lambda rng: (rng.normal(size=(1, 5)), rng.random((1, 5))), mistakes={
    "with b = u a neuron bends at −u/w, mostly outside of the data": lambda w, u: u + 0,
    "with b = −u a neuron bends at u/w: right only for a weight of 1": lambda w, u: -u,
    "the sign: with b = w·u the bends lie at −u, left of all data": lambda w, u: w * u,
    "solved for the bend, not for the bias: w·x + b is 0 at x = u when …": (lambda w, u: -u / w, lambda w, u: u / w),
    "divided the wrong way round: w·u + b = 0, so …": (lambda w, u: -w / u, lambda w, u: w / u),
    "one bend again: each neuron has a place of its own in `u`": (
        lambda w, u: -w * u.mean(), lambda w, u: -w * u[0, 0]),
    "b = −|w|·u is right for positive weights only; a negative one keeps its sign in the formula": (
        lambda w, u: -abs(w) * u),
    "a product of matrices makes one number of them all; neuron by neuron: *": (
        lambda w, u: -w @ u.T, lambda w, u: w @ u.T, lambda w, u: -np.dot(w[0], u[0])),
    "drawn anew; the places come in as `u`": (
        lambda w, u: np.random.uniform(0, 1, w.shape), lambda w, u: -w * np.random.uniform(0, 1, w.shape)),
    "a column; biases lie in a row, (1, neurons)": lambda w, u: (-w * u).T,
    "flat; biases keep their row, (1, neurons)": lambda w, u: (-w * u)[0],
    "all biases 0: that is where we came from": lambda w, u: 0 * w,
})


def starts(inputs, neurons):   # two numbers → He's spread, Glorot's limit
    return np.sqrt(2 / inputs), np.sqrt(6 / (inputs + neurons))


entry("14.12", course=starts, cases=[(64, 64), (1, 64), (128, 10), (784, 32)], mistakes={
    "He's is still the variance 2/n; the spread that multiplies N(0, 1) is its root": (
        lambda i, n: (2 / i, np.sqrt(6 / (i + n)))),
    "both are variances; take the roots": (lambda i, n: (2 / i, 6 / (i + n)), lambda i, n: (2 / i, 2 / (i + n))),
    "Glorot's is the spread; even draws between ±limit have the spread limit/√3": (
        lambda i, n: (np.sqrt(2 / i), np.sqrt(2 / (i + n)))),
    "for He the inputs count, not the neurons: a sum has one term an input": (
        lambda i, n: (np.sqrt(2 / n), np.sqrt(6 / (i + n)))),
    "turned round: He's first, then Glorot's": lambda i, n: (np.sqrt(6 / (i + n)), np.sqrt(2 / i)),
    "He's lacks the 2: ReLU lets half of the mean square through, and the weights make up for it": (
        lambda i, n: (np.sqrt(1 / i), np.sqrt(6 / (i + n)))),
    "Glorot's looks at the inputs alone; it is a compromise with the way back, which counts the neurons": (
        lambda i, n: (np.sqrt(2 / i), np.sqrt(6 / i)), lambda i, n: (np.sqrt(2 / i), np.sqrt(3 / i))),
    "Glorot's divides by the mean of both numbers; 6 over their sum": (
        lambda i, n: (np.sqrt(2 / i), np.sqrt(6 / ((i + n) / 2)))),
    "Glorot's: the product of the two numbers is the number of weights; their sum is wanted": (
        lambda i, n: (np.sqrt(2 / i), np.sqrt(6 / (i * n)))),
    "the root reaches over the whole quotient, not over 2 and 6 alone": (
        lambda i, n: (np.sqrt(2) / i, np.sqrt(6) / (i + n)), lambda i, n: (np.sqrt(2 / i), np.sqrt(6) / (i + n))),
    "brackets: 6 is divided by the SUM of both numbers": lambda i, n: (np.sqrt(2 / i), np.sqrt(6 / i + n)),
    "those are the weights themselves; the factor in front of N(0, 1) is wanted, one number": (
        lambda i, n: (np.sqrt(2 / i) * np.random.randn(i, n), np.sqrt(6 / (i + n)))),
    "for He the inputs alone; the sum of both counts is Glorot's": (
        lambda i, n: (np.sqrt(2 / (i + n)), np.sqrt(6 / (i + n)))),
    "two numbers, please: He's factor, Glorot's limit": lambda i, n: np.sqrt(2 / i),
    "64 inputs and 64 neurons each time? They come in as `inputs` and `neurons`": (
        lambda i, n: (np.sqrt(2 / 64), np.sqrt(6 / 128))),
    "Glorot's: 6 divided by the sum; the root is missing": lambda i, n: (np.sqrt(2 / i), 6 / (i + n)),
}, random=lambda rng: (int(rng.integers(1, 50)), int(rng.integers(1, 50))))
