"""Grade one learner: run the answers in a process of their own, believe no ✓, judge again what each rests on."""
import json
import os
import secrets
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

from nnfs_helpers.engine.entries import find
from nnfs_helpers.engine.faults import fault
from nnfs_helpers.engine.judging import judge_value, known

from . import wire
from .handed_in import ROOT, same

DEATHS = 3              # how many answers may end the process before the rest of a notebook is given up
WAIT = 4                # times as long as the answers may work, for those that sleep or share the processor
BEGIN = "import sys; sys.path.insert(0, sys.argv[1]); from tools.grading import worker; worker.main()"
KEPT = ("SYSTEMROOT", "PATH", "TZ", "LD_LIBRARY_PATH")         # of the environment; Python does not start without
THREADS = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS")


class Broken(Exception):
    """The grading itself does not work here; its text says why."""


def run(book, answers, seconds, gigabytes):
    """{key: (mark, words, what a ✓ rests on)} for the exercises of one notebook.

    An answer that ends the process, or does not end itself, is named, and the others are run again without it.
    """
    stubs = {known: text for known, text in book.cells if known}
    if all(same(answers.get(known, text), text) for known, text in stubs.items()):
        return {key: ("○", words, {}) for known in stubs for key in known
                for words in ["not attempted yet" if known in answers else "its cell is not in the notebook"]}
    results, given_up, end = {}, {}, ""
    for _ in range(DEATHS):
        messages, end = process(book, {k: v for k, v in answers.items() if k not in given_up}, seconds, gigabytes)
        results, guilty = read(messages, book, answers)
        if guilty is None:
            break
        given_up[guilty] = end
    else:
        end = f"not judged, because {DEATHS} answers before it ended the process or never ended"
        done = {key for key in results if results[key][0] != "error"}
        results |= {key: ("error", end, {}) for key in book.keys if key not in done}
    lost = dict.fromkeys(book.keys, ("error", f"no verdict came: {end}", {}))
    return lost | results | {key: ("error", why, {}) for known, why in given_up.items() for key in known}


def process(book, answers, seconds, gigabytes):
    """(the messages of one run, how the process ended in words)."""
    secret = secrets.token_hex(32)
    cells = [(bool(known), text, answers.get(known)) for known, text in book.cells]
    job = {"secret": secret, "seconds": seconds, "gigabytes": gigabytes, "cells": cells}
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        course, home = Path(folder) / "course", Path(folder) / "home"
        copy(course)
        home.mkdir()
        with open(Path(folder) / "said", "a+b") as said, open(Path(folder) / "errors", "w+b") as errors:
            try:
                code = subprocess.run([sys.executable, "-I", "-B", "-X", "utf8", "-c", BEGIN, str(course)],
                                      input=json.dumps(job).encode(), stdout=said, stderr=errors, cwd=home,
                                      env=bare(home), timeout=WAIT * seconds).returncode
                end = ended(code, seconds)
            except subprocess.TimeoutExpired:
                end = f"it did not end within {WAIT * seconds:g} seconds and was stopped"
            said.seek(0)
            errors.seek(0)
            messages = wire.lines(secret, said.read().decode(errors="replace"))
            failed = " ".join(errors.read().decode(errors="replace").split())       # closed before any answer runs
            if failed and not messages:
                raise Broken(f"The process that runs the answers does not start: {failed[-300:]}")
    return messages, end


def ended(code, seconds):
    """Why a process is over, in words."""
    if os.name == "posix" and -code in (signal.SIGXCPU, signal.SIGKILL):
        return f"it worked for more than {seconds:g} seconds and was stopped"
    return f"it ended the whole process (code {code})"


def copy(course):
    """A copy of the course's module and of what runs the answers, for one process."""
    leave = shutil.ignore_patterns("__pycache__", "*.pyc")
    for name, place in (("nnfs_helpers", "nnfs_helpers"), ("images", "nnfs_helpers/images"),
                        ("tools/grading", "tools/grading")):
        shutil.copytree(ROOT / name, course / place, ignore=leave, dirs_exist_ok=True)
    (course / "tools" / "__init__.py").touch()


def bare(home):
    """The environment of that process: hardly anything of ours, and a home that is thrown away."""
    places = dict.fromkeys(("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "TMPDIR", "TEMP", "TMP", "MPLCONFIGDIR",
                            "IPYTHONDIR", "XDG_CACHE_HOME", "XDG_CONFIG_HOME"), str(home))
    return {**{name: os.environ[name] for name in KEPT if name in os.environ}, **places, **dict.fromkeys(THREADS, "1"),
            "MPLBACKEND": "agg", "LC_ALL": "C.UTF-8"}


def read(messages, book, answers):
    """({key: (mark, words, evidence)}, the keys of the cell that the process died in, or None)."""
    results, at = {}, None
    for message in messages:
        if "begin" in message:
            at = book.cells[message["begin"]][0]
        elif "key" in message and message["key"] in (at or ()):
            if at in answers:
                results.setdefault(message["key"], []).append(message)
        elif "end" in message:
            for key in at:
                results[key] = told(results.get(key, []), message["trouble"], at in answers)
            at = None
    return {key: found for key, found in results.items() if isinstance(found, tuple)}, at


def told(messages, trouble, handed_in):
    """(mark, words, evidence) of an exercise whose cell has been run."""
    if not handed_in:
        return "○", "its cell is not in the notebook", {}
    if trouble and not messages:
        return "error", trouble, {}
    if not messages:
        return "error", "nothing was judged: the line with the exercise's number belongs into the cell", {}
    return messages[-1]["mark"], messages[-1]["words"], messages[-1]


def confirmed(key, mark, words, evidence):
    """(mark, words), a ✓ judged again here, where no answer can reach the check: from what it gave on our cases."""
    if mark != "✓":
        return mark, words
    entry = find(key)
    try:
        if entry.is_value:
            again = judge_value(entry, wire.unpacked(evidence["value"]))
            wrong = again[0] != "✓" and again[1]
        else:
            sent, right = evidence["outcomes"], known(entry, entry.course)
            mine = [wire.unpacked_outcome(*pair) for pair in zip(sent, entry.cases, strict=True)]
            wrong = next(filter(None, (fault(entry, m, r, [""] * 9) for m, r in zip(mine, right, strict=True))), None)
    except Exception as error:
        wrong = f"what it rests on cannot be read ({type(error).__name__})"
    return ("error", f"a ✓ that does not hold: {wrong}") if wrong else (mark, words)
