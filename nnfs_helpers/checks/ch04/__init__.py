"""Checks of chapter 04: losses of a sample and of a batch, clipping, accuracy, the class, and the questions."""
from . import accuracy, batch, classes, clipping, questions, values  # noqa: F401
