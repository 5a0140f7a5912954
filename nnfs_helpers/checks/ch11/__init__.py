"""Checks of chapter 11: prices, their slopes, loss and layer with them, a fair gap, the dodge, decay, questions."""

from . import dense, fair, later, loss, prices, questions, sign_mask, signs, tuning  # noqa: F401
