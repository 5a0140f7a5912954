"""The first cell of every notebook: how arrays print; and what chapter 00 says about the computer it runs on."""
import re
import sys
from importlib.metadata import PackageNotFoundError, version

import numpy as np

PYTHON = (3, 10)
PACKAGES = (    # package, its name in a sentence, the oldest that will do: the same as in pyproject.toml
    ("numpy", "NumPy", "2.0"),
    ("matplotlib", "Matplotlib", "3.8"),
    ("ipywidgets", "ipywidgets", "7.7"),
    ("nnfs", "nnfs", "0.5.1"),
)
REMEDY = "✗ {0} {1} or newer is needed and {2}: run `%pip install --upgrade {3}` in a cell of its own"
OTHER_PYTHON = ("✗ Python {}.{} or newer is needed and this one is older: get one from python.org, "
                "and call `python3 course.py` in the course's folder with it")


def setup():
    """Print arrays short: three digits, no scientific notation, lines of up to 100 characters."""
    np.set_printoptions(precision=3, suppress=True, linewidth=100)


def environment():
    """Say in plain words whether what the course needs is here, and how to get what is missing: a line for each."""
    lines = [_python_line(sys.version_info), *(_package_line(*package) for package in PACKAGES)]
    missing = any(line.startswith("✗") for line in lines)
    lines.append("Then restart the kernel and run this cell again." if missing else "Everything is here.")
    print("\n".join(lines))


def _python_line(found):
    if tuple(found[:2]) < PYTHON:
        return OTHER_PYTHON.format(*PYTHON)
    return "✓ Python {}.{} or newer".format(*PYTHON)


def _package_line(package, name, oldest):
    short = oldest.removesuffix(".0")
    try:
        found = version(package)
    except PackageNotFoundError:
        return REMEDY.format(name, short, "is not installed", package)
    if _numbers(found) < _numbers(oldest):
        return REMEDY.format(name, short, "the one here is older", package)
    return f"✓ {name} {short} or newer"


def _numbers(text):
    """`2.10.0rc1` as (2, 10, 0): a version in numbers, which compare as they should where texts do not."""
    found = (re.match(r"\d+", part) for part in text.split("."))
    return tuple(int(digits[0]) for digits in found if digits)
