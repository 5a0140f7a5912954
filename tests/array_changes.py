"""What learners do to the arrays of a layer: copies, views, turned, in other types, as lists."""
import numpy as np

REMEMBERED = ("weight_momentums", "weight_cache", "bias_momentums", "bias_cache")


def own_copies(layer):
    layer.weights, layer.biases = layer.weights.copy(), layer.biases.copy()


def turned(layer):
    layer.weights = np.ascontiguousarray(layer.weights.T).T


def strided(layer):
    wide = np.zeros((8, 9), layer.weights.dtype)
    wide[::2, ::3] = layer.weights
    layer.weights = wide[::2, ::3]


def biases_above(layer):
    """Views of one table, but not as the layer's own: the biases are its first row."""
    table = np.concatenate([layer.biases, layer.weights])
    layer.weights, layer.biases = table[1:], table[:1]


def upside_down(layer):
    table = np.concatenate([layer.weights[::-1], layer.biases])
    layer.weights, layer.biases = table[:-1][::-1], table[-1:]


def biases_alone(layer):
    layer.biases = layer.biases.copy()


def weights_alone(layer):
    layer.weights = layer.weights.copy()


def own_gradients(layer):
    """What a learner's `backward` may set: arrays of their own."""
    usual = layer.backward

    def backward(dvalues):
        usual(dvalues)
        layer.dweights, layer.dbiases = layer.dweights.copy(), layer.dbiases.copy()
    layer.backward = backward


def one_gradient_alone(layer):
    usual = layer.backward

    def backward(dvalues):
        usual(dvalues)
        layer.dbiases = layer.dbiases.copy()
    layer.backward = backward


def own_memory(layer):
    for name in REMEMBERED:
        if hasattr(layer, name):
            setattr(layer, name, getattr(layer, name).copy())


def float64_and_back(layer):
    layer.weights = layer.weights.astype(np.float64)
    layer.biases = layer.biases.astype(np.float64)


def as_lists(layer):
    layer.weights, layer.biases = layer.weights.tolist(), layer.biases.tolist()


CHANGES = [own_copies, turned, strided, biases_above, upside_down, biases_alone, weights_alone, own_gradients,
           one_gradient_alone, own_memory, float64_and_back, as_lists]
