"""Small models for the tests of Model."""
import numpy as np

from nnfs_helpers import (
    Accuracy_Categorical,
    Activation_ReLU,
    Activation_Softmax,
    Layer_Dense,
    Layer_Dropout,
    Loss_CategoricalCrossentropy,
    Model,
    Optimizer_Adam,
    spiral_data,
)


def model_of(*layers, loss, optimizer=None, accuracy=None, finalize=True):
    model = Model()
    for layer in layers:
        model.add(layer)
    model.set(loss=loss, optimizer=optimizer, accuracy=accuracy)
    if finalize:
        model.finalize()
    return model


def spiral_model(optimizer=None, rate=0.0, seed=0, **regularizers):
    np.random.seed(seed)
    layers = [Layer_Dense(2, 16, **regularizers), Activation_ReLU(), Layer_Dense(16, 3), Activation_Softmax()]
    layers[0].weights *= 50                    # far enough from zero for the loss to differ from batch to batch
    layers[2].weights *= 50
    if rate:
        layers.insert(2, Layer_Dropout(rate))
    return model_of(*layers, loss=Loss_CategoricalCrossentropy(), optimizer=optimizer or Optimizer_Adam(0.05),
                    accuracy=Accuracy_Categorical())


def parameters(model):
    return [np.array(p) for layer in model.get_parameters() for p in layer]


X, Y = spiral_data(10, 3)                       # 30 samples, in class order: a batch is not like the next
