"""The peers that are installed here, each trained on the same work with one thread."""

import importlib.util

import numpy as np


def installed(name):
    return importlib.util.find_spec(name) is not None


def torch_eager(work):
    """PyTorch as it is used without compiling, with its fused Adam."""
    import torch
    torch.set_num_threads(1)
    layers = []
    for inputs, neurons in zip(work.sizes[:-1], work.sizes[1:], strict=True):
        layers += [torch.nn.Linear(inputs, neurons), torch.nn.ReLU()]
    network = torch.nn.Sequential(*layers[:-1])
    optimizer = torch.optim.Adam(network.parameters(), lr=work.rate, eps=1e-7, fused=True)
    loss_of = torch.nn.MSELoss() if work.regression else torch.nn.CrossEntropyLoss()
    X = torch.tensor(work.X, dtype=torch.float32)
    y = torch.tensor(work.y, dtype=torch.float32 if work.regression else torch.int64)

    def run(n):
        for step in range(n):
            start = step % work.steps * work.rows
            optimizer.zero_grad(set_to_none=True)
            loss = loss_of(network(X[start:start + work.rows]), y[start:start + work.rows])
            if work.l2:
                loss = loss + work.l2 * network[0].weight.square().sum()
            loss.backward()
            optimizer.step()
    return run


def scikit_learn(work):
    """Its multi-layer perceptron, by `partial_fit`: one epoch a call."""
    from sklearn.neural_network import MLPClassifier, MLPRegressor
    kind = MLPRegressor if work.regression else MLPClassifier
    network = kind(hidden_layer_sizes=work.sizes[1:-1], solver="adam", learning_rate_init=work.rate,
                   batch_size=work.rows, alpha=0)
    X, y = np.asarray(work.X, np.float32), work.y.ravel()
    extra = {} if work.regression else {"classes": np.unique(y)}

    def run(n):
        for _ in range(-(-n // work.steps)):
            network.partial_fit(X, y, **extra)
    return run


def jax_compiled(work):
    """JAX, the whole step compiled."""
    import jax
    import jax.numpy as jnp
    sizes, random = list(zip(work.sizes[:-1], work.sizes[1:], strict=True)), np.random.default_rng(0)
    weights = [(jnp.asarray(0.01 * random.normal(size=size), jnp.float32), jnp.zeros(size[1])) for size in sizes]
    zeros = jax.tree_util.tree_map(jnp.zeros_like, weights)

    def loss_of(weights, X, y):
        for w, b in weights[:-1]:
            X = jax.nn.relu(X @ w + b)
        z, penalty = X @ weights[-1][0] + weights[-1][1], work.l2 * (weights[0][0] ** 2).sum()
        if work.regression:
            return ((z - y) ** 2).mean() + penalty
        return -jnp.take_along_axis(jax.nn.log_softmax(z), y[:, None], axis=1).mean() + penalty

    @jax.jit
    def step(state, X, y):
        weights, m, c, t = state
        g, t = jax.grad(loss_of)(weights, X, y), t + 1
        m = jax.tree_util.tree_map(lambda m, g: 0.9 * m + 0.1 * g, m, g)
        c = jax.tree_util.tree_map(lambda c, g: 0.999 * c + 0.001 * g * g, c, g)
        weights = jax.tree_util.tree_map(
            lambda w, m, c: w - work.rate * m / (1 - 0.9 ** t) / (jnp.sqrt(c / (1 - 0.999 ** t)) + 1e-7), weights, m, c)
        return weights, m, c, t

    X, y, state = jnp.asarray(work.X, jnp.float32), jnp.asarray(work.y), [(weights, zeros, zeros, 0)]

    def run(n):
        for i in range(n):
            start = i % work.steps * work.rows
            state[0] = step(state[0], X[start:start + work.rows], y[start:start + work.rows])
        jax.block_until_ready(state[0])
    return run


PEERS = {"torch": torch_eager, "sklearn": scikit_learn, "jax": jax_compiled}


def those_installed():
    return {name: peer for name, peer in PEERS.items() if installed(name)}
