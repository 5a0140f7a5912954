"""Each notebook with all its solutions in place of the stubs, run once: all ✓, and the other cells show the same.

A cell that shows something of the learner's own code (its training, say) and may therefore differ a little carries the
tag `own-code`; `progress()` and `keep_answers()` differ of course.
"""
import ast
import configparser
import os
import re
import subprocess
import sys

import nbformat
import pytest
from nbclient import NotebookClient
from nbformat.v4 import new_code_cell
from stored import BOOKS, ROOT, keys, shown, solutions

DIFFER = {"own-code", "nbval-ignore-output", "exercise"}
TALLY = re.compile(r"\b(progress|keep_answers)\(")


def name_of(source):
    """The name of the function or class that a cell defines last; None for a value."""
    named = [n.name for n in ast.parse(source).body if isinstance(n, (ast.FunctionDef, ast.ClassDef))
             and any("exercise" in ast.dump(d) for d in n.decorator_list)]
    return named[-1] if named else None


def injected(path):
    """The notebook with its solutions: [(the stored cell, or None for a probe, the cell to run)]."""
    book = nbformat.read(path, 4)
    filled = {cell.place: text for cell, text in solutions(path)}
    begin = f"import sys; sys.path.insert(0, {str(ROOT / 'tests')!r}); import agreement as __agreement__"
    found = [(None, new_code_cell(begin))]
    for place, cell in enumerate(book.cells):
        if cell.cell_type != "code":
            continue
        found.append((cell, new_code_cell(filled.get(place, cell.source))))
        name = name_of(filled[place]) if place in filled else None
        if name:
            found.append((None, new_code_cell(f"__agreement__.agree({keys(cell.source, 'exercise')[0]!r}, {name})")))
    return found


def run(path, folder):
    """[(stored cell or None, the cell that ran)] of a notebook solved in `folder`."""
    pairs = injected(path)
    book = nbformat.v4.new_notebook(cells=[cell for _, cell in pairs])
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", str(ROOT))
        patch.setenv("PYTHONDONTWRITEBYTECODE", "1")
        NotebookClient(book, timeout=300, kernel_name="python3", coalesce_streams=True,
                       resources={"metadata": {"path": str(folder)}}).execute()
    return [(stored, ran) for (stored, _), ran in zip(pairs, book.cells, strict=True)]


def sanitized(text):
    """A text without what differs from run to run, by the same rules as in the other tests of the notebooks."""
    rules = configparser.RawConfigParser()
    rules.read(ROOT / "tests" / "nbval_sanitize.cfg", encoding="utf-8")
    for section in rules.sections():
        text = re.sub(rules.get(section, "regex"), rules.get(section, "replace"), text)
    return text


@pytest.fixture(scope="class")
def solved(request, tmp_path_factory):
    """(the folder it ran in, [(stored cell or None, the cell that ran)]), once a notebook."""
    folder = tmp_path_factory.mktemp(request.cls.path.stem)
    return folder, run(request.cls.path, folder)


class Solved:
    """The tests of one notebook; below, a class of them is made for each, so that they can run side by side."""

    path = None

    def test_every_solution_is_right(self, solved):
        judged = [(keys(stored.source, "exercise", "check"), shown(ran.outputs))
                  for stored, ran in solved[1] if stored and keys(stored.source, "exercise", "check")]
        assert judged, "no exercises"
        for (key,), lines in judged:
            assert len(lines) == 1 and re.fullmatch(rf"✓ {re.escape(key)}\b.*\n?", lines[0]), lines

    def test_the_other_cells_show_the_same(self, solved):
        compared = 0
        for stored, ran in solved[1]:
            if stored and not DIFFER & set(stored.metadata.get("tags", [])) and not TALLY.search(stored.source):
                now, before = ([sanitized(text) for text in shown(cell.outputs)] for cell in (ran, stored))
                assert now == before, stored.source
                compared += bool(stored.outputs)
        assert compared, "no cell with an output"

    def test_solution_and_course_agree_on_random_input(self, solved):
        told = [line for stored, ran in solved[1] if not stored for line in shown(ran.outputs)]
        code = [key for cell, _ in solutions(self.path) for key in keys(cell.text, "exercise")]
        assert [line.split()[:2] for line in told] == [["AGREE", key] for key in code], told
        assert all(int(line.split()[2]) >= 50 for line in told), told

    def test_the_kept_answers_run_by_themselves(self, solved):
        folder, ran = solved
        tally = [line for stored, cell in ran if stored and "progress()" in stored.source
                 for line in shown(cell.outputs)]
        solved_keys = set(tally[-1].partition("✓")[2].split("○")[0].split()) if tally else set()
        code = {key for cell, _ in solutions(self.path) for key in keys(cell.text, "exercise", "check")}
        assert code <= solved_keys and "✗" not in tally[-1], tally
        kept = folder / "my_network.py"
        assert kept.exists(), "keep_answers() stands in no cell, or wrote nothing"
        done = subprocess.run([sys.executable, "-W", "error", str(kept)], capture_output=True, text=True,
                              env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"})
        assert done.returncode == 0, done.stderr


for _book in BOOKS:
    globals()[f"Test_{_book.stem}"] = type(f"Test_{_book.stem}", (Solved,), {"path": _book})
