"""reproduce  train the book's and the notes' experiments again and compare

    --only NAME …    these runs alone; the names are those of the table
    --spread [N]     train each run with the seeds 1 to N as well (30; 10 where one takes long) and store everything:
                     figures, spreads, curves and parameters
    --readme         train nothing; write the table into README.md

It fails where seed 0 gives other figures than those stored, and where a source's figure lies outside our spread and
the table of experiments does not say why.
"""
import argparse
import hashlib
import multiprocessing
import os
import sys
import time
from concurrent.futures import FIRST_COMPLETED, ProcessPoolExecutor, wait
from pathlib import Path

for variable in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS"):
    os.environ.setdefault(variable, "1")        # one thread a run: the runs go side by side
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from nnfs_helpers import spreads  # noqa: E402
from nnfs_helpers.experiments import RUNS  # noqa: E402
from nnfs_helpers.runs import train  # noqa: E402
from tools import _results  # noqa: E402

README = Path(__file__).resolve().parent.parent / "README.md"
TICKS = 101         # how often a run of 10 001 epochs reports
BAR = "{percentage:3.0f} % |{bar}| {elapsed}<{remaining}"


def one(name, seed):
    """Train one run: (name, seed, its figures as they are stored, its packed curve and frames, its seconds)."""
    began = time.process_time()
    result = train(name, seed, frames=RUNS[name].frames if seed == 0 else 0, log=_tick)
    figures = dict(result.figures)
    if seed == 0:
        figures["parameters"] = fingerprint(result.model)
    return name, seed, figures, spreads.packed(result) if seed == 0 else {}, time.process_time() - began


def fingerprint(model):
    """A few letters that differ when a single bit of the parameters differs."""
    return hashlib.sha256(b"".join(a.tobytes() for pair in model.get_parameters() for a in pair)).hexdigest()[:12]


def all_of(jobs, processes):
    """What `one` returns for each of the jobs, pairs (name, seed): side by side, the longest first, under a bar."""
    from tqdm import tqdm
    jobs = sorted(jobs, key=lambda job: -RUNS[job[0]].work)
    ticks = multiprocessing.get_context("spawn").Value("l", 0)
    with tqdm(total=TICKS * len(jobs), smoothing=0, bar_format=BAR) as bar, \
            ProcessPoolExecutor(processes, multiprocessing.get_context("spawn"), _share, (ticks,)) as pool:
        waiting = {pool.submit(one, *job) for job in jobs}
        while waiting:
            done, waiting = wait(waiting, 0.5, FIRST_COMPLETED)
            bar.update(ticks.value - bar.n)
            yield from (future.result() for future in done)


_ticks = None       # how many hundred epochs all processes have trained, a number they share


def _share(ticks):
    global _ticks
    _ticks = ticks


def _tick(figures):
    if _ticks is not None:
        with _ticks.get_lock():
            _ticks.value += 1


def differences(name, figures):
    """What seed 0 gives otherwise than it is stored, one sentence each."""
    stored = spreads.stored(name)
    if stored is None:
        return [f"{name}: nothing is stored of it yet: python3 course.py reproduce --spread --only {name}"]
    return [f"{name}: seed 0 gives {figure} {value}; stored is {stored.get(figure)}"
            for figure, value in figures.items() if value != stored.get(figure)]


def store(results):
    """Write into the module's data what has been trained."""
    entries, arrays = {}, {}
    for name, seed, figures, packed, _ in sorted(results, key=lambda result: result[:2]):
        entry = entries.setdefault(name, {"seed 0": {}, "spread": {"seed": []}})
        arrays.update(packed)
        if seed == 0:
            entry["seed 0"] = figures
            continue
        for figure, value in {"seed": seed, **figures}.items():
            entry["spread"].setdefault(figure, []).append(value if figure == "seed" else float(f"{value:.6g}"))
    spreads.store(entries, arrays)


def write_readme():
    """Put the table between its two marks in README.md."""
    README.write_text(_results.inserted(README.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")


def main(words):
    """Do what the words ask for; returns the exit code."""
    parser = argparse.ArgumentParser("course.py reproduce", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", nargs="+", metavar="NAME", choices=RUNS, default=list(RUNS))
    parser.add_argument("--spread", nargs="?", type=int, const=0, metavar="N")
    parser.add_argument("--readme", action="store_true")
    asked = parser.parse_args(words)
    if asked.readme:
        return write_readme()
    seeds = {name: 0 if asked.spread is None else asked.spread or RUNS[name].seeds for name in asked.only}
    jobs = [(name, seed) for name in asked.only for seed in range(seeds[name] + 1)]
    began, results = time.time(), list(all_of(jobs, os.cpu_count()))
    if asked.spread is not None:
        store(results)
    trained = {result[0]: result for result in results if result[1] == 0}
    problems = [problem for name in asked.only
                for problem in differences(name, trained[name][2]) or _results.unexplained(name)]
    print(_results.text([name for name in asked.only if spreads.stored(name)], trained))
    print(f"{len(jobs)} runs: {sum(result[4] for result in results):.0f} s of one core's work, "
          f"{time.time() - began:.0f} s on {os.cpu_count()}.")
    if problems:
        print(*problems, sep="\n")
    return 1 if problems else 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit("Stopped; nothing was stored.")
