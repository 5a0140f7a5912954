"""Keep the learner's own right answers in a file of theirs."""
import re
import types
from pathlib import Path

from .entries import in_order
from .sources import functions_of, text_of

ANSWERS = {}     # {key: the learner's function or class}, of this kernel
TITLE = '"""My network: the answers of mine that passed their checks, kept by keep_answers()."""\n'
MARK = re.compile(r"^# === (\S+) (\w+) ===\n", re.M)


def keep(key, answer):
    """Remember a right answer."""
    ANSWERS[key] = answer


def _imports(answer):
    """The import lines that the names used in an answer need."""
    names, found = set(), set()
    for function in functions_of(answer):
        codes = [function.__code__]
        while codes:
            code = codes.pop()
            names |= set(code.co_names)
            codes += [c for c in code.co_consts if isinstance(c, types.CodeType)]
        for name in names & set(function.__globals__):
            value = function.__globals__[name]
            if isinstance(value, types.ModuleType):
                full = value.__name__
                found.add(f"import {full}" + ("" if full == name else f" as {name}"))
            elif getattr(value, "__module__", None) not in (None, "__main__") and getattr(value, "__name__", "") == name:
                found.add(f"from {value.__module__} import {name}")
    return found


def _read(path):
    """(import lines, {key: section}) of a file written before."""
    if not path.exists():
        return set(), {}
    head, *parts = MARK.split(path.read_text(encoding="utf-8"))
    sections = {key: (name, body.strip() + "\n") for key, name, body in zip(*[iter(parts)] * 3)}
    return {line for line in head.splitlines() if line.startswith(("import ", "from "))}, sections


def keep_answers(path="my_network.py"):
    """Write the right answers of this kernel into `path`; answers kept earlier stay, those of the same key are replaced."""
    path = Path(path)
    if not ANSWERS:
        print("No exercise is solved in this kernel yet, so nothing was written.")
        return
    imports, sections = _read(path)
    for key, answer in ANSWERS.items():
        text = text_of(answer)
        if text:
            sections[key] = answer.__name__, text
            imports |= _imports(answer)
    body = [f"\n\n# === {key} {sections[key][0]} ===\n{sections[key][1]}" for key in in_order(sections)]
    path.write_text(TITLE + "\n".join(sorted(imports)) + "\n" + "".join(body), encoding="utf-8")
    print(f"{path} holds {len(sections)} of your answers: {', '.join(f'{k} {sections[k][0]}' for k in in_order(sections))}")
