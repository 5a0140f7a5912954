"""The course's data sets: those of the package nnfs after its `init()`, with and without it."""
import os
import subprocess
import sys

import numpy as np
import pytest

DATA = """
import sys
import numpy as np
from nnfs_helpers import datasets as ours
import nnfs.datasets as theirs
def draw(source):
    for samples, classes in ((100, 3), (7, 5), (1, 1), (1000, 2)):
        np.random.seed(samples)
        yield from source.spiral_data(samples, classes)
        yield from source.vertical_data(samples=samples, classes=classes)
        yield np.random.get_state()[1]
    yield from source.sine_data()
    yield from source.sine_data(samples=13)
before, plain = list(draw(ours)), list(draw(theirs))
import nnfs
nnfs.init()
after, rounded = list(draw(ours)), list(draw(theirs))
for a, b, c, d in zip(before, after, rounded, plain):
    assert a.dtype == b.dtype == c.dtype and a.shape == d.shape
    assert (a == b).all() and (a == c).all() and abs(a - d.astype(a.dtype)).max() < 1e-6
print(len(before))
"""


def test_data_are_those_of_nnfs_after_its_init_with_and_without_it(root):
    out = subprocess.run([sys.executable, "-c", DATA], env={**os.environ, "PYTHONPATH": str(root)}, text=True,
                         stdout=subprocess.PIPE, check=True).stdout
    assert out == "24\n"


@pytest.mark.parametrize("name, arguments", [("spiral_data", (0, 3)), ("spiral_data", (10, 2.0)),
                                             ("vertical_data", (-1, 3)), ("sine_data", ("10",))])
def test_data_of_no_size(name, arguments):
    import nnfs_helpers
    with pytest.raises(ValueError, match=f"{name} needs whole numbers of at least 1"):
        getattr(nnfs_helpers, name)(*arguments)


def test_data_draw_from_the_global_stream_and_nothing_else():
    from nnfs_helpers import spiral_data
    np.random.seed(5)
    first = spiral_data(20, 3)[0]
    second = spiral_data(20, 3)[0]
    np.random.seed(5)
    assert (first == spiral_data(20, 3)[0]).all() and (first != second).any()
