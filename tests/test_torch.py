"""The same gradients as PyTorch's, in float64 on both sides, to 1e-9.

PyTorch's autograd knows nothing of our formulas. Its conventions at corners (ReLU, |x| at 0 → 0) are ours, so that
corners are included here.
"""
import numpy as np
import pytest
from torch_cases import (
    CASES,
    assert_same,
    one_hot_labels,
    soft_labels,
    sparse_labels,
    tensor,
    their_cross_entropy,
    torch,
)

from nnfs_helpers import (
    Activation_Linear,
    Activation_ReLU,
    Activation_Sigmoid,
    Activation_Softmax,
    Activation_Softmax_Loss_CategoricalCrossentropy,
    Layer_Dropout,
    arithmetic,
)

SEEDS = range(10)


@pytest.fixture(autouse=True)
def float64():
    with arithmetic("float64"):
        yield


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("activation, theirs", [
    (Activation_ReLU, torch.relu), (Activation_Sigmoid, torch.sigmoid), (Activation_Linear, lambda z: z * 1),
    (Activation_Softmax, lambda z: torch.softmax(z, dim=1))])
def test_activation(activation, theirs, seed):
    rng = np.random.default_rng(seed)
    inputs, dvalues = rng.normal(size=(5, 4)), rng.normal(size=(5, 4))
    inputs[seed % 5, 1] = 0                                       # a corner
    ours, z = activation(), tensor(inputs)
    ours.forward(inputs)
    ours.backward(dvalues)
    a = theirs(z)
    a.backward(torch.tensor(dvalues))
    assert_same(ours.output, a)
    assert_same(ours.dinputs, z.grad)


@pytest.mark.parametrize("seed", SEEDS)
def test_dropout_with_the_same_mask(seed):
    rng = np.random.default_rng(seed)
    inputs, dvalues = rng.normal(size=(5, 4)), rng.normal(size=(5, 4))
    ours, x = Layer_Dropout(0.1 * (seed % 9)), tensor(inputs)
    ours.forward(inputs)
    ours.backward(dvalues)
    output = x * torch.tensor(ours.binary_mask)
    output.backward(torch.tensor(dvalues))
    assert_same(ours.output, output)
    assert_same(ours.dinputs, x.grad)


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("case", CASES)
def test_loss_behind_its_activation(case, seed):
    activation, loss, labels, their_loss = CASES[case]
    rng = np.random.default_rng(seed)
    scores = 2 * rng.normal(size=(6, 3))
    y = labels(rng, 6, 3)
    if case == "absolute":
        scores[1, 2] = y[1, 2]                                    # a corner
    activation, loss, z = activation(), loss(), tensor(scores)
    activation.forward(scores)
    theirs = their_loss(z, y)
    theirs.backward()
    assert loss.calculate(activation.output, y) == pytest.approx(theirs.item(), abs=1e-9)
    loss.backward(activation.output, y)
    activation.backward(loss.dinputs)
    assert_same(activation.dinputs, z.grad)


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("labels", [sparse_labels, one_hot_labels, soft_labels])
def test_softmax_and_cross_entropy_in_one(labels, seed):
    rng = np.random.default_rng(seed)
    scores, y = 2 * rng.normal(size=(6, 4)), labels(rng, 6, 4)
    ours, z = Activation_Softmax_Loss_CategoricalCrossentropy(), tensor(scores)
    theirs = their_cross_entropy(z, y)
    theirs.backward()
    assert ours.forward(scores, y) == pytest.approx(theirs.item(), abs=1e-9)
    ours.backward(ours.output, y)
    assert_same(ours.dinputs, z.grad)
