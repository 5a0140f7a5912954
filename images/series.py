"""The series' map: every chapter with its minutes, in the groups it belongs to, and the page at its end."""
from matplotlib.patches import Rectangle
from parts import ACCENT, CLASS_COLORS, INK, MUTED, PAPER, SMALL, arrow, box, card, say

from nnfs_helpers.chapters import CHAPTERS

COLUMNS = (     # what each group of chapters is about, in reading order, and its last chapter
    (("Start here", 0), ("A network computes", 3), ("A network learns", 9)),
    (("Does it hold on new data?", 12), ("Other kinds of answers", 14), ("A tool for real work", 18)),
)
WIDE, LINE, HEAD, GAP = 336, 25, 32, 24     # of a panel, in pixels
BAR = "#E3EDF4"                             # behind a title: a bar as long as the chapter takes


def series():
    """Six panels in two columns, joined by arrows in reading order, and the atlas below the last."""
    height = 38 + sum(HEAD + LINE * len(chapters) + GAP for _, chapters in groups()[0])
    ax = card(720, height)
    for k in (0, 1):
        x, top = 14 + 356 * k, height - 14
        for number, (name, chapters) in enumerate(groups()[k]):
            if number:
                arrow(ax, (x + WIDE / 2, top + GAP - 1), (x + WIDE / 2, top + 2), MUTED)
            bottom = panel(ax, x, top, name, chapters)
            top = bottom - GAP
    atlas(ax, x, bottom)
    ax.plot([350, 360, 360], [84, 84, height - 60], color=MUTED, linewidth=1.6, linestyle="-")
    arrow(ax, (360, height - 60), (370, height - 60), MUTED)
    hours = sum(chapter.minutes for chapter in CHAPTERS) / 60
    say(ax, 14 + WIDE / 2, 24, f"{len(CHAPTERS)} chapters, about {hours:.0f} hours", SMALL + 1, MUTED)
    return ax


def groups():
    """The two columns of (name, its chapters)."""
    first, columns = 0, []
    for column in COLUMNS:
        columns.append([])
        for name, last in column:
            columns[-1].append((name, CHAPTERS[first:last + 1]))
            first = last + 1
    return columns


def panel(ax, x, top, name, chapters):
    """A box with a group's name and a line for each chapter; returns its lower edge."""
    high = HEAD + LINE * len(chapters)
    box(ax, x + WIDE / 2, top - high / 2, WIDE, high, edge=MUTED, face=PAPER, line=1.2)
    say(ax, x + 12, top - HEAD / 2, name, 11.5, ACCENT, ha="left", weight="bold")
    for k, chapter in enumerate(chapters):
        y = top - HEAD - LINE * (k + 0.42)
        wide = (WIDE - 44) * chapter.minutes / longest()
        ax.add_patch(Rectangle((x + 36, y - 10), wide, 20, color=BAR, linewidth=0, zorder=4))
        say(ax, x + 12, y, f"{chapter.number:02d}", SMALL + 1, CLASS_COLORS[0], ha="left")
        say(ax, x + 41, y, chapter.title, SMALL + 1, INK, ha="left")
        say(ax, x + WIDE - 10, y, f"{chapter.minutes} min", SMALL, INK, ha="right")
    return top - high


def atlas(ax, x, top):
    """The page at the end: a box below the last panel, to which no minutes belong."""
    arrow(ax, (x + WIDE / 2, top - 1), (x + WIDE / 2, top - GAP + 2), MUTED)
    y = top - GAP - HEAD / 2
    box(ax, x + WIDE / 2, y, WIDE, HEAD, edge=ACCENT, face=PAPER, line=1.2, style="dashed")
    say(ax, x + 12, y, "The debugging atlas, the glossary", 11.5, ACCENT, ha="left", weight="bold")


def longest():
    """The minutes of the longest chapter."""
    return max(chapter.minutes for chapter in CHAPTERS)


DRAWINGS = {"map": series}
