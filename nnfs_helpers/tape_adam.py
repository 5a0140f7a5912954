"""Adam as calls: as optimizers.py has it, and for tapes under "fast" and "float64" in a quicker form."""

from functools import partial
from operator import attrgetter

import numpy as np

from .arithmetic import arithmetic
from .tape_optimizers import Step


class Adam(Step):
    memories, settings = ("momentums", "cache"), attrgetter("beta_1", "beta_2", "epsilon")

    @classmethod
    def on_tape(cls):
        return cls if arithmetic() == "same" else FoldedAdam

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


class FoldedAdam(Step):
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
