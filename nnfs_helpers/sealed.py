"""Arrays and a description in one file: an .npz that shows when it was cut or changed (chapter 17).

    about.npy             the description: JSON, as UTF-8 in bytes
    <name>.npy            one array each, stored as they are, uncompressed
    the archive's comment a seal: the SHA-256 of everything before it

NumPy reads it as any other .npz: `np.load(path, allow_pickle=False)`. Nothing in it can run: arrays of Python objects,
which NumPy would unpickle, are neither written nor read.
"""

import hashlib
import io
import json
import math
import os
import struct
import tokenize
import zipfile
from pathlib import Path

import numpy as np

SEAL = 64               # characters of the SHA-256 at the file's end
ABOUT = "about"
FOREIGN = {             # how files of other kinds begin
    b"\x80": "a pickle by its look, and those are never opened here: opening one can run any command",
    b"\x93NUMPY": "a single array of NumPy's (.npy), without a description",
    b"\x89HDF": "an HDF5 file, as Keras writes",
    b"\x89PNG": "a picture",
    b"{": "a text",
}
BROKEN = (zipfile.BadZipFile, struct.error, tokenize.TokenError, ValueError, KeyError, EOFError, IndexError,
          SyntaxError, TypeError, OverflowError, NotImplementedError, RuntimeError, MemoryError)


class NotOurs(ValueError):
    """A file that is refused; the sentence says why."""


def write(path, about, arrays):
    """Write the description and the arrays to `path`: beside it first, then in its place, so that a crash leaves the
    old file whole. Raises ValueError for arrays that could not be read again.
    """
    path = Path(path)
    for name, array in arrays.items():
        if array.dtype.kind != "f" or not np.isfinite(array).all():
            raise ValueError(f"{path} is not written: the {name} are of type {array.dtype}, or hold nan or infinity.")
    text = json.dumps(about, allow_nan=False, ensure_ascii=False, indent=1)
    data = sealed({ABOUT: np.frombuffer(text.encode(), np.uint8), **arrays})
    beside = path.with_name(path.name + ".part")
    try:
        with open(beside, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())             # on the disk, before the name points to it
        os.replace(beside, path)                # one step: the name means the old file or the new one
    finally:
        beside.unlink(missing_ok=True)


def sealed(arrays):
    """The file's bytes."""
    buffer = io.BytesIO()
    np.savez(buffer, **arrays)
    with zipfile.ZipFile(buffer, "a") as archive:
        archive.comment = b"0" * SEAL
    body = buffer.getvalue()[:-SEAL]
    return body + hashlib.sha256(body).hexdigest().encode()


def read(path):
    """(description, {name: array}) of a file that `write` wrote; ValueError with a sentence for every other."""
    data = Path(path).read_bytes()
    try:
        _check_seal(data)
        arrays = _arrays(data)
        about = _description(arrays.pop(ABOUT, None))
    except NotOurs as error:
        raise ValueError(f"{path} {error}") from None
    return about, arrays


def _check_seal(data):
    if not data:
        raise NotOurs("is empty.")
    if not data.startswith(b"PK\x03\x04"):
        kind = next((kind for start, kind in FOREIGN.items() if data.startswith(start)), "something else")
        raise NotOurs(f"is no saved model: it does not begin as an .npz does. It is {kind}.")
    body, seal = data[:-SEAL], data[-SEAL:]
    if hashlib.sha256(body).hexdigest().encode() == seal:
        return
    end = data.rfind(b"PK\x05\x06")             # where a zip archive says that it is complete
    if end < 0 or len(data) < end + 22:
        raise NotOurs("is cut short: its end is missing. Save or copy it again.")
    if data[end + 20:end + 22] == b"\0\0":
        raise NotOurs("is an archive of another program: it has no seal of this course. model.save writes one.")
    raise NotOurs("was changed or damaged after it was saved: its seal no longer fits what is in it.")


def _arrays(data):
    """{name: array} of an archive. A seal proves that nothing happened to a file, not that it means well."""
    arrays = {}
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for member in archive.infolist():
                name = member.filename.removesuffix(".npy")
                if name in arrays or member.filename == name or member.compress_type != zipfile.ZIP_STORED:
                    raise NotOurs(f"is refused: its part {member.filename!r} is doubled, packed, or no array.")
                arrays[name] = _array(archive.read(member), name)
    except NotOurs:
        raise
    except BROKEN as error:
        raise NotOurs(f"is refused: it is no proper archive of arrays ({error}).") from None
    return arrays


def _array(data, name):
    """One array, only if its head promises just the bytes that are there: a head is free to promise terabytes."""
    file = io.BytesIO(data)
    if np.lib.format.read_magic(file) != (1, 0):
        raise NotOurs(f"is refused: the head of its array {name!r} is of a form that is not written here.")
    shape, _, dtype = np.lib.format.read_array_header_1_0(file)
    if dtype.hasobject:
        raise NotOurs(f"is refused: its array {name!r} holds Python objects, and reading those can run any command.")
    if dtype.str[1:] not in ("f4", "f8", "u1"):
        raise NotOurs(f"is refused: its array {name!r} is of type {dtype}; numbers are wanted.")
    if math.prod(shape) * dtype.itemsize != len(data) - file.tell() or min(shape, default=1) < 0:
        raise NotOurs(f"is refused: its array {name!r} says that its shape is {shape}, "
                      f"and that does not fit its {len(data) - file.tell()} bytes.")
    file.seek(0)
    array = np.load(file, allow_pickle=False)
    if not np.isfinite(array).all():
        raise NotOurs(f"is refused: its array {name!r} holds nan or infinity.")
    return array


def _description(array):
    if array is None or array.dtype != np.uint8 or array.ndim != 1:
        raise NotOurs("is refused: it holds arrays, and no description of the model.")
    try:
        about = json.loads(array.tobytes().decode())
    except (ValueError, RecursionError) as error:
        raise NotOurs(f"is refused: its description is no JSON ({error}).") from None
    if not isinstance(about, dict):
        raise NotOurs("is refused: its description is JSON, and no description of a model.")
    return about
