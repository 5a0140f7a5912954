"""What all tests share: the course's folder, its notebooks, one thread each, random tests that repeat themselves."""
import json
import os
import sys
from pathlib import Path

import hypothesis
import pytest

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))       # course.py, tools and images are not installed

for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS"):
    os.environ.setdefault(name, "1")
os.environ.setdefault("JUPYTER_PREFER_ENV_PATH", "1")   # the kernel of this Python, not one of the user's

hypothesis.settings.register_profile("course", deadline=None, derandomize=True, database=None)
hypothesis.settings.load_profile("course")


LONG = ("test_browser.py", "test_colab.py", "test_accessibility.py")      # minutes each: they come first


def pytest_collection_modifyitems(items):
    """What takes longest comes first, so that no worker is left alone with it at the end."""
    items.sort(key=lambda item: LONG.index(item.path.name) if item.path.name in LONG else len(LONG))


@pytest.fixture(scope="session")
def root():
    """The course's folder."""
    return ROOT


@pytest.fixture(scope="session")
def notebooks():
    """Every notebook as it is stored: {file name: its JSON}."""
    return {path.name: json.loads(path.read_text(encoding="utf-8")) for path in sorted(ROOT.glob("notebooks/*.ipynb"))}


@pytest.fixture(scope="session")
def numbered(notebooks):
    """The chapters among them: all but the atlas and the glossary."""
    return {name: book for name, book in notebooks.items() if name[0].isdigit()}
