"""`course.py grade` with the solution of every exercise: each counts, though hardly anything else is run."""
import pytest
from stored import BOOKS, ROOT, keys, solutions

from tools.grading import handed_in, marks


@pytest.mark.parametrize("path", BOOKS, ids=lambda path: path.stem)
def test_every_solution_counts_without_the_rest_of_its_notebook(path):
    book, = (book for book in handed_in.ours(ROOT / "notebooks") if book.name == path.stem)
    answers = {tuple(keys(cell.text, "exercise", "check")): text for cell, text in solutions(path)}
    found = marks.run(book, answers, 60, 2)
    assert found and {key: marks.confirmed(key, *verdict)[0] for key, verdict in found.items()} == dict.fromkeys(
        book.keys, "✓"), found
