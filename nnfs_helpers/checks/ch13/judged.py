"""Checks of chapter 13: four counts, precision and recall."""
import numpy as np

from ...exercises import entry

SCORED = np.array([[0.95], [0.9], [0.8], [0.65], [0.6], [0.4], [0.3], [0.1]])
IS = np.array([[1], [1], [0], [1], [0], [1], [0], [0]])


def counts(output, y, threshold):
    claimed = output > threshold
    return np.array([[np.sum(~claimed & (y == 0)), np.sum(claimed & (y == 0))],
                     [np.sum(~claimed & (y == 1)), np.sum(claimed & (y == 1))]])


def judged(output, y, threshold):
    (_, false), (missed, found) = table = counts(output, y, threshold)
    return table, found / (false + found) if false + found else np.nan, found / (missed + found)


def changed(f):
    """Another answer from the table of counts and the two shares."""
    def wrong(output, y, threshold):
        with np.errstate(all="ignore"):
            return f(*judged(output, y, threshold))
    return wrong


def loud(output, y, threshold):
    """The right three, with NumPy's warning where nothing is claimed."""
    table = counts(output, y, threshold)
    return table, table[1, 1] / table[:, 1].sum(), table[1, 1] / table[1].sum()


def bare(output, y, threshold):
    """The counts without brackets: & is taken before ==."""
    claimed = output > threshold
    table = np.array([[np.sum(~claimed & y == k), np.sum(claimed & y == k)] for k in (0, 1)])
    with np.errstate(all="ignore"):
        return table, table[1, 1] / table[:, 1].sum(), table[1, 1] / table[1].sum()


entry("13.7", course=judged,
      cases=[(SCORED, IS, 0.5), (SCORED, IS, 0.85), (SCORED, IS, 0.2), (SCORED, IS, 0.8), (SCORED[1:], IS[1:], 0.99)],
      random=lambda rng: (rng.uniform(0, 1, (9, 1)), np.array([[0], [1]] * 4 + [[1]]), 0.3), mistakes={
          "rows and columns are swapped: a row holds what IS, a column what was said": changed(
              lambda table, precision, recall: (table.T, precision, recall)),
          "rows and columns are swapped, and with them precision and recall: a row holds what IS": changed(
              lambda table, precision, recall: (table.T, recall, precision)),
          "four counts in a row; a table has rows: np.array([[…, …], […, …]])": changed(
              lambda table, precision, recall: (table.ravel(), precision, recall)),
          "right, but for the warning: nothing was claimed, and NumPy minds 0/0. Ask first, and return np.nan there": (
              loud),
          "nothing was claimed, yet all the others are missed: recall is 0 there, and only precision has no value": (
              changed(lambda t, p, r: (t, p, np.nan if np.isnan(p) else r)),),
          "None is nothing at all; np.nan is a number that says \"no number\"": changed(
              lambda t, p, r: (t, None if np.isnan(p) else p, r)),
          "where nothing is claimed, return the three things as well, with np.nan as precision": changed(
              lambda t, p, r: np.nan if np.isnan(p) else (t, p, r)),
          "precision and recall are one number each: the found ones, divided by a sum": changed(
              lambda t, p, r: (t, t[:, 1] / t[:, 1].sum(), t[1] / t[1].sum())),
          "precision and recall are exchanged. Precision: of those I CLAIMED; recall: of those that ARE": changed(
              lambda table, precision, recall: (table, recall, precision)),
          "nothing was claimed: precision is 0/0. Return np.nan there, and say so to whoever reads it": (
              changed(lambda t, p, r: (t, 0.0 if np.isnan(p) else p, r)),
              changed(lambda t, p, r: (t, 1.0 if np.isnan(p) else p, r))),
          "the threshold that came in is not used: 0.5 stands in its place": (
              lambda output, y, threshold: judged(output, y, 0.5)),
          "row 0 is for those that are 0 (no), row 1 for those that are 1 (yes); yours runs the other way": changed(
              lambda table, precision, recall: (table[::-1, ::-1], precision, recall)),
          "precision here is the accuracy; it asks only about those that were claimed": changed(
              lambda table, precision, recall: (table, np.trace(table) / table.sum(), recall)),
          "recall divides by those that ARE yes, the sum of row 1, not by all samples": changed(
              lambda table, precision, recall: (table, precision, table[1, 1] / table.sum())),
          "shares of all samples; counts are wanted": changed(
              lambda table, precision, recall: (table / table.sum(), precision, recall)),
          "precision divides by those that were claimed, the sum of COLUMN 1": (
              changed(lambda t, p, r: (t, t[1, 1] / t[1].sum(), r)), changed(lambda t, p, r: (t, t[1, 1] / t.sum(), r)),
              changed(lambda t, p, r: (t, t[1, 1] / t[0, 1], r)),
              changed(lambda t, p, r: (t, t[1, 1] / t[0, 1], t[1, 1] / t[1, 0]))),
          "precision and recall of the NO: both ask about the yes, those that are 1": (
              changed(lambda t, p, r: (t, t[0, 0] / t[:, 0].sum(), t[0, 0] / t[0].sum())),
              changed(lambda t, p, r: (t, p, t[0, 0] / t[0].sum()))),
          "the table first, then precision, then recall: three things in this order": (
              changed(lambda t, p, r: t), changed(lambda t, p, r: (p, r)), changed(lambda t, p, r: (p, r, t))),
          "a number equal to the threshold is not above it: `>` and not `>=`": (
              lambda output, y, threshold: judged(output, y, np.nextafter(threshold, 0))),
          "brackets around each comparison: `&` comes before `==`": bare,
      })
