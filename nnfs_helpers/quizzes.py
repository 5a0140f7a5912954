"""Self-marking questions: `quiz(key)` shows one; `question(key, …)` in checks/chNN.py writes one down.

Four kinds. Each wrong answer that people give has a word of its own, and so may the right one (`right=`):

    question("3.b", "Ten linear layers equal?",
             {"one linear layer": True, "a curve of degree 10": "a straight line of a straight line is straight"})
    question("3.d", "Match each word with its part.", match={"offset": "bias", "slope": "weight", "bend": "activation"},
             wrong={("offset", "weight"): "a weight multiplies", …})
    question("0.2", "What is n now?", number=3, wrong={1: "a cell works each time it is run", …}, tolerance=1e-6)
    question("2.a", "Which shape has (32, 10) @ (10, 4)?", shape=(32, 4), wrong={(10, 10): "the outer sizes survive"})
"""
import hashlib
import html
import re
from dataclasses import dataclass, field

from .records import record, shown

QUESTIONS = {}


@dataclass
class Question:
    """One question: see the module's text for the kinds."""
    key: str
    text: str
    kind: str
    answer: object
    options: list = field(default_factory=list)
    words: dict = field(default_factory=dict)
    right: str = ""
    tolerance: float = 1e-6


def _shuffled(key, options):
    """The same order for everyone, another one for each question, and none that gives the answer away."""
    return sorted(options, key=lambda o: hashlib.sha1(f"{key}|{o}".encode()).hexdigest())


def question(key, text, options=None, *, match=None, number=None, shape=None, wrong=None, right="", tolerance=1e-6):
    """Write down a question: `options` {text: True or the word on this wrong option}, or `match`, `number`, `shape`.

    text        the question, plain text (`code` in backticks)
    match       {left: right}; wrong: {(left, right): word}
    number      the right number; wrong: {number: word}; tolerance
    shape       the right shape, a tuple; wrong: {shape: word}
    right       a word shown after ✓
    """
    if options is not None:
        answer = next(o for o, word in options.items() if word is True)
        words = {o: word for o, word in options.items() if word is not True}
        made = Question(key, text, "choice", answer, _shuffled(key, options), words, right)
    elif match is not None:
        made = Question(key, text, "match", dict(match), _shuffled(key, set(match.values())), dict(wrong or {}), right)
    else:
        kind, answer = ("shape", tuple(shape)) if shape is not None else ("number", number)
        made = Question(key, text, kind, answer, [], dict(wrong or {}), right, tolerance)
    QUESTIONS[key] = made


def _letter(i):
    return "abcdefghijklmnopqrstuvwxyz"[i]


def _as_number(answer):
    top, _, bottom = str(answer).strip().replace("−", "-").partition("/")
    return float(top) / float(bottom or 1)


def _as_shape(answer):
    if isinstance(answer, (tuple, list)):
        return tuple(int(v) for v in answer)
    return tuple(int(v) for v in re.findall(r"-?\d+", str(answer)))


def _option(options, answer):
    """An option by its letter or its text."""
    answer = str(answer).strip()
    if len(answer) == 1 and answer.lower() in "abcdefghijklmnopqrstuvwxyz"[:len(options)]:
        return options["abcdefghijklmnopqrstuvwxyz".index(answer.lower())]
    return next((o for o in options if o.casefold() == answer.casefold()), None)


def mark(asked, answer):
    """(mark, words) for an answer to a question."""
    try:
        return _MARKS[asked.kind](asked, answer)
    except (ValueError, TypeError, ZeroDivisionError, OverflowError):
        return "○", {"number": "write a number, such as 0.25 or 2/3", "shape": "write a shape, such as (4, 3)",
                     "match": "give one letter for each line, such as 'bca'"}.get(asked.kind, "give a letter, such as 'a'")


def _choice(asked, answer):
    picked = _option(asked.options, answer)
    if picked is None:
        last = _letter(len(asked.options) - 1)
        return "○", f"choose one of the letters a to {last}"
    return ("✓", asked.right) if picked == asked.answer else ("✗", asked.words[picked])


def _match(asked, answer):
    lefts = list(asked.answer)
    if not isinstance(answer, dict):
        letters = [c for c in str(answer) if c.isalpha()]
        if len(letters) != len(lefts):
            raise ValueError
        answer = dict(zip(lefts, letters))
    picked = {left: _option(asked.options, answer[left]) for left in lefts if left in answer}
    if len(picked) < len(lefts) or None in picked.values():
        raise ValueError
    for left in lefts:
        if picked[left] != asked.answer[left]:
            return "✗", f"{left} – {picked[left]}: " + asked.words.get((left, picked[left]), "these two do not belong together")
    return "✓", asked.right


def _number(asked, answer):
    value = _as_number(answer)
    near = lambda a: abs(value - a) <= asked.tolerance * max(1, abs(a))
    if near(asked.answer):
        return "✓", asked.right
    return "✗", next((word for a, word in asked.words.items() if near(a)), f"{value:g} is not it yet")


def _shape(asked, answer):
    value = _as_shape(answer)
    if value == asked.answer:
        return "✓", asked.right
    return "✗", asked.words.get(value, f"{value} is not it yet")


_MARKS = {"choice": _choice, "match": _match, "number": _number, "shape": _shape}


def _lines(asked):
    """The question as (first line, list lines, how to answer), plain text."""
    call = f'quiz("{asked.key}", %s)'
    if asked.kind == "choice":
        return asked.text, [f"{_letter(i)}) {o}" for i, o in enumerate(asked.options)], call % '"a"'
    if asked.kind == "match":
        rights = [f"{_letter(i)}) {o}" for i, o in enumerate(asked.options)]
        lefts = [f"{left} – ?" for left in asked.answer]
        return asked.text, lefts + rights, call % ('"' + "abcdefghij"[:len(lefts)] + '"')
    return asked.text, [], call % ("(4, 3)" if asked.kind == "shape" else "1.5")


class Quiz:
    """A question as it is shown: text and a list everywhere, buttons where widgets are there."""

    def __init__(self, asked):
        self.asked = asked

    def __repr__(self):
        text, lines, call = _lines(self.asked)
        return "\n".join([f"Quiz {self.asked.key} · {text}", *("  " + line for line in lines), f"Answer with {call}"])

    def _html(self):
        text, lines, call = _lines(self.asked)
        code = lambda t: re.sub(r"`([^`]+)`", r"<code>\1</code>", html.escape(t, quote=False))
        items = "".join(f"<li>{code(line)}</li>" for line in lines)
        listed = f'<ul style="list-style: none">{items}</ul>' if items else ""
        return f"<p><strong>Quiz {self.asked.key}</strong> · {code(text)}</p>{listed}<p>Answer with <code>{html.escape(call)}</code></p>"

    def _repr_mimebundle_(self, include=None, exclude=None):
        data = {"text/plain": repr(self), "text/html": self._html()}
        try:
            from .quizwidgets import view
            shown = view(self.asked)
        except ImportError:
            return data
        data["application/vnd.jupyter.widget-view+json"] = {"version_major": 2, "version_minor": 0, "model_id": shown.model_id}
        return data


def quiz(key, answer=None):
    """Show the question `key`; with an answer, mark it: `quiz("3.b", "a")` prints ✓, or ✗ and why."""
    from . import checks
    if key not in QUESTIONS:
        checks.load(key)
    if key not in QUESTIONS:
        print(f"✗ {key} {checks.unknown(key)}")
        return None
    asked = QUESTIONS[key]
    if answer is None:
        shown(key)
        return Quiz(asked)
    sign, words = mark(asked, answer)
    record(key, sign)
    print(f"{sign} {key} {words}".rstrip())
    return None
