"""Optimizers: how the gradients move the weights and biases (chapters 08 and 09).

Each step of training calls, in this order,

    optimizer.pre_update_params()          the rate of this step: learning_rate / (1 + decay · iterations)
    optimizer.update_params(layer)         once for each layer with weights
    optimizer.post_update_params()         iterations + 1

What an optimizer remembers of a parameter has the parameter's shape and is kept with the layer: `weight_momentums`,
`bias_momentums`, `weight_cache`, `bias_cache`. Parameters are changed in place.
In the formulas g is the gradient, `dweights` or `dbiases`, w the parameter, η the rate of this step.
"""

import numpy as np

from . import complaints


class _Optimizer:
    """The schedule of the rate, and one `_step` for the weights, one for the biases."""

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
        self._step(layer, "weight", layer.weights, layer.dweights)
        self._step(layer, "bias", layer.biases, layer.dbiases)

    def post_update_params(self):
        self.iterations += 1


def _memory(layer, name, gradient):
    """The layer's array of this name: zeros at first."""
    memory = getattr(layer, name, None)
    if memory is None or memory.dtype != gradient.dtype:
        memory = np.zeros_like(gradient) if memory is None else memory.astype(gradient.dtype)
        setattr(layer, name, memory)
    return memory


class Optimizer_SGD(_Optimizer):
    """Stochastic gradient descent: downhill, as far as the slope is steep.

        without momentum:   w ← w - η g
        with momentum:      m ← momentum · m - η g,   w ← w + m
    """

    def __init__(self, learning_rate=1., decay=0., momentum=0.):
        super().__init__(learning_rate, decay, momentum=momentum)

    def _step(self, layer, kind, values, gradient):
        if not self.momentum:
            values -= self.current_learning_rate * gradient
            return
        momentum = _memory(layer, kind + "_momentums", gradient)
        momentum *= self.momentum
        momentum -= self.current_learning_rate * gradient
        values += momentum


class Optimizer_Adagrad(_Optimizer):
    """Adaptive gradient: each parameter's steps shrink with the sum of its squared gradients so far.

        c ← c + g²,   w ← w - η g / (√c + epsilon)

    Source: Duchi, Hazan and Singer, 2011.
    """

    def __init__(self, learning_rate=1., decay=0., epsilon=1e-7):
        super().__init__(learning_rate, decay, epsilon=epsilon)

    def _step(self, layer, kind, values, gradient):
        cache = _memory(layer, kind + "_cache", gradient)
        cache += gradient ** 2
        values -= self.current_learning_rate * gradient / (np.sqrt(cache) + self.epsilon)


class Optimizer_RMSprop(_Optimizer):
    """Root mean square propagation: Adagrad with a cache that forgets.

        c ← rho · c + (1 - rho) · g²,   w ← w - η g / (√c + epsilon)

    Source: Hinton's lectures, 2012.
    """

    def __init__(self, learning_rate=0.001, decay=0., epsilon=1e-7, rho=0.9):
        super().__init__(learning_rate, decay, epsilon=epsilon, rho=rho)
        complaints.below_one(type(self).__name__, rho=rho)

    def _step(self, layer, kind, values, gradient):
        cache = _memory(layer, kind + "_cache", gradient)
        cache *= self.rho
        cache += (1 - self.rho) * gradient ** 2
        values -= self.current_learning_rate * gradient / (np.sqrt(cache) + self.epsilon)


class Optimizer_Adam(_Optimizer):
    """Adaptive moments: RMSprop with momentum, both corrected for having started at 0. At step t = 1, 2, …:

        m ← beta_1 · m + (1 - beta_1) · g        m̂ = m / (1 - beta_1^t)
        c ← beta_2 · c + (1 - beta_2) · g²       ĉ = c / (1 - beta_2^t)
        w ← w - η m̂ / (√ĉ + epsilon)

    Source: Kingma and Ba, 2015.

    >>> Optimizer_Adam(learning_rate=0.05, decay=5e-7).current_learning_rate
    0.05
    """

    def __init__(self, learning_rate=0.001, decay=0., epsilon=1e-7, beta_1=0.9, beta_2=0.999):
        super().__init__(learning_rate, decay, epsilon=epsilon, beta_1=beta_1, beta_2=beta_2)
        complaints.below_one(type(self).__name__, beta_1=beta_1, beta_2=beta_2)

    def _step(self, layer, kind, values, gradient):
        momentum = _memory(layer, kind + "_momentums", gradient)
        momentum *= self.beta_1
        momentum += (1 - self.beta_1) * gradient
        cache = _memory(layer, kind + "_cache", gradient)
        cache *= self.beta_2
        cache += (1 - self.beta_2) * gradient ** 2
        corrected_momentum = momentum / (1 - self.beta_1 ** (self.iterations + 1))
        corrected_cache = cache / (1 - self.beta_2 ** (self.iterations + 1))
        values -= self.current_learning_rate * corrected_momentum / (np.sqrt(corrected_cache) + self.epsilon)
