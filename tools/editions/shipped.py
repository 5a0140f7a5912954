"""How the course came: its files before a learner wrote into them.

A clone has them in git, at the newest commit that it shares with where it came from, whatever was committed since. Any
other folder (an unpacked ZIP) gets a copy, .course/shipped.zip, at the first call of course.py; `course.py update`
renews it. A notebook that holds answers by then is left out of the copy: nothing is taken for shipped that may not be.
"""
import json
import os
import re
import shutil
import subprocess
import zipfile
from pathlib import PurePosixPath

from .._environment import Trouble
from .zips import NOT_OURS, packed, unpacked

KEPT, RECORD = ".course/shipped.zip", ".course/edition"       # a copy; the commit that a clone was last updated to
EXACT = "every file"                                          # said of a copy that is a published edition as a whole
LARGEST = 5_000_000
VERSION = re.compile(r'^version = "(.*)"', re.M)


def git(root, *words, wrong=None):
    """What git prints, as bytes; where it fails, the answer `wrong`, or a Trouble with git's last line."""
    quiet = {**os.environ, "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C"}
    done = subprocess.run(["git", "-C", str(root), *words], capture_output=True, env=quiet, stdin=subprocess.DEVNULL)
    if done.returncode and wrong is None:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines() or ["nothing"]
        raise Trouble(f"git {words[0]} did not work. It says: {said[-1]}")
    return wrong if done.returncode else done.stdout


def is_clone(root):
    """Is this folder a repository of git by itself, and is git here to ask?"""
    return (root / ".git").exists() and shutil.which("git") is not None


def commit(root, name):
    """The full name of a commit, or an empty text where there is none of that name."""
    return git(root, "rev-parse", "--verify", "--quiet", name + "^{commit}", wrong=b"").decode().strip()


def older(root, one, other):
    """Does the history of `other` hold the commit `one`?"""
    return git(root, "merge-base", "--is-ancestor", one, other, wrong=b"no") == b""


def origin(root):
    """The newest commit known here of where the clone came from."""
    return commit(root, "@{upstream}") or commit(root, "refs/remotes/origin/HEAD")


def base(root):
    """The commit that the folder's files were made from, without what the learner has committed; empty if unknown."""
    record = root / RECORD
    known = commit(root, record.read_text(encoding="utf-8").strip()) if record.exists() else ""
    here, there = commit(root, "HEAD"), origin(root)
    shared = git(root, "merge-base", here, there, wrong=b"").decode().strip() if there else here
    return known if known and (not shared or older(root, shared, known)) else shared


def archive(root, name, under=()):
    """{name: bytes} of the files of a commit."""
    under = [part for part in under if git(root, "ls-tree", name, "--", part)]
    return unpacked(git(root, "-c", "core.autocrlf=false", "archive", "--format=zip", "-0", name, *under))


def edition(root):
    """({name: bytes} of the course as it came, do we know all its files?)."""
    if is_clone(root):
        name = base(root)
        return (archive(root, name), True) if name else ({}, False)
    return (unpacked((root / KEPT).read_bytes()), comment(root)[1:] == [EXACT]) if comment(root) else ({}, False)


def notebook(root, name):
    """The bytes of a notebook as it came, or None: in a clone the newest in its history that is unfilled."""
    if not is_clone(root):
        return edition(root)[0].get(name)
    history = git(root, "log", "--format=%H", "--", name, wrong=b"").decode().split()
    for one in [base(root), *history]:
        raw = git(root, "show", f"{one}:{name}", wrong=b"") if one else b""
        if looks_shipped(raw):
            return raw
    return None


def looks_shipped(raw):
    """Is this a notebook as the course stores it: run in order, unfilled, and not saved by an editor since?"""
    try:
        book = json.loads(raw)
        code = [cell for cell in book["cells"] if cell["cell_type"] == "code"]
        said = ["".join(output.get("text", "")) for cell in code for output in cell["outputs"]
                if "exercise" in cell["metadata"].get("tags", ())]
        unfilled = not any(text.startswith(("✓", "✗")) for text in said)
        counts = [cell["execution_count"] for cell in code]
        return (unfilled and counts == list(range(1, len(code) + 1))
                and book["metadata"]["language_info"] == {"name": "python"})
    except (ValueError, LookupError, TypeError, AttributeError):
        return False


def version(text):
    """The version in the text of pyproject.toml."""
    found = VERSION.search(text)
    return found[1] if found else "unknown"


def comment(root):
    """What the kept copy says of itself: its version, and EXACT; nothing where there is no copy that can be read."""
    try:
        with zipfile.ZipFile(root / KEPT) as pack:
            return pack.comment.decode().split(", ")
    except (OSError, zipfile.BadZipFile):
        return []


def keep(root):
    """At the first call in a folder that is no clone, and when its version has become another: keep a copy."""
    here = version((root / "pyproject.toml").read_text(encoding="utf-8"))
    if is_clone(root) or comment(root)[:1] == [here]:
        return
    files = {}
    for folder, inside, names in os.walk(root):
        inside[:] = [name for name in inside if name not in NOT_OURS and not name.endswith(("_cache", "_checkpoints"))]
        for path in (root / folder / name for name in names):
            name = PurePosixPath(path.relative_to(root)).as_posix()
            content = path.read_bytes() if path.is_file() and path.stat().st_size < LARGEST else None
            if content is not None and (path.suffix != ".ipynb" or looks_shipped(content)):
                files[name] = content
    path = root / KEPT
    path.parent.mkdir(exist_ok=True)
    part = path.with_suffix(f".{os.getpid()}")
    part.write_bytes(packed(files, here))
    os.replace(part, path)
