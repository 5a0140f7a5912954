"""The checks, one file a chapter: `chNN.py` holds what judges the exercises and quizzes of chapter NN."""
import importlib
import pkgutil


def chapters():
    """The names of the chapter files that are there: ["ch00", "ch01", …]."""
    return sorted(m.name for m in pkgutil.iter_modules(__path__) if m.name.startswith("ch"))


def load(key):
    """Read the file of the chapter that `key` belongs to ("3.2" → ch03), if there is one."""
    chapter = str(key).partition(".")[0]
    name = f"ch{int(chapter):02d}" if chapter.isdigit() else ""
    if name in chapters():
        importlib.import_module(f"{__name__}.{name}")


def unknown(key):
    """A sentence for a key that is not there, with those of its chapter that are."""
    from ..engine.entries import ENTRIES, in_order
    from ..engine.questions import QUESTIONS
    chapter = str(key).partition(".")[0] + "."
    known = in_order(k for k in [*ENTRIES, *QUESTIONS] if k.startswith(chapter))
    return f"there is no such key; known here: {', '.join(known) or 'none in this chapter'}"
