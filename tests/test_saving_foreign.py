"""Files of others, pickles and archives made to harm: nothing of them runs."""
import io
import os
import pickle
import re
import zipfile

import numpy as np
import pytest
from saved_models import model_of, path, refusal  # noqa: F401
from test_saving_descriptions import resealed

from nnfs_helpers import Model, sealed


class Trap:
    """Unpickled, it makes a folder."""

    def __init__(self, folder):
        self.folder = str(folder)

    def __reduce__(self):
        return os.mkdir, (self.folder,)


def test_no_pickle_is_opened(path, tmp_path):
    model, folder = model_of(), tmp_path / "made"
    trap = np.empty(1, object)
    trap[0] = Trap(folder)
    model.save(path)
    resealed(path, **{"0.weights": trap})
    assert "Python objects" in refusal(Model.load, path)
    for data in (pickle.dumps(Trap(folder)), pickle.dumps(Trap(folder), 0), b""):
        path.write_bytes(data)
        refusal(Model.load, path)
    np.savez(path, trap)
    refusal(Model.load, path)
    assert not folder.exists()
    np.load(path, allow_pickle=True)["arr_0"]
    assert folder.exists(), "the trap works where pickles are allowed"


def packed(path, **settings):
    """The archive written again, each part packed or with another head, and sealed."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(buffer, "w", settings.get("pack", zipfile.ZIP_STORED)) as new:
        for member in old.infolist():
            for _ in range(settings.get("times", 1)):
                new.writestr(member.filename, settings.get("change", lambda data: data)(old.read(member)))
        new.comment = b"0" * sealed.SEAL
    body = buffer.getvalue()[:-sealed.SEAL]
    path.write_bytes(body + sealed.hashlib.sha256(body).hexdigest().encode())


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("settings, words", [
    ({"pack": zipfile.ZIP_DEFLATED}, "packed"), ({"times": 2}, "doubled"),
    ({"change": lambda data: re.sub(rb"\(\d+, \d+\), }    ", b"(9999999, 999), }", data)}, "its shape is"),
    ({"change": lambda data: re.sub(rb"\(\d+, \d+\), }", b"(-1, -20), }", data)}, "is refused"),
    ({"change": lambda data: data[:6] + b"\2" + data[7:]}, "form"),
    ({"change": lambda data: data[:-1]}, "does not fit"), ({"change": lambda data: b""}, "no proper archive"),
    ({"change": lambda data: re.sub(rb"{'descr'", b"[((((((", data)}, "no proper archive"),
])
def test_archives_made_to_harm(path, settings, words):
    model_of(epochs=0).save(path)
    packed(path, **settings)
    assert words in refusal(Model.load, path)


FOREIGN = {"empty": (b"", "is empty"), "text": (b"hello", "something else"), "json": (b'{"a": 1}', "a text"),
           "png": (b"\x89PNG\r\n\x1a\n", "a picture"), "hdf5": (b"\x89HDF\r\n\x1a\n", "Keras"),
           "zip start": (b"PK\3\4", "cut short")}


@pytest.mark.parametrize("name", FOREIGN)
def test_foreign_files(path, name):
    data, words = FOREIGN[name]
    path.write_bytes(data)
    for read in (Model.load, model_of(epochs=0).load_parameters):
        assert words in refusal(read, path)


def test_arrays_of_somebody_else(path):
    np.savez(path, a=np.zeros(3))
    assert "another program" in refusal(Model.load, path)
    np.save(path.with_suffix(".npy"), np.zeros(3))
    assert "single array" in refusal(Model.load, path.with_suffix(".npy"))
    with pytest.raises(FileNotFoundError):
        Model.load(path.with_name("none.npz"))
