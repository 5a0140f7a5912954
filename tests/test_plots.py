"""Figures: how they reach the page, the style they share, and what `border`, `points` and `bars` draw."""
import io
import subprocess
import sys
import threading

import matplotlib
import numpy as np
import pytest
from matplotlib.colors import to_hex
from PIL import Image

from nnfs_helpers import palette, picture, show, showing
from nnfs_helpers.plots import bars, border, figure, margins, points


@pytest.fixture
def shown(monkeypatch):
    """What was handed to the notebook: a list of (bundle, metadata)."""
    outputs = []
    monkeypatch.setattr("IPython.get_ipython", lambda: object())
    monkeypatch.setattr("IPython.display.display", lambda data, raw, metadata=None: outputs.append((data, metadata)))
    return outputs


def test_show_hands_over_picture_alt_text_and_caption(shown):
    fig, ax = figure(5, 3)
    ax.plot([0, 1], [0, 1])
    assert show(ax, "A line\n  upwards.", "It climbs.") is None
    (picture_, size), (caption, _) = shown
    assert picture_["image/png"].startswith(b"\x89PNG\r\n")
    assert picture_["text/plain"] == "A line upwards."
    assert size == {"image/png": {"width": 500}}
    assert Image.open(io.BytesIO(picture_["image/png"])).size == (1000, 600)
    assert caption == {"text/markdown": "*It climbs.*", "text/plain": "It climbs."}


@pytest.mark.parametrize("alt, caption, missing", [("", "c", "alt"), (" \n", "c", "alt"), (None, "c", "alt"),
                                                   ("a", "", "caption")])
def test_show_refuses_missing_words(shown, alt, caption, missing):
    with pytest.raises(ValueError, match=f"needs its {missing}"):
        show(figure()[0], alt, caption)
    assert not shown


def test_without_a_notebook_the_words_are_printed(capsys):
    show(figure()[0], "A frame.", "Nothing in it.")
    assert capsys.readouterr().out == "A frame.\nNothing in it.\n"


def test_without_ipython_the_words_are_printed():
    code = ("import sys; sys.modules['IPython'] = None; sys.modules['ipywidgets'] = None\n"
            "from nnfs_helpers import explore, picture; from nnfs_helpers.plots import figure, show\n"
            "show(figure()[0], 'A frame.', 'Empty.'); picture('neuron')\n"
            "print(explore(lambda fig, n: fig.subplots(), alt='Axes.', caption='Bare.', n=(0, 3, 1)))")
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("A frame.\nEmpty.\nOne neuron") and done.stdout.endswith("Axes.\nBare.\n")


def test_figures_are_small_and_have_the_cards_color():
    fig, ax = figure()
    points(ax, np.random.default_rng(0).normal(size=(300, 2)), np.arange(300) % 3)
    data = showing.png(fig)
    assert 5_000 < len(data) < 60_000
    assert to_hex(np.array(Image.open(io.BytesIO(data)).convert("RGB"))[0, 0] / 255) == palette.CARD.lower()


def test_drawing_leaves_matplotlibs_settings_alone():
    before = dict(matplotlib.rcParams)
    with matplotlib.rc_context({"font.size": 31, "axes.facecolor": "black"}):
        fig, ax = figure()
        assert to_hex(ax.get_facecolor()) == palette.CARD.lower()
        showing.png(fig)
        assert matplotlib.rcParams["font.size"] == 31
    assert dict(matplotlib.rcParams) == before


def test_two_threads_that_draw_leave_matplotlibs_settings_alone():
    before, inside, leave = dict(matplotlib.rcParams), threading.Event(), threading.Event()

    def other():
        with palette.style():
            inside.set()
            leave.wait(5)

    thread = threading.Thread(target=other)
    thread.start()
    inside.wait(5)
    threading.Timer(0.1, leave.set).start()
    with palette.style():       # waits for the other; else it would keep the other's settings as the learner's own
        thread.join(5)
    assert dict(matplotlib.rcParams) == before


def test_the_module_draws_without_pyplot():
    code = ("import sys; import nnfs_helpers.widgets as w; from nnfs_helpers.plots import figure, show\n"
            "show(figure()[0], 'a', 'c'); w.explore(lambda fig: fig.subplots(), alt='a', caption='c')\n"
            "sys.exit('matplotlib.pyplot' in sys.modules)")
    assert subprocess.run([sys.executable, "-c", code], capture_output=True).returncode == 0


def test_points_differ_by_color_and_marker():
    _, ax = figure()
    points(ax, np.eye(3, 2), [0, 1, 2], names=["dog", "cat", "bird"])
    assert [to_hex(c.get_facecolor()[0]) for c in ax.collections] == ["#0072b2", "#e69f00", "#009e73"]      # Okabe, Ito
    assert len({c.get_paths()[0].vertices.tobytes() for c in ax.collections}) == 3
    assert [c.get_label() for c in ax.collections] == ["dog", "cat", "bird"]


@pytest.mark.parametrize("output, winners", [
    (np.array([[1, 5, 2], [3, 0, 1]]), [1, 0]),             # scores
    (np.array([[0.2], [0.9], [0.5001]]), [0, 1, 1]),        # one probability each
    (np.array([0.2, 0.9]), [0, 1]),
    (np.array([2, 0, 1]), [2, 0, 1]),                       # class numbers
    (np.array([[2.0], [0.0]]), [2, 0]),
    (np.array([True, False]), [1, 0]),
])
def test_margins_name_the_winner(output, winners):
    lead = margins(output)
    assert lead.argmax(axis=1).tolist() == winners
    assert ((lead > 0).sum(axis=1) == 1).all()


def test_border_lies_where_two_classes_tie():
    _, ax = figure()
    X = np.array([[-1.0, -1], [1, 1], [0, 0.5]])
    border(ax, lambda p: np.column_stack([p[:, 0] - 0.3, 0.3 - p[:, 0]]), X, [0, 1, 1], steps=60)
    lines = [path.vertices for c in ax.collections if c.get_facecolor().size == 0 for path in c.get_paths()]
    assert lines and np.allclose(np.concatenate(lines)[:, 0], 0.3)
    assert ax.get_xlim() == pytest.approx((-1.3, 1.3))
    blue, orange = (to_hex(c.get_facecolor()[0]) for c in ax.collections if c.get_facecolor().size and c.get_alpha())
    assert (blue, orange) == ("#0072b2", "#e69f00")


def test_border_of_a_network_that_gives_one_answer_everywhere():
    _, ax = figure()
    border(ax, lambda p: np.tile([0.0, 1.0, 0.0], (len(p), 1)), np.eye(2), steps=20)
    assert len(ax.collections) == 1


def test_bars_carry_their_numbers_and_mark_negative_ones():
    _, ax = figure()
    bars(ax, [0.2, 1.6, -1.5], ["a", "b", "c"], digits=1)
    assert [t.get_text() for t in ax.texts] == ["0.2", "1.6", "−1.5"]
    assert [bool(p.get_hatch()) for p in ax.patches] == [False, False, True]
    assert [t.get_text() for t in ax.get_xticklabels()] == ["a", "b", "c"]


def test_an_unknown_picture_is_told_the_known_ones():
    with pytest.raises(ValueError, match="no picture 'neurone'.*batch.*neuron"):
        picture("neurone")
