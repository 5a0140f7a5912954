"""Checks of chapter 14: biases for given bends; He's and Glorot's weights."""
import numpy as np

from ...exercises import entry

rng = np.random.default_rng(11)
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
    "w TIMES u: the neuron computes w·x + b, and at x = u that is 0": (
        lambda w, u: -(w + u), lambda w, u: w + u, lambda w, u: w - u, lambda w, u: u - w),
    "1 is not wanted at u, but 0: nothing stands before −w·u": lambda w, u: 1 - w * u,
    "the places are not used: each bias depends on where its neuron shall bend": lambda w, u: -w,
    "a table of all weights with all places: both are rows already, no `.T`": (
        lambda w, u: -w.T * u, lambda w, u: -w * u.T),
    "nothing is added up: one bias a neuron, in a row": lambda w, u: -np.sum(w * u, axis=1),
    "a size has lost its sign: −w·u, whatever the sign of w": lambda w, u: abs(w * u),
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
    "the root belongs to the 2 and to the 6 as well: np.sqrt(2 / …)": (
        lambda i, n: (2 / np.sqrt(i), 6 / np.sqrt(i + n)), lambda i, n: (np.sqrt(2 / i), 6 / np.sqrt(i + n))),
    "`** 1 / 2` is to the power of 1, then halved: `** 0.5`, or np.sqrt": (
        lambda i, n: (2 / i / 2, 6 / (i + n) / 2), lambda i, n: (np.sqrt(2 / i), 6 / (i + n) / 2)),
    "Glorot's: 6 stands above the line; Var w = 2/(n_in + n_out), and even draws have the variance a²/3": (
        lambda i, n: (np.sqrt(2 / i), np.sqrt(3 / (i + n)))),
    "Glorot's: one 6 over the sum; two fractions are another number": (
        lambda i, n: (np.sqrt(2 / i), np.sqrt(6 / i + 6 / n))),
    "Glorot's: the limit to one side, a; from −a to a it is twice as far": (
        lambda i, n: (np.sqrt(2 / i), 2 * np.sqrt(6 / (i + n)))),
    "one limit, the positive one: the draws lie between −a and a": (
        lambda i, n: (np.sqrt(2 / i), -np.sqrt(6 / (i + n)), np.sqrt(6 / (i + n)))),
    "multiplied; the more terms a sum has, the smaller each must be: divide": (
        lambda i, n: (np.sqrt(2 * i), np.sqrt(6 * (i + n)))),
    "He's: the number of weights is not asked for; a neuron's sum has one term an input": (
        lambda i, n: (np.sqrt(2 / (i * n)), np.sqrt(6 / (i + n)))),
    "for He the inputs alone; the sum of both counts is Glorot's": (
        lambda i, n: (np.sqrt(2 / (i + n)), np.sqrt(6 / (i + n)))),
    "two numbers, please: He's factor, Glorot's limit": lambda i, n: np.sqrt(2 / i),
    "64 inputs and 64 neurons each time? They come in as `inputs` and `neurons`": (
        lambda i, n: (np.sqrt(2 / 64), np.sqrt(6 / 128))),
    "Glorot's: 6 divided by the sum; the root is missing": lambda i, n: (np.sqrt(2 / i), 6 / (i + n)),
}, random=lambda rng: (int(rng.integers(1, 50)), int(rng.integers(1, 50))))
