"""Fetch a file once: what arrives is checked, what breaks off is taken up again, what is not the file is refused.

    fetch(urls, path, size, sha256)

A download goes into a file of its own beside the goal, `….part`, and gets its name only when its size and its SHA-256
are right. So whatever stands under the name is whole, even if the power fails in between.
"""
import hashlib
import http.client
import os
import urllib.error
import urllib.request
from pathlib import Path

TRIES = 4           # for each address: the first, and three that take up what broke off
PIECE = 1 << 16
QUIET = 20.0        # seconds without a byte, after which a connection counts as broken


class NotFetched(OSError):
    """A file could not be fetched; the message is one sentence that says why, and what to do."""


class OtherFile(NotFetched):
    """What arrived is not the file that was asked for."""


def fetch(urls, path, size, sha256, tell=None):
    """Make sure that the file at `path` is the one wanted, fetching it where it is not; returns the path.

    urls      addresses of the same file, tried in this order
    size      its length in bytes;  sha256: its SHA-256 in hexadecimal digits
    tell      tell(bytes there, bytes in all), called as it grows

    Raises NotFetched, an OSError whose message is one sentence: nothing reached, nothing to write to, or (OtherFile)
    another file at every address. What has arrived of a download that broke off stays for the next call.
    """
    path, trouble = Path(path), []
    part = path.with_name(path.name + ".part")
    try:
        if path.exists() and path.stat().st_size == size and digest(path) == sha256:
            return path
        path.parent.mkdir(parents=True, exist_ok=True)
        part.touch()
        if not _length(part):
            part.unlink()           # it was only to be seen whether one can write here
    except OSError as reason:
        raise NotFetched(f"{path.name} cannot be kept in {path.parent} ({_brief(reason)}): make that folder writable, "
                         "or set NNFS_COURSE_DATA to another.") from None
    for url in urls:
        try:
            _checked(url, part, size, sha256, tell)
            os.replace(part, path)
            return path
        except OSError as reason:
            trouble.append(reason)
    raise _in_one_sentence(path, trouble, _length(part)) from None


def _checked(url, part, size, sha256, tell):
    """Bring `part` to its full length and hold it to its SHA-256; one that was there and proves wrong is begun anew."""
    began_with = _length(part)
    try:
        _in_several_goes(url, part, size, tell)
        if digest(part) != sha256:
            raise OtherFile("SHA-256")
    except OtherFile:
        part.unlink(missing_ok=True)
        if not began_with:
            raise
        _checked(url, part, size, sha256, tell)


def _in_several_goes(url, part, size, tell):
    for _ in range(TRIES):
        broke = None
        try:
            _go_on(url, part, size, tell)
        except (ConnectionError, TimeoutError, http.client.HTTPException) as reason:
            broke = reason
        if _length(part) == size:
            return
    raise OSError(f"the connection broke off {TRIES} times") if broke else OtherFile("length")


def _go_on(url, part, size, tell):
    """One go: ask for what is missing, and write it behind what is there. No length that a server tells is believed."""
    have = _length(part)
    if have > size:
        raise OtherFile("length")
    if have == size:
        return
    request = urllib.request.Request(url, headers={"Range": f"bytes={have}-", "Accept-Encoding": "identity",
                                                   "User-Agent": "nnfs-course"})
    try:
        answer = urllib.request.urlopen(request, timeout=QUIET)
    except urllib.error.HTTPError as error:
        raise (OtherFile("length") if error.code == 416 else error) from None     # 416: it has no bytes there
    with answer:
        goes_on = answer.status == 206 and answer.headers.get("Content-Range", "").startswith(f"bytes {have}-")
        have = have if goes_on else 0            # a server that cannot go on sends everything once more
        promised, began = answer.headers.get("Content-Length", ""), have
        with open(part, "ab" if goes_on else "wb") as file:
            while piece := answer.read(PIECE):
                have += len(piece)
                if have > size:
                    raise OtherFile("length")
                file.write(piece)
                if tell:
                    tell(have, size)
    if promised.isdigit() and have - began < int(promised):
        raise ConnectionError("it broke off")


def _in_one_sentence(path, trouble, had):
    """What is said of the trouble that each address gave."""
    if all(isinstance(reason, OtherFile) for reason in trouble):
        return OtherFile(f"{path.name}: what was sent is not the file expected (its {trouble[0]} differs) and was "
                         "thrown away; try again later, or on another network.")
    reason = next(reason for reason in reversed(trouble) if not isinstance(reason, OtherFile))
    later = f"the {had / 1e6:.1f} MB that arrived are kept for the next try" if had else "try again when you are online"
    return NotFetched(f"{path.name} could not be fetched ({_brief(reason)}): {later}.")


def _length(part):
    return part.stat().st_size if part.exists() else 0


def digest(path):
    """The SHA-256 of a file, in hexadecimal digits.

    >>> digest(os.devnull)[:16]
    'e3b0c44298fc1c14'
    """
    found = hashlib.sha256()
    with open(path, "rb") as file:
        while piece := file.read(1 << 20):
            found.update(piece)
    return found.hexdigest()


def percent(name):
    """A `tell` for `fetch` that keeps one line of text up to date: name, megabytes, percent."""
    said = -1

    def tell(have, size):
        nonlocal said
        now = 100 * have // max(size, 1)
        if now != said:
            said = now
            print(f"\r{name}: {have / 1e6:.1f} of {size / 1e6:.1f} MB, {now} %", end="\n" if have == size else "",
                  flush=True)
    return tell


def _brief(reason):
    """An error in a few words."""
    reason = getattr(reason, "reason", None) or reason
    return str(getattr(reason, "strerror", None) or reason or type(reason).__name__)
