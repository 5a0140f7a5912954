"""`course.py update` at its worst: broken off at any place, after any edits. Nothing that a learner wrote is lost."""
import contextlib
import errno
import random

import pytest
from small_course import FIRST, SECOND, Unpacked, answered, book, exercise, lay, tree

from tools import _door, update
from tools._environment import Trouble
from tools.editions import answers, fetching, merging, shipped, swap

WHEN = "2026-11-21_0735"
ONE, TWO, KEPT = "notebooks/01_neuron.ipynb", "notebooks/02_layers.ipynb", f"notebooks/yours/01_neuron_{WHEN}.ipynb"
THEIRS = answered(FIRST[ONE], f1_1="return 11", f1_2="return 12", f1_3="return 13")


def fail_at(monkeypatch, name, place, error):
    """Let the call of that number raise; returns a function that tells whether it came to that."""
    calls, real = [], getattr(swap, name) if hasattr(swap, name) else getattr(swap.os, name)

    def failing(*arguments):
        calls.append(arguments)
        if len(calls) == place:
            raise error
        return real(*arguments)
    monkeypatch.setattr(swap if hasattr(swap, name) else swap.os, name, failing)
    return lambda: len(calls) >= place


@pytest.mark.parametrize("name, error", [("write", OSError(errno.ENOSPC, "full")), ("replace", KeyboardInterrupt()),
                                         ("put", SystemExit()), ("replace", OSError(errno.EACCES, "in use"))])
def test_broken_off_anywhere_it_changed_nothing_or_the_next_call_completes_it(name, error, tmp_path, monkeypatch):
    results, place, came_to_it = [], 0, lambda: True
    while came_to_it():
        place += 1
        with monkeypatch.context() as patch:
            course = Unpacked(tmp_path / str(place), patch)
            (course.root / ONE).write_bytes(THEIRS)
            before = tree(course.root)
            course.publish(SECOND)
            with monkeypatch.context() as failing:
                came_to_it = fail_at(failing, name, place, error)
                with contextlib.suppress(type(error), Trouble):
                    update.update(course.root, WHEN)
            pending = swap.pending(course.root)
            assert pending or not (course.root / swap.FOLDER).exists()
            _door.settle(course.root)
            results.append((pending, tree(course.root)))
            assert results[-1][1] == before or results[-1][1][KEPT] == THEIRS and not swap.pending(course.root)
    done = results[-1][1]
    assert len(results) > 5 and all(now == (done if pending or now == done else before) for pending, now in results)


def test_what_is_written_while_an_update_is_broken_off_is_put_aside(tmp_path, monkeypatch):
    course = Unpacked(tmp_path, monkeypatch)
    course.publish({**SECOND, "images/neuron.txt": b"new"})
    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        fail_at(patch, "put", 1, KeyboardInterrupt())
        update.update(course.root, WHEN)
    (course.root / ONE).write_bytes(THEIRS)
    (course.root / "images").write_bytes(b"a file of mine where a folder is to be")
    swap.finish(course.root)
    now = tree(course.root)
    assert now[ONE] == SECOND[ONE] and now["images/neuron.txt"] == b"new"
    assert THEIRS in now.values() and b"a file of mine where a folder is to be" in now.values()


TEXTS = ["...", "return 1", "return x\n    # and more", "if x:\n        ...\n    return 2"]


def anything(rng, came, k):
    """A version of the small course that somebody might have: edits, answers, files that are new, gone or broken."""
    files = {}
    for name, content in came.items():
        if not name.endswith(".ipynb"):
            content = rng.choice([content, content, content.replace(b"\n", b"\r\n"), f"{name} {k}".encode(), None])
        else:
            filled = answered(content, **{f"f{c}_{e}": rng.choice(TEXTS) for c in range(3) for e in range(1, 4)})
            content = rng.choice([content, content, answered(content), filled, filled, filled + b" ", b"{", None])
        if content is not None or name in fetching.WANTED:
            files[name] = came[name] if content is None else content
    keys = rng.sample(["0.1", "1.1", "1.2", "1.3", "2.1"], rng.randint(0, 5))
    return {**files, rng.choice([ONE, TWO, "notebooks/03_new.ipynb"]): book(f"# {k}", *map(exercise, keys))}


def lost(base, theirs, now):
    """The names of a learner's files that are nowhere any more, and that are not simply as they came."""
    held = {merging.plain(content) for content in now.values()}
    return [name for name, content in theirs.items() if merging.plain(content) not in held
            and not merging.alike(name, content, base.get(name, b""))]


def out_of_place(base, theirs, new, now):
    """The answers that are not in the notebook in which the new edition asks for them."""
    return [key for name, content in theirs.items() if name.endswith(".ipynb") and name in new
            for key, text in answers.in_cells(content)
            if "return" in text and text not in dict(answers.in_cells(base.get(name))).values()
            and key in dict(answers.in_cells(new[name])) and (key, text) not in answers.in_cells(now[name])]


def test_whatever_was_edited_nothing_is_lost(tmp_path, monkeypatch):
    course = Unpacked(tmp_path, monkeypatch)
    monkeypatch.setattr(swap.os, "fsync", lambda file: None)        # a power failure is not what is tried here
    for seed in range(60):
        rng = random.Random(seed)
        (course.root / shipped.KEPT).unlink(missing_ok=True)
        lay(course.root, base := FIRST)
        shipped.keep(course.root)
        for k in range(rng.randint(1, 3)):
            lay(course.root, theirs := {**tree(course.root), **anything(rng, FIRST, k),
                                        "pyproject.toml": FIRST["pyproject.toml"]})
            course.publish(new := {**anything(rng, SECOND, -k), **{name: SECOND[name] for name in fetching.WANTED}})
            update.update(course.root, WHEN)
            now = tree(course.root)
            assert (seed, lost(base, theirs, now), out_of_place(base, theirs, new, now)) == (seed, [], [])
            base = new
