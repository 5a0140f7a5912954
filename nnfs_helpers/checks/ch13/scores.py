"""Checks of chapter 13: the loss and its slope straight from the scores."""
import numpy as np

from ...exercises import entry

rng = np.random.default_rng(6)
Z = rng.normal(0, 3, (5, 2))
Y = rng.integers(0, 2, (5, 2))
FAR = np.array([[1000.0], [-1000.0], [-40.0], [40.0], [0.0], [17.0]])
FAR_Y = np.array([[0], [1], [1], [0], [1], [1]])


def sigmoid(z):
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1, e) / (1 + e)


def from_scores(z, y):
    return np.maximum(z, 0) - z * y + np.log(1 + np.exp(-np.abs(z))), sigmoid(z) - y


def clipped(z, y):
    p = np.clip(sigmoid(z), 1e-7, 1 - 1e-7)
    return -(y * np.log(p) + (1 - y) * np.log(1 - p)), -(y / p - (1 - y) / (1 - p)) * sigmoid(z) * (1 - sigmoid(z))


def by_probability(z, y):
    p = np.clip(sigmoid(z), 1e-7, 1 - 1e-7)
    return -(y / p - (1 - y) / (1 - p))


def naive(z, y):
    with np.errstate(all="ignore"):
        return np.log(1 + np.exp(z)) - z * y, sigmoid(z) - y


def quietly(f):
    def silent(z, y):
        with np.errstate(all="ignore"):
            return f(z, y)
    return silent


entry("13.6", course=from_scores, cases=[(Z, Y), (FAR, FAR_Y)], tolerance=1e-9,
      random=lambda rng: (rng.normal(0, 5, (4, 3)), rng.integers(0, 2, (4, 3))), mistakes={
          "ln(1 + eᶻ) is inf at z = 1000: keep the exponential small with −|z|": naive,
          "the slope went through the clip: at z = −40 it is −4e-11 where the truth is −1. Behind the sigmoid it is "
          "σ(z) − y": (
              lambda z, y: (from_scores(z, y)[0], clipped(z, y)[1]),),
          "two tables are wanted, the losses and then the slopes": (
              lambda z, y: from_scores(z, y)[0], lambda z, y: sigmoid(z) - y,
              lambda z, y: (sigmoid(z) - y, from_scores(z, y)[0])),
          "`np.max` takes the largest score of all; np.maximum(z, 0) looks at each": (
              lambda z, y: (np.max(z) - z * y + np.log(1 + np.exp(-np.abs(z))), sigmoid(z) - y)),
          "the first part, max(z, 0), is missing": (
              lambda z, y: (-z * y + np.log(1 + np.exp(-np.abs(z))), sigmoid(z) - y)),
          "the minus before |z| is missing: the exponential must not grow": (
              quietly(lambda z, y: (np.maximum(z, 0) - z * y + np.log(1 + np.exp(np.abs(z))), sigmoid(z) - y)),),
          "that is the slope by ŷ, or of the sigmoid alone; behind both it is σ(z) − y": (
              lambda z, y: (from_scores(z, y)[0], sigmoid(z) * (1 - sigmoid(z))),
              lambda z, y: (from_scores(z, y)[0], by_probability(z, y))),
          "ln σ(z) is inf where σ(z) has become 0: begin from the scores, with the formula above": (
              quietly(lambda z, y: (-(y * np.log(sigmoid(z)) + (1 - y) * np.log(1 - sigmoid(z))), sigmoid(z) - y)),),
          "loss and slope went through the clip: no cost above 16.1, and no slope beyond": clipped,
          "the loss went through the clip: none costs more than 16.1; at z = −1000 it should be 1000": (
              lambda z, y: (clipped(z, y)[0], from_scores(z, y)[1])),
          "the bars of |z| are missing: right for z > 0 only": (
              quietly(lambda z, y: (np.maximum(z, 0) - z * y + np.log(1 + np.exp(-z)), sigmoid(z) - y)),),
          "z instead of max(z, 0): right for z > 0 only": (
              lambda z, y: (z - z * y + np.log(1 + np.exp(-np.abs(z))), sigmoid(z) - y)),
          "the slope's sign: what the network said minus what it should have said": (
              lambda z, y: (from_scores(z, y)[0], y - sigmoid(z))),
          "the sign before ln: all three parts but z·y are costs, and they add up": (
              lambda z, y: (np.maximum(z, 0) - z * y - np.log(1 + np.exp(-np.abs(z))), sigmoid(z) - y)),
          "1 + e^(−|z|) stands inside the logarithm as a whole: np.log(1 + np.exp(…))": (
              lambda z, y: (np.maximum(z, 0) - z * y + np.log(1) + np.exp(-np.abs(z)), sigmoid(z) - y),
              lambda z, y: (np.maximum(z, 0) - z * y + np.log(np.exp(-np.abs(z)) + 1e-300), sigmoid(z) - y),
              quietly(lambda z, y: (np.maximum(z, 0) - z * y + np.log(np.exp(-np.abs(z))), sigmoid(z) - y))),
          "1 MINUS the exponential in the logarithm; plus": (
              quietly(lambda z, y: (np.maximum(z, 0) - z * y + np.log(1 - np.exp(-np.abs(z))), sigmoid(z) - y)),),
          "the loss was worked out from σ(z); the formula takes the score itself": (
              lambda z, y: (from_scores(sigmoid(z), y)[0], sigmoid(z) - y)),
          "the slope was worked out from the losses; it takes the scores: σ(z) − y": (
              lambda z, y: (from_scores(z, y)[0], sigmoid(from_scores(z, y)[0]) - y)),
          "σ(z) − y has been through the sigmoid's slope already, which canceled: not once more": (
              lambda z, y: (from_scores(z, y)[0], (sigmoid(z) - y) * sigmoid(z) * (1 - sigmoid(z)))),
          "y is missing from the slope: what the network said minus what it should have said": (
              lambda z, y: (from_scores(z, y)[0], sigmoid(z)), lambda z, y: (from_scores(z, y)[0], 1 - sigmoid(z))),
          "that is log to base 10; `np.log` is the natural one": (
              lambda z, y: (np.maximum(z, 0) - z * y + np.log10(1 + np.exp(-np.abs(z))), sigmoid(z) - y)),
          "the slope takes the sigmoid of the score: σ(z) − y": lambda z, y: (from_scores(z, y)[0], z - y),
          "the part z·y is missing from the loss: it is where the label comes in": (
              lambda z, y: (np.maximum(z, 0) + np.log(1 + np.exp(-np.abs(z))), sigmoid(z) - y)),
          "a plus before z·y: a high score costs less when the answer is yes": (
              lambda z, y: (np.maximum(z, 0) + z * y + np.log(1 + np.exp(-np.abs(z))), sigmoid(z) - y)),
          "the means come later; here each entry has its own loss and slope": (
              lambda z, y: (from_scores(z, y)[0].mean(), (sigmoid(z) - y) / z.size),
              lambda z, y: (from_scores(z, y)[0].mean(), sigmoid(z) - y),
              lambda z, y: (from_scores(z, y)[0].sum(), sigmoid(z) - y),
              lambda z, y: (from_scores(z, y)[0].mean(axis=1), sigmoid(z) - y),
              lambda z, y: (from_scores(z, y)[0], (sigmoid(z) - y) / z.size),
              lambda z, y: (from_scores(z, y)[0], (sigmoid(z) - y) / len(z))),
      })
