"""Every decimal figure in a chapter's prose must stand in an output or a code cell of that chapter."""
import re

from stored import cells, joined

# Figures that no cell of the chapter can show, and why. {notebook: {figure as written: reason}}
ALLOW = {
}

FIGURE = re.compile(r"(?<![\w.,])(?:\d+\.\d{2,}|(?<!\d)\.\d+)(?!\.?\d)(?!\w)")
NUMBER = re.compile(r"\d+(?:\.\d*)?(?:e[-+]?\d+)?|\.\d+(?:e[-+]?\d+)?", re.I)


def prose(text):
    """A markdown cell without code blocks, addresses, keys of exercises, versions of programs."""
    text = re.sub(r"```.*?```", " ", text, flags=re.S)
    text = re.sub(r"\]\([^)]*\)|https?://\S+|<[^>]+>", " ", text)
    text = re.sub(r"\b(?:[Ee]xercises?|[Qq]uiz(?:zes)?)\s+[\d.]+(?:(?:,| and| to) [\d.]+)*", " ", text)
    text = re.sub(r"\b(?:Python|NumPy|PyTorch|IPython|version)\s+\d[\d.]*", " ", text)
    return re.sub(r"[○✗✓]\s+\d+\.\d+", " ", text)


def figures(text):
    """The decimal figures of a text: those with two digits after the point, or none before it."""
    return FIGURE.findall(prose(text).replace(r"\,", "").replace("{,}", ""))


def known(path):
    """Every number in the code and the outputs of a notebook."""
    texts = []
    for cell in cells(path):
        if cell.kind == "code":
            texts.append(re.sub(r"(?m)^\s*#.*$", "", cell.text))
            for output in cell.outputs:
                texts.append(joined(output.get("text", "")))
                texts += [joined(text) for kind, text in output.get("data", {}).items() if kind.startswith("text/")]
    return {float(n) for text in texts for n in NUMBER.findall(text.replace("_", ""))}


def bound(figure, numbers):
    """True when one of the numbers, rounded as the figure is, gives the figure."""
    digits = len(figure.partition(".")[2])
    half = 0.5000001 * 10.0 ** -digits
    return any(abs(n - float(figure)) <= half for n in numbers)


def unbound(path):
    """[(cell, figure)] of the figures in the prose that nothing in the notebook shows."""
    numbers, allowed = known(path), ALLOW.get(path.name, {})
    return [(cell.place, figure) for cell in cells(path)
            if cell.kind == "markdown" and not {"hint", "solution"} & set(cell.tags)
            for figure in figures(cell.text) if figure not in allowed and not bound(figure, numbers)]
