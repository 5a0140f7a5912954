"""The figures of chapter 06: the backprop microscope, and pictures of a layer's gradients."""
from .late import learned
from .layers import layouts, ways
from .microscope import microscope, neuron_microscope
from .products import entries

__all__ = ["entries", "layouts", "learned", "microscope", "neuron_microscope", "ways"]
