"""Each notebook as a reader meets it: in JupyterLab in a browser, with mouse and keyboard.

`python3 course.py lab` starts JupyterLab in a copy of the course, and the pages open at the address that it prints. The
copy's .venv borrows the packages of the running Python, so what is not tried here is the installing; and no browser is
opened by the door itself. `COURSE_SCREENSHOTS=FOLDER` keeps a picture of each page in that folder.
"""
import os
import re
from pathlib import Path

import pytest
from browser import FLAGS, chromium, missing, moves
from browser.answers import typed
from browser.page import Notebook
from browser.server import Server, copied
from stored import ROOT, cells, keys

from nnfs_helpers.engine.entries import find
from nnfs_helpers.quizzes import QUESTIONS

pytestmark = pytest.mark.skipif(bool(missing()), reason=f"not here: {missing()}; .ci/run says how to get it")
PATHS = sorted(ROOT.glob("notebooks/*.ipynb"))
STILL = ("00_welcome.ipynb", "atlas.ipynb", "glossary.ipynb")     # no live figure
CHAPTERS = [path for path in PATHS if path.name[:2].isdigit()]


@pytest.fixture(scope="module")
def shots(tmp_path_factory):
    """The folder of the screenshots."""
    given = os.environ.get("COURSE_SCREENSHOTS")
    folder = Path(given) if given else tmp_path_factory.mktemp("screenshots")
    folder.mkdir(parents=True, exist_ok=True)
    return folder


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    """JupyterLab, started by the door; it ends by Ctrl-C, without a complaint."""
    server = Server(copied(tmp_path_factory.mktemp("course")))
    yield server
    assert server.stop() == 0, "".join(server.said[-20:])


@pytest.fixture(scope="module")
def browser():
    """Chromium, with one window's worth of memory, so that JupyterLab's own files are read once."""
    from playwright.sync_api import expect, sync_playwright
    expect.set_options(timeout=60_000)
    with sync_playwright() as play:
        chrome = play.chromium.launch(executable_path=chromium(), args=FLAGS)
        yield chrome.new_context(viewport={"width": 1100, "height": 1300})
        chrome.close()


@pytest.fixture(scope="module")
def opened(request, browser, server):
    """A notebook, opened and run from top to bottom."""
    path = request.param
    notebook = Notebook(browser, server, path.name)
    try:
        notebook.run_all(len(cells(path)))
        yield notebook
    finally:
        notebook.close()
        server.end_kernels()


@pytest.fixture(autouse=True)
def photographed(request, shots):
    """A screenshot of the page as each test leaves it."""
    yield
    if "opened" in request.node.funcargs:
        notebook = request.node.funcargs["opened"]
        what = request.node.originalname.removeprefix("test_")
        notebook.page.screenshot(path=shots / f"{Path(notebook.name).stem}-{what}.png")


def each(paths):
    """The test once for each notebook; all tests of one notebook follow each other on its page."""
    return pytest.mark.parametrize("opened", paths, indirect=True, ids=lambda path: path.stem, scope="module")


def code(name):
    """The code cells of a notebook as it is stored."""
    return [cell for cell in cells(ROOT / "notebooks" / name) if cell.kind == "code"]


@each(PATHS)
def test_run_all_reaches_the_end(opened):
    assert opened.tracebacks() == []
    assert opened.prompts() == [f"[{k}]:" for k in range(1, len(code(opened.name)) + 1)]
    for cell, text in zip(code(opened.name), opened.code_cells(), strict=True):
        assert not keys(cell.text, "exercise") or "○ " in text, text


@each(PATHS)
def test_a_slider_changes_the_picture(opened):
    assert opened.pictures().count() or opened.name in STILL, "a chapter has a live figure"
    for figure in opened.figures():
        assert figure.locator("img").last.get_attribute("alt")
        before = moves.source(figure)
        moves.move(figure)
        moves.wait_for_change(figure, before)


@each(PATHS)
def test_a_player_plays_until_it_is_stopped(opened):
    from playwright.sync_api import expect
    for figure in opened.figures():
        for player in figure.locator(".widget-hbox:has(> .widget-play)").all():
            play, stop = player.get_by_role("button").all()[:2]
            player.locator("select").select_option("slow")      # so that it does not end before a busy kernel draws
            before = moves.source(figure)
            play.click()
            moves.wait_for_change(figure, before)
            stop.click()
            expect(play.locator(".fa-play")).to_be_attached()


@each(CHAPTERS)
def test_a_question_says_wrong_and_right(opened):
    boxes = opened.quizzes()
    assert sorted(boxes) == sorted(key for cell in code(opened.name) for key in keys(cell.text, "quiz"))
    tried = set()
    for key, box in boxes.items():
        wrong, word, right = moves.wrong_and_right(key)
        if QUESTIONS[key].kind not in tried:
            tried.add(QUESTIONS[key].kind)
            assert box.get_by_role("status").count() == 0
            moves.answer(box, key, wrong, re.compile(rf"^✗ .*{re.escape(word)}"))
            moves.answer(box, key, right, re.compile("^✓"))


@each(CHAPTERS)
def test_an_exercise_goes_from_open_to_wrong_to_right(opened):
    from playwright.sync_api import expect
    key, wrong, right = typed(opened.name[:2])
    cell = opened.cell(f'exercise("{key}")')
    said = cell.locator(".jp-OutputArea-output")
    expect(said).to_have_text(re.compile(f"^○ {key} "))
    opened.fill(cell, wrong)
    expect(said).to_have_text(re.compile(f"^✗ {key} "))
    line = said.text_content()
    assert [hint for hint in find(key).mistakes if isinstance(hint, str) and hint in line], line
    opened.fill(cell, right)
    expect(said).to_have_text(re.compile(f"^✓ {key}"))


@each(CHAPTERS)
def test_hints_and_solutions_open(opened):
    for what in ("Hint", "Solution"):
        drop_down = opened.page.locator(".jp-MarkdownOutput details", has=opened.page.get_by_text(what, exact=True))
        inside = drop_down.first.locator(":scope > :not(summary)").first
        assert drop_down.count() and not inside.is_visible()
        drop_down.first.locator("summary").click()
        inside.wait_for(state="visible")
    assert drop_down.first.locator("pre").is_visible()


@each([path for path in CHAPTERS if path.name.startswith("17_")])
def test_a_digit_is_drawn_with_the_mouse(opened):
    pad = opened.page.locator(".jp-OutputArea-output .widget-hbox:has(> .widget-html img)").first
    squares = pad.get_by_role("button")
    assert squares.count() == 65
    empty = moves.press(pad, squares.nth(64))
    for place in (11, 12, 19, 20, 27, 28, 35, 36, 43, 44, 51, 52):
        colors = [moves.color(squares.nth(place))]
        moves.press(pad, squares.nth(place))
        colors.append(moves.color(squares.nth(place)))
        assert colors == ["rgb(255, 255, 255)", "rgb(31, 36, 48)"]
    said = pad.locator("img").get_attribute("alt")
    assert said != empty and re.search(r"\b1\b", said), said
    moves.press(pad, squares.nth(11))
    assert moves.color(squares.nth(11)) == "rgb(140, 144, 154)"


@each(PATHS)
def test_the_console_has_no_error(opened):
    assert opened.notices() == [], "something stands over the page"
    assert opened.complaints() == []
    assert opened.strays == [], "a request that leaves the machine"
