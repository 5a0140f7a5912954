"""The optimizers as calls: the formulas of optimizers.py, in their order, over one vector of all parameters on a tape,
or over the table of one layer in the plain protocol (joints.py). Adam stands in tape_adam.py.

`calls` are the calls of one step; `prepare` writes this step's numbers into arrays without axes, by which NumPy
multiplies nearly twice as fast as by Python's numbers.
"""

from functools import partial
from operator import attrgetter

import numpy as np


class Step:
    memories = ()

    def __init__(self, optimizer, values, gradient, memory=None):
        self.optimizer, self.values, self.gradient = optimizer, values, gradient
        self.memory = memory or {name: np.zeros_like(gradient) for name in self.memories}
        self.a, self.b = np.empty_like(gradient), np.empty_like(gradient)
        self.too_small = float(np.finfo(gradient.dtype).epsneg) / 2           # to be told from 0 beside 1
        self.rate = self.number(0)
        self.calls = self.write()

    @classmethod
    def on_tape(cls):
        """The class that a tape takes: this one, or a quicker one for the present setting."""
        return cls

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


class SGD(Step):
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


class Adagrad(Step):
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
