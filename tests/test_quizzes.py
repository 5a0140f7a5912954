"""Quizzes: marked alike with widgets and without, shown as the same text, and nothing raises."""
import re
import sys

import pytest

from nnfs_helpers.engine import questions, records
from nnfs_helpers.engine.questions import mark, question
from nnfs_helpers.quizzes import quiz

OPTIONS = {"one <linear> layer": True, "a curve of degree `n`": "straight of straight is straight",
           "nothing": "see above"}
PARTS = {"offset": "bias", "slope": "weight", "bend": "activation"}


@pytest.fixture(autouse=True)
def own_questions(monkeypatch):
    monkeypatch.setattr(questions, "QUESTIONS", questions.QUESTIONS)
    monkeypatch.setattr(records, "RESULTS", {})
    before = dict(questions.QUESTIONS)
    question("91.a", "Ten `linear` layers & one?", OPTIONS, right="and no more")
    question("91.b", "Match.", match=PARTS, wrong={("offset", "weight"): "a weight multiplies"})
    question("91.c", "What is n?", number=0.25, tolerance=0.01, wrong={0.5: "half of that", -0.25: "the sign"})
    question("91.d", "Which shape?", shape=(4,), wrong={(4, 1): "one bracket, one axis", (1, 4): "one axis only"})
    yield
    questions.QUESTIONS.clear()
    questions.QUESTIONS.update(before)


def letters(key, *rights):
    return "".join("abcdef"[questions.QUESTIONS[key].options.index(r)] for r in rights)


def test_choice(capsys):
    for right in (letters("91.a", "one <linear> layer"), "one <linear> layer", " One <Linear> layer ",
                  letters("91.a", "one <linear> layer").upper()):
        assert mark(questions.QUESTIONS["91.a"], right) == ("✓", "and no more")
    quiz("91.a", letters("91.a", "nothing"))
    quiz("91.a", "z")
    quiz("91.a", 7)
    assert capsys.readouterr().out == ("✗ 91.a see above\n○ 91.a give a letter, from a to c\n"
                                       "○ 91.a give a letter, from a to c\n")


@pytest.mark.parametrize("answer, wanted", [
    (PARTS, "✓"), ({**PARTS, "offset": "weight"}, "✗ offset – weight: a weight multiplies"),
    ({**PARTS, "bend": "bias"}, "✗ bend – bias: these two do not belong together"), ("ab", "○"), ({}, "○"),
    ({"offset": "bias"}, "○"), ("x y z", "○"), (5, "○")], ids=str)
def test_match(answer, wanted):
    assert " ".join(mark(questions.QUESTIONS["91.b"], answer)).strip().startswith(wanted)
    right = letters("91.b", *PARTS.values())
    assert mark(questions.QUESTIONS["91.b"], right)[0] == mark(questions.QUESTIONS["91.b"], ", ".join(right))[0] == "✓"


@pytest.mark.parametrize("answer, wanted", [
    (0.25, "✓"), ("1/4", "✓"), (" 0,25 ", "✓"), ("0.2549", "✓"), (0.2601, "✗ 0.2601 is not right yet"),
    ("−0.25", "✗ the sign"), (".5", "✗ half of that"), ("a quarter", "○ write a number, such as 0.25 or 2/3"),
    ("1/0", "○"), ("", "○"), (..., "○"), ([1, 2], "○"), ("1e400", "✗"), (True, "○")], ids=str)
def test_number(answer, wanted):
    assert " ".join(mark(questions.QUESTIONS["91.c"], answer)).startswith(wanted)


@pytest.mark.parametrize("answer, wanted", [
    ((4,), "✓"), ("(4,)", "✓"), ("4", "✓"), ([4], "✓"), ("4 × 1", "✗ one bracket, one axis"),
    ("(1, 4)", "✗ one axis only"), ((4, 4), "✗ (4, 4) is not right yet"), ("four", "○ write a shape, such as (4, 3)"),
    (4, "✓"), (None, "○"), ("4.5", "○"), (("a",), "○")], ids=str)
def test_shape(answer, wanted):
    assert " ".join(mark(questions.QUESTIONS["91.d"], answer)).startswith(wanted)


def test_text_and_html_hold_the_question_and_no_answer():
    shown = quiz("91.a")._repr_mimebundle_()
    assert re.fullmatch(r"Quiz 91\.a · Ten `linear` layers & one\?\n  a\) .*\n  b\) .*\n  c\) .*\n"
                        r'To answer, write your letter here: quiz\("91\.a", "…"\)', shown["text/plain"])
    assert "<code>linear</code> layers &amp; one?" in shown["text/html"]
    assert "one &lt;linear&gt; layer" in shown["text/html"]
    assert shown["text/html"].count("<li>") == 3
    for text in (shown["text/plain"], shown["text/html"]):
        assert "straight of straight" not in text and "and no more" not in text
    assert "offset – ?" in repr(quiz("91.b")) and "your number" in repr(quiz("91.c")) and "(…)" in repr(quiz("91.d"))


def test_without_widgets_the_text_is_the_same(monkeypatch):
    with_widgets = quiz("91.a")._repr_mimebundle_()
    monkeypatch.setitem(sys.modules, "nnfs_helpers.engine.quizwidgets", None)
    without = quiz("91.a")._repr_mimebundle_()
    assert set(with_widgets) - set(without) == {"application/vnd.jupyter.widget-view+json"}
    assert all(with_widgets[kind] == text for kind, text in without.items())


def test_the_order_of_options_is_the_same_for_everyone():
    options = ["one", "two", "three", "four"]
    assert questions._shuffled("3.b", options) == ["four", "one", "two", "three"]
    assert len({tuple(questions._shuffled(f"3.{letter}", options)) for letter in "abcdefgh"}) > 4


def test_showing_again_keeps_the_result(capsys):
    quiz("91.c", 0.25)
    quiz("91.c")
    quiz("91.a")
    assert records.RESULTS == {"91.c": "✓", "91.a": "○"}


def test_unknown_keys(capsys):
    assert quiz("91.z") is None and quiz("nothing") is None
    first, second = capsys.readouterr().out.splitlines()
    assert first == "✗ 91.z there is no such key; known here: 91.a, 91.b, 91.c, 91.d"
    assert second == "✗ nothing there is no such key; known here: none in this chapter"


@pytest.mark.parametrize("wrong", [
    {"options": {"a": True, "b": True}}, {"options": {"a": "no", "b": "no"}}, {"options": {"a": True, "b": None}}, {},
    {"options": {"a": True, "b": "no"}, "number": 3}])
def test_a_question_that_cannot_be_is_refused(wrong):
    with pytest.raises(ValueError, match="question 91.e"):
        question("91.e", "What?", **wrong)


def every(box):
    yield box
    for part in getattr(box, "children", ()):
        yield from every(part)


def test_widgets():
    ipywidgets = pytest.importorskip("ipywidgets")
    from nnfs_helpers.engine.quizwidgets import view
    boxes = {key: view(questions.QUESTIONS[key]) for key in ("91.a", "91.b", "91.c", "91.d")}
    verdict = {key: box.children[-1] for key, box in boxes.items()}
    buttons = [b for b in every(boxes["91.a"]) if isinstance(b, ipywidgets.Button)]
    options = [option.replace("`", "") for option in questions.QUESTIONS["91.a"].options]
    assert [button.description[3:].strip() for button in buttons] == options
    wrong = next(b for b in buttons if "nothing" in b.description)
    wrong.click()
    assert verdict["91.a"].value == '<span role="status">✗ see above</span>' and wrong.description.startswith("✗")
    wrong.click()
    next(b for b in buttons if "linear" in b.description).click()
    assert "✓ and no more" in verdict["91.a"].value and wrong.description.count("✗") == 1
    menus = [m for m in every(boxes["91.b"]) if isinstance(m, ipywidgets.Dropdown)]
    check = next(b for b in every(boxes["91.b"]) if isinstance(b, ipywidgets.Button))
    check.click()
    assert "○ choose one for each line" in verdict["91.b"].value
    for menu in menus:
        menu.value = PARTS[menu.description]
    assert verdict["91.b"].value == "", "a verdict stands for the answer it was given to"
    check.click()
    assert "✓" in verdict["91.b"].value
    for key, text, wanted in (("91.c", "1/4", "✓"), ("91.d", "(4, 1)", "✗ one bracket")):
        field = next(f for f in every(boxes[key]) if isinstance(f, ipywidgets.Text))
        field.value = text
        assert wanted in verdict[key].value
    assert records.RESULTS == {"91.a": "✓", "91.b": "✓", "91.c": "✓", "91.d": "✗"}
