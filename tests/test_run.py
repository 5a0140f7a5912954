"""`course.py run`: a notebook is stored as it is committed, and stored again it does not change."""
import json

import nbformat.v4
import pytest

from tools import run

CODE = """import ipywidgets
print('one', flush=True)
print(chr(0xe9), flush=True)
display(ipywidgets.IntSlider())
[1, 2]"""


def write(path, *cells):
    book = nbformat.v4.new_notebook(cells=list(cells))
    book.metadata.update(widgets={"state": {}}, colab={"provenance": []})
    path.write_text(nbformat.writes(book), encoding="utf-8")


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Two chapters, the second of which raises."""
    for index, cell in enumerate(good := [nbformat.v4.new_markdown_cell("# Hi"), nbformat.v4.new_code_cell(CODE)]):
        cell["id"] = f"cell-{index}"
    good[1].metadata.update(tags=["exercise"], collapsed=False, execution={"iopub.execute_input": "2020"})
    write(tmp_path / "00_good.ipynb", *good)
    write(tmp_path / "01_bad.ipynb", nbformat.v4.new_code_cell("a = 1\n{}['key']"))
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(run, "NOTEBOOKS", tmp_path)
    return tmp_path


def test_stored_as_committed_and_the_same_again(folder, capsys):
    assert run.main(["0"]) == 0
    first = (folder / "00_good.ipynb").read_bytes()
    book = json.loads(first)
    code = book["cells"][1]
    assert [cell["id"] for cell in book["cells"]] == ["cell-0", "cell-1"]
    assert code["metadata"] == {"tags": ["exercise"]} and code["execution_count"] == 1
    assert ["".join(output.get("text", output.get("data", {}).get("text/plain"))) for output in code["outputs"]] == [
        "one\né\n", code["outputs"][1]["data"]["text/plain"][0], "[1, 2]"]
    assert list(code["outputs"][1]["data"]) == ["text/plain"] and b"model_id" not in first
    assert book["metadata"] == {
        "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
        "language_info": {"name": "python"}}
    assert "é".encode() in first and first.endswith(b"}\n") and b"\r" not in first
    assert "00_good.ipynb: 2 cells" in capsys.readouterr().out

    assert run.main(["00"]) == 0
    assert (folder / "00_good.ipynb").read_bytes() == first


def test_a_cell_that_raises_leaves_its_notebook_as_it_was(folder, capsys):
    before = (folder / "01_bad.ipynb").read_bytes()
    assert run.main(["01"]) == 1
    assert (folder / "01_bad.ipynb").read_bytes() == before
    assert capsys.readouterr().out == "01_bad.ipynb: not stored, cell 0 raised KeyError: 'key'\n"


def test_which_notebooks_are_meant(folder):
    assert [path.name for path in run.chosen([], folder)] == ["00_good.ipynb", "01_bad.ipynb"]
    assert [path.name for path in run.chosen(["1"], folder)] == ["01_bad.ipynb"]
    with pytest.raises(SystemExit, match="There is no chapter 7 in notebooks/"):
        run.chosen(["0", "7"], folder)
    (folder / "atlas.ipynb").write_text("{}")
    assert [path.name for path in run.chosen(["atlas", "1"], folder)] == ["01_bad.ipynb", "atlas.ipynb"]
    assert len(run.chosen([], folder)) == 3
    (folder / "mine.ipynb").write_text("{}")
    (folder / "glossary.ipynb").write_text("{}")
    assert [path.name for path in run.chosen(["glossary"], folder)] == ["glossary.ipynb"]
    assert len(run.chosen([], folder)) == 4, "a notebook of the reader's own is left alone"


def test_cells_without_an_id_get_one_that_stays():
    def book():
        return nbformat.from_dict({"nbformat": 4, "nbformat_minor": 4, "metadata": {}, "cells": [
            {"cell_type": "markdown", "metadata": {}, "source": text} for text in ("a", "b", "a")]})

    first, second = book(), book()
    run.keep_ids(first)
    run.keep_ids(second)
    ids = [cell["id"] for cell in first.cells]
    assert ids == [cell["id"] for cell in second.cells] and len(set(ids)) == 3
    assert first.nbformat_minor == 5


def test_the_committed_notebooks_are_stored_in_this_way(notebooks):
    for name, book in notebooks.items():
        cells = book["cells"]
        kinds = {kind for cell in cells for output in cell.get("outputs", []) for kind in output.get("data", {})}
        assert run.WIDGET not in kinds, f"python3 course.py run {name[:2]}"
        assert set(book["metadata"]) == {"kernelspec", "language_info"}
        assert book["metadata"]["language_info"] == {"name": "python"}
        assert {key for cell in cells for key in cell["metadata"]} <= {"tags"}
        assert len({cell["id"] for cell in cells}) == len(cells)
