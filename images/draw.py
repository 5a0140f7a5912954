"""Draw every figure of this folder anew, as SVG and PNG: `.venv/bin/python images/draw.py`, or `… draw.py map` for one.

What is meant for paper becomes a PDF as well.
"""
import hashlib
import html
import io
import re
import sys
from pathlib import Path

import flows  # these bring nnfs_helpers within reach, by way of parts.py
import networks
import numpy as np
import series
import sheet
import where
from matplotlib import rc_context
from PIL import Image
from PIL.PngImagePlugin import PngInfo
from texts import TEXTS

from nnfs_helpers.palette import style
from nnfs_helpers.showing import png

HERE = Path(__file__).parent
DRAWINGS = {**networks.DRAWINGS, **flows.DRAWINGS, **where.DRAWINGS, **series.DRAWINGS, **sheet.DRAWINGS}


def svg(ax, title, description, about):
    """The drawing as SVG that is the same at each run, with its alt text inside for who cannot see it."""
    text = io.StringIO()
    with style():
        ax.figure.savefig(text, format="svg", metadata={"Date": None, "Creator": None, "Format": None, "Type": None})
    text = compact(text.getvalue())
    wide, high = (100 * ax.figure.get_size_inches()).round().astype(int)
    text = re.sub(r'<svg .*?width="[^"]*" height="[^"]*"', '<svg role="img" xmlns:xlink="http://www.w3.org/1999/xlink" '
                  f'width="{wide}" height="{high}"', text, count=1)
    end = text.index(">", text.index("<svg")) + 1
    words = f"\n<!-- mark {about} -->\n<title>{html.escape(title)}</title>\n<desc>{html.escape(description)}</desc>"
    return text[:end] + words + text[end:]


def compact(text):
    """The same drawing in two thirds of the bytes: two decimals, no indentation or groups, short names for letters."""
    text = re.sub(r"(?<![\d.])[1-9]\d*\.\d{3,}", lambda found: f"{float(found[0]):.2f}", text)
    text = text.replace("DejaVuSans-Bold-", "b").replace("DejaVuSans-", "n")
    text = re.sub(r' clip-path="[^"]*"| id="[a-z\d]+_\d+"|<!--.*?-->', "", text)
    text = re.sub(r'style="([^"]*)"', lambda found: found[0].replace(": ", ":").replace("; ", ";"), text)
    text = re.sub(r'transform="translate\(([\d.]+) 0\)"', r'x="\1"', text)
    text = re.sub(r' ?\b([MLQCz]) ?(?=[-\d "\nMz])', r"\1", re.sub(r"\n *(?=[A-Zz][ \"\n])", "", text))
    return re.sub(r"\s*\n\s*", "\n", text)


def mark(ax, words):
    """A short mark of everything drawn and said; it stands in both files, so that a test sees when they are old."""
    drawn = [f"{text.get_text()} {np.round(text.get_position(), 1)} {text.get_fontsize()} {text.get_color()}"
             for text in ax.texts]
    drawn += [f"{np.round(line.get_xydata(), 1).tolist()} {line.get_color()}" for line in ax.lines]
    drawn += [f"{type(patch).__name__} {np.round(patch.get_edgecolor(), 2).tolist()}" for patch in ax.patches]
    return hashlib.sha256(repr([drawn, words]).encode()).hexdigest()[:16]


def make(name):
    """The axes with the drawing of that name."""
    with style():
        return DRAWINGS[name]()


def draw(name, folder=HERE):
    """Write NAME.svg and NAME.png into the folder."""
    ax, (alt, caption) = make(name), TEXTS[name]
    about = mark(ax, TEXTS[name])
    (folder / f"{name}.svg").write_text(svg(ax, caption, alt, about), encoding="utf-8", newline="\n")
    notes = PngInfo()
    notes.add_text("mark", about)
    Image.open(io.BytesIO(png(ax.figure))).save(folder / f"{name}.png", optimize=True, pnginfo=notes)
    if name in sheet.PRINTED:
        with style(), rc_context({"pdf.fonttype": 42}):         # letters that a search finds, on white paper
            ax.figure.savefig(folder / f"{name}.pdf", facecolor="white",
                              metadata={"Title": caption, "Keywords": f"mark {about}", "CreationDate": None,
                                        "Creator": None, "Producer": None})


if __name__ == "__main__":
    for name in sys.argv[1:] or DRAWINGS:
        if name not in DRAWINGS or name not in TEXTS:
            sys.exit(f"{name!r} is missing in " + ("DRAWINGS, at the end of the file of images/ that draws it."
                     if name not in DRAWINGS else "images/texts.py: an alt text and a caption."))
        draw(name)
        print(f"{name}: svg {(HERE / f'{name}.svg').stat().st_size / 1000:.0f} kB, "
              f"png {(HERE / f'{name}.png').stat().st_size / 1000:.0f} kB")
