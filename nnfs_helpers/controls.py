"""The controls of live figures: which widget stands for which range of values, and the player that moves by itself."""
from numbers import Integral
from typing import NamedTuple

SPEEDS = {"slow": 900, "normal": 350, "fast": 120}      # milliseconds from one frame to the next


class Choices(NamedTuple):
    """What `slide` and `frames` return: values along a slider, by their labels."""

    labels: tuple
    values: tuple
    start: object
    plays: bool


def slide(values, start=None, labels=None):
    """A slider over any values, in this order: `rate=slide([0.01, 0.1, 1], start=0.1)`. Labels: texts beside it."""
    values = tuple(values)
    labels = tuple(f"{v:g}" if isinstance(v, float) else str(v) for v in values) if labels is None else tuple(labels)
    return Choices(labels, values, values[0] if start is None and values else start, False)


def frames(count, start=0, labels=None):
    """A slider over 0 … count - 1 that also plays, pauses and stops by buttons, at a speed that one can choose."""
    return slide(range(count), start, labels)._replace(plays=True)


def tidy(value):
    """A slider's value without the dust of floats: 0.30000000000000004 → 0.3."""
    return round(value, 10) if isinstance(value, float) else value


def checked(name, given):
    """A range as (kind of widget, start, its options)."""
    if isinstance(given, bool):
        return "Checkbox", given, {"indent": True}
    if isinstance(given, Choices):
        return along(name, given)
    if isinstance(given, list) and given:
        first = given[0][1] if isinstance(given[0], tuple) else given[0]
        return "Dropdown", first, {"options": given}
    if not isinstance(given, tuple) or len(given) not in (3, 4):
        raise ValueError(f"explore: {name} is {given!r}. Give (low, high, step) or (low, high, step, start) for a "
                         "slider, a list of choices for a menu, True or False for a checkbox.")
    low, high, step, start = (*given, given[0])[:4]
    if not (low <= start <= high and step > 0):
        raise ValueError(f"explore: {name} goes from {low} to {high} in steps of {step}; it cannot start at {start}.")
    options = {"min": low, "max": high, "step": step, "continuous_update": True}
    if all(isinstance(n, Integral) for n in (low, high, step, start)):
        return "IntSlider", start, options
    digits = min(6, max(len(f"{n:.6f}".rstrip("0").partition(".")[2]) for n in (low, high, step, start)))
    return "FloatSlider", float(start), {**options, "readout_format": f".{digits}f"}


def along(name, given):
    """Choices as `checked` returns a range."""
    if not given.values or len(given.labels) != len(given.values):
        raise ValueError(f"explore: {name} has {len(given.values)} values and {len(given.labels)} labels. "
                         "Give at least one value, and as many labels.")
    if None in given.values:
        raise ValueError(f"explore: {name} cannot have None among its values; a text such as \"off\" can stand for it.")
    if given.start not in given.values:
        raise ValueError(f"explore: {name} cannot start at {given.start!r}; its values are {given.values}.")
    options = {"options": list(zip(given.labels, given.values, strict=True)), "continuous_update": True}
    return "Player" if given.plays else "SelectionSlider", given.start, options


def build(ipywidgets, name, kind, start, options, look):
    """The control of a range, and what of it stands on the page: for a player, its buttons and its speed as well."""
    look = {"description": name.replace("_", " "), **look}
    if kind != "Player":
        control = getattr(ipywidgets, kind)(value=start, **options, **look)
        return control, control
    slider = ipywidgets.SelectionSlider(value=start, **options, style=look["style"],
                                        layout={"flex": "1 1 auto", "min_width": "0"})
    buttons = ipywidgets.Play(value=slider.index, min=0, max=len(slider.options) - 1, interval=SPEEDS["normal"],
                              layout={"flex": "0 0 auto"})
    ipywidgets.jslink((buttons, "value"), (slider, "index"))
    speed = ipywidgets.Dropdown(options=[*SPEEDS.items()], value=SPEEDS["normal"],
                                layout={"width": "90px", "flex": "0 0 auto", "margin": "2px 2px 2px 10px"})
    speed.observe(lambda change: setattr(buttons, "interval", change["new"]), names="value")
    return slider, ipywidgets.HBox([buttons, slider, speed], layout=look["layout"])
