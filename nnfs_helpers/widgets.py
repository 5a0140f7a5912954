"""Live figures: controls over a picture, with a still twin that shows wherever no widget can run."""
import threading

from matplotlib.figure import Figure

from . import controls
from .live import Live
from .multiples import multiples, one_after_another
from .palette import style
from .showing import described, png

KEPT = 200      # pictures that a figure with a player keeps, so that it plays smoothly the second time


def explore(draw, *, alt, caption, width=6.4, height=3.6, twin=None, twin_columns=None, twin_height=None,
            columns=1, follow=None, **ranges):
    """A figure that is redrawn as its controls move; make it the last line of a cell.

    `draw(fig, **values)` draws on an empty matplotlib Figure. `alt` is a text or a function(**values) → text.
    Each range becomes a control named after it: (low, high, step) or (low, high, step, start) a slider, a list of
    choices, or of (label, value) pairs, a drop-down menu, True or False a checkbox; and from the file `controls`,
    `slide(values)` a slider over any values, `frames(count)` one that plays. They stand in that many `columns`.

    The still twin is the figure at its start; or small multiples, twin=[("rate 0.1", {"rate": 0.1}), …]: for each
    panel a title and the values that are not those of the start; so many columns of them, so many inches high. `draw`
    then gets a SubFigure, and may say less where `small(fig)`, from the file `multiples`.
    `follow={"name": function}`: when that control moves, function(value) → {other name: value} moves others.
    """
    return Explorer(draw, alt, caption, (width, height), ranges, twin, (twin_columns, twin_height), columns, follow)


class Explorer(Live):
    """What `explore` returns. It shows itself as controls over a picture, or as its still twin."""

    def __init__(self, draw, alt, caption, size, ranges, twin=None, layout=(), columns=1, follow=None):
        self.caption = described("alt" if callable(alt) else alt, caption)[1]
        self.draw, self.alt, self.size, self.follow = draw, alt, size, follow or {}
        self.ranges = {name: controls.checked(name, given) for name, given in ranges.items()}
        self.values = {name: start for name, (_, start, _) in self.ranges.items()}
        self.kept = {} if any(kind == "Player" for kind, _, _ in self.ranges.values()) else None
        self.busy, self.stale, self.held = threading.Lock(), False, False
        self.png, self.text = self.still = self.render_twin(twin, layout) if twin else self.render()
        self.controls, self.image, self.box = {}, None, None
        try:
            import ipywidgets
        except ImportError:
            return
        if twin:
            self.png, self.text = self.render()
        self.build(ipywidgets, columns)

    def render(self, quick=False):
        """Picture and alt text for the values of now; where drawing fails no picture, and the error's sentence."""
        key = str(self.values)
        if self.kept and key in self.kept:
            return self.kept[key]
        done = self.drawn(self.size, lambda fig: self.draw(fig, **self.values), lambda: self.words(self.values), quick)
        if self.kept is not None and done[0] and len(self.kept) < KEPT:
            self.kept[key] = done
        return done

    def render_twin(self, panels, layout):
        """The same for the small multiples."""
        titles, states = [title for title, _ in panels], [{**self.values, **values} for _, values in panels]
        size, draw = multiples(self.draw, list(zip(titles, states, strict=True)), self.size, *layout)
        return self.drawn(size, draw, lambda: one_after_another(titles, [self.words(values) for values in states])
                          if callable(self.alt) else self.alt)

    def words(self, values):
        """The alt text of a state."""
        return self.alt(**values) if callable(self.alt) else self.alt

    def drawn(self, size, draw, words, quick=False):
        try:
            with style():
                fig = Figure(figsize=size, layout="constrained")
                draw(fig)
                return png(fig, quick=quick), described(words(), self.caption)[0]
        except Exception as error:
            return None, f"This figure could not be drawn. {type(error).__name__}: {error}"

    def build(self, ipywidgets, columns):
        """The controls in columns, players below them over the whole width, and the image that they redraw."""
        label = {"description_width": f"{1.6 + 0.6 * max(map(len, self.ranges), default=0):.1f}em"}
        grid, players = [], []
        for name, (kind, start, options) in self.ranges.items():
            wide = kind in ("Player", "Dropdown") or columns == 1
            width = f"{self.size[0] * 100:.0f}px" if wide else f"{self.size[0] * 100 / columns - 8:.0f}px"
            look = {"style": label, "layout": {"width": width, "max_width": "98%"}}
            self.controls[name], part = controls.build(ipywidgets, name, kind, start, options, look)
            self.controls[name].observe(lambda change, name=name: self.moved(name), names="value")
            if len(options.get("options", "ab")) > 1:       # what has one value only cannot be moved
                (players if kind == "Player" else grid).append(part)
        if columns > 1:
            layout = {"flex_flow": "row wrap", "width": f"{self.size[0] * 100:.0f}px", "max_width": "100%"}
            grid = [ipywidgets.Box(grid, layout=layout)]
        self.image = ipywidgets.HTML(self.markup())
        self.box = ipywidgets.VBox([*grid, *players, self.image])

    def moved(self, name=None):
        """Redraw for the newest values. Moves that arrive while a picture is being drawn share the next one."""
        if self.held:
            return
        if name in self.follow:
            self.held = True
            try:
                for other, value in self.follow[name](self.controls[name].value).items():
                    self.controls[other].value = value
            finally:
                self.held = False
        self.stale = True
        while self.stale and self.busy.acquire(blocking=False):
            try:
                self.stale = False
                self.values = {name: controls.tidy(c.value) for name, c in self.controls.items()}
                self.png, self.text = self.render(quick=True)
                self.image.value = self.markup()
            finally:
                self.busy.release()
