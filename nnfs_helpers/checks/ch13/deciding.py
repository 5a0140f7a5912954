"""Checks of chapter 13: labels in a column, from probabilities to yes and no."""
import numpy as np

from ...exercises import entry

rng = np.random.default_rng(3)
LABELS = [(np.array([0, 1, 1, 0, 1]),), (np.arange(200) // 100,), (np.array([1.0, 0.0, 1.0]),)]

entry("13.4", course=lambda y: y.reshape(-1, 1), cases=LABELS,
      random=lambda rng: (rng.integers(0, 2, rng.integers(2, 9)),), mistakes={
          "that is (1, n): n outputs of one sample. The samples are the rows: reshape(-1, 1)": (
              lambda y: y.reshape(1, -1), lambda y: np.array([y])),
          "still flat: `.T` finds nothing to turn in one axis, and reshape with one number makes one axis again. "
          "A column has two": (lambda y: y.T, lambda y: y.reshape(-1)),
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
          "axis=0 asks for the best sample of each output; no place is wanted at all: is each entry above 0.5?": (
              lambda output, y: np.mean(output.argmax(axis=0) == y)),
          "a difference of right and wrong answers; the share of right ones: `==`": (
              lambda output, y: np.mean((output > 0.5) * 1 - y), lambda output, y: np.sum((output > 0.5) * 1 - y)),
          "that counts only a yes that is one; a no that is one is right as well: `==`": (
              lambda output, y: np.mean((output > 0.5) * 1 * y)),
          "yes begins above 0.5, whatever the others say": (
              lambda output, y: np.mean((output > output.mean()) * 1 == y),
              lambda output, y: np.mean((output > np.median(output)) * 1 == y)),
          "right for one output; with three of them reshape(-1, 1) makes one long column of the labels: leave their "
          "shape": lambda output, y: np.mean((output > 0.5) * 1 == y.reshape(-1, 1)),
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
