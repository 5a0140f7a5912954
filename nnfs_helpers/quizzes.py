"""Self-marking questions in the notebooks: `quiz(key)` shows one, `quiz(key, answer)` marks an answer.

What a question is, and how one is written down, stands in engine/questions.py.
"""
import html
import re

from .engine.questions import LETTERS, QUESTIONS, mark, question
from .engine.records import record, shown

__all__ = ["quiz", "question", "QUESTIONS"]


def quiz(key, answer=None):
    """Show the question `key`; with an answer, mark it: `quiz("3.b", "a")` prints ✓, or ✗ and why."""
    try:
        from . import checks
        if key not in QUESTIONS:
            checks.load(key)
        if key not in QUESTIONS:
            print(f"✗ {key} {checks.unknown(key)}")
            return None
    except Exception as error:
        print(f"✗ {key} the question could not be read ({type(error).__name__}: {error})")
        return None
    if answer is None:
        shown(key)
        return Quiz(QUESTIONS[key])
    sign, words = mark(QUESTIONS[key], answer)
    record(key, sign)
    print(f"{sign} {key} {words}".rstrip())
    return None


def lines(asked):
    """What stands under the question: options with their letters; for a match, the left sides first."""
    options = [f"{LETTERS[i]}) {option}" for i, option in enumerate(asked.options)]
    return [f"{left} – ?" for left in asked.answer] + options if asked.kind == "match" else options


def how(asked):
    """(what to write, the call to write it in), for an answer without buttons."""
    what, blank = {"choice": ("your letter", '"…"'), "match": ("a letter for each line", '"…"'),
                   "shape": ("your shape", "(…)"), "number": ("your number", "…")}[asked.kind]
    return f"To answer, write {what} here:", f'quiz("{asked.key}", {blank})'


def marked_up(text):
    """Plain text with `code` in backticks as HTML."""
    return re.sub(r"`([^`]+)`", r"<code>\1</code>", html.escape(text, quote=False))


class Quiz:
    """A question as it is shown: text and a list everywhere, buttons where widgets are there."""

    def __init__(self, asked):
        self.asked = asked

    def __repr__(self):
        listed = "".join(f"\n  {line}" for line in lines(self.asked))
        return f"Quiz {self.asked.key} · {self.asked.text}{listed}\n{' '.join(how(self.asked))}"

    def _html(self):
        """A still twin for wherever no button can work."""
        items = "".join(f"<li>{marked_up(line)}</li>" for line in lines(self.asked))
        what, call = how(self.asked)
        return (f"<p><strong>Quiz {self.asked.key}</strong> · {marked_up(self.asked.text)}</p>"
                + (f'<ul style="list-style: none">{items}</ul>' if items else "")
                + f"<p>{what} <code>{html.escape(call)}</code></p>")

    def _repr_mimebundle_(self, include=None, exclude=None):
        data = {"text/plain": repr(self), "text/html": self._html()}
        try:
            from .engine.quizwidgets import view
            model = view(self.asked).model_id
        except Exception:                  # no ipywidgets, or none that works here: the text remains
            return data
        view_type = "application/vnd.jupyter.widget-view+json"
        return {**data, view_type: {"version_major": 2, "version_minor": 0, "model_id": model}}
