"""Pictures of one's own: reading a file, cutting out the digit, the pad to draw on."""
import sys

import numpy as np
import pytest
from PIL import Image

from nnfs_helpers.figures.ch17 import Pad
from nnfs_helpers.photos import cut_out, read_photo

NAMES = [str(digit) for digit in range(10)]


def save(path, array, **more):
    Image.fromarray(np.asarray(array, np.uint8)).save(path, **more)
    return path


def test_every_kind_of_picture_becomes_red_green_blue(tmp_path):
    grey = np.arange(0, 240, 10).reshape(4, 6)
    assert np.allclose(read_photo(save(tmp_path / "grey.png", grey)), grey[:, :, None] / 255)
    color = np.stack([grey, grey // 2, 255 - grey], axis=2)
    assert np.allclose(read_photo(save(tmp_path / "color.png", color)), color / 255)
    clear = np.dstack([color, np.zeros((4, 6))])
    assert (read_photo(save(tmp_path / "clear.png", clear)) == 1).all(), "transparent is white"
    flat = np.full((16, 24, 3), 90)
    assert np.allclose(read_photo(save(tmp_path / "flat.jpg", flat)), 90 / 255, atol=0.02)


def test_a_photo_is_turned_as_the_camera_noted(tmp_path):
    picture = Image.fromarray(np.zeros((10, 20, 3), np.uint8))
    noted = picture.getexif()
    noted[274] = 6                                      # held upright, stored lying
    picture.save(tmp_path / "phone.jpg", exif=noted)
    assert read_photo(tmp_path / "phone.jpg").shape == (20, 10, 3)


@pytest.mark.parametrize("data", [b"", b"no picture", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"])
def test_what_is_no_picture_gets_a_sentence(tmp_path, data):
    path = tmp_path / "my_digit.png"
    path.write_bytes(data)
    with pytest.raises(ValueError, match="my_digit.png is no picture"):
        read_photo(path)
    with pytest.raises(FileNotFoundError):
        read_photo(tmp_path / "none.png")


@pytest.mark.parametrize("top, left, rows, columns, side", [(2, 3, 17, 5, 24), (0, 0, 8, 8, 8), (5, 1, 3, 20, 24)])
def test_cut_out_puts_the_ink_in_the_middle(top, left, rows, columns, side):
    ink = np.full((40, 50), 0.1)
    ink[top:top + rows, left:left + columns] = 1
    square = cut_out(ink)
    assert square.shape == (side, side) and square.sum() == rows * columns
    place = np.argwhere(square)
    assert abs(place.min(axis=0) + place.max(axis=0) - side + 1).max() <= 1


def test_an_empty_sheet_is_said():
    with pytest.raises(ValueError, match="no ink"):
        cut_out(np.full((9, 9), 0.2))


def predict(ink):
    """Surer of 7 the more ink there is."""
    scores = np.zeros(10)
    scores[7] = ink.sum() / 100
    return np.exp(scores)[None] / np.exp(scores).sum()


def test_the_pad_draws_and_answers():
    pad = Pad(predict, NAMES)
    begin, still = pad.ink.copy(), pad.still
    for want in (16, 8, 0, 16):
        pad.squares[0, 0].click()
        assert pad.squares[0, 0].tooltip == f"row 1, column 1: {({0: 'no', 8: 'half', 16: 'full'})[want]} ink"
        assert pad.ink[0, 0] == want
    assert pad.image.value.startswith('<img alt="An 8 by 8 picture') and (pad.ink[1:] == begin[1:]).all()
    before = pad.image.value
    pad.clear()
    assert not pad.ink.any() and pad.image.value != before and pad.still is still
    assert pad.squares[0, 0].style.button_color == "#FFFFFF"


def test_the_pad_stands_without_ipywidgets(monkeypatch):
    data, _ = Pad(predict, NAMES)._repr_mimebundle_()
    assert "application/vnd.jupyter.widget-view+json" in data
    monkeypatch.setitem(sys.modules, "ipywidgets", None)
    alone, metadata = Pad(predict, NAMES)._repr_mimebundle_()
    assert alone["image/png"] == data["image/png"] and set(alone) == {"text/plain", "image/png"}
    assert metadata["image/png"]["width"] == 520
