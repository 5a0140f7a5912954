"""In the setting "same" everyone trains the same network, to the last bit.

Two networks are trained for 1000 steps in fresh processes, under several of OpenBLAS's kernels and with NumPy's newer
processor instructions switched off, and their parameters compared; and compared with those stored here, which other
machines and other libraries arrived at.
"""
import os
import platform
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

SCRIPT = """
import hashlib, sys
import numpy as np
from nnfs_helpers import (Accuracy_Categorical, Accuracy_Regression, Activation_Linear, Activation_ReLU, arithmetic,
    Activation_Softmax, Layer_Dense, Loss_CategoricalCrossentropy, Loss_MeanSquaredError, Model, Optimizer_Adam)
from nnfs_helpers.datasets import sine_data, spiral_data

def trained(layers, loss, optimizer, accuracy, X, y):
    model = Model()
    for layer in layers:
        model.add(layer)
    model.set(loss=loss, optimizer=optimizer, accuracy=accuracy)
    model.finalize()
    model.train(X, y, epochs=int(sys.argv[2]), print_every=0)
    digest = hashlib.sha256()
    for weights, biases in model.get_parameters():
        digest.update(weights.tobytes() + biases.tobytes())
    return digest.hexdigest()[:16]

arithmetic(sys.argv[1])
np.random.seed(0)
X, y = spiral_data(100, 3)
print(trained([Layer_Dense(2, 64), Activation_ReLU(), Layer_Dense(64, 3), Activation_Softmax()],
              Loss_CategoricalCrossentropy(), Optimizer_Adam(0.05, decay=5e-7), Accuracy_Categorical(), X, y))
np.random.seed(0)
X, y = sine_data()
print(trained([Layer_Dense(1, 64), Activation_ReLU(), Layer_Dense(64, 64), Activation_ReLU(), Layer_Dense(64, 1),
               Activation_Linear()], Loss_MeanSquaredError(), Optimizer_Adam(0.005, decay=1e-3),
              Accuracy_Regression(), X, y))
"""
STORED = ["bde5d88008535de1", "6235c48b3dc24786"]
KERNELS = {"Prescott": "SSE3", "Nehalem": "SSE42", "Haswell": "FMA3", "SkylakeX": "AVX512_SKX"}


def variants():
    """What to set in the environment: nothing, and all that this processor can be asked to do differently."""
    from numpy._core._multiarray_umath import __cpu_dispatch__, __cpu_features__
    new = " ".join(name for name in __cpu_dispatch__ if __cpu_features__.get(name))
    kernels = KERNELS if platform.machine().lower() in ("x86_64", "amd64") else {}
    return [{}, *({"OPENBLAS_CORETYPE": kernel} for kernel, needed in kernels.items() if __cpu_features__.get(needed)),
            *([{"NPY_DISABLE_CPU_FEATURES": new}] if new else [])]


def run(variant, setting="same", epochs=1000):
    environment = {**os.environ, "OPENBLAS_NUM_THREADS": "1", **variant}
    done = subprocess.run([sys.executable, "-c", SCRIPT, setting, str(epochs)], env=environment, capture_output=True,
                          text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout.split()


@pytest.fixture(scope="module")
def digests():
    with ThreadPoolExecutor(2) as pool:
        return list(pool.map(run, variants()))


def test_every_kernel_ends_with_the_same_bits(digests):
    for variant, digest in zip(variants(), digests, strict=True):
        assert digest == digests[0], variant


def test_these_are_the_bits_of_other_machines(digests):
    assert digests[0] == STORED


def test_a_difference_would_be_seen():
    """In the setting "fast" the same comparison fails, where there are kernels to choose from."""
    several = [variant for variant in variants() if variant.get("OPENBLAS_CORETYPE") in ("Prescott", "Haswell")]
    if len(several) < 2:
        pytest.skip("this processor, or this BLAS, has no two kernels to compare")
    assert run(several[0], "fast", 50) != run(several[1], "fast", 50)
