"""handout NN [FOLDER]  write copies without solutions, to hand out: of chapters by number, or of `all`

    --no-hints       without the hints as well
    FOLDER           where they go; it is `handout` if you name none

They hold the same cells otherwise, figures and all. Where you have filled in an exercise, the copy has it unfilled.
Nothing is overwritten. `course.py grade` takes what your class makes of them.
"""
import argparse
import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tools._books import stored  # noqa: E402
from tools._environment import Trouble, in_plain_words  # noqa: E402
from tools.editions import answers, shipped, swap  # noqa: E402
from tools.run import PAGES, chosen  # noqa: E402


def unfilled(raw, came):
    """A notebook with the exercises' cells, text and output, as they came."""
    book, cells = answers.exercises(raw)
    stubs = {keys[0]: cell for keys, cell in answers.exercises(came)[1]}
    for keys, cell in cells:
        if keys[0] in stubs:
            cell.update({name: stubs[keys[0]][name] for name in ("source", "outputs", "execution_count")})
    return book


def handout(raw, came, hints=True):
    """The bytes of a notebook without its solutions, and on request without hints."""
    book, drop = unfilled(raw, came), {"solution"} if hints else {"solution", "hint"}
    book["cells"] = [cell for cell in book["cells"] if not drop & set(cell["metadata"].get("tags", ()))]
    return stored(book).encode()


def main(words, root=ROOT):
    """Write the copies; returns 0, or a sentence that says what was wrong."""
    parser = argparse.ArgumentParser("course.py handout", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("words", nargs="+", metavar="NN or FOLDER")
    parser.add_argument("--no-hints", action="store_true")
    asked = parser.parse_args(words)
    numbers = [word for word in asked.words if word.isdigit() or word in (*PAGES, "all")]
    folders = [word for word in asked.words if word not in numbers]
    if len(folders) > 1 or not numbers:
        return "Which chapters, and into which folder? Such as: handout 03 04 monday"
    folder = Path(os.environ.get("COURSE_CALLED_IN", "."), *folders or ["handout"])
    try:
        books = chosen([] if "all" in numbers else numbers, root / "notebooks")
        taken = [book.name for book in books if (folder / book.name).exists()]
        if taken:
            raise Trouble(f"{folder / taken[0]} is there already; nothing was written. Name another folder.")
        copies = {book.name: handout(book.read_bytes(), came(root, book), not asked.no_hints) for book in books}
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in copies.items():
            swap.write(folder / name, content)
            print(folder / name)
    except (Trouble, OSError) as trouble:
        return in_plain_words(trouble)
    return 0


def came(root, book):
    """The notebook as it came: the one that is there, if it is unfilled, or the one that is known (see reset.py)."""
    raw = book.read_bytes()
    if shipped.looks_shipped(raw):
        return raw
    known = shipped.notebook(root, f"notebooks/{book.name}")
    if known is None:
        raise Trouble(f"{book.name} holds answers, and it is not known here how it came: nothing was written. "
                      "Call this in a new copy of the course.")
    return known


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
