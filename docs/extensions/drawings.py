"""The directive `drawing`: a drawn figure of the course by its name, with its alternative text and its caption."""
import runpy
from pathlib import Path

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

TEXTS = Path(__file__).resolve().parents[2] / "images" / "texts.py"


class Drawing(SphinxDirective):
    """What `picture(name)` is in a notebook."""

    required_arguments = 1

    def run(self):
        name = self.arguments[0]
        alt, caption = runpy.run_path(str(TEXTS))["TEXTS"][name]
        words, _ = self.parse_inline(" ".join(caption.split()))
        image = nodes.image(uri=f"/images/{name}.svg", alt=" ".join(alt.split()), width="640px")
        figure = nodes.figure("", image, nodes.caption("", "", *words))
        self.state.document.set_id(figure)
        return [figure]


def setup(app):
    app.add_directive("drawing", Drawing)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
