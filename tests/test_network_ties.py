"""An entry of a product that lies next to the middle between two float32 numbers is the same in every order."""
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnfs_helpers import Layer_Dense, arithmetic
from nnfs_helpers.arithmetic import product
from nnfs_helpers.tape_layers import product as on_tape

TIE = np.array([1.0, 2.0 ** -24] + [2.0 ** -54] * 16, np.float32)       # just above the middle of 1 and its neighbor
NEIGHBOR = np.float32(1 + 2.0 ** -23)


def orders():
    return [np.arange(18), np.arange(18)[::-1], np.roll(np.arange(18), 9), np.random.default_rng(0).permutation(18)]


def rounded_once(terms):
    """The float32 next to the exact sum."""
    exact = sum(map(Fraction, map(float, terms)))
    near = np.float32(float(exact))
    candidates = [np.nextafter(near, np.float32(-np.inf)), near, np.nextafter(near, np.float32(np.inf))]
    return min(candidates, key=lambda c: abs(Fraction(float(c)) - exact))


@pytest.mark.parametrize("order", orders(), ids=["ones first", "ones last", "between", "mixed"])
@pytest.mark.parametrize("columns", [1, 2, 3])
def test_every_order_rounds_alike(order, columns):
    a, b = TIE[order].reshape(1, -1), np.ones((18, columns), np.float32)
    assert rounded_once(TIE) == NEIGHBOR
    assert (product(a, b) == NEIGHBOR).all()
    out = np.empty((1, columns))
    for call in on_tape(a.astype(np.float64), b.astype(np.float64), out):
        call()
    assert (out.astype(np.float32) == NEIGHBOR).all()


def test_float64_alone_would_not_do():
    """The same sums, added from either end."""
    sums = [np.float32(np.cumsum(TIE[order].astype(np.float64))[-1]) for order in orders()[:2]]
    assert sums == [1, NEIGHBOR]


def test_a_layers_gradient_is_settled():
    """The gradient by the weights is a sum over the samples, in whatever order they come."""
    for order in orders():
        layer = Layer_Dense(1, 2)
        layer.forward(TIE[order].reshape(-1, 1))
        layer.backward(np.ones((18, 2), np.float32))
        assert (layer.dweights == NEIGHBOR).all()


@given(st.integers(3, 40), st.integers(0, 2 ** 32 - 1))
def test_sums_that_nearly_cancel_are_rounded_once(terms, seed):
    random = np.random.default_rng(seed)
    a = random.normal(size=(1, 2 * terms)).astype(np.float32)
    a[:, terms:] = -a[:, :terms]
    a[0, 0] += np.float32(1e-6)
    b = np.ones((2 * terms, 2), np.float32)
    assert (product(a, b) == rounded_once(a[0])).all()


@pytest.mark.parametrize("bad", [np.nan, np.inf, 3e38])
def test_what_has_run_away_passes(bad):
    a = np.array([[bad, 3e38, 3e38, -np.inf]], np.float32)
    with np.errstate(all="ignore"):
        assert not np.isfinite(product(a, np.ones((4, 2), np.float32))).any()


def test_the_other_settings_are_left_alone():
    a, b = TIE.reshape(1, -1), np.ones((18, 1), np.float32)
    with arithmetic("float64"):
        assert product(a, b) == a.astype(np.float64) @ b.astype(np.float64) != 1 + 2.0 ** -24 + 2.0 ** -50
