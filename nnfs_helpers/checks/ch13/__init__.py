"""Checks of chapter 13: the sigmoid's slope, binary cross-entropy, columns of labels, scores, thresholds, questions."""
from . import deciding, judged, losses, questions, scores, slopes  # noqa: F401
