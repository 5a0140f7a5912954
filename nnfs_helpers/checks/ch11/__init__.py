"""Checks of chapter 11: prices and their slopes, loss and layer with them, a fair gap, the dodge, decay, the questions."""
from . import dense, fair, later, loss, prices, questions, tuning  # noqa: F401
