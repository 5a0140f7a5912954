"""The course's environment: when it is made, mended or left alone, and that each trouble is one plain sentence."""
import errno
import shutil
import sys

import pytest
from stand_ins import Pip, copy, environment, load  # noqa: F401

# When the environment is made, mended or left alone

def test_made_once_then_found_ready(environment):
    assert environment.ready() == environment.PYTHON
    assert environment.calls == ["make", "install"]
    assert all((environment.VENV / place).read_text() == text for place, text in environment.SETTINGS.items())
    assert environment.ready() == environment.PYTHON
    assert environment.calls == ["make", "install"]


def test_half_made_is_made_again(environment):
    (environment.VENV / "lib").mkdir(parents=True)
    environment.PYTHON.parent.mkdir(parents=True)
    environment.PYTHON.touch()
    environment.ready()
    assert environment.calls == ["make", "install"]


def test_a_folder_that_moved_is_set_up_again(environment, copy):
    environment.ready()
    copy.rename(copy.parent / "elsewhere")
    moved = load(copy.parent / "elsewhere", "_environment")
    moved.make = lambda: environment.calls.append("make again")
    moved.install = lambda: environment.calls.append("install again")
    moved.ready()
    assert environment.calls[2:] == ["make again", "install again"]


def test_another_python_and_a_vanished_one_are_set_up_again(environment, monkeypatch):
    environment.ready()
    monkeypatch.setattr(environment.sys, "version_info", (3, 99, 0))
    environment.ready()
    assert environment.calls[2:] == ["make", "install"]
    environment.PYTHON.unlink()
    environment.ready()
    assert environment.calls[4:] == ["make", "install"]


@pytest.mark.parametrize("name", ["requirements.txt", "pyproject.toml"])
def test_new_requirements_are_added_to_what_is_there(environment, copy, name):
    environment.ready()
    with open(copy / name, "a", encoding="utf-8") as file:
        file.write("# more\n")
    environment.ready()
    assert environment.calls[2:] == ["install"]
    environment.ready()
    assert environment.calls[2:] == ["install"]


def test_a_failed_install_leaves_no_mark(environment, monkeypatch):
    monkeypatch.setattr(Pip, "code", 1)
    with pytest.raises(environment.Trouble):
        environment.ready()
    assert not environment.STAMP.exists()
    monkeypatch.setattr(Pip, "code", 0)
    environment.ready()
    assert environment.calls == ["make", "install"] * 2
    (environment.ROOT / "requirements.txt").write_text("numpy>=99\n", encoding="utf-8")
    monkeypatch.setattr(Pip, "code", 1)
    with pytest.raises(environment.Trouble):
        environment.ready()
    assert not environment.STAMP.exists()


# Troubles

LOGS = {
    "No network": ["Failed to establish a new connection: [Errno -3] Temporary failure in name resolution",
                   "[Errno 11001] getaddrinfo failed", "ReadTimeoutError: Read timed out.",
                   "nodename nor servname provided, or not known"],
    "The disk is full": ["OSError: [Errno 28] No space left on device", "There is not enough space on the disk"],
    "certificate": ["SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED]"],
    "proxy": ["ProxyError('Cannot connect to proxy.', NewConnectionError('…'))"],
    "shorter path": ["HINT: … this system does not have Windows Long Path support enabled."],
    f"no numpy for this Python ({sys.version_info[0]}.{sys.version_info[1]})": [
        "ERROR: No matching distribution found for numpy>=2.0"],
    "Its last line: ERROR: something else": ["Collecting numpy\nERROR: something else\n\n"],
}


@pytest.mark.parametrize("words, log", [(words, log) for words, logs in LOGS.items() for log in logs])
def test_what_pip_says_in_plain_words(environment, words, log):
    sentence = environment.explain(log)
    assert words in sentence
    assert "Traceback" not in sentence


def test_a_lost_network_is_named_before_what_follows_from_it(environment):
    log = "WARNING: … Name or service not known\nERROR: No matching distribution found for numpy"
    assert environment.explain(log).startswith("No network")


def test_the_operating_systems_errors_in_plain_words(environment):
    assert environment.in_plain_words(OSError(errno.ENOSPC, "No space")) == environment.NO_SPACE
    denied = environment.in_plain_words(PermissionError(errno.EACCES, "Permission denied", "install.log"))
    assert denied.startswith(f"This folder cannot be written to: {environment.ROOT}.")
    assert "strange" in environment.in_plain_words(OSError(errno.EIO, "strange"))


def test_what_still_writes_into_the_old_environment_is_waited_for(environment, monkeypatch):
    environment.VENV.mkdir()
    waits, until, really = [], 3, shutil.rmtree

    def busy(folder):
        if len(waits) < until:
            raise OSError(errno.ENOTEMPTY, "Directory not empty")
        really(folder)

    monkeypatch.setattr(environment.time, "sleep", waits.append)
    monkeypatch.setattr(environment.shutil, "rmtree", busy)
    environment.ready()
    assert len(waits) == 3 and environment.calls == ["make", "install"]
    until = 100
    with pytest.raises(environment.Trouble, match="in use"):
        environment.remove(environment.VENV)


def test_debian_without_venv(environment, monkeypatch):
    monkeypatch.setitem(sys.modules, "ensurepip", None)
    with pytest.raises(environment.Trouble, match="sudo apt install python3-venv"):
        environment.ready()
    assert environment.calls == []


def test_too_little_room_is_said_before_anything_is_done(environment, monkeypatch):
    monkeypatch.setattr(environment.shutil, "disk_usage", lambda folder: shutil._ntuple_diskusage(1, 1, 10**8))
    with pytest.raises(environment.Trouble, match="The disk is full"):
        environment.ready()
    assert environment.calls == []


def test_other_pythons_do_not_get_in(environment, monkeypatch):
    for name in ("PYTHONHOME", "PYTHONPATH", "PIP_TARGET", "PIP_USER"):
        monkeypatch.setenv(name, "/other")
    around = environment.surroundings()
    assert not {"PYTHONHOME", "PYTHONPATH", "PIP_TARGET"} & set(around)
    assert around["PIP_USER"] == "0"
    assert around["PATH"].startswith(str(environment.PYTHON.parent))
