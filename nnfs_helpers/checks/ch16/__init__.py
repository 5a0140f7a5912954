"""Checks of chapter 16: pictures as rows, one ruler, batches, confusion, the worst mistakes, shifts, a loader."""
from . import batches, judging, loading, mixing, questions, rows, shifting, tuning, worst  # noqa: F401
