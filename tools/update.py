"""update  bring a newer edition of the course; your answers are carried over, and nothing of yours is lost

What you have not changed becomes new; what the new edition does not change stays as you have it. Where both changed,
the new file comes, a notebook with your answers in it, and yours is kept: a notebook in notebooks/yours/, others in
yours/.

A clone fetches from where it came from. Any other folder fetches the published ZIP, and the files that were replaced
are kept in .course/before/. A call that breaks off has changed nothing, or the next call of course.py completes it.
"""
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tools._environment import Trouble, in_plain_words  # noqa: E402
from tools.editions import fetching, merging, shipped, swap, zips  # noqa: E402

LAST = ("tools/", "course.py")          # what completes an update that broke off is itself replaced last
OWN_COMMITS = "Your own commits stay as they are: the new edition lies in your files, for you to commit."


def kept(root, steps, when):
    """{name: the free name under which a learner's own version is kept}."""
    names = {}
    for step in steps:
        if step.keep:
            names[step.name] = swap.beside(root, step.name, when, names.values())
    return names


def writes(steps, names, theirs):
    """[(name, bytes)] in the order in which they are put in place: what is kept comes first."""
    first = [(names[name], theirs[name]) for name in names]
    return first + [(step.name, step.write) for step in sorted(steps, key=lambda step: step.name.startswith(LAST))]


def update(root, when):
    """Do it all; returns the lines that say what happened."""
    new, commit = fetching.newest(root)
    base, exact = shipped.edition(root)
    old = shipped.version((root / "pyproject.toml").read_text(encoding="utf-8"))
    edition = shipped.version(new["pyproject.toml"].decode("utf-8"))
    theirs = {name: (root / name).read_bytes() for name in {*base, *new} if (root / name).is_file()}
    steps = merging.steps(base, theirs, new, exact)
    names = kept(root, steps, when)
    files = writes(steps, names, theirs)
    if not commit:
        replaced = {step.name: theirs[step.name] for step in steps if step.name in theirs}
        before = [(f".course/before/{old}_{when}.zip", zips.packed(replaced))] if replaced else []
        files = [*before, *files, (shipped.KEPT, zips.packed(new, f"{edition}, {shipped.EXACT}"))]
    if files or commit != shipped.base(root):
        swap.begin(root, files, commit)
        swap.finish(root)
    return said(old, edition, steps, names)


def said(old, new, steps, names):
    """What happened, in a few lines."""
    if not steps:
        return [f"You have the newest edition: {new}."]
    books = [step for step in steps if step.name.endswith(".ipynb")]
    renewed = [Path(step.name).stem.split("_")[0] for step in books if step.write is not None]
    others = len(steps) - len(books)
    lines = [f"Edition {old} → {new}" if old != new else f"Edition {new}, with what was changed in it since"]
    lines += [f"Chapters renewed: {' '.join(renewed)}"] if renewed else []
    lines += [f"Other files renewed or taken away: {others}"] if others else []
    for step in steps:
        lines += [f"{step.name}: your answers carried over: {' '.join(step.carried)}"] if step.carried else []
        lines += [f"{step.name}: yours is kept as {names[step.name]}"] if step.keep else []
        lines += [f"    there alone, since it is no longer in the course: {' '.join(step.left)}"] if step.left else []
    return lines + ["Where a notebook is open in the browser, reload it before you go on."] * bool(books)


def main(root=ROOT):
    """Update the course; returns 0, or a sentence that says what was wrong."""
    try:
        if swap.pending(root):
            swap.finish(root)
        print("\n".join(update(root, time.strftime("%Y-%m-%d_%H%M"))))
        if shipped.is_clone(root) and not shipped.older(root, shipped.base(root) or "HEAD", "HEAD"):
            print(OWN_COMMITS)
    except (Trouble, OSError) as trouble:
        return in_plain_words(trouble)
    return 0


if __name__ == "__main__":
    sys.exit(main())
