"""Where we are: one pipeline, drawn for every chapter with the chapter's new part lit.

A chapter gets its drawing by one line in NEW, and its words by one entry in texts.py.
"""
import numpy as np
from parts import (
    ACCENT,
    ACCENT_TINT,
    CARD,
    CLASS_COLORS,
    CLASS_MARKERS,
    INK,
    MUTED,
    NEGATIVE,
    PAPER,
    POSITIVE,
    SMALL,
    arrow,
    box,
    card,
    circle,
    say,
)

NEW = {     # chapter: the parts that it adds; chapter 00 shows the whole
    1: ["neuron"],
    2: ["data", "layer", "layer 2"],
    3: ["activation", "softmax"],
    4: ["loss"],
    5: ["slope"],
    6: ["backward"],
    7: ["softmax", "loss"],      # with their way back
}
BOXES = {"data": "data", "layer": "layer", "activation": "ReLU", "layer 2": "layer", "softmax": "softmax",
         "loss": "loss"}
PARTS = [*BOXES, "neuron", "slope", "backward", "optimizer"]
GREY = "#A4A7A6"        # what is inside a part that is still to come; its name stands in a darker grey
WIDE, HIGH, Y = 86, 100, 190


def where(chapter):
    """The pipeline at this chapter: what is there, what is new, what is still to come."""
    ax = card(700, 292)
    known = PARTS if chapter == 0 else [part for k in NEW if k < chapter for part in NEW[k]]
    state = {part: "new" if part in NEW.get(chapter, []) else "known" if part in known else "later" for part in PARTS}
    for k, (part, name) in enumerate(BOXES.items()):
        x = 62 + 115 * k
        frame(ax, x, Y, WIDE, HIGH, state[part])
        INSIDE[part](ax, x, state[part])
        label(ax, x, Y - HIGH / 2 - 15, name, state[part])
        if k:
            arrow(ax, (x - 115 + WIDE / 2 + 4, Y), (x - WIDE / 2 - 3, Y), **ink(state[part]))
        if k > 1 and state["backward"] == "new":        # the slopes walk back through every box but the data
            arrow(ax, (x - WIDE / 2 - 3, Y - 24), (x - 115 + WIDE / 2 + 4, Y - 24), **ink("new"))
    if state["neuron"] == "new":
        for dy in (18, -18):
            ax.plot([157, 195], [Y + dy, Y + 30], color=ACCENT, linewidth=2.4, linestyle="-", zorder=3)
        circle(ax, 195, Y + 30, radius=10, edge=ACCENT, face=ACCENT_TINT, width=2.8)
        tag(ax, 195, "new: one neuron")
    if state["slope"] == "new":                         # a tangent to the curve of the loss
        ax.plot([607, 650], [Y - 2.5, Y - 29.4], color=ACCENT, linewidth=3.2, linestyle="-", zorder=6)
        circle(ax, 627.4, Y - 15.3, radius=5, edge=ACCENT, face=ACCENT, width=1)
        tag(ax, 637, "new: its slope")
    learning(ax, state)
    return ax


def ink(state):
    """Color, width and dashes of a part's lines."""
    return {"new": {"color": ACCENT, "width": 2.8, "style": "solid"},
            "known": {"color": INK, "width": 1.6, "style": "solid"},
            "later": {"color": GREY, "width": 1.4, "style": (0, (4, 3))}}[state]


def frame(ax, x, y, width, height, state):
    """The box of a part; a lit one also carries a tag."""
    look = ink(state)
    face = {"new": ACCENT_TINT, "known": PAPER, "later": CARD}[state]
    box(ax, x, y, width, height, edge=look["color"], face=face, line=look["width"], style=look["style"])
    if state == "new":
        tag(ax, x, "new", y + height / 2)


def tag(ax, x, text, y=Y + HIGH / 2):
    """A small flag over a lit part, so that it is not known by its color alone."""
    say(ax, x, y + 20, f"{text}\n▼", SMALL, ACCENT, weight="bold", linespacing=1.0)


def label(ax, x, y, text, state):
    """The name of a part."""
    say(ax, x, y, text, SMALL + 1, name_color(state), weight="normal" if state == "later" else "bold")


def name_color(state):
    """The color of a part's name."""
    return {"new": ACCENT, "known": INK, "later": MUTED}[state]


def colors(state, *full):
    """The colors of a drawing inside a part: its own, or grey while the part is still to come."""
    return [GREY] * len(full) if state == "later" else full


def data(ax, x, state):
    """Three arms of points."""
    for k, color in enumerate(colors(state, *CLASS_COLORS[:3])):
        turn = np.linspace(0, 2.6, 8) + 2.1 * k
        radius = np.linspace(7, 36, 8)
        ax.scatter(x + radius * np.cos(turn), Y + radius * np.sin(turn), s=17, color=color, marker=CLASS_MARKERS[k],
                   zorder=4)


def layer(ax, x, state):
    """Two columns of circles and their wires."""
    left, right = [(x - 20, Y + dy) for dy in (18, -18)], [(x + 18, Y + dy) for dy in (30, 0, -30)]
    for k, a in enumerate(left):
        for j, b in enumerate(right):
            color = colors(state, (POSITIVE, NEGATIVE)[(j + k) % 2])[0]
            ax.plot(*zip(a, b, strict=True), color=color, linewidth=1.3, zorder=3,
                    linestyle=("-", (0, (3, 1.5)))[(j + k) % 2])
    for place in left + right:
        circle(ax, *place, radius=9 if place in right else 6, edge=colors(state, INK)[0])


def activation(ax, x, state):
    """The bend of a ReLU."""
    grey, line = colors(state, MUTED, POSITIVE)
    for line_x, line_y in (((x, x), (Y - 24, Y + 34)), ((x - 34, x + 34), (Y - 16, Y - 16))):
        ax.plot(line_x, line_y, color=grey, linewidth=1, zorder=3, linestyle="-")
    ax.plot([x - 32, x, x + 30], [Y - 16, Y - 16, Y + 30], color=line, linewidth=3, zorder=4, linestyle="-")


def softmax(ax, x, state):
    """Three bars, one for each class."""
    for k, (height, color) in enumerate(zip((62, 12, 26), colors(state, *CLASS_COLORS[:3]), strict=True)):
        ax.bar(x - 23 + 23 * k, height, 16, bottom=Y - 34, color=color, zorder=4)
    ax.plot([x - 36, x + 36], [Y - 34, Y - 34], color=colors(state, MUTED)[0], linewidth=1, zorder=5, linestyle="-")


def loss(ax, x, state):
    """The curve of −log: near nothing where the answer was right, high where it was wrong."""
    grey, line = colors(state, MUTED, NEGATIVE)
    ax.plot([x - 32, x - 32, x + 34], [Y + 34, Y - 30, Y - 30], color=grey, linewidth=1, zorder=3, linestyle="-")
    p = np.linspace(0.012, 1, 60)
    ax.plot(x - 32 + 64 * p, Y - 30 - 14 * np.log(p), color=line, linewidth=3, zorder=4, linestyle="-")


def learning(ax, state):
    """The way back: the loss's slopes, and the optimizer that nudges the weights of both layers by them."""
    y = 42
    frame(ax, 292, y, 190, 40, state["optimizer"])
    label(ax, 292, y, "optimizer", state["optimizer"])
    back, nudge = ink(state["backward"]), ink(state["optimizer"])
    ax.plot([637, 637], [Y - HIGH / 2 - 28, y], color=back["color"], linewidth=back["width"], linestyle=back["style"])
    arrow(ax, (637, y), (391, y), **back)
    say(ax, 514, y, "slopes, backwards", SMALL, name_color(state["backward"]), behind=CARD)
    for start, end in ((238, 177), (346, 407)):
        arrow(ax, (start, y + 22), (end, Y - HIGH / 2 - 26), **nudge)
    say(ax, 292, y + 42, "nudges the weights", SMALL, name_color(state["optimizer"]))


INSIDE = {"data": data, "layer": layer, "activation": activation, "layer 2": layer, "softmax": softmax, "loss": loss}
DRAWINGS = {f"where_{chapter:02d}": lambda chapter=chapter: where(chapter) for chapter in (0, *NEW)}
