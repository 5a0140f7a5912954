"""Wrong answers to exercise 17.5: ways to write that leave half a file, or none."""
import os
import shutil
import tempfile

from .watched import over, write_whole


def deleted(path, pieces):
    os.remove(path)
    write_whole(path, pieces)


def deleted_late(path, pieces):
    over(path + ".part", pieces)
    os.remove(path)
    os.rename(path + ".part", path)


def put_aside(path, pieces):
    os.replace(path, path + ".old")
    over(path, pieces)


def with_spare(path, pieces):
    shutil.copy(path, path + ".old")
    try:
        over(path, pieces)
    except OSError:
        shutil.copy(path + ".old", path)
        raise


def with_spare_in_memory(path, pieces):
    with open(path, "rb") as file:
        old = file.read()
    try:
        over(path, pieces)
    except OSError:
        over(path, [old])
        raise


def elsewhere(path, pieces):
    with tempfile.NamedTemporaryFile(delete=False) as file:
        for piece in pieces:
            file.write(piece)
    shutil.move(file.name, path)


def elsewhere_first(path, pieces):
    with tempfile.TemporaryDirectory() as folder:
        write_whole(os.path.join(folder, "x"), pieces)
        shutil.copy(os.path.join(folder, "x"), path)


def gathered(path, pieces):
    over(path, [b"".join(pieces)])


def appended(path, pieces):
    over(path + ".part", pieces, "ab")
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


def another_error(kind):
    def answer(path, pieces):
        try:
            write_whole(path, pieces)
        except OSError:
            raise kind("not saved") from None
    return answer


def swallowed_and_renamed(path, pieces):
    with open(path + ".part", "wb") as file:
        try:
            for piece in pieces:
                file.write(piece)
        except OSError:
            pass
    os.replace(path + ".part", path)


def always_renamed(path, pieces):
    try:
        over(path + ".part", pieces)
    finally:
        os.replace(path + ".part", path)


def too_early(path, pieces):
    with open(path + ".part", "wb") as file:
        for piece in pieces:
            file.write(piece)
        os.replace(path + ".part", path)


def renamed_in_the_loop(path, pieces):
    for piece in pieces:
        write_whole(path, [piece])


def turned(path, pieces):
    over(path + ".part", pieces)
    os.replace(path, path + ".part")


def last_only(path, pieces):
    for piece in pieces:
        over(path + ".part", [piece])
    os.replace(path + ".part", path)


def as_text(path, pieces):
    over(path + ".part", pieces, "w")
    os.replace(path + ".part", path)


def decoded(path, pieces):
    write_whole(path, (piece.decode().encode() for piece in pieces))


def all_at_once(path, pieces):
    with open(path + ".part", "wb") as file:
        file.write(pieces)
    os.replace(path + ".part", path)
