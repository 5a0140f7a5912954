"""The networks of chapter 10: the one of chapter 09 in any size, watched, started anew, cross-validated."""
from dataclasses import replace

import numpy as np

from ...datasets import spiral_data
from ...experiments import RUNS
from ...starts import network


def spiral_network(hidden=(64,), rate=0.05):
    """The spiral network of chapter 09, untrained, with hidden layers of these sizes: ReLU, softmax, Adam."""
    run = replace(RUNS["spiral_adam_0.05"], hidden=tuple(hidden), settings={"learning_rate": rate, "decay": 5e-7})
    return network(run)


def score(model, X, y):
    """Accuracy and loss of a model on these samples."""
    output = model.predict(X)
    return float(np.mean(output.argmax(axis=1) == y)), float(model.loss.calculate(output, np.asarray(y)))


def watch(seed, epochs=3000, every=50, hidden=(64,)):
    """Train one network on 300 points of its seed and look at 300 others now and then.

    Returns a table, a row a look: epoch, accuracy and loss in training, accuracy and loss on the others.
    """
    np.random.seed(seed)
    X, y = spiral_data(samples=100, classes=3)
    X_val, y_val = spiral_data(samples=100, classes=3)
    model, table = spiral_network(hidden), []
    for epoch in range(every, epochs + 1, every):
        model.train(X, y, epochs=every, print_every=0)
        table.append((epoch, *score(model, X, y), *score(model, X_val, y_val)))
    return np.array(table)


def starts(X, y, count=30, epochs=600):
    """So many networks of 32 neurons, trained on the same data from other first weights."""
    models = []
    for seed in range(count):
        np.random.seed(seed)
        models.append(spiral_network((32,)))
        models[-1].train(X, y, epochs=epochs, print_every=0)
    return models


def cross_validated(folds, X, y, settings, epochs=1000):
    """Mean validation accuracy of each setting (neurons, rate) over the folds, pairs (trained on, tested)."""
    found = {}
    for setting in settings:
        networks = [trained(setting, X[rows], y[rows], epochs) for rows, _ in folds]
        found[setting] = float(np.mean([score(network, X[tested], y[tested])[0]
                                        for network, (_, tested) in zip(networks, folds, strict=True)]))
    return found


def trained(setting, X, y, epochs=1000, seed=0):
    """A network of a setting (neurons, rate), trained from the first weights of this seed."""
    neurons, rate = setting
    np.random.seed(seed)
    model = spiral_network((neurons,), rate)
    model.train(X, y, epochs=epochs, print_every=0)
    return model


def wrong_labels(seed, share, soften=None, epochs=1000):
    """Train on labels of which this share is wrong; accuracy and loss on 3000 fresh points with true labels.

    `soften(y)` makes the targets that are trained on; without it they are the class numbers.
    """
    np.random.seed(seed)
    X, y = spiral_data(samples=100, classes=3)
    fresh = spiral_data(samples=1000, classes=3)
    y = y.astype(int)
    wrong = np.random.permutation(len(y))[:int(share * len(y))]
    y[wrong] = (y[wrong] + np.random.randint(1, 3, len(wrong))) % 3
    np.random.seed(seed)
    model = spiral_network()
    model.train(X, y if soften is None else soften(y), epochs=epochs, print_every=0)
    return score(model, *fresh)


class Watched:
    """The spiral network of one seed, for early stopping: 300 points to train on, 300 to look at, 3000 for the end.

    `step()` trains for so many epochs; `validation_loss()` looks; `weights` is one flat array of all parameters, which
    `step` changes in place. `train_on(steps)` goes on until so many steps are done in all. `judged(weights)` is
    accuracy and loss on the 3000 points with these weights.
    """

    def __init__(self, seed, every=50):
        np.random.seed(seed)
        self.X, self.y = spiral_data(samples=100, classes=3)
        self.looked_at = spiral_data(samples=100, classes=3)
        self.model, self.every = spiral_network(), every
        self.at_the_end = spiral_data(samples=1000, classes=3)
        self.weights, self.steps = self._flat(), 0

    def step(self):
        self.steps += 1
        self.model.train(self.X, self.y, epochs=self.every, print_every=0)
        self.weights[:] = self._flat()

    def validation_loss(self):
        return score(self.model, *self.looked_at)[1]

    def train_on(self, steps):
        while self.steps < steps:
            self.step()
        return self.weights.copy()

    def judged(self, weights):
        parameters, weights = [], np.asarray(weights)
        for pair in self.model.get_parameters():
            shaped = []
            for array in pair:
                shaped.append(weights[:array.size].reshape(array.shape))
                weights = weights[array.size:]
            parameters.append(tuple(shaped))
        self.model.set_parameters(parameters)
        return score(self.model, *self.at_the_end)

    def _flat(self):
        return np.concatenate([array.ravel() for pair in self.model.get_parameters() for array in pair])
