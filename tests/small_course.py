"""A course of a few small files in two editions, and in a learner's hands: as a clone, or as an unpacked ZIP."""
import json
import shutil
import subprocess
import zipfile

import pytest

from tools.editions import fetching, shipped

PROJECT = '[project]\nname = "small"\nversion = "{}"\n\n[tool.course]\nrepository = "example/course"\n'
METADATA = {"kernelspec": {"name": "python3"}, "language_info": {"name": "python"}}


def stub(key, text="..."):
    """The text of an exercise's cell."""
    return f'@exercise("{key}")\ndef f{key.replace(".", "_")}(x):\n    {text}\n'


def cell(k, part):
    """A cell as it is stored: `part` is a text (of markdown where it begins so), or (key, text) for an exercise."""
    key, text = (None, part) if isinstance(part, str) else part
    if text.startswith(("#", "<")):
        tags = [name for name in ("hint", "solution") if f"<summary>{name.title()}" in text]
        return {"id": f"c{k}", "cell_type": "markdown", "metadata": {"tags": tags}, "source": [text]}
    said = [{"output_type": "stream", "name": "stdout", "text": [f"○ {key} not attempted yet\n"]}] if key else []
    return {"id": f"c{k}", "cell_type": "code", "metadata": {"tags": ["exercise"]} if key else {},
            "source": text.splitlines(keepends=True), "outputs": said}


def book(*parts):
    """The bytes of a notebook with these cells."""
    cells = [cell(k, part) for k, part in enumerate(parts)]
    for count, one in enumerate((one for one in cells if one["cell_type"] == "code"), 1):
        one["execution_count"] = count
    made = {"cells": cells, "metadata": METADATA, "nbformat": 4, "nbformat_minor": 5}
    return (json.dumps(made, indent=1, ensure_ascii=False, sort_keys=True) + "\n").encode()


def exercise(key):
    """An exercise as it is shipped."""
    return key, stub(key)


FIRST = {
    ".gitignore": b".course/\nyours/\n",
    "pyproject.toml": PROJECT.format("1.0.0").encode(), "course.py": b"print(1)\n", "README.md": b"one\n",
    "tools/old.py": b"old = 1\n", "nnfs_helpers/layers.py": b"layers = 1\n",
    "notebooks/00_welcome.ipynb": book("# 00 · Welcome", exercise("0.1")),
    "notebooks/01_neuron.ipynb": book("# 01 · Neuron", exercise("1.1"), exercise("1.2"), exercise("1.3")),
    "notebooks/02_layers.ipynb": book("# 02 · Layers", exercise("2.1"), "print(2)"),
    "notebooks/atlas.ipynb": book("# The atlas", "print(1)"), "nnfs_helpers/figures/atlas.py": b"",
}
SECOND = {      # 1.2 is gone, 1.3 is now 02's, 02 is rewritten, README and layers too, tools/old.py is gone
    **{name: content for name, content in FIRST.items() if name != "tools/old.py"},
    "pyproject.toml": PROJECT.format("1.1.0").encode(), "README.md": b"two\n",
    "nnfs_helpers/layers.py": b"layers = 2\n", "tools/fresh.py": b"fresh = 1\n",
    "notebooks/01_neuron.ipynb": book("# 01 · A neuron", exercise("1.1")),
    "notebooks/02_layers.ipynb": book("# 02 · Layers, better", exercise("2.1"), exercise("1.3"), "print(3)"),
}


def lay(root, files):
    """Write files; what was there and is not among them goes."""
    for name in set(tree(root)) - set(files):
        (root / name).unlink()
    for name, content in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(content)


def tree(root):
    """{name: bytes} of all that is in a folder, but for git's own and for what is hidden in .course."""
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in sorted(root.rglob("*"))
            if path.is_file() and path.relative_to(root).parts[0] not in (".git", ".course")}


def git(root, *words):
    """Run git in a folder."""
    author = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "protocol.file.allow=always"]
    return subprocess.run(["git", "-C", root, *author, *words], check=True, capture_output=True, text=True).stdout


def answered(content, **texts):
    """A notebook saved by JupyterLab with answers in it: answered(content, f1_1="return x")."""
    made = json.loads(content)
    for one in made["cells"]:
        text = "".join(one["source"])
        for name, answer in texts.items():
            if f"def {name}(" in text:
                one["source"] = text.replace("...", answer).splitlines(keepends=True)
                one["outputs"] = [{"output_type": "stream", "name": "stdout", "text": ["✓\n"]}]
    made["metadata"]["language_info"] = {"name": "python", "version": "3.12.1"}
    return json.dumps(made, indent=1).encode()


class Clone:
    """A learner's clone; `publish` makes another edition available."""

    def __init__(self, folder, patch):
        if shutil.which("git") is None:
            pytest.skip("git is not here")
        self.there, self.root = folder / "there", folder / "Kurs für Özgür"
        self.there.mkdir(parents=True)
        git(self.there, "init", "-q", "-b", "main")
        self.publish(FIRST)
        git(folder, "clone", "-q", str(self.there), str(self.root))

    def publish(self, files):
        lay(self.there, files)
        git(self.there, "add", "-A")
        git(self.there, "commit", "-q", "-m", "an edition")


class Unpacked:
    """A learner's unpacked ZIP, after the first call of course.py."""

    def __init__(self, folder, patch):
        self.zip, self.root = folder / "published.zip", folder / "Kurs für Özgür"
        self.root.mkdir(parents=True)
        patch.setattr(fetching, "ADDRESS", self.zip.as_uri())
        self.publish(FIRST)
        lay(self.root, FIRST)
        shipped.keep(self.root)

    def publish(self, files):
        with zipfile.ZipFile(self.zip, "w") as pack:
            for name, content in files.items():
                pack.writestr("course-abc/" + name, content)
