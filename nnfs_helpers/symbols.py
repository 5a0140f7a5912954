"""The one list of the course's symbols: code name, shape, chapter, names in PyTorch and Keras (data/symbols.md).

The tables at the chapters' ends, the page to print and the glossary show these rows; a test holds them together.
"""
import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

from .chapters import CHAPTERS

PARTS = {"data": "Data", "forward": "Forward", "loss": "Loss", "backward": "Backward", "optimizer": "Optimizer",
         "model": "The whole model"}
HOMES = {   # where the names in the columns PyTorch and Keras come from: what to import, and the names as they stand
    "torch": "torch.dot torch.sigmoid torch.save torch.load torch.no_grad torch.export torch.autograd.grad "
             "torch.autograd.gradcheck",
    "torch.nn": "nn.Linear nn.ReLU nn.Sigmoid nn.Identity nn.Softmax nn.Dropout nn.Flatten nn.Sequential "
                "nn.CrossEntropyLoss nn.BCELoss nn.BCEWithLogitsLoss nn.MSELoss nn.L1Loss nn.init.kaiming_normal_ "
                "nn.init.xavier_uniform_",
    "torch.nn.functional": "F.cross_entropy",
    "torch.optim": "SGD Adagrad RMSprop Adam AdamW",
    "torch.optim.lr_scheduler": "LambdaLR",
    "torch.utils.data": "DataLoader random_split",
    "torchvision": "transforms.Normalize transforms.RandomAffine datasets.FashionMNIST",
    "torcheval.metrics": "R2Score MulticlassConfusionMatrix",
    "keras": "Sequential keras.ops.dot datasets.fashion_mnist",
    "keras.layers": "Dense Dropout Flatten Normalization Rescaling RandomTranslation",
    "keras.losses": "BinaryCrossentropy CategoricalCrossentropy SparseCategoricalCrossentropy "
                    "categorical_crossentropy MeanSquaredError MeanAbsoluteError",
    "keras.optimizers": "SGD Adagrad RMSprop Adam AdamW",
    "keras.optimizers.schedules": "InverseTimeDecay",
    "keras.regularizers": "L1 L2 L1L2",
    "keras.initializers": "HeNormal GlorotUniform",
    "keras.metrics": "Precision Recall R2Score",
    "keras.callbacks": "EarlyStopping",
    "keras.models": "load_model",
    "tensorflow": "tf.math.confusion_matrix",
}
HEAD = ("symbol", "in code", "shape", "PyTorch", "Keras")


class Row(NamedTuple):
    """One row of a chapter's table; `name` says what the thing is, `on_map` whether it is on the page to print."""

    chapter: int
    part: str
    on_map: bool
    name: str
    symbol: str
    code: str
    shape: str
    torch: str
    keras: str

    @property
    def formula(self):
        """The formula in the cell of the symbol, without the words around it; nothing where there is none."""
        found = re.search(r"\$[^$]+\$(, \$[^$]+\$)*", self.symbol)
        return found[0] if found else ""


def cells(line):
    """The cells of a row of a Markdown table."""
    return [cell.strip() for cell in line.strip()[1:-1].split("|")]


@cache
def rows():
    """All rows, in the order of the chapters."""
    text = (Path(__file__).parent / "data" / "symbols.md").read_text(encoding="utf-8")
    found = [cells(line) for line in text.splitlines() if line.startswith("|")][2:]
    wrong = [row for row in found if len(row) != 9 or not re.fullmatch(r"\d\d", row[0])]
    if wrong:
        raise ValueError(f"data/symbols.md: a row has nine cells, the chapter such as 04 first, not {wrong[0]}")
    return tuple(Row(int(chapter), part, mark == "●", *rest) for chapter, part, mark, *rest in found)


def full_names(cell, library):
    """The importable names in a cell of the column `torch` or `keras`: {as it stands there: in full}."""
    found = {}
    for home, names in HOMES.items():
        ours = home.startswith("torch") if library == "torch" else not home.startswith("torch")
        for name in names.split() if ours else ():
            if re.search(rf"(?<![\w.]){re.escape(name)}(?!\w)", " ".join(re.findall("`([^`]*)`", cell))):
                last = home.split(".")[-1]
                short = {"torch.nn": "nn.", "torch.nn.functional": "F.", "tensorflow": "tf."}.get(home, last + ".")
                found[name] = f"{home}.{name.removeprefix(short)}"
    return found


def table(part, folder=""):
    """The rows of one part of the machine as a Markdown table; `folder` is the way to the notebooks."""
    lines = ["| | " + " | ".join(HEAD) + " |", "|---" * (len(HEAD) + 1) + "|"]
    for row in rows():
        if row.part == part:
            link = f"[{row.chapter:02d}]({folder}{CHAPTERS[row.chapter].slug}.ipynb)"
            lines.append("| " + " | ".join([link, f"{row.formula} {row.name}".strip(), *row[5:]]) + " |")
    return "\n".join(lines)


def homes():
    """Where the names come from, as a Markdown table: PyTorch's and Keras's modules with what each holds."""
    lines = ["| from | comes |", "|---|---|"]
    return "\n".join(lines + [f"| `{home}` | {', '.join(f'`{name}`' for name in names.split())} |"
                              for home, names in HOMES.items()])


def display():
    """Show all tables in a notebook, each under the name of its part, and where the names come from."""
    from IPython.display import Markdown, display
    text = "\n\n".join(f"**{title}**\n\n{table(part)}" for part, title in PARTS.items())
    display(Markdown(f"{text}\n\n**Where the names come from**\n\n{homes()}"))
