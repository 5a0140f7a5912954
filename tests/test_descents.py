"""Surfaces as maps, and the live figures on them: one descent, a race, a ball on a curve."""
import functools
import sys
import warnings

import numpy as np
import pytest
from matplotlib.colors import to_hex
from matplotlib.quiver import Quiver
from test_palette import contrast
from test_surfaces import MOMENTUM, Mine

from nnfs_helpers import Optimizer_Adagrad, Optimizer_Adam, Optimizer_RMSprop, Optimizer_SGD, gradcheck
from nnfs_helpers.figures.ball import CURVES, ball, roll
from nnfs_helpers.figures.descents import explore_descent, race
from nnfs_helpers.figures.maps import COLORS, HEIGHTS, draw_surface, path
from nnfs_helpers.figures.surfaces import SURFACES, Surface, descend, number
from nnfs_helpers.plots import figure

VIEW = "application/vnd.jupyter.widget-view+json"


@pytest.mark.parametrize("field, sign", [(True, -1), ("gradient", 1)])
def test_arrows_point_downhill_or_along_the_gradient(field, sign):
    ax = draw_surface(figure()[1], "ravine", field=field)
    quiver = next(c for c in ax.collections if isinstance(c, Quiver))
    slopes = np.array(SURFACES["ravine"].slopes(quiver.X, quiver.Y))
    arrows = np.array([quiver.U, quiver.V])
    cosine = (slopes * arrows).sum(axis=0) / np.hypot(*slopes) / np.hypot(*arrows)
    assert np.allclose(cosine, sign)
    assert np.corrcoef(np.hypot(*slopes), np.hypot(*arrows) ** 2)[0, 1] > 0.999


def test_a_map_shows_heights_and_minima():
    ax = draw_surface(figure()[1], "saddle")
    assert ax.get_xlim() == (-4, 4) and ax.get_ylim() == (-3, 3)
    assert np.allclose(np.array(ax.lines[0].get_data()).T, SURFACES["saddle"].minima)
    assert ax.lines[0].get_marker() == "x"
    assert {t.get_text() for t in ax.texts} & {"−0.7", "0.5", "1.5"}
    for line, height in zip(ax.collections[1].get_paths(), SURFACES["saddle"].heights, strict=True):
        assert SURFACES["saddle"].value(*line.vertices.T) == pytest.approx(height, abs=0.03)


def test_a_surface_of_ones_own_needs_no_minima():
    plane = Surface("plane", "a + b", lambda a, b: a + b, lambda a, b: (1.0, 1.0), (0, 0))
    assert draw_surface(figure()[1], plane, field=True).collections
    assert "stands at (−0.500, −0.500), loss −1.000" in race(plane, steps=5).text


def test_paths_differ_by_color_and_marker_and_read_on_the_map():
    ax = figure()[1]
    for k in range(5):
        path(ax, [[0, k], [1, k], [2, k]], f"run {k}", k)
    labeled = [line for line in ax.lines if line.get_label().startswith("run")]
    assert len({to_hex(line.get_color()) for line in labeled}) == len({line.get_marker() for line in labeled}) == 5
    for color in COLORS[:5]:
        for ground in (to_hex(HEIGHTS(0.0)), to_hex(HEIGHTS(0.5))):
            assert contrast(color, ground) > (3 if color != "#009E73" else 2.2), (color, ground)


def test_the_descent_follows_its_controls():
    live = explore_descent("valley", momentum=[0, 0.5, 0.9], surfaces=["valley", "bowl"], rate=0.3, steps=20)
    assert "rate 0.3 and momentum 0, 20 steps lead from (−3.500, 2.000)" in live.text
    before = live.image.value
    live.controls["momentum"].value = 0.9
    live.controls["step"].value = 7
    end = descend(MOMENTUM(0.3), "valley", steps=7)[-1]
    assert live.image.value != before
    assert f"7 steps lead from (−3.500, 2.000) to ({number(end[0])}, {number(end[1])})" in live.text
    live.controls["start_b"].value = -1.25
    assert "from (−3.500, −1.250)" in live.text
    live.controls["surface"].value = "bowl"
    assert "The surface bowl" in live.text and live.controls["start_a"].value == 3 == live.controls["start_b"].value + 1


def test_the_twin_of_a_descent_compares_rates_or_surfaces():
    rates = explore_descent("bowl", twin=(0.1, 0.5)).still[1]
    assert rates.count("The surface bowl") == 1 and rates.count("from (3.000, 2.000)") == 2
    grounds = explore_descent("bowl", surfaces=["saddle"], twin=("bowl", "saddle")).still[1]
    assert "bowl: The surface bowl" in grounds and "saddle: The surface saddle" in grounds
    assert "from (−3.000, 0.010)" in grounds


def test_a_plain_descent_does_not_speak_of_what_is_not_taught_yet():
    live = explore_descent("bowl", surfaces=["bowl", "saddle"], field=True)
    assert set(live.controls) == {"surface", "rate", "start_a", "start_b", "step"}
    told = live.text + live.caption + live.still[1] + " ".join(c.description for c in live.controls.values())
    assert not any(word in told for word in ("momentum", "SGD", "optimizer", "Optimizer"))


def test_the_race_follows_its_controls():
    live = race("hill", steps=40)
    ends = {"SGD 0.1": Optimizer_SGD(0.1), "momentum 0.1": MOMENTUM(0.1), "AdaGrad 0.3": Optimizer_Adagrad(0.3),
            "RMSprop 0.1": Optimizer_RMSprop(0.1), "Adam 0.3": Optimizer_Adam(0.3)}
    for name, optimizer in ends.items():
        a, b = descend(optimizer, "hill", steps=40)[-1]
        assert f"{name} stands at ({number(a)}, {number(b)})" in live.text
    before = live.image.value
    for name in ("SGD", "AdaGrad", "RMSprop", "Adam"):
        live.controls[name].value = "off"
    live.controls["momentum"].value = 0.01
    live.controls["start_a"].value = -1
    a, b = descend(MOMENTUM(0.01), "hill", (-1, 1.5), steps=40)[-1]
    assert f"from (−1.000, 1.500), each with its rate: momentum 0.01 stands at ({number(a)}, {number(b)})" in live.text
    assert live.image.value != before and "Adam" not in live.text
    live.controls["step"].value = 3
    a, b = descend(MOMENTUM(0.01), "hill", (-1, 1.5), steps=3)[-1]
    assert f"After 3 steps from (−1.000, 1.500), each with its rate: momentum 0.01 stands at ({number(a)}," in live.text
    live.controls["momentum"].value = "off"
    assert "nobody runs" in live.text and live.png
    live.controls["surface"].value = "valley"
    assert (live.controls["start_a"].value, live.controls["start_b"].value) == SURFACES["valley"].start


def test_a_learners_optimizer_descends_and_races():
    assert "mine 0.2 stands at" in race("bowl", optimizers={"mine": (Mine, 0.2)}, steps=5).text
    assert "30 steps lead" in explore_descent("bowl", optimizer=Mine).text


def test_what_leaves_all_bounds_is_drawn_and_told_without_a_warning():
    with warnings.catch_warnings():
        warnings.simplefilter("error", RuntimeWarning)
        live = explore_descent("ravine", rate=1.05, twin=(1.05,), steps=60)
        assert live.png and live.still[0] and "to a point beyond all bounds" in live.text
        steep = ball({"steep": (lambda x: x ** 4, lambda x: 4 * x ** 3)}, rate=1.1, twin=(1.1,), shown=30)
        assert steep.still[0] and "out of the picture at step 1" in steep.text


@pytest.mark.parametrize("make", [explore_descent, race, ball, functools.partial(race, twin=["hill", "bowl"])])
def test_the_stored_twin_is_the_same_each_time_also_without_ipywidgets(make, monkeypatch):
    first = make()._repr_mimebundle_()[0]
    monkeypatch.setitem(sys.modules, "ipywidgets", None)
    second = make()._repr_mimebundle_()[0]
    assert VIEW in first and VIEW not in second
    assert first["text/plain"] == second["text/plain"] and first["image/png"] == second["image/png"]
    assert 15_000 < len(first["image/png"]) < 250_000


@pytest.mark.parametrize("name", CURVES)
def test_the_slopes_of_the_curves(name):
    for x in np.linspace(-3.9, 3.8, 8):
        assert gradcheck(lambda v: CURVES[name].f(v[0]), [x], [CURVES[name].slope(x)])
    assert abs(CURVES[name].start) < 4


def test_the_curves_keep_what_their_names_promise():
    two = CURVES["two valleys"]
    ends = [roll(two.slope, start, 0.1, 300)[-1] for start in (two.start, -two.start)]
    assert two.f(ends[0]) > two.f(ends[1]) + 1 and abs(two.slope(ends[0])) < 1e-6
    flat = CURVES["flat ends"]
    assert 0 < abs(flat.slope(flat.start)) < 0.05 and abs(flat.slope(1)) > 0.4


def test_the_ball_rolls_by_the_rule():
    assert roll(lambda x: 2 * x, 3, 0.1, 2) == pytest.approx([3, 2.4, 1.92])
    live = ball({**CURVES}, rate=0.5, shown=1)
    assert live.text == "A ball on the curve x². With rate 0.5 its places are x = 3.000, 0.000; after 1 step: " \
                        "x = 0.000, slope 0.000."
    live.controls["rate"].value = 1.05
    live.controls["step"].value = 30
    assert "x = 3.000, −3.300, 3.630, −3.993 …; out of the picture at step 4." in live.text
    live.controls["curve"].value = "two valleys"
    assert live.controls["start"].value == CURVES["two valleys"].start and "0.05 x⁴" in live.text
    assert live.still[1].count("rate") == 8       # the title and the sentence of four panels
