"""`course.py handout`: copies without solutions, which still run, and which `course.py grade` takes when filled in."""
import csv
import json
import os
import subprocess
import sys

import pytest
from small_course import FIRST, Unpacked, answered, tree
from stored import BOOKS, PAGES, ROOT, cells, keys, solutions

from tools import grade, handout
from tools.editions import shipped

ONE = "notebooks/01_neuron.ipynb"


def tagged(path, *tags):
    """The cells of a notebook that carry one of these tags."""
    return [cell for cell in cells(path) if set(tags) & set(cell.tags)]


@pytest.fixture(scope="module")
def handed_out(tmp_path_factory):
    """All notebooks without solutions, and chapter 01 without hints."""
    folder = tmp_path_factory.mktemp("class")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("COURSE_CALLED_IN", str(folder))
        assert handout.main(["all"]) == 0 and handout.main(["1", "bare", "--no-hints"]) == 0
    return folder


@pytest.mark.parametrize("path", [*BOOKS, *PAGES], ids=lambda path: path.stem)
def test_a_copy_holds_everything_but_the_solutions(path, handed_out):
    copy = handed_out / "handout" / path.name
    assert [cell.raw for cell in cells(copy)] == [cell.raw for cell in cells(path) if "solution" not in cell.tags]
    assert "<summary>Solution" not in copy.read_text(encoding="utf-8") and tagged(copy, "solution") == []


def test_hints_can_be_left_out(handed_out):
    path = handed_out / "bare" / "01_neuron.ipynb"
    assert tagged(path, "hint", "solution") == []
    assert len(tagged(path, "exercise")) == len(tagged(ROOT / ONE, "exercise")) > 5


def test_nothing_is_overwritten(handed_out, monkeypatch):
    monkeypatch.setenv("COURSE_CALLED_IN", str(handed_out))
    before = tree(handed_out)
    said = handout.main(["0", "1", "bare"])
    assert said.endswith("01_neuron.ipynb is there already; nothing was written. Name another folder.")
    assert handout.main(["0", str(ROOT / "notebooks")]).endswith("Name another folder.")
    assert handout.main(["bare"]) == handout.main(["0", "a", "b"]) != 0 and tree(handed_out) == before


def test_the_teachers_own_answers_are_not_handed_out(tmp_path, monkeypatch):
    monkeypatch.setenv("COURSE_CALLED_IN", str(tmp_path))
    course = Unpacked(tmp_path, monkeypatch)
    theirs = json.loads(answered(FIRST[ONE], f1_1="return 11", f1_3="return 13"))
    theirs["cells"][0]["source"] = "# 01 · For my class"
    (course.root / ONE).write_text(json.dumps(theirs), encoding="utf-8")
    assert handout.main(["01"], course.root) == 0
    copy = cells(tmp_path / "handout" / "01_neuron.ipynb")
    assert copy[0].text == "# 01 · For my class"
    assert [cell.raw for cell in copy[1:]] == json.loads(FIRST[ONE])["cells"][1:]
    (course.root / shipped.KEPT).unlink()
    assert handout.main(["01", "other"], course.root).startswith("01_neuron.ipynb holds answers")
    assert not (tmp_path / "other").exists()


def test_a_copy_that_was_filled_in_is_graded(handed_out, tmp_path):
    book = json.loads((handed_out / "bare" / "01_neuron.ipynb").read_text(encoding="utf-8"))
    filled = {key: text for cell, text in solutions(ROOT / ONE) for key in keys(cell.text, "exercise", "check")}
    for cell in book["cells"]:
        for key in keys("".join(cell["source"]), "exercise", "check"):
            cell["source"] = filled[key] if key != "1.3" else cell["source"]
    (tmp_path / "anna.ipynb").write_text(json.dumps(book), encoding="utf-8")
    assert grade.main([str(tmp_path), "--jobs", "1"]) == 0
    with open(tmp_path / "grades.csv", encoding="utf-8-sig", newline="") as file:
        row, = [row for row in csv.DictReader(file) if row["learner"] == "anna"]
    marks = {key: row[key][:1] for key in filled}
    assert marks.pop("1.3") == "○" and set(marks.values()) == {"✓"}


def test_a_copy_runs_in_a_folder_of_its_own(handed_out):
    nbval = ["--nbval", "--nbval-current-env", f"--nbval-sanitize-with={ROOT / 'tests/nbval_sanitize.cfg'}"]
    done = subprocess.run([sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *nbval, "01_neuron.ipynb"],
                          cwd=handed_out / "bare", capture_output=True, text=True,
                          env={**os.environ, "PYTHONPATH": str(ROOT)})
    assert done.returncode == 0, done.stdout
