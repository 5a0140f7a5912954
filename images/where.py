"""Where we are: one pipeline, drawn for every chapter with the chapter's new part lit.

A chapter gets its drawing by one line in NEW, and its words by one entry in texts.py. A chapter whose machine differs
(two classes, a number) says so in MACHINE: box → (its name, what is drawn inside it).
"""
import insides
from insides import GREY, Y
from parts import (
    ACCENT,
    ACCENT_TINT,
    CARD,
    INK,
    MUTED,
    PAPER,
    SMALL,
    arrow,
    box,
    card,
    circle,
    say,
)

NEW = {     # chapter: the parts that it adds; chapter 00 shows the whole
    1: {"neuron": "new: one neuron"},
    2: {"data": "new", "layer": "new", "layer 2": "new"},
    3: {"activation": "new", "softmax": "new"},
    4: {"loss": "new"},
    5: {"slope": "new: its slope"},
    6: {"backward": "new"},
    7: {"softmax": "new", "loss": "new"},      # with their way back
    8: {"optimizer": "new"},
    9: {"optimizer": "new"},                   # with a memory for every weight
    10: {"data": "new: unseen"},
    11: {"loss": "new: a price"},
    12: {"activation": "new"},
    13: {"softmax": "new", "loss": "new"},
    14: {"softmax": "new", "loss": "new"},
    15: {"model": "new: one object"},
    16: {"data": "new: pictures"},
    17: {"model": "new: kept in a file", "data": "new: your own"},
}
BOXES = {"data": ("data", insides.data), "layer": ("layer", insides.layer), "activation": ("ReLU", insides.activation),
         "layer 2": ("layer", insides.layer), "softmax": ("softmax", insides.softmax), "loss": ("loss", insides.loss)}
MACHINE = {     # chapter: what differs from BOXES
    10: {"data": ("data", insides.unseen)},
    11: {"loss": ("loss", insides.price)},
    12: {"activation": ("ReLU, dropout", insides.missing)},
    13: {"data": ("data", insides.two_arms), "softmax": ("sigmoid", insides.sigmoid)},
    14: {"data": ("data", insides.wave), "softmax": ("linear", insides.straight),
         "loss": ("loss", insides.square)},
    16: {"data": ("data", insides.pictures)},
    17: {"data": ("data", insides.pictures)},
}
PARTS = [*BOXES, "neuron", "slope", "backward", "optimizer", "model"]
WIDE, HIGH = 86, 100


def where(chapter):
    """The pipeline at this chapter: what is there, what is new, what is still to come."""
    ax, new = card(700, 292), NEW.get(chapter, {})
    known = PARTS if chapter == 0 else [part for k in NEW if k < chapter for part in NEW[k]]
    state = {part: "new" if part in new else "known" if part in known else "later" for part in PARTS}
    for k, (part, (name, inside)) in enumerate({**BOXES, **MACHINE.get(chapter, {})}.items()):
        x = 62 + 115 * k
        frame(ax, x, Y, WIDE, HIGH, state[part])
        if part in new:
            tag(ax, x, new[part])
        inside(ax, x, state[part])
        label(ax, x, Y - HIGH / 2 - 15, name, state[part])
        if k:
            arrow(ax, (x - 115 + WIDE / 2 + 4, Y), (x - WIDE / 2 - 3, Y), **ink(state[part]))
        if k > 1 and state["backward"] == "new":        # the slopes walk back through every box but the data
            arrow(ax, (x - WIDE / 2 - 3, Y - 24), (x - 115 + WIDE / 2 + 4, Y - 24), **ink("new"))
    if state["neuron"] == "new":
        for dy in (18, -18):
            ax.plot([157, 195], [Y + dy, Y + 30], color=ACCENT, linewidth=2.4, linestyle="-", zorder=3)
        circle(ax, 195, Y + 30, radius=10, edge=ACCENT, face=ACCENT_TINT, width=2.8)
        tag(ax, 195, new["neuron"])
    if state["slope"] == "new":                         # a tangent to the curve of the loss
        ax.plot([607, 650], [Y - 2.5, Y - 29.4], color=ACCENT, linewidth=3.2, linestyle="-", zorder=6)
        circle(ax, 627.4, Y - 15.3, radius=5, edge=ACCENT, face=ACCENT, width=1)
        tag(ax, 637, new["slope"])
    if state["model"] == "new":                         # a case around all of it
        box(ax, 350, 129, 684, 236, edge=ACCENT, face="none", line=2.8)
        tag(ax, 350, new["model"])
    learning(ax, state)
    return ax


def ink(state):
    """Color, width and dashes of a part's lines."""
    return {"new": {"color": ACCENT, "width": 2.8, "style": "solid"},
            "known": {"color": INK, "width": 1.6, "style": "solid"},
            "later": {"color": GREY, "width": 1.4, "style": (0, (4, 3))}}[state]


def frame(ax, x, y, width, height, state):
    """The box of a part."""
    look = ink(state)
    face = {"new": ACCENT_TINT, "known": PAPER, "later": CARD}[state]
    box(ax, x, y, width, height, edge=look["color"], face=face, line=look["width"], style=look["style"])


def tag(ax, x, text):
    """A small flag over a lit part, so that it is not known by its color alone."""
    say(ax, x, Y + HIGH / 2 + 20, f"{text}\n▼", SMALL, ACCENT, weight="bold", linespacing=1.0)


def label(ax, x, y, text, state):
    """The name of a part."""
    say(ax, x, y, text, SMALL + 1, name_color(state), weight="normal" if state == "later" else "bold")


def name_color(state):
    """The color of a part's name."""
    return {"new": ACCENT, "known": INK, "later": MUTED}[state]


def learning(ax, state):
    """The way back: the loss's slopes, and the optimizer that nudges the weights of both layers by them."""
    y = 42
    frame(ax, 292, y, 190, 40, state["optimizer"])
    label(ax, 292, y, "optimizer", state["optimizer"])
    if state["optimizer"] == "new":
        say(ax, 170, y, "new ▶", SMALL, ACCENT, weight="bold")
    back, nudge = ink(state["backward"]), ink(state["optimizer"])
    ax.plot([637, 637], [Y - HIGH / 2 - 28, y], color=back["color"], linewidth=back["width"], linestyle=back["style"])
    arrow(ax, (637, y), (391, y), **back)
    say(ax, 514, y, "slopes, backwards", SMALL, name_color(state["backward"]), behind=CARD)
    for start, end in ((238, 177), (346, 407)):
        arrow(ax, (start, y + 22), (end, Y - HIGH / 2 - 26), **nudge)
    say(ax, 292, y + 42, "nudges the weights", SMALL, name_color(state["optimizer"]))


DRAWINGS = {f"where_{chapter:02d}": lambda chapter=chapter: where(chapter) for chapter in (0, *NEW)}
