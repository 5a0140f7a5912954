"""Model: layers, loss, optimizer and accuracy as one object that trains, evaluates and predicts (chapter 15)."""

import numpy as np

from . import complaints, training
from .activations import Activation_Softmax
from .arithmetic import cast, data
from .layers import Layer_Input
from .losses import Activation_Softmax_Loss_CategoricalCrossentropy, Loss_CategoricalCrossentropy
from .reports import Report, validation_line
from .saving import Saved
from .tables import stacked


class Model(Saved):
    """A stack of layers that is trained as a whole.

        model = Model()
        model.add(Layer_Dense(2, 64)); model.add(Activation_ReLU()); …       layers and activations, in order
        model.set(loss=…, optimizer=…, accuracy=…)
        model.finalize()                                                     ties them together
        model.train(X, y, epochs=100, batch_size=32, print_every=10, validation_data=(X_val, y_val))
        model.evaluate(X_test, y_test); model.predict(X_new)

    Softmax as the last activation with categorical cross-entropy as the loss are taken backwards together.
    Losses and accuracies of an epoch are means over its samples: a smaller last batch counts for less. The samples are
    taken in the order given; shuffle them before, if they are sorted.
    `history` holds the figures of each epoch reported, as a list of dictionaries: "epoch", "accuracy", "loss",
    "data_loss", "reg_loss", "learning_rate"; "validation_accuracy" and "validation_loss" where there are such data.
    Anything with `forward(inputs, training)` and `backward(dvalues)` can be added, and what has `weights` is trained.
    `save`, `Model.load`, `save_parameters`, `load_parameters` stand in saving.py.
    Raises RuntimeError when something is missing or not finalized; ValueError for data that do not fit.
    """

    def __init__(self):
        self.layers, self.trainable_layers = [], []
        self.loss = self.optimizer = self.accuracy = None
        self.softmax_classifier_output = self.output_layer_activation = None
        self.history, self._finalized = [], False

    def add(self, layer):
        self._check_is_object(layer, "layer", "forward", "backward")
        self.layers.append(layer)
        self._finalized = False

    def set(self, *, loss=None, optimizer=None, accuracy=None):
        """Any of the three; those left out stay as they are."""
        self._check_is_object(loss, "loss", "calculate")
        self._check_is_object(optimizer, "optimizer", "update_params")
        self._check_is_object(accuracy, "accuracy", "calculate")
        self.loss = self.loss if loss is None else loss
        self.optimizer = self.optimizer if optimizer is None else optimizer
        self.accuracy = self.accuracy if accuracy is None else accuracy
        if self._finalized:
            self.finalize()

    def finalize(self):
        """Tell each layer its neighbors, find the layers with weights, choose the shortcut through softmax."""
        if not self.layers:
            raise RuntimeError("The model has no layers yet: model.add(layer) first.")
        complaints.stands_twice(self.layers)
        self.input_layer = Layer_Input()
        row = [self.input_layer, *self.layers, self.loss]
        for before, layer, after in zip(row, row[1:], row[2:], strict=False):
            layer.prev, layer.next = before, after
        self.output_layer_activation = self.layers[-1]
        self.trainable_layers = [layer for layer in self.layers if hasattr(layer, "weights")]
        if self.loss is not None:
            self.loss.remember_trainable_layers(self.trainable_layers)
        self.softmax_classifier_output = None
        if isinstance(self.layers[-1], Activation_Softmax) and isinstance(self.loss, Loss_CategoricalCrossentropy):
            self.softmax_classifier_output = Activation_Softmax_Loss_CategoricalCrossentropy()
        self._finalized = True

    def train(self, X, y, *, epochs=1, batch_size=None, print_every=None, validation_data=None):
        """Train on X (samples, features) and y.

        Without `batch_size` each epoch is one step over all samples, and every `print_every`-th epoch is reported,
        the last one always. With it, each epoch is reported, and every `print_every`-th step within. Left out, it is
        chosen so that about a hundred lines come; the book's is 1. `print_every=0` prints nothing; then `history`
        holds every epoch.
        """
        self._check_ready("train", "loss", "optimizer", "accuracy")
        complaints.size(epochs, "model.train", "epochs")
        X, y = self._checked(X, y, "training data")
        if print_every is None:
            rounds = epochs if batch_size is None else len(training.batches_of(X, y, batch_size))
            print_every = max(1, rounds // 100)
        complaints.size(print_every, "model.train", "print_every", least=0)
        if validation_data is not None:
            if not isinstance(validation_data, (tuple, list)) or len(validation_data) != 2:
                raise ValueError("model.train: validation_data is a pair, (X_val, y_val).")
            validation_data = self._checked(*validation_data, "validation data")
        self.accuracy.init(y)
        training.run(self, X, y, epochs, batch_size, Report(self, epochs, batch_size, print_every), validation_data)

    def evaluate(self, X_val, y_val, *, batch_size=None):
        """Print accuracy and loss on these data, without dropout and penalties, and return the two."""
        self._check_ready("evaluate", "loss", "accuracy")
        X_val, y_val = self._checked(X_val, y_val, "validation data")
        self.accuracy.init(y_val)
        accuracy, loss = training.measure(self, X_val, y_val, batch_size)
        print(validation_line(accuracy, loss))
        return accuracy, loss

    def predict(self, X, *, batch_size=None):
        """The last activation's output for each row of X: (samples, outputs). Its `predictions` makes answers of it."""
        self._check_ready("predict")
        X = data(_finite(X, "data to predict from"))
        batches = training.batches_of(X, X, batch_size)
        return np.vstack([self.forward(batch_X, training=False) for batch_X, _ in batches])

    def forward(self, X, training):
        self.input_layer.forward(X, training)
        for layer in self.layers:
            layer.forward(layer.prev.output, training)
        return self.layers[-1].output

    def backward(self, output, y):
        shortcut, layers = self.softmax_classifier_output, self.layers
        if shortcut is not None:
            shortcut.backward(output, y)
            layers[-1].dinputs = shortcut.dinputs
            layers = layers[:-1]
        else:
            self.loss.backward(output, y)
        for layer in reversed(layers):
            layer.backward(layer.next.dinputs)

    def get_parameters(self):
        """A list with the pair (weights, biases) of each layer that has them, as copies."""
        return [(layer.weights.copy(), layer.biases.copy()) for layer in self.trainable_layers]

    def set_parameters(self, parameters):
        """Put such a list back. Raises ValueError when its shapes are not this model's."""
        try:
            parameters = [tuple(cast(array) for array in pair) for pair in parameters]
        except (TypeError, ValueError):
            raise ValueError("These are no parameters: model.get_parameters() shows their form, a list with the pair "
                             "(weights, biases) of each layer.") from None
        wanted = [(layer.weights.shape, layer.biases.shape) for layer in self.trainable_layers]
        given = [tuple(array.shape for array in pair) for pair in parameters]
        if given != wanted:
            names = ", ".join(map(str, self.trainable_layers))
            raise ValueError(f"These parameters do not fit this model ({names}): it needs shapes {wanted}, "
                             f"and was given {given}.")
        for layer, (weights, biases) in zip(self.trainable_layers, parameters, strict=True):
            layer.weights, layer.biases = stacked(weights, biases)

    def _check_is_object(self, thing, kind, *methods):
        if isinstance(thing, type):
            raise TypeError(f"The model takes an object here, and {thing.__name__} is a class: {thing.__name__}().")
        if thing is not None and not all(hasattr(thing, method) for method in methods):
            raise TypeError(f"{thing!r} cannot be the model's {kind}: it has no method {' and '.join(methods)}.")

    def _check_ready(self, verb, *needed):
        if not self._finalized:
            raise RuntimeError(f"The model is not finalized: call model.finalize() before model.{verb}.")
        missing = [name for name in needed if getattr(self, name) is None]
        if missing:
            raise RuntimeError(f"The model has no {' and no '.join(missing)}: "
                               f"model.set({', '.join(f'{name}=…' for name in missing)}) before model.{verb}.")

    def _checked(self, X, y, what):
        X, y = _finite(X, what), _finite(y, f"targets of the {what}")
        if len(X) != len(y):
            raise ValueError(f"The {what} have {len(X)} rows and {len(y)} targets: one target for each row.")
        return X, y


def _finite(array, what):
    array = complaints.numbers(array, "The model", what)
    complaints.finite(array, "The model", what)
    return array
