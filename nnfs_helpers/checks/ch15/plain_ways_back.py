"""Chapter 15: ways back that do not know of the shortcut."""
from .ways_back import through


def without_shortcut(through_layers):
    """The loss goes back, whatever `shortcut` says, and then the layers in this way."""
    def way(self, output, y):
        self.loss.backward(output, y)
        through_layers(self)
    return way


never_short = without_shortcut(lambda self: through(reversed(self.layers)))
not_reversed = without_shortcut(lambda self: through(self.layers, lambda layer: self.loss.dinputs))
not_reversed_next = without_shortcut(lambda self: through(self.layers))
only_loss_to_all = without_shortcut(lambda self: through(reversed(self.layers), lambda layer: self.loss.dinputs))
from_the_left = without_shortcut(lambda self: through(reversed(self.layers), lambda layer: layer.prev.dinputs))
trainable_only = without_shortcut(lambda self: through(reversed(self.trainable)))


def lost_last(self, output, y):
    self.loss.backward(output, y)
    self.layers[-1].dinputs = self.loss.dinputs
    through(reversed(self.layers[:-1]))


def exchanged_without(self, output, y):
    never_short(self, y, output)
