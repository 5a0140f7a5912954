"""Checks of chapter 15: backward through the chain."""
import numpy as np

from ...exercises import entry
from . import plain_ways_back as plain
from . import ways_back
from .parts import linked
from .passes import X, Y, forward
from .ways_back import backward


def use_backward(answer, shortcut):
    model = linked(shortcut)
    output = forward(model, X, True)
    model.log.clear()
    returned = answer(model, output, Y)
    missing = np.zeros(0)
    return {"what comes back": "nothing" if returned is None else "something",
            "the calls": " · ".join(model.log) or "none",
            "dinputs of the first layer": getattr(model.layers[0], "dinputs", missing),
            "dinputs of the last layer": getattr(model.layers[-1], "dinputs", missing)}


entry("15.3", course=backward, use=use_backward, cases=[(False,), (True,)], mistakes={
    "the shortcut has already gone through softmax: do not call the last layer's backward after it": (
        ways_back.both_ways),
    "the shortcut is not used: where there is one, it takes the place of the loss and of the last layer":
        plain.never_short,
    "blame starts at the loss: the layers come in reverse order": plain.not_reversed,
    "a layer has no dinputs yet: from the last layer to the first, ALL of `self.layers`, each with "
    "`layer.next.dinputs`": (plain.not_reversed_next, plain.from_the_left, plain.trainable_only),
    "every layer got the loss's slopes: each takes those of its right neighbor, `layer.next.dinputs`": (
        ways_back.loss_to_all, plain.only_loss_to_all),
    "without a shortcut the last layer goes back too: only the shortcut replaces it":
        (plain.lost_last, ways_back.all_but_last),
    "the shortcut takes the last layer's place: `layers[-1].dinputs = self.shortcut.dinputs`, and the loop goes over "
    "the layers before it, `layers[:-1]`": (ways_back.not_handed_on, ways_back.layer_as_well),
    "the weights get the right slopes; the last layer's `dinputs` should be the shortcut's, too":
        ways_back.not_written_down,
    "the loss went back besides the shortcut: it is the one or the other":
        (ways_back.loss_as_well(), ways_back.loss_as_well(again=True),
         ways_back.loss_as_well(("shortcut", "loss")), ways_back.loss_as_well(("shortcut", "loss"), again=True)),
    "output and y are exchanged: every slope has the wrong sign": (
        ways_back.exchanged, plain.exchanged_without, ways_back.loss_exchanged),
    "without a shortcut only the loss goes back: the loop over the layers is for both ways, behind the `if`":
        ways_back.only_short,
    "the slopes are copied from layer to layer; each layer's own `backward` makes its slopes of them":
        ways_back.handed_on_only,
    "outputs go forward; back go the slopes, `layer.next.dinputs`": ways_back.outputs_back,
    "`backward` stores its result and returns nothing: call it, then take `self.shortcut.dinputs`": ways_back.returned,
    "`reverse()` turns the model's own list round: `reversed(…)` only reads it from the end": ways_back.turned_round,
    "the shortcut may be None: then the loss goes back, and all layers": ways_back.always_short,
    "only the end went back; now the layers, from the last to the first": ways_back.only_the_ends,
    "the last layer is gone from the model: work on `layers[:-1]`, a list of its own": ways_back.removed,
})
