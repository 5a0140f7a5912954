"""A model's parts as plain words and numbers, and back: what a file says about its architecture (chapter 17).

A file names classes; it never chooses what runs. Every name is looked up in the lists below, and every setting must be
a number. Sizes come from the arrays that are really there.
"""

import numpy as np

from . import activations, losses, optimizers
from .accuracy import Accuracy_Categorical, Accuracy_Regression
from .arithmetic import cast
from .layers import Layer_Dense, Layer_Dropout
from .tables import stacked

PENALTIES = ("weight_regularizer_l1", "weight_regularizer_l2", "bias_regularizer_l1", "bias_regularizer_l2")
PARTS = {       # kind of part: {class: the settings of its constructor}
    "layer": {Layer_Dense: PENALTIES, Layer_Dropout: ("rate",), activations.Activation_Step: (),
              activations.Activation_Linear: (), activations.Activation_Sigmoid: (), activations.Activation_ReLU: (),
              activations.Activation_Softmax: ()},
    "loss": {losses.Loss_CategoricalCrossentropy: (), losses.Loss_BinaryCrossentropy: (),
             losses.Loss_MeanSquaredError: (), losses.Loss_MeanAbsoluteError: ()},
    "optimizer": {optimizers.Optimizer_SGD: ("learning_rate", "decay", "momentum"),
                  optimizers.Optimizer_Adagrad: ("learning_rate", "decay", "epsilon"),
                  optimizers.Optimizer_RMSprop: ("learning_rate", "decay", "epsilon", "rho"),
                  optimizers.Optimizer_Adam: ("learning_rate", "decay", "epsilon", "beta_1", "beta_2")},
    "accuracy": {Accuracy_Categorical: ("binary",), Accuracy_Regression: ()},
}
# Set when the part is made:
LATER = {optimizer: ("iterations", "current_learning_rate") for optimizer in PARTS["optimizer"]}
LATER[Accuracy_Regression] = ("precision",)
NOT_NEGATIVE = ("iterations", "current_learning_rate", "precision")


def described(part, kind):
    """A part as a dictionary of words and numbers; None for None. ValueError for a class that is not the course's.

    >>> described(Layer_Dropout(0.1), "layer")
    {'class': 'Layer_Dropout', 'rate': 0.1}
    """
    if part is None:
        return None
    cls = type(part)
    if cls not in PARTS[kind]:
        raise ValueError(f"{cls.__name__} is no {kind} of nnfs_helpers, and a file can only name those. "
                         "model.save_parameters keeps the numbers of any model.")
    names = (*PARTS[kind][cls], *LATER.get(cls, ()))
    words = {"class": cls.__name__, **{name: _plain(getattr(part, name)) for name in names}}
    if cls is Layer_Dense:
        words["inputs"], words["neurons"] = part.weights.shape
    if cls is Layer_Dropout:
        words["rate"] = round(1 - words["rate"], 15)        # the attribute holds the share that is kept
    return words


def built(words, kind, weights=None, biases=None):
    """The part that `described` described, a dense layer with these parameters; ValueError for any other form."""
    if words is None and kind != "layer":
        return None
    if not isinstance(words, dict):
        raise ValueError(f"a {kind} is described by {words!r:.60}.")
    settings = dict(words)
    name = settings.pop("class", None)
    cls = next((cls for cls in PARTS[kind] if cls.__name__ == name), None)
    if cls is None:
        raise ValueError(f"it asks for the {kind} {name!r:.60}, and that is none of the course's.")
    if cls is Layer_Dense:
        _check_sizes([settings.pop("inputs", None), settings.pop("neurons", None)], weights, biases)
    elif weights is not None or biases is not None:
        raise ValueError(f"it holds weights for {name}, which has none.")
    wanted = (*PARTS[kind][cls], *LATER.get(cls, ()))
    if set(settings) != set(wanted):
        raise ValueError(f"{name} is described by {sorted(settings)!r:.120}, and takes {sorted(wanted)}.")
    for key, value in settings.items():
        _check_number(value, name, key)
    return _made(cls, settings, weights, biases)


def _made(cls, settings, weights, biases):
    later = {key: settings.pop(key) for key in LATER.get(cls, ())}
    if cls is Layer_Dense:
        state = np.random.get_state()               # a new layer draws weights, and these are not needed
        part = cls(1, 1, **settings)
        np.random.set_state(state)
        part.weights, part.biases = stacked(cast(weights), cast(biases))
    else:
        part = cls(**settings)
    vars(part).update(later)
    return part


def _check_sizes(said, weights, biases):
    if weights is None or biases is None:
        raise ValueError("the weights or biases of a layer are missing in it.")
    if weights.ndim != 2 or not weights.size or biases.shape != (1, weights.shape[1]):
        raise ValueError(f"weights of shape {weights.shape} and biases of shape {biases.shape} make no dense layer.")
    if said != list(weights.shape):
        raise ValueError(f"a Layer_Dense is described as {said[0]!r:.20} → {said[1]!r:.20}, "
                         f"and its weights have shape {weights.shape}.")


def _plain(value):
    return bool(value) if isinstance(value, (bool, np.bool_)) else value.item() if hasattr(value, "item") else value


def _check_number(value, name, key):
    """A truth value for `binary`, a whole number for `iterations`, nothing yet for `precision`; else any number."""
    kinds = {"binary": bool, "iterations": int, "precision": (int, float, type(None))}.get(key, (int, float))
    if not isinstance(value, kinds) or (isinstance(value, bool) and key != "binary"):
        raise ValueError(f"{name}: {key} is {value!r:.60}, which it cannot be.")
    if value is not None and not abs(value) < 1e300:
        raise ValueError(f"{name}: {key} is {value!r:.60}, which is out of range.")
    if key in NOT_NEGATIVE and value is not None and value < 0:
        raise ValueError(f"{name}: {key} is {value!r:.60}; it cannot be negative.")
