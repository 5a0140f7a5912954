"""Check of chapter 10: soft labels."""
import numpy as np

from ...exercises import entry


def soften(y, classes, share):
    return (1 - share) * np.eye(classes)[y] + share / classes


def rest(y, classes, share):
    hot = np.eye(classes)[y]
    return (1 - share) * hot + share / (classes - 1) * (1 - hot)


def without_own(y, classes, share):
    hot = np.eye(classes)[y]
    return (1 - share) * hot + share / classes * (1 - hot)


def columns(y, classes, share, right):
    rows = np.full((len(y), classes), share / classes)
    rows[:, y] = right
    return rows


Y = np.array([0, 2, 1, 1, 0])
entry("10.8", course=soften, cases=[(Y, 3, 0.1), (np.array([3, 0, 1]), 4, 0.2), (Y[:2], 5, 0.0)],
      random=lambda rng: (rng.integers(0, 4, 6), 4, float(rng.uniform(0, 1))), mistakes={
          "each row must add up to 1; what you took from the right class has not been spread yet": (
              lambda y, k, s: (1 - s) * np.eye(k)[y],),
          "each row adds up to more than 1: give every class its share, and take it from the right one": (
              lambda y, k, s: np.eye(k)[y] + s / k,),
          "the share goes to ALL classes, the right one too: share / classes each": rest,
          "the right class is given its part of the share, on top of 1 - share: your rows add up to less than 1": (
              without_own,),
          "each class gets share / classes, not the whole share": lambda y, k, s: (1 - s) * np.eye(k)[y] + s,
          "these are the hard rows still: np.eye(classes)[y] times 1 - share, plus share / classes": (
              lambda y, k, s: np.eye(k)[y],),
          "share and 1 - share are swapped": lambda y, k, s: s * np.eye(k)[y] + (1 - s) / k,
          "one number for each sample; a row of `classes` shares is wanted: np.eye(classes)[y]": (
              lambda y, k, s: (1 - s) * y + s / k,),
          "a sample is a row: (samples, classes)": lambda y, k, s: soften(y, k, s).T,
          "the share comes in as `share`; 0.1 is one of its values": lambda y, k, s: 0.9 * np.eye(k)[y] + 0.1 / k,
          "np.eye(classes) is the table; [y] picks a row of it for each sample": (
              lambda y, k, s: (1 - s) * np.eye(len(y)) + s / k, lambda y, k, s: (1 - s) * np.eye(k) + s / k),
          "all classes share it, the right one too: divide by classes, not by one less": (
              lambda y, k, s: (1 - s) * np.eye(k)[y] + s / (k - 1),),
          "share / classes is ADDED to every class": (
              lambda y, k, s: (1 - s) * np.eye(k)[y] - s / k, lambda y, k, s: np.eye(k)[y] - s + s / k),
          "spread over the classes means divided by their number, not multiplied": (
              lambda y, k, s: (1 - s) * np.eye(k)[y] + s * k,),
          "`r[:, y]` writes into these columns of EVERY row; one place a row is r[np.arange(len(y)), y]": (
              lambda y, k, s: columns(y, k, s, 1 - s), lambda y, k, s: columns(y, k, s, 1 - s + s / k)),
          "np.eye wants how many classes there are; the labels come behind it, in [ ]": lambda y, k, s: np.eye(y),
          "the number of classes is not always 3: it comes in as `classes`": (
              lambda y, k, s: (1 - s) * np.eye(k)[y] + s / 3,),
      })
