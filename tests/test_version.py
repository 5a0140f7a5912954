"""One version of the course: in pyproject.toml, the module, the changelog, the citation file, and in README.md."""
import datetime
import re

import pytest
import yaml
from stored import BOOKS

import nnfs_helpers
from tools.editions import shipped

ENTRY = re.compile(r"^## (\d+\.\d+\.\d+) - (\d{4}-\d\d-\d\d)$", re.M)
# of the Citation File Format 1.2.0: what must be there, and all else that may
MUST = {"cff-version", "message", "title", "authors"}
MAY = {"type", "abstract", "version", "date-released", "license", "keywords", "doi", "url", "repository-code"}


@pytest.fixture(scope="module")
def version(root):
    return shipped.version((root / "pyproject.toml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def changelog(root):
    """The text of CHANGELOG.md."""
    return (root / "CHANGELOG.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def citation(root):
    """CITATION.cff, read."""
    return yaml.safe_load((root / "CITATION.cff").read_text(encoding="utf-8"))


def test_all_places_name_one_version(version, changelog, citation, root):
    assert re.fullmatch(r"\d+\.\d+\.\d+", version)
    newest, when = ENTRY.search(changelog).groups()
    assert nnfs_helpers.__version__ == newest == citation["version"] == version
    assert str(citation["date-released"]) == when
    wheels = re.findall(r"nnfs_course-([\w.]+)-py3", (root / "README.md").read_text(encoding="utf-8"))
    assert set(wheels) <= {version}, "python3 course.py publish, with the same address, writes it anew"


def test_the_changelog_goes_from_the_newest_edition_to_the_oldest(changelog):
    entries = [([int(part) for part in number.split(".")], datetime.date.fromisoformat(when))
               for number, when in ENTRY.findall(changelog)]
    assert entries and entries == sorted(entries, reverse=True) and len(entries) == changelog.count("\n## ")
    parts = ENTRY.split(changelog)[3::3]
    assert all("\n### " in part and "\n- " in part for part in parts), "what is new, and for whom"


def test_the_first_entry_says_what_is_there(changelog, root):
    first = changelog[changelog.index("## 1.0.0"):]
    assert ("Nineteen chapters" in first) == (len(BOOKS) == 19)
    verbs = set(re.findall(r"course\.py (\w+)", changelog))
    assert len(verbs) > 7 and [verb for verb in verbs - {"test"} if not (root / "tools" / f"{verb}.py").exists()] == []
    links = re.findall(r"\]\(([^)\s]+)\)", changelog)
    assert links and [link for link in links if not (root / link).exists()] == []


def test_the_citation_file_is_one(citation):
    assert MUST <= set(citation) <= MUST | MAY and citation["cff-version"] == "1.2.0"
    assert citation["type"] in ("software", "dataset") and set(citation["license"]) == {"MIT", "CC-BY-4.0"}
    assert citation["authors"] == [{"name": "The contributors of Neural networks from scratch, as notebooks"}]
    assert isinstance(citation["date-released"], datetime.date) and isinstance(citation["version"], str)
