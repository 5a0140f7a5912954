"""The judge is judged: gradcheck accepts right gradients, finds wrong ones and leaves no trace."""
import numpy as np
import pytest

from nnfs_helpers import arithmetic, gradcheck

X = np.array([[0.5, -1.0, 2.0, 0.3], [1.5, 0.7, -0.4, 0.2], [-0.6, 0.9, 1.1, -1.3]])


def square(x):
    return (x ** 2).sum()


def test_right_gradient():
    slopes = gradcheck(square, X, 2 * X)
    assert slopes.ok and slopes and slopes.error < 1e-6
    assert repr(slopes) == "✓ 12 slopes agree to 1e-06"
    np.testing.assert_allclose(slopes.measured, 2 * X, rtol=1e-8)


@pytest.mark.parametrize("x", [3.0, 3, [3], np.float32(3), np.array([[3]]), (3.0,)])
def test_one_number_of_any_kind(x):
    assert gradcheck(square, x, 2 * np.array(x, float)).ok


def test_integers_are_moved_as_floats():
    assert gradcheck(square, np.array([1, 2, 3]), [2, 4, 6]).ok


def test_worst_entry_is_named_with_both_numbers():
    claimed = 2 * X
    claimed[2, 1] = 7.5
    slopes = gradcheck(square, X, claimed)
    assert not slopes.ok and not slopes
    assert slopes.worst == (2, 1)
    assert slopes.error == pytest.approx((7.5 - 1.8) / 7.5)
    assert repr(slopes) == "✗ 1 of 12 slopes wrong, the worst at [2, 1]: claimed 7.5, measured 1.8"


def test_of_equally_wrong_entries_the_first_is_named():
    """All are half as large as they should be: which error is the largest is then a matter of rounding."""
    for shift in (0.0, 0.1, 0.2, 0.3):
        assert gradcheck(square, X + shift, X + shift).worst == (0, 0)


def test_wrong_entry_does_not_hide_among_a_thousand():
    x = np.linspace(1, 2, 1000)
    claimed = 2 * x
    claimed[777] *= 1.001
    assert gradcheck(square, x, claimed).worst == (777,)


@pytest.mark.parametrize("scale", [1e-3, 1.0, 1e3])
def test_error_is_relative(scale):
    assert gradcheck(lambda x: scale * square(x), X, scale * 2 * X).ok
    assert not gradcheck(lambda x: scale * square(x), X, scale * 2 * X * (1 + 1e-5)).ok


def test_zero_slopes_agree_with_zero_and_not_with_little():
    assert gradcheck(lambda x: 5.0, X, np.zeros_like(X)).ok
    slopes = gradcheck(lambda x: 5.0, X, np.full_like(X, 1e-8))
    assert not slopes.ok
    assert "claimed 1e-08, measured 0" in repr(slopes)


@pytest.mark.parametrize("bad", [np.nan, np.inf, -np.inf])
def test_nan_and_infinity_agree_with_nothing(bad):
    claimed = 2 * X
    claimed[1, 2] = bad
    with np.errstate(all="raise"):
        slopes = gradcheck(square, X, claimed)
    assert not slopes.ok and slopes.worst == (1, 2) and slopes.error == np.inf


def test_a_function_that_returns_nan_is_not_ok():
    slopes = gradcheck(lambda x: np.nan, [1.0, 2.0], [1.0, 2.0])
    assert not slopes.ok and slopes.worst == (0,)


def test_another_shape_is_not_ok():
    slopes = gradcheck(lambda b: (X[:, :3] + b).sum(), np.zeros((1, 3)), np.full(3, 3.0))
    assert not slopes.ok and slopes.error == np.inf and slopes.worst is None
    assert "(3,)" in repr(slopes) and "(1, 3)" in repr(slopes)


def test_a_corner_is_called_a_corner():
    slopes = gradcheck(lambda x: np.maximum(x, 0).sum(), [1.0, 0.0], [1.0, 0.0])
    assert slopes.worst == (1,)
    assert "corner: slope 0 to its left, 1 to its right" in repr(slopes)
    assert "corner" not in repr(gradcheck(square, X, X))
    assert "corner" not in repr(gradcheck(lambda x: np.exp(3 * x).sum(), X, X))


def test_f_must_return_one_number():
    with pytest.raises(ValueError, match=r"one number.*shape \(3, 4\).*weights"):
        gradcheck(lambda x: x ** 2, X, 2 * X)


def test_nothing_to_compare():
    with pytest.raises(ValueError, match=r"nothing to compare.*\(0, 3\)"):
        gradcheck(square, np.zeros((0, 3)), np.zeros((0, 3)))


def test_inputs_stay_what_they_were():
    x, claimed = X.copy(), 2 * X

    def greedy(x):
        x *= 3
        return x.sum()
    assert gradcheck(greedy, x, np.full_like(X, 3.0)).ok
    gradcheck(square, x, claimed)
    assert (x == X).all() and (claimed == 2 * X).all()


def test_f_is_computed_in_float64_and_the_setting_is_restored():
    before, seen = arithmetic(), set()

    def f(x):
        seen.add((arithmetic(), x.dtype))
        return square(x)
    gradcheck(f, X.astype(np.float32), 2 * X)
    assert seen == {("float64", np.dtype(np.float64))}
    with pytest.raises(ZeroDivisionError):
        gradcheck(lambda x: 1 / 0, X, X)
    assert arithmetic() == before
