"""Pictures of chapter 11: growing weights, prices and their pulls, balls, borders under a price, gaps, strengths."""

from .breaking import broken, wrong_sign  # noqa: F401
from .growing import growing, two_borders  # noqa: F401
from .longer import longer  # noqa: F401
from .prices import balls, balls_alt, pulls, shrinking  # noqa: F401
from .results import experiments, gaps  # noqa: F401
from .strengths import strength  # noqa: F401
from .trained import trained  # noqa: F401
from .weights import histograms, table, tried  # noqa: F401
