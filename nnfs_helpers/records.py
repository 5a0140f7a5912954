"""What has been answered in this kernel, and how well."""
from .entries import in_order

RESULTS = {}     # {key: "○", "✗" or "✓"}, the latest; in memory only


def record(key, mark):
    """Remember the latest result of an exercise or quiz."""
    RESULTS[key] = mark


def _row(name, keys):
    parts = []
    for mark, word in (("✓", "solved"), ("✗", "not right yet"), ("○", "not attempted")):
        found = in_order(k for k in keys if RESULTS[k] == mark)
        if found:
            parts.append(f"{mark} {len(found)} {word} ({', '.join(found)})")
    return f"{name}: " + "; ".join(parts)


def progress():
    """Print how many exercises and quizzes of this kernel are solved, not right yet, not attempted."""
    quizzes = [k for k in RESULTS if not k.rpartition(".")[2].isdigit()]
    exercises = [k for k in RESULTS if k not in quizzes]
    if not RESULTS:
        print("Nothing has been answered in this kernel yet: run the cells above first.")
    for name, keys in (("Exercises", exercises), ("Quizzes", quizzes)):
        if keys:
            print(_row(name, keys))
