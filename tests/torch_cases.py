"""What the comparisons with PyTorch share: our parts beside PyTorch's."""
import numpy as np
import pytest

from nnfs_helpers import (
    Activation_Linear,
    Activation_Sigmoid,
    Activation_Softmax,
    Loss_BinaryCrossentropy,
    Loss_CategoricalCrossentropy,
    Loss_MeanAbsoluteError,
    Loss_MeanSquaredError,
)

torch = pytest.importorskip("torch", reason="PyTorch is not installed here; pip install torch lets these tests run")
F = torch.nn.functional
PENALTIES = {"weight_regularizer_l1": 3e-3, "weight_regularizer_l2": 5e-3,
             "bias_regularizer_l1": 2e-3, "bias_regularizer_l2": 7e-3}


def tensor(a):
    """A copy in PyTorch that remembers what was done with it."""
    return torch.tensor(np.array(a, dtype=np.float64), requires_grad=True)


def assert_same(ours, theirs):
    assert ours.dtype == np.float64
    np.testing.assert_allclose(ours, theirs.detach().numpy(), rtol=1e-9, atol=1e-9)


def sparse_labels(rng, samples, classes):
    return rng.integers(0, classes, samples)


def one_hot_labels(rng, samples, classes):
    return np.eye(classes)[rng.integers(0, classes, samples)]


def soft_labels(rng, samples, classes):
    p = rng.uniform(size=(samples, classes))
    return p / p.sum(axis=1, keepdims=True)


def yes_no_labels(rng, samples, outputs):
    return rng.integers(0, 2, (samples, outputs))


def numbers(rng, samples, outputs):
    return rng.normal(size=(samples, outputs))


def their_cross_entropy(z, y):
    return F.cross_entropy(z, torch.tensor(y))


def their_binary_cross_entropy(z, y):
    return F.binary_cross_entropy_with_logits(z, torch.tensor(y, dtype=torch.float64))


CASES = {   # our last activation, our loss, labels, PyTorch's loss of the scores
    "sparse": (Activation_Softmax, Loss_CategoricalCrossentropy, sparse_labels, their_cross_entropy),
    "one-hot": (Activation_Softmax, Loss_CategoricalCrossentropy, one_hot_labels, their_cross_entropy),
    "soft": (Activation_Softmax, Loss_CategoricalCrossentropy, soft_labels, their_cross_entropy),
    "binary": (Activation_Sigmoid, Loss_BinaryCrossentropy, yes_no_labels, their_binary_cross_entropy),
    "squared": (Activation_Linear, Loss_MeanSquaredError, numbers, lambda z, y: F.mse_loss(z, torch.tensor(y))),
    "absolute": (Activation_Linear, Loss_MeanAbsoluteError, numbers, lambda z, y: F.l1_loss(z, torch.tensor(y))),
}
