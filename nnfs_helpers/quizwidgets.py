"""The buttons and fields of a quiz, over the same marking as without widgets."""
import html
import re

import ipywidgets as w

from .quizzes import _letter, mark
from .records import record

WIDE = {"width": "auto", "max_width": "46em"}


def _text(text, **layout):
    marked = re.sub(r"`([^`]+)`", r"<code>\1</code>", html.escape(text, quote=False))
    return w.HTML(f'<span style="white-space: normal; line-height: 1.4">{marked}</span>', layout={**WIDE, **layout})


def view(asked):
    """A box with the question, what answers it, and a line for the verdict."""
    said = w.HTML(layout=WIDE)

    def answer(value):
        sign, words = mark(asked, value)
        record(asked.key, sign)
        said.value = f'<span role="status">{html.escape(f"{sign} {words}".rstrip(), quote=False)}</span>'

    parts = {"choice": _choice, "match": _match}.get(asked.kind, _field)(asked, answer)
    return w.VBox([_text(f"Quiz {asked.key} · {asked.text}"), *parts, said], layout=WIDE)


def _choice(asked, answer):
    rows = []
    for i, option in enumerate(asked.options):
        button = w.Button(description=_letter(i), tooltip=option, layout={"width": "3em", "flex": "0 0 auto"})
        button.on_click(lambda _, picked=option: answer(picked))
        rows.append(w.HBox([button, _text(option, flex="1 1 auto")], layout=WIDE))
    return rows


def _match(asked, answer):
    lists = {left: w.Dropdown(options=["…", *asked.options], description=left, style={"description_width": "initial"},
                              layout={"width": "auto", "max_width": "30em"}) for left in asked.answer}
    button = w.Button(description="Check", tooltip="Mark these pairs")
    button.on_click(lambda _: answer({left: box.value for left, box in lists.items()}))
    return [*lists.values(), button]


def _field(asked, answer):
    field = w.Text(description="Answer", placeholder="(4, 3)" if asked.kind == "shape" else "a number",
                   continuous_update=False, layout={"width": "20em"})
    button = w.Button(description="Check", tooltip="Mark this answer")
    field.observe(lambda change: answer(change["new"]), names="value")
    button.on_click(lambda _: answer(field.value))
    return [w.HBox([field, button], layout={"flex_flow": "row wrap"})]
