"""site  build the whole course as a website in build/site, which reads offline and from any web server

It needs a few packages more than the course itself; the first call fetches them. Notebooks appear as they are stored.
"""
import importlib.util
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
if __name__ == "__main__":
    sys.path[0] = str(ROOT)     # in place of tools/, where a file has the name of a module of Python: this one

from tools import _environment as environment  # noqa: E402

BUILD = ROOT / "build"
PAGES, SOURCES, CACHE = BUILD / "site", BUILD / "site-sources", BUILD / "site-cache"
MODULES = ("sphinx", "myst_nb", "pydata_sphinx_theme", "sphinx-mathjax-offline")
TAKEN = ("*.md", "docs/*.md", "notebooks/*.ipynb", "images/*.svg", "images/*.png",      # what becomes pages …
         "LICENSE", "images/*.pdf", "*.cff", "*.toml", "*.txt", "course.py")            # … and what they link to


def fetch():
    """Install what the website needs, where it is missing; returns a sentence where that fails, else None."""
    if all(importlib.util.find_spec(name) for name in MODULES):
        return None
    print("Installing what the website needs; this takes half a minute", flush=True)
    done = subprocess.run([sys.executable, "-m", "pip", "install", "--quiet", "--no-input", "-e", ".[site]"], cwd=ROOT,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", errors="replace")
    importlib.invalidate_caches()
    if done.returncode:
        environment.LOG.parent.mkdir(exist_ok=True)
        environment.LOG.write_text(done.stdout, encoding="utf-8")
        return f"The website's packages could not be installed. {environment.explain(done.stdout)}"
    return None


def gather(sources):
    """Lay out what becomes pages as it lies in the course's folder, but for the front page, which stands on top."""
    shutil.rmtree(sources, ignore_errors=True)
    for pattern in TAKEN:
        for path in sorted(ROOT.glob(pattern)):
            copy = sources / path.relative_to(ROOT)
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, copy)
    (sources / "docs" / "index.md").replace(sources / "index.md")


def build(pages, sources, cache, *words):
    """Build the pages from gathered sources; a warning fails. `words` go to Sphinx; returns its exit code."""
    command = [sys.executable, "-m", "sphinx", "-b", "html", "-q", "-W", "--keep-going", "-c", ROOT / "docs",
               "-E", "-d", cache, *words, sources, pages]
    return subprocess.run([str(part) for part in command], cwd=ROOT).returncode


def main(words):
    """Fetch what is missing, build; returns the exit code, or a sentence that says what was wrong."""
    if words:
        print(__doc__)
        return 0 if words[0] in ("-h", "--help") else 2
    try:
        trouble = fetch()
        if trouble:
            return trouble
        print("Building the website; this takes half a minute or less", flush=True)
        gather(SOURCES)
        shutil.rmtree(PAGES, ignore_errors=True)
        if build(PAGES, SOURCES, CACHE):
            return "The website was not built: the lines above say why."
    except OSError as error:
        return environment.in_plain_words(error)
    print(f"The website is built. Open it in your browser: {(PAGES / 'index.html').as_uri()}")
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit("Stopped; call it again to build the website.")
