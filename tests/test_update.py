"""`course.py update`: a newer edition comes in, with the learner's answers in it and their files kept."""
import json

import pytest
from small_course import FIRST, SECOND, Clone, Unpacked, answered, git, lay, stub, tree

from tools import update
from tools._environment import Trouble
from tools.editions import fetching, shipped

WHEN = "2026-11-21_0735"
ONE, TWO, KEPT = "notebooks/01_neuron.ipynb", "notebooks/02_layers.ipynb", f"notebooks/yours/01_neuron_{WHEN}.ipynb"
THEIRS = answered(FIRST[ONE], f1_1="return 11", f1_2="return 12", f1_3="return 13")


@pytest.fixture(params=[Clone, Unpacked])
def course(request, tmp_path, monkeypatch):
    return request.param(tmp_path, monkeypatch)


def left_over(course, files):
    """Of a ZIP that was unpacked by hand it is not known which files are the course's: none is taken away."""
    return {**files, "tools/old.py": FIRST["tools/old.py"]} if isinstance(course, Unpacked) else files


def text_of(content, key):
    """The text of an exercise's cell."""
    return next(text for text in map("".join, (cell["source"] for cell in json.loads(content)["cells"])) if key in text)


def test_all_that_was_not_changed_becomes_new(course):
    course.publish(SECOND)
    said = update.update(course.root, WHEN)
    assert tree(course.root) == left_over(course, SECOND) and shipped.edition(course.root) == (SECOND, True)
    assert said[:2] == ["Edition 1.0.0 → 1.1.0", "Chapters renewed: 01 02"]
    assert update.update(course.root, WHEN) == ["You have the newest edition: 1.1.0."]
    if isinstance(course, Clone):
        assert git(course.root, "status", "--porcelain") == "" and git(course.root, "rev-parse", "HEAD") == git(
            course.there, "rev-parse", "HEAD")


def test_answers_are_put_into_the_new_edition_and_their_file_is_kept(course):
    (course.root / ONE).write_bytes(THEIRS)
    (course.root / TWO).write_bytes(answered(FIRST[TWO]))                 # run, and not written in
    course.publish(SECOND)
    said = "\n".join(update.update(course.root, WHEN))
    now = tree(course.root)
    assert set(now) == {*left_over(course, SECOND), KEPT}
    assert now[KEPT] == THEIRS and "# 01 · A neuron" in now[ONE].decode()
    assert text_of(now[ONE], "1.1") == stub("1.1", "return 11") and text_of(now[TWO], "1.3") == stub("1.3", "return 13")
    assert f"{ONE}: your answers carried over: 1.1\n{ONE}: yours is kept as {KEPT}\n" in said
    assert f"{TWO}: your answers carried over: 1.3\n" in said and said.count("no longer in the course: 1.2") == 1
    filled = json.loads(now[ONE])["cells"][1]
    assert filled["outputs"] == [] and filled["execution_count"] is None


def test_what_the_new_edition_does_not_change_stays(course):
    theirs = {"notebooks/00_welcome.ipynb": answered(FIRST["notebooks/00_welcome.ipynb"], f0_1="return 1"),
              "course.py": b"print('mine')\n", "notes.txt": b"mine", "notebooks/scratch.ipynb": b"{"}
    lay(course.root, {**FIRST, **theirs})
    course.publish(SECOND)
    update.update(course.root, WHEN)
    assert tree(course.root) == left_over(course, {**SECOND, **theirs})


def test_other_files_that_both_changed_are_kept_beside(course):
    lay(course.root, {**FIRST, "README.md": b"mine", "tools/old.py": b"mine too", ONE: b"no notebook"})
    course.publish({**SECOND, "notes.txt": b"theirs now"})
    (course.root / "notes.txt").write_bytes(b"mine")
    update.update(course.root, WHEN)
    now = tree(course.root)
    assert now["README.md"] == b"two\n" and now[f"yours/README_{WHEN}.md"] == b"mine" and now[ONE] == SECOND[ONE]
    assert now[KEPT] == b"no notebook" and now[f"yours/notes_{WHEN}.txt"] == b"mine"
    gone = "tools/old.py" if isinstance(course, Unpacked) else f"yours/tools/old_{WHEN}.py"    # nothing of a ZIP's goes
    assert now[gone] == b"mine too"


def test_own_commits_and_what_is_staged_stay(tmp_path, monkeypatch):
    course = Clone(tmp_path, monkeypatch)
    (course.root / ONE).write_bytes(THEIRS)
    git(course.root, "commit", "-q", "-a", "-m", "my answers")
    head = git(course.root, "rev-parse", "HEAD")
    course.publish(SECOND)
    update.update(course.root, WHEN)
    assert git(course.root, "rev-parse", "HEAD") == head and tree(course.root)[KEPT] == THEIRS
    course.publish({**SECOND, "README.md": b"three\n"})
    assert "Chapters renewed" not in "".join(update.update(course.root, WHEN))
    assert tree(course.root)["README.md"] == b"three\n" and "return 11" in tree(course.root)[ONE].decode()


@pytest.mark.parametrize("spoil, said", [
    (lambda course: course.zip.unlink(), "could not be fetched from file:.*; nothing was changed. Try again"),
    (lambda course: course.zip.write_bytes(b"<html>"), "is not this course .File is not a zip file.; nothing"),
    (lambda course: course.publish({"a.txt": b""}), "is not this course .it has no course.py.; nothing"),
    (lambda course: course.publish({**SECOND, "../../evil.py": b""}), "is not this course .a file named "),
    (lambda course: (course.root / "pyproject.toml").write_bytes(FIRST["pyproject.toml"].replace(
        b"example/course", b"not published yet")), "not published yet, so there is no newer edition")])
def test_what_cannot_be_fetched_is_said_and_changes_nothing(spoil, said, tmp_path, monkeypatch):
    course = Unpacked(tmp_path, monkeypatch)
    spoil(course)
    before = tree(tmp_path)
    with pytest.raises(Trouble, match=said):
        update.update(course.root, WHEN)
    assert tree(tmp_path) == before


def test_a_clone_whose_origin_is_gone_is_told_so(tmp_path, monkeypatch, capsys):
    course = Clone(tmp_path, monkeypatch)
    course.there.rename(tmp_path / "elsewhere")
    assert update.main(course.root).startswith("git fetch did not work. It says: ")
    git(course.root, "remote", "remove", "origin")
    assert update.main(course.root) == fetching.NO_REMOTE and tree(course.root) == FIRST


def test_answers_that_were_there_before_the_first_call_are_not_taken_for_the_course(tmp_path, monkeypatch):
    course = Unpacked(tmp_path, monkeypatch)
    (course.root / shipped.KEPT).unlink()
    (course.root / ONE).write_bytes(THEIRS)
    shipped.keep(course.root)
    course.publish(SECOND)
    update.update(course.root, WHEN)
    assert tree(course.root)[KEPT] == THEIRS and "return 11" in text_of(tree(course.root)[ONE], "1.1")
