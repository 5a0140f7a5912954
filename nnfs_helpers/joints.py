"""A layer's step in the plain protocol at speed: the optimizer's calls, prepared for the layer's own tables.

`optimizer.update_params(layer)` comes once for each layer and step, and at the course's sizes looking up arrays takes
longer than counting. So what was found out is kept with the layer until something is replaced. Where weights and
biases are not one table, the formulas of optimizers.py move one after the other, to the same bits.
"""

import numpy as np

from .tables import joint_memory, table_of


def move(layer, optimizer):
    """Take the optimizer's step for a layer whose weights and biases are one table. False: they are not."""
    joint = vars(layer).get("_joint")
    if joint is None or not joint.fits(layer, optimizer):
        joint = Joint()
        if not joint.found(layer, optimizer):
            return False
        layer._joint = joint
    joint.step(layer)
    return True


class Joint:
    """A layer's tables of weights, gradient and memories, and the calls of an optimizer over them."""

    optimizer = None

    def found(self, layer, optimizer):
        kind, table = vars(type(optimizer)).get("calls"), table_of(layer.weights, layer.biases)
        if kind is None or table is None or not table.dtype == layer.dweights.dtype == layer.dbiases.dtype:
            return False
        memory = {name: joint_memory(layer, name, table) for name in optimizer.remembers}
        self.optimizer, self.settings = optimizer, kind.settings(optimizer)
        self.gradient = np.empty_like(table)
        self.work = kind(optimizer, table, self.gradient, memory)
        names = ["weights", "biases", *[kind + name for name in memory for kind in ("weight_", "bias_")]]
        self.halves = [(name, vars(layer)[name]) for name in names]
        return True

    def fits(self, layer, optimizer):
        """Is all as it was found, arrays and settings?"""
        if (optimizer is not self.optimizer or self.work.settings(optimizer) != self.settings
                or not self.gradient.dtype == layer.dweights.dtype == layer.dbiases.dtype):
            return False
        own = vars(layer)
        return all([own.get(name) is half for name, half in self.halves])

    def step(self, layer):
        np.concatenate((layer.dweights, layer.dbiases), out=self.gradient)
        if self.optimizer.iterations % 64 == 0:
            self.work.forget()
        self.work.prepare()
        for call in self.work.calls:
            call()

    def __reduce__(self):
        """A copy is empty: a copied layer has arrays of its own."""
        return Joint, ()
