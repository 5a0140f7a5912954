"""Chapter 15: chains in which some neighbors never meet, or what is found is not kept."""
from ...layers import Layer_Input
from .chains import Chain


def unlinked(self, loss):
    self.start, self.loss = Layer_Input(), loss
    self.trainable = [layer for layer in self.layers if hasattr(layer, "weights")]


def link(self, row):
    """Each in the middle of a triple gets its neighbors; the rest as it should be."""
    for before, layer, after in zip(row, row[1:], row[2:]):
        layer.prev, layer.next = before, after
    self.trainable = [layer for layer in self.layers if hasattr(layer, "weights")]


def row_without_loss(self, loss):
    self.start = Layer_Input()
    link(self, [self.start, *self.layers])


def row_without_start(self, loss):
    self.start = Layer_Input()
    link(self, [*self.layers, loss])


def without_star(self, loss):
    self.start = Layer_Input()
    link(self, [self.start, self.layers, loss])


def outer_ones(self, loss):
    unlinked(self, loss)
    row = [self.start, *self.layers, loss]
    for before, layer, after in zip(row, row[1:], row[2:]):
        before.prev = after.next = layer


def without_self(self, loss):
    Chain.finalize(self, loss)
    del self.start, self.trainable


def only_trainable_lost(self, loss):
    Chain.finalize(self, loss)
    del self.trainable


def truths(self, loss):
    Chain.finalize(self, loss)
    self.trainable = [hasattr(layer, "weights") for layer in self.layers]


def number(self, loss):
    Chain.finalize(self, loss)
    self.trainable = len(self.trainable)


def outputs(self, loss):
    Chain.finalize(self, loss)
    self.layers[0].prev = self.start.output
