"""Under a notebook's title: open it in Colab, or download it. And nothing on a page comes from another site."""
from docutils import nodes
from sphinx.addnodes import download_reference
from sphinx.transforms import SphinxTransform

from tools import _address


def anchor(heading):
    """The anchor of a heading as Jupyter makes it, which is what links in the notebooks are written for."""
    return heading.strip().replace(" ", "-")


class Elsewhere(SphinxTransform):
    """Puts the two links under the title, in place of the badge, whose picture would be fetched from the web."""

    default_priority = 410

    def apply(self):
        for image in [image for image in self.document.findall(nodes.image) if "://" in image["uri"]]:
            image.replace_self(nodes.Text(image.get("alt", "")))
        name = self.env.docname
        if not name.startswith("notebooks/"):
            return
        title = next(self.document.findall(nodes.title))
        section = title.parent
        for badge in [node for node in section.children[1:2] if node.astext() == "Open in Colab"]:
            section.remove(badge)
        section.insert(1, self.links(name))

    def links(self, name):
        """A list of the two links."""
        address, book = _address.repository(), f"{name.rpartition('/')[2]}.ipynb"
        words = "Open in Colab" if address != _address.NOWHERE else "Open Colab, to upload the notebook"
        colab = nodes.reference("", words, refuri=_address.colab(address, book), internal=False)
        download = download_reference("", "", nodes.inline("", "Download the notebook"), reftarget=f"/{name}.ipynb",
                                      refdoc=name, refdomain="", refexplicit=True)
        items = [nodes.list_item("", nodes.paragraph("", "", link)) for link in (colab, download)]
        return nodes.bullet_list("", *items, classes=["elsewhere"])


def setup(app):
    app.add_transform(Elsewhere)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
