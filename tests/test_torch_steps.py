"""A network with all penalties: PyTorch's gradients, and the same twenty steps of every optimizer, to 1e-9."""
import numpy as np
import pytest
from torch_cases import CASES, PENALTIES, assert_same, tensor, torch

from nnfs_helpers import (
    Activation_ReLU,
    Layer_Dense,
    Loss,
    Optimizer_Adagrad,
    Optimizer_Adam,
    Optimizer_RMSprop,
    Optimizer_SGD,
    arithmetic,
)

SEEDS = range(10)
STEPS = 20


@pytest.fixture(autouse=True)
def float64():
    with arithmetic("float64"):
        yield


class Pair:
    """The same network twice: dense → ReLU → dense → last activation and loss."""

    def __init__(self, case, seed, penalties=PENALTIES):
        activation, loss, labels, self.their_loss = CASES[case]
        rng = np.random.default_rng(seed)
        self.X, self.y, self.penalties = rng.normal(size=(8, 3)), labels(rng, 8, 2), penalties
        self.dense = [Layer_Dense(3, 5, **penalties), Layer_Dense(5, 2, **penalties)]
        for layer in self.dense:
            layer.weights = rng.normal(0, 0.5, layer.weights.shape)      # small: clipping is PyTorch's at other ends
            layer.biases = rng.normal(0, 0.5, layer.biases.shape)
        self.dense[0].weights[1, 2] = self.dense[1].biases[0, 1] = 0                     # corners of L1
        self.dense[0].biases[0, 4] = 0.0
        self.X[3] = 0                                                                    # and one of ReLU
        self.relu, self.activation, self.loss = Activation_ReLU(), activation(), loss()
        self.tensors = [tensor(p) for layer in self.dense for p in (layer.weights, layer.biases)]

    def ours(self):
        """Forward and backward; the whole loss."""
        chain = [self.dense[0], self.relu, self.dense[1], self.activation]
        values = self.X
        for layer in chain:
            layer.forward(values)
            values = layer.output
        self.loss.backward(values, self.y)
        dvalues = self.loss.dinputs
        for layer in reversed(chain):
            layer.backward(dvalues)
            dvalues = layer.dinputs
        penalty = sum(self.loss.regularization_loss(layer) for layer in self.dense)
        return self.loss.calculate(values, self.y) + penalty

    def theirs(self):
        W1, b1, W2, b2 = self.tensors
        scores = torch.relu(torch.tensor(self.X) @ W1 + b1) @ W2 + b2
        loss = self.their_loss(scores, self.y)
        if self.penalties:
            for kind, values in (("weight", (W1, W2)), ("bias", (b1, b2))):
                for p in values:
                    loss = loss + self.penalties[f"{kind}_regularizer_l1"] * p.abs().sum()
                    loss = loss + self.penalties[f"{kind}_regularizer_l2"] * (p * p).sum()
        for p in self.tensors:
            p.grad = None
        loss.backward()
        return loss.item()

    def our(self, *names):
        return [getattr(layer, name) for layer in self.dense for name in names]


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("case", CASES)
def test_gradients_of_a_network_with_penalties(case, seed):
    pair = Pair(case, seed)
    assert pair.ours() == pytest.approx(pair.theirs(), abs=1e-9)
    for gradient, p in zip(pair.our("dweights", "dbiases"), pair.tensors, strict=True):
        assert_same(gradient, p.grad)


def test_penalties_alone_are_counted():
    layer = Layer_Dense(3, 2, **PENALTIES)
    layer.weights, layer.biases = np.full((3, 2), -2.0), np.full((1, 2), 3.0)
    expected = 3e-3 * 12 + 5e-3 * 24 + 2e-3 * 6 + 7e-3 * 18
    assert Loss().regularization_loss(layer) == pytest.approx(expected, abs=1e-12)


# Ours, PyTorch's with the same constants. PyTorch names rho alpha, adds epsilon outside the root as we do, and
# multiplies the rate in at the end; so a rate that changes is changed from outside, before each step.
OPTIMIZERS = {
    "SGD": (lambda **k: Optimizer_SGD(0.1, **k), lambda p: torch.optim.SGD(p, 0.1)),
    "Adagrad": (lambda **k: Optimizer_Adagrad(0.1, **k), lambda p: torch.optim.Adagrad(p, 0.1, eps=1e-7)),
    "RMSprop": (lambda **k: Optimizer_RMSprop(0.01, rho=0.95, **k),
                lambda p: torch.optim.RMSprop(p, 0.01, alpha=0.95, eps=1e-7)),
    "Adam": (lambda **k: Optimizer_Adam(0.05, beta_1=0.85, beta_2=0.99, **k),
             lambda p: torch.optim.Adam(p, 0.05, betas=(0.85, 0.99), eps=1e-7)),
    "Adagrad, large epsilon": (lambda **k: Optimizer_Adagrad(0.1, epsilon=0.1, **k),
                               lambda p: torch.optim.Adagrad(p, 0.1, eps=0.1)),
    "RMSprop, large epsilon": (lambda **k: Optimizer_RMSprop(0.01, epsilon=0.1, rho=0.95, **k),
                               lambda p: torch.optim.RMSprop(p, 0.01, alpha=0.95, eps=0.1)),
    "Adam, large epsilon": (lambda **k: Optimizer_Adam(0.05, epsilon=0.1, **k),
                            lambda p: torch.optim.Adam(p, 0.05, eps=0.1)),
}


def our_step(optimizer, layers):
    optimizer.pre_update_params()
    for layer in layers:
        optimizer.update_params(layer)
    optimizer.post_update_params()


@pytest.mark.parametrize("decay", [0, 0.03])
@pytest.mark.parametrize("case", ["sparse", "squared"])
@pytest.mark.parametrize("name", OPTIMIZERS)
def test_twenty_steps(name, case, decay):
    make_ours, make_theirs = OPTIMIZERS[name]
    pair = Pair(case, seed=3)
    ours, theirs = make_ours(decay=decay), make_theirs(pair.tensors)
    rate = ours.learning_rate
    for step in range(STEPS):
        assert pair.ours() == pytest.approx(pair.theirs(), abs=1e-9)
        theirs.param_groups[0]["lr"] = rate / (1 + decay * step)
        our_step(ours, pair.dense)
        theirs.step()
        for p, q in zip(pair.our("weights", "biases"), pair.tensors, strict=True):
            assert_same(p, q)


@pytest.mark.parametrize("decay", [0, 0.03])
@pytest.mark.parametrize("momentum", [0.5, 0.9])
def test_twenty_steps_with_momentum(momentum, decay):
    """Our rate stands inside the sum, PyTorch's before it; so PyTorch gets rate 1 and gradients times the rate."""
    pair = Pair("sparse", seed=4)
    ours = Optimizer_SGD(learning_rate=0.1, decay=decay, momentum=momentum)
    theirs = torch.optim.SGD(pair.tensors, lr=1.0, momentum=momentum)
    for step in range(STEPS):
        assert pair.ours() == pytest.approx(pair.theirs(), abs=1e-9)
        for p in pair.tensors:
            p.grad *= 0.1 / (1 + decay * step)
        our_step(ours, pair.dense)
        theirs.step()
        for p, q in zip(pair.our("weights", "biases"), pair.tensors, strict=True):
            assert_same(p, q)


def test_momentum_at_a_constant_rate_is_pytorchs_as_it_stands():
    pair = Pair("sparse", seed=5)
    ours, theirs = Optimizer_SGD(0.1, momentum=0.9), torch.optim.SGD(pair.tensors, lr=0.1, momentum=0.9)
    for _ in range(STEPS):
        pair.ours(), pair.theirs()
        our_step(ours, pair.dense)
        theirs.step()
    for p, q in zip(pair.our("weights", "biases"), pair.tensors, strict=True):
        assert_same(p, q)
