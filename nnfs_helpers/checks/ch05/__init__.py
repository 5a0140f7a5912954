"""Checks of chapter 05: walking blind and downhill, measured slopes, slopes by rule, gradients, the questions."""
from . import chains, downhill, gradients, judges, mending, questions, rates, rules, slopes, walking  # noqa: F401
