"""Checks of chapter 16: a loader that goes on where it broke off, trusts the sum alone, and survives being offline."""
import hashlib
import tempfile
from pathlib import Path

from ...exercises import entry
from .loaders import (
    always_refused,
    but,
    copied,
    fetch,
    in_one_piece,
    removed_wrongly,
    renamed_wrongly,
    straight,
    true_after_a_break,
    uncalled,
)

BODY = bytes(range(65, 85))
SUM = hashlib.sha256(BODY).hexdigest()
FLIPPED = BODY[:-1] + b"!"


def ways(answer, there, sent, breaks):
    """What a loader does when `there` has arrived before, and a server holds `sent` and breaks off after so much."""
    asked = []

    def ask(start):
        asked.append(start)
        if breaks == 0:
            raise OSError("no network")
        for i in range(start, len(sent), 4):
            if breaks is not None and i >= start + breaks:
                raise OSError("the connection broke off")
            yield sent[i:i + 4]

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "data.gz"
        part = path.with_name("data.gz.part")
        if there:
            part.write_bytes(there)
        said = answer(ask, path, SUM)
        return {"says": said, "asked from": asked[0] if asked else -1, "file": seen(path), "part": seen(part)}


def seen(path):
    return path.read_bytes().decode("latin-1") if path.exists() and path.stat().st_size else ""


entry("16.9", course=lambda ask, path, sha256: fetch(ask, path, sha256), use=ways, cases=[
    (b"", BODY, None), (BODY[:8], BODY, None), (b"", FLIPPED, None), (b"", BODY, 8), (BODY[:4], BODY, 4),
    (b"", BODY, 0), (BODY[:4], BODY, 0), (b"X" + BODY[1:8], BODY, None)], mistakes={
    "a flipped byte has the same size, and came through: hold the part to its SHA-256 before it gets the name": (
        but(check=False)),
    "half a file stands under the final name after a break: write into `part`, rename when it is whole": (
        but(name=""), but(name="", resume=False, mode="wb"), straight),
    "it begins at 0 again, though 8 bytes were there: ask for the rest only": (
        but(resume=False), but(resume=False, mode="wb")),
    "asked from 0 and written behind what was there: the beginning stands twice": but(from_zero=True),
    "asked for the rest, and what was there is overwritten: open with \"ab\", to append": but(mode="wb"),
    "offline or broken off it ends in a traceback: catch the OSError, and return False": but(catch=False),
    "after a break, what has arrived is thrown away: keep it for the next try": but(keep=False),
    "a wrong part stays: every later try goes on behind it and fails again. Remove it": but(tidy=False),
    "the part is still there beside the file: rename it with part.replace(path)": copied,
    "`ask(start)` hands out piece by piece: a loop over it, and a `file.write(piece)` for each": in_one_piece,
    "it says nothing: return True or False": (
        lambda ask, path, sha256: [fetch(ask, path, sha256), None][1],
        lambda ask, path, sha256: None if fetch(ask, path, sha256) else False,
        lambda ask, path, sha256: True if fetch(ask, path, sha256) else None),
    "a whole file was refused: compare the digits, `.hexdigest()`, and only when the file is closed, outside the "
    "`with`; before that its last bytes are not on the disk": always_refused,
    "a break is no success: `except OSError: return False`": true_after_a_break,
    "`part` has what arrived, so it gets the name, `part.replace(path)`, or goes, `part.unlink()`; yours asks it of "
    "`path`": (renamed_wrongly, removed_wrongly),
    "what arrives are bytes: open with a b, \"ab\"": (but(mode="a"), but(mode="w")),
    "`ask` is a function: call it with `start`, and loop over what it hands out": uncalled,
})
