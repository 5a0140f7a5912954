"""Pictures of chapter 05: blind walks, slopes measured and ruled, the ground that a loss is."""
from .ground import chain, fields, turn_one  # noqa: F401
from .slopes import closer, corners, flat_ends, secant, u_curve  # noqa: F401
from .walking import borders, kept_tries, strip, two_data  # noqa: F401
