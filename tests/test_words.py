"""Spelling, and code that ruff finds no fault with: in the module, the tests, the pages and the notebooks' cells."""
import json
import subprocess
import sys
from pathlib import Path

import pytest
from stored import ROOT, joined

TEXTS = sorted(path for folder in ("", "docs", "images", "nnfs_helpers", "tests", "tools")
               for pattern in ("*.py", "*.md", "*.cff", "*.toml")
               for path in (ROOT / folder).glob(pattern if not folder else f"**/{pattern}"))
KNOWN = {"ackward", "fro"}       # half a word, looked for in an answer; "to and fro"


def tool(name, *words, cwd=ROOT):
    """What a tool prints; skips where it is not installed."""
    pytest.importorskip(name if name == "ruff" else "codespell_lib", reason=f"{name} is not installed")
    done = subprocess.run([sys.executable, "-m", name if name == "ruff" else "codespell_lib", *words], cwd=cwd,
                          capture_output=True, text=True, encoding="utf-8")
    assert not done.stderr.strip(), done.stderr
    return done.stdout


def spelled(*paths):
    return tool("codespell", "--ignore-words-list", ",".join(sorted(KNOWN)), *map(str, paths))


def test_ruff_finds_nothing():
    assert "All checks passed" in tool("ruff", "check", "--no-cache", ".")


def test_ruff_reads_the_notebooks(tmp_path):
    cell = {"cell_type": "code", "source": "import os", "metadata": {}, "outputs": [], "execution_count": 1}
    (tmp_path / "pyproject.toml").write_bytes((ROOT / "pyproject.toml").read_bytes())
    (tmp_path / "02_x.ipynb").write_text(json.dumps({"cells": [cell], "metadata": {}, "nbformat": 4,
                                                     "nbformat_minor": 4}), encoding="utf-8")
    assert "F401" in tool("ruff", "check", "--no-cache", ".", cwd=tmp_path)


def test_texts_are_spelled_right():
    assert len(TEXTS) > 300
    assert spelled(*TEXTS) == ""


def test_notebooks_are_spelled_right(notebooks, tmp_path):
    """What a reader reads: cells, and what they print; a file each, a line for a line."""
    for name, book in notebooks.items():
        read = [joined(cell["source"]) for cell in book["cells"]]
        outputs = [output for cell in book["cells"] for output in cell.get("outputs", [])]
        read += [joined(output.get("text", "")) for output in outputs]
        read += [joined(output.get("data", {}).get(kind, "")) for output in outputs
                 for kind in ("text/plain", "text/markdown")]
        Path(tmp_path, name + ".md").write_text("\n".join(read), encoding="utf-8")
    assert spelled(tmp_path) == ""
    Path(tmp_path, "mistake.md").write_text("we rec" + "ieve", encoding="utf-8")
    assert "ieve ==> receive" in spelled(tmp_path)
