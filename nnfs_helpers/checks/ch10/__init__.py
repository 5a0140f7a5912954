"""Checks of chapter 10: reading figures, parts of the data, early stopping, choosing, scaling, leaks, folds, questions."""
from . import choosing, labels, leaks, parts, questions, reading, stopping  # noqa: F401
