"""A pad of 8 × 8 squares to draw a digit on, and what a model says to it at each click (chapter 17)."""
import numpy as np
from matplotlib.figure import Figure

from ...live import Live
from ...palette import style
from ...showing import described, png
from .photo import draw_answer, told

INKS = {0: "#FFFFFF", 16: "#1F2430", 8: "#8C909A"}      # a click goes from one to the next
NEXT = {0: 16, 16: 8, 8: 0}
SAID = {0: "no ink", 16: "full ink", 8: "half ink"}
SEVEN = ("0 0 16 16 16 16 16 0", "0 0 8 8 8 8 16 0", "0 0 0 0 0 8 16 0", "0 0 0 0 0 16 8 0", "0 0 8 16 16 16 16 0",
         "0 0 0 8 16 8 0 0", "0 0 0 16 8 0 0 0", "0 0 8 16 0 0 0 0")
CAPTION = ("Click the squares: full ink, half, none. Beside them stands what the network says. Where nothing can be "
           "clicked, you see the digit that the pad begins with.")


class Pad(Live):
    """Make it the last line of a cell. `ink` (8, 8), numbers from 0 to 16, is the drawing of now.

    predict(ink) → ten probabilities; names are what they stand for.
    """

    size, caption = (5.2, 2.7), CAPTION

    def __init__(self, predict, names, ink=None):
        self.predict, self.names = predict, names
        self.ink = np.array([row.split() for row in SEVEN], float) if ink is None else np.array(ink, float)
        self.png, self.text = self.still = self.render()
        self.squares = {}
        try:
            import ipywidgets
        except ImportError:
            return
        self.build(ipywidgets)
        self.redraw()

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
            square = ipywidgets.Button(layout={"width": "30px", "height": "30px", "margin": "1px", "padding": "0px",
                                               "border": f"1px solid {INKS[8]}"})      # seen on white pages too
            square.on_click(lambda _, place=place: self.click(place))
            self.squares[place] = square
        rows = [ipywidgets.HBox([self.squares[i, j] for j in range(8)]) for i in range(8)]
        clear = ipywidgets.Button(description="clear", layout={"width": "120px"})
        clear.on_click(lambda _: self.clear())
        self.image = ipywidgets.HTML()
        self.box = ipywidgets.HBox([ipywidgets.VBox([*rows, clear]), self.image])

    def click(self, place):
        """One square: full ink, half, none."""
        self.ink[place] = NEXT[self.nearest(place)]
        self.answer()

    def clear(self):
        """An empty pad."""
        self.ink[:] = 0
        self.answer()

    def nearest(self, place):
        """The ink of INKS that this square's is nearest to."""
        return min(INKS, key=lambda ink: abs(ink - self.ink[place]))

    def answer(self):
        """Ask the model again, and show it."""
        self.png, self.text = self.render()
        self.redraw()

    def redraw(self):
        """Colors of the squares, the same in words for those who cannot see them, and the answer of now."""
        for (row, column), square in self.squares.items():
            ink = self.nearest((row, column))
            square.style.button_color = INKS[ink]
            square.tooltip = f"row {row + 1}, column {column + 1}: {SAID[ink]}"
        self.image.value = self.markup()
