"""The debugging atlas holds every failure of every chapter word for word, and each chapter leads to it."""
import re

import pytest
from stored import ATLAS, BOOKS, PAGES, cells, joined

from nnfs_helpers.chapters import CHAPTERS

HEAD = "| symptom | cause | cure |"
BOOK = pytest.mark.parametrize("path", BOOKS, ids=lambda p: p.stem)


def prose(path):
    """The markdown of a notebook in one piece, without blocks of code."""
    text = "\n\n".join(cell.text for cell in cells(path) if cell.kind == "markdown")
    return re.sub(r"```.*?```", "", text, flags=re.S)


def rows(text):
    """The rows of all tables of symptoms in a text, as they are written."""
    found, inside = [], False
    for line in text.splitlines():
        if line == HEAD:
            inside = True
        elif inside and line.startswith("|"):
            found += [line] if not line.startswith("|---") else []
        else:
            inside = False
    return found


def sections():
    """The parts of the atlas: {heading of the second level: what stands below it}."""
    parts = re.split(r"^## (.+)$", prose(ATLAS), flags=re.M)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def heading(path):
    """The heading of a chapter's part in the atlas."""
    chapter = next(chapter for chapter in CHAPTERS if chapter.slug == path.stem)
    return f"{chapter.number:02d} {chapter.title}"


def breaks(path):
    """Does the chapter break something on purpose?"""
    return re.search(r"^## Break it", prose(path), re.M) is not None


@BOOK
def test_the_atlas_holds_the_chapters_failures_word_for_word(path):
    assert rows(sections().get(heading(path), "")) == rows(prose(path)), "take the chapter's table into the atlas"


@BOOK
def test_a_chapter_that_breaks_something_has_a_table_and_leads_to_the_atlas(path):
    if breaks(path):
        text = prose(path)
        assert rows(text), f"a table {HEAD}"
        assert "](atlas.ipynb)" in text.partition("\n## Break it")[2], "a link to atlas.ipynb below the table"


@BOOK
def test_the_atlas_leads_to_the_chapter_and_shows_a_picture(path):
    if not rows(prose(path)):
        pytest.skip("no failures in this chapter")
    assert f"]({path.name})" in sections()[heading(path)]
    texts = [cell.text for cell in cells(ATLAS)]
    place = next(i for i, text in enumerate(texts) if text.startswith(f"## {heading(path)}"))
    shows = any("image/png" in output.get("data", {}) for output in cells(ATLAS)[place + 1].outputs)
    assert shows or path.stem == CHAPTERS[0].slug, "a picture below the heading"


def test_nothing_else_stands_in_the_atlas():
    of = {heading(path): rows(prose(path)) for path in BOOKS}
    strangers = [name for name, text in sections().items() if rows(text) and name not in of]
    assert strangers == [], "parts with failures that belong to no chapter"
    assert len(rows(prose(ATLAS))) == sum(map(len, of.values())), "a table outside of the chapters' parts"
    names = [name for name in sections() if name in of]
    assert names == sorted(names), "the chapters in their order"


def test_the_index_leads_to_each_part_and_to_nothing_else():
    there = {name.replace(" ", "-") for name in sections()}
    index = sections()["The index"]
    lines = [line for line in index.splitlines() if line.startswith("|") and not line.startswith(("|---", "| you see"))]
    links = [re.findall(r"\]\(#([^)]+)\)", line.split(" | ")[1]) for line in lines]
    assert all(links), "a line of the index without a link"
    found = {link for line in links for link in line}
    assert found - there == set(), "links to headings that are not there"
    wanted = {name.replace(" ", "-") for name, text in sections().items() if rows(text)}
    assert wanted - found == set(), "parts that the index does not name"


def test_headings_have_the_same_address_everywhere():
    for name in sections():
        assert name.isascii(), f"{name!r}: a link to this heading would be spelled differently by each program"


def test_all_notebooks_are_chapters_or_pages_beside_them(notebooks):
    assert sorted(path.name for path in [*BOOKS, *PAGES]) == sorted(notebooks)
    assert joined(notebooks[ATLAS.name]["cells"][0]["source"]).startswith("# The debugging atlas\n")
