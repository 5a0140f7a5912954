"""A page of the website in a browser, and all that is wrong with it for somebody."""
import importlib.util

import pytest
from browser import FLAGS, chromium

LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]
SCREENS = {"desktop": (1280, 900), "phone": (390, 844)}
LOOSE = """[...document.querySelectorAll('main *')].filter(box =>
    box.scrollWidth > box.clientWidth + 1 && ['auto', 'scroll'].includes(getComputedStyle(box).overflowX)
    && box.tabIndex < 0 && box.checkVisibility()).map(box => box.outerHTML.slice(0, 100))"""


def launched(playwright):
    """Chromium, for pages that lie on this machine."""
    return playwright.chromium.launch(executable_path=chromium(), args=[*FLAGS, "--allow-file-access-from-files"])


def needed():
    """Skip where the machine has no browser for the tests."""
    for name in ("playwright", "axe_playwright_python"):
        if not importlib.util.find_spec(name):
            pytest.skip(f"{name} is not installed here; it comes with: pip install -e '.[browser]'")
    if not chromium():
        pytest.skip("chromium is not installed here")


class View:
    """A page of one width in one color, such as "phone dark", for somebody who asked for less motion."""

    def __init__(self, browser, words):
        screen, color = words.split()
        width, height = SCREENS[screen]
        self.context = browser.new_context(viewport={"width": width, "height": height}, color_scheme=color,
                                           reduced_motion="reduce")
        self.page, self.said, self.width = self.context.new_page(), [], width
        self.page.on("console", lambda line: line.type in ("error", "warning") and self.said.append(line.text))
        self.page.on("pageerror", lambda error: self.said.append(str(error)))
        self.page.on("request", lambda asked: asked.url.startswith("http") and self.said.append(asked.url))

    def show(self, file, query=""):
        """Show a page with its formulas set, and its hints and solutions open."""
        self.said.clear()
        self.page.goto(file.as_uri() + query)
        self.page.evaluate("window.MathJax?.startup?.promise")
        self.page.evaluate("document.querySelectorAll('details').forEach(fold => fold.open = true)")
        self.page.wait_for_timeout(50)
        return self.page

    def judged(self):
        """What axe-core finds on the page, a line for each place."""
        from axe_playwright_python.sync_playwright import Axe
        options = {"runOnly": {"type": "tag", "values": LEVELS}, "resultTypes": ["violations"], "preload": False}
        return [f"{rule['id']}: {node['target']} {node['html'][:120]} {node['failureSummary'][:200]}"
                for rule in Axe().run(self.page, options=options).response["violations"] for node in rule["nodes"]]

    def faults(self):
        """All that is wrong with the page shown: what axe-core finds, its width, formulas, what moves, the console."""
        page, found = self.page, self.judged()
        width = page.evaluate("document.documentElement.scrollWidth")
        found += [f"{width} pixels wide"] if width > self.width else []
        found += [f"formula: {text}" for text in page.locator("mjx-merror, [data-mjx-error]").all_inner_texts()]
        found += ["a formula is not set"] * page.locator("main .math:not(:has(mjx-container))").count()
        found += ["it moves"] * page.evaluate("document.getAnimations().length")
        found += ["it may play"] * page.locator("video, audio, marquee, img[src$='.gif' i]").count()
        found += [f"scrolls beyond the keyboard's reach: {box}" for box in page.evaluate(LOOSE)]
        return found + self.said
