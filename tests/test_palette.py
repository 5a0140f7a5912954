"""The colors: told apart by everybody, never alone, and dark enough where they are text."""
import itertools

import numpy as np
import pytest

from nnfs_helpers import palette

# What a person sees who lacks one kind of cone, as matrices on linear RGB (Machado, Oliveira, Fernandes 2009).
SIGHT = {
    "usual": np.eye(3),
    "deuteranopia": [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
    "protanopia": [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
}


def linear(color):
    """A color like #0072B2 as linear red, green and blue."""
    c = np.array([int(color[i:i + 2], 16) / 255 for i in (1, 3, 5)])
    return np.where(c <= 0.04045, c / 12.92, ((c + 0.055) / 1.055) ** 2.4)


def contrast(one, other):
    """The contrast of two colors as the accessibility guidelines (WCAG) define it."""
    dark, light = sorted(linear(color) @ [0.2126, 0.7152, 0.0722] for color in (one, other))
    return (light + 0.05) / (dark + 0.05)


def lab(rgb):
    """Linear RGB as CIE Lab, in which distances are about what the eye feels."""
    to_xyz = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])
    x, y, z = np.cbrt(to_xyz @ np.clip(rgb, 0.001, 1) / [0.9505, 1, 1.089])
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


def apart(one, other, sight):
    """How far two colors are from each other for somebody with this sight; about 10 is plain to see side by side."""
    return np.linalg.norm(lab(np.array(sight) @ linear(one)) - lab(np.array(sight) @ linear(other)))


@pytest.mark.parametrize("sight", SIGHT)
def test_colors_that_stand_for_something_can_be_told_apart(sight):
    for one, other in itertools.combinations(palette.CLASS_COLORS[:3], 2):
        assert apart(one, other, SIGHT[sight]) > 40, (one, other)
    assert apart(palette.POSITIVE, palette.NEGATIVE, SIGHT[sight]) > 40
    assert min(apart(palette.ACCENT, other, SIGHT[sight]) for other in (palette.POSITIVE, palette.NEGATIVE)) > 15
    assert apart("#00A000", "#C05000", SIGHT["deuteranopia"]) < 30     # the measure does see what red and green do


def test_nothing_depends_on_color_alone():
    assert len(set(palette.CLASS_MARKERS)) == len(palette.CLASS_COLORS) == len(palette.CLASS_MARKERS)
    assert palette.POSITIVE_LINE != palette.NEGATIVE_LINE
    lines = zip(palette.LINE_COLORS, palette.LINE_STYLES, strict=True)
    for (one, style), (other, style_2) in itertools.combinations(lines, 2):
        assert one != other
        if style == style_2:        # dashes come round again at the fifth line: then the colors lie far apart
            assert min(apart(one, other, sight) for sight in SIGHT.values()) > 50


@pytest.mark.parametrize("name", ["INK", "MUTED", "ACCENT", "POSITIVE", "NEGATIVE"])
def test_text_can_be_read_on_card_and_paper(name):
    color = getattr(palette, name)
    assert min(contrast(color, palette.CARD), contrast(color, palette.PAPER)) >= 4.5
    if name in ("INK", "MUTED", "ACCENT"):
        assert contrast(color, palette.ACCENT_TINT) >= 4.5
