"""Pictures of chapter 14: two losses, fits of the sine, bends, starts, and what breaks."""
from .bends import bends_over_epochs, drag, drag_alt, hidden, stretch  # noqa: F401
from .fits import beyond, fit, fits, sine  # noqa: F401
from .losses import broken, pull, pull_alt, two_losses  # noqa: F401
from .signals import through_ten  # noqa: F401
