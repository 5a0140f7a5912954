"""The table of the experiments: the sources' figures beside ours, as text and as Markdown."""
import numpy as np

from nnfs_helpers import spreads
from nnfs_helpers.experiments import RUNS, Source

BEGIN, END = "<!-- the table of results: python3 course.py reproduce --readme -->", "<!-- end of the table -->"
HEAD = ("run", "source", "its figures", "ours", "accuracy over the seeds", "loss over the seeds", "verdict")


def short(value):
    """Three digits, as the sources print them, without the zero before the point; small losses as powers of ten."""
    return f"{value:.0e}" if 0 < value < 0.0005 else f"{value:.3f}".lstrip("0")


def line(figures):
    """Figures as in `.947/.217 (.157 + .060), validation .830/.435`."""
    parts = []
    if "accuracy" in figures:
        parts.append(f"{short(figures['accuracy'])}/{short(figures['loss'])}")
        if figures.get("penalty"):
            parts[-1] += f" ({short(figures['data_loss'])} + {short(figures['penalty'])})"
    if "validation_accuracy" in figures:
        parts.append(f"validation {short(figures['validation_accuracy'])}/{short(figures['validation_loss'])}")
    return ", ".join(parts)


def over_the_seeds(values):
    """Least, median and greatest."""
    return " · ".join(short(f(values)) for f in (np.min, np.median, np.max))


def judged(name, source):
    """The verdict of a source's line, with the reason where ours is another."""
    verdict = spreads.verdict(name, source)
    return verdict.word + (f": {source.why}" if source.why and verdict.word != "agrees" else "")


def unexplained(name):
    """A sentence for each source whose figures lie outside our spread while the table says nothing of it."""
    problems = []
    for source in RUNS[name].sources:
        outside = spreads.verdict(name, source).outside
        if outside and not source.why:
            what = ", ".join(f"{figure} {source.figures[figure]}" for figure in outside)
            problems.append(f"{name}: {what} of {source.who} outside our spread, and no sentence in "
                            "nnfs_helpers/experiments.py says why")
    return problems


def rows(names):
    """A row for each source's line, and one for each run that no source has."""
    for name in names:
        ours, seeds = spreads.figures(name)["ours"], spreads.spread(name)
        for source in RUNS[name].sources or (Source("none", ()),):
            said = {figure: value for figure, value in ours.items() if figure in source.figures} or ours
            yield (name, source.who, line(source.figures) or "–", line(said), over_the_seeds(seeds["accuracy"]),
                   over_the_seeds(seeds["loss"]), judged(name, source) if source.printed else "–")


def text(names, trained=None):
    """The table in columns, with the seconds of the runs that were trained; reasons stand in the last column."""
    seconds = {name: f"{result[4]:.1f}" for name, result in (trained or {}).items()}
    table = [(*HEAD[:-1], "seconds", HEAD[-1])]
    table += [(*row[:-1], seconds.get(row[0], ""), row[-1]) for row in rows(names)]
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    return "\n".join("  ".join(f"{cell:{width}}" for cell, width in zip(row, widths, strict=True)).rstrip()
                     for row in table)


def markdown(names=tuple(RUNS)):
    """The table for README.md, the reasons below it."""
    lines, reasons = ["| " + " | ".join(HEAD) + " |", "|---" * len(HEAD) + "|"], {}
    for row in rows(names):
        verdict, _, why = row[-1].partition(": ")
        lines.append("| " + " | ".join([f"`{row[0]}`", *row[1:-1], verdict]) + " |")
        if why:
            reasons.setdefault(why, []).append(row[0])
    return "\n".join([*lines, "", "Why ours are others:", "", *(
        f"- {', '.join(f'`{name}`' for name in dict.fromkeys(runs))}: {why}." for why, runs in reasons.items())])


def inserted(page):
    """The page with the table between its two marks. Raises ValueError when a mark is missing."""
    if BEGIN not in page or END not in page:
        raise ValueError(f"README.md has lost one of the marks around the table:\n{BEGIN}\n{END}")
    before, after = page.split(BEGIN)[0], page.split(END)[1]
    return f"{before}{BEGIN}\n\n{markdown()}\n\n{END}{after}"
