"""Checks of chapter 15: the chain and the passes through it, batches, counting, training, stopping; questions."""
from . import chain, counting, passes, questions, stopping, training  # noqa: F401
