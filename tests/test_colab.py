"""Each notebook as Colab would run it: alone in an empty folder, on a machine that has nothing of ours.

The set-up cell fetches the course's module from the repository that the notebook is stamped with; git is told that this
address lies here. What the cells show is compared with what is stored, as nbval compares it in the other tests.
"""
import re
import shutil
from pathlib import Path

import pytest
from colab import ADDRESS, copy_of_pages, machine
from nbclient.exceptions import CellExecutionError
from nbval.plugin import IPyNbFile
from stored import BOOKS, PAGES, fill, keys, shown

from nnfs_helpers.engine import answers
from tools import _address as address
from tools import publish

WORDS_OF_PIP = re.compile(r"Note: you may need to restart the kernel.*|WARNING: .*|\[notice\] .*|")
COLORS = re.compile(r"\x1b\[[\d;]*m")


@pytest.fixture(scope="module")
def colab(tmp_path_factory):
    """The machine, made once; it is large, so nothing of it is kept."""
    folder = tmp_path_factory.mktemp("colab")
    yield machine(folder)
    shutil.rmtree(folder)


@pytest.fixture
def clean(colab):
    """The machine before and after each notebook: nothing of ours on it."""
    assert colab.ours() == {}
    yield colab
    colab.forget()


def compared(request, path, ran):
    """What nbval would find different in the cells below the set-up cell, and how many it compares."""
    stored = IPyNbFile.from_parent(request.session, path=path)
    stored.setup_sanitize_files()
    cells, now = list(stored.collect()), [cell for cell in ran.cells if cell.cell_type == "code"]
    pairs = [(cell, after) for cell, after in zip(cells, now, strict=True) if cell.options["check"]][1:]
    wrong = [cell for cell, after in pairs if not cell.compare_outputs(after.outputs, cell.cell.outputs)]
    found = ["\n".join([cell.cell.source, *cell.comparison_traceback]) for cell in wrong]
    return found, sum(bool(cell.cell.outputs) for cell, _ in pairs)


def test_answers_are_judged_and_kept_there_too(clean, tmp_path):
    path = tmp_path / "02_layers.ipynb"
    fill(clean.clone / "notebooks" / path.name, path)
    ran = clean.run(path)
    judged = [(keys(cell.source, "exercise", "check"), "".join(shown(cell.outputs)))
              for cell in ran.cells if cell.cell_type == "code"]
    lines = {key[0]: line for key, line in judged if key}
    assert len(lines) > 5 and [line for line in lines.values() if not line.startswith("✓")] == []
    _, kept = answers.read(tmp_path / "my_network.py")
    assert kept and set(kept) <= set(lines)


def test_before_it_is_published_the_first_cell_says_one_sentence_and_stops(clean, tmp_path):
    publish.publish(address.NOWHERE, copy_of_pages(tmp_path / "course"))
    name = BOOKS[0].name
    (tmp_path / "alone").mkdir()
    alone = Path(shutil.copy(tmp_path / "course" / "notebooks" / name, tmp_path / "alone"))
    with pytest.raises(CellExecutionError) as stopped:
        clean.run(alone)
    sentence = "".join(re.findall(r'^ {8}"(.*)"', address.STOP, re.M))
    assert (stopped.value.ename, stopped.value.evalue) == ("SystemExit", sentence)
    printed = COLORS.sub("", str(stopped.value).partition("------------------\n\n")[2])
    assert printed.count(sentence) == 1 and "Traceback" not in printed and "ModuleNotFoundError" not in printed, printed
    assert sentence.count(".") == sentence.count(".py") + sentence.count(".md") + 1
    assert list(alone.parent.iterdir()) == [alone] and clean.ours() == {}


@pytest.mark.parametrize("name", [path.name for path in [*BOOKS, *PAGES]])
def test_alone_it_fetches_the_module_and_shows_what_is_stored(clean, tmp_path, request, name):
    stored = clean.clone / "notebooks" / name
    ran = clean.run(Path(shutil.copy(stored, tmp_path)))
    assert clean.ours()["nnfs_course"] == f"https://github.com/{ADDRESS}"
    first = next(cell for cell in ran.cells if cell.cell_type == "code")
    printed = COLORS.sub("", "".join(output.get("text", "?") for output in first.outputs))
    assert [line for line in printed.splitlines() if not WORDS_OF_PIP.fullmatch(line.strip())] == []
    different, count = compared(request, stored, ran)
    assert not different, "\n\n".join(different)
    assert count, "no cell with an output"
