"""Chapter 16: the course's loader, and loaders with one thing done wrong."""
import hashlib


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


def always_refused(ask, path, sha256):
    return fetch(ask, path, "")


def true_after_a_break(ask, path, sha256):
    done = fetch(ask, path, sha256)
    return done or path.with_name(path.name + ".part").exists()


def renamed_wrongly(ask, path, sha256):
    """The final name is asked to become the part's."""
    part = path.with_name(path.name + ".part")
    done = fetch(ask, part, sha256, name="")
    if done:
        path.replace(part)
    return done


def removed_wrongly(ask, path, sha256):
    """Where the sum is wrong, the final name is removed."""
    part = path.with_name(path.name + ".part")
    try:
        fetch(ask, part, sha256, name="", check=False, catch=False)
    except OSError:
        return False
    if hashlib.sha256(part.read_bytes()).hexdigest() != sha256:
        path.unlink()
    part.replace(path)
    return True


def uncalled(ask, path, sha256):
    for _ in ask:
        pass


def copied(ask, path, sha256):
    done = but()(ask, path, sha256)
    if done:
        path.with_name(path.name + ".part").write_bytes(path.read_bytes())
    return done
