"""Checks of chapter 15: the chain and the passes through it, batches, counting, training, stopping; questions."""
from . import answers, chain, counting, passes, questions, returns, stopping, training  # noqa: F401
