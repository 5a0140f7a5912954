"""Chapter 11's stored runs of ten thousand epochs are what training comes to: two of them are trained again."""

import numpy as np
import pytest

from nnfs_helpers.figures.ch11 import trained
from nnfs_helpers.figures.ch11.longer import EPOCHS, SETTINGS, STORED
from nnfs_helpers.figures.ch11.weights import SEEDS, alive, sizes


@pytest.mark.parametrize("name, seed", [("on biases alone", 3), ("L2 0.5", 1)])
def test_a_stored_run_is_what_training_comes_to(name, seed):
    run = trained(seed=seed, epochs=EPOCHS, **SETTINGS[name])
    output = np.abs(run.parameters[1][0]).max()
    found = run.accuracy, run.validation_loss, sizes(run).max(), output, alive(run)
    assert np.all(np.abs(np.subtract(found, STORED[name][seed - 1])) < [0.00051, 0.00051, 0.0051, 0.051, 0.5])


def test_ten_seeds_of_every_setting_are_stored():
    assert list(STORED) == list(SETTINGS)
    assert {len(rows) for rows in STORED.values()} == {len(SEEDS)}
