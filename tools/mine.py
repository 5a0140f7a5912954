"""mine [FOLDER]  collect what you have solved in all notebooks into my_network.py, and name what is open

It reads the notebooks as they are saved, judges each exercise anew, and writes the right answers into one file beside
the notebooks that can be imported: `from my_network import Layer_Dense`. What that file held before stays, unless the
same exercise is solved again. The last part of chapter 18 trains the spiral with it.
"""
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from nnfs_helpers.engine import answers, notebooks  # noqa: E402
from nnfs_helpers.engine.entries import in_order  # noqa: E402
from nnfs_helpers.mine import FILE, PARTS, gather, load  # noqa: E402


def collect(folder):
    """Judge all notebooks of a folder and keep what is right; prints a line for each, and one for each wrong answer."""
    found = []
    for path in sorted(folder.glob("[0-9][0-9]_*.ipynb")):
        try:
            results, kept = notebooks.solve(path)
        except (ValueError, OSError) as error:
            print(f"{path.name} was passed over: {error}")
            continue
        found.append(kept)
        print(row(path.stem, results))
        for key in in_order(key for key, (mark, _) in results.items() if mark == "✗"):
            print(f"    ✗ {key} {results[key][1]}")
    return found


def row(name, results):
    """A notebook in one line: how many are solved, and what is open."""
    right = [key for key, (mark, _) in results.items() if mark == "✓"]
    still = " ".join(in_order(set(results) - set(right)))
    return f"{name:<22} {len(right):>2} of {len(results):>2} solved" + (f"   still open: {still}" if still else "")


def keep(folder, found):
    """Write what was found beside what the file held before, if it is ours; returns how many answers it holds."""
    gather(folder)
    path = folder / FILE
    before = answers.read(path)
    if before is None:
        sys.exit(f"{path} holds something else; give that file another name and call this again.")
    imports, sections = answers.merge([before, *found])
    if sections:
        answers.write(path, imports, sections)
    return sections


def main(words):
    folder = Path(words[0]) if words else ROOT / "notebooks"
    if not any(folder.glob("[0-9][0-9]_*.ipynb")):
        sys.exit(f"There are no notebooks of the course in {folder}.")
    sections = keep(folder, collect(folder))
    if not sections:
        print("Nothing is solved yet, so nothing was written. A notebook counts as it is saved.")
        return
    print(f"\n{folder / FILE} holds {len(sections)} of your answers.")
    made = load(folder / FILE)
    right = {key for key in made if made[key][0] == "✓"}
    for key in in_order(set(made) - right):
        print(f"    ✗ {key} is right in its notebook, but not in that file: {made[key][2]}\n"
              "      Put all that it needs into its own cell, and call this again.")
    missing = {name: keys for name, keys in PARTS.items() if not set(keys) & right}
    for name, keys in missing.items():
        print(f"To train the spiral with your own classes, {name} is missing: exercise {' or '.join(keys)}.")
    if not missing:
        print("All parts that train the spiral are yours: open the last part of chapter 18.")


if __name__ == "__main__":
    main(sys.argv[1:])
