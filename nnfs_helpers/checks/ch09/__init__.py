"""Checks of chapter 09: AdaGrad, RMSprop, Adam as functions and as classes, first steps, a broken Adam, questions."""

from . import (  # noqa: F401
    adagrad,
    adagrad_class,
    adam,
    adam_class,
    bias,
    debug,
    questions,
    rmsprop,
    values,
)
