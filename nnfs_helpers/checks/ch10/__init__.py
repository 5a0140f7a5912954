"""Checks of chapter 10: figures, parts of the data and folds, stopping, choosing, scaling, leaks, and the questions."""
from . import choosing, folds, labels, leaks, parts, questions, reading, scaling, stopping  # noqa: F401
