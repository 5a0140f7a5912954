"""What the README says is so: the chapters, the links, the packages."""
import re
import subprocess
import sys
from importlib.metadata import version

import numpy as np
import pytest

from nnfs_helpers import chapters, exercise
from nnfs_helpers.engine import entries, records
from nnfs_helpers.setup import PACKAGES


def bounds(lines):
    """{package: oldest version} of lines such as `numpy>=2.0`."""
    return dict(re.match(r"([\w-]+)>=([\d.]+)", line).groups() for line in lines if line[:1].isalpha())


@pytest.fixture(scope="module")
def pyproject(root):
    """The text of pyproject.toml (Python 3.10 cannot parse it)."""
    return (root / "pyproject.toml").read_text(encoding="utf-8")


def listed(pyproject, name):
    """The strings of a list in pyproject.toml."""
    return re.findall(r'"([^"]+)"', re.search(rf"^{name} = \[(.*?)\]", pyproject, re.DOTALL | re.MULTILINE)[1])


def test_the_readme_lists_the_chapters_that_there_are(root):
    readme = (root / "README.md").read_text(encoding="utf-8")
    assert chapters.table("notebooks/") in readme, "put nnfs_helpers.chapters.table('notebooks/') into README.md"
    assert [chapter.number for chapter in chapters.CHAPTERS] == list(range(19))


def test_a_module_without_the_notebooks_knows_which_are_written(numbered, tmp_path, monkeypatch):
    here = [chapter.slug + ".ipynb" for chapter in chapters.CHAPTERS if chapter.written]
    assert here == list(numbered)
    monkeypatch.setattr(chapters, "NOTEBOOKS", tmp_path / "not there")
    assert [chapter.slug + ".ipynb" for chapter in chapters.CHAPTERS if chapter.written] == here, "chapters.WRITTEN"


def test_every_chapter_has_its_title_and_minutes(numbered):
    of = {chapter.slug + ".ipynb": chapter for chapter in chapters.CHAPTERS}
    for name, book in numbered.items():
        head = "".join(book["cells"][0]["source"])
        title = of[name].title
        assert head.splitlines()[0] == f"# {name[:2]} · {title}", name
        minutes = [int(number) for number in re.findall(r"(\d+) minutes", head)]
        assert of[name].minutes in (minutes[0], sum(minutes)), name


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md", "LICENSE"])
def test_every_link_leads_somewhere(root, page):
    text = (root / page).read_text(encoding="utf-8")
    links = [link.split("#")[0] for link in re.findall(r"\]\(([^)\s]+)\)", text) if "://" not in link]
    files = re.findall(r"`((?:\w+/)*[\w*]+\.(?:py|txt|md))`", text)
    folders = ("", "tests", "nnfs_helpers", "images")
    assert links or files or page == "LICENSE"
    assert [link for link in links if not (root / link).exists()] == []
    assert [name for name in files if "NN" not in name and not any(any((root / f).glob(name)) for f in folders)] == []


def test_every_picture_of_the_readme_says_what_it_shows(root):
    shown = re.findall(r"!\[([^]]*)\]\(images/", (root / "README.md").read_text(encoding="utf-8"))
    assert shown and all(len(alt) > 30 for alt in shown)


def test_requirements_and_pyproject_ask_for_the_same(root, pyproject):
    lines = (root / "requirements.txt").read_text(encoding="utf-8").splitlines()
    asked = bounds(lines)
    assert lines[-1] == "-e ."
    module, tests = bounds(listed(pyproject, "dependencies")), bounds(listed(pyproject, "test"))
    assert {**module, **tests}.items() <= asked.items()
    assert {package: oldest for package, _, oldest in PACKAGES} == module, "nnfs_helpers/setup.py and pyproject.toml"
    constraint = (root / "tests" / "oldest.txt").read_text(encoding="utf-8").replace("==", ">=").replace(".*", "")
    assert bounds(constraint.splitlines()) == asked
    assert all(version(package) for package in asked)


def test_every_folder_of_the_module_is_packaged(root, pyproject):
    folders = {".".join(path.parent.relative_to(root).parts) for path in root.glob("nnfs_helpers/**/*.py")}
    assert set(listed(pyproject, "packages")) == folders | {"nnfs_helpers.images"}, "packages in pyproject.toml"
    assert [folder for folder in folders if not (root / folder.replace(".", "/") / "__init__.py").exists()] == []


def test_links_between_notebooks_lead_somewhere(root, notebooks):
    for name, book in notebooks.items():
        text = "\n".join("".join(cell["source"]) for cell in book["cells"] if cell["cell_type"] == "markdown")
        links = [link.split("#")[0] for link in re.findall(r"\]\(([^)\s]+)\)", text) if not re.match(r"https?:", link)]
        assert [link for link in links if not (root / "notebooks" / link).exists()] == [], name


def test_the_checks_say_what_the_readme_shows(root, monkeypatch, capsys):
    monkeypatch.setattr(records, "RESULTS", {})

    def unwritten(z):
        ...

    for answer in (unwritten, np.abs, lambda z: np.maximum(z, 0)):
        exercise("3.2")(answer)
    lines = [line.strip() for line in (root / "README.md").read_text(encoding="utf-8").splitlines()]
    assert [line for line in capsys.readouterr().out.splitlines() if line not in lines] == []


def test_the_exercise_shown_to_authors_works(root, monkeypatch, capsys):
    text = (root / "CONTRIBUTING.md").read_text(encoding="utf-8")
    text = re.search(r"```python\n(.*?entry\(.*?)```", text, re.DOTALL)[1]
    monkeypatch.setattr(entries, "ENTRIES", {})
    monkeypatch.setattr(records, "RESULTS", {})
    place = {"__package__": "nnfs_helpers.checks.ch04", "__name__": "nnfs_helpers.checks.ch04.example"}
    exec(text, place)
    shown = entries.ENTRIES["4.9"]
    for answer in (shown.course, *shown.mistakes.values()):
        exercise("4.9")(answer)
    assert capsys.readouterr().out.splitlines() == ["✓ 4.9", *(f"✗ 4.9 {hint}" for hint in shown.mistakes)]
    assert len(shown.mistakes) >= 3 and len(text.splitlines()) <= 15


def test_the_code_shown_to_authors_is_as_ruff_wants_it(root, tmp_path):
    ruff = pytest.importorskip("ruff", reason="ruff is not installed")
    shown = re.findall(r"```python\n(.*?)```", (root / "CONTRIBUTING.md").read_text(encoding="utf-8"), re.DOTALL)
    assert len(shown) >= 2
    for text in shown:
        done = subprocess.run([sys.executable, "-m", ruff.__name__, "check", "--no-cache", "--config",
                               str(root / "pyproject.toml"), "-"], input=text, capture_output=True, text=True)
        assert done.returncode == 0, done.stdout
