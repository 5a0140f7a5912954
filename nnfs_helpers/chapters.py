"""The one list of the course's chapters: for the README, the drawn map and chapter 00."""
from pathlib import Path
from typing import NamedTuple

NOTEBOOKS = Path(__file__).resolve().parent.parent / "notebooks"
WRITTEN = 19    # chapters 00 to 18; asked only where the notebooks folder is not beside the module


class Chapter(NamedTuple):
    """One chapter: its place, the word in its file's name, its title, its question, and how many minutes it takes."""

    number: int
    word: str
    title: str
    question: str
    minutes: int

    @property
    def slug(self):
        """The notebook's name without its ending, as in `03_activations`."""
        return f"{self.number:02d}_{self.word}"

    @property
    def written(self):
        """Is the notebook there?"""
        return (NOTEBOOKS / f"{self.slug}.ipynb").exists() if NOTEBOOKS.is_dir() else self.number < WRITTEN

    def row(self, folder=""):
        """The chapter as a line of a Markdown table: a link to the notebook where there is one."""
        title = f"[{self.title}]({folder}{self.slug}.ipynb)" if self.written else f"{self.title} *(to come)*"
        return f"| {self.number:02d} | {title} | {self.question} | {self.minutes} |"


CHAPTERS = tuple(Chapter(number, *rest) for number, rest in enumerate([
    ("welcome", "Find your way around", "how does this course work?", 25),
    ("neuron", "Build a neuron", "what does one neuron compute?", 50),
    ("layers", "Stack neurons into a layer", "how do many samples pass through many neurons at once?", 105),
    ("activations", "Bend the line", "why does a stack of layers need a bend?", 120),
    ("loss", "Measure the error", "how wrong is it?", 65),
    ("derivatives", "Find the way down", "which way is down?", 115),
    ("backprop", "Send the blame back", "how does blame flow backwards?", 105),
    ("softmax_backprop", "Blame a probability", "how does blame pass through softmax?", 90),
    ("descent", "Walk downhill", "how far should a step go?", 80),
    ("optimizers", "Give every weight its own rate", "why should all weights learn at one rate?", 110),
    ("generalization", "Tell knowing from remembering", "does it know, or does it remember?", 95),
    ("regularization", "Put a price on big weights", "what do large weights cost?", 80),
    ("dropout", "Learn with neurons missing", "can a network learn while neurons are missing?", 80),
    ("binary", "Answer yes or no", "how does one neuron say yes or no?", 85),
    ("regression", "Predict a number", "how does a network predict a number?", 155),
    ("model", "Put it all into one object", "how does it all fit into one object?", 85),
    ("real_data", "Read handwritten digits", "does it work on real pictures?", 95),
    ("save_and_predict", "Use what was learned", "what happens after training?", 95),
    ("pytorch", "Meet a framework", "what do the frameworks do for you?", 80),
]))


def table(folder=""):
    """All chapters as a Markdown table; `folder` is the way to the notebooks, as in `notebooks/`."""
    head = ["| | chapter | the question | minutes |", "|---|---|---|---|"]
    return "\n".join([*head, *(chapter.row(folder) for chapter in CHAPTERS)])
