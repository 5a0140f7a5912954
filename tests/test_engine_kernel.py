"""The engine in a real kernel: cells have no file, classes no source, and everything must still be told in one line."""
import importlib.util
import re

import pytest
from nbclient import NotebookClient
from nbformat.v4 import new_code_cell, new_notebook
from stored import ROOT, shown

ENTRIES = '''
import numpy as np
from nnfs_helpers.exercises import check, entry, exercise, keep_answers, progress
from nnfs_helpers.quizzes import quiz

class Layer:
    def __init__(self, n):
        self.weights = np.ones(n)
    def forward(self, x):
        self.output = self.weights * x

def drive(made, x):
    layer = made(3)
    layer.forward(x)
    return layer.output

entry("92.1", course=lambda z: np.maximum(z, 0), cases=[(np.array([1.0, -2.0]),)], seconds=0.3, mistakes={"no": np.abs})
entry("92.2", course=Layer, cases=[(2.0,)], use=drive)
entry("92.3", course=lambda x: 2 * x, given=lambda x: 3 * x, cases=[(2.0,)])
'''
STUB = '@exercise("92.1")\ndef relu(z):\n    '
LAYER = ('@exercise("92.2")\nclass Layer:\n    def __init__(self, n):\n        self.weights = np.ones(n)\n'
         "    def forward(self, x):\n")
NOT_YET = " not attempted yet; the course's version is used below"
ENDLESS = "✗ 92.1 for z = [1, -2] it still runs after 0.3 seconds: does the loop ever end?"
THREAD = """import threading
thread = threading.Thread(target=lambda: exercise("92.1")(lambda z: [1 for _ in iter(int, 1)]))
thread.start()
thread.join()"""
HOLDS = "my_network.py holds 2 of your answers: 92.1 relu, 92.2 Layer"
CELLS = [        # (cell, the beginning of what it prints; None for anything)
    (ENTRIES, ""),
    (STUB + "...        # z: any shape", "○ 92.1" + NOT_YET),
    ("keep_answers()", "No exercise is solved in this kernel yet, so nothing was written."),
    (STUB + "return relu(z)", "✗ 92.1 for z = [1, -2] it stops: it calls itself without end (line 3: `return relu"),
    (STUB + "while True:\n        try:\n            np.ones(300) @ np.ones((300, 300))\n"
     "        except BaseException:\n            pass", ENDLESS),
    (STUB + "return float(input())", "✗ 92.1 it asks for input(): the values come in through the parameters"),
    (STUB + "print(z)\n    return undefined", "✗ 92.1 for z = [1, -2] it stops: the name `undefined` is not defined: a "
     "typo, or a cell above that has not been run (line 4: `return undefined`)"),
    ("%matplotlib inline\n\n" + STUB + "...", "○ 92.1" + NOT_YET),
    ("LIMIT = 0\n\ndef larger(a, b):\n    return np.maximum(a, b)", ""),
    (STUB + "# mine\n    return larger(z, LIMIT)", "✓ 92.1"),
    ("relu(np.array([3.0, -3.0])).tolist()", "[3.0, 0.0]"),
    (LAYER + "        ...", "○ 92.2 still to write: forward; the course's version is used below"),
    ('@exercise("92.2")\nclass Layer:\n    pass', "○ 92.2" + NOT_YET),
    (LAYER + "        self.outputs = x", "✗ 92.2 for x = 2 it stops: `output` is missing: nothing in `Layer` sets it"),
    ("class Base:\n    def __init__(self, n):\n        self.weights = np.ones(n)", ""),
    ('@exercise("92.2")\nclass Layer(Base):\n    def forward(self, x):\n        self.output = relu(self.weights * x)',
     "✓ 92.2"),
    ('@exercise("92.3")\ndef treble(x):\n    return 3 * x', "○ 92.3" + NOT_YET),
    (THREAD, ENDLESS),
    ('check("92.9", 3)', "✗ 92.9 there is no such key; known here: 92.1, 92.2, 92.3"),
    ("keep_answers()", HOLDS),
    ("progress()", "Exercises  1 of 3 solved   ✓ 92.2   ✗ 92.1   ○ 92.3"),
    (STUB + "return np.maximum(z, 0)      # shorter", "✓ 92.1"),
    ("keep_answers()", HOLDS),
    ('open("mine.py", "w").write("x = 1")\nkeep_answers("mine.py")', "mine.py is there already and holds something "
     'else; give another name: keep_answers("my_own.py")'),
    ('keep_answers("nowhere/mine.py")', "nowhere/mine.py could not be written (No such file or directory)"),
    ('quiz("0.z")', "✗ 0.z there is no such key; known here: 0.1, 0.2"),
]


@pytest.fixture(scope="module")
def ran(tmp_path_factory):
    """(folder, the executed cells)."""
    folder = tmp_path_factory.mktemp("kernel")
    book = new_notebook(cells=[new_code_cell(source) for source, _ in CELLS])
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", str(ROOT))
        patch.setenv("PYTHONDONTWRITEBYTECODE", "1")
        NotebookClient(book, timeout=60, kernel_name="python3", coalesce_streams=True,
                       resources={"metadata": {"path": str(folder)}}).execute()
    return folder, book.cells


@pytest.mark.parametrize("place", range(len(CELLS)), ids=lambda i: re.sub(r"\W+", " ", CELLS[i][0])[-30:])
def test_each_cell_prints_its_line(place, ran):
    source, wanted = CELLS[place]
    told = "".join(shown(ran[1][place].outputs)).strip()
    assert all(o.get("name") != "stderr" for o in ran[1][place].outputs)
    if wanted is not None:
        assert told.startswith(wanted) and (wanted or not told), told


def test_the_kept_file_stands_by_itself(ran):
    path = ran[0] / "my_network.py"
    text = path.read_text(encoding="utf-8")
    assert "# shorter" in text and "# mine" not in text and "@exercise" not in text
    assert text.count("import numpy as np") == 1 and "class Base:" in text and not list(ran[0].glob("*.part"))
    spec = importlib.util.spec_from_file_location("kept_network", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    layer = module.Layer(3)
    layer.forward(-2.0)
    assert layer.output.tolist() == [0, 0, 0]
    assert (ran[0] / "mine.py").read_text() == "x = 1"
