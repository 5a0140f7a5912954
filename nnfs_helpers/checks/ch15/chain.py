"""Checks of chapter 15: a chain of layers in which each knows its neighbors."""
from ...exercises import entry
from ...layers import Layer_Input
from .parts import Part, Total, named


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


def used(answer, names, again):
    """Build a chain of these parts ("A" has weights, "b" has none) and look around in it."""
    chain, parts = answer(), [Part(name, weights=name.isupper()) for name in names]
    for part in parts:
        chain.add(part)
    for _ in range(1 + again):
        done = chain.finalize(Total())
    if not hasattr(chain, "trainable") and done is None and not hasattr(parts[0], "next"):
        return None
    missing = "nothing"
    return {"the order of layers": ", ".join(named(part) for part in chain.layers),
            "prev of each": ", ".join(named(getattr(part, "prev", missing)) for part in parts),
            "next of each": ", ".join(named(getattr(part, "next", missing)) for part in parts),
            "trainable": ", ".join(named(part) for part in getattr(chain, "trainable", []))}


def like(finalize=None, add=None):
    """The course's chain with another finalize or add."""
    return type("Chain", (Chain,), {name: f for name, f in (("finalize", finalize), ("add", add)) if f})


def no_input(self, loss):
    Chain.finalize(self, loss)
    self.layers[0].prev = None


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


def by_place(self, loss):
    Chain.finalize(self, loss)
    self.trainable = self.layers[::2]


def first(self, layer):
    self.layers = [layer, *self.layers]


entry("15.1", course=Chain, use=used, cases=[("AbC", 0), ("AbCdE", 0), ("ABc", 0), ("AbC", 1)], mistakes={
    "the first layer's prev is None: give it the input layer, so that every layer has one before it": (
        like(no_input), like(lambda self, loss: (Chain.finalize(self, loss), delattr(self.layers[0], "prev"))[0])),
    "the last layer's next is missing: the loss stands there": (like(no_loss), like(without_last)),
    "every layer counts as trainable; those without weights have nothing to learn: `hasattr(layer, \"weights\")`":
        like(all_trained),
    "right once; finalized twice, each trainable layer is there twice: make the list anew each time": like(doubled),
    "prev and next are exchanged: prev lies on the side of the data": like(swapped),
    "next of each layer is the layer itself": like(itself),
    "no layer is trainable: collect those that have weights": like(untrained),
    "the input layer has crept into `layers`: it only stands before them": like(with_ends),
    "every second layer is trainable here by its place; ask each whether it has weights": like(by_place),
    "the layers stand in the wrong order: `append` puts the new one at the end": like(add=first),
})
