"""Checks of chapter 18: the way to PyTorch and back, its loop, an automatic gradient of one's own. None needs torch."""
from . import crossing, faults, loops, neuron, nodes, questions  # noqa: F401
