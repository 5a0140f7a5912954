"""Checks of chapter 06: one neuron, the layer's three gradients, the bends, the classes, a whole network, questions."""
from . import bends, classes, dense, late, layer, layout, network, neuron, questions  # noqa: F401
