"""JupyterLab as `python3 course.py lab` starts it, in a copy of the course, with the packages of the running Python."""
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import sysconfig
import threading
import urllib.request
import venv
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from stand_ins import load

ROOT = Path(__file__).resolve().parents[2]
NEEDED = ("notebooks", "nnfs_helpers", "images", "tools", "course.py", "requirements.txt", "pyproject.toml")
SHARED = ("share/jupyter/*", "share/jupyter/lab/*", "etc/*")       # JupyterLab's pages, extensions and settings
ADDRESS = re.compile(r"http://localhost:\d+/lab\S*")


def copied(folder):
    """The course in `folder`, set up: a .venv of its own that finds the copy's module and the running packages."""
    for name in NEEDED:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / name, folder)
    environment = load(folder, "_environment")
    venv.create(environment.VENV, symlinks=True)
    for place in (place for pattern in SHARED for place in Path(sys.prefix).glob(pattern)):
        if place.name not in ("kernels", "lab", "settings", "ipython"):     # kernels: of the other Python
            ours = environment.VENV / place.relative_to(sys.prefix)
            ours.parent.mkdir(parents=True, exist_ok=True)
            ours.symlink_to(place)
    environment.write_settings()
    packages = sysconfig.get_path("purelib", vars={"base": str(environment.VENV)})
    Path(packages, "borrowed.pth").write_text(
        f"{folder}\nimport site; site.addsitedir({sysconfig.get_path('purelib')!r})\n", encoding="utf-8")
    environment.STAMP.write_text("\n".join(environment.wanted()), encoding="utf-8")
    return folder


class Server:
    """JupyterLab in the course's folder `folder`; `address` is the one that the terminal tells a learner to open."""

    def __init__(self, folder):
        own = {"JUPYTER_CONFIG_DIR": "config", "JUPYTER_DATA_DIR": "data", "JUPYTER_RUNTIME_DIR": "runtime",
               "IPYTHONDIR": "ipython"}
        settings = {name: str(folder / ".jupyter" / place) for name, place in own.items()}
        self.process = subprocess.Popen(
            [sys.executable, "course.py", "lab", "--no-browser", "-y"], cwd=folder, env={**os.environ, **settings},
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, encoding="utf-8",
            errors="replace", start_new_session=True)
        self.said, self.there = [], threading.Event()
        threading.Thread(target=self.listen, daemon=True).start()
        if not self.there.wait(120) or not self.address:
            self.stop()
            raise RuntimeError("JupyterLab told no address:\n" + "".join(self.said))
        self.token = parse_qs(urlsplit(self.address).query)["token"][0]

    def listen(self):
        """Read the terminal to its end."""
        for line in self.process.stdout:
            self.said.append(line)
            if self.address:
                self.there.set()
        self.there.set()

    @property
    def address(self):
        """The address that the terminal shows, or None."""
        return next((found[0] for line in self.said if (found := ADDRESS.search(line))), None)

    def ask(self, method, path):
        """A request to the server's own interface; its answer, read."""
        parts = urlsplit(self.address)
        request = urllib.request.Request(f"{parts.scheme}://{parts.netloc}/api/{path}", method=method,
                                         headers={"Authorization": f"token {self.token}"})
        with urllib.request.urlopen(request, timeout=60) as answer:
            return json.loads(answer.read() or "null")

    def end_kernels(self):
        """End all kernels, so that the next notebook has the processor to itself."""
        for session in self.ask("GET", "sessions"):
            self.ask("DELETE", f"sessions/{session['id']}")

    def stop(self):
        """Ctrl-C in the terminal; returns the exit code."""
        if self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGINT)
        try:
            return self.process.wait(60)
        except subprocess.TimeoutExpired:
            os.killpg(self.process.pid, signal.SIGKILL)
            return self.process.wait()
