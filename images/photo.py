"""The stored example of chapter 17: a digit written in blue ink on paper that is not quite white. Own drawing."""
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

STROKES = [[(30, 34), (38, 25), (52, 23), (64, 31), (65, 43), (56, 54), (44, 58)],
           [(44, 58), (59, 61), (69, 72), (68, 87), (56, 97), (40, 98), (28, 90)]]


def smooth(points, steps=40):
    """A curve through the points, after Catmull and Rom."""
    p = np.array([points[0], *points, points[-1]], float)
    t = np.linspace(0, 1, steps)[:, None]
    parts = [0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t ** 2 + (3 * b - a - 3 * c + d) * t ** 3)
             for a, b, c, d in zip(p, p[1:], p[2:], p[3:])]
    return np.concatenate(parts)


def photo(width=96, height=120, big=4):
    ink = Image.new("L", (width * big, height * big), 0)
    pen = ImageDraw.Draw(ink)
    for stroke in STROKES:
        for k, (x, y) in enumerate(smooth(stroke) * big):
            r = big * (4.6 + 0.8 * np.sin(k / 25))
            pen.ellipse([x - r, y - r, x + r, y + r], fill=255)
    ink = np.asarray(ink.filter(ImageFilter.GaussianBlur(big)).resize((width, height), Image.LANCZOS)) / 255
    draw = np.random.default_rng(3)
    y, x = np.mgrid[0:1:height * 1j, 0:1:width * 1j]
    paper = 0.9 - 0.07 * x - 0.04 * y + 0.008 * draw.normal(size=(height, width))
    colors = np.stack([paper * (1 - ink * amount) for amount in (0.84, 0.76, 0.42)], axis=2)
    return Image.fromarray((255 * np.clip(colors, 0, 1)).round().astype(np.uint8))


if __name__ == "__main__":
    photo().save(Path(__file__).resolve().parent.parent / "nnfs_helpers" / "data" / "photo.png", optimize=True)
