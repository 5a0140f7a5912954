"""Pictures of chapter 09: how long steps are, what the runs on the spiral did, two roundings, failures."""

from .broken import broken, eight_curves  # noqa: F401
from .runs import all_losses, late_jumps, sources  # noqa: F401
from .steps import correction, fading, one_rate_fails, slopes_apart  # noqa: F401
from .twins import parting  # noqa: F401
