"""The answers in a notebook: the cells of its exercises and questions by their keys, and how they go into another."""
import json
import re

from .._books import stored

KEY = re.compile(r"^(?![ \t]*#).*?\b(?:exercise|check|quiz)\(\s*[\"']([^\"']+)[\"']", re.M)


def lines(text):
    """A cell's text without the blanks that an editor adds or takes away at the ends of its lines."""
    return [line.rstrip() for line in text.rstrip().splitlines()]


def exercises(raw):
    """(a notebook, [(its keys, cell)] of the code cells that hold exercises); (None, []) where it is no notebook."""
    try:
        book = json.loads(raw)
        code = [cell for cell in book["cells"] if cell["cell_type"] == "code"]
        found = [(KEY.findall("".join(cell["source"])), cell) for cell in code]
    except (ValueError, LookupError, TypeError, AttributeError):
        return None, []
    return book, [(keys, cell) for keys, cell in found if keys]


def in_cells(raw):
    """[(key, text of its cell)] of a notebook, in its order."""
    return [(key, "".join(cell["source"])) for keys, cell in exercises(raw)[1] for key in keys]


def changed(theirs, *came):
    """{key: text} of the exercises' cells that are not as they came, in any of these versions; the last one counts."""
    stubs = {(key, *lines(text)) for raw in came for key, text in in_cells(raw or b"")}
    return {key: text for key, text in in_cells(theirs) if (key, *lines(text)) not in stubs}


def filled(raw, answers):
    """(the notebook's bytes with the answers in their cells, which show nothing until they are run; their keys)."""
    book, cells = exercises(raw)
    for keys, cell in cells:
        if keys[0] in answers:
            text = answers[keys[0]].splitlines(keepends=True)
            cell.update(source=text, outputs=[], execution_count=None)
    done = [keys[0] for keys, _ in cells if keys[0] in answers]
    return stored(book).encode() if done else raw, done
