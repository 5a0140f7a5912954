"""The optimizers on the tape: the formulas of optimizers.py, in their order, over one vector of all parameters.

`calls` are the calls of one step; `prepare` writes this step's numbers into arrays without axes, by which NumPy
multiplies nearly twice as fast as by Python's numbers.
"""

from functools import partial
from operator import attrgetter

import numpy as np

from .arithmetic import arithmetic


class _Step:
    memories = ()

    def __init__(self, optimizer, values, gradient, memory=None):
        self.optimizer, self.values, self.gradient = optimizer, values, gradient
        self.memory = memory or {name: np.zeros_like(gradient) for name in self.memories}
        self.a, self.b = np.empty_like(gradient), np.empty_like(gradient)
        self.too_small = float(np.finfo(gradient.dtype).epsneg) / 2           # to be told from 0 beside 1
        self.rate = self.number(0)
        self.calls = self.write()

    def number(self, value):
        return np.array(value, self.gradient.dtype)

    def prepare(self):
        self.rate[...] = self.optimizer.current_learning_rate

    def forget(self):
        """Set to 0 what has faded below 1e-30, as the memory of a neuron does that no sample reaches any more.

        It would fade into the range where a processor counts a hundred times slower, and stay there.
        """
        for memory in self.memory.values():
            np.abs(memory, out=self.a)
            memory[self.a < 1e-30] = 0

    def start(self):
        """Called when the memory has been filled, before the first step; `finish` after the last."""

    def finish(self):
        pass


class SGD(_Step):
    settings = attrgetter("momentum")

    def __init__(self, optimizer, values, gradient, memory=None):
        self.memories = ("momentums",) if optimizer.momentum else ()
        super().__init__(optimizer, values, gradient, memory)

    def write(self):
        p, a = self.values, self.a
        calls = [partial(np.multiply, self.gradient, self.rate, out=a)]
        if not self.memories:
            return calls + [partial(np.subtract, p, a, out=p)]
        m = self.memory["momentums"]
        return [partial(np.multiply, m, self.number(self.optimizer.momentum), out=m), *calls,
                partial(np.subtract, m, a, out=m), partial(np.add, p, m, out=p)]


class Adagrad(_Step):
    memories, settings = ("cache",), attrgetter("epsilon")

    def write(self):
        c, a = self.memory["cache"], self.a
        return [partial(np.multiply, self.gradient, self.gradient, out=a), partial(np.add, c, a, out=c),
                *self.scaled_step()]

    def scaled_step(self):
        """w ← w - η g / (√c + epsilon)"""
        p, g, c, a, b = self.values, self.gradient, self.memory["cache"], self.a, self.b
        return [partial(np.sqrt, c, out=a), partial(np.add, a, self.number(self.optimizer.epsilon), out=a),
                partial(np.multiply, g, self.rate, out=b), partial(np.divide, b, a, out=b),
                partial(np.subtract, p, b, out=p)]


class RMSprop(Adagrad):
    settings = attrgetter("epsilon", "rho")

    def write(self):
        c, a, rho = self.memory["cache"], self.a, self.optimizer.rho
        return [partial(np.multiply, c, self.number(rho), out=c),
                partial(np.multiply, self.gradient, self.gradient, out=a),
                partial(np.multiply, a, self.number(1 - rho), out=a), partial(np.add, c, a, out=c),
                *self.scaled_step()]


class Adam(_Step):
    memories, settings = ("momentums", "cache"), attrgetter("beta_1", "beta_2", "epsilon")

    def write(self, corrected=True):
        p, g, a, b = self.values, self.gradient, self.a, self.b
        m, c, beta_1, beta_2 = *self.memory.values(), self.optimizer.beta_1, self.optimizer.beta_2
        self.correction_1, self.correction_2, self.corrected = self.number(1), self.number(1), corrected
        m_corrected = [partial(np.divide, m, self.correction_1, out=b)] if corrected else []
        return [partial(np.multiply, m, self.number(beta_1), out=m),
                partial(np.multiply, g, self.number(1 - beta_1), out=a), partial(np.add, m, a, out=m),
                partial(np.multiply, c, self.number(beta_2), out=c), partial(np.multiply, g, g, out=a),
                partial(np.multiply, a, self.number(1 - beta_2), out=a), partial(np.add, c, a, out=c),
                *m_corrected, partial(np.multiply, b if corrected else m, self.rate, out=b),
                partial(np.divide, c, self.correction_2, out=a), partial(np.sqrt, a, out=a),
                partial(np.add, a, self.number(self.optimizer.epsilon), out=a),
                partial(np.divide, b, a, out=b), partial(np.subtract, p, b, out=p)]

    def prepare(self):
        step = self.optimizer.iterations + 1
        left = self.optimizer.beta_1 ** step
        if (left > self.too_small) != self.corrected:          # from step 166 on, 1 - left is rounded to 1
            self.calls = self.write(not self.corrected)
        self.rate[...], self.correction_1[...] = self.optimizer.current_learning_rate, 1 - left
        self.correction_2[...] = 1 - self.optimizer.beta_2 ** step


class FoldedAdam(_Step):
    """Adam for "fast": ten calls instead of fourteen.

    The memories are kept as M = m / (1 - beta_1) and C = c / (1 - beta_2), so that g and g² are added as they are;
    all that is left of the corrections and of these factors is one number before M and one before epsilon:

        w ← w - η (1 - beta_1) s / (1 - beta_1^t) · M / (√C + s · epsilon)       s = √((1 - beta_2^t) / (1 - beta_2))
    """

    memories = ("momentums", "cache")

    def write(self):
        p, g, a = self.values, self.gradient, self.a
        (m, c), self.epsilon = self.memory.values(), self.number(0)
        return [partial(np.multiply, m, self.number(self.optimizer.beta_1), out=m), partial(np.add, m, g, out=m),
                partial(np.multiply, c, self.number(self.optimizer.beta_2), out=c), partial(np.multiply, g, g, out=a),
                partial(np.add, c, a, out=c), partial(np.sqrt, c, out=a), partial(np.add, a, self.epsilon, out=a),
                partial(np.divide, m, a, out=a), partial(np.multiply, a, self.rate, out=a),
                partial(np.subtract, p, a, out=p)]

    def prepare(self):
        adam, step = self.optimizer, self.optimizer.iterations + 1
        scale = ((1 - adam.beta_2 ** step) / (1 - adam.beta_2)) ** 0.5
        self.rate[...] = adam.current_learning_rate * (1 - adam.beta_1) * scale / (1 - adam.beta_1 ** step)
        self.epsilon[...] = adam.epsilon * scale

    def start(self):
        self.memory["momentums"] /= 1 - self.optimizer.beta_1
        self.memory["cache"] /= 1 - self.optimizer.beta_2

    def finish(self):
        self.memory["momentums"] *= 1 - self.optimizer.beta_1
        self.memory["cache"] *= 1 - self.optimizer.beta_2


def step_for(optimizer):
    """The class that writes this optimizer's calls."""
    return FoldedAdam if optimizer.calls is Adam and arithmetic() != "same" else optimizer.calls
