"""A network, a loss, an optimizer and a scheduler that take PyTorch's calls, so that loops are judged without it.

As in PyTorch, `loss.backward()` adds to the gradients that are there, and `step` without gradients changes nothing.
"""
import numpy as np


class Answer:
    """Stands for a tensor: scores, or a loss that knows its way back."""

    def __init__(self, value, back=None):
        self._value, self.back = np.asarray(value, float), back

    def softmax(self, dim=None, axis=None):
        e = np.exp(self._value - self._value.max(axis=1, keepdims=True))
        p = e / e.sum(axis=1, keepdims=True)
        return Answer(p, lambda d: self.back(p * (d - (d * p).sum(axis=1, keepdims=True))))

    def argmax(self, dim=None, axis=None):
        return self._value.argmax(axis=1)

    def backward(self):
        self.back()

    def item(self):
        return float(self._value)

    __float__ = item

    def detach(self):
        return self

    @classmethod
    def __torch_function__(cls, function, types, args=(), kwargs=None):
        """torch.softmax(scores, dim=1) and its like, where torch is there."""
        return getattr(args[0], function.__name__)(*args[1:], **(kwargs or {}))


class Network:
    """One layer; the gradient of its weights is None until something has come back."""

    def __init__(self, features, classes):
        self.weights = np.random.default_rng(features).normal(size=(features, classes))
        self.grad, self.backwards = None, 0

    def __call__(self, X):
        def back(dscores):
            self.backwards += 1
            self.grad = X.T @ dscores + (0 if self.grad is None else self.grad)
        return Answer(X @ self.weights, back)

    forward = __call__

    def parameters(self):
        return [self]

    def zero_grad(self, set_to_none=True):
        self.grad = None

    def train(self, mode=True):
        return self

    eval = train


class Loss:
    """Cross-entropy of scores: the softmax is in it, as in PyTorch's."""

    def __call__(self, input, target):                      # PyTorch's own names
        scores, y = input, target
        if not isinstance(scores, Answer):
            raise ValueError("y stands in the first place" if isinstance(y, Answer) else
                             "these are class numbers, not scores" if scores.ndim == 1 else "these are no scores")
        p = scores.softmax(dim=1)._value
        rows = np.arange(len(y))
        return Answer(-np.log(p[rows, y]).mean(), lambda: scores.back((p - np.eye(p.shape[1])[y]) / len(y)))

    forward = __call__


class Optimizer:
    def __init__(self, network, rate=0.5):
        self.network, self.rate, self.steps = network, rate, 0

    def zero_grad(self, set_to_none=True):
        self.network.zero_grad()

    def step(self):
        self.steps += 1
        if self.network.grad is not None:
            self.network.weights = self.network.weights - self.rate * self.network.grad


class Scheduler:
    """The rate after n steps: the first one divided by 1 + 0.5 n."""

    def __init__(self, optimizer):
        self.optimizer, self.first, self.count = optimizer, optimizer.rate, 0

    def step(self):
        self.count += 1
        self.optimizer.rate = self.first / (1 + 0.5 * self.count)


def plain(thing):
    """A number as it is; a tensor by its name, for it is no number yet."""
    return "a tensor" if isinstance(thing, Answer) else "a method" if callable(thing) else thing
