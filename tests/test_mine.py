"""`course.py mine` and the capstone: the learner's answers of all notebooks in one file, and a network made of them."""
import json
import os
import subprocess
import sys

import numpy as np
import pytest
from stored import BOOKS, ROOT, cells, keys, solutions

from nnfs_helpers import spiral_data
from nnfs_helpers.engine import answers, notebooks
from nnfs_helpers.mine import PARTS, load, my_parts
from tools import mine

CODE = {path.name: [key for cell in cells(path) if cell.kind == "code" for key in keys(cell.text, "exercise")]
        for path in BOOKS}


def fill(path, folder, change=lambda key, text: text):
    """A copy of a notebook with its solutions in place, each changed by `change(key, text)`; None leaves it open."""
    raw = json.loads(path.read_text(encoding="utf-8"))
    for cell, text in solutions(path):
        for key in keys(cell.text, "exercise", "check"):
            raw["cells"][cell.place]["source"] = change(key, text) or cell.text
    (folder / path.name).write_text(json.dumps(raw), encoding="utf-8")


def book(folder, *sources, name="06_backprop.ipynb"):
    """A notebook of these code cells."""
    made = [{"cell_type": "code", "source": source} for source in sources]
    (folder / name).write_text(json.dumps({"cells": made}), encoding="utf-8")
    return folder / name


@pytest.fixture(scope="module")
def solved(tmp_path_factory):
    """(the folder with all notebooks solved, what `mine` printed)."""
    folder = tmp_path_factory.mktemp("solved")
    for path in BOOKS:
        fill(path, folder)
    done = subprocess.run([sys.executable, ROOT / "tools" / "mine.py", folder], capture_output=True, text=True,
                          env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"})
    assert done.returncode == 0 and not done.stderr, done.stderr
    return folder, done.stdout


def test_every_solution_of_every_notebook_is_collected(solved):
    folder, printed = solved
    _, sections = answers.read(folder / "my_network.py")
    assert sorted(sections) == sorted(key for found in CODE.values() for key in found)
    assert "still open" not in printed and "✗" not in printed
    assert printed.endswith("All parts that train the spiral are yours: open the last part of chapter 18.\n")


def test_the_file_can_be_imported(solved):
    folder, _ = solved
    done = subprocess.run([sys.executable, "-W", "error", "-c", "from my_network import Layer_Dense; "
        "print(Layer_Dense(2, 3))"],
                          cwd=folder, capture_output=True, text=True,
                          env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"})
    assert done.returncode == 0 and done.stdout.startswith("<my_network.Layer_Dense"), done.stderr


def test_every_answer_is_right_as_the_file_holds_it(solved):
    made = load(solved[0] / "my_network.py")
    assert {key: words for key, (mark, _, words) in made.items() if mark != "✓"} == {}
    assert len(made) == sum(map(len, CODE.values()))


def test_the_learners_own_classes_train_the_spiral(solved, capsys):
    parts = my_parts(solved[0])
    assert sorted(parts.own) == sorted(PARTS) and "the course's" not in capsys.readouterr().out
    assert {getattr(parts, name).__module__ for name in PARTS} == {"my_network"}
    np.random.seed(0)
    X, y = spiral_data(samples=100, classes=3)
    dense1, relu, dense2 = parts.Layer_Dense(2, 64), parts.Activation_ReLU(), parts.Layer_Dense(64, 3)
    end, optimizer = parts.Activation_Softmax_Loss_CategoricalCrossentropy(), parts.Optimizer_Adam(0.05, decay=5e-7)
    for _ in range(1001):
        dense1.forward(X)
        relu.forward(dense1.output)
        dense2.forward(relu.output)
        loss = end.forward(dense2.output, y)
        end.backward(end.output, y)
        dense2.backward(end.dinputs)
        relu.backward(dense2.dinputs)
        dense1.backward(relu.dinputs)
        optimizer.pre_update_params()
        for layer in (dense1, dense2):
            optimizer.update_params(layer)
        optimizer.post_update_params()
    assert loss < 0.4 and (dense2.output.argmax(axis=1) == y).mean() > 0.85


def test_fresh_notebooks_hold_nothing(tmp_path, capsys):
    for path in BOOKS:
        (tmp_path / path.name).write_bytes(path.read_bytes())
    mine.main([str(tmp_path)])
    printed = capsys.readouterr().out
    for path in BOOKS:
        assert f"{path.stem:<22}  0 of {len(CODE[path.name]):>2} solved   still open: " in printed
    assert printed.endswith("Nothing is solved yet, so nothing was written. A notebook counts as it is saved.\n")
    assert not (tmp_path / "my_network.py").exists()


def test_what_is_wrong_or_open_is_named(tmp_path, capsys):
    def spoil(key, text):
        return {"6.11":
                    text.replace("> 0", "< 0"), "6.13":
                        text.replace("axis=0, ", ""), "6.12": text + "\n)"}.get(key, text)
    for path in BOOKS:
        if path.name[:2] in ("06", "07", "09"):
            fill(path, tmp_path, spoil)
    mine.main([str(tmp_path)])
    printed = capsys.readouterr().out
    assert "still open: 6.11 6.12 6.13\n" in printed
    assert "    ✗ 6.12 Python cannot read the cell: line " in printed and "    ✗ 6.11 " in printed
    assert "Layer_Dense is missing: exercise 6.13 or 11.5." in printed
    assert "Activation_ReLU is missing: exercise 6.11." in printed and "Optimizer_Adam is missing" not in printed
    parts = my_parts(tmp_path)
    told = capsys.readouterr().out
    assert "Activation_ReLU" not in parts.own and "Optimizer_Adam" in parts.own
    assert "Activation_ReLU                                 the course's: not solved yet, 6.11\n" in told


def test_only_what_an_exercise_needs_is_run(tmp_path):
    path = book(tmp_path, "from nnfs_helpers import exercise\nimport numpy as np", "%matplotlib inline\nbeside = 1 / 0",
                "open('run.txt', 'w').write('trained')", "gain = 2\ndef helper(v):\n    return gain * v / 2",
                "shut = [5]\nshut[0] = 0", "gain = 2",
                '@exercise("6.7")\ndef relu_backward(dvalues, inputs):\n    return helper(dvalues) * (inputs > '
                'shut[0])',
                "shut = 1 / 0")
    results, (_, sections) = notebooks.solve(path)
    assert results == {"6.7": ("✓", "")} and not (tmp_path / "run.txt").exists()
    assert "def helper" in sections["6.7"][1] and "gain = 2" in sections["6.7"][1]


def test_an_endless_cell_does_not_stop_the_others(tmp_path, monkeypatch):
    monkeypatch.setattr(notebooks, "SECONDS", 0.3)
    right = '@exercise("6.7")\ndef relu_backward(dvalues, inputs):\n    return dvalues * (inputs > 0)'
    path = book(tmp_path, "from nnfs_helpers import exercise", 'while True:\n    endless = 1', "endless2 = endless",
                '@exercise("6.4")\ndef dweights(inputs, dvalues):\n    return endless2', right)
    results, _ = notebooks.solve(path)
    assert results["6.4"][0] == "✗" and results["6.7"][0] == "✓"


def test_files_of_several_machines_are_taken_together(tmp_path, capsys):
    texts = {key: text for path in BOOKS for cell, text in solutions(path) for key in keys(cell.text, "exercise")}
    names = {"6.11": "Activation_ReLU", "6.7": "relu_backward"}
    files = {"my_network.py": "6.11", "my_network (1).py": "6.7", "my_network(2).py": "6.11"}
    for k, (file, key) in enumerate(files.items()):
        text = texts[key].partition("\n")[2] + ("" if k < 2 else "# the newest\n")
        answers.write(tmp_path / file, {"import numpy as np"}, {key: (names[key], text)})
        os.utime(tmp_path / file, (1000 + k, 1000 + k))
    (tmp_path / "my_network_notes.py").write_text("not ours")
    parts = my_parts(tmp_path)
    _, sections = answers.read(tmp_path / "my_network.py")
    assert sorted(sections) == ["6.11", "6.7"] and sections["6.11"][1].endswith("# the newest\n")
    assert parts.own == ["Activation_ReLU"]
    assert capsys.readouterr().out.startswith("my_network.py now holds the answers of 3 files\n")
    assert (tmp_path / "my_network_notes.py").read_text() == "not ours"


def test_a_part_that_was_spoiled_in_the_file_is_named_and_replaced(tmp_path, capsys):
    answers.write(tmp_path / "my_network.py", set(), {
        "6.11":
            ("Activation_ReLU", "class Activation_ReLU:\n    def forward(self, inputs):\n        self.output = inputs\n"
                                    "\n    def backward(self, dvalues):\n        self.dinputs = dvalues\n"),
        "9.7": ("Optimizer_Adam", "class Optimizer_Adam(Gone):\n    pass\n")})
    parts = my_parts(tmp_path)
    printed = capsys.readouterr().out
    assert parts.own == [] and parts.Activation_ReLU.__module__ != "my_network"
    assert "the course's: 9.7 as it stands in my_network.py: it does not run by itself (NameError: " in printed
    assert "Activation_ReLU                                 the course's: 6.11 as it stands in " in printed


def test_a_later_part_of_the_same_name_changes_nothing_before_it(tmp_path):
    relu = "def relu_backward(dvalues, inputs):\n    return dvalues * (inputs > edge)\n"
    answers.write(tmp_path / "my_network.py", set(), {
        "6.7": ("relu_backward", "edge = 0\n\n" + relu),
        "6.8": ("sigmoid_backward", "edge = 5\nsigmoid_backward = 1\n")})
    mark, answer, _ = load(tmp_path / "my_network.py")["6.7"]
    assert mark == "✓" and answer(2.0, 3.0) == 2


def test_a_file_of_somebody_else_is_left_alone(tmp_path):
    fill(BOOKS[0], tmp_path)
    (tmp_path / "my_network.py").write_text("mine = 1\n")
    with pytest.raises(SystemExit, match="holds something else"):
        mine.main([str(tmp_path)])
    assert (tmp_path / "my_network.py").read_text() == "mine = 1\n"


def test_a_folder_without_notebooks_is_one_sentence(tmp_path):
    with pytest.raises(SystemExit, match="There are no notebooks of the course in"):
        mine.main([str(tmp_path)])


def test_in_colab_the_file_is_offered_for_download(tmp_path, monkeypatch, capsys):
    class Files:
        offered = []
        download = offered.append
    package = type(sys)("google.colab")
    package.files = Files
    monkeypatch.setitem(sys.modules, "google", type(sys)("google"))
    monkeypatch.setitem(sys.modules, "google.colab", package)
    monkeypatch.setattr(answers, "ANSWERS", {"6.7": ("relu_backward", "def relu_backward():\n    pass\n", set())})
    answers.keep_answers(tmp_path / "my_network.py")
    assert Files.offered == [str(tmp_path / "my_network.py")]
    assert "holds 1 of your answers" in capsys.readouterr().out
