"""Pictures of chapter 08."""
from .curves import dead, falling, loss_and_rate, rises, sources  # noqa: F401
from .steps import memories, zigzag  # noqa: F401
from .work import broken, equal_work  # noqa: F401
