"""What the checks of chapter 09's classes share: two layers, over several steps."""

import numpy as np


class Optimizer:
    """As in the notebook: the schedule of chapter 08."""

    def __init__(self, learning_rate, decay):
        self.learning_rate = self.current_learning_rate = learning_rate
        self.decay, self.iterations = decay, 0

    def pre_update_params(self):
        self.current_learning_rate = self.learning_rate / (1 + self.decay * self.iterations)

    def post_update_params(self):
        self.iterations += 1


class Layer:
    """What an optimizer needs of a layer."""

    def __init__(self, random, inputs, neurons):
        self.weights, self.biases = random.normal(size=(inputs, neurons)), random.normal(size=(1, neurons))
        self.shapes = self.weights.shape, self.biases.shape
        self.slopes(random)

    def slopes(self, random):
        table, row = self.shapes
        self.dweights = random.normal(size=table) * 10.0 ** random.integers(-4, 2, table)
        self.dbiases = random.normal(size=row)
        self.dbiases[0, 0] = 0


def walk(make, settings, sizes, steps, before=0):
    """A few steps of two new layers, with an optimizer that made some before: parameters after each, and the count."""
    random = np.random.default_rng(4)
    optimizer, layers = make(**settings), [Layer(random, *size) for size in sizes]
    optimizer.iterations = before
    seen = {}
    for step in range(steps):
        optimizer.pre_update_params()
        for k, layer in enumerate(layers):
            optimizer.update_params(layer)
            seen[f"layer {k + 1}: weights at step {step + 1}"] = np.copy(layer.weights)
            seen[f"layer {k + 1}: biases at step {step + 1}"] = np.copy(layer.biases)
        optimizer.post_update_params()
        for layer in layers:
            layer.slopes(random)
    return seen | {"iterations": optimizer.iterations}


def own(layer, part, name):
    """The layer's memory of this name, made as zeros at first."""
    if not hasattr(layer, name):
        setattr(layer, name, np.zeros_like(getattr(layer, part)))
    return getattr(layer, name)


PARTS = (("weights", "dweights", "weight_"), ("biases", "dbiases", "bias_"))
