"""A layer's three gradients: weights (6.4), biases (6.5), inputs (6.6)."""
import numpy as np

from ...exercises import entry

rng = np.random.default_rng(6)


def table(*shape):
    return rng.integers(-8, 9, shape) / 4


X, W, D = table(5, 4), table(4, 3), table(5, 3)         # samples, inputs, neurons: 5, 4, 3 …
X2, W2, D2 = table(2, 3), table(3, 6), table(2, 6)      # … and 2, 3, 6


def dweights(inputs, dvalues):
    return inputs.T @ dvalues


def loop(keep):
    """The weights' gradient sample by sample, with keep(so far, this sample's table)."""
    def answer(x, d):
        made = np.zeros((x.shape[1], d.shape[1]))
        for s in range(len(x)):
            made = keep(made, np.outer(x[s], d[s]))
        return made
    return answer


def fixed(x, d):
    """The three loops of the notebook, with its sizes in them."""
    return looped(np.zeros((3, 2)), x, d)


def half_fixed(x, d):
    return looped(np.zeros((x.shape[1], d.shape[1])), x, d)


def looped(made, x, d):
    for j in range(4):
        for n in range(3):
            for i in range(2):
                made[n, i] += x[j, n] * d[j, i]
    return made


# The arrays of the notebook, for answers that read them instead of their parameters
BATCH = np.array([[1.0, 2, -1], [0, 3, 2], [-2, 1, 1], [2, -1, 0]])
WEIGHTS, ARRIVES = np.array([[2.0, -1], [1, 3], [-2, 1]]), np.array([[2.0, -1], [1, 3], [-3, 2], [4, -2]])
OUTSIDE = "`X`, `W` and `dZ` are arrays of the notebook; the function works with what its parameters bring"


entry("6.4", course=dweights, cases=[(X, D), (X2, D2)], mistakes={
    "your table is turned: a neuron is a column, (inputs, neurons), so the inputs stand on the left": (
        lambda x, d: d.T @ x, lambda x, d: (x.T @ d).T),
    "do not divide by the batch: if the loss is a mean, `dvalues` has been divided already": (
        lambda x, d: x.T @ d / len(x), lambda x, d: x.T @ d / d.size),
    "the samples must meet the samples: which of the two has to be turned, so that they are the inner size?": (
        lambda x, d: x @ d, lambda x, d: d @ x, lambda x, d: x @ d.T, lambda x, d: d @ x.T,
        lambda x, d: x.T @ d.T, lambda x, d: d.T @ x.T),
    "only the last sample is left: add over the samples, `+=`": (
        loop(lambda made, one: one), lambda x, d: np.outer(x[-1], d[-1])),
    "that is the first sample alone: add over all of them": lambda x, d: np.outer(x[0], d[0]),
    "`*` goes number by number and needs shapes that line up; the sum over the samples is a product with @": (
        lambda x, d: x * d, lambda x, d: x.T * d, lambda x, d: x.T * d.T),
    "one table for each sample, (samples, inputs, neurons): they are still to be added": (
        lambda x, d: x[:, :, None] * d[:, None, :], lambda x, d: [np.outer(a, b) for a, b in zip(x, d, strict=True)]),
    "you add first and multiply then; each sample's input meets its own slope before they are added": (
        lambda x, d: np.outer(x.sum(axis=0), d.sum(axis=0)),
        lambda x, d: x.sum(axis=0).reshape(-1, 1) * d.sum(axis=0, keepdims=True)),
    "what arrives from the right is missing: each input is multiplied by its neuron's slope": (
        lambda x, d: x.T @ np.ones_like(d), lambda x, d: x.T),
    "the inputs are missing: what was the weight multiplied with on the way forward?": (
        lambda x, d: np.ones_like(x.T) @ d, lambda x, d: d.T, lambda x, d: d),
    "reshape only breaks the lines elsewhere; .T turns rows into columns": lambda x, d: x.reshape(x.T.shape) @ d,
    "right, but with a minus: the slope points uphill, and only the step goes against it": lambda x, d: -x.T @ d,
    OUTSIDE: lambda x, d: BATCH.T @ ARRIVES,
    "right for one batch only: take the sizes from `inputs.shape` and `dvalues.shape`, or no loops at all": (
        fixed, half_fixed),
    "the numbers are right; return an array, not a list of lists": lambda x, d: (x.T @ d).tolist(),
}, random=lambda rng: (rng.normal(size=(7, 4)), rng.normal(size=(7, 2))))


def dbiases(dvalues):
    return dvalues.sum(axis=0, keepdims=True)


entry("6.5", course=dbiases, cases=[(D,), (D2,)], mistakes={
    "the numbers are right; keep the row, (1, neurons): in chapter 11 `dbiases += …` refuses otherwise": (
        lambda d: d.sum(axis=0), lambda d: list(d.sum(axis=0)), lambda d: sum(d)),
    "right, but a list around an array: keepdims=True makes the row by itself": lambda d: [d.sum(axis=0)],
    OUTSIDE: (lambda d: ARRIVES.sum(axis=0, keepdims=True), lambda d: ARRIVES.sum(axis=0)),
    "one number for each neuron, not for each sample: axis=0 runs down the columns": (
        lambda d: d.sum(axis=1), lambda d: d.sum(axis=1, keepdims=True), lambda d: d.sum(axis=1).reshape(1, -1)),
    "all samples share one bias: add over them": (lambda d: d, lambda d: d.copy()),
    "sum, not mean: if the loss is a mean, `dvalues` has been divided already": (
        lambda d: d.mean(axis=0, keepdims=True), lambda d: d.mean(axis=0)),
    "all neurons together make one number: each has a bias of its own, so sum along axis=0 only": (
        lambda d: d.sum(), lambda d: d.sum(keepdims=True), lambda d: np.full((1, d.shape[1]), d.sum())),
    "that is one sample: add over all of them": (lambda d: d[:1], lambda d: d[-1:], lambda d: d[0], lambda d: d[-1]),
    "a column; the biases are a row, (1, neurons)": lambda d: d.sum(axis=0).reshape(-1, 1),
    "that counts the samples: the slope is 1 times what arrives": lambda d: np.full((1, d.shape[1]), float(len(d))),
    "the own slope of the bias is 1, and it is multiplied by what arrives": (
        lambda d: np.ones((1, d.shape[1])), lambda d: np.ones_like(d)),
}, random=lambda rng: (rng.normal(size=(int(rng.integers(2, 8)), 4)),))


def dinputs(dvalues, weights):
    return dvalues @ weights.T


SQUARE = table(2, 3), table(3, 3)

entry("6.6", course=dinputs, cases=[(D, W), (D2, W2), SQUARE], mistakes={
    "the neurons must meet the neurons: turn the weights. With a square table this runs, and blames the wrong inputs": (
        lambda d, w: d @ w, lambda d, w: w @ d, lambda d, w: w.T @ d, lambda d, w: d.T @ w.T,
        lambda d, w: w.T @ d.T, lambda d, w: d.T @ w),
    "your table is turned: one row for each sample, so `dvalues` stands on the left": (
        lambda d, w: w @ d.T, lambda d, w: (d @ w.T).T),
    "`*` goes number by number and needs shapes that line up; the sum over the neurons is a product with @": (
        lambda d, w: d * w, lambda d, w: d * w.T, lambda d, w: d.T * w),
    "only one neuron's way: an input feeds all neurons, and their slopes are added": (
        lambda d, w: np.outer(d[:, -1], w[:, -1]), lambda d, w: np.outer(d[:, 0], w[:, 0])),
    "sum, not mean: each neuron's way counts in full": lambda d, w: d @ w.T / d.shape[1],
    "do not divide by the batch: what arrives has been divided already": lambda d, w: d @ w.T / len(d),
    "each sample has inputs of its own: do not add over the samples": (
        lambda d, w: (d @ w.T).sum(axis=0), lambda d, w: (d @ w.T).sum(axis=0, keepdims=True),
        lambda d, w: d.sum(axis=0) @ w.T),
    "reshape only breaks the lines elsewhere; .T turns rows into columns": lambda d, w: d @ w.reshape(w.T.shape),
    "the weights are missing: an input's way to a neuron has that neuron's weight as its slope": (
        lambda d, w: d @ np.ones_like(w.T), lambda d, w: np.repeat(d.sum(axis=1, keepdims=True), len(w), axis=1)),
    "one table for each sample, (samples, inputs, neurons): the neurons are still to be added": (
        lambda d, w: np.array([row * w for row in d]),),
    "you add first and multiply then; each neuron's slope meets its own weight before they are added": (
        lambda d, w: d.sum(axis=1, keepdims=True) * w.sum(axis=1),),
    "what arrives is missing: each weight is multiplied by its neuron's slope": (
        lambda d, w: np.ones_like(d) @ w.T, lambda d, w: w.T, lambda d, w: w),
    "right, but with a minus: the slope points uphill, and only the step goes against it": lambda d, w: -d @ w.T,
    OUTSIDE: lambda d, w: ARRIVES @ WEIGHTS.T,
}, random=lambda rng: (rng.normal(size=(7, 3)), rng.normal(size=(5, 3))))
