"""Live figures: sliders over a picture, with a still twin that shows wherever no widget can run."""
import base64
import html
import threading
from numbers import Integral

from matplotlib.figure import Figure

from .palette import style
from .showing import described, display_caption, png, png_width


def explore(draw, *, alt, caption, width=6.4, height=3.6, **ranges):
    """A figure that is redrawn as its sliders move; make it the last line of a cell.

    `draw(fig, **values)` draws on an empty matplotlib Figure. `alt` is a text or a function(**values) → text.
    Each range becomes a control named after it: (low, high, step) or (low, high, step, start) a slider, a list of
    choices, or of (label, value) pairs, a drop-down menu, True or False a checkbox.
    """
    return Explorer(draw, alt, caption, (width, height), ranges)


class Explorer:
    """What `explore` returns. It shows itself as controls over a picture, or as the picture of its start."""

    def __init__(self, draw, alt, caption, size, ranges):
        self.caption = described("alt" if callable(alt) else alt, caption)[1]
        self.draw, self.alt, self.size = draw, alt, size
        self.ranges = {name: checked(name, given) for name, given in ranges.items()}
        self.values = {name: start for name, (_, start, _) in self.ranges.items()}
        self.busy, self.stale = threading.Lock(), False
        self.png, self.text = self.render()
        self.controls, self.image, self.box = {}, None, None
        try:
            import ipywidgets
        except ImportError:
            return
        self.build(ipywidgets)

    def render(self):
        """Picture and alt text for the values of now; where drawing fails no picture, and the error's sentence."""
        try:
            with style():
                fig = Figure(figsize=self.size, layout="constrained")
                self.draw(fig, **self.values)
                alt = self.alt(**self.values) if callable(self.alt) else self.alt
                return png(fig), described(alt, self.caption)[0]
        except Exception as error:
            return None, f"This figure could not be drawn. {type(error).__name__}: {error}"

    def build(self, ipywidgets):
        """The controls and the image they redraw, one under the other."""
        label = {"description_width": f"{1 + 0.6 * max(map(len, self.ranges), default=0):.1f}em"}
        layout = {"width": f"{self.size[0] * 100:.0f}px", "max_width": "98%"}
        for name, (kind, start, options) in self.ranges.items():
            make = getattr(ipywidgets, kind)
            words = name.replace("_", " ")
            self.controls[name] = make(value=start, description=words, style=label, layout=layout, **options)
            self.controls[name].observe(self.moved, names="value")
        self.image = ipywidgets.HTML(self.markup())
        self.box = ipywidgets.VBox([*self.controls.values(), self.image])

    def markup(self):
        """The picture as HTML: an <img> of fixed width whose alt text changes with it."""
        width, alt = f"width:{self.size[0] * 100:.0f}px", html.escape(self.text, quote=True)
        if self.png is None:
            return f'<p role="alert" style="{width};max-width:100%">{alt}</p>'
        data = base64.b64encode(self.png).decode()
        return f'<img alt="{alt}" style="{width};max-width:100%;height:auto" src="data:image/png;base64,{data}">'

    def moved(self, change=None):
        """Redraw for the newest values. Moves that arrive while a picture is being drawn share the next one."""
        self.stale = True
        while self.stale and self.busy.acquire(blocking=False):
            try:
                self.stale = False
                self.values = {name: tidy(c.value) for name, c in self.controls.items()}
                self.png, self.text = self.render()
                self.image.value = self.markup()
            finally:
                self.busy.release()

    def _repr_mimebundle_(self, include=None, exclude=None):
        data, metadata = {"text/plain": self.text}, {}
        if self.png is not None:
            data["image/png"], metadata["image/png"] = self.png, {"width": png_width(self.png)}
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
        return f"{self.text}\n{self.caption}"


def tidy(value):
    """A slider's value without the dust of floats: 0.30000000000000004 → 0.3."""
    return round(value, 10) if isinstance(value, float) else value


def checked(name, given):
    """A range as (kind of widget, start, its options)."""
    if isinstance(given, bool):
        return "Checkbox", given, {"indent": True}
    if isinstance(given, list) and given:
        first = given[0][1] if isinstance(given[0], tuple) else given[0]
        return "Dropdown", first, {"options": given}
    if not isinstance(given, tuple) or len(given) not in (3, 4):
        raise ValueError(f"explore: {name} is {given!r}. Give (low, high, step) or (low, high, step, start) for a "
                         "slider, a list of choices for a menu, True or False for a checkbox.")
    low, high, step, start = (*given, given[0])[:4]
    if not (low <= start <= high and step > 0):
        raise ValueError(f"explore: {name} goes from {low} to {high} in steps of {step}; it cannot start at {start}.")
    options = {"min": low, "max": high, "step": step, "continuous_update": True}
    if all(isinstance(n, Integral) for n in (low, high, step, start)):
        return "IntSlider", start, options
    digits = min(6, max(len(f"{n:.6f}".rstrip("0").partition(".")[2]) for n in (low, high, step, start)))
    return "FloatSlider", float(start), {**options, "readout_format": f".{digits}f"}
