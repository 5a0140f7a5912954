"""Checks of chapter 13: binary cross-entropy backward."""
import numpy as np

from ...exercises import entry
from .losses import CASES, LOW, clip, quiet, some, terms


def slopes(p, y):
    return -(y / p - (1 - y) / (1 - p))


def bce_backward(p, y):
    return slopes(clip(p), y) / p.shape[1] / len(p)


entry("13.3", course=bce_backward, cases=CASES, random=some, mistakes={
    "not divided by the number of outputs: with four of them it is four times too long": (
        lambda p, y: slopes(clip(p), y) / len(p)),
    "not divided by the number of samples: the loss of a batch is a mean": (
        lambda p, y: slopes(clip(p), y) / p.shape[1]),
    "divided by neither: the loss is a mean over the outputs and over the samples": lambda p, y: slopes(clip(p), y),
    "the sign: that points uphill": lambda p, y: -bce_backward(p, y),
    "ŷ − y is the slope by the SCORE, behind the sigmoid; here the slope by the probability is asked for": (
        lambda p, y: (p - y) / p.size, lambda p, y: p - y, lambda p, y: (p - y) / len(p)),
    "the second part falls when ŷ rises: the inner slope of 1 − ŷ is −1, so the sign between them is minus": (
        lambda p, y: -(y / clip(p) + (1 - y) / (1 - clip(p))) / p.size),
    "right until a probability is 0 or 1: clip, as in forward": (
        quiet(lambda p, y: slopes(p, y) / p.size),),
    "turned upside down: the slope of ln ŷ is 1/ŷ, so ŷ stands below the line": (
        quiet(lambda p, y: -(clip(p) / y - (1 - clip(p)) / (1 - y)) / p.size),
        lambda p, y: -(y * clip(p) - (1 - y) * (1 - clip(p))) / p.size),
    "brackets: `/ samples * outputs` divides by the one and multiplies by the other; divide by both": (
        lambda p, y: slopes(clip(p), y) / len(p) * p.shape[1], lambda p, y: slopes(clip(p), y) / p.shape[1] * len(p)),
    "brackets around 1 − y and around 1 − ŷ: they stand above and below the line as a whole": (
        lambda p, y: -(y / clip(p) - 1 - y / 1 - clip(p)) / p.size,
        lambda p, y: -(y / clip(p) - (1 - y) / 1 - clip(p)) / p.size,
        lambda p, y: -(y / clip(p) - 1 - y / (1 - clip(p))) / p.size),
    "the two labels are exchanged: y belongs over ŷ, 1 − y over 1 − ŷ": (
        lambda p, y: slopes(clip(p), 1 - y) / p.size),
    "two divisions, one after the other; you divided by the sum of the two numbers": (
        lambda p, y: slopes(clip(p), y) / sum(p.shape)),
    "clipped at one end only: the second part divides by 1 − ŷ": (
        quiet(lambda p, y: slopes(np.maximum(p, LOW), y) / p.size),
        quiet(lambda p, y: slopes(np.clip(p, LOW, 1), y) / p.size)),
    "only the part of the 1-labels": lambda p, y: -(y / clip(p)) / p.size,
    "divided by the number of outputs twice": lambda p, y: slopes(clip(p), y) / p.shape[1] ** 2,
    "a mean divides by both numbers; yours grows with them": lambda p, y: slopes(clip(p), y) * p.size,
    "only one of the two parts is divided: brackets around the whole difference": (
        lambda p, y: -(y / clip(p) - (1 - y) / (1 - clip(p)) / p.size),
        lambda p, y: -(y / clip(p) - (1 - y) / (1 - clip(p)) / p.shape[1] / len(p)),
        lambda p, y: -y / clip(p) + (1 - y) / (1 - clip(p)) / p.size,
        lambda p, y: -y / clip(p) - (1 - y) / (1 - clip(p)) / p.size,
        lambda p, y: -y / clip(p) / len(p) - (1 - y) / (1 - clip(p)) / p.shape[1]),
    "one slope for each entry: the two means are the two divisions, nothing is averaged here": (
        lambda p, y: slopes(clip(p), y).mean(axis=1), lambda p, y: slopes(clip(p), y).mean(),
        lambda p, y: slopes(clip(p), y).mean(axis=1) / len(p)),
    "divided by the number of samples twice": lambda p, y: slopes(clip(p), y) / len(p) ** 2,
    "those are the losses; their slope by ŷ is asked for: the slope of ln ŷ is 1/ŷ": (
        lambda p, y: terms(clip(p), y) / p.size,
        lambda p, y: -(y * np.log(clip(p)) - (1 - y) * np.log(1 - clip(p))) / p.size),
})
