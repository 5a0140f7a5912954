"""The learner's own network: the answers kept in my_network.py, as parts to train with (the capstone of chapter 18)."""
from pathlib import Path

from .engine.answers import merge, read, write
from .engine.entries import find, in_order
from .engine.judging import judge

FILE = "my_network.py"
PARTS = {       # what trains the spiral, and the exercises that build it: the last one that is solved counts
    "Layer_Dense": ("6.13", "11.5"), "Activation_ReLU": ("6.11",), "Activation_Softmax": ("7.5",),
    "Loss_CategoricalCrossentropy": ("7.6",), "Activation_Softmax_Loss_CategoricalCrossentropy": ("7.7",),
    "Optimizer_Adam": ("9.7",),
}


class Parts:
    """Classes by their names, as `my_parts` finds them; `own` holds the names of those that are the learner's."""

    def __init__(self, found, own):
        self.own = own
        for name, part in found.items():
            setattr(self, name, part)

    def __repr__(self):
        return f"{len(self.own)} of {len(PARTS)} parts are yours"


def my_parts(folder="."):
    """The parts of a network from my_network.py, the course's where one is missing; says which is which.

    All files in the folder that are named like it (as `my_network (1).py`, from other machines) are taken together
    into the one first. Each part is judged again: what does not pass its check is left out and named.
    """
    path = Path(folder) / FILE
    gathered = gather(folder)
    made = load(path) if path.exists() else {}
    if len(gathered) > 1:
        print(f"{FILE} now holds the answers of {len(gathered)} files")
    found, own = {}, []
    for name, keys in PARTS.items():
        right = [key for key in keys if key in made and made[key][0] == "✓"]
        found[name] = made[right[-1]][1] if right else find(keys[-1]).course
        own += [name] if right else []
        print(f"{name:<47} {told(keys, right, made)}")
    return Parts(found, own)


def told(keys, right, made):
    """One line on a part: whose it is, and why."""
    if right:
        return f"yours, exercise {right[-1]}"
    wrong = [f"{key} as it stands in {FILE}: {made[key][2]}" for key in keys if key in made]
    return f"the course's: {'; '.join(wrong)}" if wrong else f"the course's: not solved yet, {' or '.join(keys)}"


def gather(folder):
    """Take all my_network*.py of a folder together into my_network.py, the newest last; the files that were taken."""
    files = [path for path in Path(folder).glob("my_network*.py") if read(path) is not None]
    files.sort(key=lambda path: (path.stat().st_mtime_ns, path.name))
    if len(files) > 1:
        imports, sections = merge(read(path) for path in files)
        write(Path(folder) / FILE, imports, sections)
    return files


def load(path):
    """{key: (mark, answer, words)} of a file of kept answers.

    Each answer sees what stands before it, as it did in its notebook: a later one of the same name changes nothing.
    """
    imports, sections = read(path) or (set(), {})
    names, made = {"__name__": "my_network"}, {}
    for line in imports:
        try:
            exec(line, names)
        except ImportError:
            continue
    for key in in_order(sections):
        name, text = sections[key]
        space = dict(names)
        try:
            exec(compile(text, f"{path}, {key}", "exec"), space)
            mark, words = judge(find(key), space[name])
            made[key] = mark, space[name], words
        except Exception as error:
            made[key] = "✗", None, f"it does not run by itself ({type(error).__name__}: {error})"
        names.update(space)
    return made
