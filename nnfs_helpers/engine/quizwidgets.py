"""The buttons and fields of a quiz (ipywidgets 7.7 and 8), over the same marking as without them."""
import html

import ipywidgets as w

from ..quizzes import marked_up
from .questions import LETTERS, mark
from .records import record

WIDE = {"width": "auto", "max_width": "46em"}
STYLE = """<style>
.nnfs-quiz button { white-space: normal; text-align: left; height: auto; min-height: 2.2em; line-height: 1.4;
                    padding: .3em .8em }
.nnfs-quiz .widget-dropdown, .nnfs-quiz select { height: auto; min-height: 2em }
.nnfs-quiz .widget-label { white-space: normal; height: auto; line-height: 1.4; overflow: visible }
.nnfs-quiz .widget-html-content, .nnfs-quiz .widget-html { white-space: normal; line-height: 1.4; height: auto }
</style>"""


def view(asked):
    """A box with the question, what answers it, and a line for the verdict."""
    said = w.HTML(layout=WIDE)

    def answer(value):
        sign, words = mark(asked, value)
        record(asked.key, sign)
        said.value = f'<span role="status">{sign} {html.escape(words, quote=False)}</span>'
        return sign

    def outdated(change):
        """A verdict goes as soon as the answer changes; a busy kernel may hear of a menu after the button."""
        said.value = ""

    parts = {"choice": _choice, "match": _match}.get(asked.kind, _field)(asked, answer)
    for menu in (part for part in parts if isinstance(part, w.Dropdown)):
        menu.observe(outdated, names="value")
    head = w.HTML(f"{STYLE}<strong>Quiz {asked.key}</strong> · {marked_up(asked.text)}", layout=WIDE)
    box = w.VBox([head, *parts, said], layout=WIDE)
    box.add_class("nnfs-quiz")
    return box


def _button(label, pressed, width="auto"):
    button = w.Button(description=label, layout={"width": width, "max_width": "44em", "height": "auto"})
    button.on_click(lambda _: pressed())
    return button


def _choice(asked, answer):
    """One button an option, all of its text on it: reached with Tab, pressed with Enter or Space."""
    buttons = []
    for i, option in enumerate(asked.options):
        label = f"{LETTERS[i]})  {option.replace('`', '')}"

        def pressed(i=i, option=option, label=label):
            buttons[i].description = f"{answer(option)}  {label}"
        buttons.append(_button(label, pressed))
    return buttons


def _match(asked, answer):
    menus = {left: w.Dropdown(options=["choose …", *asked.options], description=left.replace("`", ""),
                              style={"description_width": "14em"}, layout={"width": "34em", "max_width": "97%"})
             for left in asked.answer}
    check = _button("Check", lambda: answer({left: menu.value for left, menu in menus.items()}), "7em")
    return [*menus.values(), check]


def _field(asked, answer):
    field = w.Text(description="Answer", placeholder="(4, 3)" if asked.kind == "shape" else "a number",
                   continuous_update=False, layout={"width": "20em"})
    field.observe(lambda change: change["new"] and answer(change["new"]), names="value")
    return [w.HBox([field, _button("Check", lambda: answer(field.value), "7em")], layout={"flex_flow": "row wrap"})]
