"""Runs one learner's answers in our notebook: the process that `marks.py` starts, alone with a copy of the course.

Of our cells only those statements run that an exercise needs, and what these need in turn (as in `course.py mine`):
so no network is trained and no figure drawn for nothing. Each exercise's cell is the learner's. What it prints goes
nowhere; the verdict leaves by a channel that has been put aside before.
"""
import ast
import json
import linecache
import os
import sys
import time

from nnfs_helpers import exercises
from nnfs_helpers.engine import judging, notebooks
from nnfs_helpers.engine.notebooks import names, needed, run, statements, without_magics
from nnfs_helpers.engine.watchdog import OutOfTime, limited

from . import guard, wire

LONGEST = 500           # characters of a hint


def main():
    """Read the job, close all doors, run the cells."""
    job, leave = json.loads(sys.stdin.buffer.read()), os._exit
    send = channel(job["secret"])
    report_verdicts(send)
    guard.limits(job["seconds"], job["gigabytes"])
    guard.allow_only(os.getcwd())
    send({"ready": True})
    notebooks.SECONDS = job["seconds"]               # for what an exercise needs of ours; a cell has a quarter of it
    Notebook(job, send).work()
    leave(0)                                          # whatever threads the answers have left behind


def channel(secret):
    """`send(message)`: what was the standard output, signed; from now on printing and reading lead nowhere."""
    out, number = os.dup(1), 0
    for stream, flags in ((0, os.O_RDONLY), (1, os.O_WRONLY), (2, os.O_WRONLY)):
        nowhere = os.open(os.devnull, flags)
        os.dup2(nowhere, stream)
        os.close(nowhere)
    write, line = os.write, wire.line

    def send(message):
        nonlocal number
        write(out, ("\n" + line(secret, number, message)).encode())
        number += 1
    return send


def report_verdicts(send):
    """Let the engine's verdicts go out as well, each ✓ with what it rests on, so that it can be judged again."""
    verdict, outcomes, seen = exercises._verdict, judging.outcomes, {}
    packed, packed_outcome = wire.packed, wire.packed_outcome

    def observed(entry, answer, files=()):
        seen[id(answer)] = outcomes(entry, answer, files)
        return seen[id(answer)]

    def told(key, judging, answer):
        seen.clear()
        found, mark, words = verdict(key, judging, answer)
        message = {"key": str(key), "mark": mark, "words": " ".join(str(words).split())[:LONGEST]}
        if mark == "✓" and found.is_value:
            message["value"] = packed(answer)
        elif mark == "✓":
            message["outcomes"] = [packed_outcome(outcome) for outcome in seen.get(id(answer), ())]
        send(message)
        return found, mark, words

    judging.outcomes, exercises._verdict = observed, told


class Notebook:
    """Our notebook with a learner's cells in it."""

    def __init__(self, job, send):
        self.job, self.send, self.before = job, send, []
        self.space = {"__name__": "__main__", "display": lambda *things, **how: None}

    def work(self):
        """Run the exercises' cells in our order; where one cannot be run, ours runs in its place."""
        for place, (is_exercise, ours, theirs) in enumerate(self.job["cells"]):
            if not is_exercise:
                self.before += with_calls(ours, f"<ours, cell {place}>")
                continue
            self.send({"begin": place})
            trouble = self.exercise(theirs, place) if theirs is not None else None
            self.send({"end": place, "trouble": trouble})
            if trouble or theirs is None:
                self.exercise(ours, f"{place}, unfilled")

    def exercise(self, text, place):
        """Run a cell with what it needs of ours; returns what stopped it, in words."""
        file = f"<exercise, cell {place}>"
        try:
            text = without_magics(text)
            linecache.cache[file] = len(text), None, text.splitlines(True), file
            wanted, code = names(text)[0], compile(text, file, "exec")
        except Exception as error:                     # SyntaxError, and whatever else a text can do to a compiler
            at = f" in line {error.lineno}" if getattr(error, "lineno", None) else ""
            return f"Python cannot read the cell: {getattr(error, 'msg', error)}{at}"[:LONGEST]
        for statement in needed(wanted, self.before):
            run(statement, self.space)
        seconds, began = self.job["seconds"] / 4, time.process_time()
        try:
            limited(seconds, lambda: exec(code, self.space))
        except MemoryError:
            return "the cell asks for more memory than there is"
        except BaseException as error:
            if isinstance(error, OutOfTime) or time.process_time() - began > seconds:
                return "the cell does not come to its end: does its loop ever end?"
            return f"the cell stops: {type(error).__name__}: {' '.join(str(error).split())}"[:LONGEST]
        return None


def with_calls(text, file):
    """The statements of one of our cells; a call such as `layer.forward(X)`, too, makes `layer` what it is.

    So does a call in a loop; the calls of modules do not.
    """
    text = without_magics(text)
    found = statements(text, file)
    for node, statement in zip(ast.parse(text).body, found, strict=True) if found else ():
        if isinstance(node, (ast.Expr, ast.For, ast.While, ast.With)):
            called = [call.func for call in ast.walk(node) if isinstance(call, ast.Call)]
            roots = {part.value.id for part in called
                     if isinstance(part, ast.Attribute) and isinstance(part.value, ast.Name)}
            statement.defines |= roots - {"np", "nnfs_helpers", "figures", "plt"}
    return found
