"""grade FOLDER  judge what a class has handed in: FOLDER holds one notebook or one folder for each learner

    --seconds N      how long the answers to one notebook may work (60)
    --memory N       how many gigabytes they may take (2)
    --jobs N         how many notebooks are judged at a time (as many as there are processor cores)

It writes grades.csv and grades.html into FOLDER. README.md says what it protects from, and what not.
"""
import argparse
import os
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tools.grading import handed_in, marks, pages  # noqa: E402


def graded(learners, books, asked):
    """[(name, {key: (mark, words)}, problems)] in order; only notebooks of which somebody handed something in count."""
    books = [book for book in books if any(set(one.answers) & {k for k, _ in book.cells} for one in learners)]
    with ThreadPoolExecutor(max(1, asked.jobs)) as pool:
        running = [[pool.submit(marks.run, book, one.answers, asked.seconds, asked.memory) for book in books]
                   for one in learners]
        rows = []
        for one, parts in zip(learners, running, strict=True):
            found = {key: verdict for part in parts for key, verdict in part.result().items()}
            rows.append((one.name, {key: marks.confirmed(key, *verdict) for key, verdict in found.items()},
                         one.problems))
            print(line(rows[-1]), flush=True)
    return rows, [key for book in books for key in book.keys]


def line(row):
    """A learner in one line."""
    name, verdicts, problems = row
    said = [mark for mark, _ in verdicts.values()]
    counts = "   ".join(f"{mark} {said.count(mark)}" for mark in ("✓", "✗", "○", "error") if mark in said)
    return f"{name:<30} {counts}" + "".join(f"   {problem}" for problem in problems)


def main(words):
    """Do what the words ask for; returns the exit code."""
    parser = argparse.ArgumentParser("course.py grade", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--memory", type=float, default=2)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    asked = parser.parse_args(words)
    folder = Path(os.environ.get("COURSE_CALLED_IN", "."), asked.folder)
    if not folder.is_dir():
        return f"There is no folder {folder}."
    books = handed_in.ours(ROOT / "notebooks")
    learners = handed_in.learners(folder, books)
    if not learners:
        return f"In {folder} there is no notebook and no folder: one of them for each learner is wanted."
    try:
        rows, keys = graded(learners, books, asked)
        pages.write_csv(folder / "grades.csv", rows, keys)
        pages.write_html(folder / "grades.html", rows, keys, f"Grades: {folder.resolve().name}")
    except marks.Broken as broken:
        return str(broken)
    except OSError as error:
        return f"The grades could not be written: {error}"
    print(f"{len(rows)} learners, {len(keys)} exercises: {folder / 'grades.csv'} and {folder / 'grades.html'}")
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit("Stopped; no grades were written.")
