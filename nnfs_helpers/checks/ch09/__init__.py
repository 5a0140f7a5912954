"""Checks of chapter 09: AdaGrad, RMSprop and Adam as functions and as classes, first steps, a broken Adam, questions."""
from . import adagrad, adam, classes, debug, questions, rmsprop, values  # noqa: F401
