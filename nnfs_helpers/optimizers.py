"""Optimizers: how the gradients move the weights and biases (chapters 08 and 09).

Each step of training calls, in this order,

    optimizer.pre_update_params()          the rate of this step: learning_rate / (1 + decay · iterations)
    optimizer.update_params(layer)         once for each layer with weights
    optimizer.post_update_params()         iterations + 1

What an optimizer remembers of a parameter has the parameter's shape and is kept with the layer: `weight_momentums`,
`bias_momentums`, `weight_cache`, `bias_cache`. Parameters are changed in place.
In formulas and code g is the gradient, `dweights` and `dbiases` alike, w the parameter, m its momentum, c its cache,
η (`current_learning_rate`) the rate of this step.
"""

import numpy as np

from . import complaints, tape_adam, tape_optimizers
from .joints import move
from .tables import parts


class _Optimizer:
    """The schedule of the rate. A subclass says what it remembers, and how it moves w in `_step(w, g, *memories)`."""

    remembers = ()

    def __init__(self, learning_rate, decay, **others):
        complaints.not_negative(type(self).__name__, learning_rate=learning_rate, decay=decay, **others)
        self.learning_rate = self.current_learning_rate = float(learning_rate)
        self.decay = float(decay)
        self.iterations = 0
        vars(self).update({name: float(value) for name, value in others.items()})

    def pre_update_params(self):
        if self.decay:
            self.current_learning_rate = self.learning_rate * (1. / (1. + self.decay * self.iterations))

    def update_params(self, layer):
        """Move a layer's weights and biases. Raises RuntimeError when its `backward` has not been called."""
        if not hasattr(layer, "weights"):
            raise ValueError(f"{type(self).__name__}: {layer} has no weights to update.")
        complaints.came_before(layer, "dweights", "backward", "update_params")
        if not move(layer, self):                                  # the same formulas, prepared for speed
            for part in parts(layer, self.remembers):
                self._step(*part)

    def post_update_params(self):
        self.iterations += 1


class Optimizer_SGD(_Optimizer):
    """Stochastic gradient descent: downhill, as far as the slope is steep.

        without momentum:   w ← w - η g
        with momentum:      m ← momentum · m - η g,   w ← w + m
    """

    calls = tape_optimizers.SGD

    def __init__(self, learning_rate=1., decay=0., momentum=0.):
        super().__init__(learning_rate, decay, momentum=momentum)

    @property
    def remembers(self):
        return ("momentums",) if self.momentum else ()

    def _step(self, w, g, m=None):
        if m is None:
            w -= self.current_learning_rate * g
        else:
            m *= self.momentum
            m -= self.current_learning_rate * g
            w += m


class Optimizer_Adagrad(_Optimizer):
    """Adaptive gradient: each parameter's steps shrink with the sum of its squared gradients so far.

        c ← c + g²,   w ← w - η g / (√c + epsilon)

    Source: Duchi, Hazan and Singer, 2011.
    """

    remembers, calls = ("cache",), tape_optimizers.Adagrad

    def __init__(self, learning_rate=1., decay=0., epsilon=1e-7):
        super().__init__(learning_rate, decay, epsilon=epsilon)

    def _step(self, w, g, c):
        c += g ** 2
        w -= self.current_learning_rate * g / (np.sqrt(c) + self.epsilon)


class Optimizer_RMSprop(_Optimizer):
    """Root mean square propagation: Adagrad with a cache that forgets.

        c ← rho · c + (1 - rho) · g²,   w ← w - η g / (√c + epsilon)

    Source: Hinton's lectures, 2012.
    """

    remembers, calls = ("cache",), tape_optimizers.RMSprop

    def __init__(self, learning_rate=0.001, decay=0., epsilon=1e-7, rho=0.9):
        super().__init__(learning_rate, decay, epsilon=epsilon, rho=rho)
        complaints.below_one(type(self).__name__, rho=rho)

    def _step(self, w, g, c):
        c *= self.rho
        c += (1 - self.rho) * g ** 2
        w -= self.current_learning_rate * g / (np.sqrt(c) + self.epsilon)


class Optimizer_Adam(_Optimizer):
    """Adaptive moments: RMSprop with momentum, both corrected for having started at 0. At step t = 1, 2, …:

        m ← beta_1 · m + (1 - beta_1) · g        m̂ = m / (1 - beta_1^t)
        c ← beta_2 · c + (1 - beta_2) · g²       ĉ = c / (1 - beta_2^t)
        w ← w - η m̂ / (√ĉ + epsilon)

    Source: Kingma and Ba, 2015.

    >>> Optimizer_Adam(learning_rate=0.05, decay=5e-7).current_learning_rate
    0.05
    """

    remembers, calls = ("momentums", "cache"), tape_adam.Adam

    def __init__(self, learning_rate=0.001, decay=0., epsilon=1e-7, beta_1=0.9, beta_2=0.999):
        super().__init__(learning_rate, decay, epsilon=epsilon, beta_1=beta_1, beta_2=beta_2)
        complaints.below_one(type(self).__name__, beta_1=beta_1, beta_2=beta_2)

    def _step(self, w, g, m, c):
        m *= self.beta_1
        m += (1 - self.beta_1) * g
        c *= self.beta_2
        c += (1 - self.beta_2) * g ** 2
        m_corrected = m / (1 - self.beta_1 ** (self.iterations + 1))
        c_corrected = c / (1 - self.beta_2 ** (self.iterations + 1))
        w -= self.current_learning_rate * m_corrected / (np.sqrt(c_corrected) + self.epsilon)
