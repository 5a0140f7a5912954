"""Keep the learner's own right answers in a file of theirs."""
import inspect
import os
import re
import symtable
import sys
import types
from pathlib import Path

import numpy as np

from .entries import in_order
from .sources import functions_of, text_of

ANSWERS = {}     # {key: (name, text, import lines)} of the right answers of this kernel
TITLE = '''"""My network: my own answers that passed their checks, written by keep_answers().

Each part is replaced when its exercise is kept again, so put code of your own into another file.
"""
'''
MARK = re.compile(r"^# === (\S+) (\w+) ===\n", re.M)


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
    imports, helpers = set(), []
    for name in sorted((_globals_used(text) & set(around)) - seen):
        value = around[name]
        module = getattr(value, "__module__", None)
        if isinstance(value, types.ModuleType):
            imports.add(f"import {value.__name__}" + ("" if value.__name__ == name else f" as {name}"))
        elif module not in (None, "__main__") and getattr(value, "__name__", "") == name:
            imports.add(f"from {module} import {name}")
        elif inspect.isfunction(value) or inspect.isclass(value):
            if name not in {kept[0] for kept in ANSWERS.values()}:
                more, deeper = _needs(value, text_of(value) or "", seen | {name})
                imports, helpers = imports | more, helpers + deeper + [(text_of(value) or "") + "\n\n"]
        elif inspect.ismethod(value) and type(value.__self__).__module__ != "__main__":      # as Loss_….calculate
            kind = type(value.__self__)
            imports.add(f"from {kind.__module__} import {kind.__name__}")
            helpers.insert(0, f"{name} = {kind.__name__}().{value.__name__}\n\n")
        elif isinstance(value, (bool, int, float, str)):
            helpers.insert(0, f"{name} = {value!r}\n\n")
        elif isinstance(value, (list, tuple, np.ndarray)) and np.size(value) <= 100:
            made = f"np.array({value.tolist()!r})" if isinstance(value, np.ndarray) else repr(value)
            imports |= {"import numpy as np"} if isinstance(value, np.ndarray) else set()
            helpers.insert(0, f"{name} = {made}\n\n")
    return imports, helpers


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
    """Beside it first, then in its place: a crash leaves the old file whole."""
    body = [f"\n\n# === {key} {sections[key][0]} ===\n{sections[key][1]}" for key in in_order(sections)]
    head = TITLE + "".join(line + "\n" for line in sorted(imports, key=lambda line: (line.startswith("from"), line)))
    beside = path.with_name(path.name + ".part")
    beside.write_text(head + "".join(body), encoding="utf-8")
    os.replace(beside, path)
