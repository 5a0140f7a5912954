"""The website, built into a folder of the tests, and its pages taken apart."""
import importlib.util
import re
from functools import cache
from pathlib import Path

import pytest
from stored import ROOT, joined

from tools import site

NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))


def lacking():
    """The first package of the website that is not here, or None."""
    return next((name for name in (*site.MODULES, "bs4") if not importlib.util.find_spec(name)), None)


def built(folder):
    """Build the website in `folder`, as `course.py site` does; returns the folder of its pages."""
    if lacking():
        pytest.skip(f"{lacking()} is not installed here; it comes with: pip install -e '.[site]'")
    site.gather(folder / "sources")
    assert site.build(folder / "pages", folder / "sources", folder / "cache") == 0, "the lines above say why"
    return folder / "pages"


@cache
def parsed(path):
    """A page, ready to be searched."""
    import bs4
    return bs4.BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")


@cache
def anchors(path):
    """The places on a page that a link can lead to."""
    return {tag["id"] for tag in parsed(path)(id=True)}


def pages(folder):
    """All pages, in order; {path from the top of the site: file}."""
    return {path.relative_to(folder).as_posix(): path for path in sorted(folder.rglob("*.html"))
            if "_static" not in path.parts}


def page(folder, book):
    """The page that a notebook has become."""
    return folder / "notebooks" / f"{book.stem}.html"


def said(node):
    """The text of a node, with single spaces and without the sign that links to it."""
    return re.sub(r"\s+", " ", "".join(
        text for text in node.strings if "headerlink" not in (text.parent.get("class") or []))).strip()


def plain(markdown):
    """Markdown of one line as text: without the signs of italics, code and formulas."""
    return re.sub(r"\s+", " ", re.sub(r"[*`$]|\\[()]", "", joined(markdown))).strip()


def local(address):
    """Is it an address inside the site?"""
    return not re.match(r"[a-z]+:|//", address)


def target(at: Path, address):
    """(the file that an address on the page `at` means, the anchor in it)."""
    from urllib.parse import unquote
    name, _, anchor = unquote(address.partition("?")[0]).partition("#")
    return (at.parent / name).resolve() if name else at.resolve(), anchor
