"""The course set up in a folder of its own with nothing installed: stand-ins for venv and pip."""
import importlib.util
import shutil

import pytest


def load(folder, name):
    """A module of tools/ as if the course lay in `folder`."""
    spec = importlib.util.spec_from_file_location(f"tools.{name}", folder / "tools" / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def copy(tmp_path, root):
    """The files that set the course up, in a folder whose name is not easy."""
    folder = tmp_path / "Kurs für Özgür"
    shutil.copytree(root / "tools", folder / "tools", ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("course.py", "requirements.txt", "pyproject.toml"):
        shutil.copy(root / name, folder)
    return folder


class Pip:
    """Stands in for pip: says `said`, returns `code`."""

    said, code = ["Collecting numpy\n"], 0

    def __init__(self, command, **how):
        self.stdout, self.returncode = self.said, self.code
        self.calls.append("install")

    def __enter__(self):
        return self

    def __exit__(self, *error):
        return None


@pytest.fixture
def environment(copy, monkeypatch):
    """tools/_environment.py in the copy, with stand-ins for venv and pip; `.calls` lists what was asked of them."""
    module = load(copy, "_environment")
    module.calls = Pip.calls = []

    def create(folder, **how):
        module.calls.append("make")
        assert not folder.exists(), "the remains of an old environment are still there"
        module.PYTHON.parent.mkdir(parents=True)
        module.PYTHON.touch()

    monkeypatch.setattr(module.venv, "create", create)
    monkeypatch.setattr(module.subprocess, "Popen", Pip)
    monkeypatch.setattr(Pip, "code", 0)
    return module
