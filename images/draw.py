"""Draw every figure of this folder anew, as SVG and PNG: `python images/draw.py`, or only those named: `… draw.py map`."""
import html
import io
import sys
from pathlib import Path

import parts                      # first: it makes nnfs_helpers importable
import flows
import networks
import where
from nnfs_helpers.palette import style
from nnfs_helpers.plots import png
from texts import TEXTS

HERE = Path(__file__).parent
DRAWINGS = {**networks.DRAWINGS, **flows.DRAWINGS, **where.DRAWINGS}


def svg(ax, title, description):
    """The drawing as SVG that is the same at each run, with its alt text inside for who cannot see it."""
    text = io.StringIO()
    ax.figure.savefig(text, format="svg", metadata={"Date": None, "Creator": None, "Format": None, "Type": None})
    head, tag, rest = text.getvalue().partition("<svg ")
    tag_end = rest.index(">") + 1
    words = f"\n <title>{html.escape(title)}</title>\n <desc>{html.escape(description)}</desc>"
    return head + tag + 'role="img" ' + rest[:tag_end] + words + rest[tag_end:]


def draw(name, folder=HERE):
    """Write NAME.svg and NAME.png into the folder."""
    alt, caption = TEXTS[name]
    with style():
        ax = DRAWINGS[name]()
        (folder / f"{name}.svg").write_text(svg(ax, caption, alt), encoding="utf-8", newline="\n")
    (folder / f"{name}.png").write_bytes(png(ax.figure))


if __name__ == "__main__":
    for name in sys.argv[1:] or DRAWINGS:
        draw(name)
        print(f"{name}: svg {(HERE / f'{name}.svg').stat().st_size / 1000:.0f} kB, "
              f"png {(HERE / f'{name}.png').stat().st_size / 1000:.0f} kB")
