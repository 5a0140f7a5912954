"""The source of a learner's answer: what is still to write in it, and its text without the decorator."""
import ast
import inspect
import linecache
import textwrap


def functions_of(obj):
    """The functions in `obj`: itself, or those a class defines (properties and static methods too)."""
    if inspect.isfunction(obj):
        inner = inspect.unwrap(obj)               # a notebook's `open` wraps Python's own, which has no source
        return [inner] if inspect.isfunction(inner) else []
    found = []
    for value in vars(obj).values() if inspect.isclass(obj) else ():
        value = getattr(value, "__func__", getattr(value, "fget", value))
        if inspect.isfunction(value):
            found.append(inspect.unwrap(value))
    return found


def lines_of(obj):
    """The lines of the cell or file that defines `obj` (inspect.getsource finds no classes in a notebook)."""
    functions = functions_of(obj)
    return linecache.getlines(functions[0].__code__.co_filename) if functions else []


def definition(obj):
    """The syntax tree of the definition of `obj`, or None when its source cannot be found."""
    try:
        tree = ast.parse("".join(lines_of(obj)))
    except SyntaxError:
        return None
    kinds = (ast.ClassDef,) if inspect.isclass(obj) else (ast.FunctionDef, ast.AsyncFunctionDef)
    found = [n for n in ast.walk(tree) if isinstance(n, kinds) and n.name == obj.__name__]
    if inspect.isfunction(obj):                   # of several definitions of one name, the one at this function's line
        line = obj.__code__.co_firstlineno
        here = [n for n in found if min([n.lineno] + [d.lineno for d in n.decorator_list]) == line]
        found = here or found
    return found[-1] if found else None


def _has_dots(node):
    """True when a `...` stands in the body of a function: as a line, as a value, after return (not in `x[..., 0]`)."""
    if isinstance(node, ast.Constant):
        return node.value is ...
    if isinstance(node, ast.Subscript):
        return _has_dots(node.value)
    return any(_has_dots(child) for child in ast.iter_child_nodes(node))


def _body(node):
    """The statements of a definition without its docstring."""
    first = node.body[0]
    said = isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant) and isinstance(first.value.value, str)
    return node.body[1:] if said else node.body


def _blank():
    ...


def unwritten(obj):
    """What is still to write: ([names of functions that hold a `...`], True when nothing else has been written)."""
    if inspect.isclass(obj) and not functions_of(obj):
        return [], True
    node = definition(obj)
    if node is None:
        names = [f.__name__ for f in functions_of(obj) if f.__code__.co_code == _blank.__code__.co_code]
        return names, len(names) == len(functions_of(obj)) and bool(names)
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef)
    every = [node] if isinstance(node, kinds) else [n for n in node.body if isinstance(n, kinds)]
    open_ = [d for d in every if any(_has_dots(s) for s in d.body)]
    bare = bool(every) and len(open_) == len(every) and all(
        len(_body(d)) == 1 and isinstance(_body(d)[0], ast.Expr) for d in open_)
    fields = [n for n, v in vars(obj).items() if v is ...] if inspect.isclass(obj) else []
    return fields + [d.name for d in open_], bare


def unchanged(obj, given):
    """True when `obj` is still the version given in the cell: the same code, whatever its comments and spaces."""
    mine, theirs = definition(obj), definition(given)
    if mine is None or theirs is None:
        codes = [[(f.__code__.co_code, f.__code__.co_consts) for f in functions_of(o)] for o in (obj, given)]
        return codes[0] == codes[1]
    return [ast.dump(s) for s in _body(mine)] == [ast.dump(s) for s in _body(theirs)]


def text_of(obj):
    """The text of the definition of `obj`, comments kept, decorators left out."""
    node = definition(obj)
    if node is None:
        return None
    lines = lines_of(obj)[node.lineno - 1:node.end_lineno]
    return textwrap.dedent("".join(lines)).rstrip() + "\n"
