"""The digits as chapter 16 mixes, cuts and scales them, and small networks that read them, for checks and pictures."""
from functools import lru_cache

import numpy as np

from .accuracy import Accuracy_Categorical
from .activations import Activation_ReLU, Activation_Softmax
from .layers import Layer_Dense
from .losses import Loss_CategoricalCrossentropy
from .model import Model
from .optimizers import Optimizer_Adam
from .pictures import digits_data
from .runs import own_draws

TRAINED = 1437      # four fifths of the 1797 digits to learn from; the others are held out


def mixed():
    """All digits and their labels in an order drawn from `np.random`: (1797, 8, 8), (1797,)."""
    images, labels = digits_data()
    order = np.random.permutation(len(images))
    return images[order], labels[order]


def rows(images):
    """Pictures of 8 by 8, from 0 to 16, as rows of 64 from -1 to 1."""
    return images.reshape(len(images), -1) / 8.0 - 1


@lru_cache
def parts():
    """What chapter 16 trains on and what it holds out: X, y, X_held, y_held."""
    with own_draws(0):
        images, labels = mixed()
    X = rows(images)
    return X[:TRAINED], labels[:TRAINED], X[TRAINED:], labels[TRAINED:]


def reader(*hidden, factor=10, rate=0.001):
    """A finalized network from 64 pixels to 10 digits, its first weights `factor` times the usual ones.

    >>> reader(32).layers
    [Layer_Dense(64 → 32), Activation_ReLU(), Layer_Dense(32 → 10), Activation_Softmax()]
    """
    model, sizes = Model(), (64, *hidden, 10)
    for inputs, neurons in zip(sizes, sizes[1:]):
        model.add(Layer_Dense(inputs, neurons))
        model.layers[-1].weights *= factor
        model.add(Activation_ReLU())
    model.layers[-1] = Activation_Softmax()
    model.set(loss=Loss_CategoricalCrossentropy(), optimizer=Optimizer_Adam(learning_rate=rate),
              accuracy=Accuracy_Categorical())
    model.finalize()
    return model
