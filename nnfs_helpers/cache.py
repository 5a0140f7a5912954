"""Where what can be fetched again is kept on this computer."""
import os
import sys
from pathlib import Path


def cache_folder(name="nnfs_course"):
    """Where this system keeps what a program can fetch again.

    `NNFS_COURSE_DATA` where it is set; else `%LOCALAPPDATA%` on Windows, `~/Library/Caches` on a Mac, and elsewhere
    `$XDG_CACHE_HOME`, or `~/.cache`.
    """
    if os.environ.get("NNFS_COURSE_DATA"):
        return Path(os.environ["NNFS_COURSE_DATA"]).expanduser()
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / name / "Cache"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / name
    given = os.environ.get("XDG_CACHE_HOME", "")
    return (Path(given) if os.path.isabs(given) else Path.home() / ".cache") / name
