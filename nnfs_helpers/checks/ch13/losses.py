"""Checks of chapter 13: the sigmoid's slope; binary cross-entropy forward."""
import numpy as np

from ...exercises import entry

rng = np.random.default_rng(13)
P5, P3 = rng.uniform(0.05, 0.95, (5, 1)), rng.uniform(0.05, 0.95, (3, 4))
Y5, Y3 = np.array([[1], [0], [0], [1], [1]]), np.array([[1, 0, 0, 1], [0, 0, 1, 0], [1, 1, 0, 1]])
SURE, TRUTH = np.array([[0.0, 0.3], [1.0, 0.4], [1.0, 0.2], [0.0, 0.5]]), np.array([[0, 1], [1, 0], [0, 1], [1, 1]])
CASES = [(P3, Y3), (P5, Y5), (P5, Y5.astype(float)), (SURE, TRUTH)]
LOW, HIGH = 1e-7, 1 - 1e-7
OUTPUTS = np.array([0.5, 0.8808, 2.1e-9])


def twice(outputs):
    again = 1 / (1 + np.exp(-outputs))
    return again * (1 - again)


entry("13.1", course=OUTPUTS * (1 - OUTPUTS), tolerance=1e-4, mistakes={
    "at 0 the output is 0.5, and 0.5 times 0.5 is 0.25: the sigmoid is nowhere steeper": np.array([1, 0.105, 0.0]),
    "the slope is never negative: the sigmoid only rises": -OUTPUTS * (1 - OUTPUTS),
    "those are the outputs; the slope is the output times what it lacks to 1": OUTPUTS,
    "that is what the outputs lack to 1; the slope is the product of both": 1 - OUTPUTS,
    "z(1 − z) of the scores; the formula takes the outputs": np.array([0.0, -2.0, -420.0]),
    "0 everywhere: without brackets the 1 belongs to the product, and an output minus itself is 0": OUTPUTS * 0,
    "a sigmoid of a sigmoid: the outputs have been through it already": twice(OUTPUTS),
    "squared: the two factors are the output and what it lacks to 1": OUTPUTS ** 2,
    "1 minus the square; the output itself is a factor: output · (1 − output)": 1 - OUTPUTS ** 2,
    "plus where minus belongs: what an output lacks to 1 is 1 − output": OUTPUTS * (1 + OUTPUTS),
    "divided by what it lacks to 1; multiply": OUTPUTS / (1 - OUTPUTS),
    "that is the first of the three; `outputs` holds all of them, and NumPy works on all at once": (
        lambda v: np.ndim(v) == 0 and abs(v - 0.25) < 1e-3),
    "added up; each output has a slope of its own": lambda v: np.ndim(v) == 0 and abs(v - 0.355) < 1e-3,
})


def clip(p):
    return np.clip(p, LOW, HIGH)


def terms(p, y):
    return -(y * np.log(p) + (1 - y) * np.log(1 - p))


def bce(p, y):
    return terms(clip(p), y).mean(axis=1)


def some(rng):
    n, k = rng.integers(1, 6), rng.integers(1, 5)
    return rng.uniform(0.02, 0.98, (n, k)), rng.integers(0, 2, (n, k))


def quiet(f):
    """The same function without NumPy's warnings."""
    def silent(p, y):
        with np.errstate(all="ignore"):
            return f(p, y)
    return silent


def nudged(p, y):
    return -(y * np.log(p + LOW) + (1 - y) * np.log(1 - p + LOW)).mean(axis=1)


entry("13.2", course=bce, cases=CASES, random=some, tolerance=2e-8, mistakes={      # finer than the nudge of 1e-7
    "a probability of 1 becomes 1 + 1e-7, and its logarithm a loss below 0: clip both ends instead of adding": nudged,
    "a 0-label never costs anything: when the answer is no, 1 − ŷ is the probability of being right": (
        lambda p, y: -(y * np.log(clip(p))).mean(axis=1)),
    "a 1-label never costs anything: its part is y·ln ŷ": lambda p, y: -((1 - y) * np.log(1 - clip(p))).mean(axis=1),
    "that is one number for the whole batch; one loss for each sample: axis=1": (
        lambda p, y: bce(p, y).mean(), lambda p, y: terms(clip(p), y).sum()),
    "the sum over the outputs: twice as many questions would cost twice as much. Take the mean": (
        lambda p, y: terms(clip(p), y).sum(axis=1)),
    "a table of losses; take the mean along each row": (
        lambda p, y: terms(clip(p), y), lambda p, y: terms(clip(p), y) / p.shape[1]),
    "a column, (samples, 1); one flat number a sample is wanted: no keepdims here": (
        lambda p, y: terms(clip(p), y).mean(axis=1, keepdims=True)),
    "divided by the number of samples; a sample's loss is the mean over its OUTPUTS": (
        lambda p, y: terms(clip(p), y).sum(axis=1) / len(p), lambda p, y: terms(clip(p), y).mean(axis=1) / len(p)),
    "the loss of chapter 04 picks the right class of a row; here each output is a question of its own, with a cost "
    "for a no as well": (lambda p, y: -np.log(np.sum(clip(p) * y, axis=1)),),
    "that is log to base 10; `np.log` is the natural one": lambda p, y: bce(p, y) / np.log(10),
    "that is log to base 2; `np.log` is the natural one": lambda p, y: bce(p, y) / np.log(2),
    "one output's cost stands for the row; take the mean over all of them": (
        lambda p, y: terms(clip(p), y).max(axis=1), lambda p, y: terms(clip(p), y).min(axis=1),
        lambda p, y: terms(clip(p), y)[:, 0]),
    "axis=0 runs over the samples; one loss for each sample needs axis=1": lambda p, y: terms(clip(p), y).mean(axis=0),
    "right until a probability is 0 or 1: there 0 · ln 0 is nan. Clip both ends first": (
        quiet(lambda p, y: terms(p, y).mean(axis=1)),),
    "clipped at one end only: ln(1 − ŷ) minds a 1 as ln ŷ minds a 0": (
        quiet(lambda p, y: terms(np.maximum(p, LOW), y).mean(axis=1)),
        quiet(lambda p, y: terms(np.minimum(p, HIGH), y).mean(axis=1)),
        quiet(lambda p, y: terms(np.clip(p, LOW, 1), y).mean(axis=1))),
    "the sign: a logarithm of a probability is negative, a loss is not": lambda p, y: -bce(p, y),
    "the two parts are exchanged: a 1-label wants ŷ near 1": (
        lambda p, y: -((1 - y) * np.log(clip(p)) + y * np.log(1 - clip(p))).mean(axis=1)),
    "minus between the two parts: both are costs, and they add up": (
        lambda p, y: -(y * np.log(clip(p)) - (1 - y) * np.log(1 - clip(p))).mean(axis=1)),
    "1 − y wants brackets: without them the 1 is a cost of its own": (
        lambda p, y: -(y * np.log(clip(p)) + 1 - y * np.log(1 - clip(p))).mean(axis=1)),
    "both parts count in full: y and 1 − y are there to switch one of them off": (
        lambda p, y: -(np.log(clip(p)) + np.log(1 - clip(p))).mean(axis=1)),
    "ln(1 − ŷ), not 1 − ln ŷ": lambda p, y: -(y * np.log(clip(p)) + (1 - y) * (1 - np.log(clip(p)))).mean(axis=1),
    "the logarithm belongs to ŷ, what the network says; y, the truth, weighs": (
        lambda p, y: -(clip(p) * np.log(clip(y)) + (1 - clip(p)) * np.log(1 - clip(y))).mean(axis=1)),
})
