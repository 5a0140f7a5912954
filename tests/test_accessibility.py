"""Who reads with a keyboard, a screen reader, other eyes or a phone: all notebooks, and each page of the website.

The pages are judged by axe-core (https://github.com/dequelabs/axe-core), which comes with a package; a browser shows
them wide and narrow, light and dark. Alternative texts, captions and headings as such are the matter of
test_notebooks.py and test_site.py.
"""
import re

import pytest
from built_site import NOTEBOOKS, built, pages
from seen_pages import View, launched, needed
from stored import cells, joined

VIEWS = ["desktop light", "phone dark", "desktop dark", "phone light"]
SAMPLE = ["index", "teachers", "03_activations", "16_real_data", "atlas"]   # the last two views look at these alone
BOOK = pytest.mark.parametrize("book", NOTEBOOKS, ids=lambda path: path.stem)

COLOR = re.compile(r"\b(blue|orange|green|red|vermilion|purple|yellow|gr[ae]y|black|white|pink|magenta)\b", re.I)
FORM = re.compile(r"\b(circle|square|triangle|diamond|dash|dot|solid|hollow|thick|thin|diagonal|left|right|above|beside"
                  r"|end|row|column|line|number|box|lower|upper|cross|star)", re.I)
EXCUSED = {     # (sentence that names a color alone): why nobody is lost
    "Gray: dropped.": "a 0 stands in each gray place",
    "Gray: a healthy run of the same network.": "its line is solid, the broken runs are dashed",
    "Blue: ink here raises the score.": "the ends of one scale, which the colors of test_palette.py keep apart for all",
    "Orange: ink here lowers it.": "the same",
}
PHOTO = re.compile(r"\b(photo|printer|ink|paper|inverted|mean of red|lightest)\b", re.I)     # about color itself


def sentences(text):
    """The sentences of a Markdown text, without its code."""
    text = re.sub(r"```.*?```|`[^`]*`|\$[^$]*\$", "", text, flags=re.S).strip().strip("*")
    return [sentence.strip() for sentence in re.split(r"(?<=[.?])\s|\n", text) if sentence.strip()]


def shown(cell):
    """What a reader sees of a cell besides code and pictures: its Markdown, or the captions of its figures."""
    if cell.kind == "markdown":
        return [cell.text]
    return [joined(output["data"]["text/markdown"]) for output in cell.outputs
            if "text/markdown" in output.get("data", {})]


@BOOK
def test_no_sentence_points_at_something_by_its_color_alone(book):
    found = [sentence for cell in cells(book) for text in shown(cell) for sentence in sentences(text)
             if COLOR.search(sentence) and not FORM.search(sentence) and not PHOTO.search(sentence)]
    assert [sentence for sentence in found if sentence not in EXCUSED] == []


def test_no_excuse_is_left_over():
    said = {s for book in NOTEBOOKS for cell in cells(book) for text in shown(cell) for s in sentences(text)}
    assert set(EXCUSED) <= said


@BOOK
def test_links_say_where_they_lead(book):
    for cell in cells(book):
        for words in re.findall(r"(?<!!)\[([^\]]+)\]\([^)]+\)", cell.text) if cell.kind == "markdown" else []:
            assert len(words) > 1 and words.lower() not in ("here", "this", "link", "click here", "there"), words


@BOOK
def test_alternative_texts_say_what_is_seen(book):
    alts = [joined(output["data"]["text/plain"]) for cell in cells(book) for output in cell.outputs
            if "image/png" in output.get("data", {})]
    for alt in alts:
        assert alt[-1] in ".?" and len(alt.split()) > 4, f"no sentence: {alt}"
        assert not re.match(r"(an? )?(image|picture|photo|figure|plot|graphic) of\b", alt, re.I), alt
        assert not re.search(r"\.(png|svg)\b|<\w+ object|Figure\(", alt), alt


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """The website."""
    return built(tmp_path_factory.mktemp("site"))


@pytest.fixture(scope="module")
def browser(folder):
    """Chromium, which a machine without it skips."""
    needed()
    from playwright.sync_api import sync_playwright
    with sync_playwright() as playwright:
        yield launched(playwright)


@pytest.fixture(params=VIEWS, scope="module")
def view(request, browser):
    """A page of one width and one color, and the words for it."""
    seen = View(browser, request.param)
    yield seen, request.param
    seen.context.close()


def test_each_page_can_be_read_by_all(folder, view):
    seen, words = view
    every, found = pages(folder), []
    looked_at = every if words in VIEWS[:2] else {name: file for name, file in every.items() if file.stem in SAMPLE}
    assert len(looked_at) >= len(SAMPLE)
    for name, file in looked_at.items():
        seen.show(file)
        found += [f"{name}: {fault}" for fault in seen.faults()]
    assert not found, "\n".join(found)


def test_the_search_answers(folder, view):
    seen, _ = view
    page = seen.show(folder / "search.html", "?q=dropout")
    page.locator("#search-results li a").first.wait_for()
    assert "Learn with neurons missing" in page.locator("#search-results").inner_text()
    assert seen.faults() == []


def test_the_keyboard_reaches_text_and_solutions(folder, view):
    page = view[0].page
    page.goto((folder / "notebooks" / "03_activations.html").as_uri())
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.innerText") == "Skip to main content"
    fold = page.locator("details").first
    fold.locator("summary").focus()
    page.keyboard.press("Enter")
    assert fold.evaluate("fold => fold.open")
