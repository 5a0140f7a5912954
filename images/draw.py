"""Draw every figure of this folder anew, as SVG and PNG: `python images/draw.py`, or `… draw.py map` for one."""
import html
import io
import re
import sys
from pathlib import Path

import flows  # these bring nnfs_helpers within reach, by way of parts.py
import networks
import series
import where
from texts import TEXTS

from nnfs_helpers.palette import style
from nnfs_helpers.showing import png

HERE = Path(__file__).parent
DRAWINGS = {**networks.DRAWINGS, **flows.DRAWINGS, **where.DRAWINGS, **series.DRAWINGS}


def svg(ax, title, description):
    """The drawing as SVG that is the same at each run, with its alt text inside for who cannot see it."""
    text = io.StringIO()
    ax.figure.savefig(text, format="svg", metadata={"Date": None, "Creator": None, "Format": None, "Type": None})
    text = compact(text.getvalue())
    wide, high = (100 * ax.figure.get_size_inches()).round().astype(int)
    text = re.sub(r'<svg .*?width="[^"]*" height="[^"]*"', '<svg role="img" xmlns:xlink="http://www.w3.org/1999/xlink" '
                  f'width="{wide}" height="{high}"', text, count=1)
    end = text.index(">", text.index("<svg")) + 1
    return text[:end] + f"\n<title>{html.escape(title)}</title>\n<desc>{html.escape(description)}</desc>" + text[end:]


def compact(text):
    """The same drawing in two thirds of the bytes: two decimals, no indentation or groups, short names for letters."""
    text = re.sub(r"(?<![\d.])[1-9]\d*\.\d{3,}", lambda found: f"{float(found[0]):.2f}", text)
    text = text.replace("DejaVuSans-Bold-", "b").replace("DejaVuSans-", "n")
    text = re.sub(r' clip-path="[^"]*"| id="[a-z\d]+_\d+"|<!--.*?-->', "", text)
    text = re.sub(r'style="([^"]*)"', lambda found: found[0].replace(": ", ":").replace("; ", ";"), text)
    text = re.sub(r'transform="translate\(([\d.]+) 0\)"', r'x="\1"', text)
    text = re.sub(r' ?\b([MLQCz]) ?(?=[-\d "\nMz])', r"\1", re.sub(r"\n *(?=[A-Zz][ \"\n])", "", text))
    return re.sub(r"\s*\n\s*", "\n", text)


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
