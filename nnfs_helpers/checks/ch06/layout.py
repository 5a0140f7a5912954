"""The other layout: gradients of an example with one neuron a row, wanted with one neuron a column (6.9)."""
import numpy as np

from ...exercises import entry

rng = np.random.default_rng(9)
CASES = [tuple(rng.integers(-6, 7, shape) / 4 for shape in shapes) for shapes in (
    ((5, 4), (3, 4), (1, 3)), ((2, 3), (6, 3), (1, 6)), ((4, 3), (3, 3), (1, 3)))]


def our_gradients(x, W, b):
    z = x @ W.T + b
    y = np.maximum(z, 0)
    dz = 2 * (y - 0) * (z > 0)
    return x.T @ dz, dz.sum(axis=0, keepdims=True)


def made(dz=lambda z, y: 2 * y * (z > 0), dW=lambda x, dz: x.T @ dz, db=lambda dz: dz.sum(axis=0, keepdims=True),
         z=lambda x, W, b: x @ W.T + b):
    """An answer with some of its lines exchanged."""
    def answer(x, W, b):
        at = z(x, W, b)
        slopes = dz(at, np.maximum(at, 0))
        return dW(x, slopes), db(slopes)
    return answer


def theirs(x, dz):
    return dz.T @ x


entry("6.9", course=our_gradients, cases=CASES, mistakes={
    "that is their layout, (neurons, inputs): in ours a neuron is a column, so turn the table": made(dW=theirs),
    "the weights are right; the biases are a row in both layouts, (1, neurons): nothing to turn": (
        made(db=lambda dz: dz.sum(axis=0).reshape(-1, 1)), made(db=lambda dz: dz.sum(axis=0, keepdims=True).T)),
    "both are turned the wrong way: weights (inputs, neurons), biases (1, neurons)": (
        made(dW=theirs, db=lambda dz: dz.sum(axis=0).reshape(-1, 1)),),
    "the slope of y² is 2y: a factor 2 is missing": made(dz=lambda z, y: y * (z > 0)),
    "the slope of the square is missing: what arrives at y is 2(y − 0)": (
        made(dz=lambda z, y: (z > 0) * 1.0), made(dz=lambda z, y: 2 * (z > 0))),
    "the common term has 2y in it, not y²": (
        made(dz=lambda z, y: y ** 2 * (z > 0)), made(dz=lambda z, y: 2 * y ** 2 * (z > 0))),
    "the gate is missing: where z was not above 0, y stays 0 and no slope passes": made(dz=lambda z, y: 2 * z),
    "the bias belongs into z before the bend": made(z=lambda x, W, b: x @ W.T),
    "l is a sum over the samples, not a mean: nothing to divide": (
        lambda x, W, b: tuple(part / len(x) for part in our_gradients(x, W, b)),
        made(dW=lambda x, dz: x.T @ dz / len(x)), made(db=lambda dz: dz.mean(axis=0, keepdims=True))),
    "the biases' numbers are right; keep the row, (1, neurons)": made(db=lambda dz: dz.sum(axis=0)),
    "one bias a neuron, shared by all samples: add over them": made(db=lambda dz: dz),
    "the inner sizes differ: with a neuron a row, the way forward is x @ W.T + b": made(z=lambda x, W, b: x @ W + b),
    "in their layout `W` is to be turned on the way forward, `x` is not": made(z=lambda x, W, b: W @ x.T + b),
    "reshape only breaks the lines elsewhere; .T turns rows into columns": made(
        dW=lambda x, dz: theirs(x, dz).reshape(theirs(x, dz).T.shape)),
    "the weights are right; return the biases as well": lambda x, W, b: our_gradients(x, W, b)[0],
}, random=lambda rng: tuple(rng.normal(size=shape) for shape in ((7, 4), (2, 4), (1, 2))))
