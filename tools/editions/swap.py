"""Many files at once, all or none: what is to be written is laid ready first, and then only names change.

    begin(root, writes)     lay everything ready in .course/update; a failure here has changed nothing
    finish(root)            put it in place; broken off half-way, the next call of course.py goes on where it stopped

A file that has changed between the two is put aside, not overwritten.
"""
import hashlib
import json
import os
import shutil
import time
from pathlib import PurePosixPath

from .._environment import Trouble
from . import shipped

FOLDER = ".course/update"
IN_USE = ("{} cannot be replaced ({}): close whatever has it open, and call course.py again. "
          "It goes on where it stopped; nothing is lost.")


def digest(path):
    """What tells a file's content from any other; None where there is no file."""
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else None


def beside(root, name, when, taken=()):
    """A free name for a learner's own version of a file: notebooks/yours/03_activations_2026-11-21_0735.ipynb."""
    path = PurePosixPath(name)
    folder = path.parent / "yours" if path.suffix == ".ipynb" else "yours" / path.parent
    for again in ("", *(f"_{k}" for k in range(2, 10_000))):
        free = (folder / f"{path.stem}_{when}{again}{path.suffix}").as_posix()
        if free not in taken and not (root / free).exists():
            return free
    raise Trouble(f"There are too many kept versions of {name}; nothing was changed. Clear up the folder {folder}.")


def write(path, content):
    """Write a file, and return when it is on the disk."""
    with open(path, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def begin(root, writes, commit=""):
    """Lay `writes` ready: [(name, bytes, or None where the file goes)]; `commit`: where a clone is to stand then."""
    place = root / FOLDER
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir(parents=True)
    files = []
    try:
        for k, (name, content) in enumerate(writes):
            if content is not None:
                write(place / f"{k}.new", content)
            files.append([name, digest(root / name), content is not None])
        plan = {"files": files, "commit": commit, "when": time.strftime("%Y-%m-%d_%H%M")}
        write(place / "plan.part", json.dumps(plan).encode())
        os.replace(place / "plan.part", place / "plan.json")
    except BaseException:
        shutil.rmtree(place, ignore_errors=True)
        raise


def pending(root):
    """Has an update been laid ready and not been finished?"""
    return (root / FOLDER / "plan.json").exists()


def finish(root):
    """Put everything in place that has been laid ready, as far as that has not been done before."""
    place = root / FOLDER
    plan = json.loads((place / "plan.json").read_text(encoding="utf-8"))
    for k, (name, seen, is_new) in enumerate(plan["files"]):
        try:
            (put if is_new else remove)(root, name, seen, place / f"{k}.new", plan["when"])
        except OSError as error:
            raise Trouble(IN_USE.format(name, error.strerror)) from None
    if plan["commit"]:
        stand(root, plan["commit"])
    (place / "plan.json").unlink()
    shutil.rmtree(place, ignore_errors=True)


def put(root, name, seen, ready, when):
    """Give the file that lies ready its name; what has come under that name since, or in its way, is put aside."""
    path = root / name
    if not ready.exists():                              # done in a call before
        return
    if path.is_dir() or digest(path) not in (None, seen, digest(ready)):
        aside(root, name, when)
    for folder in list(PurePosixPath(name).parents)[-2::-1]:
        if (root / folder).is_file():
            aside(root, str(folder), when)
    if path.exists():
        shutil.copymode(path, ready)
    elif ready.read_bytes()[:2] == b"#!":
        ready.chmod(0o755)
    path.parent.mkdir(parents=True, exist_ok=True)
    os.replace(ready, path)


def aside(root, name, when):
    """Give what has this name a free one among the learner's own."""
    free = root / beside(root, name, when)
    free.parent.mkdir(parents=True, exist_ok=True)
    os.replace(root / name, free)


def remove(root, name, seen, ready, when):
    """Take away a file, unless it has changed since."""
    if seen is not None and digest(root / name) == seen:
        (root / name).unlink()


def stand(root, commit):
    """Let the clone stand at `commit`, its files left alone; where it has commits or an index of its own, they stay."""
    none_staged = shipped.git(root, "diff", "--cached", "--quiet", wrong=b"no") == b""
    if none_staged and shipped.older(root, "HEAD", commit):
        shipped.git(root, "reset", "--quiet", "--mixed", commit)
    write(root / shipped.RECORD, commit.encode())
