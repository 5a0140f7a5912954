"""The table of a class, learner × exercise: as CSV for a spreadsheet, as a page to read."""
import csv
import html
from collections import Counter

STYLE = """
body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 75rem; padding: 0 1rem; }
.wide { overflow-x: auto; } table { border-collapse: collapse; }
th, td { border: 1px solid #8888; padding: .2rem .5rem; text-align: left; vertical-align: top; }
td.mark { text-align: center; } td.right { background: #0a72; } td.wrong { background: #e602; }
td.error { background: #c062; } summary { cursor: pointer; } :root { color-scheme: light dark; }
"""
CLASSES = {"✓": "right", "✗": "wrong", "○": "open", "error": "error"}
LEGEND = "✓ right · ✗ wrong, with what the check says · ○ not attempted · error: the answer could not be judged"


def write_csv(path, rows, keys):
    """A row a learner: the name, how many are right, a column an exercise, what could not be read."""
    with open(path, "w", encoding="utf-8-sig", errors="replace", newline="") as file:     # -sig: Excel asks
        table = csv.writer(file)
        table.writerow(["learner", "right", *keys, "problems"])
        for name, marks, problems in rows:
            cells = [": ".join(filter(None, marks[key])) if marks[key][0] == "error" else " ".join(marks[key]).strip()
                     for key in keys]
            table.writerow([harmless(name), right(marks), *cells, harmless("; ".join(problems))])


def harmless(text):
    """A text that no spreadsheet takes for a formula."""
    return "'" + text if text[:1] in ("=", "+", "-", "@", "\t", "\r") else text


def right(marks):
    """How many exercises are right."""
    return sum(mark == "✓" for mark, _ in marks.values())


def write_html(path, rows, keys, title):
    """The same as a page: the table, then each exercise with its hints, then each learner's words."""
    text = html.escape
    parts = ["<!doctype html>", '<html lang="en"><head><meta charset="utf-8">',
             '<meta name="viewport" content="width=device-width">', f"<title>{text(title)}</title>",
             f"<style>{STYLE}</style></head><body>", f"<h1>{text(title)}</h1>", f"<p>{LEGEND}</p>",
             "<h2>Who solved what</h2>", '<div class="wide" tabindex="0"><table>', head(keys)]
    parts += [row(*one, keys) for one in rows]
    parts += ["</table></div>", "<h2>Exercise by exercise</h2>", "<ul>"]
    parts += [f"<li>{text(line)}</li>" for key in keys for line in by_exercise(key, rows)]
    parts += ["</ul>", "<h2>Learner by learner</h2>"]
    for name, marks, problems in rows:
        words = [*problems, *(f"{mark} {key} {said}" for key, (mark, said) in marks.items()
                              if mark in ("✗", "error"))]
        parts.append(f"<details><summary>{text(name)}: {right(marks)} of {len(keys)} right</summary><ul>"
                     + "".join(f"<li>{text(word)}</li>" for word in words or ["nothing to say"]) + "</ul></details>")
    path.write_text("\n".join([*parts, "</body></html>", ""]), encoding="utf-8", errors="replace")


def head(keys):
    """The first row."""
    return ('<tr><th scope="col">learner</th><th scope="col">right</th>'
            + "".join(f'<th scope="col">{html.escape(key)}</th>' for key in keys) + "</tr>")


def row(name, marks, problems, keys):
    """One learner's row; what the check says shows when one points at the mark, and stands below in full."""
    cells = [f'<td class="mark {CLASSES[mark]}" title="{html.escape(words)}">{mark}</td>'
             for mark, words in (marks[key] for key in keys)]
    star = ' <abbr title="something could not be read: see below">!</abbr>' if problems else ""
    return (f'<tr><th scope="row">{html.escape(name)}{star}</th><td class="mark">{right(marks)}</td>'
            + "".join(cells) + "</tr>")


def by_exercise(key, rows):
    """A line on an exercise that gives trouble: how many have it right, and what is said to the others."""
    marks = [marks[key] for _, marks, _ in rows]
    said = Counter(words for mark, words in marks if mark in ("✗", "error"))
    if said:
        solved = sum(mark == "✓" for mark, _ in marks)
        yield f"{key}: {solved} of {len(marks)} right. " + "; ".join(
            f"{words} ({count} times)" if count > 1 else words for words, count in said.most_common(3))
