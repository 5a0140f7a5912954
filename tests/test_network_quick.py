"""The quicker forms give the numbers of the plain ones, to the last bit."""
import numpy as np
import pytest

from nnfs_helpers import quick

SHAPES = [(7,), (6, 5), (1, 1), (300, 64), (300, 300)]


@pytest.fixture(params=[np.float32, np.float64], ids=["float32", "float64"])
def arrays(request):
    random = np.random.default_rng(0)
    tables = [random.normal(size=shape).astype(request.param) for shape in SHAPES]
    tables += [np.asfortranarray(tables[1]), tables[1][::2, 1:4], tables[1].T]
    for table in tables:
        table[table > 1.5] = 0
        table[table < -1.5] = -0.0
    return tables


def assert_same_bits(a, b):
    assert a.dtype == b.dtype and a.shape == b.shape
    assert (a == b).all() and (np.signbit(a) == np.signbit(b)).all()


def test_positive(arrays):
    for a in arrays:
        kept = quick.positive(a)
        assert (kept == np.maximum(a, 0)).all() and kept.dtype == a.dtype
        kept[...] = 7                                   # the result is one's own
        assert (quick.positive(a) == np.maximum(a, 0)).all()


def test_kept(arrays):
    for a in arrays:
        before, mask = a.copy(), np.random.default_rng(1).random(a.shape) < 0.5
        assert_same_bits(quick.kept(a, mask), np.where(mask, a, np.zeros_like(a)))
        assert_same_bits(a, before)


@pytest.mark.parametrize("strange", [np.nan, np.inf, -np.inf, 1e-45, 3e38])
def test_kept_is_no_product(strange):
    """0 · inf would be nan."""
    a = np.array([strange, strange], np.float32)
    assert_same_bits(quick.kept(a, np.array([True, False]))[1:], np.zeros(1, np.float32))
    assert np.array_equal(quick.kept(a, np.array([True, False]))[:1], a[:1], equal_nan=True)
