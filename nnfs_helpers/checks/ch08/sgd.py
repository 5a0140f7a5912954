"""Check of chapter 08: the plain step."""
import numpy as np

from ...exercises import entry


class Layer:
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
    layers, optimizer = [Layer(rng, inputs, neurons), Layer(rng, neurons, 2)], make(rate)
    found = {}
    for name, now in (("the first layer's weights", rate),
                      ("the same after `current_learning_rate` has changed", rate / 4)):
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


def weights_slopes_for_biases(self, layer):
    layer.weights = layer.weights - self.current_learning_rate * layer.dweights
    layer.biases = layer.biases - self.current_learning_rate * layer.dweights


STEP_MISTAKES = {
    "uphill: the slope says where the loss grows, so go against it": plain(
        lambda s, w, g: w + s.current_learning_rate * g),
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
        plain(lambda s, w, g: w - s.current_learning_rate * w * g),
        plain(lambda s, w, g: w - s.current_learning_rate * w),
        plain(lambda s, w, g: s.current_learning_rate * (w - g))),
    "divided by a number of samples: the loss is a mean, so its slopes have been divided already": (
        plain(lambda s, w, g: w - s.current_learning_rate * g / 300),
        plain(lambda s, w, g: w - s.current_learning_rate * g / len(g))),
    "divided by the rate; it is a factor": plain(lambda s, w, g: w - g / s.current_learning_rate),
    "the biases have slopes of their own: `dbiases`": (
        with_update(slopes_of_weights), with_update(weights_slopes_for_biases)),
    "the other way round: from the weight its step is taken off, not the weight from the step": plain(
        lambda s, w, g: s.current_learning_rate * g - w),
    "one end of it is turned: weights go downhill, biases uphill": plain(
        downhill, lambda s, w, g: w + s.current_learning_rate * g),
}

entry("8.1", course=plain(downhill), use=two_steps, cases=[(0.5, 4, 3), (1.0, 2, 5)], mistakes=STEP_MISTAKES)
