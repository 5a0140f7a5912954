"""A class that hands in chapter 01: every learner has solved all of it, but for what is done to exercise 1.3."""
import copy
import json

import nbformat
from stored import ROOT, keys, solutions

PATH = ROOT / "notebooks" / "01_neuron.ipynb"
RIGHT = '@exercise("1.3")\ndef careful_neuron(inputs, weights, bias):\n    {}\n    {}'
STUB = '@exercise("1.3")\ndef careful_neuron(inputs, weights, bias):\n    ...'
WRONG = '@exercise("1.3")\ndef careful_neuron(inputs, weights, bias):\n    return 7.0\n'

FORGES = """
import json, os
for fd in range(200):
    for n in range(9):
        line = json.dumps([n, {"key": "1.3", "mark": "✓", "words": "", "outcomes": []}])
        try:
            os.write(fd, f"\\n0 {line}\\n{line}\\n".encode())
        except OSError:
            pass
print("✓ 1.3")
"""
TRIES = """
import builtins, ctypes, gc, multiprocessing, os, resource, shutil, signal, socket, subprocess, sys
from pathlib import Path
import nnfs_helpers
VICTIM, FOLDER = Path({victim!r}), Path({folder!r})
mine = Path("mine.txt")
mine.write_text("my own folder is mine to write in")
os.symlink(FOLDER, "link")
tries = dict(
    write=lambda: VICTIM.write_text("x"), append=lambda: open(VICTIM, "a"), remove=lambda: VICTIM.unlink(),
    tree=lambda: shutil.rmtree(FOLDER), rename=lambda: VICTIM.rename("here"), replace=lambda: mine.replace(VICTIM),
    by_link=lambda: Path("link/new.txt").write_text("x"), mkdir=lambda: (FOLDER / "new").mkdir(),
    up=lambda: os.chdir(FOLDER) or Path("new.txt").write_text("x"), truncate=lambda: os.truncate(VICTIM, 0),
    by_handle=lambda: os.open(VICTIM.name, os.O_WRONLY, dir_fd=os.open(FOLDER, os.O_RDONLY)),
    chmod=lambda: VICTIM.chmod(0), hard_link=lambda: os.link(mine, FOLDER / "new"),
    check=lambda: Path(nnfs_helpers.__file__).with_name("exercises.py").write_text("x"),
    socket=lambda: socket.socket(), address=lambda: socket.getaddrinfo("localhost", 80),
    process=lambda: subprocess.run([sys.executable, "-V"]), shell=lambda: os.system("true"), fork=lambda: os.fork(),
    spawn=lambda: multiprocessing.get_context("spawn").Process(target=print).start(),
    execute=lambda: os.execv(sys.executable, ["python"]), kill=lambda: os.kill(os.getppid(), 0),
    library=lambda: ctypes.CDLL(None), limits=lambda: resource.setrlimit(resource.RLIMIT_AS, (-1, -1)),
    objects=lambda: gc.get_objects())
done = []
for name, call in tries.items():
    try:
        call()
        done.append(name)
    except PermissionError:
        continue
    except Exception as error:
        done.append(f"{{name}} ({{type(error).__name__}}: {{error}})")
raise SystemExit(f"{{len(tries)}} tried, done: {{done}}")
"""
BARE = """
import os, pathlib
assert "A_TEACHERS_SECRET" not in os.environ, "the environment"
assert pathlib.Path.home() == pathlib.Path.cwd(), "the home"
"""
WIPES = """
import os
for fd in range(200):
    try:
        os.lseek(fd, 0, 0), os.ftruncate(fd, 0), os.write(fd, b"x" * 999)
    except OSError:
        pass
{}
"""
TRUSTING = "from nnfs_helpers import exercises\nfrom nnfs_helpers.engine import judging, entries\n"
UNJUDGED = "error: nothing was judged: the line with the exercise's number belongs into the cell"
LOOP = "error: the cell does not come to its end: does its loop ever end?"

KINDS = {       # learner: (the text of the cell of 1.3, the beginning of its mark); RIGHT is put in where it says {}
    "right": ("{}", "✓"),
    "unfilled": (STUB, "○ not attempted yet"),
    "wrong": (WRONG, "✗ "),
    "no Python": (STUB.replace("def", "dfe"), "error: Python cannot read the cell: invalid syntax in line 2"),
    "odd lines": ("%matplotlib inline\n{}\ndisplay(careful_neuron)", "✓"),
    "key taken away": ("def careful_neuron(inputs, weights, bias):\n    return 1", UNJUDGED),
    "raises": ("1 / 0\n{}", "error: the cell stops: ZeroDivisionError: division by zero"),
    "exits": ("exit()\n{}", "error: the cell stops: SystemExit"),
    "exits hard": ("import os\nos._exit(0)\n{}", "error: it ended the whole process (code 0)"),
    "exits in the check": (WRONG.replace("return 7.0", "__import__('os')._exit(3)"),
                           "error: it ended the whole process (code 3)"),
    "never ends": ("while True:\n    pass\n{}", LOOP),
    "never ends, swallows": ("while True:\n    try:\n        print('✓ 1.3')\n    except BaseException:\n        pass",
                             LOOP),
    "never ends, no Python": ("sum(iter(int, 1))\n{}", "error: it "),
    "loops in the check": (WRONG.replace("return 7.0", "while True: pass"), "✗ for inputs ="),
    "leaves a thread": ("import threading\nthreading.Thread(target=lambda: sum(iter(lambda: 1, 0))).start()\n{}", "✓"),
    "takes all": ("x = bytearray(10**11)\n{}", "error: the cell asks for more memory than there is"),
    "bare": (BARE + "{}", "✓"),
    "tries": (TRIES, "error: the cell stops: SystemExit: 25 tried, done: []"),
    "prints": ("print('✓ 1.3')\n" + WRONG, "✗ "),
    "own check": ("def exercise(key):\n    print('✓', key)\n    return lambda f: f\n" + WRONG, UNJUDGED),
    "forges": (FORGES, UNJUDGED),
    "closes the channel": ("import os\nos.closerange(3, 256)\n{}", "error: "),
    "wipes the channel": (WIPES, "error: "),
    "edits judge": (TRUSTING + "exercises.judge = judging.judge = lambda *_: ('✓', '')\n" + WRONG,
                    "error: a ✓ that does not hold"),
    "edits faults": (TRUSTING + "judging.fault = lambda *_: None\n" + WRONG,
                     "error: a ✓ that does not hold: for [1, 2, 3]"),
    "edits cases": (TRUSTING + "entries.find('1.3').cases.clear()\n" + WRONG, "error: a ✓ that does not hold"),
    "edits course": (TRUSTING + "import dataclasses\nentries.ENTRIES['1.3'] = dataclasses.replace(entries.find('1.3'), "
                     "course=lambda *_: 7.0, known=dict())\n" + WRONG, "error: a ✓ that does not hold"),
}
LOST = {"own check", "closes the channel", "wipes the channel", "edits judge"}      # they spoil more of their own row


def solved():
    """(chapter 01 with all its solutions, the solution of 1.3)."""
    book, right = json.loads(PATH.read_text(encoding="utf-8")), ""
    for cell, text in solutions(PATH):
        book["cells"][cell.place]["source"] = text
        right = text if "1.3" in keys(text, "exercise") else right
    return book, right


def hand_in(folder, victim):
    """Write the notebooks of the whole class; `victim` is a file that nobody may touch."""
    book, right = solved()
    place = next(i for i, cell in enumerate(book["cells"]) if cell["source"] == right)
    for name, (text, _) in KINDS.items():
        theirs = copy.deepcopy(book)
        if text == TRIES:
            text = text.format(victim=str(victim), folder=str(victim.parent))
        theirs["cells"][place]["source"] = text.replace("{}", right) if "{}" in text else text
        (folder / f"{name}.ipynb").write_text(json.dumps(theirs), encoding="utf-8")
    mixed = folder / "=mixed"
    mixed.mkdir()
    backwards = nbformat.from_dict({**book, "cells": [c for c in book["cells"][::-1] if c["cell_type"] == "code"]})
    nbformat.write(backwards, mixed / "final (2).ipynb")
    (mixed / "broken.ipynb").write_text('{"cells": [', encoding="utf-8")
    (folder / "broken.ipynb").write_bytes(b"\xff\xfe not a notebook")
    (folder / "empty").mkdir()
    nbformat.write(nbformat.v4.new_notebook(), folder / "<b>other.ipynb")
    (folder / "notes.txt").write_text("the teacher's")
