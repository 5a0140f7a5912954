"""What a wrong answer that no named mistake fits does on all its cases at once, in words."""
import ast

import numpy as np

from .comparing import same
from .sources import definition, functions_of
from .wording import listed, short


def habit(entry, answer, mine, right, names, fault):
    """It works with the notebook's own numbers, or gives the same whatever comes in; `fault` when neither is so."""
    idle, data = _strangers(answer)
    if data:
        from_ = f"{listed(data)} come{'s' * (len(data) == 1)} from further up in the notebook"
        return f"{from_}; work with {listed(idle)}, which you are handed and never use" if idle else \
            f"{fault}. (And {from_}: is a parameter meant?)"
    values, wanted = [m.value for m in mine], [r.value for r in right]
    if entry.use is None and len(values) > 1 and all(o.error is None and o.value is not None for o in (*mine, *right)) \
            and all(_alike(values[0], v) for v in values) and not all(_alike(wanted[0], v) for v in wanted):
        return f"whatever comes in, you return {short(values[0])}: work the answer out from {listed(names)}"
    return fault


def _alike(a, b):
    return not isinstance(a, str) and same(a, b)


def _strangers(answer):
    """([parameters never read], [the notebook's numbers that are read instead]) of a function or method.

    Where every parameter is read, a number or list of the notebook may well be meant, and only arrays count.
    """
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef)
    node, functions = definition(answer), functions_of(answer)
    for one in (n for n in ast.walk(node) if isinstance(n, kinds)) if node else ():
        names = [n for n in ast.walk(one) if isinstance(n, ast.Name)]
        read = list(dict.fromkeys(n.id for n in names if isinstance(n.ctx, ast.Load)))
        handed = [a.arg for a in one.args.args if a.arg != "self"]
        own = {n.id for n in names if isinstance(n.ctx, ast.Store)}.union(handed)
        idle = [name for name in handed if name not in read]
        kept = (np.ndarray, list, tuple, int, float) if idle else np.ndarray
        data = [name for name in read if name not in own and isinstance(functions[0].__globals__.get(name), kept)]
        if data:
            return idle, data
    return [], []
