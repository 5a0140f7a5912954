"""The page to print: the machine in small, and under it the symbols, part by part. A4, landscape; sizes in points."""
import re
from functools import cache

from matplotlib.font_manager import FontProperties
from matplotlib.textpath import text_to_path
from parts import ACCENT, ACCENT_TINT, CLASS_COLORS, FAINT, INK, MUTED, PAPER, arrow, box, card, say

from nnfs_helpers.symbols import PARTS, rows

A4 = (1169, 827)                # in pixels, 100 an inch
SIZE, LINE, PAD = 7.1, 10.8, 3.2  # of the letters in points; of a line and of the space around a row in pixels
COLUMNS = (("forward", "loss", "model"), ("backward", "optimizer", "data"))
LEFT, WIDE, GAP = 16, 561, 15
TABS = (0, 122, 260, 329, 346, 449)         # where name, code, shape, chapter, PyTorch and Keras begin
HEAD = ("", "in code", "shape", "ch.", "PyTorch", "Keras")
JOINTS = r"(?<=[_(=])|(?<=\.)(?=[A-Za-z])|(?<=[a-z])(?=[A-Z])"      # where a name too long for its column is broken
NOTE = ("Names without a module. PyTorch: nn is torch.nn, optimizers are in torch.optim. Keras: layers, losses, "
        "optimizers, regularizers are in the modules of these names. The rest: the glossary.")


def sheet():
    """The whole page."""
    ax = card(*A4)
    say(ax, LEFT, 806, "Neural networks from scratch · the symbols on one page", 11, ACCENT, ha="left", weight="bold")
    machine(ax, 757)
    for k, parts in enumerate(COLUMNS):
        x, y = LEFT + k * (WIDE + GAP), 719
        for part in parts:
            y = block(ax, x, y, part)
    say(ax, LEFT, 13, NOTE, SIZE, MUTED, ha="left")
    return ax


def machine(ax, y):
    """Forward along the boxes, back from the loss to the optimizer, and from there to the weights."""
    boxes = (("data", "X, y"), ("layer", "Z = XW + b"), ("ReLU", "max(0, Z)"), ("layer", "Z = XW + b"),
             ("softmax", "ŷ"), ("loss", "L"))
    for k, (name, symbol) in enumerate(boxes):
        x = 75 + 118 * k
        box(ax, x, y, 84, 40, edge=INK, face=PAPER, line=1.2)
        say(ax, x, y + 8, name, 8, INK, weight="bold")
        say(ax, x, y - 9, symbol, SIZE, MUTED)
        if k:
            arrow(ax, (x - 75, y), (x - 44, y), INK, 1.3)
    box(ax, 870, y, 110, 40, edge=ACCENT, face=ACCENT_TINT, line=1.2)
    say(ax, 870, y + 8, "optimizer", 8, INK, weight="bold")
    say(ax, 870, y - 9, "w ← w − η g", SIZE, MUTED)
    arrow(ax, (709, y), (813, y), CLASS_COLORS[0], 1.6)
    say(ax, 761, y + 11, "backward:", SIZE, CLASS_COLORS[0])
    say(ax, 761, y - 11, "dW, db", SIZE, CLASS_COLORS[0])
    ax.plot([870, 870, 193, 193], [y + 21, y + 31, y + 31, y + 27], color=ACCENT, linewidth=1.3, linestyle="-")
    for x in (193, 429):
        arrow(ax, (x, y + 31), (x, y + 21), ACCENT, 1.3)
    say(ax, 1042, y, "and once more, epoch by epoch:\nforward, loss, backward, step", SIZE, INK, linespacing=1.5)


def block(ax, x, y, part):
    """One part's name and rows, from y downwards; returns where it ends."""
    box(ax, x + WIDE / 2, y - 7, WIDE, 14, edge="none", face=ACCENT_TINT, line=0)
    for tab, text in zip(TABS, (PARTS[part], *HEAD[1:]), strict=True):
        say(ax, x + tab + 4, y - 7, text, SIZE + (0.5 if tab == 0 else 0), ACCENT if tab == 0 else MUTED, ha="left",
            weight="bold" if tab == 0 else "normal")
    y -= 15
    for row in rows():
        if row.part == part and row.on_map:
            y = line(ax, x, y, row)
    return y - 5


def line(ax, x, y, row):
    """One row; a cell that is too long takes two lines."""
    texts = (f"{spelled(row.formula)}  {row.name}", code(row.code), row.shape.replace("`", "").partition(" or ")[0],
             f"{row.chapter:02d}", code(row.torch), code(row.keras))
    ends = (*TABS[1:], WIDE)
    broken = [short(text, end - tab - 6) for text, tab, end in zip(texts, TABS, ends, strict=True)]
    high = LINE * max(len(lines) for lines in broken) + PAD
    for tab, lines in zip(TABS, broken, strict=True):
        color = CLASS_COLORS[0] if tab == TABS[3] else INK
        for k, text in enumerate(lines):
            say(ax, x + tab + 4, y - PAD / 2 - LINE * (k + 0.5), text, SIZE, color, ha="left")
    ax.plot([x, x + WIDE], [y - high, y - high], color=FAINT, linewidth=0.6, linestyle="-")
    return y - high


def spelled(text):
    """The formula in one line, and in the spelling that Matplotlib reads."""
    for old, new in ((r"\\frac(\w)(\w)", r"\1/\2\\,"), (r"\\frac\{(.*?)\}\{(.*?)\}", r"\1/\2"), (r"\\[lr]vert ?", "|"),
                     (r"\\sum_\{\\text\{samples\}\}", r"\\Sigma_{samples}"), (r"\\sum(?![a-z])", r"\\Sigma")):
        text = re.sub(old, new, text)
    return text


def code(cell):
    """The names of a cell without the words around them; the words where there is no name."""
    names = ", ".join(re.findall("`([^`]*)`", cell)) or cell
    return re.sub(r"\w+ = (?=nn|Dense)|\(\)|(?<=\()…, |\(…\)", "", names)


def short(text, wide):
    """The text in at most two lines: where it takes more, the first of its names, without what stands in brackets."""
    lines = wrapped(text, wide)
    return lines if len(lines) < 3 else wrapped(re.split(r"[(,]", text)[0], wide)


def wrapped(text, wide):
    """The text in lines that are at most this many pixels wide; formulas are not broken, long names are."""
    lines = [""]
    for piece in re.findall(r"(?:\$[^$]*\$|[^ $])+", text):
        joint = " " if lines[-1] else ""
        for part in [piece] if width(piece) <= wide else re.split(JOINTS, piece):
            if lines[-1] and width(lines[-1] + joint + part) > wide:
                lines.append(part)
            else:
                lines[-1] += joint + part
            joint = ""
    return lines


@cache
def width(text):
    """How many pixels wide the text is drawn."""
    font = FontProperties(family="DejaVu Sans", size=SIZE)
    return text_to_path.get_text_width_height_descent(text, font, "$" in text)[0] / 0.72


DRAWINGS = {"symbols": sheet}
PRINTED = {"symbols"}           # these are drawn as PDF, too, and their letters are for paper
