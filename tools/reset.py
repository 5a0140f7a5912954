"""reset NN [NN ...]  give chapters (or `atlas`) back unfilled; your filled ones are kept in notebooks/yours/

The unfilled notebook is the one that came: in a clone it is in git, elsewhere in the copy that course.py kept at its
first call (.course/shipped.zip). Neither needs a network. Where neither has it, nothing is changed.
"""
import os
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tools._environment import Trouble, in_plain_words  # noqa: E402
from tools.editions import merging, shipped, swap  # noqa: E402
from tools.run import PAGES  # noqa: E402

UNKNOWN = ("{} is not to be had unfilled here: this folder is no clone, and the chapter held answers already when "
           "course.py was first called. Take it from a new copy of the course. Nothing was changed.")


def chosen(root, numbers):
    """The names of the notebooks of those chapters, whether or not they are in the folder now."""
    there = sorted(name for name in {*shipped.edition(root)[0], *(f"notebooks/{path.name}" for path in
                                                                 (root / "notebooks").glob("*.ipynb"))}
                   if Path(name).match("notebooks/[0-9][0-9]_*.ipynb") or Path(name).stem in PAGES)
    found = {number: [name for name in there if Path(name).stem == number or Path(name).stem[:3] == f"{number:0>2}_"]
             for number in numbers}
    missing = [number for number, names in found.items() if not names]
    if missing or not numbers:
        raise Trouble(f"There is no chapter {', '.join(missing)}." if missing else "Which chapter? Such as: reset 03")
    return [name for names in found.values() for name in names]


def reset(root, name, when):
    """Give one notebook back unfilled; returns what happened, in one line."""
    came, path = shipped.notebook(root, name), root / name
    if came is None:
        raise Trouble(UNKNOWN.format(name))
    if not path.exists():
        swap.write(path, came)
        return f"{name} is there again, unfilled."
    theirs = path.read_bytes()
    if merging.plain(theirs) == merging.plain(came):
        return f"{name} is as it came; nothing to do."
    free = swap.beside(root, name, when)
    (root / free).parent.mkdir(exist_ok=True)
    swap.write(root / free, theirs)
    swap.write(path.with_suffix(".part"), came)
    os.replace(path.with_suffix(".part"), path)
    return f"{name} is unfilled again. Yours is kept as {free}"


def main(words, root=ROOT):
    """Reset the chapters; returns 0, or a sentence that says what was wrong."""
    try:
        for name in chosen(root, words):
            print(reset(root, name, time.strftime("%Y-%m-%d_%H%M")))
    except (Trouble, OSError) as trouble:
        return in_plain_words(trouble)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
