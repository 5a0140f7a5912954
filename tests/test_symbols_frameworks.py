"""The columns PyTorch and Keras: each name can be imported, each argument is one, where the library is installed."""
import importlib
import importlib.util
import inspect
import re
from functools import cache

import pytest
from keras_names import ARGUMENTS, METHODS, PUBLIC

from nnfs_helpers import symbols

ROWS = symbols.rows()
FULL = sorted({name for row in ROWS for name in symbols.full_names(row.torch, "torch").values()})
KERAS = sorted({name for row in ROWS for name in symbols.full_names(row.keras, "keras").values()})
CALLS = [(row.torch, piece) for row in ROWS for piece in re.findall(r"`([^`]+)`", row.torch)]


def resolve(name):
    """The thing of that full name; skips by name where its library is not installed."""
    library, *rest = name.split(".")
    if not importlib.util.find_spec(library):
        pytest.skip(f"{library} is not installed")
    thing = importlib.import_module(library)
    for k, part in enumerate(rest):
        if not hasattr(thing, part):
            importlib.import_module(".".join([library, *rest[:k + 1]]))
        thing = getattr(thing, part)
    return thing


@pytest.mark.parametrize("name", FULL)
def test_pytorchs_names_can_be_imported(name):
    assert callable(resolve(name)) or inspect.ismodule(resolve(name))


@cache
def local(torch):
    """What the short names in the cells stand for: a layer, a model, an optimizer after a step, arrays with slopes."""
    linear = torch.nn.Linear(4, 3)
    optimizer = torch.optim.SGD(linear.parameters(), lr=0.1, momentum=0.9)
    x = torch.randn(5, 4, requires_grad=True)
    z = linear(x)
    z.retain_grad()
    loss = z.square().mean()
    loss.backward()
    optimizer.step()
    arrays = dict.fromkeys("x v inputs".split(), x) | dict.fromkeys("z p output".split(), z)
    return {"torch": torch, "nn": torch.nn, "F": torch.nn.functional, "linear": linear, "model": linear,
            "optimizer": optimizer, "loss": loss, "y": torch.ones(5), "w": linear.weight, **arrays}


@pytest.mark.parametrize("cell, piece", CALLS, ids=[piece for _, piece in CALLS])
def test_what_pytorch_s_cells_say_is_there(cell, piece):
    torch = resolve("torch")
    there, homes = local(torch), {short: resolve(full) for short, full in symbols.full_names(cell, "torch").items()}
    code = re.sub(r"^\w+ = ", "", piece)
    call = re.match(r"[A-Za-z_][\w.]*", code)[0]
    if call in homes:
        arguments = re.findall(r"(?<=[(, ])([a-z]\w*)(?:=|(?=[,)]))", code.partition(call)[2]) if "…" in code else []
        there = inspect.signature(homes[call]).parameters if arguments else {}
        assert set(arguments) <= set(there), f"{piece}: no such argument"
    elif "." in call or re.match(r"\w+\(.*\)$", code):
        root, *rest = call.split(".")
        if root in there:
            thing = there[root]
            for name in rest:
                assert hasattr(thing, name), f"{piece}: no {name}"
                thing = getattr(thing, name)
    else:
        assert call in known_words(torch, there), f"{piece}: PyTorch has no such word"


def known_words(torch, there):
    """Names of arguments and of what optimizers keep, of methods of a model, and the cells' own small letters."""
    calls = [getattr(torch.optim, name) for name in ("SGD", "Adagrad", "RMSprop", "Adam")]
    calls += [torch.nn.CrossEntropyLoss, torch.nn.Softmax, torch.optim.Optimizer]
    words = {word for call in calls for word in inspect.signature(call).parameters}
    kept = {word for state in there["optimizer"].state.values() for word in state}
    adam = torch.optim.Adam([there["w"]])
    adam.step()
    kept |= {word for state in adam.state.values() for word in state}
    small = {"f", "l1", "target", "torchmetrics", "dim", "keepdim", "random_split", "weights_only"}
    return words | kept | set(dir(torch.nn.Module)) | set(there) | small


@pytest.mark.parametrize("name", KERAS)
def test_kerass_names_stand_in_its_own_lists(name):
    home = max((home for home in PUBLIC if name.startswith(home + ".")), key=len)
    assert name.removeprefix(home + ".") in PUBLIC[home].split(), "look it up, then add it to tests/keras_names.py"


@pytest.mark.parametrize("library, column", [("torch", 7), ("keras", 8)])
def test_no_name_in_the_cells_is_without_a_home(library, column):
    for row in ROWS:
        code = " ".join(re.findall(r"`([^`]+)`", row[column]))
        short = symbols.full_names(row[column], library)
        for name in re.findall(r"(?<![\w.])(?:nn\.|F\.|transforms\.|datasets\.|keras\.)?[A-Z]\w+(?=\()", code):
            assert name in short, f"{name} of chapter {row.chapter:02d}: add it to HOMES in nnfs_helpers/symbols.py"


def test_kerass_methods_and_arguments_are_known():
    for row in ROWS:
        for piece in re.findall(r"`([^`]+)`", row.keras):
            for thing, method in re.findall(r"(?<![\w.])(dense|optimizer|model|tape)\.(\w+)", piece):
                assert method in METHODS[thing].split(), f"{thing}.{method} of chapter {row.chapter:02d}"
            for argument in re.findall(r"(\w+)=", piece):
                assert argument in ARGUMENTS.split(), f"{argument} of chapter {row.chapter:02d}"
