"""Training scripts written to the book's protocol, their class definitions replaced by one import, run and learn.

They run in fresh processes: without `nnfs.init()`, with it before the import of nnfs_helpers, after it, and with it
called twice. All must end with the same bits.
"""
import json
import os
import subprocess
import sys

import numpy as np
import pytest
from book_scripts import ADAM, APART, FORWARD_ONLY, IMPORTS, NOTES, NUDGES, together
from book_scripts_16_to_18 import BINARY, MODEL_BINARY, MODEL_CATEGORICAL, MODEL_REGRESSION, REGRESSION, SINE_ONE_HIDDEN

SCRIPTS = {      # name: (script, the least accuracy, the largest loss) that show it learns; far beside chance and start
    "forward only": (FORWARD_ONLY, 0.2, 1.1),
    "apart": (APART, 0.5, 1.0),
    "Adam": (together(ADAM), 0.75, 0.65),
    "Adam, one-hot": (together(ADAM, one_hot=True), 0.75, 0.65),
    "SGD": (together("Optimizer_SGD()", epochs=600), 0.38, 1.08),
    "Adagrad": (together("Optimizer_Adagrad(decay=1e-4)", epochs=600), 0.5, 1.0),
    "float64": ("from nnfs_helpers import arithmetic\nwith arithmetic('float64'):\n"
                + together(ADAM, epochs=50, l2=5e-4, rate=0.1).replace("\n", "\n    "), 0.38, 1.08),
    "penalties, dropout": (together("Optimizer_Adam(0.05, 5e-5)", samples=150, l2=5e-4, rate=0.1), 0.6, 0.95),
    "binary": (BINARY, 0.8, 0.6),
    "regression": (REGRESSION.format(loss="Loss_MeanSquaredError", epochs=100), 0, 0.2),
    "regression, absolute": (REGRESSION.format(loss="Loss_MeanAbsoluteError", epochs=100), 0, 0.4),
    "model, categorical": (MODEL_CATEGORICAL, 0.5, None),
    "model, binary": (MODEL_BINARY, 0.8, None),
    "model, regression": (MODEL_REGRESSION, None, 0.2),
    "notes": (NOTES, 0.5, 1.0),
}
RUNNER = """
import contextlib, hashlib, io, json, sys
import numpy as np
order, scripts = sys.argv[1].split(), json.load(sys.stdin)
for word in order:
    if word == "init":
        import nnfs
        nnfs.init()
    else:
        from nnfs_helpers import layers, activations, losses, optimizers, accuracy, model, datasets
results = {}
for name, script in scripts.items():
    namespace, printed = {}, io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(script, name, "exec"), namespace)
    results[name] = {key: hashlib.sha256(value.tobytes()).hexdigest() if np.ndim(value) else float(value)
                     for key, value in namespace["keep"].items()}
    results[name]["printed"] = printed.getvalue()
print(json.dumps(results))
"""
ORDERS = ["import", "init import", "import init", "init import init"]


def in_a_process(root, order, names=tuple(SCRIPTS), warnings="error", **variables):
    """{script: what it kept}, the scripts run one after the other in a fresh process."""
    environment = {**os.environ, "PYTHONPATH": str(root), "PYTHONDONTWRITEBYTECODE": "1", **variables}
    scripts = json.dumps({name: IMPORTS + SCRIPTS[name][0] for name in names})
    return json.loads(subprocess.run([sys.executable, "-W", warnings, "-c", RUNNER, order], input=scripts, text=True,
                                     env=environment, stdout=subprocess.PIPE, check=True).stdout)


@pytest.fixture(scope="module")
def results(root):
    return {order: in_a_process(root, order) for order in ORDERS}


@pytest.mark.parametrize("name", SCRIPTS)
def test_script_learns(results, name):
    script, accuracy, loss = SCRIPTS[name]
    kept = results["import"][name]
    if accuracy is not None:
        assert kept["accuracy"] > accuracy
    if loss is not None:
        assert kept["loss"] < loss


@pytest.mark.parametrize("order", ORDERS[1:])
@pytest.mark.parametrize("name", SCRIPTS)
def test_nnfs_init_changes_no_bit(results, name, order):
    assert results[order][name] == results["import"][name]


NEW_NAMES = np.lib.NumpyVersion(np.__version__) >= "2.4.0"
PROCESSORS = {      # test_same_bits.py has more, for Model alone; where such a name is unknown, nothing changes
    "Prescott": {"OPENBLAS_CORETYPE": "Prescott"},
    "NumPy for old processors": {"NPY_DISABLE_CPU_FEATURES": "X86_V3 X86_V4 AVX512_ICL AVX512_SPR" if NEW_NAMES else
                                 "AVX2 FMA3 AVX512F AVX512CD AVX512_SKX AVX512_CLX AVX512_CNL AVX512_ICL"},
}


@pytest.mark.parametrize("processor", PROCESSORS)
def test_another_processor_changes_no_bit(results, root, processor):
    names = ("apart", "penalties, dropout", "binary", "regression", "model, categorical", "model, regression")
    elsewhere = in_a_process(root, "import", names, warnings="ignore", **PROCESSORS[processor])
    assert elsewhere == {name: results["import"][name] for name in names}


def test_labels_of_either_kind_train_the_same_network(results):
    assert results["import"]["Adam"] == results["import"]["Adam, one-hot"]


def run(script):
    namespace = {}
    exec(IMPORTS + script, namespace)
    return namespace["keep"]


def test_nudges_learn_the_vertical_data():
    kept = run(NUDGES)
    assert kept["accuracy"] > 0.7 and kept["loss"] < 0.8           # chance: .33 and 1.10


def test_script_with_the_data_of_the_package_nnfs(capsys):
    kept = run("from nnfs.datasets import spiral_data\n" + together(ADAM))
    assert kept["accuracy"] > 0.75
    assert "epoch: 300, acc: 0." in capsys.readouterr().out


def test_the_spiral_after_ten_thousand_epochs(capsys):
    """The figures that the course prints for Adam, to the digit, on any machine."""
    run(together(ADAM, epochs=10001))
    assert "epoch: 10000, acc: 0.973, loss: 0.078" in capsys.readouterr().out


def test_the_sine_with_one_hidden_layer_after_ten_thousand_epochs():
    kept = run(SINE_ONE_HIDDEN)
    assert f"{kept['accuracy']:.3f}, {kept['loss']:.3f}" == "0.004, 0.145"
