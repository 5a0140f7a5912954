"""Pictures of one's own: reading an image file, and cutting out what was written in it (chapter 17)."""
from pathlib import Path

import numpy as np

EXAMPLE = Path(__file__).parent / "data" / "photo.png"      # drawn by images/photo.py


def read_photo(path=EXAMPLE):
    """An image file as numbers from 0 to 1: (rows, columns, 3), red, green, blue. Without a path, the stored example.

    PNG by matplotlib alone, JPEG and others with Pillow behind it. What is transparent is taken as white paper.
    Raises ValueError, in one sentence, for a file that is no picture.

    >>> read_photo().shape
    (120, 96, 3)
    """
    from matplotlib.image import imread
    from PIL import UnidentifiedImageError
    try:
        picture = imread(Path(path))
    except (UnidentifiedImageError, SyntaxError, ValueError, EOFError) as error:
        raise ValueError(f"{path} is no picture that can be read here ({error}). PNG and JPEG can.") from None
    picture = picture / 255 if picture.dtype == np.uint8 else picture.astype(float)
    if picture.ndim == 2:                                           # grey: three equal colors
        picture = np.stack([picture] * 3, axis=2)
    color, cover = picture[..., :3], picture[..., 3:]
    return color * cover + (1 - cover) if cover.size else color


def cut_out(ink, pieces=8, faint=0.35):
    """The written part of `ink` (0 paper … 1 ink) in the middle of a square whose side is a multiple of `pieces`.

    As in the digits of chapter 16, the writing reaches from top to bottom, or from left to right where it is wider
    than high. Raises ValueError where nothing is darker than `faint`.

    >>> ink = np.zeros((20, 30))
    >>> ink[2:18, 12:16] = 1
    >>> cut_out(ink).shape
    (16, 16)
    """
    rows, columns = np.nonzero(ink > faint)
    if not rows.size:
        raise ValueError("There is no ink in this picture: nothing in it is darker than the paper.")
    part = ink[rows.min():rows.max() + 1, columns.min():columns.max() + 1]
    side = -(-max(part.shape) // pieces) * pieces                   # up to the next multiple
    square = np.zeros((side, side))
    top, left = ((side - n) // 2 for n in part.shape)
    square[top:top + part.shape[0], left:left + part.shape[1]] = part
    return square
