"""The one door: who is let in, and which words on the command line do what."""
import ast
import errno
import subprocess
import sys

import pytest
from stand_ins import copy, environment, load  # noqa: F401

import course

OLD_GRAMMAR = (ast.JoinedStr, ast.NamedExpr, ast.AnnAssign, ast.Starred, ast.Nonlocal, ast.AsyncFunctionDef, ast.Match)


# Python too old

def test_every_python_from_310_on_is_welcome():
    assert [course.too_old((3, minor, 0)) for minor in range(10, 20)] == [None] * 10
    assert course.too_old((4, 0, 0)) is None


@pytest.mark.parametrize("version", [(2, 7, 18), (3, 6, 15), (3, 9, 18)])
def test_an_old_python_is_told_so(version, monkeypatch):
    monkeypatch.setattr(course.shutil, "which", lambda name: name == "python3.12")
    assert course.too_old(version) == (
        f"This course needs Python 3.10 or newer; this is Python {version[0]}.{version[1]}. "
        "Call it so: python3.12 course.py")
    monkeypatch.delattr(course.shutil, "which")     # as in Python 2
    assert course.too_old(version).endswith("A newer one is at https://www.python.org/downloads/")


def test_old_pythons_can_read_the_door(root):
    text = (root / "course.py").read_text(encoding="utf-8")
    nodes = list(ast.walk(ast.parse(text)))
    newer = [node for node in nodes if isinstance(node, OLD_GRAMMAR)]
    newer += [node for node in nodes if isinstance(node, ast.arguments) and node.kwonlyargs]
    newer += [node for node in nodes if isinstance(node, ast.Name) and node.id == "print"]
    newer += [node for node in nodes if isinstance(node, ast.Dict) and None in node.keys]
    assert not newer, f"line {newer[0].lineno} of course.py is not Python 2"
    assert text.isascii()


# The words on the command line

@pytest.fixture
def door(copy, environment, monkeypatch):
    """tools/_door.py in the copy, with a ready environment; what it would run is in `.ran` as (command, variables)."""
    module = load(copy, "_door")
    monkeypatch.setattr(module, "environment", environment)
    module.ran = []
    monkeypatch.setattr(module, "call", lambda command, extra: module.ran.append((command, extra)) or 0)
    return module


def test_the_setup_verb(door, environment):
    assert door.main(["setup"], "about") == 0
    assert environment.STAMP.exists() and not door.ran


def test_the_test_verb(door, environment):
    assert door.main(["test", "-x", "tests"], "about") == 0
    (command, extra), = door.ran
    assert command == [environment.PYTHON, "-m", "pytest", "-n", "auto", "--dist", "loadscope",
                       "--no-loadscope-reorder", "-x", "tests"]
    assert extra["OPENBLAS_NUM_THREADS"] == extra["OMP_NUM_THREADS"] == "1"


@pytest.mark.parametrize("user, allowed", [(0, True), (1000, False)])
def test_no_words_open_the_welcome_notebook(door, environment, monkeypatch, user, allowed):
    monkeypatch.setattr(door.os, "geteuid", lambda: user, raising=False)
    door.main([], "about")
    (command, extra), = door.ran
    assert command[:3] == [environment.PYTHON, "-m", "jupyterlab"]
    assert "--LabApp.default_url=/lab/tree/notebooks/00_welcome.ipynb" in command
    assert f"--ServerApp.root_dir={environment.ROOT}" in command
    assert ("--allow-root" in command) == allowed
    assert extra == {}      # learners may use all their threads


def test_each_file_of_tools_is_a_verb(door, copy, environment, capsys):
    (copy / "tools" / "greet.py").write_text('"""greet [NAME]  say hello\n\nmore"""\n', encoding="utf-8")
    assert door.main(["greet", "you"], "about") == 0
    assert door.ran[0][0] == [environment.PYTHON, copy / "tools" / "greet.py", "you"]
    assert door.main(["--help"], "ABOUT\n") == 0
    printed = capsys.readouterr().out
    assert "ABOUT" in printed and "python3 course.py greet [NAME]      say hello" in printed
    assert "_environment" not in printed


def test_the_help_installs_nothing_and_names_all_verbs(root, copy):
    said = subprocess.run([sys.executable, "course.py", "--help"], cwd=copy, capture_output=True, text=True)
    assert said.returncode == 0 and not said.stderr
    for verb in ("test", "setup", "run", "bench"):
        assert f"python3 course.py {verb} " in said.stdout
    assert not (copy / ".venv").exists()


def test_a_wrong_word_is_one_sentence_and_a_failure(copy):
    said = subprocess.run([sys.executable, "course.py", "tset"], cwd=copy, capture_output=True, text=True)
    assert said.returncode == 1
    assert said.stderr.strip() == "There is no 'tset' here. What there is, you see with: python3 course.py --help"
    assert not (copy / ".venv").exists()


def test_troubles_reach_the_reader_as_sentences(door, environment, monkeypatch):
    def fail(error):
        def ready():
            raise error
        monkeypatch.setattr(environment, "ready", ready)
        return door.enter(["test"], "about")

    assert fail(environment.Trouble("so and so")) == "so and so"
    assert fail(OSError(errno.ENOSPC, "No space")) == environment.NO_SPACE
    assert fail(KeyboardInterrupt()).startswith("Stopped.")
    with pytest.raises(ZeroDivisionError):      # our own mistakes are not dressed up
        fail(ZeroDivisionError())


def test_ctrl_c_is_left_to_what_runs_and_its_code_is_passed_on(copy, environment, monkeypatch):
    class Process:
        left = [KeyboardInterrupt, KeyboardInterrupt, 5]

        def wait(self):
            now = self.left.pop(0)
            if now is KeyboardInterrupt:
                raise now
            return now

    door = load(copy, "_door")
    monkeypatch.setattr(door, "environment", environment)
    monkeypatch.setattr(door.subprocess, "Popen", lambda *command, **how: Process())
    assert door.call(["anything"], {}) == 5
