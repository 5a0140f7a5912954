"""Checks of chapter 08: the plain step, and the rate that decays."""
import numpy as np

from ...exercises import entry


class Stand:
    """What stands in for a layer: parameters and their slopes."""

    def __init__(self, rng, inputs, neurons):
        self.weights, self.biases = rng.normal(size=(inputs, neurons)), rng.normal(size=(1, neurons))
        self.new_slopes(rng)

    def new_slopes(self, rng):
        self.dweights, self.dbiases = rng.normal(size=self.weights.shape), rng.normal(size=self.biases.shape)


def parameters(layers):
    return np.concatenate([a.ravel() for layer in layers for a in (layer.weights, layer.biases)])


def plain(weights, biases=None):
    """An optimizer whose update_params sets weights and biases to what these functions(rate, w, g) give."""
    class Made:
        def __init__(self, learning_rate=1.0):
            self.learning_rate = learning_rate
            self.current_learning_rate = learning_rate

        def update_params(self, layer):
            layer.weights = weights(self, layer.weights, layer.dweights)
            layer.biases = (biases or weights)(self, layer.biases, layer.dbiases)
    return Made


def downhill(self, w, g):
    return w - self.current_learning_rate * g


def two_steps(make, rate, inputs, neurons):
    """Two layers, two steps, the second with another current rate."""
    rng = np.random.default_rng(8)
    layers, optimizer = [Stand(rng, inputs, neurons), Stand(rng, neurons, 2)], make(rate)
    found = {}
    for name, now in (("the first layer's weights", rate), ("the same after `current_learning_rate` has changed", rate / 4)):
        optimizer.current_learning_rate = now
        for layer in layers:
            layer.new_slopes(rng)
            optimizer.update_params(layer)
        found[name] = np.copy(layers[0].weights)
        found[name.replace("weights", "biases").replace("same", "same for biases")] = np.copy(layers[0].biases)
    return {**found, "the second layer": parameters(layers[1:]), "`learning_rate`": float(optimizer.learning_rate)}


def thrown_away(self, layer):
    layer.weights - self.current_learning_rate * layer.dweights         # noqa: B018
    layer.biases - self.current_learning_rate * layer.dbiases           # noqa: B018


def named_only(self, layer):
    weights = layer.weights - self.current_learning_rate * layer.dweights
    biases = layer.biases - self.current_learning_rate * layer.dbiases
    return weights, biases


def with_update(update, base=None):
    return type("Made", (base or plain(downhill),), {"update_params": update})


def slopes_of_weights(self, layer):
    layer.weights = layer.weights - self.current_learning_rate * layer.dweights
    layer.biases = layer.biases - self.current_learning_rate * layer.dweights.sum(axis=0, keepdims=True)


STEP_MISTAKES = {
    "uphill: the slope says where the loss grows, so go against it": plain(lambda s, w, g: w + s.current_learning_rate * g),
    "the weights move, the biases never do: they have slopes too": plain(downhill, lambda s, w, g: w),
    "the biases move, the weights never do": plain(lambda s, w, g: w, downhill),
    "use `current_learning_rate`, or the decay that comes next will do nothing": plain(
        lambda s, w, g: w - s.learning_rate * g),
    "nothing has moved: a difference is a new array, which has to be stored in the layer": (
        with_update(thrown_away), with_update(named_only)),
    "the weight itself is gone: a step changes it, `w − rate · g`": plain(lambda s, w, g: -s.current_learning_rate * g),
    "the full slope is subtracted, whatever the rate": plain(lambda s, w, g: w - g),
    "only the sign of the slope is used: a steep slope asks for a longer step than a flat one": plain(
        lambda s, w, g: w - s.current_learning_rate * np.sign(g)),
    "the weights themselves are multiplied by the rate; it is the slope's factor": (
        plain(lambda s, w, g: w - s.current_learning_rate * w * g), plain(lambda s, w, g: w - s.current_learning_rate * w),
        plain(lambda s, w, g: s.current_learning_rate * (w - g))),
    "divided by the rate; it is a factor": plain(lambda s, w, g: w - g / s.current_learning_rate),
    "the biases have slopes of their own: `dbiases`": with_update(slopes_of_weights),
    "one end of it is turned: weights go downhill, biases uphill": plain(
        downhill, lambda s, w, g: w + s.current_learning_rate * g),
}

entry("8.1", course=plain(downhill), use=two_steps, cases=[(0.5, 4, 3), (1.0, 2, 5)], mistakes=STEP_MISTAKES)


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
    layers = [Stand(rng, 4, 3), Stand(rng, 3, 2), Stand(rng, 2, 5)]
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
    "three layers count three times: `update_params` is called for each layer, `post_update_params` once": decaying(right, None, count),
    "nothing counts the steps: `post_update_params` adds 1 to `iterations`": decaying(right),
    "counted at two places: the count runs twice as fast": (decaying(pre_and_count, count), decaying(count_and_pre, count)),
    "divided by 1 + t, and `decay` plays no part: it says how fast the rate shrinks": (
        decaying(rate(lambda e, d, t: e / (1 + t)), count),),
    "brackets: `rate / 1 + d * t` divides by 1 and then adds, so the rate grows": decaying(
        rate(lambda e, d, t: e / 1 + d * t), count),
    "that falls in a straight line and is negative in the end: divide by 1 + decay · steps": decaying(
        rate(lambda e, d, t: e * (1 - d * t)), count),
    "that is exponential decay: this one divides by 1 + decay · steps": (
        decaying(rate(lambda e, d, t: e * np.exp(-d * t)), count), decaying(rate(lambda e, d, t: e * (1 - d) ** t), count)),
    "the rate never changes: set `current_learning_rate` in `pre_update_params`": (
        decaying(None, count), decaying(lambda s: s.learning_rate / (1 + s.decay * s.iterations), count)),
    "multiplied by 1 + decay · steps: the rate grows": decaying(rate(lambda e, d, t: e * (1 + d * t)), count),
    "the rate itself is missing: it stands above the line, not 1": decaying(rate(lambda e, d, t: 1 / (1 + d * t)), count),
    "the rate of a step is set before it, in `pre_update_params`; set afterwards it comes a step late": decaying(
        None, lambda s: (right(s), count(s))),
}

entry("8.2", course=decaying(right, count), use=four_steps, cases=[(0.5, 0.1), (2.0, 0.25), (0.8, 0.0)],
      mistakes=DECAY_MISTAKES)
