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
from tools.run import PAGES, meant  # noqa: E402

UNKNOWN = ("{} is not to be had unfilled here: it held answers already when course.py was first called in this folder. "
           "Take it from a new copy of the course. Nothing was changed.")


def chosen(root, numbers):
    """{name: bytes as it came} of those chapters, whether or not they are in the folder now."""
    known = {Path(name) for name in shipped.edition(root)[0]}
    books = [path for path in sorted(known | {path.relative_to(root) for path in root.glob("notebooks/*.ipynb")})
             if path.match("notebooks/*.ipynb") and (path.stem in PAGES or path.stem[:2].isdigit())]
    found = {number: [path.as_posix() for path in books if meant(number, path)] for number in numbers}
    missing = [number for number, names in found.items() if not names]
    if missing or not numbers:
        raise Trouble(f"There is no chapter {', '.join(missing)}." if missing else "Which chapter? Such as: reset 03")
    came = {name: shipped.notebook(root, name) for names in found.values() for name in names}
    unknown = [name for name, content in came.items() if content is None]
    if unknown:
        raise Trouble(UNKNOWN.format(unknown[0]))
    return came


def reset(root, name, came, when):
    """Give one notebook back unfilled; returns what happened, in one line."""
    path = root / name
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
        for name, came in chosen(root, words).items():
            print(reset(root, name, came, time.strftime("%Y-%m-%d_%H%M")))
    except (Trouble, OSError) as trouble:
        return in_plain_words(trouble)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
