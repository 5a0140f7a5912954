"""`course.py publish`: one address, and badges, set-up cells and README that agree with it."""
import re

from tools import _address as address
from tools import publish

NAMES = r"(from nnfs_helpers[\w.]* import [\w, ]+\n)+"      # the one thing that differs from chapter to chapter
LAST = "nnfs_helpers.setup()          # arrays print short: three or four digits, no scientific notation"
ELSEWHERE = re.compile(r"colab\.research\.google\.com/github|mybinder\.org|githubusercontent|git\+|OWNER/REPO|"
                       r"pip install [^\n]*://|github\.(com|io)/\S*nnfs[-_](course|helpers)", re.IGNORECASE)


def source(cell):
    return "".join(cell["source"])


def first_code(book):
    return source(next(cell for cell in book["cells"] if cell["cell_type"] == "code"))


def test_address_badges_setup_cells_and_readme_agree(root, capsys):
    assert publish.main(["--check"], root) == 0, capsys.readouterr().out


def test_every_notebook_begins_in_the_same_way(notebooks):
    agreed = re.escape(address.setup(address.repository()) + "import numpy as np\n") + NAMES + re.escape(LAST)
    for name, book in notebooks.items():
        assert re.fullmatch(agreed, first_code(book)), f"{name} begins with\n{first_code(book)}"


def test_before_it_is_published_no_notebook_leads_to_an_address_that_may_be_anybodys(notebooks):
    if address.repository() == address.NOWHERE:
        for name, book in notebooks.items():
            found = [ELSEWHERE.search(source(cell)) for cell in book["cells"]]
            assert not any(found), f"{name}: {[hit[0] for hit in found if hit]}"
