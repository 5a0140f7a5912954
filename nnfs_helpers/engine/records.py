"""What has been answered in this kernel, and how well."""
from .entries import in_order

RESULTS = {}     # {key: "○", "✗" or "✓"}, the latest; in memory only


def record(key, mark):
    """Remember the latest result of an exercise or quiz."""
    RESULTS[key] = mark


def shown(key):
    """Remember that a quiz has been shown; an answer given before stays."""
    RESULTS.setdefault(key, "○")


def _row(name, keys):
    marks = {mark: in_order(k for k in keys if RESULTS[k] == mark) for mark in "✓✗○"}
    row = f"{name:<10} {len(marks['✓'])} of {len(keys)} solved"
    return row + "".join(f"   {mark} {' '.join(found)}" for mark, found in marks.items() if found)


def progress():
    """Print which exercises and quizzes of this kernel are solved (✓), not right yet (✗), not attempted (○)."""
    quizzes = [k for k in RESULTS if not k.rpartition(".")[2].isdigit()]
    exercises = [k for k in RESULTS if k not in quizzes]
    if not RESULTS:
        print("Nothing has been answered in this kernel yet: run the cells above first.")
    for name, keys in (("Exercises", exercises), ("Quizzes", quizzes)):
        if keys:
            print(_row(name, keys))
