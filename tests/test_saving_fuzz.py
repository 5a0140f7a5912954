"""A thousand random corruptions of a saved model: each refused with one sentence, nothing run, nothing accepted."""
import hashlib
import os
import random
import warnings

import numpy as np
import pytest
from saved_models import X, model_of

from nnfs_helpers import Model, sealed

CORRUPTIONS = 1000


def flip(data, draw):
    """One bit."""
    place = draw.randrange(len(data))
    return data[:place] + bytes([data[place] ^ 1 << draw.randrange(8)]) + data[place + 1:]


def overwrite(data, draw):
    """Up to 40 random bytes."""
    place, length = draw.randrange(len(data)), draw.randint(1, 40)
    return data[:place] + draw.randbytes(length)[:len(data) - place] + data[place + length:]


def cut(data, draw):
    """The end is missing."""
    return data[:draw.randrange(len(data))]


def remove(data, draw):
    """A piece is missing."""
    place = draw.randrange(len(data))
    return data[:place] + data[place + draw.randint(1, 200):]


def insert(data, draw):
    """Something is put in, or added at an end."""
    place = draw.choice([0, len(data), draw.randrange(len(data))])
    return data[:place] + draw.randbytes(draw.randint(1, 60)) + data[place:]


def zeros(data, draw):
    """A block of the disk was never written."""
    place, length = draw.randrange(len(data)), draw.randint(1, 512)
    return data[:place] + bytes(len(data[place:place + length])) + data[place + length:]


def repeat(data, draw):
    """A piece stands there twice, or in another place."""
    place, length, to = draw.randrange(len(data)), draw.randint(1, 300), draw.randrange(len(data))
    return data[:to] + data[place:place + length] + data[to + draw.choice([0, length]):]


KINDS = (flip, overwrite, cut, remove, insert, zeros, repeat)


@pytest.fixture
def no_way_out(monkeypatch):
    """Whatever a file could start is noted instead."""
    started = []
    for name in ("system", "popen", "execv", "posix_spawn", "fork", "remove", "mkdir"):
        if hasattr(os, name):
            monkeypatch.setattr(os, name, lambda *args, name=name: started.append(name))
    monkeypatch.setattr("builtins.eval", lambda *args: started.append("eval"))
    monkeypatch.setattr("pickle.load", lambda *args, **more: started.append("pickle"))
    monkeypatch.setattr("pickle.loads", lambda *args, **more: started.append("pickle"))
    return started


def corrupted(data, count, seed):
    draw = random.Random(seed)
    while count:
        kind = draw.choice(KINDS)
        bad = kind(data, draw)
        if bad != data:
            yield kind.__name__, bad
            count -= 1


def attempt(path, data):
    """The sentence with which a file is refused, or the model that came of it."""
    path.write_bytes(data)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")         # NumPy's words on odd heads
            return Model.load(path)
    except ValueError as error:
        line = str(error)
        assert line.startswith(str(path)) and len(line) > len(str(path)) + 10 and "\n" not in line[:200], line
        return line


def test_no_corruption_is_accepted(tmp_path, no_way_out):
    path, sentences = tmp_path / "model.npz", set()
    model_of().save(path, class_names=["a", "b", "c"], scaling={"shift": 8.0})
    for kind, bad in corrupted(path.read_bytes(), CORRUPTIONS, seed=0):
        result = attempt(path, bad)
        assert isinstance(result, str), f"{kind} was accepted"
        sentences.add(result.removeprefix(str(path))[:30])
    assert not no_way_out and len(sentences) >= 3, sentences


def test_corruptions_with_a_seal_that_fits(tmp_path, no_way_out):
    """Somebody who seals the damage anew: refused, or the very same model; nothing crashes, nothing runs."""
    path, refused = tmp_path / "model.npz", 0
    model = model_of()
    model.save(path, class_names=["a", "b", "c"])
    whole = path.read_bytes()[:-sealed.SEAL]
    for kind, bad in corrupted(whole, CORRUPTIONS, seed=1):
        result = attempt(path, bad + hashlib.sha256(bad).hexdigest().encode())
        refused += isinstance(result, str)
        if not isinstance(result, str):
            assert (result.predict(X) == model.predict(X)).all(), f"{kind} changed the model"
            assert result.class_names == model.class_names
    assert not no_way_out and refused > 0.8 * CORRUPTIONS


def test_parameters_that_are_refused_change_nothing(tmp_path):
    path, model = tmp_path / "parameters.npz", model_of()
    model.save_parameters(path)
    before = model.predict(X)
    for _, bad in corrupted(path.read_bytes(), 200, seed=2):
        path.write_bytes(bad)
        with pytest.raises(ValueError):
            model.load_parameters(path)
    assert np.array_equal(model.predict(X), before)
