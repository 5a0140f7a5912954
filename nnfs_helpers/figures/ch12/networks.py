"""Spiral networks with and without dropout, trained while one waits: chapter 08's loop, quickly."""
from typing import NamedTuple

import numpy as np

from ...accuracy import Accuracy_Categorical
from ...activations import Activation_ReLU, Activation_Softmax
from ...datasets import spiral_data
from ...layers import Layer_Dense, Layer_Dropout
from ...losses import Loss_CategoricalCrossentropy
from ...model import Model
from ...optimizers import Optimizer_Adam
from ...runs import own_draws


class Net(NamedTuple):
    """A trained network, dense–ReLU–(dropout)–dense–softmax, with its data.

    `W1`, `b1`, `W2`, `b2` are its parameters; `accuracy` and `loss` (without the penalty) those that training itself
    saw at its last epoch, with neurons missing if there is dropout; `X_new`, `y_new` a hundred fresh points a class.
    """

    rate: float
    X: np.ndarray
    y: np.ndarray
    X_new: np.ndarray
    y_new: np.ndarray
    W1: np.ndarray
    b1: np.ndarray
    W2: np.ndarray
    b2: np.ndarray
    accuracy: float
    loss: float

    def scores(self, X, mask=1):
        """The scores of the points X; `mask` multiplies the hidden layer's output."""
        return (np.maximum(0, X @ self.W1 + self.b1) * mask) @ self.W2 + self.b2

    def predict(self, X, mask=1):
        """The probabilities of the points X."""
        z = self.scores(X, mask)
        e = np.exp(z - z.max(axis=1, keepdims=True))
        return e / e.sum(axis=1, keepdims=True)

    def draw(self, X, rate=None):
        """The probabilities of the points X with dropout left on, a draw for each point."""
        keep = 1 - (self.rate if rate is None else rate)
        return self.predict(X, np.random.binomial(1, keep, size=(len(X), self.W1.shape[1])) / keep)


def train(rate=0.0, seed=0, samples=100, neurons=64, epochs=1001, l2=5e-4):
    """Train on the spiral with Adam at 0.05 (decay 5e-5) and L2 on the hidden layer, as the book's run with dropout."""
    with own_draws(seed):
        X, y = spiral_data(samples, 3)
        model = network(rate, neurons, l2)
        model.train(X, y, epochs=epochs, print_every=0)
        fresh = spiral_data(100, 3)
    (W1, b1), (W2, b2) = model.get_parameters()
    last = model.history[-1]
    return Net(rate, X, y, *fresh, W1, b1, W2, b2, float(last["accuracy"]), float(last["data_loss"]))


def network(rate, neurons, l2):
    """The network before training."""
    model = Model()
    model.add(Layer_Dense(2, neurons, weight_regularizer_l2=l2, bias_regularizer_l2=l2))
    model.add(Activation_ReLU())
    if rate:
        model.add(Layer_Dropout(rate))
    model.add(Layer_Dense(neurons, 3))
    model.add(Activation_Softmax())
    model.set(loss=Loss_CategoricalCrossentropy(), optimizer=Optimizer_Adam(learning_rate=0.05, decay=5e-5),
              accuracy=Accuracy_Categorical())
    model.finalize()
    return model


def train_seeds(rate, seeds=range(10), **settings):
    """One network for each seed."""
    return [train(rate, seed, **settings) for seed in seeds]


def accuracy(scores, y):
    """The share of rows whose largest entry stands in the right place."""
    return float(np.mean(np.argmax(scores, axis=1) == y))


def without_one(net):
    """Accuracy on the training data with each hidden neuron silenced in turn: (neurons,)."""
    masks = 1 - np.eye(net.W1.shape[1])
    return np.array([accuracy(net.scores(net.X, mask), net.y) for mask in masks])


def fresh_loss(net):
    """The loss on the fresh points, all neurons there."""
    right = net.predict(net.X_new)[range(len(net.y_new)), net.y_new]
    return float(-np.log(np.clip(right, 1e-7, 1)).mean())


def worst_cost(net):
    """How much accuracy goes with the hidden neuron that is needed most."""
    return accuracy(net.scores(net.X), net.y) - without_one(net).min()


def left_on(net, times=50):
    """Accuracy on fresh data: the mean of many calls with dropout left on, and the one with it off."""
    with own_draws(0):
        on = [accuracy(net.draw(net.X_new), net.y_new) for _ in range(times)]
    return float(np.mean(on)), accuracy(net.scores(net.X_new), net.y_new)
