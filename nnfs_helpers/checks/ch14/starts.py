"""Checks of chapter 14: how a hidden layer starts: the other run's factor, rank, dead neurons."""
import numpy as np

from ...exercises import entry

entry("14.8", course=0.1, mistakes={
    "0.01 is what the other runs start from; theirs gives .500": 0.01,
    "the rate is not asked for: at epoch 0 no step has been made": lambda v: v in (0.005, 0.001),
    "that is the loss; the factor in front of N(0, 1) is asked for": lambda v: v == 0.5 or 0.495 < v < 0.4975,
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
          (np.outer([1.0, 2.0, 3.0], [0.5, 0.0, 1.0, 2.0]),),      # one direction, one dead
          (np.outer([0.0, 0.5, 1.0], [0.004, 0.0, 0.0, 0.009, 1e-6]),)]      # weak, as 0.01 · N makes them: not dead


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
    "a weak neuron is not a dead one, small as it is: dead means exactly 0": (
        lambda h: np.sum(h.mean(axis=0) < 0.01), lambda h: np.sum(h.max(axis=0) < 0.01),
        lambda h: np.sum(h.max(axis=0) < 1e-3), lambda h: np.sum(h.round(3).max(axis=0) == 0),
        lambda h: np.sum((h <= 0.1).all(axis=0))),
    "`[:, 0]` is the first neuron at all samples; every column has to be asked": lambda h: np.sum(h[:, 0] == 0),
    "more than half of the samples is not all of them": lambda h: np.sum((h == 0).mean(axis=0) > 0.5),
    "neurons are columns: `len(hidden)` counts the samples": (
        lambda h: len(h) - np.sum((h > 0).any(axis=0)), lambda h: len(h) - np.sum((h == 0).all(axis=0))),
    "single entries are counted there; a neuron is a column, alive or dead as a whole": (
        lambda h: h.shape[1] - np.sum(h > 0), lambda h: np.sum(h == 0) / len(h), lambda h: np.sum(h == 0) // len(h)),
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
