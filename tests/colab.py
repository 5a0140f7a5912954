"""A machine like Colab's, and the course in a repository that the address `example/course` leads to on it."""
import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient
from stored import ROOT

from tools import publish
from tools.run import QUIET

ADDRESS = "example/course"
PYTHON = (3, 13)
PACKAGES = ("numpy==2.1.3", "matplotlib==3.10.0", "ipywidgets==7.7.1", "ipython==7.34.0", "ipykernel==6.17.1",
            "scikit-learn", "tqdm")
OURS = ("nnfs-course", "nnfs")                          # what the set-up cell brings, and Colab has not
KERNEL = "nnfs-course-colab"
STRANGE = ("PYTHON", "JUPYTER", "IPYTHON", "VIRTUAL_ENV", "PIP_CONSTRAINT", "PIP_TARGET", "PIP_PREFIX", "PIP_REQUIRE",
           "COURSE")                                    # begins of variables that Colab would not have


def said(*command, **how):
    """What a command prints; skips the test where there is no such command, and where it fails."""
    try:
        done = subprocess.run([str(part) for part in command], text=True, capture_output=True, **how)
    except OSError as error:
        pytest.skip(f"{command[0]}: {error.strerror}")
    if done.returncode:
        pytest.skip(" ".join((done.stdout + done.stderr).splitlines()[-1:])[:300] or f"{command[0]} failed")
    return done.stdout


def python():
    """A Python of Colab's version: the running one, one that can be called by its name, one of pyenv's, a neighbor."""
    name = "python{}.{}".format(*PYTHON)
    pyenv = Path(os.environ.get("PYENV_ROOT") or Path.home() / ".pyenv") / "versions"
    around = [path for folder in (pyenv, Path(sys.base_prefix).parent) for path in folder.glob(f"3.*/bin/{name}")]
    ask = "import ensurepip, sys, venv; print(*sys.version_info[:2])"
    for found in filter(None, (getattr(sys, "_base_executable", ""), shutil.which(name), *sorted(around))):
        answer = subprocess.run([found, "-c", ask], capture_output=True, text=True).stdout
        if answer.split() == [str(number) for number in PYTHON]:
            return found
    pytest.skip(f"Colab has Python {PYTHON[0]}.{PYTHON[1]}; there is none here with venv "
                f"(looked for {name}, in {pyenv}, and beside the running one)")


@dataclass
class Machine:
    """An environment with Colab's packages; what programs on it see around them; the clone that it fetches from."""
    home: Path
    around: dict
    clone: Path

    @property
    def python(self):
        return self.home / "bin" / "python"

    def ours(self):
        """{distribution: the address it was fetched from, or None} of what is there of ours."""
        here = [path for path in (self.home / "lib").glob("python*/site-packages/nnfs*") if path.suffix == ".dist-info"]
        origins = {path.name.split("-")[0]: path / "direct_url.json" for path in here}
        return {name: json.loads(file.read_text())["url"] if file.exists() else None for name, file in origins.items()}

    def forget(self):
        """The machine as it was before: nothing of ours."""
        subprocess.run([self.python, "-m", "pip", "uninstall", "--quiet", "--yes", *OURS], env=self.around, check=True,
                       capture_output=True)

    def run(self, path):
        """The notebook at `path`, run in its folder in a fresh kernel, as far as it goes."""
        book = nbformat.read(path, 4)
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("JUPYTER_PATH", str(self.home / "share" / "jupyter"))
            NotebookClient(book, timeout=300, kernel_name=KERNEL, coalesce_streams=True, extra_arguments=QUIET,
                           allow_errors=False, resources={"metadata": {"path": str(path.parent)}}
                           ).execute(env=self.around)
        return book


def machine(folder):
    """A `Machine` in that folder, with nothing of ours on it, and the course published where it looks for it."""
    if sys.platform != "linux":
        pytest.skip("Colab runs Linux")
    home, clone = folder / "machine", published(folder / "clone")
    around = {name: value for name, value in os.environ.items() if not name.startswith(STRANGE)}
    around |= {"PATH": os.pathsep.join([str(home / "bin"), around.get("PATH", os.defpath)]),
               "IPYTHONDIR": str(folder / "ipython"), "MPLCONFIGDIR": str(folder / "matplotlib"),
               "PYDEVD_DISABLE_FILE_VALIDATION": "1",
               "GIT_CONFIG_COUNT": "1", "GIT_CONFIG_KEY_0": f"url.{clone.as_uri()}.insteadOf",
               "GIT_CONFIG_VALUE_0": f"https://github.com/{ADDRESS}"}
    said(python(), "-m", "venv", home, env=around)
    said(home / "bin" / "python", "-m", "pip", "install", "--quiet", "--no-input", "--no-compile", *PACKAGES,
         env=around)
    spec = home / "share" / "jupyter" / "kernels" / KERNEL
    spec.mkdir(parents=True)
    argv = [str(home / "bin" / "python"), "-m", "ipykernel_launcher", "-f", "{connection_file}"]
    (spec / "kernel.json").write_text(json.dumps({"argv": argv, "display_name": "Colab", "language": "python"}))
    return Machine(home, around, clone)


def copy_of_pages(folder):
    """A copy of what bears the course's address: notebooks, README.md, pyproject.toml."""
    (folder / "notebooks").mkdir(parents=True)
    files = [ROOT / name for name in ("pyproject.toml", "README.md", "LICENSE")]
    for path in [*files, *(ROOT / "notebooks").glob("*.ipynb")]:
        shutil.copy(path, folder / path.relative_to(ROOT))
    return folder


def published(clone):
    """A repository with the course as it lies here, stamped for ADDRESS and committed."""
    for name in ("nnfs_helpers", "images"):
        shutil.copytree(ROOT / name, clone / name, ignore=shutil.ignore_patterns("__pycache__"))
    publish.publish(ADDRESS, copy_of_pages(clone))
    git = ("git", "-C", clone, "-c", "user.name=x", "-c", "user.email=x@example.com", "-c", "commit.gpgsign=false")
    for words in (("init", "--quiet"), ("add", "--all"), ("commit", "--quiet", "--message", "published")):
        said(*git, *words)
    return clone
