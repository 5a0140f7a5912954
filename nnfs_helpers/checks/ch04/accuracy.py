"""Check of chapter 04: the share of right answers."""
import numpy as np

from ...exercises import entry
from .batch import BATCH, T3, T5, WIDE, some


def numbers(y):
    """Targets as class numbers."""
    return y if y.ndim == 1 else y.argmax(axis=1)


def accuracy(p, y):
    if y.ndim == 2:
        y = np.argmax(y, axis=1)
    return np.mean(np.argmax(p, axis=1) == y)


def count(p, y):
    return np.sum(np.argmax(p, axis=1) == (y if y.ndim == 1 else y.argmax(axis=1)))


TWO = np.array([[0.1, 0.9], [0.4, 0.6], [0.7, 0.3]])
ODD = np.array([[0.0, 0.1, 0.2], [0.1, 0.5, 0.4], [0.02, 0.9, 0.08]])

entry("4.5", course=accuracy,
      cases=[(ODD, T3), (TWO, np.array([1, 1, 0])), (WIDE, T5), (BATCH, np.eye(3)[T3]),
             (WIDE[:3], np.eye(4)[T5[[4, 1, 2]]])],
      random=some, mistakes={
          "argmax without an axis gives one place for the whole table: axis=1 looks along each row": (
              lambda p, y: np.mean(np.argmax(p) == numbers(y)), lambda p, y: np.mean(np.argmax(p) == y)),
          "axis=0 finds the best sample of each class; the best class of each sample is along axis=1": (
              lambda p, y: float(np.mean(np.resize(np.argmax(p, axis=0), len(p)) == numbers(y))),
              lambda p, y: np.mean(np.argmax(p, axis=0) == (y if y.ndim == 1 else y.argmax(axis=1))),
              lambda p, y: np.mean(np.argmax(p, axis=0) == (y if y.ndim == 1 else y.argmax(axis=0)))),
          "that is the count; the share is wanted: the mean of the truth values": count,
          "right for class numbers; one-hot rows must become class numbers first, by argmax": (
              lambda p, y: np.mean(np.argmax(p, axis=1) == y),),
          "that is the share of WRONG answers": lambda p, y: 1 - accuracy(p, y),
          "one truth value for each sample; their mean is the accuracy": (
              lambda p, y: np.argmax(p, axis=1) == (y if y.ndim == 1 else y.argmax(axis=1)),),
          "np.max finds the largest value; np.argmax finds its place": (
              lambda p, y: np.mean(np.max(p, axis=1) == numbers(y)), lambda p, y: np.mean(np.max(p, axis=1) == y)),
          "a number above one half is not needed to win: compare with argmax": (
              lambda p, y: np.mean(p[range(len(p)), y if y.ndim == 1 else y.argmax(axis=1)] > 0.5)),
          "that is the mean probability of the right class; count the rows in which it is the largest": (
              lambda p, y: np.mean(p[range(len(p)), y if y.ndim == 1 else y.argmax(axis=1)])),
          "1 for any answers: `len` counts all the truth values, False ones too; `np.mean` counts each True as 1": (
              lambda p, y: 1.0, lambda p, y: len(p)),
          "`np.all` asks whether every answer is right, yes or no; the share is the mean":
              lambda p, y: np.all(p.argmax(axis=1) == numbers(y)),
          "the largest number of a one-hot row is always 1; its place is the class: argmax": (
              lambda p, y: np.mean(p.argmax(axis=1) == (y if y.ndim == 1 else y.max(axis=1)))),
          "class numbers are names: whether two are equal (`==`) counts, not their difference":
              lambda p, y: np.mean(p.argmax(axis=1) - numbers(y)),
          "class numbers have no axis 1: only rows, y.ndim == 2, go through argmax":
              lambda p, y: np.mean(p.argmax(axis=1) == y.argmax(axis=1)),
          "right for class numbers; of rows, too, the place of the largest is compared, not number by number": (
              lambda p, y: np.mean(p.argmax(axis=1) == y) if y.ndim == 1 else np.mean(np.round(p) == y)),
          "as a percentage? A share lies between 0 and 1": lambda p, y: 100 * accuracy(p, y),
      })
