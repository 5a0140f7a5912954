"""The module as a whole: its names, what it needs, its doctests, and the check of the computer in chapter 00."""
import doctest
import importlib.util
import pkgutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

import nnfs_helpers
from nnfs_helpers import setup as setup_function
from nnfs_helpers.setup import PACKAGES, _numbers, _python_line

setup = sys.modules["nnfs_helpers.setup"]
MODULES = [module.name for module in pkgutil.walk_packages(nnfs_helpers.__path__, "nnfs_helpers.")
           if ".images" not in module.name]
EXAMPLES = [name for name in MODULES
            if ">>>" in Path(importlib.util.find_spec(name).origin).read_text(encoding="utf-8")]
BARE = '''
import sys
class Bare:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in {"matplotlib", "ipywidgets", "IPython", "nnfs", "sklearn", "tqdm"}:
            raise ModuleNotFoundError(name)
sys.meta_path.insert(0, Bare())
'''


@pytest.mark.parametrize("name", nnfs_helpers.__all__)
def test_every_name_is_there(name):
    assert callable(getattr(nnfs_helpers, name))
    assert name in dir(nnfs_helpers)


def test_the_notes_spellings_are_the_same_classes():
    assert nnfs_helpers.Optimizer_RMSProp is nnfs_helpers.Optimizer_RMSprop
    assert nnfs_helpers.Loss_CategoricalCrossEntropy is nnfs_helpers.Loss_CategoricalCrossentropy


def test_functions_named_as_their_files_stay_functions():
    for name in ("arithmetic", "gradcheck", "setup"):
        importlib.import_module(f"nnfs_helpers.{name}")
        assert not isinstance(getattr(nnfs_helpers, name), type(sys))


def test_a_wrong_name_is_told_so():
    with pytest.raises(AttributeError, match="has no 'Layer_Dens'"):
        nnfs_helpers.Layer_Dens  # noqa: B018


def test_the_network_needs_numpy_and_nothing_else():
    network = ("from nnfs_helpers import Model, Layer_Dense, Activation_Softmax_Loss_CategoricalCrossentropy, "
               "Optimizer_RMSProp, Accuracy_Categorical, arithmetic, gradcheck, setup\nsetup()")
    done = subprocess.run([sys.executable, "-c", BARE + network], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    done = subprocess.run([sys.executable, "-c", BARE + "import matplotlib"], capture_output=True, text=True)
    assert "ModuleNotFoundError" in done.stderr     # the stand-in does keep things out


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_examples_in_the_docstrings(name):
    with np.printoptions(precision=8, suppress=False, linewidth=75):
        result = doctest.testmod(importlib.import_module(name), optionflags=doctest.NORMALIZE_WHITESPACE)
    assert result.failed == 0 < result.attempted


def test_arrays_print_short():
    with np.printoptions():
        setup_function()
        assert str(np.array([1e-5, 1 / 3, 100.0])) == "[  0.      0.333 100.   ]"


def test_the_computer_is_judged_in_plain_words(monkeypatch, capsys):
    nnfs_helpers.environment()
    assert capsys.readouterr().out.splitlines() == [
        "✓ Python 3.10 or newer", "✓ NumPy 2 or newer", "✓ Matplotlib 3.8 or newer", "✓ ipywidgets 7.7 or newer",
        "✓ nnfs 0.5.1 or newer", "Everything is here."]

    def found(package):
        if package == "nnfs":
            raise setup.PackageNotFoundError(package)
        return {"numpy": "1.26.4", "matplotlib": "3.10.0rc1", "ipywidgets": "7.7.1"}[package]

    monkeypatch.setattr(setup, "version", found)
    nnfs_helpers.environment()
    lines = capsys.readouterr().out.splitlines()
    assert [line[0] for line in lines[:5]] == list("✓✗✓✓✗")
    assert "NumPy 2 or newer is needed and the one here is older: run `%pip install --upgrade numpy`" in lines[1]
    assert "nnfs 0.5.1 or newer is needed and is not installed" in lines[4]
    assert lines[5] == "Then restart the kernel and run this cell again."
    assert _python_line((3, 9, 1)).startswith("✗ Python 3.10 or newer is needed")


def test_versions_compare_as_numbers():
    assert _numbers("2.10.0") > _numbers("2.9.9") > _numbers("2.0") and _numbers("2.0.0rc1") >= _numbers("2.0")
    assert len(PACKAGES) == 4
