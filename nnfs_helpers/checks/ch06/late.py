"""A step taken too early: a broken function is given (6.15)."""
import numpy as np

from ...exercises import entry
from .layer import D2, W2, X2, D, W, X


def back_and_step(inputs, weights, biases, dvalues, rate):
    dinputs = dvalues @ weights.T
    weights = weights - rate * (inputs.T @ dvalues)
    biases = biases - rate * dvalues.sum(axis=0, keepdims=True)
    return weights, biases, dinputs


def given(inputs, weights, biases, dvalues, rate):
    weights = weights - rate * (inputs.T @ dvalues)
    biases = biases - rate * dvalues.sum(axis=0, keepdims=True)
    dinputs = dvalues @ weights.T
    return weights, biases, dinputs


def steps(weights=lambda w, rate, dw: w - rate * dw, biases=lambda b, rate, db: b - rate * db,
          dinputs=lambda d, w, new, rate: d @ w.T):
    """An answer with some of its lines exchanged."""
    def answer(x, w, b, d, rate):
        new = weights(w, rate, x.T @ d)
        return new, biases(b, rate, d.sum(axis=0, keepdims=True)), dinputs(d, w, new, rate)
    return answer


def in_place(inputs, weights, biases, dvalues, rate):
    dinputs = dvalues @ weights.T
    weights -= rate * (inputs.T @ dvalues)
    biases -= rate * dvalues.sum(axis=0, keepdims=True)
    return weights, biases, dinputs


def averaged(inputs, weights, biases, dvalues, rate):
    n = len(inputs)
    return (weights - rate * (inputs.T @ dvalues) / n, biases - rate * dvalues.mean(axis=0, keepdims=True),
            dvalues @ weights.T)


def summed_up(inputs, weights, biases, dvalues, rate):
    return weights - rate * (inputs.T @ dvalues), biases - rate * dvalues.sum(), dvalues @ weights.T


ROWS = np.array([[0.5, -1.0, 2.0]]), np.array([[1.0, -0.5, 0.25, 2.0, -2.0, 3.0]])

CASES = [(X, W, ROWS[0], D, 0.125), (X2, W2, ROWS[1], D2, 0.5)]

entry("6.15", course=back_and_step, given=given, cases=CASES, mistakes={
    "the step goes uphill now: it was right with the minus": (
        steps(lambda w, rate, dw: w + rate * dw, lambda b, rate, db: b + rate * db),
        steps(lambda w, rate, dw: w + rate * dw), steps(biases=lambda b, rate, db: b + rate * db),
        steps(lambda w, rate, dw: w + rate * dw, lambda b, rate, db: b + rate * db, lambda d, w, new, rate: d @ new.T)),
    "the product needs the .T; look at which weights it takes": steps(dinputs=lambda d, w, new, rate: d @ w),
    "the step is right as it was: only `dinputs` takes the wrong weights": (
        steps(lambda w, rate, dw: w, lambda b, rate, db: b), steps(lambda w, rate, dw: w)),
    "nothing is divided by the samples here: if the loss is a mean, `dvalues` has been divided already": averaged,
    "each bias has a sum of its own: `axis=0, keepdims=True` as it was": summed_up,
    "the rate belongs to the step, not to the slopes that walk on": steps(
        dinputs=lambda d, w, new, rate: rate * (d @ w.T)),
    "dinputs is right; the weights and biases that came in belong to the caller: `weights = weights - …`": in_place,
}, random=lambda rng: (*(rng.normal(size=s) for s in ((7, 4), (4, 2), (1, 2), (7, 2))), 0.1))
