"""`course.py grade`: a class with every kind of answer, one of them right, one of them wrong, most of them hostile."""
import csv
import re

import pytest
from handed_in_answers import KINDS, LOST, hand_in
from stored import ROOT

from tools import grade
from tools.grading import guard, handed_in, marks, wire

KEYS = ["1.1", "1.2", "1.3", "1.4", "1.5", "1.6"]


@pytest.fixture(scope="module")
def graded(tmp_path_factory):
    """({learner: row of the CSV}, the page, the folder, the file that nobody may touch)."""
    folder, elsewhere = tmp_path_factory.mktemp("class"), tmp_path_factory.mktemp("elsewhere")
    victim = elsewhere / "victim.txt"
    victim.write_text("whole")
    hand_in(folder, victim)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("A_TEACHERS_SECRET", "1")
        assert grade.main([str(folder), "--seconds", "10", "--jobs", "2"]) == 0
    with open(folder / "grades.csv", encoding="utf-8-sig", newline="") as file:
        rows = {row["learner"]: row for row in csv.DictReader(file)}
    return rows, (folder / "grades.html").read_text(encoding="utf-8"), folder, victim


@pytest.mark.parametrize("name", KINDS)
def test_each_kind_of_answer_gets_its_mark(name, graded):
    assert graded[0][name]["1.3"].startswith(KINDS[name][1]), graded[0][name]["1.3"]


@pytest.mark.parametrize("name", [name for name in KINDS if name not in LOST])
def test_the_other_answers_of_the_row_count(name, graded):
    assert [graded[0][name][key][:1] for key in KEYS if key != "1.3"] == ["✓"] * 5


def test_no_learner_is_missing_and_no_other_file_counts(graded):
    assert list(graded[0]) == sorted([*KINDS, "'=mixed", "broken", "empty", "<b>other"],
                                     key=lambda name: name.strip("'") + ".ipynb" * (name not in ("'=mixed", "empty")))
    assert int(graded[0]["right"]["right"]) == 6 and int(graded[0]["wrong"]["right"]) == 5


def test_a_notebook_may_have_any_name_and_order(graded):
    row = graded[0]["'=mixed"]
    assert [row[key] for key in KEYS] == ["✓"] * 6
    assert row["problems"] == "broken.ipynb cannot be read as a notebook (NotJSONError)"


@pytest.mark.parametrize("name, problem", [
    ("broken", "broken.ipynb cannot be read as a notebook (UnicodeDecodeError)"),
    ("empty", "there is no notebook in this folder"),
    ("<b>other", "<b>other.ipynb holds no exercise of this course")])
def test_what_cannot_be_read_is_said_in_that_row_alone(name, problem, graded):
    assert graded[0][name]["problems"] == problem
    assert {graded[0][name][key] for key in KEYS} == {"○ its cell is not in the notebook"}


def test_nothing_outside_is_touched(graded):
    _, _, folder, victim = graded
    assert victim.read_text() == "whole" and [path.name for path in victim.parent.iterdir()] == ["victim.txt"]
    assert victim.stat().st_mode & 0o600 and (folder / "notes.txt").read_text() == "the teacher's"
    assert len(list(folder.iterdir())) == len(KINDS) + 7


def test_the_page_holds_each_learner_and_each_hint_and_no_code_of_theirs(graded):
    rows, page, _, _ = graded
    assert page.count('<th scope="row">') == len(rows) and "&lt;b&gt;other" in page and "<b>" not in page
    assert re.search(r"1\.3: \d+ of 31 right\. ", page) and "ZeroDivisionError: division by zero" in page


def test_a_value_that_is_no_data_is_not_believed():
    class Equal:
        def __eq__(self, other):
            return True
    rest = {"value": wire.packed(Equal())}
    assert marks.confirmed("1.1", "✓", "", rest) == ("error", "a ✓ that does not hold: what it rests on cannot be read "
                                                     "(ValueError)")
    assert marks.confirmed("1.1", "✓", "", {"value": wire.packed(2.3)}) == ("✓", "")


def test_what_a_process_that_is_gone_between_two_cells_leaves_open_is_an_error(monkeypatch):
    book = next(book for book in handed_in.ours(ROOT / "notebooks") if book.name == "01_neuron")
    begun = [{"ready": True}, {"begin": 0}, {"end": 0, "trouble": None}]
    book.cells = [(("1.1",), "check"), (("1.2",), "def")]
    monkeypatch.setattr(marks, "process", lambda *_: (begun, "it is gone"))
    found = marks.run(book, {("1.1",): "1", ("1.2",): "2"}, 1, 1)
    assert found["1.2"][:2] == ("error", "no verdict came: it is gone") and found["1.1"][0] == "error"


def test_only_signed_messages_in_their_order_count():
    secret, other = "ab" * 32, "cd" * 32
    first, second = wire.line(secret, 0, {"a": 1}), wire.line(secret, 1, {"b": 2})
    forged = wire.line(other, 1, {"c": 3})
    assert wire.lines(secret, "x\n" + first + forged + "\n" + first + second + second) == [{"a": 1}, {"b": 2}]


def test_a_process_that_does_not_start_is_said(tmp_path, monkeypatch):
    hand_in(tmp_path, tmp_path / "victim.txt")
    for path in tmp_path.glob("[!r]*.ipynb"):
        path.unlink()
    monkeypatch.setattr(marks, "BEGIN", "import nothing_of_that_name")
    said = grade.main([str(tmp_path)])
    assert re.match("The process that runs the answers does not start: .* No module named 'nothing_of_that_name'", said)


@pytest.mark.parametrize("words, said", [(["nowhere"], "There is no folder "), (["."], "In .* there is no notebook")])
def test_a_folder_without_notebooks_is_said(words, said, tmp_path, monkeypatch):
    monkeypatch.setenv("COURSE_CALLED_IN", str(tmp_path))
    assert re.match(said, grade.main(words))


def test_limits_are_those_that_were_asked_for(monkeypatch):
    resource = pytest.importorskip("resource", reason="this system has no such limits")
    given = {}
    monkeypatch.setattr(resource, "setrlimit", lambda which, pair: given.update({which: pair}))
    guard.limits(10, 2)
    assert given[resource.RLIMIT_CPU] == (12, 12) and given[resource.RLIMIT_AS] == (2**31, 2**31)
    assert given[resource.RLIMIT_FSIZE] == (guard.LARGEST, guard.LARGEST)
