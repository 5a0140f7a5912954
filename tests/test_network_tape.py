"""`Model.train` writes its steps down once and repeats them; they must be the steps of the layers' own methods.

Under "same" to the last bit, for every mixture of layers, penalties, ends, labels, optimizers and batch sizes; under
"fast" and "float64", where the order of the operations differs, to their precision.
"""
import numpy as np
import pytest
from hypothesis import given
from training_cases import ENDS, OPTIMIZERS, REGULARIZERS, cases, many, train_twice

from nnfs_helpers import arithmetic
from nnfs_helpers.tape_losses import SoftmaxEnd


@many
@given(**cases)
def test_train_is_the_protocol_to_the_last_bit(**case):
    for ours, expected in train_twice(**case):
        for a, b in zip(ours, expected, strict=True):
            assert a.dtype == b.dtype and (a == b).all()


@pytest.mark.parametrize("end", ENDS)
@pytest.mark.parametrize("optimizer", OPTIMIZERS)
def test_every_end_with_every_optimizer(end, optimizer):
    for ours, expected in train_twice(end, optimizer, [3, 5, 4], 7, 3, [0.2], dict.fromkeys(REGULARIZERS, 0.01), 0.1,
                                      seed=1, wide=True):
        for a, b in zip(ours, expected, strict=True):
            assert a.dtype == b.dtype and (a == b).all()


@pytest.mark.parametrize("setting, tolerance", [("fast", 1e-3), ("float64", 1e-9)])
@many
@given(**cases)
def test_train_is_the_protocol_in_the_other_settings(setting, tolerance, **case):
    with arithmetic(setting):
        for ours, expected in train_twice(**case):
            for a, b in zip(ours, expected, strict=True):
                assert a.dtype == b.dtype
                np.testing.assert_allclose(a, b, rtol=tolerance, atol=tolerance)


@pytest.mark.parametrize("setting, tolerance", [("same", 2e-6), ("fast", 1e-3), ("float64", 1e-10)])
@pytest.mark.parametrize("end", ["classes", "squared", "squared, float32", "absolute"])
def test_blocks_of_rows_change_nothing(end, setting, tolerance):
    """3001 rows and 64 neurons are taken in blocks, the last of them smaller."""
    with arithmetic(setting):
        for ours, expected in train_twice(end, "momentum", [2, 64, 3], 3001, None, [],
                                          {"weight_regularizer_l2": 5e-4}, 1e-3, seed=5, wide=False):
            for a, b in zip(ours, expected, strict=True):
                np.testing.assert_allclose(a, b, rtol=tolerance, atol=tolerance)


def test_a_very_sure_network_meets_no_subnormal_numbers():
    """Under "fast"; a processor takes many times as long with them."""
    z, dz = np.array([[0, -90, -200], [50, 0, -45]], np.float32), np.empty((2, 3), np.float32)
    with arithmetic("fast"):
        end = SoftmaxEnd(None, z, dz, 60_000)
        end.load(np.array([0, 0]))
        for call in end.calls():
            call()
    assert (np.abs(dz[:, 1:]) >= np.finfo(np.float32).tiny).all()
    assert end.loss_sum() == pytest.approx(2e-7, abs=1e-7)
