"""Surfaces: slopes, what their names promise, and the paths that the optimizers take on them."""
import functools
import re
import warnings

import numpy as np
import pytest

from nnfs_helpers import (
    Optimizer_Adagrad,
    Optimizer_Adam,
    Optimizer_RMSprop,
    Optimizer_SGD,
    arithmetic,
    gradcheck,
)
from nnfs_helpers.figures.surfaces import SURFACES, descend, losses, number, place

MOMENTUM = functools.partial(Optimizer_SGD, momentum=0.9)


def curvatures(surface, point, h=1e-5):
    """The eigenvalues of the matrix of second slopes, by central differences of the slopes; the smaller first."""
    a, b = point
    columns = [np.subtract(surface.slopes(a + h, b), surface.slopes(a - h, b)),
               np.subtract(surface.slopes(a, b + h), surface.slopes(a, b - h))]
    return np.linalg.eigvalsh(np.array(columns) / (2 * h))


@pytest.mark.parametrize("name", SURFACES)
def test_the_slopes_are_those_of_the_value(name):
    surface, random = SURFACES[name], np.random.default_rng(0)
    for a, b in [surface.start, *zip(random.uniform(-4, 4, 9), random.uniform(-3, 3, 9), strict=True)]:
        assert gradcheck(lambda x: surface.value(*x), [a, b], surface.slopes(a, b))


@pytest.mark.parametrize("name", SURFACES)
def test_the_formula_is_the_value(name):
    surface = SURFACES[name]
    text = surface.formula.replace("²", "**2").replace("⁴", "**4").replace("−", "-")
    text = re.sub(r"(\d) ([abe(])", r"\1 * \2", text)
    for a, b in [(0.3, -1.7), (-2.2, 0.9)]:
        assert eval(text, {"a": a, "b": b, "exp": np.exp}) == pytest.approx(surface.value(a, b))


@pytest.mark.parametrize("name", SURFACES)
def test_the_minima_are_minima_and_nothing_lies_lower(name):
    surface = SURFACES[name]
    a, b = np.meshgrid(np.linspace(-4, 4, 161), np.linspace(-3, 3, 121))
    lowest = min(surface.value(*point) for point in surface.minima)
    assert surface.value(a, b).min() >= lowest - 1e-9
    for point in surface.minima:
        assert np.allclose(surface.slopes(*point), 0, atol=1e-4)
        assert curvatures(surface, point)[0] > 0.05


def test_the_bowl_is_round_the_valley_long_and_the_ravine_bent():
    assert curvatures(SURFACES["bowl"], (0, 0)) == pytest.approx([2, 2])
    assert curvatures(SURFACES["valley"], (0, 0)) == pytest.approx([0.1, 2])
    low, high = curvatures(SURFACES["ravine"], (2, -1))
    assert high / low > 40
    floor = [min(np.linspace(-3, 3, 601), key=lambda b: SURFACES["ravine"].value(a, b)) for a in (-3, 0, 3)]
    assert floor == pytest.approx([0.25, -2, 0.25], abs=0.02)


def test_the_saddle_is_a_saddle():
    saddle = SURFACES["saddle"]
    assert saddle.slopes(0, 0) == (0, 0)
    low, high = curvatures(saddle, (0, 0))
    assert low < -0.4 and high > 0.4
    on_the_ridge = descend(Optimizer_SGD(0.1), saddle, start=(-3, 0), steps=400)
    assert on_the_ridge[-1] == pytest.approx([0, 0], abs=1e-6)
    assert descend(Optimizer_SGD(0.1), saddle, steps=400)[-1] == pytest.approx([0, 5 ** 0.5], abs=1e-6)


def test_on_the_hill_plain_descent_rests_in_the_hollow_and_momentum_passes():
    (hollow, valley), value = SURFACES["hill"].minima, SURFACES["hill"].value
    ridge = max(value(a, 0) for a in np.linspace(hollow[0], valley[0], 400))
    assert value(*valley) < value(*hollow) - 1 and value(*hollow) + 0.2 < ridge < value(*SURFACES["hill"].start)
    for rate in (0.03, 0.1, 0.3):
        assert descend(Optimizer_SGD(rate), "hill", steps=1500)[-1] == pytest.approx(hollow, abs=1e-3)
    for rate in (0.03, 0.1):
        assert descend(MOMENTUM(rate), "hill", steps=300)[-1] == pytest.approx(valley, abs=1e-3)


def by_hand(rule, surface, steps):
    """The path of a rule written as in the books: rule(slopes, memory, t) → the step to be added."""
    w, memory, way = np.array(surface.start), {}, [surface.start]
    for t in range(1, steps + 1):
        w = w + rule(np.array(surface.slopes(*w)), memory, t)
        way.append(tuple(w))
    return np.array(way)


def momentum_rule(g, memory, t):
    memory["m"] = 0.9 * memory.get("m", 0) - 0.03 * g
    return memory["m"]


def adagrad_rule(g, memory, t):
    memory["c"] = memory.get("c", 0) + g ** 2
    return -0.5 / (1 + 0.1 * (t - 1)) * g / (memory["c"] ** 0.5 + 1e-7)


def rmsprop_rule(g, memory, t):
    memory["c"] = 0.9 * memory.get("c", 0) + 0.1 * g ** 2
    return -0.1 * g / (memory["c"] ** 0.5 + 1e-7)


def adam_rule(g, memory, t):
    memory["m"] = 0.9 * memory.get("m", 0) + 0.1 * g
    memory["c"] = 0.999 * memory.get("c", 0) + 0.001 * g ** 2
    return -0.3 * memory["m"] / (1 - 0.9 ** t) / ((memory["c"] / (1 - 0.999 ** t)) ** 0.5 + 1e-7)


@pytest.mark.parametrize("surface", SURFACES.values(), ids=SURFACES)
@pytest.mark.parametrize("optimizer, rule", [
    (Optimizer_SGD(0.2), lambda g, memory, t: -0.2 * g), (Optimizer_SGD(0.03, momentum=0.9), momentum_rule),
    (Optimizer_Adagrad(0.5, decay=0.1), adagrad_rule), (Optimizer_RMSprop(0.1), rmsprop_rule),
    (Optimizer_Adam(0.3), adam_rule)], ids=["SGD", "momentum", "AdaGrad", "RMSprop", "Adam"])
def test_paths_are_those_of_the_formulas(optimizer, rule, surface):
    assert descend(optimizer, surface, steps=25) == pytest.approx(by_hand(rule, surface, 25), abs=1e-9)


def test_descend_leaves_the_optimizer_alone_and_hears_no_setting():
    adam = Optimizer_Adam(0.3, decay=0.1)
    first = descend(adam, "ravine", steps=9)
    assert adam.iterations == 0 and adam.current_learning_rate == 0.3
    with arithmetic("fast"):
        assert np.array_equal(descend(adam, "ravine", steps=9), first)
    assert first.shape == (10, 2) and first.dtype == np.float64 and tuple(first[0]) == SURFACES["ravine"].start
    assert losses("ravine", first).shape == (10,) and losses("ravine", first)[0] == pytest.approx(3.9039, abs=1e-4)


class Mine:
    """An optimizer of one's own: only update_params, and it makes new arrays."""

    def __init__(self, learning_rate):
        self.rate = learning_rate

    def update_params(self, layer):
        layer.weights = layer.weights - self.rate * layer.dweights
        layer.biases = layer.biases - self.rate * layer.dbiases


def test_an_optimizer_of_ones_own_walks_too():
    assert np.array_equal(descend(Mine(0.2), "hill"), descend(Optimizer_SGD(0.2), "hill"))


def test_a_rate_too_large_leaves_all_bounds_without_a_warning():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        way = descend(Optimizer_SGD(1.5), "ravine", steps=60)
        assert not np.isfinite(way[-1]).all() and np.isfinite(way[3]).all()
        assert place(way[-1]) == "a point beyond all bounds" and number(np.nan) == "beyond all bounds"


def test_an_unknown_surface_is_told_the_known_ones():
    with pytest.raises(ValueError, match="no surface 'hole'. There are: bowl, valley, saddle, hill, ravine"):
        descend(Optimizer_SGD(0.1), "hole")


@pytest.mark.parametrize("value, told", [(-0.0002, "0.000"), (-3.5, "−3.500"), (13, "13.0"),
                                         (-2e4, "beyond all bounds"),
                                         (np.inf, "beyond all bounds"), (np.nan, "beyond all bounds")])
def test_numbers_are_told_short_and_without_a_minus_before_zero(value, told):
    assert number(value) == told
