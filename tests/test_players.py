"""Players: frames drawn on demand, the buttons that play them, and the still twin that is stored."""
import html
import io
import re
import sys

import ipywidgets
import numpy as np
import pytest
from matplotlib.colors import to_hex
from PIL import Image

from nnfs_helpers import explore, palette
from nnfs_helpers.controls import SPEEDS, frames, slide
from nnfs_helpers.figures.players import play
from nnfs_helpers.multiples import multiples, one_after_another, small
from nnfs_helpers.plots import figure as empty

VIEW = "application/vnd.jupyter.widget-view+json"
HEIGHTS = (3, 1, 4, 1, 5)


def bar(fig, height, wide=1):
    """A bar of that height."""
    fig.subplots().bar(0, height, width=wide)


def player(draw=bar, frames=HEIGHTS, **options):
    """A player over five bars."""
    return play(frames, draw, alt=lambda height, wide=1: f"A bar {height} high, {wide} wide.", caption="Bars.",
                **{"twin": (0, 2, -1), "labels": "abcde"[:len(frames)], **options})


def stands(figure):
    """The alt text that the page shows now."""
    return html.unescape(re.search(r'alt="([^"]*)"', figure.image.value)[1])


def parts(figure):
    """The player's buttons, slider and menu of speeds."""
    return figure.box.children[-2].children


def test_frames_are_drawn_when_they_are_asked_for():
    drawn = []
    figure = player(lambda fig, height: (drawn.append(height), bar(fig, height)))
    assert drawn == [3, 4, 5, 5]                # three panels of the twin, and the frame shown at first: the last
    figure.controls["frame"].value = 1
    assert drawn[4:] == [1] and stands(figure) == "A bar 1 high, 1 wide."
    figure.controls["frame"].value = 0
    before = figure.image.value
    figure.controls["frame"].value = 1
    figure.controls["frame"].value = 0
    assert drawn[4:] == [1, 3] and figure.image.value == before       # seen before: kept


def test_a_picture_that_failed_is_not_kept():
    fails = [True]

    def draw(fig, height):
        if fails and height == 1:
            raise ValueError("not yet")
        bar(fig, height)

    figure = player(draw)
    figure.controls["frame"].value = 1
    assert "not yet" in figure.image.value
    fails.clear()
    figure.controls["frame"].value = 0
    figure.controls["frame"].value = 1
    assert stands(figure) == "A bar 1 high, 1 wide."


def test_the_buttons_move_the_slider_at_the_chosen_speed(monkeypatch):
    linked = []
    monkeypatch.setattr(ipywidgets, "jslink", lambda *ends: linked.append(ends))
    figure = player(start=1)
    buttons, slider, speed = parts(figure)
    assert [type(part).__name__ for part in (buttons, slider, speed)] == ["Play", "SelectionSlider", "Dropdown"]
    assert linked == [((buttons, "value"), (slider, "index"))]
    assert (buttons.min, buttons.max, buttons.value, slider.index) == (0, 4, 1, 1)
    assert slider is figure.controls["frame"] and slider.label == "b"
    assert buttons.interval == SPEEDS["normal"]
    speed.value = SPEEDS["fast"]
    assert buttons.interval == SPEEDS["fast"] < SPEEDS["slow"]


def test_further_controls_stand_above_the_player():
    figure = player(wide=(1, 3, 1))
    assert list(figure.controls) == ["wide", "frame"]
    figure.controls["wide"].value = 2
    assert stands(figure) == "A bar 5 high, 2 wide."


def test_the_twin_shows_its_frames_under_their_labels():
    shown = []

    def draw(fig, height):
        shown.append((height, small(fig)))
        bar(fig, height)

    data, metadata = player(draw)._repr_mimebundle_()
    assert data["text/plain"] == "a: A bar 3 high, 1 wide. c: A bar 4 high, 1 wide. e: A bar 5 high, 1 wide."
    assert shown[:3] == [(3, True), (4, True), (5, True)] and shown[3] == (5, False)
    assert metadata == {"image/png": {"width": 720}}


@pytest.mark.parametrize("own, titles", [("", ["a", "b"]), ("high", ["a\nhigh", "b\nhigh"])])
def test_each_panel_stands_under_its_title(own, titles):
    fig, _ = empty()
    fig.clf()
    _, draw = multiples(lambda part: part.subplots().set_title(own), [("a", {}), ("b", {})], (4, 3))
    draw(fig)
    assert [ax.get_title() for ax in fig.axes] == titles


def test_panels_of_several_axes_have_a_common_title():
    fig, _ = empty()
    fig.clf()
    _, draw = multiples(lambda part: part.subplots(1, 2), [("both", {})], (4, 3))
    draw(fig)
    assert fig.subfigs[0].get_suptitle() == "both"


@pytest.mark.parametrize("columns, count", [(3, 3), (2, 3), (1, 2), (4, 5), (3, 5)])
def test_the_twin_is_whole_and_straight(columns, count):
    pixels = np.array(Image.open(io.BytesIO(
        player(twin=range(count), columns=columns, panel_height=1.7).still[0])).convert("RGB")) / 255
    assert pixels.shape[:2] == (-(-count // columns) * 340, {1: 1280, 2: 1440, 3: 1440, 4: 1440}[columns])
    for edge in (pixels[0], pixels[-1], pixels[:, 0], pixels[:, -1]):
        assert {to_hex(p) for p in edge} == {palette.CARD.lower()}


def test_the_twin_is_the_same_each_time_and_stands_without_ipywidgets(monkeypatch):
    first = player()._repr_mimebundle_()[0]
    monkeypatch.setitem(sys.modules, "ipywidgets", None)
    figure = player()
    second = figure._repr_mimebundle_()[0]
    assert VIEW in first and set(second) == {"text/plain", "image/png"}
    assert {**second, VIEW: first[VIEW]} == first
    assert repr(figure) == second["text/plain"] + "\nBars."


@pytest.mark.parametrize("options, told", [({"frames": ()}, "no frames"), ({"labels": "ab"}, "5 frames need as many")])
def test_frames_and_labels_must_fit(options, told):
    with pytest.raises(ValueError, match=told):
        player(**options)


@pytest.mark.parametrize("given, told", [(slide([1, 2], start=3), "cannot start at 3"), (slide([]), "0 values"),
                                         (slide([None, 2], start=2), "cannot have None"),
                                         (slide([1, 2], labels=["one"]), "2 values and 1 labels")])
def test_choices_along_a_slider_must_fit(given, told):
    with pytest.raises(ValueError, match=f"explore: size .*{told}"):
        explore(bar, alt="a", caption="c", size=given)


def test_a_slider_over_values_hands_over_the_values():
    figure = explore(lambda fig, tall: bar(fig, {"off": 0}.get(tall, tall)), alt=lambda tall: f"{tall} high.",
                     caption="Bars.", tall=slide(("off", 0.1, 2.0), 0.1))
    assert figure.controls["tall"].label == "0.1" and figure.text == "0.1 high."
    figure.controls["tall"].value = "off"
    assert stands(figure) == "off high."


def test_one_control_can_move_another():
    drawn = []
    figure = explore(lambda fig, shape, size: (drawn.append((shape, size)), bar(fig, size)), alt="a", caption="c",
                     shape=["small", "large"], size=(1, 9, 1, 2), follow={"shape": lambda name: {"size": 8}})
    figure.controls["shape"].value = "large"
    assert drawn == [("small", 2), ("large", 8)]        # drawn once, not once for each control


def test_what_panels_begin_with_is_said_once():
    same = "A curve. It has 1.5 ends. Rate 1"
    assert one_after_another(["x", "y"], [same + ".", same + "0."]) == \
        "A curve. It has 1.5 ends. x: Rate 1. y: Rate 10."
    assert one_after_another(["x", "y"], ["One.", "Two."]) == "x: One. y: Two."
    assert one_after_another(["x"], ["A curve. One."]) == "x: A curve. One."


def test_what_works_in_ipywidgets_7_is_all_that_is_used():
    source = open(sys.modules["nnfs_helpers.controls"].__file__, encoding="utf-8").read()
    assert not re.search(r"\b(tooltip|titles|playing|repeat)\s*=|[\"'](tooltip|titles|playing|repeat)[\"']", source)
    assert frames(3).plays and not slide([1]).plays
