"""Checks of chapter 08: steps, decay, momentum, batches, the grid behind a border, a step of training to be mended."""
from . import batches, decay, grid, lengths, momentum, questions, sgd, step, surfaces  # noqa: F401
