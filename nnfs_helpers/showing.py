"""From a figure to the page: a small sharp PNG, its alt text, its caption; and the drawn pictures by their names."""
import io
import runpy
from importlib import resources
from pathlib import Path

import numpy as np
from matplotlib.backends.backend_agg import FigureCanvasAgg
from PIL import Image

from .palette import style

PIXELS = 100            # CSS pixels an inch: a figure 6.4 inches wide stands 640 pixels wide on the page
SHARPNESS = 2           # real pixels for each of them


def show(fig, alt, caption):
    """Show a figure (or the figure of an axes), its alt text for who cannot see it, and the caption under it."""
    alt, caption = described(alt, caption)
    display_picture(png(getattr(fig, "figure", fig)), alt, caption)


def images():
    """The folder of the drawn figures: inside the installed package, or beside it in the source tree."""
    try:
        return resources.files("nnfs_helpers.images")
    except ModuleNotFoundError:
        return Path(__file__).parents[1] / "images"


def picture(name):
    """Show a drawn figure of the course by its name, with its alt text and caption: `picture("neuron")`."""
    texts = runpy.run_path(str(images() / "texts.py"))["TEXTS"]
    if name not in texts:
        raise ValueError(f"There is no picture {name!r}. The drawn figures are: {', '.join(sorted(texts))}.")
    display_picture((images() / f"{name}.png").read_bytes(), *described(*texts[name]))


def png(fig, sharpness=SHARPNESS, quick=False):
    """The figure as the bytes of a PNG picture, with at most 256 colors to keep notebooks small.

    `quick`, for figures that move: a tenth larger, and made in two thirds of the time.
    """
    before = fig.dpi
    with style():
        fig.dpi = PIXELS * sharpness
        canvas = FigureCanvasAgg(fig)
        canvas.draw()
        fig.dpi = before
    picture = Image.fromarray(np.asarray(canvas.buffer_rgba())).convert("RGB")
    picture = picture.quantize(256, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    small = io.BytesIO()
    picture.save(small, format="png", optimize=not quick)
    return small.getvalue()


def png_width(data, sharpness=SHARPNESS):
    """The width in pixels at which a picture stands on the page; a PNG keeps its own width in bytes 16 to 19."""
    return int.from_bytes(data[16:20], "big") // sharpness


def described(alt, caption):
    """Alt text and caption without stray spaces; a ValueError when one of them is missing."""
    for name, text in (("alt", alt), ("caption", caption)):
        if not isinstance(text, str) or not text.strip():
            raise ValueError(f"A figure needs its {name}. The alt text tells someone who "
                             "cannot see the figure what it shows; the caption says in one sentence what to see.")
    return " ".join(alt.split()), " ".join(caption.split())


def display_picture(data, alt, caption):
    """Hand a picture and its caption to the notebook; where there is none, print the words."""
    if not in_notebook():
        print(f"{alt}\n{caption}")
        return
    from IPython.display import display
    display({"image/png": data, "text/plain": alt}, metadata={"image/png": {"width": png_width(data)}}, raw=True)
    display_caption(caption)


def display_caption(caption):
    """The caption as an output of its own, in italics, under the picture."""
    from IPython.display import display
    display({"text/markdown": f"*{caption}*", "text/plain": caption}, raw=True)


def in_notebook():
    """Whether an IPython kernel or shell is there to display things."""
    try:
        from IPython import get_ipython
    except ImportError:
        return False
    return get_ipython() is not None
