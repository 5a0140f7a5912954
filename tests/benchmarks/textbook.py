"""The network as a textbook writes it, without a thought for speed: what the course's classes are measured against.

Forward, loss and backward exactly as the formulas read: boolean indexing in ReLU, `range` indexing in the loss, one
Jacobian-free softmax with cross-entropy, new arrays at every step. Products as `nnfs.init()` makes them: converted to
float64, multiplied, rounded to float32; everything else in float32.
"""

import numpy as np


def product(a, b):
    return a.astype("float64").dot(b.astype("float64")).astype("float32")


class Dense:
    def __init__(self, inputs, neurons, l2=0):
        self.weights = 0.01 * np.random.standard_normal((inputs, neurons)).astype("float32")
        self.biases = np.zeros((1, neurons), dtype="float32")
        self.l2 = l2

    def forward(self, inputs):
        self.inputs = inputs
        self.output = product(inputs, self.weights) + self.biases

    def backward(self, dvalues):
        self.dweights = product(self.inputs.T, dvalues)
        self.dbiases = np.sum(dvalues, axis=0, keepdims=True)
        if self.l2 > 0:
            self.dweights = self.dweights + 2 * self.l2 * self.weights
        self.dinputs = product(dvalues, self.weights.T)


class ReLU:
    def forward(self, inputs):
        self.inputs = inputs
        self.output = np.maximum(0, inputs)

    def backward(self, dvalues):
        self.dinputs = dvalues.copy()
        self.dinputs[self.inputs <= 0] = 0


class SoftmaxCrossEntropy:
    def forward(self, inputs, y):
        powers = np.exp(inputs - np.max(inputs, axis=1, keepdims=True))
        self.output = powers / np.sum(powers, axis=1, keepdims=True)
        clipped = np.clip(self.output, 1e-7, 1 - 1e-7)
        return np.mean(-np.log(clipped[range(len(y)), y]))

    def backward(self, y):
        self.dinputs = self.output.copy()
        self.dinputs[range(len(y)), y] -= 1
        self.dinputs = self.dinputs / len(y)


class MeanSquaredError:
    def forward(self, inputs, y):
        self.output = inputs
        return np.mean(np.mean((y - inputs) ** 2, axis=-1))

    def backward(self, y):
        self.dinputs = -2 * (y - self.output) / self.output.shape[1]
        self.dinputs = self.dinputs / len(self.output)


class Adam:
    def __init__(self, learning_rate=0.001, decay=0.):
        self.learning_rate, self.decay, self.iterations = learning_rate, decay, 0

    def update(self, layers):
        rate, step = self.learning_rate / (1 + self.decay * self.iterations), self.iterations + 1
        for layer in layers:
            if not hasattr(layer, "momentums"):
                layer.momentums = [np.zeros_like(layer.weights), np.zeros_like(layer.biases)]
                layer.caches = [np.zeros_like(layer.weights), np.zeros_like(layer.biases)]
            for i, gradient in enumerate([layer.dweights, layer.dbiases]):
                layer.momentums[i] = 0.9 * layer.momentums[i] + (1 - 0.9) * gradient
                layer.caches[i] = 0.999 * layer.caches[i] + (1 - 0.999) * gradient ** 2
                corrected = layer.momentums[i] / (1 - 0.9 ** step)
                cache = layer.caches[i] / (1 - 0.999 ** step)
                change = -rate * corrected / (np.sqrt(cache) + 1e-7)
                if i == 0:
                    layer.weights += change
                else:
                    layer.biases += change
        self.iterations += 1


class Network:
    """Layers, a loss and Adam; `step` is one pass of training over a batch."""

    def __init__(self, layers, loss, optimizer):
        self.layers, self.loss, self.optimizer = layers, loss, optimizer

    def step(self, X, y):
        for layer in self.layers:
            layer.forward(X)
            X = layer.output
        loss = self.loss.forward(X, y)
        self.loss.backward(y)
        dvalues = self.loss.dinputs
        for layer in reversed(self.layers):
            layer.backward(dvalues)
            dvalues = layer.dinputs
        self.optimizer.update([layer for layer in self.layers if hasattr(layer, "weights")])
        return loss
