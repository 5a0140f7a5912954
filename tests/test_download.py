"""Files are fetched once, whole or not at all: against a local server that breaks off, lies and sends other files."""
import hashlib
import os
import sys
from pathlib import Path

import numpy as np
import pytest
from broken_server import serving

from nnfs_helpers import download
from nnfs_helpers.cache import cache_folder
from nnfs_helpers.download import NotFetched, OtherFile, fetch, percent

BODY = np.random.default_rng(16).integers(0, 256, 5000, np.uint8).tobytes()
SHA = hashlib.sha256(BODY).hexdigest()
NOWHERE = "http://127.0.0.1:9/"             # nobody listens there


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch):
    monkeypatch.setenv("no_proxy", "*")
    monkeypatch.setattr(download, "QUIET", 5)


def get(url, folder, **more):
    return fetch([url + "file"], folder / "file", len(BODY), SHA, **more)


def one_sentence(error):
    text = str(error.value)
    assert isinstance(error.value, OSError) and "\n" not in text and text.endswith(".") and len(text) < 250
    return text


@pytest.mark.parametrize("manner", ["well", "without ranges", "breaks off once", "promises less", "promises more",
                                    "wrong place"])
def test_the_file_arrives_whole(tmp_path, manner):
    with serving({"file": BODY}, manner, after=2000) as server:
        assert get(server.url, tmp_path).read_bytes() == BODY
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_what_is_there_is_not_fetched_again(tmp_path):
    with serving({"file": BODY}) as server:
        get(server.url, tmp_path)
        get(server.url, tmp_path)
        assert len(server.asked) == 1
    get(NOWHERE, tmp_path)                  # and nobody needs to be online


def test_a_break_is_taken_up_where_it_was(tmp_path):
    with serving({"file": BODY}, "breaks off once", after=1234) as server:
        get(server.url, tmp_path)
        assert server.asked == ["bytes=0-", "bytes=1234-"]


def test_after_many_breaks_the_next_call_goes_on(tmp_path):
    with serving({"file": BODY}, "breaks off", after=1000) as server:
        with pytest.raises(NotFetched) as error:
            get(server.url, tmp_path)
        assert "are kept for the next try" in one_sentence(error)
        assert not (tmp_path / "file").exists() and (tmp_path / "file.part").read_bytes() == BODY[:4000]
        get(server.url, tmp_path)
        assert server.asked[-1] == "bytes=4000-"


def test_a_server_that_hangs_up(tmp_path):
    with serving({"file": BODY}, "always nothing") as server, pytest.raises(NotFetched) as error:
        get(server.url, tmp_path)
    assert "broke off 4 times" in one_sentence(error) and not (tmp_path / "file").exists()


@pytest.mark.parametrize("body, manner", [
    (BODY[:-1] + bytes([BODY[-1] ^ 1]), "well"),        # the right length, one bit turned round
    (BODY[:3000], "well"), (BODY[:3000], "without ranges"), (b"", "promises more"),
    (BODY + b"!", "well"), (BODY, "never ends"), (b"<html>Please log in</html>", "without ranges")])
def test_another_file_is_refused(tmp_path, body, manner):
    with serving({"file": body}, manner) as server, pytest.raises(NotFetched) as error:
        get(server.url, tmp_path)
    assert one_sentence(error)
    assert body == b"" or (isinstance(error.value, OtherFile) and "not the file expected" in str(error.value))
    assert not any(path.stat().st_size for path in tmp_path.iterdir())


def test_a_flipped_byte_in_the_part_or_in_the_file_is_found(tmp_path):
    with serving({"file": BODY}) as server:
        (tmp_path / "file.part").write_bytes(b"X" + BODY[1:3000])
        assert get(server.url, tmp_path).read_bytes() == BODY
        assert server.asked == ["bytes=3000-", "bytes=0-"]
        (tmp_path / "file").write_bytes(b"X" + BODY[1:])
        assert get(server.url, tmp_path).read_bytes() == BODY
    (tmp_path / "file.part").write_bytes(BODY + b"too long")
    (tmp_path / "file").unlink()
    with serving({"file": BODY}) as server:
        assert get(server.url, tmp_path).read_bytes() == BODY


def test_a_part_that_is_whole_needs_no_byte_more(tmp_path):
    (tmp_path / "file.part").write_bytes(BODY)
    assert get(NOWHERE, tmp_path).read_bytes() == BODY


def test_offline_is_one_sentence_and_leaves_nothing(tmp_path):
    with pytest.raises(NotFetched) as error:
        get(NOWHERE, tmp_path)
    assert "online" in one_sentence(error) and not list(tmp_path.iterdir())
    with serving({}) as server, pytest.raises(NotFetched) as error:
        get(server.url, tmp_path)
    assert "404" in str(error.value) or "Not Found" in one_sentence(error)
    with serving({"file": BODY}, "garbage") as server, pytest.raises(NotFetched) as error:
        get(server.url, tmp_path)
    assert one_sentence(error)


def test_the_second_address_is_asked_when_the_first_fails(tmp_path):
    with serving({"file": BODY[::-1]}) as wrong, serving({"file": BODY}) as right:
        path = fetch([NOWHERE + "file", wrong.url + "file", right.url + "file"], tmp_path / "file", len(BODY), SHA)
    assert path.read_bytes() == BODY


def test_a_folder_that_cannot_be_written_to(tmp_path):
    (tmp_path / "file").write_text("a file where the folder should be")
    with pytest.raises(NotFetched) as error:
        fetch([NOWHERE], tmp_path / "file" / "file", len(BODY), SHA)
    assert "NNFS_COURSE_DATA" in one_sentence(error)


def test_progress_is_told_up_to_the_end(tmp_path, capsys):
    told = []
    with serving({"file": BODY}, "breaks off once", after=2000) as server:
        get(server.url, tmp_path, tell=lambda have, size: told.append((have, size)))
    assert told == sorted(told) and told[-1] == (5000, 5000)
    tell = percent("file")
    for have in (1000, 1001, 5000):
        tell(have, 5000)
    assert capsys.readouterr().out.split("\r") == ["", "file: 0.0 of 0.0 MB, 20 %", "file: 0.0 of 0.0 MB, 100 %\n"]


def test_the_cache_folder_is_the_systems(monkeypatch):
    monkeypatch.delenv("NNFS_COURSE_DATA", raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    assert cache_folder() == Path.home() / ".cache" / "nnfs_course"
    absolute = os.path.abspath("kept")
    monkeypatch.setenv("XDG_CACHE_HOME", absolute)
    assert cache_folder() == Path(absolute) / "nnfs_course"
    monkeypatch.setenv("XDG_CACHE_HOME", "not/absolute")      # the convention says: to be ignored
    assert cache_folder() == Path.home() / ".cache" / "nnfs_course"
    monkeypatch.setattr(sys, "platform", "darwin")
    assert cache_folder() == Path.home() / "Library" / "Caches" / "nnfs_course"
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setenv("LOCALAPPDATA", absolute)
    assert cache_folder() == Path(absolute) / "nnfs_course" / "Cache"
    monkeypatch.setenv("NNFS_COURSE_DATA", "~/data")
    assert cache_folder() == Path.home() / "data"
