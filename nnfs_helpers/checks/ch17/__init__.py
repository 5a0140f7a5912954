"""Checks of chapter 17: parameters out and in, files, a whole file at every moment, photos, answers; questions."""
from . import answers, files, parameters, photos, questions, safely  # noqa: F401
