"""A notebook in JupyterLab in Chromium: opened, run from top to bottom, and what the page and its console then hold."""
import re
from urllib.parse import urlsplit

BADGE = "https://colab.research.google.com/assets/colab-badge.svg"
PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="117" height="20"><rect width="117" height="20"/></svg>'
EXCUSED = []        # (pattern of what the console says, why no reader is hurt by it)
SECONDS = 1000      # playwright counts in thousandths
LOADED = "n => document.querySelectorAll('.jp-Notebook .jp-Cell').length == n"
IDLE = ".jp-Notebook-ExecutionIndicator[data-status=idle]"
ERROR = ".jp-OutputArea-output[data-mime-type='application/vnd.jupyter.stderr']"
FIGURE = ".jp-OutputArea-output .widget-vbox:has(> .widget-html img)"
ENDED = """error => {
    const counts = [...document.querySelectorAll('.jp-CodeCell .jp-InputPrompt')].map(p => p.textContent.trim())
    const stopped = document.querySelector(error) && !counts.includes('[*]:')
    return stopped || counts.every(count => /^\\[\\d+\\]:$/.test(count))
}"""


class Notebook:
    """The notebook `name` on a page of its own."""

    def __init__(self, browser, server, name):
        self.name, self.errors, self.strays = name, [], []
        self.page = browser.new_page()
        self.page.route(lambda address: urlsplit(address).hostname not in ("localhost", None), self.leaving)
        self.page.set_default_timeout(120 * SECONDS)
        self.page.on("console", lambda message: message.type == "error" and self.errors.append(
            f"{message.text} ({message.location['url']})"))
        self.page.on("pageerror", lambda error: self.errors.append(f"not caught: {error}"))
        self.page.goto(server.address.replace("00_welcome.ipynb", name) + "&reset")

    def leaving(self, route):
        """A request that would leave the machine: the badge has a stand-in, all others are refused and kept."""
        if route.request.url == BADGE:
            route.fulfill(content_type="image/svg+xml", body=PICTURE)
        else:
            self.strays.append(route.request.url)
            route.abort()

    def complaints(self):
        """What the console says of errors, without what is excused."""
        return [error for error in self.errors if not any(re.search(pattern, error) for pattern, _ in EXCUSED)]

    def menu(self, name, entry):
        """Choose an entry of the menu bar."""
        self.page.get_by_role("menuitem", name=name, exact=True).click()
        self.page.get_by_role("menuitem", name=entry, exact=True).click()

    def run_all(self, cells, patience=400):
        """Wait until all `cells` are there and the kernel is ready, clear what is stored, and run all."""
        self.page.wait_for_function(LOADED, arg=cells)
        self.page.wait_for_selector(IDLE)
        self.menu("Edit", "Clear Outputs of All Cells")
        self.menu("Run", "Run All Cells")
        self.page.wait_for_function(ENDED, arg=ERROR, timeout=patience * SECONDS)
        self.page.wait_for_selector(IDLE)

    def prompts(self):
        """What stands before each code cell: [1]:, [2]:, …"""
        return [text.strip() for text in self.page.locator(".jp-CodeCell .jp-InputPrompt").all_text_contents()]

    def code_cells(self):
        """The text of each code cell with its outputs."""
        return self.page.locator(".jp-CodeCell").all_text_contents()

    def tracebacks(self):
        """The outputs that are errors or warnings: JupyterLab marks both in this way."""
        return self.page.locator(ERROR).all_text_contents()

    def notices(self):
        """What JupyterLab says in little windows at the corner."""
        return self.page.locator(".Toastify__toast").all_text_contents()

    def pictures(self):
        """The pictures that live figures redraw."""
        return self.page.locator(".jp-OutputArea-output .widget-html img")

    def figures(self):
        """The live figures: controls over a picture."""
        return self.page.locator(FIGURE).all()

    def quizzes(self):
        """The questions with their buttons, {key: box}."""
        boxes = self.page.locator(".nnfs-quiz").all()
        return {box.locator("strong").first.text_content().removeprefix("Quiz "): box for box in boxes}

    def cell(self, text):
        """The code cell in which a text stands."""
        return self.page.locator(".jp-CodeCell", has=self.page.locator(".jp-InputArea-editor", has_text=text)).first

    def fill(self, cell, text):
        """Type a text in place of the last line of a cell, and run the cell with Shift-Enter."""
        cell.locator(".cm-content").click()
        for keys in ("Control+End", "Shift+Home"):
            self.page.keyboard.press(keys)
        self.page.keyboard.type(text)
        self.page.keyboard.press("Shift+Enter")

    def close(self):
        """Leave the page."""
        self.page.close()
