"""`course.py reset`: a chapter comes back unfilled, the filled one stays beside it, and no other verb takes it up."""
import re
import subprocess
import sys

import pytest
from small_course import FIRST, Clone, Unpacked, answered, git, tree
from stand_ins import copy, environment, load  # noqa: F401
from stored import BOOKS, PAGES

from tools import mine, reset, run
from tools.editions import shipped
from tools.grading import handed_in

ONE = "notebooks/01_neuron.ipynb"
THEIRS = answered(FIRST[ONE], f1_1="return 11")


@pytest.fixture(params=[Clone, Unpacked])
def course(request, tmp_path, monkeypatch):
    return request.param(tmp_path, monkeypatch)


def kept(root):
    """What is in the folder beside the course's own files."""
    return {name: content for name, content in tree(root).items() if name not in FIRST}


def test_the_filled_chapter_is_kept_beside_the_unfilled_one(course, capsys):
    for again in range(1, 4):
        (course.root / ONE).write_bytes(THEIRS + b" " * again)
        assert reset.main(["1"], course.root) == 0
        assert (course.root / ONE).read_bytes() == FIRST[ONE] and len(kept(course.root)) == again
        name, = re.findall(rf"{ONE} is unfilled again. Yours is kept as (\S+)", capsys.readouterr().out)
        assert kept(course.root)[name] == THEIRS + b" " * again
        assert re.fullmatch(r"notebooks/yours/01_neuron_\d{4}-\d\d-\d\d_\d{4}(_\d)?\.ipynb", name)
    assert not isinstance(course, Clone) or git(course.root, "status", "--porcelain") == ""


def test_several_chapters_one_of_them_gone_one_as_it_came(course, capsys):
    (course.root / ONE).unlink()
    (course.root / "notebooks/00_welcome.ipynb").write_bytes(b"{ broken")
    assert reset.main(["00", "01", "2", "atlas"], course.root) == 0
    assert {**tree(course.root), **FIRST} == tree(course.root) and list(kept(course.root).values()) == [b"{ broken"]
    said = capsys.readouterr().out.splitlines()
    assert said[1:] == [f"{ONE} is there again, unfilled.", "notebooks/02_layers.ipynb is as it came; nothing to do.",
                        "notebooks/atlas.ipynb is as it came; nothing to do."]


@pytest.mark.parametrize("words, said", [([], "Which chapter"), (["77"], "There is no chapter 77."),
                                         (["1", "x"], "There is no chapter x.")])
def test_a_wrong_chapter_is_said_and_nothing_is_changed(words, said, course):
    (course.root / ONE).write_bytes(THEIRS)
    before = tree(course.root)
    assert reset.main(words, course.root).startswith(said) and tree(course.root) == before


def test_answers_that_were_committed_are_not_given_back_as_unfilled(tmp_path, monkeypatch):
    course = Clone(tmp_path, monkeypatch)
    (course.root / ONE).write_bytes(THEIRS)
    git(course.root, "commit", "-q", "-a", "-m", "mine")
    git(course.root, "remote", "remove", "origin")
    assert reset.main(["01"], course.root) == 0
    assert (course.root / ONE).read_bytes() == FIRST[ONE] and list(kept(course.root).values()) == [THEIRS]


def test_where_it_is_not_known_how_a_chapter_came_nothing_is_changed(tmp_path, monkeypatch):
    course = Unpacked(tmp_path, monkeypatch)
    (course.root / shipped.KEPT).unlink()
    (course.root / ONE).write_bytes(THEIRS)
    shipped.keep(course.root)
    before = tree(course.root)
    assert reset.main(["00", "01"], course.root) == reset.UNKNOWN.format(ONE) and tree(course.root) == before


def test_the_first_call_of_course_py_keeps_a_copy(copy, environment, monkeypatch):  # noqa: F811
    door = load(copy, "_door")
    monkeypatch.setattr(door, "environment", environment)
    assert door.main(["setup"], "") == 0
    files, exact = shipped.edition(copy)
    assert files["pyproject.toml"] == (copy / "pyproject.toml").read_bytes() and not exact


@pytest.mark.parametrize("path", [*BOOKS, *PAGES], ids=lambda path: path.stem)
def test_every_notebook_is_known_as_unfilled_and_a_saved_one_is_not(path):
    raw = path.read_bytes()
    assert shipped.looks_shipped(raw)
    assert not shipped.looks_shipped(answered(raw))
    assert path in PAGES or not shipped.looks_shipped(raw.replace("○ ".encode(), "✓ ".encode()))


def test_no_other_verb_takes_a_kept_chapter_for_one_of_the_course(tmp_path, capsys):
    (tmp_path / "yours").mkdir()
    for path in BOOKS[:2]:
        (tmp_path / path.name).write_bytes(path.read_bytes())
        (tmp_path / "yours" / f"{path.stem}_2026-11-21_0735.ipynb").write_bytes(path.read_bytes())
    assert run.chosen([], tmp_path) == [tmp_path / path.name for path in BOOKS[:2]]
    assert [book.name for book in handed_in.ours(tmp_path)] == [path.stem for path in BOOKS[:2]]
    mine.main([str(tmp_path)])
    assert capsys.readouterr().out.count(" solved   ") == 2


def test_a_kept_chapter_in_a_folder_handed_in_counts_only_where_nothing_newer_does(tmp_path):
    learner, books = tmp_path / "anna", handed_in.ours(BOOKS[0].parent)
    (learner / "yours").mkdir(parents=True)
    name, = books[1].cells and [known for known, _ in books[1].cells if known][:1]
    text = next(text for known, text in books[1].cells if known == name)
    for place, answer in (("01_neuron.ipynb", b"new = 1"), ("yours/01_neuron_2026-11-21_0735.ipynb", b"old = 1")):
        cell = {"cell_type": "code", "id": "x", "metadata": {}, "outputs": [], "execution_count": None,
                "source": text + "\n" + answer.decode()}
        shipped.json.dump({"cells": [cell], "metadata": {}, "nbformat": 4, "nbformat_minor": 5},
                          open(learner / place, "w", encoding="utf-8"))
    assert handed_in.learners(tmp_path, books)[0].answers[name].endswith("new = 1")


def test_the_tests_pass_by_what_is_kept(root, tmp_path):
    (tmp_path / "notebooks" / "yours").mkdir(parents=True)
    (tmp_path / "pyproject.toml").write_bytes((root / "pyproject.toml").read_bytes())
    (tmp_path / "tests").mkdir()
    (tmp_path / "tests" / "nbval_sanitize.cfg").write_bytes(b"")
    for name in ("notebooks/01_neuron.ipynb", "notebooks/yours/01_neuron_2026-11-21_0735.ipynb"):
        (tmp_path / name).write_bytes(FIRST[ONE])
    done = subprocess.run([sys.executable, "-m", "pytest", "--collect-only", "-q", "-p", "no:cacheprovider"],
                          cwd=tmp_path, capture_output=True, text=True)
    assert "notebooks/01_neuron.ipynb" in done.stdout and "yours" not in done.stdout, done.stdout
