"""How Sphinx makes the website. `python3 course.py site` gathers the sources and calls it; see tools/site.py."""
import importlib
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent)]

from tools import _address  # noqa: E402

project = "Neural networks from scratch"
copyright = "the authors of the course"
language = "en"
root_doc = "index"
extensions = ["sphinx.ext.mathjax", "myst_nb", "extensions.figures", "extensions.drawings", "extensions.elsewhere"]

nb_execution_mode = "off"               # what is stored is what is shown
nb_merge_streams = True
nb_render_markdown_format = "myst"      # formulas in captions
myst_enable_extensions = ["dollarmath"]
myst_heading_anchors = 6
myst_heading_slug_func = "extensions.elsewhere.anchor"
smartquotes = False                     # words stand as they are stored

# MathJax comes with a package, not from the web; its menu would make each formula a stop of the tab key.
MATHJAX = Path(importlib.import_module("sphinx-mathjax-offline").__file__).parent / "static"
mathjax_path = "mathjax/tex-chtml.js"
exclude_patterns = [f"mathjax/{other}" for other in (    # of its 20 MB, what this file never asks for
    "a11y", "adaptors", "sre", "ui", "output/svg*", "input/mml*", "[!t]*.js", "tex-[!c]*", "tex-chtml-*")]
mathjax3_config = {"options": {"enableMenu": False}, "chtml": {"displayAlign": "left"}}

html_theme = "pydata_sphinx_theme"
html_title = project
html_static_path = ["static", str(MATHJAX)]
templates_path = ["templates"]
html_css_files = ["course.css"]
html_js_files = [("course.js", {"defer": "defer"})]
html_sidebars = {"**": ["chapters.html"]}
html_copy_source = False                # the notebooks themselves are offered for download
html_show_sphinx = False
html_use_index = False
html_permalinks_icon = "#"
html_scaled_image_link = False
html_theme_options = {
    "logo": {"text": project},
    "navbar_center": [],
    "navbar_end": ["theme-switcher"],
    "secondary_sidebar_items": {"**": ["page-toc"], "index": []},
    "article_header_start": [],
    "footer_start": ["footer.html"],
    "footer_end": [],
    "show_toc_level": 1,
    "pygments_light_style": "a11y-high-contrast-light",
    "pygments_dark_style": "a11y-high-contrast-dark",
}
html_context = {"default_mode": "auto", "repository": _address.repository()}
