"""The notebooks as they are stored, taken apart: exercises with their hints and solutions, keys, texts."""
import json
import re
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BOOKS = sorted((ROOT / "notebooks").glob("[0-9][0-9]_*.ipynb"))         # the chapters
ATLAS = ROOT / "notebooks" / "atlas.ipynb"                             # the page at the end
GLOSSARY = ROOT / "notebooks" / "glossary.ipynb"
PAGES = [ATLAS, GLOSSARY]                                              # what stands beside the chapters
KEY = re.compile(r"\b(exercise|check|quiz)\(\s*[\"']([^\"']+)[\"']")
FENCE = re.compile(r"```python\n(.*?)\n```", re.S)


@dataclass
class Cell:
    """One cell: its place, its text, its tags, its outputs."""
    place: int
    kind: str
    text: str
    tags: list
    outputs: list
    raw: dict


def joined(text):
    """A text of a notebook's JSON, which may be a list of lines."""
    return text if isinstance(text, str) else "".join(text)


def cells(path):
    """The cells of a notebook, in order."""
    raw = json.loads(path.read_text(encoding="utf-8"))
    return [Cell(i, c["cell_type"], joined(c["source"]), c["metadata"].get("tags", []), c.get("outputs", []), c)
            for i, c in enumerate(raw["cells"])]


def keys(text, *calls):
    """The keys that a code cell judges: `keys(text, "exercise", "check")`."""
    code = "\n".join(line for line in text.splitlines() if not line.lstrip().startswith("#"))
    return [key for call, key in KEY.findall(code) if call in calls]


def solutions(path):
    """[(the exercise's cell, the text of its solution)] of a notebook."""
    found, waiting = [], None
    for cell in cells(path):
        if cell.kind == "code" and "exercise" in cell.tags:
            waiting = cell
        elif "solution" in cell.tags and waiting:
            fence = FENCE.search(cell.text)
            found.append((waiting, fence.group(1) if fence else ""))
            waiting = None
    return found


def fill(path, filled):
    """Write a copy of the notebook at `path` to `filled`, with all solutions in place."""
    raw = json.loads(path.read_text(encoding="utf-8"))
    for cell, text in solutions(path):
        raw["cells"][cell.place]["source"] = text
    filled.write_text(json.dumps(raw), encoding="utf-8")


def shown(outputs):
    """The text of a cell's outputs: what is printed, in one piece, and text/plain of each thing that is shown."""
    texts, streaming = [], None
    for output in outputs:
        if output["output_type"] == "stream":
            if streaming == output["name"]:
                texts[-1] += joined(output["text"])
            else:
                texts.append(joined(output["text"]))
            streaming = output["name"]
        else:
            texts.append(joined(output.get("data", {}).get("text/plain", "")))
            streaming = None
    return texts
