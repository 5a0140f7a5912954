"""publish [OWNER/REPO]  write the address on GitHub into badges, set-up cells and README; alone: say what stands there

    --check          say it, and fail where notebooks and README.md do not agree with pyproject.toml
    --withdraw       the course is not published yet: badges lead to Colab's page for uploads

The address stands in pyproject.toml; everything else is written from there, and nothing else is changed. Stored outputs
stay as they are. Calling it again with the same address puts right what was overwritten.
"""
import argparse
import json
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tools import _address as address  # noqa: E402
from tools._books import stored  # noqa: E402
from tools._environment import Trouble  # noqa: E402

OWNER = re.compile(r"[A-Za-z0-9](-?[A-Za-z0-9]){0,38}")
NAME = re.compile(r"(?!\.{1,2}$)[A-Za-z0-9._-]{1,100}(?<!\.git)")
TITLE = re.compile(r"\A(# [^\n]*\n\n)(?:\[!\[Open in Colab\][^\n]*\n\n)?")
SETUP = re.compile(r"\A" + re.escape(address.BEGIN) + r"(?:[ \t]+[^\n]*\n)+")
PART = re.compile(r"(<!-- Colab: [^\n]*-->\n\n).*?(\n<!-- end of Colab -->)", re.S)


def checked(words):
    """OWNER/REPO, if it is one that GitHub could have."""
    owner, _, name = words.partition("/")
    if words == "OWNER/REPO":
        raise Trouble("OWNER/REPO stands for your own address: the account on GitHub and the repository's name.")
    if OWNER.fullmatch(owner) and NAME.fullmatch(name):
        return words
    inside = re.search(r"github\.com[/:]([\w-]+/[\w.-]+?)(?:\.git)?/?$", words)
    meant = f" Did you mean {inside[1]}?" if inside else ""
    raise Trouble(f"{words!r} is no address: it is the account on GitHub, one slash and the repository's name, "
                  f"such as example/course.{meant}")


def replaced(pattern, new, text, what):
    """The text with its one piece that fits the pattern replaced; `new` is a function of the match."""
    text, count = pattern.subn(new, text, count=1)
    if not count:
        raise Trouble(f"{what}; nothing was written.")
    return text


def stamped_book(path, where):
    """The text of a notebook with its badge and its set-up cell written for the address `where`."""
    text = path.read_text(encoding="utf-8")
    book = json.loads(text)
    if stored(book) != text:
        raise Trouble(f"{path.name} is not stored as it is committed; nothing was written. "
                      f"Store it with: python3 course.py run {path.stem}")
    first, code = book["cells"][0], next((c for c in book["cells"] if c["cell_type"] == "code"), {"source": []})
    for cell, pattern, new, fault in (
            (first, TITLE, lambda found: f"{found[1]}{address.badge(where, path.name)}\n\n", "begin with a title"),
            (code, SETUP, lambda found: address.setup(where), "import nnfs_helpers in its first code cell")):
        source = replaced(pattern, new, "".join(cell["source"]), f"{path.name} does not {fault}")
        cell["source"] = source.splitlines(keepends=True)
    return stored(book)


def stamped(where, root=ROOT):
    """{path: its text} of all files that name the address, as they are with the address `where`."""
    texts = {path: stamped_book(path, where) for path in sorted((root / "notebooks").glob("*.ipynb"))}
    project, readme = root / "pyproject.toml", root / "README.md"
    texts[project] = replaced(address.STANDS, lambda found: f'{found[1]}"{where}"', project.read_text(encoding="utf-8"),
                              "pyproject.toml has no line: repository =")
    texts[readme] = replaced(PART, lambda found: found[1] + address.in_colab(where, root) + found[2],
                             readme.read_text(encoding="utf-8"), "README.md has no part between the marks of Colab")
    return texts


def differing(texts):
    """The paths whose files hold another text."""
    return [path for path, text in texts.items() if path.read_text(encoding="utf-8") != text]


def publish(where, root=ROOT):
    """Write the address into all files; returns those that changed. A fault in one of them leaves all as they were."""
    texts = stamped(where, root)
    changed = differing(texts)
    for path in changed:
        path.write_text(texts[path], encoding="utf-8", newline="\n")
    return changed


def report(root=ROOT):
    """Say which address the course has, and which files do not agree with it; returns how many do not."""
    where = address.repository(root)
    wrong = differing(stamped(where, root))
    print("The course is not published yet." if where == address.NOWHERE else f"The course is published at {where}.")
    for path in wrong:
        print(f"    {path.relative_to(root).as_posix()} says something else")
    again = "--withdraw" if where == address.NOWHERE else where
    print(f"Put it right with: python3 course.py publish {again}" if wrong else "Notebooks and README.md agree.")
    return len(wrong)


def main(words, root=ROOT):
    """Do what the words ask for; returns the exit code, or a sentence that says what was wrong."""
    parser = argparse.ArgumentParser("course.py publish", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("where", nargs="?", metavar="OWNER/REPO")
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--withdraw", action="store_true")
    asked = parser.parse_args(words)
    if (asked.where is not None) + asked.check + asked.withdraw > 1:
        return "One thing at a time: an address, --check or --withdraw."
    try:
        if asked.where is not None or asked.withdraw:
            changed = publish(address.NOWHERE if asked.withdraw else checked(asked.where), root)
            print(f"{len(changed)} files written." if changed else "Everything is so already.")
        wrong = report(root)
    except (Trouble, OSError) as trouble:
        return str(trouble)
    return 1 if wrong and asked.check else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
