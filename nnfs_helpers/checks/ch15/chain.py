"""Checks of chapter 15: a chain of layers in which each knows its neighbors."""
from ...exercises import entry
from ...layers import Layer_Input
from . import chains, unlinked_chains
from .chains import Chain, like
from .parts import Part, Total, named


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
    start = getattr(chain, "start", missing)
    place = "the input layer" if isinstance(start, Layer_Input) else named(start)
    return {"self.start": place,
            "the first layer's prev": "self.start" if getattr(parts[0], "prev", None) is start else "something else",
            "the order of layers": ", ".join(named(part) for part in chain.layers),
            "prev of each": ", ".join(named(getattr(part, "prev", missing)) for part in parts),
            "next of each": ", ".join(named(getattr(part, "next", missing)) for part in parts),
            "trainable": listed(getattr(chain, "trainable", missing))}


def listed(parts):
    """The names of a list of layers; what is no list, as it is."""
    return ", ".join(named(part) for part in parts) if isinstance(parts, (list, tuple)) else str(parts)


entry("15.1", course=Chain, use=used, cases=[("AbC", 0), ("AbCdE", 0), ("ABc", 0), ("AbC", 1)], mistakes={
    "the first layer's prev is None: give it the input layer, so that every layer has one before it": (
        like(chains.no_input), like(chains.without_prev)),
    "the last layer's next is missing: the loss stands there":
        (like(chains.no_loss), like(chains.without_last)),
    "the last layer is left out: in triples each layer stands in the middle, so the loss belongs at the end of the row":
        like(unlinked_chains.row_without_loss),
    "the first layer is left out: in triples each layer stands in the middle, so `self.start` belongs before it":
        like(unlinked_chains.row_without_start),
    "the three of a triple are neighbor, layer, neighbor: the one in the middle gets `prev` and `next`":
        like(unlinked_chains.outer_ones),
    "`self.start` is there; now go through the layers, and give each its neighbors": like(unlinked_chains.unlinked),
    "`start` and `trainable` have names without `self.`, and are gone when finalize is over":
        (like(unlinked_chains.without_self), like(unlinked_chains.only_trainable_lost)),
    "True and False, one a layer; put in the layers themselves": like(unlinked_chains.truths),
    "how many there are; the optimizer needs the layers themselves, in a list": like(unlinked_chains.number),
    "neighbors are the layers themselves; what they have computed is asked for later": like(unlinked_chains.outputs),
    "`[self.start, self.layers, loss]` holds three things, the list being one: spread it out with a star, "
    "`*self.layers`": like(unlinked_chains.without_star),
    "every layer counts as trainable; those without weights have nothing to learn: `hasattr(layer, \"weights\")`":
        like(chains.all_trained),
    "right once; finalized twice, each trainable layer is there twice: make the list anew each time":
        like(chains.doubled),
    "prev and next are exchanged: prev lies on the side of the data": like(chains.swapped),
    "next of each layer is the layer itself": like(chains.itself),
    "no layer is trainable: collect those that have weights": like(chains.untrained),
    "the input layer has crept into `layers`: it only stands before them":
        (like(chains.with_ends), like(chains.with_both_ends)),
    "the neighbors are right; keep the input layer as `self.start`: the data will go in there":
        like(chains.without_start),
    "self.start and the first layer's prev are two different input layers: the data would never arrive": (
        like(chains.another_start)),
    "`self.layers[i - 1]` for the first layer is `self.layers[-1]`, the last one: there the input layer stands": (
        like(chains.from_the_end)),
    "`Layer_Input` is the class; with brackets, `Layer_Input()`, it becomes an object":
        like(chains.class_as_start),
    "after the last layer there is no other in the list: there the loss stands": like(chains.too_far),
    "`trainable` holds arrays; put in the layers themselves": like(chains.arrays),
    "`trainable` is emptied in each round: make the empty list before the loop": like(chains.only_the_last),
    "the last layer's next is another loss than the one handed in": like(chains.another_loss),
    "every second layer is trainable here by its place; ask each whether it has weights": like(chains.by_place),
    "the layers stand in the wrong order: `append` puts the new one at the end": like(add=chains.first),
})
