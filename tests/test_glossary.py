"""The glossary: in order, each term where it is introduced, and no term of a chapter missing.

In the chapters bold words within a line introduce a term, each in one chapter; what is only stressed is in italics.
"""
import re
from functools import cache

import pytest
from stored import ATLAS, BOOKS, GLOSSARY, cells

CHAPTERS = BOOKS[1:]                                    # chapter 00 shows how notebooks work, and introduces no term
ENTRY = re.compile(r"- \*\*(.+?)\*\*: (?:see \*(.+)\*|(.+) \[(\d\d)\]\((\w+)\.ipynb\))")


@cache
def prose(path):
    """The text cells of a notebook, without blocks of code; what stands in backquotes is one word."""
    text = "\n\n".join(cell.text for cell in cells(path) if cell.kind == "markdown")
    return re.sub(r"`[^`\n]*`", "`code`", re.sub(r"```.*?```", "", text, flags=re.S))


def lines():
    """The lines of the part with the terms, under their letters: [(letter, line)]."""
    part, letter, found = prose(GLOSSARY).partition("\n## The terms\n")[2].partition("\n## ")[0], None, []
    for line in part.splitlines():
        if line.startswith("### "):
            letter = line[4:]
        elif line.startswith("- "):
            found.append((letter, line))
    return found


def entries():
    """{term: (what it leads to or None, its sentences, its chapter)}."""
    found = [entry.groups() for _, line in lines() if (entry := ENTRY.fullmatch(line))]
    return {term: (alias, words, chapter and int(chapter)) for term, alias, words, chapter, _ in found}


def stems(words):
    """The words without their endings, so that a word is found in its other forms too."""
    return [re.sub(r"('s|ing|es|ed|s|e)$", "", word) for word in re.findall(r"[\w²']+", words.lower())]


def introduced(path):
    """The words in bold within the lines of a chapter: not its run-in headings, sentences, and names of keys."""
    found = []
    for line in prose(path).splitlines():
        for word in re.findall(r"\*\*([^*]+)\*\*", line) if not line.startswith("|") else ():
            if word[-1] not in ".,:;?!" and "$" not in word and "`" not in word and len(word.split()) <= 3:
                found.append(word)
    return [word for word in found if word not in ("After this chapter you can", "Time", "You need")]


INTRODUCED = [(int(path.name[:2]), word) for path in CHAPTERS for word in introduced(path)]


def test_each_line_is_an_entry():
    assert [line for _, line in lines() if not ENTRY.fullmatch(line)] == []
    for line in (line for _, line in lines() if ": see *" not in line):
        number, slug = re.search(r"\[(\d\d)\]\((\w+)\.ipynb\)$", line).groups()
        assert slug in {path.stem for path in BOOKS} and slug[:2] == number, line
    assert len(entries()) == len(lines()) >= 120, "a term stands there twice"


def test_terms_stand_in_the_order_of_the_alphabet():
    terms = [term.lower() for term in entries()]
    assert terms == sorted(terms)
    assert all(line[4].upper() == letter for letter, line in lines())


def test_what_an_entry_refers_to_is_there():
    known = {term for term, (alias, _, _) in entries().items() if not alias}
    assert {alias for alias, _, _ in entries().values() if alias} <= known


def test_entries_are_short():
    for term, (_, words, _) in entries().items():
        if words:
            assert words.endswith(".") and len(words.split()) <= 45 and len(re.findall(r"[.;] ", words)) <= 2, term


TERMS = [(term, chapter) for term, (alias, _, chapter) in entries().items() if not alias]


@pytest.mark.parametrize("term, chapter", TERMS, ids=[term for term, _ in TERMS])
def test_the_chapter_says_the_term(term, chapter):
    said = set(stems(prose(BOOKS[chapter])))
    assert set(stems(term)) <= said, f"chapter {chapter:02d} does not use it"


@pytest.mark.parametrize("chapter, word", INTRODUCED, ids=[f"{chapter:02d} {word}" for chapter, word in INTRODUCED])
def test_what_a_chapter_introduces_stands_in_the_glossary_with_that_chapter(chapter, word):
    alike = {term: where for term, where in TERMS if set(stems(word)) <= set(stems(term))}
    assert alike, "add a line to notebooks/glossary.ipynb; or write it in italics, if it is only stressed"
    assert chapter in alike.values(), f"introduced a second time? the glossary has {alike}"


def test_terms_are_introduced_once():
    seen = {}
    for chapter, word in INTRODUCED:
        first = seen.setdefault(tuple(stems(word)), chapter)
        assert first == chapter, f"{word!r} is bold in chapter {first:02d} and again in {chapter:02d}"
    assert len(seen) >= 90


def test_the_way_there_and_back(root):
    for page in (BOOKS[0], ATLAS):
        assert "](glossary.ipynb)" in prose(page), page.name
    assert "](notebooks/glossary.ipynb)" in (root / "README.md").read_text(encoding="utf-8")
    assert "](../images/symbols.pdf)" in prose(GLOSSARY)
    pictures = [output for cell in cells(GLOSSARY) for output in cell.outputs if "image/png" in output.get("data", {})]
    assert len(pictures) == 1
