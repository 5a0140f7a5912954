"""How a live figure shows itself: controls over a picture where widgets run, its still twin wherever they do not."""
import base64
import html

from .showing import display_caption, png_width


class Live:
    """Base of live figures. It needs `size` in inches, a `caption`, and the pictures with their alt texts:

    `png`, `text`   what stands there now; no picture (None) where drawing failed, and a sentence that says why
    `still`         the pair (picture, alt text) of the twin
    `box`           the ipywidgets box with the controls and the picture, or None
    """

    size, caption, still, box = (6.4, 3.6), "", (None, ""), None
    png, text = None, ""

    def markup(self):
        """The picture as HTML: an <img> of fixed width whose alt text changes with it."""
        width, alt = f"width:{self.size[0] * 100:.0f}px", html.escape(self.text, quote=True)
        if self.png is None:
            return f'<p role="alert" style="{width};max-width:100%">{alt}</p>'
        data = base64.b64encode(self.png).decode()
        return f'<img alt="{alt}" style="{width};max-width:100%;height:auto" src="data:image/png;base64,{data}">'

    def _repr_mimebundle_(self, include=None, exclude=None):
        picture, text = self.still
        data, metadata = {"text/plain": text}, {}
        if picture is not None:
            data["image/png"], metadata["image/png"] = picture, {"width": png_width(picture)}
        if self.box is not None:
            data["application/vnd.jupyter.widget-view+json"] = {
                "version_major": 2, "version_minor": 0, "model_id": self.box.model_id}
        return data, metadata

    def _ipython_display_(self):
        from IPython.display import display
        data, metadata = self._repr_mimebundle_()
        display(data, metadata=metadata, raw=True)
        display_caption(self.caption)

    def __repr__(self):
        return f"{self.still[1]}\n{self.caption}"
