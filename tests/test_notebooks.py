"""Facts about the stored notebooks that running them again does not show."""
import re

import pytest
from figures_in_prose import unbound
from stored import BOOKS, PAGES, ROOT, Cell, cells, joined, keys, shown

BOOK = pytest.mark.parametrize("path", [*BOOKS, *PAGES], ids=lambda p: p.stem)
MAY_DIFFER = "nbval-ignore-output"


def code(path):
    return [cell for cell in cells(path) if cell.kind == "code"]


def markdown(path):
    return [cell for cell in cells(path) if cell.kind == "markdown"]


def without_fences(text):
    """Markdown without its blocks of code."""
    return re.sub(r"```.*?```", "", text, flags=re.S)


@BOOK
def test_all_cells_were_run_in_order(path):
    counts = [cell.raw["execution_count"] for cell in code(path)]
    assert counts == list(range(1, len(counts) + 1)), "restart, run all, save"


@BOOK
def test_no_error_and_no_warning_is_stored(path):
    for cell in code(path):
        for output in cell.outputs:
            assert output["output_type"] != "error", f"cell {cell.place}: {output.get('evalue')}"
            assert output.get("name") != "stderr" or MAY_DIFFER in cell.tags, f"cell {cell.place}: {output['text']}"


@BOOK
def test_nothing_of_the_machine_is_stored(path):
    text, all_cells = path.read_text(encoding="utf-8"), cells(path)
    ids = [cell.raw["id"] for cell in all_cells]
    assert len(set(ids)) == len(ids), "two cells have the same id"
    assert '"widgets":' not in text and "application/vnd.jupyter.widget-state+json" not in text
    assert path.stat().st_size < 2_000_000, f"{path.stat().st_size} bytes"
    assert not re.search(r"ipykernel_\d+|/home/|/tmp/|[A-Z]:\\\\Users", text), "a path of this machine"


@BOOK
def test_code_cells_are_short(path):
    for cell in code(path):
        lines = cell.text.strip().count("\n") + 1
        assert cell.text.strip(), f"cell {cell.place} is empty"
        assert lines <= 20 or re.search(r"^class ", cell.text, re.M), f"cell {cell.place} has {lines} lines"
        long = [line for line in cell.text.splitlines() if len(line) > 100]
        assert not long, f"cell {cell.place}: a page cuts off what is over 100 characters: {long}"
        assert not re.search(r"# ?NBVAL|^# %%|<details>", cell.text, re.M), f"cell {cell.place} is no code"


HEADING = re.compile(r"^### Exercise (\S+) · \S.*$", re.M)
MINUTES = re.compile(r"^[●○]{3} · \d+ minutes?\b", re.M)


def exercise_fault(before: Cell, cell: Cell, after):
    """What is wrong with an exercise's cells: heading and task, stub, hint, solution; None when nothing is."""
    key = keys(cell.text, "exercise", "check")
    if len(key) != 1 or "exercise" not in cell.tags:
        return "one key, and the tag exercise"
    heading = HEADING.search(before.text)
    if not heading or heading.group(1) != key[0]:
        return f"a heading '### Exercise {key[0]} · …' in the markdown cell above"
    if not MINUTES.search(before.text):
        return "a line '●●○ · 8 minutes' under the heading"
    kinds = [next(iter({"hint", "solution"} & set(c.tags)), "") for c in after[:2]]
    if kinds != ["hint", "solution"]:
        return f"a cell tagged hint and one tagged solution below, not {kinds}"
    for name, drop in (("Hint", after[0].text), ("Solution", after[1].text)):
        if not re.fullmatch(rf"<details>\s*<summary>{name}</summary>\n\n.+\n\n</details>\s*", drop, re.S):
            return f"<details><summary>{name}</summary>, an empty line, the text, an empty line, </details>"
    fences = re.findall(r"```python\n(.*?)\n```", after[1].text, re.S)
    if not fences or keys(fences[0], "exercise", "check") != key:
        return "the whole cell, filled, as the first ```python block of the solution"
    heads = [line for line in cell.text.splitlines() if line.startswith(("@", "def ", "class "))]
    if not set(heads) <= set(fences[0].splitlines()):
        return f"a solution that begins as its cell does: {heads}"
    lines = shown(cell.outputs)
    if len(lines) != 1 or not re.fullmatch(rf"○ {re.escape(key[0])} .*\n?", lines[0]):
        return f"one stored line that begins with ○, not {lines}"
    return None


@BOOK
def test_exercises_have_heading_hint_and_solution(path):
    every = cells(path)
    for i, cell in enumerate(every):
        if cell.kind == "code" and keys(cell.text, "exercise", "check"):
            before = next((c for c in reversed(every[:i]) if c.kind == "markdown"), every[0])
            fault = exercise_fault(before, cell, every[i + 1:])
            assert fault is None, f"cell {i}, {keys(cell.text, 'exercise', 'check')}: wanted {fault}"


@pytest.mark.parametrize("path", BOOKS[1:], ids=lambda p: p.stem)
def test_a_chapter_has_five_exercises_and_four_questions(path):
    exercises = sum("exercise" in cell.tags for cell in code(path))
    questions = sum(len(keys(cell.text, "quiz")) for cell in code(path))
    assert exercises >= 5 and questions >= 4, (exercises, questions)


@BOOK
def test_hints_and_solutions_belong_to_an_exercise(path):
    every = cells(path)
    for i, cell in enumerate(every):
        drop = re.search(r"<summary>\s*(Hint|Solution)", cell.text)
        if {"hint", "solution"} & set(cell.tags) or (drop and cell.kind == "markdown"):
            assert drop and drop.group(1).lower() in cell.tags, f"cell {i}: tags {cell.tags}"
            above = [c for c in every[max(0, i - 2):i] if c.kind == "code"]
            assert above and "exercise" in above[-1].tags, f"cell {i} stands alone"


@BOOK
def test_pictures_can_be_heard(path):
    for cell in code(path):
        for i, output in enumerate(cell.outputs):
            data = output.get("data", {})
            if any(kind.startswith("image/") for kind in data):
                alt = joined(data.get("text/plain", ""))
                below = cell.outputs[i + 1].get("data", {}) if i + 1 < len(cell.outputs) else {}
                caption = joined(below.get("text/markdown", ""))
                assert len(alt) >= 20 and not alt.startswith("<"), f"cell {cell.place}: alternative text {alt!r}"
                assert len(caption) >= 20, f"cell {cell.place}: no caption beside the picture"
    for cell in markdown(path):
        text = re.sub(r"^\[!\[Open in Colab\].*$", "", cell.text, flags=re.M)
        assert not re.search(r"!\[[^\]]*\]\(|<img\b", text), f"cell {cell.place}: use picture(name)"


@BOOK
def test_headings_are_in_order(path):
    levels = [len(h) for c in markdown(path) for h in re.findall(r"^(#{1,6}) ", without_fences(c.text), re.M)]
    assert levels[0] == 1 and levels.count(1) == 1, "one title, at the top"
    for above, below in zip(levels, levels[1:], strict=False):
        assert below <= above + 1, f"a heading of level {below} under one of level {above}"
    assert cells(path)[0].text.startswith("# ")


@BOOK
def test_numbers_in_the_prose_are_numbers_of_the_notebook(path):
    assert unbound(path) == []


@BOOK
def test_links_lead_somewhere(path):
    for cell in markdown(path):
        text = without_fences(cell.text)
        for link in re.findall(r"\]\(([^)\s]+)[^)]*\)", text) + re.findall(r"(?:href|src)=\"([^\"]+)\"", text):
            target = link.partition("#")[0]
            if target and not re.match(r"[a-z]+:", target):
                there = (path.parent / target).resolve()
                assert there.exists() and ROOT in there.parents, f"cell {cell.place}: {link}"
                assert there.suffix not in (".png", ".svg", ".jpg"), f"cell {cell.place}: {link}; use picture(name)"


def test_there_are_notebooks():
    assert len(BOOKS) >= 4 and BOOKS[0].name == "00_welcome.ipynb"
