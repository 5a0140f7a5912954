"""Check of chapter 07: cross-entropy backward (7.3)."""
import numpy as np

from ...exercises import entry

rng = np.random.default_rng(17)
P5, P2 = rng.dirichlet(np.ones(3), 5), rng.dirichlet(np.ones(4), 2)
SQUARE = rng.dirichlet(np.ones(3), 3)
ZERO = np.array([[0.0, 0.6, 0.4], [0.3, 0.7, 0.0]])
Y5, Y2 = np.array([2, 0, 1, 1, 0]), np.array([3, 1])
SHARES = np.array([[0.8, 0.2, 0.0], [0.1, 0.6, 0.3], [0.0, 0.0, 1.0]])
LOSS_CASES = [(P5, Y5), (P2, Y2), (SQUARE, SHARES), (P5, np.eye(3)[Y5]), (ZERO, np.array([0, 1])),
              (P5, np.eye(3, dtype=np.uint8)[Y5])]


def rows(p, y):
    """Targets as rows of floats."""
    return np.eye(p.shape[1])[y] if y.ndim == 1 else y.astype(float)


def clip(p):
    return np.clip(p, 1e-7, 1 - 1e-7)


def cross_entropy_backward(p, y):
    return -rows(p, y) / clip(p) / len(p)


def some(rng):
    n, k = rng.integers(1, 6), rng.integers(2, 6)
    return rng.dirichlet(np.ones(k), n), rng.integers(0, k, n)


def quiet(f):
    """The same function without NumPy's warnings."""
    def silent(p, y):
        with np.errstate(all="ignore"):
            return f(p, y)
    return silent


def minus_first(p, y):
    y = np.eye(p.shape[1])[y] if y.ndim == 1 else y
    return -y / clip(p) / len(p)


def with_rows(make):
    """(y / p) / N where class numbers become rows by make(p, y)."""
    return lambda p, y: -(make(p, y) if y.ndim == 1 else y.astype(float)) / clip(p) / len(p)


def picked(p, y):
    d = np.zeros_like(p)
    d[range(len(p)), y] = -1 / clip(p)[range(len(p)), y] / len(p)
    return d


LOSS_MISTAKES = {
    "as many columns as there are classes: `np.eye(y_pred.shape[1])`; any other size fits by chance": (
        with_rows(lambda p, y: np.eye(3)[y]), with_rows(lambda p, y: np.eye(len(p))[y]),
        with_rows(lambda p, y: np.eye(y.max() + 1)[y])),
    "only class numbers become rows, `if y_true.ndim == 1:`; rows come in as well, and stay as they are": (
        lambda p, y: -(np.eye(p.shape[1])[y] / clip(p)) / len(p), picked),
    "clip the probabilities before you divide, not the slopes": quiet(
        lambda p, y: np.clip(-rows(p, y) / p / len(p), 1e-7, 1 - 1e-7)),
    "1e-7 was added to every probability; `np.clip` leaves all but the outermost as they are":
        (lambda p, y: -rows(p, y) / (p + 1e-7) / len(p), lambda p, y: minus_first(p, y) * clip(p) / (p + 1e-7)),
    "one number for all: each probability has its own slope, and `/ len(y_pred)` makes it that of the mean":
        lambda p, y: -(rows(p, y) / clip(p)).mean(),
    "times the number of samples; a mean divides by it": lambda p, y: -rows(p, y) / clip(p) * len(p),
    "divided twice by the number of samples: once is the mean": lambda p, y: -rows(p, y) / clip(p) / len(p) ** 2,
    "the loss is a mean, so its slopes are divided by the number of samples": (
        lambda p, y: -rows(p, y) / clip(p), lambda p, y: len(p) * minus_first(p, y)),
    "plus sign: that points uphill in the wrong way. More probability for the right class means less loss": (
        lambda p, y: rows(p, y) / clip(p) / len(p)),
    "−1/p for all classes: only those with a share in y are asked about": lambda p, y: -1 / clip(p) / len(p),
    "right until a probability is 0: clip, as in forward": (
        quiet(lambda p, y: -rows(p, y) / p / len(p)), quiet(lambda p, y: minus_first(p, y) * clip(p) / p)),
    "upside down: y stands above the line, ŷ below": quiet(lambda p, y: -clip(p) / rows(p, y) / len(p)),
    "labels of type uint8: `-y` turns 1 into 255. Put the minus in front of the whole quotient": minus_first,
    "divided by the number of classes; the mean runs over the samples": lambda p, y: -rows(p, y) / clip(p) / p.shape[1],
    "divided by all entries of the table; the mean runs over the samples": lambda p, y: -rows(p, y) / clip(p) / p.size,
    "that is y·ln p, the loss itself; its slope is y / p": (
        lambda p, y: -rows(p, y) * np.log(clip(p)) / len(p),
        lambda p, y: minus_first(p, y) * clip(p) * np.log(clip(p))),
    "times p where it should be divided: the slope of ln p is 1 / p": lambda p, y: -rows(p, y) * clip(p) / len(p),
    "rows of shares such as [0.8, 0.2, 0] are not class numbers: use them as they are": (
        lambda p, y: cross_entropy_backward(p, y if y.ndim == 1 else y.argmax(axis=1)),),
    "(ŷ − y)/N is the slope by the SCORES; here the slope by the probabilities is asked for": (
        lambda p, y: (p - rows(p, y)) / len(p)),
}

entry("7.3", course=cross_entropy_backward, cases=LOSS_CASES, random=some, mistakes=LOSS_MISTAKES)
