"""A page for the microscope: measured in inches, and scaled down where there is less room than it was drawn for."""
from matplotlib.patches import Circle, FancyBboxPatch, Rectangle

from ...plots import ACCENT, ACCENT_TINT, CARD, INK, MUTED
from .frames import plain

PAPER = "#FFFFFF"
CELL, HIGH = 0.44, 0.215        # one number of a table
TITLE = 0.3
MONO = "DejaVu Sans Mono"
KEY = "value above, gradient below, in grey the slope of the operation"


class Sheet:
    """Axes over a whole figure or panel, (0, 0) at the upper left of a drawing `width` by `height` inches."""

    def __init__(self, fig, width, height):
        whole, self.panel = fig, getattr(fig, "_parent", None) is not None
        while getattr(whole, "_parent", None) is not None:
            whole = whole._parent
        whole.set_layout_engine("none")
        have = [fig.bbox.width / fig.get_dpi(), fig.bbox.height / fig.get_dpi()]
        room = have[1] - TITLE if self.panel else have[1]                # a panel's title stands above
        self.ax = fig.add_axes((0, 0, 1, room / have[1]))
        self.scale = min(have[0] / width, room / height)
        spare = have[0] / self.scale - width, room / self.scale - height
        self.ax.set(xlim=(-spare[0] / 2, width + spare[0] / 2), ylim=(height + spare[1] / 2, -spare[1] / 2))
        self.ax.axis("off")

    def say(self, x, y, text, size=8.5, color=INK, ha="center", va="center", behind=None, **more):
        """A text; `behind` puts a small card under it."""
        box = None if behind is None else {"facecolor": behind, "edgecolor": "none", "pad": 1.2 * self.scale}
        return self.ax.text(x, y, text, fontsize=size * self.scale, color=color, ha=ha, va=va, bbox=box, zorder=6,
                            **more)

    def line(self, *points, color=MUTED, width=1.2, style="-", head=False):
        """A line through the points; with a head at its end."""
        self.ax.plot(*zip(*points, strict=True), color=color, linewidth=width * self.scale, linestyle=style, zorder=2,
                     solid_capstyle="butt")
        if head:
            self.ax.annotate("", points[-1], points[-2], zorder=3, arrowprops={
                "arrowstyle": "-|>", "color": color, "linewidth": width * self.scale, "shrinkA": 0, "shrinkB": 0,
                "mutation_scale": 9 * self.scale})

    def node(self, x, y, sign, active=None, radius=0.17, size=11):
        """An operation: a circle, or a box for a word; `active` is "forward" or "backward"."""
        face, edge, width = {None: (PAPER, MUTED, 1.2), "forward": ("#DCEBF5", INK, 2.2),
                             "backward": (ACCENT_TINT, ACCENT, 2.4)}[active]
        wide = len(sign.partition("\n")[0]) > 1
        look = {"facecolor": face, "edgecolor": edge, "linewidth": width * self.scale, "zorder": 4}
        if wide:
            self.ax.add_patch(FancyBboxPatch((x - 0.22, y - radius), 0.44, 2 * radius, mutation_aspect=1,
                                             boxstyle="round,pad=0,rounding_size=0.08", **look))
        else:
            self.ax.add_patch(Circle((x, y), radius, **look))
        self.say(x, y, sign, 8 if wide else size, linespacing=0.9)

    def table(self, x, y, rows, kind="value", new=False, lit=lambda i, j: False):
        """Numbers in cells, the middle of the upper edge at (x, y); kind: value, gradient or slope; some may be lit."""
        face, edge, ink = {"value": (PAPER, MUTED, INK), "gradient": (ACCENT_TINT, ACCENT, INK),
                           "slope": (CARD, MUTED, MUTED)}[kind]
        left = x - len(rows[0]) * CELL / 2
        for i, row in enumerate(rows):
            for j, value in enumerate(row):
                on = lit(i, j)
                self.ax.add_patch(Rectangle((left + j * CELL, y + i * HIGH), CELL, HIGH, zorder=2 + on,
                                            facecolor=ACCENT_TINT if on else face, edgecolor=ACCENT if on else edge,
                                            linewidth=(1.8 if on else 0.6) * self.scale))
                self.say(left + (j + 0.5) * CELL, y + (i + 0.5) * HIGH, plain(value), 7.5, ink,
                         weight="bold" if on else "normal")
        if new:
            self.ax.add_patch(Rectangle((left, y), len(rows[0]) * CELL, len(rows) * HIGH, fill=False, zorder=5,
                                        edgecolor=ACCENT if kind == "gradient" else INK, linewidth=2 * self.scale))

    def ghost(self, x, y, rows, columns):
        """The empty frame of a table whose numbers are still to come."""
        self.ax.add_patch(Rectangle((x - columns * CELL / 2, y), columns * CELL, rows * HIGH, fill=False,
                                    edgecolor="#BDBBB2", linewidth=0.8 * self.scale, linestyle=(0, (2, 2)), zorder=1))

    def words(self, frame, width, height):
        """The step's title on the upper left, its lines of code at the bottom."""
        if not self.panel:
            self.say(0.1, 0.16, frame.title, 10.5, ACCENT if frame.backward else INK, ha="left", weight="bold")
        self.say(width - 0.1, 0.16, KEY, 8, MUTED, ha="right")
        for k, text in enumerate(reversed(frame.lines)):
            self.say(0.1, height - 0.15 - 0.2 * k, text, 8.5, ACCENT if frame.backward else INK, ha="left", family=MONO)
