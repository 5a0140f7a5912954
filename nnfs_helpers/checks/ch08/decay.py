"""Check of chapter 08: the rate that decays."""
import numpy as np

from ...exercises import entry
from .sgd import Layer, parameters


def decaying(pre=None, post=None, update=None):
    """An optimizer with a rate that decays: what happens before and after the layers are moved."""
    class Made:
        def __init__(self, learning_rate=1.0, decay=0.0):
            self.learning_rate = learning_rate
            self.current_learning_rate = learning_rate
            self.decay = decay
            self.iterations = 0

        def pre_update_params(self):
            if pre:
                pre(self)

        def update_params(self, layer):
            layer.weights = layer.weights - self.current_learning_rate * layer.dweights
            layer.biases = layer.biases - self.current_learning_rate * layer.dbiases
            if update:
                update(self)

        def post_update_params(self):
            if post:
                post(self)
    return Made


def count(self):
    self.iterations += 1


def rate(formula):
    """A pre_update_params that sets the current rate to formula(rate, decay, steps)."""
    def pre(self):
        self.current_learning_rate = formula(self.learning_rate, self.decay, self.iterations)
    return pre


right = rate(lambda eta, d, t: eta / (1 + d * t))


def shrinks_the_shrunk(self):
    self.current_learning_rate = self.current_learning_rate / (1 + self.decay * self.iterations)


def overwrites(self):
    self.learning_rate = self.current_learning_rate = self.learning_rate / (1 + self.decay * self.iterations)


def four_steps(make, eta, decay):
    """The rates that four steps with three layers have, and where the parameters then are."""
    rng = np.random.default_rng(9)
    layers = [Layer(rng, 4, 3), Layer(rng, 3, 2), Layer(rng, 2, 5)]
    optimizer = make(learning_rate=eta, decay=decay)
    rates = []
    for _ in range(4):
        optimizer.pre_update_params()
        rates.append(float(optimizer.current_learning_rate))
        for layer in layers:
            layer.new_slopes(rng)
            optimizer.update_params(layer)
        optimizer.post_update_params()
    return {"the rates of four steps": np.array(rates), "what the layers hold": parameters(layers),
            "`iterations` after four steps": optimizer.iterations}


def pre_and_count(self):
    right(self)
    count(self)


def count_and_pre(self):
    count(self)
    right(self)


DECAY_MISTAKES = {
    "it shrinks what has shrunk already: start from `learning_rate`, the initial one, each time": (
        decaying(shrinks_the_shrunk, count), decaying(overwrites, count)),
    "the first step has the full rate: its count is still 0. No + 1 in the formula, and count after the step": (
        decaying(rate(lambda e, d, t: e / (1 + d * (t + 1))), count), decaying(count_and_pre)),
    "three layers count three times: `update_params` is called for each layer, `post_update_params` once": (
        decaying(right, None, count),),
    "nothing counts the steps: `post_update_params` adds 1 to `iterations`": decaying(right),
    "counted at two places: the count runs twice as fast": (
        decaying(pre_and_count, count), decaying(count_and_pre, count)),
    "the count stays at 1: `+= 1` adds, `=+ 1` and `= 1` set it": decaying(
        right, lambda s: setattr(s, "iterations", 1)),
    "divided by 1 + t, and `decay` plays no part: it says how fast the rate shrinks": (
        decaying(rate(lambda e, d, t: e / (1 + t)), count),),
    "brackets: `rate / 1 + d * t` divides by 1 and then adds, so the rate grows": decaying(
        rate(lambda e, d, t: e / 1 + d * t), count),
    "that falls in a straight line and is negative in the end: divide by 1 + decay · steps": decaying(
        rate(lambda e, d, t: e * (1 - d * t)), count),
    "taken off, the rate becomes negative in the end: divide by 1 + decay · steps": decaying(
        rate(lambda e, d, t: e - d * t), count),
    "decay and steps are multiplied, 1 + decay · steps": (
        decaying(rate(lambda e, d, t: e / (1 + d + t)), count),),
    "0.001 or 0.01 is one choice of many: use `self.decay`": (
        decaying(rate(lambda e, d, t: e / (1 + 0.001 * t)), count),
        decaying(rate(lambda e, d, t: e / (1 + 0.01 * t)), count)),
    "that is exponential decay: this one divides by 1 + decay · steps": (
        decaying(rate(lambda e, d, t: e * np.exp(-d * t)), count),
        decaying(rate(lambda e, d, t: e * (1 - d) ** t), count),
        decaying(rate(lambda e, d, t: e / (1 + d) ** t), count)),
    "the rate never changes: set `current_learning_rate` in `pre_update_params`": (
        decaying(None, count), decaying(lambda s: s.learning_rate / (1 + s.decay * s.iterations), count)),
    "multiplied by 1 + decay · steps: the rate grows": decaying(rate(lambda e, d, t: e * (1 + d * t)), count),
    "1 − decay · steps below the line makes the rate grow: it is 1 +": decaying(
        rate(lambda e, d, t: e / (1 - d * t)), count),
    "the rate itself is missing: it stands above the line, not 1": decaying(
        rate(lambda e, d, t: 1 / (1 + d * t)), count),
    "the rate of a step is set before it, in `pre_update_params`; set afterwards it comes a step late": decaying(
        None, lambda s: (right(s), count(s))),
}

entry("8.2", course=decaying(right, count), use=four_steps, cases=[(0.5, 0.1), (2.0, 0.25), (0.8, 0.0)],
      mistakes=DECAY_MISTAKES)
