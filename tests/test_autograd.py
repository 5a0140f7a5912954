"""The automatic slopes of chapter 18: chapter 06's numbers, central differences, and the network's own backward."""
import numpy as np
import pytest

from nnfs_helpers import (
    Activation_ReLU,
    Activation_Softmax_Loss_CategoricalCrossentropy,
    Layer_Dense,
    arithmetic,
    gradcheck,
    spiral_data,
)
from nnfs_helpers.autograd import Node, cross_entropy


def slopes(f, *values):
    """The slopes of f by each of its arguments."""
    nodes = [Node(v) for v in values]
    f(*nodes).backward()
    return [node.grad for node in nodes]


def test_the_neuron_of_chapter_06():
    x, w, b = Node([1, -2, 3]), Node([-3, -1, 2]), Node(1)
    y = ((x * w).sum() + b).relu()
    y.backward()
    assert y.value == 6 and b.grad == 1
    assert x.grad.tolist() == [-3, -1, 2] and w.grad.tolist() == [1, -2, 3]


def test_the_layer_of_chapter_06():
    X = np.array([[1., 2., -1.], [0., 3., 2.], [-2., 1., 1.], [2., -1., 0.]])
    W, b = np.array([[2., -1.], [1., 3.], [-2., 1.]]), np.array([[2., -1.]])
    dZ = np.array([[2., -1.], [1., 3.], [-3., 2.], [4., -2.]])
    dX, dW, db = slopes(lambda X, W, b: ((X @ W + b) * dZ).sum(), X, W, b)
    np.testing.assert_allclose(dX, dZ @ W.T, atol=1e-12)
    np.testing.assert_allclose(dW, X.T @ dZ, atol=1e-12)
    np.testing.assert_allclose(db, dZ.sum(axis=0, keepdims=True), atol=1e-12)


def test_what_is_used_twice_is_blamed_twice():
    assert slopes(lambda a: a + a, 3.0) == [2] and slopes(lambda a: a * a, 3.0) == [6]
    a, b = Node(2.0), Node(5.0)
    s = a * b
    end = s * (s + b)
    for _ in range(2):                      # a second walk begins anew
        end.backward()
        assert (a.grad, b.grad) == (2 * 10 * 5 + 5 * 5, 2 * 10 * 2 + 10 + 2 * 5)


def numbers(seed, *shapes):
    rng = np.random.default_rng(seed)
    return [rng.uniform(0.3, 2.0, shape) * rng.choice([-1, 1], shape) for shape in shapes]


EXPRESSIONS = {
    "arithmetic": lambda a, b: (a * b - 2 / (b * b + 1) + 3 - a / 2).sum(),
    "broadcast row": lambda a, b: (a + b[:1]).relu().mean(),
    "broadcast column": lambda a, b: (a / b[:, :1] ** 2).sum(),
    "exp and log": lambda a, b: ((a.exp() + 1).log() * (1 - b)).sum(),
    "sum along an axis": lambda a, b: (a.exp().sum(axis=1) * a.sum(axis=0) * b).sum(),
    "an entry twice": lambda a, b: (a[[0, 2, 0], [1, 1, 1]] * b[:3, 0]).sum(),
    "products": lambda a, b: ((a @ np.arange(12.0).reshape(3, 4)).relu() @ np.ones((4, 3)) * b).sum(),
    "array first": lambda a, b: (np.arange(20.0).reshape(4, 5) @ a * np.full((4, 3), 2.0) - b[:4]).sum(),
    "cross-entropy": lambda a, b: cross_entropy(a * b, np.array([0, 2, 1, 1, 2])),
}


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("name", EXPRESSIONS)
def test_central_differences_agree(name, seed):
    f, (a, b) = EXPRESSIONS[name], numbers(seed, (5, 3), (5, 3))
    da, db = slopes(f, a, b)
    assert gradcheck(lambda v: float(f(Node(v), Node(b)).value), a, da).ok
    assert gradcheck(lambda v: float(f(Node(a), Node(v)).value), b, db).ok


def test_the_spirals_network_has_the_slopes_of_our_classes():
    X, y = spiral_data(40, 3)
    np.random.seed(1)
    with arithmetic("float64"):
        dense1, relu, dense2 = Layer_Dense(2, 8), Activation_ReLU(), Layer_Dense(8, 3)
        end = Activation_Softmax_Loss_CategoricalCrossentropy()
        dense1.forward(X)
        relu.forward(dense1.output)
        dense2.forward(relu.output)
        loss = end.forward(dense2.output, y)
        end.backward(end.output, y)
        dense2.backward(end.dinputs)
        relu.backward(dense2.dinputs)
        dense1.backward(relu.dinputs)
    nodes = [Node(p) for layer in (dense1, dense2) for p in (layer.weights, layer.biases)]
    result = cross_entropy((Node(X) @ nodes[0] + nodes[1]).relu() @ nodes[2] + nodes[3], y)
    result.backward()
    assert float(result.value) == pytest.approx(float(loss), abs=1e-12)
    for node, claimed in zip(nodes, (dense1.dweights, dense1.dbiases, dense2.dweights, dense2.dbiases), strict=True):
        np.testing.assert_allclose(node.grad, claimed, atol=1e-12)


def test_a_long_chain_is_no_trouble():
    end = a = Node(1.0)
    for _ in range(5000):
        end = end + a
    end.backward()
    assert a.grad == 5001
