"""Checks of chapter 16: a loader that goes on where it broke off, trusts the sum alone, and survives being offline."""
import hashlib
import tempfile
from pathlib import Path

from ...exercises import entry

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


def fetch(ask, path, sha256, *, name=".part", resume=True, mode="ab", check=True, catch=True, tidy=True, keep=True,
          from_zero=False):
    part = path.with_name(path.name + name)
    start = part.stat().st_size if resume and part.exists() else 0
    if name and not resume:
        part.unlink(missing_ok=True)
    try:
        with open(part, mode) as file:
            for piece in ask(0 if from_zero else start):
                file.write(piece)
    except OSError:
        if not keep:
            part.unlink()
        if not catch:
            raise
        return False
    if check and hashlib.sha256(part.read_bytes()).hexdigest() != sha256:
        if tidy:
            part.unlink()
        return False
    part.replace(path)
    return True


def straight(ask, path, sha256):
    part = path.with_name(path.name + ".part")
    try:
        with open(path, "ab") as file:
            for piece in ask(part.stat().st_size if part.exists() else 0):
                file.write(piece)
    except OSError:
        return False
    return hashlib.sha256(path.read_bytes()).hexdigest() == sha256


def in_one_piece(ask, path, sha256):
    part = path.with_name(path.name + ".part")
    try:
        with open(part, "ab") as file:
            file.write(ask(part.stat().st_size))
    except OSError:
        return False


def but(**change):
    return lambda ask, path, sha256: fetch(ask, path, sha256, **change)


def copied(ask, path, sha256):
    done = but()(ask, path, sha256)
    if done:
        path.with_name(path.name + ".part").write_bytes(path.read_bytes())
    return done


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
    "it says nothing: return True or False": lambda ask, path, sha256: [fetch(ask, path, sha256), None][1],
})
