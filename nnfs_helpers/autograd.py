"""Slopes of anything that is computed from Nodes: reverse-mode automatic differentiation (chapter 18).

Each operation makes a Node that remembers what it was made from, and for each of these a rule: the slope by the result
has arrived, what does this one get of it? `backward` walks from the end to the beginning and adds up what arrives.
"""
import numpy as np


def in_order(end):
    """All Nodes that lead to `end`, each behind those that it was made from."""
    found, seen, waiting = [], set(), [(end, False)]
    while waiting:
        node, done = waiting.pop()
        if done:
            found.append(node)
        elif id(node) not in seen:
            seen.add(id(node))
            waiting.append((node, True))
            waiting += [(parent, False) for parent, _ in node.parents]
    return found


def as_node(x):
    """`x` itself, or a constant as a Node."""
    return x if isinstance(x, Node) else Node(x)


def shrunk(slopes, shape):
    """Slopes of a broadcast array, added up where broadcasting had repeated entries: they get the `shape` back.

    >>> shrunk(np.ones((5, 3)), (1, 3)).tolist()
    [[5.0, 5.0, 5.0]]
    """
    slopes = slopes.sum(axis=tuple(range(slopes.ndim - len(shape))))
    return slopes.sum(axis=tuple(k for k, n in enumerate(shape) if n == 1), keepdims=True) if shape else slopes


class Node:
    """A number or an array that remembers how it was made.

    value       float64, any shape
    parents     pairs (Node, rule): what it was made from; rule(slope by the result) → slope by that Node
    grad        after `backward`: the slope of the end by this Node, in the shape of value

    >>> a, b = Node(2.0), Node(3.0)
    >>> (a * b + a).backward()
    >>> float(a.grad), float(b.grad)
    (4.0, 2.0)
    """

    __array_ufunc__ = None          # so that `array * node` asks the Node

    def __init__(self, value, parents=()):
        self.value, self.parents = np.asarray(value, float), parents
        self.grad = np.zeros_like(self.value)

    def backward(self):
        """Set `grad` of every Node that leads here; this one's own is 1. What was there before is forgotten."""
        order = in_order(self)
        for node in order:
            node.grad = np.zeros_like(node.value)
        self.grad = np.ones_like(self.value)
        for node in reversed(order):
            for parent, rule in node.parents:
                parent.grad = parent.grad + shrunk(rule(node.grad), parent.value.shape)

    def __add__(self, other):
        other = as_node(other)
        return Node(self.value + other.value, [(self, lambda g: g), (other, lambda g: g)])

    def __mul__(self, other):
        other = as_node(other)
        return Node(self.value * other.value, [(self, lambda g: g * other.value), (other, lambda g: g * self.value)])

    def __matmul__(self, other):
        other = as_node(other)
        return Node(self.value @ other.value,
                    [(self, lambda g: g @ other.value.T), (other, lambda g: self.value.T @ g)])

    def __pow__(self, n):
        return Node(self.value ** n, [(self, lambda g: g * n * self.value ** (n - 1))])

    def __neg__(self):
        return self * -1.0

    def __sub__(self, other):
        return self + -as_node(other)

    def __truediv__(self, other):
        return self * as_node(other) ** -1

    __radd__, __rmul__ = __add__, __mul__

    def __rsub__(self, other):
        return as_node(other) - self

    def __rtruediv__(self, other):
        return as_node(other) / self

    def __rmatmul__(self, other):
        return as_node(other) @ self

    def __getitem__(self, place):
        def rule(g):
            spread = np.zeros_like(self.value)
            np.add.at(spread, place, g)                     # a place named twice is blamed twice
            return spread
        return Node(self.value[place], [(self, rule)])

    def relu(self):
        return Node(np.maximum(self.value, 0), [(self, lambda g: g * (self.value > 0))])

    def exp(self):
        result = np.exp(self.value)
        return Node(result, [(self, lambda g: g * result)])

    def log(self):
        return Node(np.log(self.value), [(self, lambda g: g / self.value)])

    def sum(self, axis=None):
        """Over all entries, or along an axis, which stays as one of length 1."""
        keep = axis is not None
        return Node(self.value.sum(axis=axis, keepdims=keep), [(self, lambda g: g * np.ones_like(self.value))])

    def mean(self):
        return self.sum() / self.value.size

    def __repr__(self):
        return f"Node of shape {self.value.shape}, made from {len(self.parents)}"


def cross_entropy(scores, y):
    """Softmax and categorical cross-entropy in one: scores (samples, classes), class numbers (samples,) → the mean."""
    z = scores - scores.value.max(axis=1, keepdims=True)
    return (z.exp().sum(axis=1).log().sum() - z[np.arange(len(y)), y].sum()) / len(y)
