"""Chapter 15: the course's chain of layers, and chains that go wrong."""
from ...layers import Layer_Input
from ...losses import Loss_CategoricalCrossentropy


class Chain:
    def __init__(self):
        self.layers = []

    def add(self, layer):
        self.layers.append(layer)

    def finalize(self, loss):
        self.start = Layer_Input()
        row = [self.start, *self.layers, loss]
        for before, layer, after in zip(row, row[1:], row[2:]):
            layer.prev, layer.next = before, after
        self.trainable = [layer for layer in self.layers if hasattr(layer, "weights")]


def like(finalize=None, add=None):
    """The course's chain with another finalize or add."""
    return type("Chain", (Chain,), {name: f for name, f in (("finalize", finalize), ("add", add)) if f})


def no_input(self, loss):
    Chain.finalize(self, loss)
    self.layers[0].prev = None


def without_prev(self, loss):
    Chain.finalize(self, loss)
    del self.layers[0].prev


def no_loss(self, loss):
    Chain.finalize(self, loss)
    self.layers[-1].next = None


def without_last(self, loss):
    Chain.finalize(self, loss)
    del self.layers[-1].next


def all_trained(self, loss):
    Chain.finalize(self, loss)
    self.trainable = self.layers


def doubled(self, loss):
    old = getattr(self, "trainable", [])
    Chain.finalize(self, loss)
    self.trainable = old + self.trainable


def swapped(self, loss):
    Chain.finalize(self, loss)
    for layer in self.layers:
        layer.prev, layer.next = layer.next, layer.prev


def without_start(self, loss):
    Chain.finalize(self, loss)
    del self.start


def another_start(self, loss):
    Chain.finalize(self, loss)
    self.layers[0].prev = Layer_Input()


def from_the_end(self, loss):
    Chain.finalize(self, loss)
    self.layers[0].prev = self.layers[-1]


def class_as_start(self, loss):
    Chain.finalize(self, loss)
    self.start = self.layers[0].prev = Layer_Input


def too_far(self, loss):
    Chain.finalize(self, loss)
    self.layers[len(self.layers)]


def arrays(self, loss):
    Chain.finalize(self, loss)
    self.trainable = [layer.weights for layer in self.trainable]


def only_the_last(self, loss):
    Chain.finalize(self, loss)
    self.trainable = [layer for layer in self.layers[-1:] if hasattr(layer, "weights")]


def another_loss(self, loss):
    Chain.finalize(self, loss)
    self.layers[-1].next = Loss_CategoricalCrossentropy()


def itself(self, loss):
    Chain.finalize(self, loss)
    for layer in self.layers:
        layer.next = layer


def untrained(self, loss):
    Chain.finalize(self, loss)
    self.trainable = []


def with_ends(self, loss):
    Chain.finalize(self, loss)
    self.layers = [self.start, *self.layers]


def with_both_ends(self, loss):
    Chain.finalize(self, loss)
    self.layers = [self.start, *self.layers, loss]


def by_place(self, loss):
    Chain.finalize(self, loss)
    self.trainable = self.layers[::2]


def first(self, layer):
    self.layers = [layer, *self.layers]
