"""What was handed in, and our notebooks beside it: of a learner's notebook nothing counts but its exercise cells."""
import sys
from dataclasses import dataclass, field
from pathlib import Path

import nbformat

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests"))

from stored import cells, keys  # noqa: E402

LARGEST = 50_000_000        # bytes of a notebook


@dataclass
class Ours:
    """One notebook of the course: [(keys of an exercise's cell, or (), text)] of its code cells, and their ids."""
    name: str
    cells: list
    ids: dict                                          # {cell id: its keys}

    @property
    def keys(self):
        return [key for found, _ in self.cells for key in found]


@dataclass
class Learner:
    """One learner: {keys of a cell: its text}, from however many notebooks, and what could not be read."""
    name: str
    answers: dict = field(default_factory=dict)
    problems: list = field(default_factory=list)


def ours(folder):
    """The notebooks of the course that have exercises."""
    found = []
    for path in sorted(folder.glob("[0-9][0-9]_*.ipynb")):
        code = [(cell, tuple(keys(cell.text, "exercise", "check")) if "exercise" in cell.tags else ())
                for cell in cells(path) if cell.kind == "code"]
        ids = {cell.raw["id"]: known for cell, known in code if known}
        found.append(Ours(path.stem, [(known, cell.text) for cell, known in code], ids))
    return [book for book in found if book.ids]


def learners(folder, books):
    """Everyone who handed something in: a notebook in `folder` is one learner, and so is each folder in it."""
    found = []
    for path in sorted(folder.iterdir()):
        if path.name.startswith((".", "__")):          # what systems leave behind
            continue
        if path.is_dir():
            parts = sorted((part for part in path.rglob("*.ipynb")
                            if not any(name.startswith(".") for name in part.relative_to(path).parts)),
                           key=lambda part: ("yours" not in part.relative_to(path).parts, part))    # kept by `reset`
            found.append(learner(path.name, parts, books))
        elif path.suffix == ".ipynb":
            found.append(learner(path.stem, [path], books))
    return found


def learner(name, paths, books):
    """A learner with the answers of all these notebooks; of two answers to one exercise the last filled one counts."""
    one = Learner(name)
    stubs = {known: text for book in books for known, text in book.cells if known}
    by_id = {cell: known for book in books for cell, known in book.ids.items()}
    if not paths:
        one.problems.append("there is no notebook in this folder")
    for path in paths:
        try:
            found = taken(path, stubs, by_id)
        except Exception as error:                     # whatever may be wrong with a file: it is this learner's row
            one.problems.append(f"{path.name} cannot be read as a notebook ({type(error).__name__})")
            continue
        if not found:
            one.problems.append(f"{path.name} holds no exercise of this course")
        for known, text in found:
            if known not in one.answers or not same(text, stubs[known]):
                one.answers[known] = text
    return one


def taken(path, stubs, by_id):
    """[(keys, text)] of the exercise cells of a learner's notebook, wherever they stand in it.

    A cell is known by the keys in it, and by its id where the learner has taken these away.
    """
    if path.stat().st_size > LARGEST:
        raise ValueError("too large")
    book = nbformat.from_dict(nbformat.reader.reads(path.read_text(encoding="utf-8-sig")))
    code = [(cell.get("id"), "".join(cell.source)) for cell in book.cells if cell.cell_type == "code"]
    by_keys = [(set(keys(text, "exercise", "check")), text) for _, text in code]
    found = [(known, text) for has, text in by_keys for known in stubs if has.issuperset(known)]
    seen = {known for known, _ in found}
    return found + [(by_id[cell], text) for cell, text in code if cell in by_id and by_id[cell] not in seen]


def same(text, stub):
    """True when the cell is as it came."""
    return text.split() == stub.split()
