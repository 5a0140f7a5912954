"""Checks of chapter 16: what is taken for what."""
import numpy as np

from ...exercises import entry

rng = np.random.default_rng(165)
TRUTH = [np.array([0, 1, 2, 2, 1, 0, 2, 2]), np.array([3, 0, 0, 1]), np.array([1, 1, 1, 0, 2])]
ANSWERS = [np.array([0, 2, 2, 1, 2, 0, 1, 1]), np.array([3, 1, 1, 1]), np.array([1, 1, 0, 0, 0])]
SIZES = [3, 4, 5]


def confusion(y, answers, classes):      # (samples,) twice, a number → (classes, classes)
    table = np.zeros((classes, classes), int)
    np.add.at(table, (y, answers), 1)
    return table


def once_only(y, answers, classes):
    table = np.zeros((classes, classes), int)
    table[y, answers] += 1
    return table


def first_only(y, answers, classes):
    return confusion(y[:1], answers[:1], classes)


def without_diagonal(y, answers, classes):
    table = confusion(y, answers, classes)
    np.fill_diagonal(table, 0)
    return table


def weighted_by_place(y, answers, classes):
    table = np.zeros((classes, classes), int)
    np.add.at(table, (y, answers), np.arange(len(y)))
    return table


def both_sides(y, answers, classes):
    table = confusion(y, answers, classes)
    wrong = without_diagonal(y, answers, classes)
    return table + wrong.T


def whole_rows(y, answers, classes):
    table = np.zeros((classes, classes), int)
    np.add.at(table, [y, answers], 1)
    return table


def shares(axis=None):
    def of(y, answers, classes):
        table = confusion(y, answers, classes)
        return table / np.maximum(1, table.sum(axis=axis, keepdims=axis is not None))
    return of


def as_large_as_met(y, answers, classes):
    return confusion(y, answers, int(max(y.max(), answers.max())) + 1)


entry("16.6", course=confusion, cases=list(zip(TRUTH, ANSWERS, SIZES)),
      random=lambda rng: (rng.integers(0, 4, 20), rng.integers(0, 4, 20), 4), mistakes={
    "the axes are swapped: rows are the truth, columns the answers": lambda y, a, c: confusion(a, y, c),
    "`table[y, answers] += 1` adds pairs that come again only once: `np.add.at`, or a loop over the samples": once_only,
    "the right answers are missing: they stand on the diagonal": without_diagonal,
    "shares of a row; counts are wanted": shares(1),
    "shares of a column; counts are wanted": shares(0),
    "shares of all; counts are wanted": shares(),
    "a table for the classes that happened to come; it has `classes` rows and columns": as_large_as_met,
    "always ten classes; the table has `classes` rows and columns": lambda y, a, c: confusion(y, a, 10),
    "only the first pair is counted: `return` stands inside the loop": first_only,
    "every truth with every answer; they come in pairs: `zip(y, answers)`": lambda y, a, c: (
        np.outer(np.bincount(y, minlength=c), np.bincount(a, minlength=c))),
    "all rows are one and the same list: `[…] * classes` repeats it. np.zeros((classes, classes))": lambda y, a, c: (
        np.tile(np.bincount(a, minlength=c), (c, 1))),
    "only as many pairs as there are classes; go through all samples": lambda y, a, c: confusion(y[:c], a[:c], c),
    "begun with ones: an empty table holds zeros": lambda y, a, c: confusion(y, a, c) + 1,
    "classes count from 0, as rows and columns do: no − 1": lambda y, a, c: confusion(y - 1, a - 1, c),
    "each pair counts 1, not the number of the sample": weighted_by_place,
    "a mistake counts once, in the row of the truth; yours stands on both sides of the diagonal": both_sides,
    "np.add.at takes places in round brackets, `(y, answers)`: in square ones they pick whole rows": whole_rows,
    "the whole row went up; one entry: table[t, a]": lambda y, a, c: (
        np.tile(np.bincount(y, minlength=c)[:, None], (1, c))),
    "a table of samples; it has a row and a column for each CLASS": lambda y, a, c: (y[:, None] == a) * 1,
    "np.zeros takes one shape, in brackets of its own: np.zeros((classes, classes))": lambda y, a, c: np.zeros(c, c),
    "right answers are counted, the others are not": lambda y, a, c: confusion(y[y == a], a[y == a], c),
})
