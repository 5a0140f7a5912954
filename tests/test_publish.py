"""`course.py publish`: one address, and badges, set-up cells and README that agree with it."""
import json
import os
import re

import pytest
from colab import ADDRESS, copy_of_pages
from stored import BOOKS, fill

from nnfs_helpers.engine import notebooks as reading
from tools import _address as address
from tools import publish
from tools.grading import handed_in, marks

NOW = address.repository()
HERE = os.environ.get("GITHUB_REPOSITORY", ADDRESS)         # on GitHub, the address that it will be, or is
HERE = ADDRESS if HERE == NOW else HERE
BACK = ["--withdraw"] if NOW == address.NOWHERE else [NOW]
NAMES = r"(from nnfs_helpers[\w.]* import [\w, ]+\n)+"      # the one thing that differs from chapter to chapter
LAST = "nnfs_helpers.setup()          # arrays print short: three or four digits, no scientific notation"
ELSEWHERE = re.compile(r"colab\.research\.google\.com/github|mybinder\.org|githubusercontent|git\+|OWNER/REPO|"
                       r"pip install [^\n]*://|github\.(com|io)/\S*nnfs[-_](course|helpers)", re.IGNORECASE)


def source(cell):
    return "".join(cell["source"])


def first_code(book):
    return source(next(cell for cell in book["cells"] if cell["cell_type"] == "code"))


@pytest.fixture
def course(tmp_path):
    """A copy of what bears the course's address."""
    return copy_of_pages(tmp_path / "course")


def contents(folder):
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_address_badges_setup_cells_and_readme_agree(root, capsys):
    assert publish.main(["--check"], root) == 0, capsys.readouterr().out


def test_every_notebook_begins_in_the_same_way(notebooks):
    agreed = re.escape(address.setup(NOW) + "import numpy as np\n") + NAMES + re.escape(LAST)
    for name, book in notebooks.items():
        assert re.fullmatch(agreed, first_code(book)), f"{name} begins with\n{first_code(book)}"


def test_before_it_is_published_no_page_leads_to_an_address_that_may_be_anybodys(course):
    publish.publish(address.NOWHERE, course)
    books = {path.name: json.loads(path.read_text(encoding="utf-8")) for path in course.glob("notebooks/*.ipynb")}
    pages = {name: "\n".join(map(source, book["cells"])) for name, book in books.items()}
    pages["README.md"] = (course / "README.md").read_text(encoding="utf-8")
    found = {name: ELSEWHERE.search(text) for name, text in pages.items()}
    assert len(found) > 20 and {name: hit[0] for name, hit in found.items() if hit} == {}


@pytest.mark.parametrize("where", [address.NOWHERE, ADDRESS])
def test_lines_of_the_first_cell_fit_on_the_page(where):
    assert all(len(line) <= 100 for line in address.setup(where).splitlines())


def test_published_withdrawn_and_published_again(course, capsys):
    before = contents(course)
    assert publish.main([HERE], course) == 0
    published = contents(course)
    assert {path.name for path in before if before[path] != published[path]} == {
        "pyproject.toml", "README.md", *(path.name for path in course.glob("notebooks/*.ipynb"))}
    assert publish.main([HERE], course) == 0 and contents(course) == published
    assert publish.main(["other/place.x"], course) == 0
    assert publish.main([HERE], course) == 0 and contents(course) == published
    assert publish.main(["--withdraw"], course) == 0 and address.repository(course) == address.NOWHERE
    assert publish.main(BACK, course) == 0 and contents(course) == before
    assert "Everything is so already." in capsys.readouterr().out


def test_only_the_badge_the_setup_cell_and_the_address_change(course):
    before = contents(course)
    publish.publish(HERE, course)
    for path, text in contents(course).items():
        if path.suffix == ".ipynb":
            old, new = json.loads(before[path]), json.loads(text)
            lines = [set(source(book["cells"][0]).splitlines()) for book in (old, new)]
            assert lines[0] ^ lines[1] == {address.badge(NOW, path.name), address.badge(HERE, path.name)}
            at = next(k for k, cell in enumerate(old["cells"]) if cell["cell_type"] == "code")
            for cell in (0, at):
                del old["cells"][cell]["source"], new["cells"][cell]["source"]
            assert old == new
    toml = [found[course / "pyproject.toml"].decode().splitlines() for found in (before, contents(course))]
    assert [new for old, new in zip(*toml, strict=True) if old != new] == [
        f'repository = "{HERE}"        # OWNER/REPO on GitHub; the one place where it stands']


def test_published_everything_leads_there(course):
    publish.publish(HERE, course)
    for path in course.glob("notebooks/*.ipynb"):
        book = json.loads(path.read_text(encoding="utf-8"))
        link = f"(https://colab.research.google.com/github/{HERE}/blob/main/notebooks/{path.name})"
        assert source(book["cells"][0]).splitlines()[2].endswith(link)
        assert f"    %pip install --quiet git+https://github.com/{HERE}\n" in first_code(book)
        assert "SystemExit" not in first_code(book) and "Colab" not in first_code(book)
    assert link.replace(path.name, "00_welcome.ipynb") in (course / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("words, said", [
    ("OWNER/REPO", "stands for your own address"), ("course", "no address"), ("a/b/c", "no address"),
    ("", "no address"), ("a b/c", "no address"), ("-a/b", "no address"), ("a--b/c", "no address"),
    ("a/..", "no address"), ("a/b.git", "no address"), ("a" * 40 + "/b", "no address"), ("a/b\n", "no address"),
    ('a/b"', "no address"),
    ("https://github.com/a/b", "Did you mean a/b?"), ("git@github.com:a/b.c.git", "Did you mean a/b.c?")])
def test_what_is_no_address_is_refused(words, said):
    with pytest.raises(publish.Trouble, match=re.escape(said)):
        publish.checked(words)


@pytest.mark.parametrize("words", ["", "OWNER/REPO", "https://github.com/a/b"])
def test_what_is_refused_is_written_nowhere(words, course):
    before = contents(course)
    assert "address" in publish.main([words], course)
    assert contents(course) == before


def test_one_thing_at_a_time(course):
    assert "One thing at a time" in publish.main(["a/b", "--check"], course)


def test_what_was_overwritten_is_named_and_put_right(course, capsys):
    publish.publish(HERE, course)
    before, path = contents(course), course / "notebooks" / "01_neuron.ipynb"
    book = json.loads(path.read_text(encoding="utf-8"))
    del book["cells"][0]["source"][2:4]
    path.write_text(json.dumps(book, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    assert publish.main(["--check"], course) == 1 and publish.main([], course) == 0
    assert capsys.readouterr().out == 2 * (
        f"The course is published at {HERE}.\n    notebooks/01_neuron.ipynb says something else\n"
        f"Put it right with: python3 course.py publish {HERE}\n")
    assert publish.main([HERE], course) == 0 and contents(course) == before


@pytest.mark.parametrize("file, old, new, said", [
    ("notebooks/01_neuron.ipynb", "# 01 ·", "01 ·", "01_neuron.ipynb does not begin with a title"),
    ("notebooks/01_neuron.ipynb", "except ModuleNotFoundError:", "except ImportError:", "does not import nnfs_helpers"),
    ("notebooks/01_neuron.ipynb", '\n "cells"', '\n   "cells"', "Store it with: python3 course.py run 01_neuron"),
    ("README.md", "<!-- end of Colab -->", "", "README.md has no part between"),
    ("pyproject.toml", "repository =", "address =", "pyproject.toml has no line: repository =")])
def test_where_it_cannot_be_written_nothing_is(file, old, new, said, course):
    text = (course / file).read_text(encoding="utf-8")
    assert old in text
    (course / file).write_text(text.replace(old, new, 1), encoding="utf-8")
    before = contents(course)
    assert said in publish.main([HERE], course) and contents(course) == before


def test_what_reads_answers_reads_those_in_a_published_notebook(course, tmp_path):
    publish.publish(HERE, course)
    path = tmp_path / "02_layers.ipynb"
    fill(course / "notebooks" / path.name, path)
    [book] = [one for one in handed_in.ours(course / "notebooks") if one.name == path.stem]
    found, _ = reading.solve(path)
    assert found and {mark for mark, _ in found.values()} == {"✓"}, found
    one = handed_in.learner("one", [path], [book])
    graded = marks.run(book, one.answers, 60, 2)
    assert {mark for mark, *_ in graded.values()} == {"✓"} and set(graded) == set(book.keys), graded


def test_the_course_says_how_it_stands_without_being_asked_to_write(root, capsys):
    before = {path.name: path.read_bytes() for path in [*BOOKS, root / "README.md"]}
    publish.main([], root)
    assert capsys.readouterr().out.startswith("The course is ")
    assert before == {path.name: path.read_bytes() for path in [*BOOKS, root / "README.md"]}
