"""The address the course is published at, which stands in pyproject.toml, and what other files say because of it."""
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
NOWHERE = "not published yet"
STANDS = re.compile(r'^(repository = )"(.*)"', re.M)
UPLOAD = "https://colab.research.google.com/#upload=true"
BADGE = "[![Open in Colab](https://colab.research.google.com/assets/colab-badge.svg)]({})"

BEGIN = "try:\n    import nnfs_helpers\nexcept ModuleNotFoundError:\n"
FETCH = "    %pip install --quiet git+https://github.com/{}\n    import nnfs_helpers\n"
STOP = '''\
    raise SystemExit(
        "The course's module nnfs_helpers is not installed here: on your computer, run `python3 "
        "course.py` in the course's folder and work in the JupyterLab that it opens; in Colab, do "
        "what the course's README.md says under 'In Colab'.") from None
'''

IN_COLAB = """\
**In Colab.** {badge}

There is nothing to install: the badge at the top of each notebook opens it there, and its first code cell fetches the
course's module from <https://github.com/{repository}>, which takes a few seconds. Checks, pictures and sliders work as
they do at home. Colab forgets your answers when its session ends: save a copy in your Drive, or download the notebook
before you leave.
"""
NOT_IN_COLAB = """\
**In Colab.** This course is not published yet, so no button opens it there: the badge at the top of each notebook
leads to Colab's own page for uploads. What works today:

1. In the course's folder, pack its module into one small file: `python3 -m pip wheel --no-deps .`
2. At <{upload}>, pick a notebook from `notebooks/`.
3. Drag the file `{wheel}` into Colab's file list, and run this in a new cell above all others:
   `%pip install {wheel}`

Then everything works as it does at home: checks, pictures, sliders. Colab forgets the file, and your answers, when its
session ends: download your notebook before you leave.
"""


def repository(root=ROOT):
    """OWNER/REPO on GitHub, or NOWHERE."""
    return STANDS.search((root / "pyproject.toml").read_text(encoding="utf-8"))[2]


def colab(address, notebook):
    """Where Colab opens the notebook of that file name; its page for uploads while the course is not published."""
    if address == NOWHERE:
        return UPLOAD
    return f"https://colab.research.google.com/github/{address}/blob/main/notebooks/{notebook}"


def badge(address, notebook):
    """The line under a notebook's title."""
    return BADGE.format(colab(address, notebook))


def setup(address):
    """How a notebook's first code cell begins: it finds the module, fetches it, or says where it is to be had."""
    return BEGIN + (STOP if address == NOWHERE else FETCH.format(address))


def in_colab(address, root=ROOT):
    """What README.md says of Colab."""
    if address != NOWHERE:
        return IN_COLAB.format(badge=badge(address, "00_welcome.ipynb"), repository=address)
    text = (root / "pyproject.toml").read_text(encoding="utf-8")
    name, version = (re.search(rf'^{key} = "(.*)"', text, re.M)[1] for key in ("name", "version"))
    return NOT_IN_COLAB.format(upload=UPLOAD, wheel=f"{name.replace('-', '_')}-{version}-py3-none-any.whl")
