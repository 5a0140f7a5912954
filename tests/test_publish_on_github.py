"""What `.github/workflows/publish.yml` runs, run here: the first push to main publishes; the next changes nothing."""
import os
import shutil
import subprocess
import sys

import pytest
import yaml
from colab import copy_of_pages
from stored import ROOT

from tools import _address as address
from tools import publish

FLOW = ROOT / ".github" / "workflows" / "publish.yml"
pytestmark = pytest.mark.skipif(not (shutil.which("git") and shutil.which("bash")), reason="needs git and bash")


@pytest.fixture
def pushed(tmp_path, monkeypatch):
    """`pushed()`: what the workflow does with the newest commit of a repository whose course is not published yet."""
    origin, work = tmp_path / "origin.git", tmp_path / "work"
    publish.publish(address.NOWHERE, copy_of_pages(work))
    shutil.copytree(ROOT / "tools", work / "tools", ignore=shutil.ignore_patterns("__pycache__"))
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "python").symlink_to(sys.executable)
    for name in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{name}_NAME", "x")
        monkeypatch.setenv(f"GIT_{name}_EMAIL", "x@example.com")
    monkeypatch.setenv("PATH", os.pathsep.join([str(tmp_path / "bin"), os.environ["PATH"]]))
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    monkeypatch.setenv("GITHUB_REPOSITORY", "example/course")
    git(tmp_path, "init", "--quiet", "--bare", "--initial-branch=main", origin)
    git(work, "init", "--quiet", "--initial-branch=main")
    git(work, "add", "--all")
    git(work, "commit", "--quiet", "--message", "the course")
    git(work, "remote", "add", "origin", origin)
    git(work, "push", "--quiet", "--set-upstream", "origin", "main")

    def run():
        flow = yaml.safe_load(FLOW.read_text(encoding="utf-8"))
        for step in flow["jobs"]["address"]["steps"]:
            if "run" in step:
                subprocess.run(["bash", "-eo", "pipefail", "-c", step["run"]], cwd=work, check=True)
        return git(origin, "log", "--format=%s", "main").splitlines(), work
    return run


def git(folder, *words):
    return subprocess.run(["git", *map(str, words)], cwd=folder, check=True, capture_output=True, text=True).stdout


def test_the_first_push_publishes_and_the_next_changes_nothing(pushed):
    commits, work = pushed()
    assert commits == ["Published at example/course", "the course"]
    assert address.repository(work) == "example/course" and publish.main(["--check"], work) == 0
    assert git(work, "status", "--porcelain") == ""
    assert pushed()[0] == commits


def test_it_may_write_only_there_and_leaves_forks_alone():
    flow = yaml.safe_load(FLOW.read_text(encoding="utf-8"))
    job = flow["jobs"]["address"]
    assert flow[True] == {"push": {"branches": ["main"]}}          # `on` is yes to YAML
    assert flow["permissions"] == {"contents": "read"} and job["permissions"] == {"contents": "write"}
    assert "!github.event.repository.fork" in job["if"]
