"""Checks of chapter 14: squared and absolute losses, measures, starts of a hidden layer, and the questions."""
from . import classes, losses, measures, questions, recipes, starts  # noqa: F401
