"""Live figures: what shows where no widget runs, how they follow their controls, what happens when drawing fails."""
import base64
import html
import re
import sys
import threading

import ipywidgets
import pytest

from nnfs_helpers import explore
from nnfs_helpers.controls import slide

VIEW = "application/vnd.jupyter.widget-view+json"


def line(fig, weight, bias=0):
    """A line through the card."""
    fig.subplots().plot([0, 1], [bias, weight + bias])


def in_words(weight, bias=0):
    """The line in words."""
    return f'A line of weight {weight:g} & "bias" {bias}.'


def live(draw=line, alt=in_words, **ranges):
    """A live figure with one slider, unless told otherwise."""
    return explore(draw, alt=alt, caption="It turns.", **(ranges or {"weight": (-2, 2, 0.1, 1)}))


def stands(figure):
    """The alt text and the PNG that the page shows now."""
    found = re.fullmatch(r'<img alt="([^"]*)" style="[^"]*" src="data:image/png;base64,([^"]*)">', figure.image.value)
    return html.unescape(found[1]), base64.b64decode(found[2])


def test_the_bundle_holds_words_picture_and_widget():
    data, metadata = live()._repr_mimebundle_()
    assert set(data) == {"text/plain", "image/png", VIEW}
    assert data["text/plain"] == 'A line of weight 1 & "bias" 0.'
    assert data["image/png"].startswith(b"\x89PNG") and metadata == {"image/png": {"width": 640}}
    assert data[VIEW]["model_id"]


def test_the_same_words_and_bytes_each_time():
    one, other = (live()._repr_mimebundle_()[0] for _ in range(2))
    assert one["text/plain"] == other["text/plain"] and one["image/png"] == other["image/png"]


def test_the_caption_follows_the_picture(monkeypatch):
    outputs = []
    monkeypatch.setattr("IPython.display.display", lambda data, raw, metadata=None: outputs.append(data))
    live()._ipython_display_()
    assert VIEW in outputs[0] and outputs[1] == {"text/markdown": "*It turns.*", "text/plain": "It turns."}


def test_a_moved_slider_redraws_picture_and_alt_text():
    figure = live()
    before = stands(figure)
    assert before == ('A line of weight 1 & "bias" 0.', figure.png)
    figure.controls["weight"].value = -0.3
    alt, data = stands(figure)
    assert alt == 'A line of weight -0.3 & "bias" 0.'
    assert data.startswith(b"\x89PNG") and data != before[1]
    figure.controls["weight"].value = 0.1 + 0.2
    assert figure.values == {"weight": 0.3}         # and not 0.30000000000000004


def test_without_ipywidgets_the_still_twin_remains(monkeypatch):
    monkeypatch.setitem(sys.modules, "ipywidgets", None)
    data, _ = live()._repr_mimebundle_()
    assert set(data) == {"text/plain", "image/png"}


def test_a_drawing_that_fails_says_so_and_the_sliders_live_on():
    def draw(fig, weight):
        if weight > 1.5:
            raise ValueError("a weight of <2> is too much")
        line(fig, weight)

    figure = live(draw)
    figure.controls["weight"].value = 2
    assert "ValueError: a weight of &lt;2&gt; is too much" in figure.image.value
    assert "<img" not in figure.image.value and 'role="alert"' in figure.image.value
    figure.controls["weight"].value = 0.5
    assert stands(figure)[0] == 'A line of weight 0.5 & "bias" 0.'


def test_a_drawing_that_fails_at_its_start_does_not_stop_the_notebook():
    def draw(fig, weight):
        raise ZeroDivisionError("no slope")

    data, metadata = live(draw)._repr_mimebundle_()
    assert data["text/plain"] == "This figure could not be drawn. ZeroDivisionError: no slope"
    assert "image/png" not in data and not metadata


def test_moves_during_a_drawing_share_the_next_one():
    drawn, started, go_on = [], threading.Event(), threading.Event()

    def draw(fig, weight):
        drawn.append(weight)
        if len(drawn) == 2:
            started.set()
            go_on.wait(5)
        line(fig, weight)

    figure = live(draw)
    first = threading.Thread(target=lambda: setattr(figure.controls["weight"], "value", 0.9))
    first.start()
    assert started.wait(5)
    for k in range(20):
        figure.controls["weight"].value = -k / 10
    go_on.set()
    first.join(10)
    assert drawn == [1, 0.9, -1.9]
    assert stands(figure)[0] == 'A line of weight -1.9 & "bias" 0.'


def test_a_range_of_one_value_shows_no_control():
    figure = live(weight=slide([1.0]), bias=(0, 3, 1))
    assert figure.box.children == (figure.controls["bias"], figure.image)
    assert figure.values == {"weight": 1.0, "bias": 0}


def test_ranges_become_the_right_controls():
    figure = live(lambda fig, **values: fig.subplots(), "Axes.", learning_rate=(0.0, 1.0, 0.05), epochs=(1, 9, 2, 3),
                  shape=["straight", "bent"], kind=[("a sine", 7), ("a step", 8)], noisy=True)
    kinds = {name: type(control).__name__ for name, control in figure.controls.items()}
    assert kinds == {"learning_rate": "FloatSlider", "epochs": "IntSlider", "shape": "Dropdown", "kind": "Dropdown",
                     "noisy": "Checkbox"}
    assert figure.values == {"learning_rate": 0.0, "epochs": 3, "shape": "straight", "kind": 7, "noisy": True}
    assert [c.description for c in figure.controls.values()] == ["learning rate", "epochs", "shape", "kind", "noisy"]
    assert figure.controls["learning_rate"].readout_format == ".2f" and figure.controls["epochs"].step == 2
    figure.controls["kind"].value = 8
    assert figure.values["kind"] == 8
    assert [type(c).__name__ for c in figure.box.children][-1] == "HTML"


@pytest.mark.parametrize("given, told", [((0, 1), "Give .low, high, step"), ((0, 1, 0.1, 2), "cannot start at 2"),
                                         ((0, 1, 0), "in steps of 0"), ([], "Give"), ("abc", "Give")])
def test_a_range_that_cannot_be_is_told_so(given, told):
    with pytest.raises(ValueError, match=f"explore: weight .*{told}"):
        live(weight=given)


@pytest.mark.parametrize("alt, caption, missing", [("", "c", "alt"), ("a", " ", "caption"), (in_words, "", "caption")])
def test_words_are_required(alt, caption, missing):
    with pytest.raises(ValueError, match=f"needs its {missing}"):
        explore(line, alt=alt, caption=caption, weight=(0, 1, 1))


def test_what_works_in_ipywidgets_7_is_all_that_is_used():
    """The three arguments that only ipywidgets 8 has must not appear."""
    source = open(sys.modules["nnfs_helpers.widgets"].__file__, encoding="utf-8").read()
    assert not re.search(r"\b(tooltip|titles|playing)\s*=|[\"'](tooltip|titles|playing)[\"']", source)
    assert int(ipywidgets.__version__.split(".")[0]) >= 7
