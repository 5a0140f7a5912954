"""Checks of chapter 17: parameters out and in, files, a whole file at every moment, photos, answers; questions."""
from . import answers, best, fetching, ink, preparing, putting, questions, replacing, storing, taking  # noqa: F401
