"""Neural networks from scratch: the classes that the course builds, chapter by chapter, and what its notebooks use.

Everything can be imported from here: `from nnfs_helpers import Layer_Dense, exercise`. Each name is fetched from its
file when it is first asked for, so that the network needs NumPy alone.
"""
from importlib import import_module

# These at once: they are named as their files are, and an import of the file would otherwise put it under the name.
from .arithmetic import arithmetic
from .gradcheck import gradcheck
from .setup import environment, setup

__version__ = "1.0.0"
_FILES = {
    "layers": "Layer_Dense Layer_Dropout Layer_Input",
    "activations": "Activation_Step Activation_Linear Activation_Sigmoid Activation_ReLU Activation_Softmax",
    "losses": "Loss Loss_CategoricalCrossentropy Loss_BinaryCrossentropy Loss_MeanSquaredError "
              "Loss_MeanAbsoluteError Activation_Softmax_Loss_CategoricalCrossentropy",
    "optimizers": "Optimizer_SGD Optimizer_Adagrad Optimizer_RMSprop Optimizer_Adam",
    "accuracy": "Accuracy Accuracy_Categorical Accuracy_Regression",
    "model": "Model",
    "datasets": "spiral_data vertical_data sine_data digits_data fashion_mnist_data",
    "gradcheck": "check_layer",
    "exercises": "exercise check progress keep_answers",
    "quizzes": "quiz",
    "plots": "show picture",
    "widgets": "explore",
}
_FILE = {name: file for file, names in _FILES.items() for name in names.split()}
_ALSO = {   # the lecture notes spell these two differently
    "Loss_CategoricalCrossEntropy": "Loss_CategoricalCrossentropy",
    "Optimizer_RMSProp": "Optimizer_RMSprop",
}
__all__ = ["arithmetic", "environment", "gradcheck", "setup", *_FILE, *_ALSO]


def __getattr__(name):
    ours = _ALSO.get(name, name)
    if ours not in _FILE:
        raise AttributeError(f"nnfs_helpers has no {name!r}; dir(nnfs_helpers) lists what it has")
    globals()[name] = getattr(import_module(f".{_FILE[ours]}", __name__), ours)
    return globals()[name]


def __dir__():
    return sorted({*globals(), *__all__})
