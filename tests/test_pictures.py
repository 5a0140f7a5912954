"""Digits and Fashion-MNIST: shapes, bytes, and files that are not what they should be."""
import builtins
import gzip
import hashlib

import numpy as np
import pytest
from broken_server import serving

from nnfs_helpers import datasets, pictures
from nnfs_helpers.download import NotFetched, OtherFile
from nnfs_helpers.pictures import digits_data, fashion_mnist_data, read_idx

rng = np.random.default_rng(28)


def idx(array):
    """An array as the bytes of a zipped IDX file."""
    head = bytes([0, 0, 8, array.ndim]) + np.array(array.shape, ">u4").tobytes()
    return gzip.compress(head + array.tobytes(), mtime=0)


ARRAYS = [rng.integers(0, 256, shape, np.uint8) for shape in ((60, 28, 28), (60,), (10, 28, 28), (10,))]
SMALL = {name: idx(array) for name, array in zip(pictures.FILES, ARRAYS)}


@pytest.fixture
def small(monkeypatch):
    """Fashion-MNIST with few pictures, whose lengths and sums are known."""
    monkeypatch.setenv("no_proxy", "*")
    monkeypatch.setattr(pictures, "FILES", {name: (len(body), hashlib.sha256(body).hexdigest())
                                            for name, body in SMALL.items()})


def test_the_digits_are_bytes():
    pytest.importorskip("sklearn")
    X, y = datasets.digits_data()
    assert X.shape == (1797, 8, 8) and X.dtype == np.uint8 and X.min() == 0 and X.max() == 16
    assert y.shape == (1797,) and sorted(set(y.tolist())) == list(range(10))


def test_without_scikit_learn_one_sentence(monkeypatch):
    real = builtins.__import__

    def without(name, *rest):
        if name.startswith("sklearn"):
            raise ModuleNotFoundError(name)
        return real(name, *rest)
    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(ModuleNotFoundError, match="pip install scikit-learn"):
        digits_data()


def test_fashion_arrives_and_stays(small, tmp_path, capsys):
    with serving(SMALL) as server:
        got = fashion_mnist_data(tmp_path, sources=[server.url])
    assert all(np.array_equal(a, b) and b.dtype == np.uint8 for a, b in zip(ARRAYS, got))
    got[0][:] = 0                           # the arrays can be written to
    assert "100 %" in capsys.readouterr().out
    again = fashion_mnist_data(tmp_path, sources=["http://127.0.0.1:9/"])
    assert np.array_equal(again[0], ARRAYS[0]) and not capsys.readouterr().out


def test_fashion_offline_or_wrong_is_one_sentence(small, tmp_path):
    with pytest.raises(NotFetched, match="try again when you are online.$"):
        fashion_mnist_data(tmp_path, sources=["http://127.0.0.1:9/"], quiet=True)
    with serving({**SMALL, "t10k-labels-idx1-ubyte.gz": b"x" * len(SMALL["t10k-labels-idx1-ubyte.gz"])}) as server:
        with pytest.raises(OtherFile, match="t10k-labels.* not the file expected"):
            fashion_mnist_data(tmp_path, sources=[server.url], quiet=True)


def test_the_cache_folder_is_used_when_none_is_given(small, tmp_path, monkeypatch):
    monkeypatch.setenv("NNFS_COURSE_DATA", str(tmp_path))
    with serving(SMALL) as server:
        fashion_mnist_data(sources=[server.url], quiet=True)
    assert len(list((tmp_path / "fashion-mnist").iterdir())) == 4


def test_the_list_of_files_is_well_formed():
    assert [size for size, _ in pictures.FILES.values()] == [26421880, 29515, 4422102, 5148]
    assert all(len(bytes.fromhex(sha256)) == 32 for _, sha256 in pictures.FILES.values())
    assert len(pictures.FASHION_NAMES) == 10 and all(source.endswith("/") for source in pictures.SOURCES)


@pytest.mark.parametrize("content", [
    b"", b"not zipped at all", gzip.compress(b""), gzip.compress(b"\0\0\x08"), gzip.compress(b"\0\0\x08\x03\0\0"),
    gzip.compress(b"\0\0\x0d\x01\0\0\0\x01\0\0\0\0"), idx(ARRAYS[1])[:-9],
    gzip.compress(gzip.decompress(idx(ARRAYS[1]))[:-1]), gzip.compress(gzip.decompress(idx(ARRAYS[1])) + b"!"),
    gzip.compress(b"\0\0\x08\x02" + b"\xff" * 8)],
    ids=["empty", "not zipped", "nothing in it", "cut in the magic", "cut in the sizes", "other type",
         "cut while zipped", "a byte short", "a byte long", "sizes too large"])
def test_what_is_no_idx_file_is_refused(content, tmp_path):
    (tmp_path / "file.gz").write_bytes(content)
    with pytest.raises(OtherFile):
        read_idx(tmp_path / "file.gz")
