"""Questions as they are written down in checks/chNN.py, and the marking of an answer.

Four kinds. Each wrong answer that people give has a word of its own, and so may the right one (`right=`):

    question("3.b", "Ten linear layers equal?",
             {"one linear layer": True, "a curve of degree 10": "a straight line of a straight line is straight"})
    question("3.d", "Match each word with its part.", match={"offset": "bias", "slope": "weight", "bend": "activation"},
             wrong={("offset", "weight"): "a weight multiplies", …})
    question("0.2", "What is n now?", number=3, wrong={1: "a cell works each time it is run", …}, tolerance=1e-6)
    question("2.a", "Which shape has (32, 10) @ (10, 4)?", shape=(32, 4), wrong={(10, 10): "the outer sizes survive"})

The options of a choice, and the right-hand sides of a match, are put into an order of their own for each key, the same
for everybody; so write the right one first.
"""
import hashlib
import re
from dataclasses import dataclass, field

QUESTIONS = {}
LETTERS = "abcdefghijklmnopqrstuvwxyz"
HOW = {"choice": "give a letter, from a to {last}", "match": "choose one for each line, such as 'bca'",
       "number": "write a number, such as 0.25 or 2/3", "shape": "write a shape, such as (4, 3)"}


@dataclass
class Question:
    """One question: its kind is choice, match, number or shape."""
    key: str
    text: str
    kind: str
    answer: object
    options: list = field(default_factory=list)
    words: dict = field(default_factory=dict)
    right: str = ""
    tolerance: float = 1e-6


def question(key, text, options=None, *, match=None, number=None, shape=None, wrong=None, right="", tolerance=1e-6):
    """Write down a question: `options` {text: True or the word on this wrong option}, or `match`, `number`, `shape`.

    text        the question, plain text (`code` in backticks)
    match       {left: right}; wrong: {(left, right): word}
    number      the right number; wrong: {number: word}; tolerance, relative to max(1, size)
    shape       the right shape, a tuple; wrong: {shape: word}
    right       a word shown after ✓
    """
    kinds = {"choice": options, "match": match, "number": number, "shape": shape}
    given = [kind for kind, what in kinds.items() if what is not None]
    if len(given) != 1:
        raise ValueError(f"question {key}: give one of options, match, number, shape, not {given}")
    kind, answer, shown, words = given[0], kinds[given[0]], [], dict(wrong or {})
    if kind == "choice":
        shown, words = list(options), {o: word for o, word in options.items() if word is not True}
        if len(shown) - len(words) != 1 or not all(isinstance(word, str) for word in words.values()):
            raise ValueError(f"question {key}: one option is True, each other has a word")
        answer = next(o for o in shown if options[o] is True)
    elif kind == "match":
        shown = list(dict.fromkeys(match.values()))
    QUESTIONS[key] = Question(key, text, kind, answer, _shuffled(key, shown), words, right, tolerance)


def _shuffled(key, options):
    """The same order for everyone, another one for each question, and none that gives the answer away."""
    return sorted(options, key=lambda o: hashlib.sha1(f"{key}|{o}".encode()).hexdigest())


def mark(asked, answer):
    """(mark, words) for an answer to a question; ○ when it is no answer at all."""
    try:
        return {"choice": _choice, "match": _match, "number": _number, "shape": _shape}[asked.kind](asked, answer)
    except (ValueError, TypeError, LookupError, ArithmeticError):
        return "○", HOW[asked.kind].format(last=LETTERS[max(0, len(asked.options) - 1)])


def _option(options, answer):
    """An option by its letter or its text."""
    answer = str(answer).strip().casefold()
    if len(answer) == 1 and answer in LETTERS[:len(options)]:
        return options[LETTERS.index(answer)]
    return [o for o in options if o.casefold() == answer][0]


def _choice(asked, answer):
    picked = _option(asked.options, answer)
    return ("✓", asked.right) if picked == asked.answer else ("✗", asked.words[picked])


def _match(asked, answer):
    if not isinstance(answer, dict):
        letters = re.findall(r"[a-z]", str(answer).casefold())
        answer = dict(zip([*asked.answer, ""], letters, strict=False))
    if len(answer) > len(asked.answer):
        raise ValueError
    picked = {left: _option(asked.options, answer[left]) for left in asked.answer}
    for left, right in picked.items():
        if right != asked.answer[left]:
            word = asked.words.get((left, right), "these two do not belong together")
            return "✗", f"{left} – {right}: {word}"
    return "✓", asked.right


def _number(asked, answer):
    text = str(answer).strip().replace("−", "-").replace(" ", "")
    text = text.replace(",", ".") if "." not in text else text
    top, _, bottom = text.partition("/")
    value = float(top) / float(bottom or 1)

    def near(a):
        return abs(value - a) <= asked.tolerance * max(1, abs(a))
    if near(asked.answer):
        return "✓", asked.right
    return "✗", next((word for a, word in asked.words.items() if near(a)), f"{value:g} is not right yet")


def _shape(asked, answer):
    digits = answer if isinstance(answer, (tuple, list)) else re.findall(r"\d+", str(answer))
    if not isinstance(answer, (tuple, list)) and re.search(r"[^\d\s,×x()\[\]]", str(answer)):
        raise ValueError
    value = tuple(int(n) for n in digits)
    return ("✓", asked.right) if value == asked.answer else ("✗", asked.words.get(value, f"{value} is not right yet"))
