"""Chapter 10: the networks that are trained in it, and its pictures."""
from .leaks import best_features, leaks, measured, noise  # noqa: F401
from .pictures import broken, folds, known_and_fresh, misses, three_parts, turning_point  # noqa: F401
from .player import winding  # noqa: F401
from .sizes import capacity, data_sizes, explore_size, losses_by_size, losses_of  # noqa: F401
from .training import Watched, cross_validated, score, spiral_network, starts, trained, watch, wrong_labels  # noqa: F401
