"""run [NN ...]  execute notebooks (all, or by number, `atlas`, `glossary`) and store them as they are committed

Stored are the outputs and nothing of the machine or of this run: no times, no version, no widgets, which would point
at a kernel that is gone (their pictures stay). Cells keep their ids. So a second run changes nothing.
"""
import hashlib
import sys
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError

WIDGET = "application/vnd.jupyter.widget-view+json"
QUIET = ["--IPKernelApp.log_level=40"]
NOTEBOOKS = Path(__file__).resolve().parent.parent / "notebooks"
PAGES = ("atlas", "glossary")       # what stands beside the chapters


def chosen(numbers, folder):
    """The notebooks whose names begin with one of the numbers, or of these pages; all of them where none is given."""
    books = sorted([*folder.glob("[0-9][0-9]_*.ipynb"), *(folder / f"{page}.ipynb" for page in PAGES)])
    books = [book for book in books if book.exists()]
    missing = [n for n in numbers if not any(meant(n, book) for book in books)]
    if missing:
        sys.exit(f"There is no chapter {', '.join(missing)} in notebooks/.")
    return [book for book in books if not numbers or any(meant(n, book) for n in numbers)]


def meant(number, book):
    """Is this the notebook of that number, or of that name?"""
    return number == book.stem or book.name.startswith(f"{number:0>2}_")


def keep_ids(book):
    """Give an id to cells that have none, made from their text: the same cell gets the same id each time."""
    taken = {cell.get("id") for cell in book.cells}
    for place, cell in enumerate(book.cells):
        if "id" not in cell:
            name = hashlib.sha1(cell.source.encode()).hexdigest()[:8]
            cell["id"] = name if name not in taken else f"{name}-{place}"
            taken.add(cell["id"])
    book.nbformat_minor = max(book.nbformat_minor, 5)


def execute(book, folder):
    """Run all cells in order in a fresh kernel and leave out of the notebook what belongs to this machine."""
    book.metadata.clear()
    book.metadata.update(kernelspec={"display_name": "Python 3", "language": "python", "name": "python3"})
    for cell in book.cells:
        cell.metadata = nbformat.from_dict({name: cell.metadata[name] for name in ("tags",) if name in cell.metadata})
    NotebookClient(book, timeout=300, record_timing=False, coalesce_streams=True, kernel_name="python3",
                   extra_arguments=QUIET, resources={"metadata": {"path": str(folder)}}).execute()
    for output in (output for cell in book.cells for output in cell.get("outputs", [])):
        output.get("data", {}).pop(WIDGET, None)
    book.metadata.pop("widgets", None)
    book.metadata["language_info"] = {"name": "python"}


def main(numbers):
    """Execute and store the chosen notebooks; a cell that raises leaves its notebook as it was."""
    failed = 0
    for path in chosen(numbers, NOTEBOOKS):
        book = nbformat.from_dict(nbformat.reader.reads(path.read_text(encoding="utf-8")))
        keep_ids(book)
        try:
            execute(book, path.parent)
        except CellExecutionError as error:
            failed += 1
            place = next(i for i, cell in enumerate(book.cells) if any(
                output["output_type"] == "error" for output in cell.get("outputs", [])))
            print(f"{path.name}: not stored, cell {place} raised {error.ename}: {error.evalue}")
            continue
        path.write_text(nbformat.writes(book) + "\n", encoding="utf-8", newline="\n")
        print(f"{path.name}: {len(book.cells)} cells, {path.stat().st_size // 1000} kB")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
