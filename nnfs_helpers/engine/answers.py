"""Keep the learner's own right answers in a file of theirs."""
import inspect
import os
import re
import symtable
import sys
import types
from pathlib import Path

import numpy as np

from .entries import ENTRIES, in_order
from .sources import functions_of, text_of

ANSWERS = {}     # {key: (name, text, import lines)} of the right answers of this kernel
TITLE = '''"""My network: my own answers that passed their checks, written by keep_answers().

Each part is replaced when its exercise is kept again, so put code of your own into another file.
"""
'''
MARK = re.compile(r"^# === (\S+) (\w+) ===\n", re.M)
BORROWED = re.compile(r'^\w+ = the_course\("(\S+)"\)\n+', re.M)        # stands for an exercise that was open then


def keep(key, answer):
    """Remember a right answer: its text now, with what it needs from the notebook."""
    text = text_of(answer)
    if text:
        imports, helpers = _needs(answer, text, {answer.__name__})
        ANSWERS[key] = answer.__name__, "".join(helpers) + text, imports


def _globals_used(text):
    """The names that a definition reads from the notebook around it."""
    found, tables = set(), [symtable.symtable(text, "answer", "exec")]
    while tables:
        table = tables.pop()
        top = table.get_type() == "module"
        found |= {s.get_name() for s in table.get_symbols()
                  if s.is_referenced() and (s.is_global() or (top and not s.is_assigned()))}
        tables += table.get_children()
    return found


def _needs(answer, text, seen):
    """(import lines, texts of the notebook's own functions and values) that a definition needs."""
    functions = functions_of(answer)
    around = functions[0].__globals__ if functions else {}
    imports, helpers, here = set(), [], {kept[0] for kept in ANSWERS.values()}
    for name in sorted((_globals_used(text) & set(around)) - seen):
        value = around[name]
        lines, made = _brought(name, value)
        imports |= lines
        if lines or made:
            helpers[:0] = made
        elif (inspect.isfunction(value) or inspect.isclass(value)) and name not in here:
            own = text_of(value) or ""
            more, deeper = _needs(value, own, seen | {name})
            imports, helpers = imports | more, helpers + deeper + [own + "\n\n"]
    return imports, helpers


def _brought(name, value):
    """(import lines, lines that set the name) for what the notebook did not define itself; both empty for the rest."""
    home = getattr(value, "__module__", None) or "__main__"
    real = getattr(value, "__name__", "")
    if isinstance(value, types.ModuleType):
        return {f"import {real}" + ("" if real == name else f" as {name}")}, []
    if home != "__main__" and "checks" not in home.split(".") and getattr(sys.modules.get(home), real, None) is value:
        return {f"from {home} import {real}" + ("" if real == name else f" as {name}")}, []
    key = next((key for key, entry in ENTRIES.items() if entry.course is value), None)
    if key:
        return {"from nnfs_helpers.exercises import the_course"}, [f'{name} = the_course("{key}")\n\n']
    if inspect.ismethod(value) and type(value.__self__).__module__ != "__main__":      # as Loss_….calculate
        kind = type(value.__self__)
        return {f"from {kind.__module__} import {kind.__name__}"}, [f"{name} = {kind.__name__}().{value.__name__}\n\n"]
    if isinstance(value, (bool, int, float, str)):
        return set(), [f"{name} = {value!r}\n\n"]
    if isinstance(value, np.ndarray) and value.size <= 100:
        return {"import numpy as np"}, [f"{name} = np.array({value.tolist()!r})\n\n"]
    if isinstance(value, (list, tuple)) and np.size(value) <= 100:
        return set(), [f"{name} = {value!r}\n\n"]
    return set(), []


def read(path):
    """(import lines, {key: (name, text)}) of a file written before; None when it is somebody else's."""
    if not path.exists():
        return set(), {}
    text = path.read_text(encoding="utf-8")
    if not text.startswith(TITLE.partition("\n")[0]):
        return None
    head, *parts = MARK.split(text)
    sections = {key: (name, body.strip() + "\n") for key, name, body in zip(*[iter(parts)] * 3, strict=True)}
    return {line for line in head.splitlines() if line.startswith(("import ", "from "))}, sections


def kept():
    """(import lines, {key: (name, text)}) of this kernel, as `read` gives them."""
    return ({line for _, _, needed in ANSWERS.values() for line in needed},
            {key: (name, text) for key, (name, text, _) in ANSWERS.items()})


def merge(all_read):
    """Several of them taken together: of answers to the same exercise the last one counts."""
    imports, sections = set(), {}
    for lines, parts in all_read:
        imports |= lines
        sections |= parts
    return imports, sections


def keep_answers(path="my_network.py"):
    """Write the right answers of this kernel into `path`, beside those kept before; the same key is replaced."""
    path = Path(path)
    if not ANSWERS:
        print("No exercise is solved in this kernel yet, so nothing was written.")
        return
    try:
        before = read(path)
        if before is None:
            print(f'{path} is there already and holds something else; give another name: keep_answers("my_own.py")')
            return
        imports, sections = merge([before, kept()])
        write(path, imports, sections)
    except OSError as error:
        print(f"{path} could not be written ({error.strerror}); nothing was changed")
        return
    names = ", ".join(f"{key} {sections[key][0]}" for key in in_order(sections))
    print(f"{path} holds {len(sections)} of your answers: {names}")
    _offer(path)


def _offer(path):
    """In Colab, where the machine is gone after the session, let the browser save the file."""
    if "google.colab" in sys.modules:
        from google.colab import files
        files.download(str(path))


def write(path, imports, sections):
    """Beside it first, then in its place: a crash leaves the old file whole.

    What was borrowed from the course for an exercise that is solved by now is left out.
    """
    texts = {key: BORROWED.sub(lambda line: "" if line[1] in sections else line[0], text)
             for key, (_, text) in sections.items()}
    body = [f"\n\n# === {key} {sections[key][0]} ===\n{texts[key]}" for key in in_order(sections)]
    head = TITLE + "".join(line + "\n" for line in sorted(imports, key=lambda line: (line.startswith("from"), line)))
    beside = path.with_name(path.name + ".part")
    beside.write_text(head + "".join(body), encoding="utf-8")
    os.replace(beside, path)
