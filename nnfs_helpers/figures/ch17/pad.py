"""A pad of 8 × 8 squares to draw a digit on, and what a model says to it at each click (chapter 17)."""
import base64
import html

import numpy as np
from matplotlib.figure import Figure

from ...palette import style
from ...showing import described, display_caption, png, png_width
from .photo import draw_answer, told

INKS = {0: "#FFFFFF", 16: "#1F2430", 8: "#8C909A"}      # a click goes from one to the next
NEXT = {0: 16, 16: 8, 8: 0}
SEVEN = ("0 0 16 16 16 16 16 0", "0 0 8 8 8 8 16 0", "0 0 0 0 0 8 16 0", "0 0 0 0 0 16 8 0", "0 0 8 16 16 16 16 0",
         "0 0 0 8 16 8 0 0", "0 0 0 16 8 0 0 0", "0 0 8 16 0 0 0 0")
CAPTION = ("Click the squares: full ink, half, none. Beside them stands what the network says. Where nothing can be "
           "clicked, you see the digit that the pad begins with.")


class Pad:
    """Make it the last line of a cell. `ink` (8, 8), numbers from 0 to 16, is the drawing of now.

    predict(ink) → ten probabilities; names are what they stand for.
    """

    size = 5.2, 2.7

    def __init__(self, predict, names, ink=None):
        self.predict, self.names = predict, names
        self.ink = np.array([row.split() for row in SEVEN], float) if ink is None else np.array(ink, float)
        self.still = self.render()
        self.box, self.squares = None, {}
        try:
            import ipywidgets
        except ImportError:
            return
        self.build(ipywidgets)

    def render(self):
        """Picture and alt text for the drawing of now."""
        probabilities = np.asarray(self.predict(self.ink)).ravel()
        with style():
            fig = Figure(figsize=self.size, layout="constrained")
            draw_answer(fig, self.ink, probabilities, self.names)
            return png(fig), described(told(probabilities, self.names), CAPTION)[0]

    def build(self, ipywidgets):
        """64 buttons, a button that clears them, and the picture that they redraw."""
        for place in np.ndindex(8, 8):
            square = ipywidgets.Button(layout={"width": "30px", "height": "30px", "margin": "1px", "padding": "0px"})
            square.on_click(lambda _, place=place: self.click(place))
            self.squares[place] = square
        rows = [ipywidgets.HBox([self.squares[i, j] for j in range(8)]) for i in range(8)]
        clear = ipywidgets.Button(description="clear", layout={"width": "120px"})
        clear.on_click(lambda _: self.clear())
        self.image = ipywidgets.HTML()
        self.box = ipywidgets.HBox([ipywidgets.VBox([*rows, clear]), self.image])
        self.redraw(self.still)

    def click(self, place):
        """One square: full ink, half, none."""
        self.ink[place] = NEXT[min(INKS, key=lambda ink: abs(ink - self.ink[place]))]
        self.redraw(self.render())

    def clear(self):
        """An empty pad."""
        self.ink[:] = 0
        self.redraw(self.render())

    def redraw(self, done):
        """Colors of the squares, and the answer."""
        for place, square in self.squares.items():
            square.style.button_color = INKS[min(INKS, key=lambda ink: abs(ink - self.ink[place]))]
        picture, alt = base64.b64encode(done[0]).decode(), html.escape(done[1], quote=True)
        self.image.value = (f'<img alt="{alt}" style="width:{self.size[0] * 100:.0f}px;max-width:100%;height:auto" '
                            f'src="data:image/png;base64,{picture}">')

    def _repr_mimebundle_(self, include=None, exclude=None):
        data, metadata = {"text/plain": self.still[1], "image/png": self.still[0]}, {
            "image/png": {"width": png_width(self.still[0])}}
        if self.box is not None:
            data["application/vnd.jupyter.widget-view+json"] = {
                "version_major": 2, "version_minor": 0, "model_id": self.box.model_id}
        return data, metadata

    def _ipython_display_(self):
        from IPython.display import display
        data, metadata = self._repr_mimebundle_()
        display(data, metadata=metadata, raw=True)
        display_caption(CAPTION)

    def __repr__(self):
        return f"{self.still[1]}\n{CAPTION}"
