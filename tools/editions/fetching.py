"""The newest edition of the course: from where a clone came from, or as the ZIP that GitHub makes of it."""
import http.client
import urllib.error
import urllib.request
import zipfile

from .. import _address
from .._environment import Trouble
from . import shipped, zips

ADDRESS = "https://github.com/{}/archive/HEAD.zip"
QUIET = 30          # seconds without a byte, after which a connection counts as broken
WANTED = {"course.py", "pyproject.toml", "notebooks/00_welcome.ipynb"}

NO_REMOTE = "This clone does not know where it came from: git remote add origin ADDRESS, and call this again."
NO_BRANCH = "git does not know which branch is the course's: git remote set-head origin --auto, and call this again."
UNPUBLISHED = ("This course is not published yet, so there is no newer edition to fetch. A clone made with git asks "
               "where it was cloned from.")
UNREACHED = "The newest edition could not be fetched from {} ({}); nothing was changed. Try again when you are online."
NOT_IT = "What was sent from {} is not this course ({}); nothing was changed."


def newest(root):
    """({name: bytes} of the newest edition, its commit where this is a clone, otherwise "")."""
    if not shipped.is_clone(root):
        return published(_address.repository(root)), ""
    if not shipped.git(root, "remote").strip():
        raise Trouble(NO_REMOTE)
    try:
        shipped.git(root, "fetch", "--quiet")
    except Trouble as trouble:
        raise Trouble(f"{trouble}\nNothing was changed. Call this again when you are online.") from None
    commit = shipped.origin(root)
    if not commit:
        raise Trouble(NO_BRANCH)
    return whole(shipped.archive(root, commit), "there"), commit


def published(repository):
    """The files of the ZIP that is published."""
    if repository == _address.NOWHERE:
        raise Trouble(UNPUBLISHED)
    url = ADDRESS.format(repository)
    try:
        with urllib.request.urlopen(url, timeout=QUIET) as answer:
            raw = answer.read()
        return whole(zips.unpacked(raw, strip=True), url)
    except zipfile.BadZipFile as error:
        raise Trouble(NOT_IT.format(url, error)) from None
    except (OSError, http.client.HTTPException) as error:
        reason = getattr(error, "reason", None) or error
        raise Trouble(UNREACHED.format(url, getattr(reason, "strerror", None) or reason)) from None


def whole(files, where):
    """The files, if they are the course."""
    missing = sorted(WANTED - set(files))
    if missing:
        raise Trouble(NOT_IT.format(where, f"it has no {missing[0]}"))
    return files
