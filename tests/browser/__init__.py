"""What test_browser.py is made of: JupyterLab started by course.py, a page of it in Chromium, what a reader does."""
import importlib.util
import shutil

NAMES = ("chromium", "chromium-browser", "google-chrome")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync"]


def chromium():
    """Where Chromium is on this machine, or None."""
    return next((path for name in NAMES if (path := shutil.which(name))), None)


def missing():
    """What a test with a browser needs and is not here, in words; empty when all is there."""
    packages = [name for name in ("playwright", "jupyterlab") if importlib.util.find_spec(name) is None]
    return ", ".join(packages + ([] if chromium() else ["chromium"]))
