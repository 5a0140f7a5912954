"""Checks of chapter 13: labels in a column, from probabilities to yes and no, precision and recall."""
import numpy as np

from ...exercises import entry

rng = np.random.default_rng(3)
LABELS = [(np.array([0, 1, 1, 0, 1]),), (np.arange(200) // 100,), (np.array([1.0, 0.0, 1.0]),)]

entry("13.4", course=lambda y: y.reshape(-1, 1), cases=LABELS,
      random=lambda rng: (rng.integers(0, 2, rng.integers(2, 9)),), mistakes={
          "that is (1, n): n outputs of one sample. The samples are the rows: reshape(-1, 1)": (
              lambda y: y.reshape(1, -1), lambda y: np.array([y])),
          "a flat array has one axis, so there is nothing to turn: use reshape":
              (lambda y: y.T, lambda y: y.transpose()),
          "only one size can be left to NumPy: reshape(-1, 1)": lambda y: y.reshape(-1, -1),
          "right for 200 labels; let −1 count them": lambda y: y.reshape(200, 1),
          "(n, 1, 1): one pair of brackets too many": lambda y: y.reshape(-1, 1, 1),
          "one-hot rows have two columns; a single yes or no needs one": lambda y: np.eye(2)[y.astype(int)],
      })

OUTPUT = np.array([[0.9], [0.2], [0.5], [0.51], [0.4], [0.03]])
TRUTH = np.array([[1], [0], [0], [1], [1], [1]])
PERFECT, FLAT = np.array([[0.9], [0.8], [0.1], [0.3]]), np.array([[1], [1], [0], [0]])


def given(output, y):
    predictions = output.argmax(axis=1)
    return np.mean(predictions == y)


def accuracy(output, y):
    return np.mean((output > 0.5) * 1 == y)


def one_argmax(output, y):
    return np.mean(output.argmax(axis=1) == y.reshape(-1)) if output.shape[1] == 1 else accuracy(output, y)


entry("13.5", course=accuracy, given=given,
      cases=[(OUTPUT, TRUTH), (PERFECT, FLAT), (rng.uniform(0, 1, (7, 3)), rng.integers(0, 2, (7, 3)))],
      random=lambda rng: (rng.uniform(0, 1, (5, 2)), rng.integers(0, 2, (5, 2))), mistakes={
          "argmax of one column is always 0: there is nothing to compare with": (
              lambda output, y: np.mean(output.argmax(axis=1).reshape(-1) * 1 == y),
              lambda output, y: np.mean(output.argmax(axis=1, keepdims=True) == y),
              one_argmax),
          "a probability is always above 0: yes begins above 0.5": (
              lambda output, y: np.mean((output > 0) * 1 == y)),
          "the answers are right, but flat: against a column they make an (n, n) table. Keep the columns": (
              lambda output, y: np.mean((output[:, 0] > 0.5) * 1 == y),
              lambda output, y: np.mean((output > 0.5).reshape(-1) * 1 == y)),
          "0.5 is not above 0.5: `>` and not `>=`, as the course has it":
              lambda output, y: np.mean((output >= 0.5) * 1 == y),
          "yes and no are exchanged": lambda output, y: np.mean((output < 0.5) * 1 == y),
          "a probability equals a label almost never: decide first, `output > 0.5`":
              lambda output, y: np.mean(output == y),
          "the number of right answers; the share is wanted": lambda output, y: np.sum((output > 0.5) * 1 == y),
          "one column only: with several yes/no outputs each of them counts": (
              lambda output, y: np.mean((output[:, :1] > 0.5) * 1 == y[:, :1]),),
          "one share for the whole table, please: the mean without an axis": (
              lambda output, y: np.mean((output > 0.5) * 1 == y, axis=1),
              lambda output, y: np.mean((output > 0.5) * 1 == y, axis=0), lambda output, y: (output > 0.5) * 1 == y),
          "percent; a share lies between 0 and 1": lambda output, y: 100 * np.mean((output > 0.5) * 1 == y),
          "each answer counts on its own, not only rows that are right in all of them": (
              lambda output, y: np.mean(((output > 0.5) * 1 == y).all(axis=1))),
          "divided by the samples; with several outputs there are more answers than that": (
              lambda output, y: np.sum((output > 0.5) * 1 == y) / len(y)),
          "how often it says yes; how often it is right is wanted: compare with y": (
              lambda output, y: np.mean((output > 0.5) * 1)),
          "the share of WRONG answers": lambda output, y: np.mean((output > 0.5) * 1 != y),
      })

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


def without_care(output, y, threshold):
    table = counts(output, y, threshold)
    with np.errstate(all="ignore"):
        return table, float(table[1, 1]) / table[:, 1].sum(), table[1, 1] / table[1].sum()


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
