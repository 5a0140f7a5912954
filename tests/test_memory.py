"""Training on images takes little memory beside the images, and no more with every step."""
import subprocess
import sys
import tracemalloc
from pathlib import Path

import numpy as np
import pytest

from nnfs_helpers import (
    Accuracy_Categorical,
    Activation_ReLU,
    Activation_Softmax,
    Layer_Dense,
    Loss_CategoricalCrossentropy,
    Model,
    Optimizer_Adam,
    arithmetic,
)

WHOLE = """
import resource, sys
import numpy as np
sys.path.insert(0, sys.argv[1])
from test_memory import Accuracy_Categorical, images

unit = 1 if sys.platform == "darwin" else 1024
X = np.empty((60000, 784), np.float32)
np.random.default_rng(0).random(out=X, dtype=np.float32)
y = np.random.default_rng(1).integers(0, 10, len(X)).astype(np.uint8)
model = images(Accuracy_Categorical())
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
model.train(X, y, batch_size=128, print_every=1000)
added = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) * unit
print(added / X.nbytes)
"""


def images(accuracy):
    model = Model()
    for layer in (Layer_Dense(784, 128), Activation_ReLU(), Layer_Dense(128, 128), Activation_ReLU(),
                  Layer_Dense(128, 10), Activation_Softmax()):
        model.add(layer)
    model.set(loss=Loss_CategoricalCrossentropy(), optimizer=Optimizer_Adam(), accuracy=accuracy)
    model.finalize()
    return model


class Watching(Accuracy_Categorical):
    """Notes at each step how much memory is in use."""

    def __init__(self):
        super().__init__()
        self.in_use = []

    def compare(self, predictions, y):
        self.in_use.append(tracemalloc.get_traced_memory()[0])
        return super().compare(predictions, y)


@pytest.mark.parametrize("setting", ["same", "fast"])
def test_a_step_keeps_nothing(setting):
    X, y = np.ones((128 * 200, 784), np.uint8), np.arange(128 * 200) % 10
    watching = Watching()
    model = images(watching)
    tracemalloc.start()
    try:
        with arithmetic(setting):
            model.train(X, y, batch_size=128, print_every=1000)
    finally:
        tracemalloc.stop()
    assert len(watching.in_use) == 200
    grown = watching.in_use[-1] - watching.in_use[20]
    assert grown < 200 * 100, f"{grown} bytes more after 180 steps"      # the list of notes itself takes 36 each


def test_the_whole_data_set_is_not_copied():
    pytest.importorskip("resource")
    done = subprocess.run([sys.executable, "-c", WHOLE, str(Path(__file__).parent)], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert float(done.stdout.split()[-1]) < 0.3
