"""Checks of chapter 07: softmax's table of slopes, and its backward for a batch."""
import numpy as np

from ...exercises import entry

S3, S4 = np.array([0.7, 0.1, 0.2]), np.array([0.1, 0.25, 0.6, 0.05])


def jacobian(s):
    return np.diag(s) - np.outer(s, s)


entry("7.1", course=jacobian, cases=[(S3,), (S4,)], random=lambda rng: (rng.dirichlet(np.ones(rng.integers(2, 6))),),
      mistakes={
    "the diagonal is right; but raising one score lowers the other probabilities: −s_i·s_j beside it": (
        lambda s: np.diag(s * (1 - s)), lambda s: np.diag(s) - np.diag(s * s), lambda s: np.diag(s) * (1 - s)),
    "beside the diagonal the sign is plus: each row should add up to 0": (
        lambda s: np.diag(s - 2 * s * s) + np.outer(s, s), lambda s: np.diag(s) + np.outer(s, s)),
    "`s @ s` is one number, the sum of the squares; the table of all products is np.outer(s, s)": (
        lambda s: np.diag(s) - s @ s, lambda s: np.diag(s) - np.dot(s, s)),
    "`s * s` multiplies place by place and broadcasts one row over all; np.outer(s, s) pairs every place with every "
    "other": (
        lambda s: np.diag(s) - s * s,),
    "that is minus the table: s on the diagonal counts as plus": lambda s: np.outer(s, s) - np.diag(s),
    "1 on the diagonal instead of s: the factor s_i belongs to both parts": (
        lambda s: np.eye(len(s)) - np.outer(s, s), lambda s: np.eye(len(s)) - s),
    "s_j alone is taken off; the formula takes off s_i·s_j, all products: np.outer(s, s)": lambda s: np.diag(s) - s,
    "the diagonal is right; beside it δ is 0, and s_i·(0 − s_j) is negative": lambda s: np.outer(s, 1 - s),
    "only the diagonal, as a flat array; wanted is the table": lambda s: s * (1 - s),
    "only the products; the part with s on the diagonal is missing":
        (lambda s: -np.outer(s, s), lambda s: np.outer(s, s)),
    "3 is the size of one example only: take `len(s)`": lambda s: np.eye(3) * s - np.outer(s, s),
    "`*` keeps the diagonal alone: the two tables are subtracted, np.diag(s) − np.outer(s, s)": (
        lambda s: np.diag(s) * np.outer(s, 1 - s), lambda s: np.diag(s) * np.outer(s, s)),
    "`s` are probabilities already: they come out of softmax": (
        lambda s: jacobian(softmax(s)), lambda s: jacobian(np.exp(s) / np.exp(s).sum())),
    "only the first part; the products are still to be subtracted": lambda s: np.diag(s),
})

rng = np.random.default_rng(7)
D1, P1 = rng.normal(size=(5, 3)), rng.dirichlet(np.ones(3), 5)
D2, P2 = rng.normal(size=(3, 3)), rng.dirichlet(np.ones(3), 3)
D3, P3 = rng.normal(size=(2, 4)), rng.dirichlet(np.ones(4), 2)
SOFTMAX_CASES = [(D1, P1), (D2, P2), (D3, P3)]


def softmax(z):
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def softmax_backward(dvalues, s):
    return s * (dvalues - (dvalues * s).sum(axis=1, keepdims=True))


def some(rng):
    n, k = rng.integers(1, 6), rng.integers(2, 6)
    return rng.normal(size=(n, k)), rng.dirichlet(np.ones(k), n)


def one_table(dvalues, s):
    return dvalues @ jacobian(s[0])


SOFTMAX_MISTAKES = {
    "that is the diagonal alone: each score also moves the other probabilities": (
        lambda d, s: s * (1 - s) * d, lambda d, s: d * s * (1 - s)),
    "without keepdims the sums lie down as a row: three samples by three classes run, and mix the samples": (
        lambda d, s: s * (d - (d * s).sum(axis=1)),),
    "weigh the slopes by s before you add them up": (
        lambda d, s: s * (d - d.sum(axis=1, keepdims=True)), lambda d, s: s * (d - d.mean(axis=1, keepdims=True))),
    "that mean is weighed by s, and the weights add up to 1: a sum, with nothing left to divide": (
        lambda d, s: s * (d - (d * s).mean(axis=1, keepdims=True))),
    "mirrored: first what arrives, and the sum is taken off it": lambda d, s: -softmax_backward(d, s),
    "one table for all samples: each sample has probabilities of its own": one_table,
    "axis=0 adds up over the samples; the sum runs over the classes of one sample, axis=1": (
        lambda d, s: s * (d - (d * s).sum(axis=0, keepdims=True)), lambda d, s: s * (d - (d * s).sum(axis=0))),
    "one sum for the whole batch; each sample has its own: axis=1": lambda d, s: s * (d - (d * s).sum()),
    "the bracket is right; the factor s in front of it is missing": lambda d, s: d - (d * s).sum(axis=1, keepdims=True),
    "the sum is missing: every score moves all probabilities of its sample": lambda d, s: s * d,
    "the sign inside the bracket: the mean is subtracted": lambda d, s: s * (d + (d * s).sum(axis=1, keepdims=True)),
    "the loss has divided by the number of samples already": lambda d, s: softmax_backward(d, s) / len(s),
    "the sum runs over the products: brackets, `(dvalues * s).sum(…)`": (
        lambda d, s: s * (d - d * s.sum(axis=1, keepdims=True)),),
    "the probabilities alone add up to 1; it is dvalues · s that is added up": (
        lambda d, s: s * (d - s.sum(axis=1, keepdims=True)),),
    "`@` pairs each sample with every other one: multiply place by place, then add along each row": (
        lambda d, s: s * (d - d @ s.T),),
    "s and the slopes are swapped": lambda d, s: d * (s - (d * s).sum(axis=1, keepdims=True)),
    "s·d and the sum times s: the sum is subtracted inside the bracket, so it gets the factor s too": (
        lambda d, s: s * d - (d * s).sum(axis=1, keepdims=True),),
}

entry("7.2", course=softmax_backward, cases=SOFTMAX_CASES, random=some, mistakes=SOFTMAX_MISTAKES)
