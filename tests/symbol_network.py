"""A small network whose sizes all differ, under the names that the list of symbols uses."""
from functools import cache

import numpy as np

import nnfs_helpers as nn
from nnfs_helpers import arithmetic


def sizes(chapter):
    """How many of each; chapter 13 has one output."""
    return {"samples": 5, "inputs": 4, "neurons": 3, "classes": 6, "outputs": 1 if chapter == 13 else 2}


@cache
def names(chapter):
    """What the names in the chapter's table stand for: {name: thing}. Chapter 01 knows one neuron and one sample."""
    with arithmetic("float64"):
        return one_neuron() if chapter == 1 else network(chapter)


def one_neuron():
    inputs, weights, bias = np.arange(1., 5), np.ones(4), 2.
    return {"np": np, "inputs": inputs, "weights": weights, "bias": bias, "output": weights @ inputs + bias}


def network(chapter):
    """One pass forward and back through layer, softmax and loss, and a step of an optimizer that remembers all."""
    rng = np.random.default_rng(0)
    samples, inputs, neurons, classes, outputs = sizes(chapter).values()
    X, y = rng.normal(size=(samples, inputs)), rng.integers(0, classes, samples)
    layer, head = nn.Layer_Dense(inputs, neurons), nn.Layer_Dense(neurons, classes)
    softmax, loss, dropout = nn.Activation_Softmax(), nn.Loss_CategoricalCrossentropy(), nn.Layer_Dropout(0.25)
    layer.forward(X)
    head.forward(layer.output)
    softmax.forward(head.output)
    loss.remember_trainable_layers([layer, head])
    loss.backward(softmax.output, y)
    both = nn.Activation_Softmax_Loss_CategoricalCrossentropy()
    both.forward(head.output, y)
    both.backward(both.output, y)
    head.backward(both.dinputs)
    layer.backward(head.dinputs)
    dropout.forward(X, training=True)
    dropout.backward(np.ones_like(X))
    optimizer = step(layer, chapter)
    column, yes = rng.uniform(0.1, 0.9, (samples, outputs)), rng.integers(0, 2, (samples, outputs))
    pairs = {"Activation_Softmax": (head.output, None), "Loss_BinaryCrossentropy": (column, yes),
             "Loss_MeanSquaredError": (column, column + 1), "Loss_MeanAbsoluteError": (column, column + 1)}
    for name in ("ReLU", "Sigmoid", "Linear"):
        pairs[f"Activation_{name}"] = (X if chapter == 3 else column, None)
    return {"np": np, "X": X, "y": y, "inputs": X, "y_pred": softmax.output, "y_true": y, "layer": layer, "loss": loss,
            "softmax": softmax, "dropout": dropout, "optimizer": optimizer, "output": layer.output, "pairs": pairs,
            "dvalues": head.dinputs, "dinputs": both.dinputs, "training": True, "model": nn.Model(), "rate": 0.25,
            "Model": nn.Model}


def step(layer, chapter):
    """The optimizer that the chapter's table speaks of, after one step on the layer."""
    optimizer = nn.Optimizer_SGD(momentum=0.9) if chapter == 8 else nn.Optimizer_Adam()
    if chapter == 9:
        optimizer.rho = nn.Optimizer_RMSprop().rho          # the one name that Adam has not
    optimizer.pre_update_params()
    optimizer.update_params(layer)
    optimizer.post_update_params()
    return optimizer
