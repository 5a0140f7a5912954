"""Pictures of chapter 13: what an answer costs, slopes that are lost, a threshold, several questions at once."""
from .costs import broken, lost_slopes, two_costs  # noqa: F401
from .deciding import several, thresholds  # noqa: F401
