"""Pictures of one's own: reading an image file, and cutting out what was written in it (chapter 17)."""
from pathlib import Path

import numpy as np

EXAMPLE = Path(__file__).parent / "data" / "photo.png"      # drawn by images/photo.py


def read_photo(path=EXAMPLE):
    """An image file as numbers from 0 to 1: (rows, columns, 3), red, green, blue. Without a path, the stored example.

    A photo is turned upright as its camera noted; what is transparent is taken as white paper.
    Raises ValueError, in one sentence, for a file that is no picture.

    >>> read_photo().shape
    (120, 96, 3)
    """
    from PIL import Image, ImageOps, UnidentifiedImageError  # what matplotlib reads pictures with
    try:
        with Image.open(path) as file:
            picture = np.asarray(ImageOps.exif_transpose(file).convert("RGBA")) / 255
    except FileNotFoundError:
        raise
    except (UnidentifiedImageError, Image.DecompressionBombError, SyntaxError, ValueError, EOFError, OSError) as error:
        raise ValueError(f"{path} is no picture that can be read here ({error}). PNG and JPEG can.") from None
    color, cover = picture[..., :3], picture[..., 3:]
    return color * cover + (1 - cover)


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
