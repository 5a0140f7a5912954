"""`course.py mine` where not all is solved: what answers lean on that are right, files that are broken."""
import os
import subprocess
import sys

import numpy as np
import pytest
from stored import BOOKS, ROOT
from test_mine import CODE, book, fill

from nnfs_helpers.engine import answers
from nnfs_helpers.mine import load, my_parts
from tools import mine


def some(folder, *numbers, change=lambda key, text: text):
    """Notebooks of these chapters, solved as `change` says."""
    for path in BOOKS:
        if path.name[:2] in numbers:
            fill(path, folder, change)


def still_open(*open_keys):
    """A change that leaves these exercises open."""
    return lambda key, text: None if key in open_keys else text


@pytest.mark.parametrize("every_other", [0, 1])
def test_answers_stand_on_the_course_where_an_earlier_one_is_open(tmp_path, every_other):
    left = [key for found in CODE.values() for key in found[every_other::2]]
    some(tmp_path, *(path.name[:2] for path in BOOKS), change=still_open(*left))
    mine.main([str(tmp_path)])
    made = load(tmp_path / "my_network.py")
    assert {key: words for key, (mark, _, words) in made.items() if mark != "✓"} == {}
    assert set(made) == {key for found in CODE.values() for key in found} - set(left)
    done = subprocess.run([sys.executable, "-W", "error", "-c", "import my_network"], cwd=tmp_path, text=True,
                          capture_output=True, env={**os.environ, "PYTHONPATH": str(ROOT)})
    assert done.returncode == 0, done.stderr


def test_what_was_borrowed_goes_when_it_is_solved(tmp_path):
    some(tmp_path, "07", change=still_open("7.6"))
    mine.main([str(tmp_path)])
    file = tmp_path / "my_network.py"
    assert 'Loss_CategoricalCrossentropy = the_course("7.6")\n' in file.read_text(encoding="utf-8")
    some(tmp_path, "07", change=still_open("7.7"))      # as from another machine: 7.7 stays as it was kept
    mine.main([str(tmp_path)])
    assert "the_course" not in file.read_text(encoding="utf-8").partition("# === ")[2]
    assert my_parts(tmp_path).own == ["Activation_Softmax", "Loss_CategoricalCrossentropy",
                                      "Activation_Softmax_Loss_CategoricalCrossentropy"]


def test_names_from_elsewhere_are_imported_as_the_notebook_calls_them(tmp_path):
    cells = ("from nnfs_helpers import exercise, Activation_ReLU as Bend\nfrom numpy import multiply as times",
             '@exercise("6.7")\ndef relu_backward(dvalues, inputs):\n    bend = Bend()\n    bend.forward(inputs)\n'
             '    return times(dvalues, bend.output > 0)')
    book(tmp_path, *cells)
    mine.main([str(tmp_path)])
    text = (tmp_path / "my_network.py").read_text(encoding="utf-8")
    assert "from nnfs_helpers.activations import Activation_ReLU as Bend\nfrom numpy import multiply as times\n" in text
    assert load(tmp_path / "my_network.py")["6.7"][0] == "✓"


def test_an_answer_that_cannot_do_without_its_notebook_is_named(tmp_path, capsys):
    book(tmp_path, "from nnfs_helpers import exercise\nimport numpy as np", "gates = {'relu': lambda z: z > 0}",
         '@exercise("6.7")\ndef relu_backward(dvalues, inputs):\n    return dvalues * gates["relu"](inputs)')
    mine.main([str(tmp_path)])
    printed = capsys.readouterr().out
    assert "06_backprop             1 of  1 solved\n" in printed
    assert "✗ 6.7 is right in its notebook, but not in that file: " in printed and "`gates`" in printed


@pytest.mark.parametrize("text", ['{"cells": [{"cell_type": "code", "sou', "", "{}", "[1, 2]"])
def test_a_broken_notebook_does_not_stop_the_others(tmp_path, capsys, text):
    some(tmp_path, "06")
    (tmp_path / "05_derivatives.ipynb").write_text(text)
    mine.main([str(tmp_path)])
    printed = capsys.readouterr().out
    assert printed.startswith("05_derivatives.ipynb was passed over: it is not a whole notebook; ")
    assert "06_backprop            13 of 13 solved\n" in printed and answers.read(tmp_path / "my_network.py")[1]


OWN_ADAM = '''@exercise("9.7")
class Optimizer_Adam(Optimizer):
    def __init__(self, learning_rate=0.001, decay=0.0, epsilon=1e-7, beta_1=0.9, beta_2=0.999):
        super().__init__(learning_rate, decay)
        self.small, self.betas, self.seen = epsilon, (beta_1, beta_2), {}

    def move(self, layer, name):
        slopes, steps = getattr(layer, "d" + name), self.iterations + 1
        found = self.seen.get((id(layer), name), (0.0, 0.0))
        means = [b * old + (1 - b) * new for b, old, new in zip(self.betas, found, (slopes, slopes ** 2))]
        self.seen[id(layer), name] = means
        m, c = (mean / (1 - b ** steps) for mean, b in zip(means, self.betas))
        setattr(layer, name, getattr(layer, name) - self.current_learning_rate * m / (np.sqrt(c) + self.small))

    def update_params(self, layer):
        self.move(layer, "weights")
        self.move(layer, "biases")
'''


def test_a_class_with_another_inside_is_as_good(tmp_path):
    some(tmp_path, "09", change=lambda key, text: OWN_ADAM if key == "9.7" else text)
    mine.main([str(tmp_path)])
    parts = my_parts(tmp_path)
    assert parts.own == ["Optimizer_Adam"]
    layer = parts.Layer_Dense(2, 3)
    layer.dweights, layer.dbiases, before = np.ones((2, 3)), np.ones((1, 3)), layer.weights.copy()
    optimizer = parts.Optimizer_Adam(0.5)
    optimizer.pre_update_params()
    optimizer.update_params(layer)
    np.testing.assert_allclose(before - layer.weights, 0.5, rtol=1e-5)
