"""Pictures of chapter 17: ways to write a file, from a photo to 64 numbers, a pad to draw on, sure and wrong."""
from .astray import broken, measured  # noqa: F401
from .pad import Pad  # noqa: F401
from .photo import answer, beside, stages  # noqa: F401
from .writing import parts, ways  # noqa: F401
