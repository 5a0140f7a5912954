"""One file in three versions: how it came (base), how it is now (theirs), how the new edition has it (new).

`steps` says what is to be done with each, so that nothing a learner has written is lost: what they did not change
becomes new, what the new edition does not change stays, and where both changed, the new one comes with the learner's
answers in it and their own file is kept beside. Answers are known by the keys of their exercises, in whatever notebook.
"""
import json
from dataclasses import dataclass, field

from .answers import changed, filled


@dataclass
class Step:
    """What is to be done with one file: its new bytes (None: it goes), whether theirs is to be kept, which answers."""
    name: str
    write: bytes
    keep: bool = False
    carried: list = field(default_factory=list)
    left: list = field(default_factory=list)


def plain(raw):
    """Bytes without regard to how the system ends its lines."""
    return raw.replace(b"\r\n", b"\n")


def written(raw):
    """What a person writes in a notebook: the kinds and texts of its cells, without outputs; None if it is none."""
    try:
        return [(cell["cell_type"], "".join(cell["source"]), cell.get("attachments"))
                for cell in json.loads(raw)["cells"]]
    except (ValueError, LookupError, TypeError, AttributeError):
        return None


def alike(name, one, other):
    """Do two versions of a file say the same? Notebooks do when their cells do: to run one is not to change it."""
    if plain(one) == plain(other):
        return True
    said = written(one) if name.endswith(".ipynb") else None
    return said is not None and said == written(other)


def action(name, base, theirs, new, exact):
    """What becomes of a file: "" (it stays), "new", "new, keep" (theirs is kept beside), "go" or "go, keep"."""
    if new is None:
        if base is None or theirs is None or not exact:
            return ""
        return "go" if alike(name, theirs, base) else "go, keep"
    if theirs is None:
        return "" if base is not None and plain(new) == plain(base) else "new"
    if plain(theirs) == plain(new) or base is not None and plain(new) == plain(base):
        return ""
    if base is not None and alike(name, theirs, base):
        return "new"
    if alike(name, theirs, new) or base is not None and alike(name, new, base):
        return ""
    return "new, keep"


def steps(base, theirs, new, exact):
    """[Step] for all files; each argument is {name: bytes}; `exact`: base holds every file that came, and no other."""
    does = {name: action(name, base.get(name), theirs.get(name), new.get(name), exact)
            for name in sorted({*base, *new})}
    answers = {name: changed(theirs[name], base.get(name), new.get(name))
               for name, what in does.items() if what.endswith("keep") and name.endswith(".ipynb")}
    pool = {key: text for found in answers.values() for key, text in found.items()}
    found = []
    for name, what in does.items():
        if what:
            content, carried = new.get(name), []
            if name.endswith(".ipynb") and content is not None:
                content, carried = filled(content, {**pool, **answers.get(name, {})})
            found.append(Step(name, content, what.endswith("keep"), carried))
    carried = {key for step in found for key in step.carried}
    for step in found:
        step.left = [key for key in answers.get(step.name, ()) if key not in carried]
    return found

