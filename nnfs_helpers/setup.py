"""The first cell of every notebook: how arrays print, and what chapter 00 says about this computer."""
import sys
from importlib.metadata import PackageNotFoundError, version

import numpy as np

NEEDED = (  # package, its name, the oldest that will do; tests/test_readme.py holds them to pyproject.toml
    ("numpy", "NumPy", "2.0"),
    ("matplotlib", "Matplotlib", "3.8"),
    ("ipywidgets", "ipywidgets", "7.7"),
    ("nnfs", "nnfs", "0.5.1"),
)
REMEDY = "in a terminal: python3 course.py, or inside the notebook: %pip install --upgrade {}"


def setup():
    """Print arrays short: three digits, no scientific notation, lines of up to 100 characters."""
    np.set_printoptions(precision=3, suppress=True, linewidth=100)


def _numbers(text):
    """'2.10.0rc1' → (2, 10, 0): numbers that compare as numbers."""
    digits = ("".join(c if c.isdigit() else " " for c in part).split() for part in text.split("."))
    return tuple(int(d[0]) for d in digits if d)


def _found(package):
    try:
        return version(package)
    except PackageNotFoundError:
        return None


def _line(ok, name, least, remedy):
    return f"✓ {name} {least} or newer" if ok else f"✗ {name} {least} or newer is needed; {remedy}"


def environment():
    """Say in plain words what this course needs and whether it is here, one line each."""
    print(_line(sys.version_info >= (3, 10), "Python", "3.10", "get it from python.org and set the course up again"))
    for package, name, least in NEEDED:
        found = _found(package)
        ok = found is not None and _numbers(found) >= _numbers(least)
        print(_line(ok, name, least, REMEDY.format(package)))
