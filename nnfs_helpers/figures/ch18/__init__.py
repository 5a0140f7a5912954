"""Pictures of chapter 18."""
from .beside import beside, parting  # noqa: F401
from .failures import broken, learned  # noqa: F401
from .speed import race  # noqa: F401
from .walks import walk  # noqa: F401
