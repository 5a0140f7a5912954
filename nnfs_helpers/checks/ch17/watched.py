"""Exercise 17.5: the course's way to write a file whole, and a look at what stands under its name meanwhile."""
import os
import tempfile
from unittest import mock

import numpy as np


def write_whole(path, pieces):
    beside = path + ".part"
    with open(beside, "wb") as file:
        for piece in pieces:
            file.write(piece)
    os.replace(beside, path)


def over(path, pieces, mode="wb"):
    with open(path, mode) as file:
        for piece in pieces:
            file.write(piece)


class Crash(OSError):
    """The disk is full."""


def content(path):
    if not os.path.exists(path):
        return None
    with open(path, "rb") as file:
        return file.read()


def full(new):
    yield in_bytes(new[0])
    raise Crash("no space left on the disk")


def in_bytes(text):
    return text.encode("latin-1")       # a byte for each letter, also such as are no text in UTF-8


class Watched:
    """A folder with the old file in it, and notes of what stands there while the new one is written."""

    def __init__(self, folder, old, new, crash):
        self.folder, self.path, self.new, self.crash = folder, os.path.join(folder, "net.npz"), new, crash
        self.known = {None: "nothing", in_bytes(old): "the old file", in_bytes("".join(new)): "the new file"}
        self.seen, self.renamed = set(), []

    def means(self):
        return self.known.get(content(self.path), "half a file")

    def pieces(self):
        """The new content, and at each piece a look at the folder."""
        for k, piece in enumerate(self.new):
            if self.crash == k:
                raise Crash("no space left on the disk")
            yield in_bytes(piece)
            now = self.means()
            beside = "beside it" if len(os.listdir(self.folder)) > (now != "nothing") else "nowhere beside it"
            self.seen.add(f"{now}, new bytes {beside if now == 'the old file' else 'in its place'}")

    def noting(self, rename):
        def noted(start, to):
            whole = "whole" if content(os.fspath(start)) == in_bytes("".join(self.new)) else "not yet whole"
            self.renamed.append(whole + ("" if os.path.exists(to) else ", and the old one is gone already"))
            return rename(start, to)
        return noted


def use(answer, old, new, crash):
    """Let it write `new` piece by piece over `old`, look on while it does, and perhaps fill the disk.

    crash: the piece at which the disk is full, or None; "before": it was full once, and now there is room.
    """
    with tempfile.TemporaryDirectory() as folder:
        watched = Watched(folder, old, new, crash)
        if crash == "before":
            over(watched.path, [in_bytes(old)])
            try:
                answer(watched.path, full(new))
            except Crash:
                pass
        over(watched.path, [in_bytes(old)])
        try:
            with mock.patch.multiple(os, replace=watched.noting(os.replace), rename=watched.noting(os.rename)):
                back = answer(watched.path, watched.pieces())
            error = "a number came back" if isinstance(back, (float, np.generic)) else "none"
        except Crash:
            error = "passed on"
        result = {"while writing, the name means": " / ".join(sorted(watched.seen)), "the disk's error is": error,
                  "afterwards the name means": watched.means()}
        if error == "none":
            result["files left over"] = len(os.listdir(folder)) - 1
            result["when it is renamed, the new file is"] = " / ".join(watched.renamed) or "whole"
        return result
