"""Do a solution and the course's version agree on input that no check was written for? Used inside a kernel."""
import numpy as np

from nnfs_helpers.engine.entries import find
from nnfs_helpers.engine.observing import alike, attempt

DRAWS = 60


def shaken(value, rng):
    """A case with other numbers: floats are moved, in arrays, lists and alone; whole numbers (sizes, labels) stay."""
    if isinstance(value, np.ndarray) and value.dtype.kind == "f":
        moved = value * rng.uniform(0.5, 1.5, value.shape) + rng.normal(scale=0.1, size=value.shape)
        return moved.astype(value.dtype)
    if isinstance(value, float):
        return value * rng.uniform(0.5, 1.5) + rng.normal(scale=0.1)
    if isinstance(value, (list, tuple)):
        return type(value)(shaken(v, rng) for v in value)
    return value


def inputs(entry):
    """DRAWS tuples of arguments: of the entry's own making, or its cases shaken."""
    rng = np.random.default_rng(0)
    for i in range(DRAWS):
        yield entry.random(rng) if entry.random else shaken(entry.cases[i % len(entry.cases)], rng)


def agree(key, solution):
    """Print `AGREE key number of inputs`, or the first input on which the two part."""
    entry = find(key)
    call = (lambda answer: lambda *args: entry.use(answer, *args)) if entry.use else lambda answer: answer
    count = 0
    for args in inputs(entry):
        args = args if isinstance(args, tuple) else (args,)
        theirs, ours = (attempt(call(answer), args, entry.seconds)[0] for answer in (solution, entry.course))
        if not alike(theirs, ours, max(entry.tolerance, 1e-9)):
            print(f"DIFFER {key} for {args}: {theirs.value} {theirs.error!r} against {ours.value} {ours.error!r}")
            return
        count += ours.error is None
    print(f"AGREE {key} {count}")
