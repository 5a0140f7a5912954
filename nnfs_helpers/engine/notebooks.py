"""Read a learner's notebook: judge its exercises without running all of it.

Of the other cells only those statements are run that an exercise's cell needs, and what these need in turn: imports,
functions, a few values. So no network is trained, and no picture is drawn.
"""
import ast
import contextlib
import io
import json
import linecache
import re
import symtable
from dataclasses import dataclass

from . import answers, records
from .watchdog import OutOfTime, limited

KEY = re.compile(r"^@exercise\(\s*[\"']([^\"']+)[\"']\s*\)", re.M)
SECONDS = 20            # for one statement that an exercise needs


@dataclass
class Statement:
    """One statement of a cell: the names it gives a value to, those it reads, and itself, ready to run."""
    defines: set
    reads: set
    code: object
    done: bool = False


def cells(path):
    """[(number of the cell, its code)] of a notebook, without lines that only IPython knows.

    Raises ValueError for a file that is no notebook, or only a part of one.
    """
    try:
        found = json.loads(path.read_text(encoding="utf-8"))["cells"]
        found = [(k, "".join(cell["source"])) for k, cell in enumerate(found) if cell["cell_type"] == "code"]
    except (ValueError, KeyError, TypeError) as error:
        raise ValueError("it is not a whole notebook; save it again in JupyterLab, or take a fresh copy") from error
    return [(k, without_magics(text)) for k, text in found]


def without_magics(text):
    """The code of a cell with `pass` in place of each line that only IPython knows; of Python, nothing is changed."""
    return text if parses(text) else re.sub(r"(?m)^([ \t]*)[%!].*$", r"\1pass", text)


def statements(text, file):
    """The statements of a cell; none when it is no Python."""
    try:
        tree = ast.parse(text)
    except SyntaxError:
        return []
    found = []
    for node in tree.body:
        alone = ast.Module([node], [])
        reads, defines = names(ast.unparse(alone))
        for part in ast.walk(node):         # `a[0] = …` and `a.b = …` change a: they belong to what a is
            if isinstance(part, (ast.Subscript, ast.Attribute)) and isinstance(part.ctx, ast.Store):
                while isinstance(part, (ast.Subscript, ast.Attribute)):
                    part = part.value
                defines |= {part.id} if isinstance(part, ast.Name) else set()
        found.append(Statement(defines, reads, compile(alone, file, "exec")))
    return found


def names(text):
    """(names that a piece of code reads from around it, names that it gives a value to)."""
    reads, defines, tables = set(), set(), [symtable.symtable(text, "cell", "exec")]
    while tables:
        table = tables.pop()
        top = table.get_type() == "module"
        for symbol in table.get_symbols():
            if symbol.is_referenced() and (top or symbol.is_global()):
                reads.add(symbol.get_name())
            if top and (symbol.is_assigned() or symbol.is_imported() or symbol.is_namespace()):
                defines.add(symbol.get_name())
        tables += table.get_children()
    return reads, defines


def needed(wanted, before):
    """The statements, in order, that give the wanted names their values, with all that these need."""
    chosen, waiting = set(), [(name, len(before)) for name in wanted]
    seen = set(waiting)
    while waiting:
        name, end = waiting.pop()
        for at in range(end):
            if name in before[at].defines and at not in chosen:
                chosen.add(at)
                more = {(other, at) for other in before[at].reads} - seen
                seen |= more
                waiting += more
    return [before[at] for at in sorted(chosen) if not before[at].done]


def run(statement, space):
    """Run a statement quietly; one that fails or takes too long is passed over."""
    statement.done = True
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        with contextlib.suppress(Exception, OutOfTime, SystemExit):
            limited(SECONDS, lambda: exec(statement.code, space))


def solve(path):
    """({key: (mark, words)}, what `answers.read` gives of the right ones) for the exercises of a notebook."""
    answers.ANSWERS.clear()
    space, before, results = {"__name__": "__main__"}, [], {}
    for number, text in cells(path):
        file = f"<{path.name}, cell {number + 1}>"
        linecache.cache[file] = len(text), None, [line + "\n" for line in text.splitlines()], file
        keys = KEY.findall(text)
        if not keys:
            before += statements(text, file)
            continue
        for statement in needed(names(text)[0] if parses(text) else set(), before):
            run(statement, space)
        results |= judged(text, file, space, keys)
    return results, answers.kept()


def parses(text):
    try:
        ast.parse(text)
    except SyntaxError:
        return False
    return True


def judged(text, file, space, keys):
    """{key: (mark, words)}: run the cell of an exercise, which judges itself, and take down what it says."""
    said = io.StringIO()
    try:
        code = compile(text, file, "exec")
        with contextlib.redirect_stdout(said), contextlib.redirect_stderr(io.StringIO()):
            limited(SECONDS, lambda: exec(code, space))
    except SyntaxError as error:
        return {key: ("✗", f"Python cannot read the cell: line {error.lineno}, {error.msg}") for key in keys}
    except (Exception, OutOfTime, SystemExit) as error:
        return {key: ("✗", f"the cell does not run: {type(error).__name__}: {error}") for key in keys}
    words = [line.split(maxsplit=2) for line in said.getvalue().splitlines()]
    lines = {parts[1]: parts[2:] for parts in words if len(parts) > 1}
    return {key: (records.RESULTS.get(key, "✗"), "".join(lines.get(key, []))) for key in keys}
