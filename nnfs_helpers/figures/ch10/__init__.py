"""Chapter 10: the networks that are trained in it, and its pictures."""
from .broken import broken  # noqa: F401
from .leaks import best_features, leaks, measured, noise  # noqa: F401
from .pictures import folds, known_and_fresh, misses, three_parts, turning_point  # noqa: F401
from .player import winding  # noqa: F401
from .sizes import capacity, data_sizes, explore_size, losses_by_size, losses_of  # noqa: F401
from .training import (  # noqa: F401
    Watched,
    cross_validated,
    score,
    spiral_network,
    starts,
    trained,
    watch,
    wrong_labels,
)
