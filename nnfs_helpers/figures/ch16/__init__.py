"""Pictures of chapter 16: digits, curves of learning, confusion, mistakes, first-layer weights, shifts, failures."""
from .broken import broken  # noqa: F401
from .digits import by_hand, gallery, scrambled  # noqa: F401
from .mistakes import confusion, mistakes  # noqa: F401
from .results import curves, seeds, sizes  # noqa: F401
from .shifts import move, move_alt, shift_table  # noqa: F401
from .strokes import strokes  # noqa: F401
