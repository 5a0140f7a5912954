"""What course.py does with the words on its command line: find the verb, see to the environment, run."""
import ast
import contextlib
import os
import subprocess
from pathlib import Path

from . import _environment as environment
from .editions import shipped, swap

TOOLS = Path(__file__).resolve().parent
START = "/lab/tree/notebooks/00_welcome.ipynb"
THREADS = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS")
WELCOME = ("JupyterLab opens in your browser. If it does not, copy into one the address below that begins with "
           "http://localhost. Ctrl-C in this window ends it.")


def verbs():
    """The verbs that are files in tools/, each with the first line of its docstring."""
    texts = {path.stem: path.read_text(encoding="utf-8") for path in sorted(TOOLS.glob("[!_]*.py"))}
    return {verb: ast.get_docstring(ast.parse(text)).splitlines()[0] for verb, text in texts.items()}


def help_text(words):
    """What course.py says of itself, and a line for each file in tools/."""
    lines = ["    python3 course.py {:<17} {}".format(*line.split("  ", 1)) for line in verbs().values()]
    return "\n".join([words.strip(), *lines])


def lab(python, words):
    """JupyterLab at the welcome notebook, with the whole folder in its file list; it finds a free port by itself."""
    print(WELCOME, flush=True)
    root = ["--allow-root"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    place = [f"--LabApp.default_url={START}", f"--ServerApp.root_dir={environment.ROOT}"]
    quiet = ["--log-level=WARN", "--LabApp.news_url=None",
             "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate"]
    return [python, "-m", "jupyterlab", *place, *quiet, *root, *words]


def test(python, words):
    """All tests in one command; each notebook and each file of tests stays in one process, the longest first."""
    return [python, "-m", "pytest", "-n", "auto", "--dist", "loadscope", "--no-loadscope-reorder", *words]


def tool(verb):
    """The command of a verb that is a file in tools/."""
    return lambda python, words: [python, TOOLS / f"{verb}.py", *words]


def call(command, extra):
    """Run `command` in the course's folder until it ends by itself; Ctrl-C is for it to answer, not for us."""
    process = subprocess.Popen([str(part) for part in command], cwd=environment.ROOT,
                               env={**environment.surroundings(), **extra})
    while True:
        try:
            return process.wait()
        except KeyboardInterrupt:
            continue


def settle(root):
    """Complete an update that broke off, and see that it is known how the course came (tools/editions/)."""
    if swap.pending(root):
        print("Completing the update that broke off.", flush=True)
        swap.finish(root)
    with contextlib.suppress(OSError):      # a full disk is told of where it matters
        shipped.keep(root)


def main(words, about):
    """Do what the words ask for; returns the exit code."""
    verb, rest = (words[0], words[1:]) if words else ("lab", [])
    if verb in ("-h", "--help", "help"):
        print(help_text(about))
        return 0
    commands = {"lab": lab, "test": test, **{name: tool(name) for name in verbs()}}
    if verb not in {*commands, "setup"}:
        raise environment.Trouble(f"There is no {verb!r} here. What there is, you see with: python3 course.py --help")
    settle(environment.ROOT)
    python = environment.ready()
    if verb == "setup":
        return 0
    alone = {**dict.fromkeys(THREADS, "1"), "IPYTHONDIR": str(environment.VENV / "ipython"),
             "COURSE_CALLED_IN": os.getcwd()}
    return call(commands[verb](python, rest), {} if verb == "lab" else alone)


def enter(words, about):
    """`main`, with each trouble as one plain sentence: what `sys.exit` is to be given."""
    try:
        return main(words, about)
    except KeyboardInterrupt:
        return "Stopped. The next call begins again where it is needed."
    except (environment.Trouble, OSError) as trouble:
        return environment.in_plain_words(trouble)
