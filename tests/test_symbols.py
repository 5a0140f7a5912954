"""The list of symbols: word for word the chapters' tables, and every name in it is there, with the shape it claims."""
import re
from functools import cache

import numpy as np
import pytest
from stored import BOOKS, cells
from symbol_network import names, sizes

import nnfs_helpers
from nnfs_helpers import symbols
from nnfs_helpers.chapters import CHAPTERS
from nnfs_helpers.model import Model

ROWS = symbols.rows()
TITLE = [f"{row.chapter:02d} {row.name}, {row.code}" for row in ROWS]
ROW = pytest.mark.parametrize("row", ROWS, ids=TITLE)


def tables(path):
    """The rows of a chapter's tables of symbols: [(symbol, code, shape or None, PyTorch, Keras)]."""
    found = []
    for cell in (cell for cell in cells(path) if cell.kind == "markdown"):
        head = None
        for line in cell.text.splitlines():
            row = symbols.cells(line) if line.startswith("|") else None
            if row and head and "in code" in head and "PyTorch" in head and not line.startswith("|---"):
                named = dict(zip(head, row, strict=True))
                found.append((row[0], *(named.get(column) for column in symbols.HEAD[1:])))
            head = (head or row) if row else None
    return found


@pytest.mark.parametrize("path", BOOKS, ids=lambda path: path.stem)
def test_the_list_holds_the_chapters_rows_word_for_word(path):
    ours = [row for row in ROWS if row.chapter == int(path.name[:2])]
    theirs = tables(path)
    assert [row.symbol for row in ours] == [row[0] for row in theirs], "nnfs_helpers/data/symbols.md has other rows"
    for row, (symbol, code, shape, torch, keras) in zip(ours, theirs, strict=True):
        assert (row.symbol, row.code, row.torch, row.keras) == (symbol, code, torch, keras)
        assert row.shape == (shape or "")


def test_every_row_belongs_to_a_part_and_has_a_name():
    assert {row.part for row in ROWS} == set(symbols.PARTS) and all(row.name for row in ROWS)
    assert len(set(TITLE)) == len(ROWS) and 40 <= sum(row.on_map for row in ROWS) < len(ROWS)


def pieces(cell):
    """The pieces of code in a cell, without those that are only an argument, such as `axis=1`."""
    return [piece for piece in re.findall("`([^`]+)`", cell) if not re.match(r"\w+=", piece)]


@cache
def text(chapter):
    """All that a chapter says, in text and code, but for its table of symbols."""
    return "\n".join(cell.text for cell in cells(BOOKS[chapter]) if not re.search(r"\| PyTorch", cell.text))


def defined(chapter, name):
    """Does the chapter itself give this name a meaning, in its code or in a solution?"""
    pattern = rf"^\s*(def|class) {name}\b|^\s*{name}(, \w+)* = |^\s*\w+, {name} = "
    return re.search(pattern, text(chapter), re.M) is not None


@ROW
def test_every_name_in_our_code_is_there(row):
    there = names(row.chapter)
    for piece in pieces(row.code):
        root, *rest = re.match(r"[A-Za-z_]\w*(\.\w+)*", piece)[0].split(".")
        thing = there.get(root, getattr(nnfs_helpers, root, None) if root in nnfs_helpers.__all__ else None)
        if thing is None:
            assert hasattr(Model, root) or defined(row.chapter, root), f"{piece}: nothing is called {root}"
            continue
        for name in rest:
            assert hasattr(thing, name), f"{piece}: no {name}"
            thing = getattr(thing, name)
        if isinstance(thing, type) and root.startswith(("Optimizer", "Layer_Dropout")):
            wanted = re.findall(r"[a-z]\w*", piece.partition("(")[2])
            assert set(wanted) <= set(thing.__init__.__code__.co_varnames), f"{piece}: no such argument"


def claimed(row, there, piece):
    """The shapes that a row allows, as tuples; None where its words cannot be evaluated."""
    if row.shape == "one number":
        return [()]
    if row.shape == "as the parameters":
        return [there["layer"].biases.shape if re.search(r"\.d?bias", piece) else there["layer"].weights.shape]
    if same := re.fullmatch(r"as `(\w+)`", row.shape):
        return [np.shape(there[same[1]])] if same[1] in there else None
    if row.shape == "$n$ numbers":
        return [(sizes(1)["inputs"],)]
    parts = row.shape.split(" or ")
    known = {*sizes(row.chapter), ""}
    if not all(part[:1] + part[-1:] == "()" and set(re.findall(r"[a-z]+", part)) <= known for part in parts):
        return None
    return [eval(part, {}, sizes(row.chapter)) for part in parts]


def value(piece, there):
    """What a piece of code gives in the small network; a class gives what its `forward` does; None when it cannot."""
    classes = {name: getattr(nnfs_helpers, name) for name in nnfs_helpers.__all__ if name[0].isupper()}
    if "…" in piece or not set(re.findall(r"(?<![.\w])[A-Za-z_]\w*", piece)) <= {*there, *classes}:
        return None
    found = eval(piece, {**there, **classes})
    if hasattr(found, "forward"):
        inputs, targets = there["pairs"].get(type(found).__name__, (None, None))
        if inputs is None:
            return None
        return found.forward(inputs, targets) if targets is not None else (found.forward(inputs), found.output)[1]
    return found


@ROW
def test_shapes_are_what_the_row_says(row):
    there = names(row.chapter)
    for piece in pieces(row.code):
        shapes = claimed(row, there, piece)
        got = None if shapes is None else value(piece, there)
        if got is not None:
            assert np.shape(np.squeeze(got) if row.shape == "one number" else got) in shapes, piece


def test_most_shapes_were_looked_at():
    looked = [row for row in ROWS for piece in pieces(row.code)[:1]
              if claimed(row, names(row.chapter), piece) and value(piece, names(row.chapter)) is not None]
    assert len(looked) >= 40


@ROW
def test_the_chapter_uses_the_name_outside_of_its_table(row):
    if any(other.code == row.code and other.chapter < row.chapter for other in ROWS):
        return                      # an earlier chapter has introduced it
    for piece in pieces(row.code):
        name = re.match(r"[A-Za-z_][\w.]*", piece)[0].split(".")[-1]
        assert re.search(rf"\b{name}\b", text(row.chapter)), f"chapter {row.chapter:02d} never says {name}"


def test_chapter_00_says_the_same_of_the_first_symbols():
    found = [symbols.cells(line) for line in text(0).splitlines() if re.match(r"\| \$", line)]
    assert len(found) >= 9
    for symbol, code, shape, _, chapters in found:
        last = re.findall("`([^`]+)`", code)[-1]
        alike = [row for row in ROWS if row.chapter == int(chapters[-2:]) and last in row.code]
        assert alike, f"{symbol}: no row of chapter {chapters} has {last}"
        assert shape in {row.shape for row in alike} or "parameters" in shape, symbol


def test_the_glossarys_tables_hold_every_row_with_a_link():
    shown = "\n".join(symbols.table(part) for part in symbols.PARTS)
    assert len(re.findall(r"^\| \[\d\d\]", shown, re.M)) == len(ROWS)
    for row in ROWS:
        assert f"| [{row.chapter:02d}]({CHAPTERS[row.chapter].slug}.ipynb) |" in shown and row.code in shown
