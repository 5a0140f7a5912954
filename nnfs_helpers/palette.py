"""The colors of the whole series, and the one matplotlib style that every figure is drawn in.

The palette is Okabe and Ito's (2008), made to be told apart by color-blind readers. Color never stands alone:
classes also differ by marker, lines by dashes, signs of weights by both.
"""
import threading
from contextlib import contextmanager

import matplotlib.style
from matplotlib import cycler

BLUE, ORANGE, GREEN, VERMILION = "#0072B2", "#E69F00", "#009E73", "#D55E00"
SKY, PURPLE, YELLOW, BLACK = "#56B4E9", "#CC79A7", "#F0E442", "#000000"

CARD = "#F7F6F1"        # behind every figure: opaque and softly tinted, so that it reads on a white and on a dark page
PAPER = "#FFFFFF"       # inside boxes and circles that stand on the card
INK = "#1F2430"         # text, axes and outlines
MUTED = "#5C6270"       # what stands back: secondary text, things that are not the subject
FAINT = "#D9D8D0"       # grid lines and parts still unlit

CLASS_COLORS = (BLUE, ORANGE, GREEN, PURPLE, VERMILION, SKY, YELLOW, BLACK, "#8A6D3B", "#7F7F7F")
CLASS_MARKERS = ("o", "s", "^", "D", "v", "P", "X", "*", "<", ">")
POSITIVE, NEGATIVE = BLUE, "#B84A00"                    # weights, slopes, bars: above 0 and below (vermilion, darker) …
POSITIVE_LINE, NEGATIVE_LINE = "solid", (0, (4, 2))     # … and negative lines are dashed as well
ACCENT, ACCENT_TINT = "#A3357B", "#F4DDEB"              # the new part: outline or text, and the area behind it

LINE_COLORS = (BLUE, NEGATIVE, GREEN, ACCENT, ORANGE, INK)
LINE_STYLES = ("-", (0, (5, 2)), (0, (6, 2, 1.5, 2)), (0, (1.5, 1.5)), "-", (0, (5, 2)))

# Only what a figure or its axes keep from the moment they are made; titles, legends and texts that are added later
# have matplotlib's own sizes (10 to 12 points, that is 14 to 17 pixels on the page), with or without this style.
STYLE = {
    "figure.facecolor": CARD, "savefig.facecolor": CARD, "axes.facecolor": CARD, "text.color": INK,
    "axes.labelcolor": INK, "axes.edgecolor": MUTED, "xtick.color": MUTED, "ytick.color": MUTED,
    "xtick.labelcolor": INK, "ytick.labelcolor": INK, "xtick.labelsize": 9.5, "ytick.labelsize": 9.5,
    "axes.spines.top": False, "axes.spines.right": False, "axes.linewidth": 1.0,
    "axes.grid": True, "grid.color": FAINT, "grid.linewidth": 0.8, "axes.axisbelow": True,
    "axes.prop_cycle": cycler(color=LINE_COLORS, linestyle=LINE_STYLES, linewidth=[2.2] * len(LINE_COLORS)),
    "font.family": "DejaVu Sans", "mathtext.fontset": "dejavusans", "image.cmap": "cividis",
    "figure.constrained_layout.h_pad": 0.1, "figure.constrained_layout.w_pad": 0.1, "svg.hashsalt": "nnfs-course",
}
_one_at_a_time = threading.RLock()      # matplotlib's settings belong to the process; sliders draw in their own thread


@contextmanager
def style():
    """The course's style as a context manager (or decorator); the learner's own settings are back after it."""
    with _one_at_a_time, matplotlib.style.context(["default", STYLE]):
        yield
