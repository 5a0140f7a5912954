"""Figures of the notebooks: a picture's alternative text is the text stored beside it, the caption what follows it."""
from docutils import nodes
from sphinx.transforms import SphinxTransform


def part(bundle, kind):
    """What a stored output holds of one kind, such as `image/png`; None where it holds nothing of it."""
    if isinstance(bundle, nodes.container) and bundle.get("nb_element") == "mime_bundle":
        return next((child for child in bundle.children if child.get("mime_type") == kind), None)
    return None


def following(node):
    """The next output of the same cell, or None."""
    row = node.parent.children
    place = row.index(node) + 1
    return row[place] if place < len(row) else None


class Figures(SphinxTransform):
    """Makes one figure of two outputs: a picture with its text, and the caption under it."""

    default_priority = 400

    def apply(self):
        for bundle in [node for node in self.document.findall(nodes.container) if part(node, "image/png")]:
            image = next(part(bundle, "image/png").findall(nodes.image))
            image["alt"] = part(bundle, "text/plain").astext()
            words = part(following(bundle), "text/markdown")
            figure = nodes.figure("", image)
            if words:
                paragraph = next(words.findall(nodes.paragraph))
                figure += nodes.caption("", "", *upright(paragraph.children))
                words.parent.parent.remove(words.parent)
            self.document.set_id(figure)
            bundle.replace_self(figure)


def upright(children):
    """A caption without the italics that it has in a notebook."""
    alone = len(children) == 1 and isinstance(children[0], nodes.emphasis)
    return children[0].children if alone else children


def setup(app):
    app.add_transform(Figures)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
