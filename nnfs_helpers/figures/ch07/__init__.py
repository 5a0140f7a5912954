"""Pictures of chapter 07."""
from .blame import blame_picture, jacobian_picture, pulls, pulls_alt  # noqa: F401
from .walks import divided_twice, there_and_back, time_them  # noqa: F401
