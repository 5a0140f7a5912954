"""Checks of chapter 12: masks, their scale, dropout there and back, as a class; a broken one; averages over draws."""
from . import averages, backward, classes, debugging, masks, questions, steps, thin  # noqa: F401
