"""Checks of chapter 17: a file that is whole at every moment."""
import os
import shutil
import tempfile
from unittest import mock

import numpy as np

from ...exercises import entry


def write_whole(path, pieces):
    beside = path + ".part"
    with open(beside, "wb") as file:
        for piece in pieces:
            file.write(piece)
    os.replace(beside, path)


class Crash(OSError):
    """The disk is full."""


def content(path):
    if not os.path.exists(path):
        return None
    with open(path, "rb") as file:
        return file.read()


def use(answer, old, new, crash):
    """Let it write `new` piece by piece over `old`, look on while it does, and perhaps fill the disk.

    crash: the piece at which the disk is full, or None; "before": it was full once, and now there is room.
    """
    with tempfile.TemporaryDirectory() as folder:
        path, seen, renamed = os.path.join(folder, "net.npz"), set(), []

        def noting(rename):
            def noted(start, to):
                renamed.append("whole" if content(os.fspath(start)) == "".join(new).encode() else "not yet whole")
                return rename(start, to)
            return noted

        def full():
            yield new[0].encode()
            raise Crash("no space left on the disk")

        if crash == "before":
            over(path, [old.encode()])
            try:
                answer(path, full())
            except Crash:
                pass
        over(path, [old.encode()])

        def pieces():
            for k, piece in enumerate(new):
                if crash == k:
                    raise Crash("no space left on the disk")
                yield piece.encode()
                now = content(path)
                means = {None: "nothing", old.encode(): "the old file"}.get(now, "half a file")
                beside = "beside it" if len(os.listdir(folder)) > (now is not None) else "nowhere beside it"
                seen.add(f"{means}, new bytes {beside if now == old.encode() else 'in its place'}")

        try:
            with mock.patch.multiple(os, replace=noting(os.replace), rename=noting(os.rename)):
                back = answer(path, pieces())
            error = "a number came back" if isinstance(back, (float, np.generic)) else "none"
        except Crash:
            error = "passed on"
        after = {None: "nothing", old.encode(): "the old file", "".join(new).encode(): "the new file"}
        result = {"while writing, the name means": " / ".join(sorted(seen)), "the disk's error is": error,
                  "afterwards the name means": after.get(content(path), "half a file")}
        if error == "none":
            result["files left over"] = len(os.listdir(folder)) - 1
            result["when it is renamed, the new file is"] = " / ".join(renamed) or "whole"
        return result


def over(path, pieces):
    with open(path, "wb") as file:
        for piece in pieces:
            file.write(piece)


def deleted(path, pieces):
    os.remove(path)
    write_whole(path, pieces)


def elsewhere(path, pieces):
    with tempfile.NamedTemporaryFile(delete=False) as file:
        for piece in pieces:
            file.write(piece)
    shutil.move(file.name, path)


def elsewhere_first(path, pieces):
    with tempfile.TemporaryDirectory() as folder:
        write_whole(os.path.join(folder, "x"), pieces)
        shutil.copy(os.path.join(folder, "x"), path)


def appended(path, pieces):
    for piece in pieces:
        with open(path + ".part", "ab") as file:
            file.write(piece)
    os.replace(path + ".part", path)


def forgotten(path, pieces):
    over(path + ".part", pieces)


def copied(path, pieces):
    over(path + ".part", pieces)
    shutil.copy(path + ".part", path)


def swallowed(path, pieces):
    try:
        write_whole(path, pieces)
    except OSError:
        pass


def swallowed_and_renamed(path, pieces):
    beside = path + ".part"
    with open(beside, "wb") as file:
        try:
            for piece in pieces:
                file.write(piece)
        except OSError:
            pass
    os.replace(beside, path)


def always_renamed(path, pieces):
    beside = path + ".part"
    try:
        with open(beside, "wb") as file:
            for piece in pieces:
                file.write(piece)
    finally:
        os.replace(beside, path)


def too_early(path, pieces):
    beside = path + ".part"
    with open(beside, "wb") as file:
        for piece in pieces:
            file.write(piece)
        os.replace(beside, path)


def turned(path, pieces):
    beside = path + ".part"
    over(beside, pieces)
    os.replace(path, beside)


def gathered(path, pieces):
    over(path, [b"".join(pieces)])


def last_only(path, pieces):
    beside = path + ".part"
    for piece in pieces:
        over(beside, [piece])
    os.replace(beside, path)


NEW = ["w" * 9, "b" * 4, "end"]

entry("17.5", course=write_whole, use=use, cases=[("old parameters", NEW, None), ("old", NEW, 1), ("old", NEW, 2),
                                                   ("old", NEW, "before")],
      random=lambda rng: ("o" * int(rng.integers(2, 9)), NEW, [None, 1, 2][int(rng.integers(3))]), mistakes={
          "it writes over the old file: opened for writing, that one is empty at once": over,
          "the old file is deleted first: for a moment there is none, and after a crash there is still none": deleted,
          "while the pieces come, nothing lies beside the old file: from memory, or from another folder or disk, the "
          "new bytes must be copied in the end, and copying takes time. Write beside it from the start": (
              elsewhere, elsewhere_first, gathered),
          "the new file never gets its name: os.replace(beside, path) at the end": forgotten,
          "copying takes as long as writing, and can stop half-way: rename, with os.replace": copied,
          "the disk's error is swallowed: the caller believes that all is saved. Let it pass": swallowed,
          "half a file was renamed into place: rename only when everything is written": (
              swallowed_and_renamed, always_renamed),
          "renamed while the file is still open: the last bytes wait in memory, and Windows refuses. Rename after the "
          "`with`": too_early,
          "turned round: os.replace(from, to), and it was the old file that got the other name": turned,
          "after a crash a piece of the last try still lies beside, and \"ab\" writes behind it: \"wb\" begins anew": (
              appended),
          "only the last piece survives: open the file once, before the loop": last_only,
      })
