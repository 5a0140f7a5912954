"""What a reader does on the page: moves a control of a live figure by keyboard, answers a question."""
from nnfs_helpers import checks
from nnfs_helpers.quizzes import QUESTIONS


def source(figure):
    """The picture that a live figure shows now."""
    return figure.locator("img").last.get_attribute("src")


def wait_for_change(figure, before):
    """Wait until a live figure shows another picture; returns it."""
    page = figure.page
    page.wait_for_function("([box, before]) => box.querySelector('img:last-of-type')?.src !== before",
                           arg=[figure.element_handle(), before], timeout=60_000)
    return source(figure)


def move(figure):
    """Move the first control of a live figure by keyboard: a slider by one step, or a menu to its other end."""
    if handle := next(iter(figure.locator(".noUi-handle").all()), None):
        at, end = (float(handle.get_attribute(f"aria-{name}")) for name in ("valuenow", "valuemax"))
        keys = "ArrowRight" if at < end else "ArrowLeft"
    else:
        handle = figure.locator("select").first
        keys = "End" if handle.evaluate("menu => menu.selectedIndex") == 0 else "Home"
    handle.focus()
    figure.page.keyboard.press(keys)


def wrong_and_right(key):
    """(a wrong answer, the word on it, the right answer) of a question."""
    if key not in QUESTIONS:
        checks.load(key)
    asked = QUESTIONS[key]
    if asked.kind == "match":
        left, right = next(iter(asked.answer.items()))
        other = next(option for option in asked.options if option != right)
        word = asked.words.get((left, other), "these two do not belong together")
        return {**asked.answer, left: other}, word, asked.answer
    wrong, word = next(iter(asked.words.items()))
    return wrong, word, asked.answer


def answer(box, key, given, verdict):
    """Give an answer through the buttons, menus or the field of a question, by keyboard, until `verdict` is said.

    The menus' news may reach a busy kernel after the button's: then a reader, too, presses it again.
    """
    from playwright.sync_api import expect
    asked, said = QUESTIONS[key], box.get_by_role("status")
    for patience in (10_000, 20_000, 60_000):
        if asked.kind == "choice":
            box.get_by_role("button").nth(asked.options.index(given)).focus()
        elif asked.kind == "match":
            for menu, option in zip(box.locator("select").all(), given.values(), strict=True):
                menu.select_option(label=option)
            box.get_by_role("button", name="Check").focus()
        else:
            box.locator("input").fill(str(given))
        box.page.keyboard.press("Enter")
        try:
            return expect(said).to_have_text(verdict, timeout=patience if asked.kind == "match" else 60_000)
        except AssertionError:
            if asked.kind != "match" or patience == 60_000:
                raise


def press(figure, button):
    """Click a button that redraws the picture; returns what the picture then says to who cannot see it."""
    before = source(figure)
    button.click()
    wait_for_change(figure, before)
    return figure.locator("img").last.get_attribute("alt")


def color(button):
    """The color of a button."""
    return button.evaluate("button => getComputedStyle(button).backgroundColor")
