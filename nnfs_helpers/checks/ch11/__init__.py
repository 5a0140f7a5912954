"""Checks of chapter 11: prices and their slopes, the loss and the layer with them, a fair gap, the dodge, weight decay, the questions."""
from . import classes, fair, later, prices, questions, tuning  # noqa: F401
