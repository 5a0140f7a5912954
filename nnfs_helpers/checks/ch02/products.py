"""Checks of chapter 02: a layer by one product (2.3), and for a whole batch (2.4)."""
import numpy as np

from ...exercises import entry
from .layers import MANY, SINGLE, layer, lists


def arrays(rng):
    return tuple(np.array(a) for a in lists(rng))


def batches(rng):
    inputs, weights, biases = arrays(rng)
    return rng.normal(size=(int(rng.integers(9, 12)), len(inputs))), weights, biases


# 2.3: one product, on arrays

def layer_dot(inputs, weights, biases):
    return weights @ inputs + biases


entry("2.3", course=layer_dot, cases=SINGLE, mistakes={
    "the inner sizes differ: the table stands on the left, as it is, (3, 4) @ (4,)": (
        lambda x, w, b: x @ w + b, lambda x, w, b: x @ w, lambda x, w, b: w.T @ x + b),
    "a number for each weight: those are the products, not yet summed. @ multiplies and adds up":
    lambda x, w, b: w * x,
    "`*` leaves a table, (3, 4), and three biases cannot line up with it. @ multiplies and adds up":
    lambda x, w, b: w * x + b,
    "right before the biases: add them": lambda x, w, b: w @ x,
    "four numbers meet three biases: add the biases to the sums, one for each neuron, after the product": (
        lambda x, w, b: w @ (x + b), lambda x, w, b: (w * x).sum(axis=0) + b),
    "you multiply by the biases: they are added": (lambda x, w, b: w @ x * b, lambda x, w, b: w @ x @ b),
    "all products are added up to one number: each neuron adds up only its own row": (
        lambda x, w, b: (w * x).sum() + b, lambda x, w, b: np.sum(w * x + 0) + b.sum()),
    "every neuron gets all the biases: add the array of them as it is": lambda x, w, b: w @ x + b.sum(),
    "the biases are taken away; they are added": lambda x, w, b: w @ x - b,
    "the first row is one neuron only: the whole table stands on the left": (
        lambda x, w, b: w[0] @ x + b, lambda x, w, b: w[0] @ x + b[0]),
    "right, but in brackets of its own: return the product itself, no list is needed": (
        lambda x, w, b: [w @ x + b], lambda x, w, b: np.array([w @ x + b])),
    "right, but as a list, from loops: one product, `@`, does them all at once": (
        lambda x, w, b: layer(x.tolist(), w.tolist(), b.tolist()),
        lambda x, w, b: [row @ x + c for row, c in zip(w, b)]),
    "a column of sums and a flat row of biases make a table: leave the inputs flat, (4,)":
    lambda x, w, b: w @ x.reshape(-1, 1) + b,
    "the third place of `np.dot` is no summand, it is where the result is written: add the biases after the bracket":
    lambda x, w, b: np.dot(w, x, b),
}, random=arrays)


# 2.4: a layer for a whole batch

def layer_batch(inputs, weights, biases):
    return inputs @ weights.T + biases


entry("2.4", course=layer_batch, cases=MANY, mistakes={
    "(5, 4) meets (3, 4): the inner sizes, 4 and 3, differ. Turn the weights": (
        lambda x, w, b: x @ w + b, lambda x, w, b: x @ w),
    "the samples must stay rows: the inputs stand on the left, as they are; the weights are turned": (
        lambda x, w, b: w @ x + b, lambda x, w, b: x.T @ w.T + b, lambda x, w, b: x.T @ w + b,
        lambda x, w, b: w.T @ x + b),
    "your first COLUMN is the first sample's answer; samples are rows. Put the inputs on the left": (
        lambda x, w, b: w @ x.T + b.reshape(-1, 1), lambda x, w, b: w @ x.T),
    "each sample is a COLUMN there, and the biases cannot line up: put the inputs on the left":
    lambda x, w, b: w @ x.T + b,
    "right before the biases: add them": lambda x, w, b: x @ w.T,
    "reshape keeps the numbers in their order and only breaks the lines elsewhere; .T turns rows into columns": (
        lambda x, w, b: x @ w.reshape(w.shape[::-1]) + b, lambda x, w, b: x @ w.reshape(4, 3) + b),
    "`*` goes number by number and needs shapes that line up; the matrix product is @": (
        lambda x, w, b: x * w + b, lambda x, w, b: x * w.T + b),
    "that is the first sample alone: one row for each sample": (
        lambda x, w, b: w @ x[0] + b, lambda x, w, b: (w @ x[0] + b).reshape(1, -1)),
    "the biases stand as a column, one for each sample: leave them flat, one for each neuron":
    lambda x, w, b: x @ w.T + b.reshape(-1, 1),
    "right numbers, but as a list of rows: one product, inputs @ …, makes the table at once": (
        lambda x, w, b: [w @ s + b for s in x], lambda x, w, b: (x @ w.T + b).tolist()),
    "you multiply by the biases: they are added": lambda x, w, b: x @ w.T * b,
    "every neuron gets all the biases: add the array of them as it is": lambda x, w, b: x @ w.T + b.sum(),
    "the biases are taken away; they are added": lambda x, w, b: x @ w.T - b,
    "the samples are added up, or averaged, into one: each keeps a row of its own": (
        lambda x, w, b: (x @ w.T).sum(axis=0) + b, lambda x, w, b: (x @ w.T + b).sum(axis=0),
        lambda x, w, b: x.sum(axis=0) @ w.T + b, lambda x, w, b: (x @ w.T + b).mean(axis=0)),
}, random=batches)
