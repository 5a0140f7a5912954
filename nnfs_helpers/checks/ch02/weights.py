"""Checks of chapter 02: new weights and biases (2.6)."""
import numpy as np

from ...exercises import entry


def draws(*shape):
    return 0.01 * np.random.randn(*shape)


def row(n, m):
    return np.zeros((1, m))


def new_layer(n_inputs, n_neurons):
    weights = 0.01 * np.random.randn(n_inputs, n_neurons)
    biases = np.zeros((1, n_neurons))
    return weights, biases


def two_born(make, n_inputs, n_neurons):
    """Two layers made one after the other: weights drawn once for all, or from a seed of their own, would be equal."""
    made, second = make(n_inputs, n_neurons), make(n_inputs, n_neurons)
    if not (isinstance(made, (tuple, list)) and len(made) == 2):
        return made
    return {"weights": made[0], "biases": made[1], "the weights of a second layer": second[0]}


def own_seed(n, m):
    np.random.seed(0)
    return draws(n, m), row(n, m)


entry("2.6", course=new_layer, cases=[(4, 3), (2, 5)], use=two_born, mistakes={
    "drawn as (n_neurons, n_inputs): a neuron is a column here, so the inputs come first": (
        lambda n, m: (draws(m, n), row(n, m)), lambda n, m: (draws(m, n), np.zeros((1, n)))),
    "right shape, but turned after the draw it holds other numbers than the page: draw (n_inputs, n_neurons) at once":
    lambda n, m: (draws(m, n).T, row(n, m)),
    "the biases are flat, (n_neurons,): keep the row, (1, n_neurons)": lambda n, m: (draws(n, m), np.zeros(m)),
    "the biases stand as a column: they are one row, (1, n_neurons)": lambda n, m: (draws(n, m), np.zeros((m, 1))),
    "one bias for each neuron, not for each input": (
        lambda n, m: (draws(n, m), np.zeros((1, n))), lambda n, m: (draws(n, m), np.zeros(n)),
        lambda n, m: (draws(n, m), np.zeros((n, 1)))),
    "the biases are a whole table: one row of them is enough, (1, n_neurons)":
    lambda n, m: (draws(n, m), np.zeros((n, m))),
    "one bias for the whole layer: each neuron has its own, (1, n_neurons)": (
        lambda n, m: (draws(n, m), 0), lambda n, m: (draws(n, m), 0.0)),
    "`zeros` wants the shape as one tuple, in its own brackets: np.zeros((1, n_neurons))":
    lambda n, m: (draws(n, m), np.zeros(1, m)),
    "`randn` wants the two counts as they are, not in a tuple: np.random.randn(2, 3)":
    lambda n, m: (draws((n, m)), row(n, m)),
    "the sizes are fixed: use n_inputs and n_neurons": (
        lambda n, m: (draws(4, 3), row(4, 3)), lambda n, m: (draws(2, 3), row(n, m)),
        lambda n, m: (draws(4, 3), row(n, m))),
    "`rand` is never negative: `randn` draws from the normal distribution": (
        lambda n, m: (0.01 * np.random.rand(n, m), row(n, m)), lambda n, m: (np.random.rand(n, m), row(n, m))),
    "the spread is 1, wanted 0.01": lambda n, m: (np.random.randn(n, m), row(n, m)),
    "divided by 0.01, the draws become a hundred times wider: multiply": (
        lambda n, m: (np.random.randn(n, m) / 0.01, row(n, m)), lambda n, m: (100 * np.random.randn(n, m), row(n, m))),
    "the weights lie in one long row: `randn` takes the two counts, apart": (
        lambda n, m: (draws(n * m), row(n, m)), lambda n, m: (draws(n + m), row(n, m))),
    "one number for all the weights: `randn` draws as many as its brackets say": (
        lambda n, m: (0.01 * np.random.randn(), row(n, m)), lambda n, m: (draws(1), row(n, m))),
    "the biases are drawn as well, before the weights, which so get other draws than the page: zeros need none": (
        lambda n, m: (0 * np.random.randn(1, m), draws(n, m))[::-1]),
    "the spread is 0.1, wanted 0.01": lambda n, m: (10 * draws(n, m), row(n, m)),
    "0.01 is added, so the spread is still 1: multiply by it": lambda n, m: (0.01 + np.random.randn(n, m), row(n, m)),
    "all weights are equal: two such neurons would stay equal for good. Draw them": (
        lambda n, m: (np.zeros((n, m)), row(n, m)), lambda n, m: (0.01 * np.ones((n, m)), row(n, m)),
        lambda n, m: (0.01 * np.random.randn() * np.ones((n, m)), row(n, m))),
    "every neuron starts with the same weights: draw for all of them at once, randn(n_inputs, n_neurons)":
    lambda n, m: (draws(n, 1) * np.ones((n, m)), row(n, m)),
    "the biases start at 0; only the weights are drawn": (
        lambda n, m: (draws(n, m), draws(1, m)), lambda n, m: (draws(n, m), np.ones((1, m)))),
    "the biases came first: `return weights, biases`": lambda n, m: (draws(n, m), row(n, m))[::-1],
    "only the weights come back: `return weights, biases`": draws,
    "a seed inside the function gives every layer the same weights: the seed is set once, outside": own_seed,
    "your draws do not follow `np.random.seed`: use `np.random.randn`, and you get the numbers of this page":
    lambda n, m: (np.random.default_rng().normal(0, 0.01, (n, m)), row(n, m)),
}, random=lambda rng: (int(rng.integers(2, 5)), int(rng.integers(5, 9))))
