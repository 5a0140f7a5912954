"""What all losses have in common: the mean, several batches, the price on big weights (chapters 04 and 11)."""

import math

import numpy as np

from . import complaints


class Loss:
    """What all losses have in common. A subclass has

        forward(y_pred, y_true)      one loss a sample: (samples,)
        backward(y_pred, y_true)     sets `dinputs`, the slope of the MEAN loss at each output, in y_pred's shape

    `calculate` takes the mean over the samples; a model asks for the mean over several batches, weighed by their
    sizes, with `new_pass` and `calculate_accumulated`. Labels are checked and converted, whatever their type; targets
    of shape (samples,) for a single output a sample are taken as the column (samples, 1).
    """

    trainable_layers = ()
    accumulated_sum = accumulated_count = 0

    def __repr__(self):
        return f"{type(self).__name__}()"

    def remember_trainable_layers(self, trainable_layers):
        self.trainable_layers = trainable_layers

    def regularization_loss(self, layer=None):
        """The price on big weights and biases, l1 · Σ|w| + l2 · Σw², of one layer or of all trainable layers."""
        layers = self.trainable_layers if layer is None else [layer]
        return sum(_price(layer.weights, layer.weight_regularizer_l1, layer.weight_regularizer_l2)
                   + _price(layer.biases, layer.bias_regularizer_l1, layer.bias_regularizer_l2) for layer in layers)

    def calculate(self, output, y, *, include_regularization=False):
        """The mean loss; with `include_regularization` the pair of it and the regularization loss.

        Raises ValueError when the loss is nan or infinite, and says whether the output or the targets hold it.
        """
        complaints.finite(np.asarray(output), self, "outputs it was given")
        sample_losses = self.forward(output, y)
        total = sample_losses.sum()
        if not math.isfinite(total):
            complaints.finite(np.asarray(y), self, "targets")
            raise ValueError(f"{self}: the loss is {total}: too large for a number of type {sample_losses.dtype}. "
                             "The outputs have run away; a smaller learning rate may keep them.")
        self.accumulated_sum += float(total)
        self.accumulated_count += sample_losses.size
        data_loss = total / sample_losses.size
        return (data_loss, self.regularization_loss()) if include_regularization else data_loss

    def calculate_accumulated(self, *, include_regularization=False):
        """The mean loss of all samples since `new_pass`."""
        if not self.accumulated_count:
            raise RuntimeError(f"{self}: nothing has been calculated since new_pass: there is no mean of no losses.")
        data_loss = self.accumulated_sum / self.accumulated_count
        return (data_loss, self.regularization_loss()) if include_regularization else data_loss

    def new_pass(self):
        self.accumulated_sum = self.accumulated_count = 0


def _price(values, l1, l2):
    price = 0
    if l1 > 0:
        price += l1 * np.abs(values).sum()
    if l2 > 0:
        price += l2 * (values * values).sum()
    return price
