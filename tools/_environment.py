"""The course's own Python environment in .venv: made once, mended when it is broken, found ready otherwise."""
import errno
import hashlib
import os
import re
import shutil
import subprocess
import sys
import time
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = VENV / "ready.txt"          # there only while the environment is whole
LOG = VENV / "install.log"
SPACE = 1.2e9                       # bytes that the packages need while they are installed

FIRST = "Setting up the course in this folder's .venv; this takes about a minute"
AGAIN = "The requirements have changed; installing what is new"
NO_VENV = ("This Python comes without venv, which makes the course's own environment. "
           "On Debian and Ubuntu: sudo apt install python3-venv. Then call this again.")
NO_SPACE = "The disk is full: the course needs about 1 GB. Make room and call this again."
NO_WRITE = "This folder cannot be written to: {}. Copy the course to a folder of your own and call it there."
IN_USE = "The folder .venv has to be renewed and is in use. Close JupyterLab and every other Python; call this again."
SETTINGS = {        # files in .venv: kernels report errors, and nothing less; JupyterLab does not ask about its news
    "etc/ipython/ipython_kernel_config.py": "c.IPKernelApp.log_level = 40\n",
    "share/jupyter/lab/settings/overrides.json":
        '{"@jupyterlab/apputils-extension:notification": {"fetchNews": "false"}}\n',
}
UNKNOWN = "pip could not install the course's packages. Its last line: {}\nAll of them are in {}."
TROUBLES = (    # what pip writes, what we say
    (r"No space left|Errno 28|not enough space", NO_SPACE),
    (r"CERTIFICATE_VERIFY_FAILED|SSLError",
     "The connection to the package index was refused because its certificate could not be checked: "
     "ask whoever runs this network how pip is used in it."),
    (r"ProxyError", "The proxy set for this network does not answer: check HTTPS_PROXY, and call this again."),
    (r"name resolution|getaddrinfo|nodename nor servname|Network is unreachable|NewConnectionError|Connection refused"
     r"|ConnectTimeout|ReadTimeout|Read timed out|Connection aborted|Name or service not known",
     "No network: the first call fetches about 200 MB of packages. Connect and call this again."),
    (r"Long Path", "The course's folder lies too deep for Windows: move it to a shorter path, and call this again."),
    (r"No matching distribution found for ([\w.-]+)",
     "pip has no {} for this Python ({}): use one of the Pythons that README.md names."),
)


class Trouble(Exception):
    """Something that the reader can put right; its text says what."""


def in_plain_words(trouble):
    """One sentence for a Trouble or an error of the operating system."""
    if isinstance(trouble, Trouble):
        return str(trouble)
    if trouble.errno == errno.ENOSPC:
        return NO_SPACE
    if trouble.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return NO_WRITE.format(ROOT)
    return f"The operating system says: {trouble}"


def wanted():
    """What the mark of readiness says of a whole environment: where it lies, which Python, which requirements."""
    files = [ROOT / "requirements.txt", ROOT / "pyproject.toml"]
    text = b"".join(path.read_bytes().replace(b"\r\n", b"\n") for path in files)
    return [str(ROOT), "Python {}.{}".format(*sys.version_info), hashlib.sha256(text).hexdigest()]


def marked():
    """What the mark says, or nothing where there is none."""
    return STAMP.read_text(encoding="utf-8").splitlines() if STAMP.exists() else []


def surroundings():
    """The environment variables for the course's Python: nothing of other Pythons, and this one found first."""
    strange = {"PYTHONHOME", "PYTHONPATH", "PIP_TARGET", "PIP_PREFIX", "PIP_REQUIRE_VIRTUALENV"}
    kept = {name: value for name, value in os.environ.items() if name not in strange}
    path = os.pathsep.join([str(PYTHON.parent), os.environ.get("PATH", os.defpath)])
    ours = {"PATH": path, "VIRTUAL_ENV": str(VENV), "PIP_USER": "0", "PIP_DISABLE_PIP_VERSION_CHECK": "1",
            "PYTHONUTF8": "1", "JUPYTER_PREFER_ENV_PATH": "1"}
    return {**kept, **ours}


def make():
    """An empty environment in .venv, in place of whatever lies there."""
    try:
        import ensurepip  # noqa: F401  (Debian leaves it out)
    except ImportError:
        raise Trouble(NO_VENV) from None
    if shutil.disk_usage(ROOT).free < SPACE:
        raise Trouble(NO_SPACE)
    remove(VENV)
    try:
        venv.create(VENV, with_pip=True, symlinks=os.name != "nt")
    except subprocess.CalledProcessError as failed:
        raise Trouble(explain(str(failed.output))) from None


def remove(folder, patience=10):
    """Delete `folder`; where something still writes into it, wait for up to `patience` seconds."""
    for _ in range(2 * patience):
        if not folder.exists():
            return
        try:
            shutil.rmtree(folder)
        except PermissionError as failed:
            raise Trouble(IN_USE) if os.name == "nt" else failed from None
        except OSError:
            time.sleep(0.5)
    raise Trouble(IN_USE)


def explain(log):
    """One sentence for what pip wrote before it gave up."""
    for pattern, sentence in TROUBLES:
        found = re.search(pattern, log, re.IGNORECASE)
        if found:
            return sentence.format(*found.groups(), "{}.{}".format(*sys.version_info))
    lines = [line for line in log.splitlines() if line.strip()] or ["(nothing)"]
    return UNKNOWN.format(lines[-1], LOG)


def install():
    """Install the requirements with pip, a dot for each package; what pip writes goes to a log."""
    command = [str(PYTHON), "-m", "pip", "install", "--no-input", "-r", "requirements.txt"]
    with open(LOG, "w", encoding="utf-8") as log, \
            subprocess.Popen(command, cwd=ROOT, env=surroundings(), stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                             encoding="utf-8", errors="replace") as pip:
        for line in pip.stdout:
            log.write(line)
            if line.startswith("Collecting"):
                print(".", end="", flush=True)
    if pip.returncode:
        raise Trouble(explain(LOG.read_text(encoding="utf-8")))
    write_settings()


def write_settings():
    """Write the settings of the course's own Jupyter."""
    for place, text in SETTINGS.items():
        (VENV / place).parent.mkdir(parents=True, exist_ok=True)
        (VENV / place).write_text(text, encoding="utf-8")


def ready():
    """The Python of a whole environment, which is made or mended first where that is needed."""
    goal, mark = wanted(), marked()
    if mark == goal and PYTHON.exists():
        return PYTHON
    fresh = mark[:2] != goal[:2] or not PYTHON.exists()
    print(FIRST if fresh else AGAIN, end=" ", flush=True)
    try:
        if fresh:
            make()
        else:
            STAMP.unlink()
        install()
    finally:
        print()     # the end of the line of dots
    STAMP.write_text("\n".join(goal), encoding="utf-8")
    return PYTHON
