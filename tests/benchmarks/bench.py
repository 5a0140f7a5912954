"""How fast the network trains, beside a plain textbook implementation and the frameworks installed here.

    python3 course.py bench [W1 W3 ...] [--growth]

One thread, all contenders in turn in one process, medians of the processor time of a full training step (forward,
loss, backward, update). Only ratios mean something: the times themselves are this machine's.
"""

import os

for variable in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS"):
    os.environ[variable] = "1"
os.environ.setdefault("XLA_FLAGS", "--xla_cpu_multi_thread_eigen=false intra_op_parallelism_threads=1")

import argparse  # noqa: E402
import platform  # noqa: E402
import sys  # noqa: E402
import time  # noqa: E402
from dataclasses import replace  # noqa: E402
from importlib import metadata  # noqa: E402
from pathlib import Path  # noqa: E402

import numpy as np  # noqa: E402

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[2])]

import textbook  # noqa: E402
from peers import PEERS, those_installed  # noqa: E402
from work import all_work, bare_products, by_model, by_protocol  # noqa: E402

# Rounds, and the seconds that each contender takes in its turn: with 0.03, the two milliseconds in which `Model.train`
# makes its arrays would still weigh a few percent, which in a real training they do not.
ROUNDS = {"fresh": (5, 0.03), "trained": (11, 0.1)}


def by_textbook(work):
    np.random.seed(0)
    layers = []
    for inputs, neurons in zip(work.sizes[:-1], work.sizes[1:], strict=True):
        layers += [textbook.Dense(inputs, neurons, 0 if layers else work.l2), textbook.ReLU()]
    loss = textbook.MeanSquaredError() if work.regression else textbook.SoftmaxCrossEntropy()
    network = textbook.Network(layers[:-1], loss, textbook.Adam(work.rate))
    return lambda n: [network.step(work.X, work.y) for _ in range(n)]


def measure(contenders, epoch, rounds=15, turn=0.03):
    """Microseconds a step for each: medians, taken in turn. `epoch`: the fewest steps that make sense."""
    steps, times = {}, {name: [] for name in contenders}
    for name, run in contenders.items():
        run(epoch)
        took = seconds(run, epoch) / epoch
        steps[name] = max(epoch, round(turn / max(took, 1e-7)) // epoch * epoch)
    for _ in range(rounds):
        for name, run in contenders.items():
            times[name].append(seconds(run, steps[name]) / steps[name])
    return {name: 1e6 * float(np.median(values)) for name, values in times.items()}


def seconds(run, n):
    start = time.process_time()
    run(n)
    return time.process_time() - start


def contenders_for(work, peers):
    runs = {"fast": by_model(work, "fast"), "same": by_model(work, "same")}
    if work.name in ("W1", "W3"):
        runs |= {"classes, fast": by_protocol(work, "fast"), "classes, same": by_protocol(work, "same"),
                 "textbook": by_textbook(work)}
    return runs | {name: peer(work) for name, peer in peers.items()}


def table(works, peers):
    for work in works:
        runs = contenders_for(work, peers)
        bare = {f"products, {setting}": bare_products(work, setting) for setting in ("fast", "same")}
        for state in ("fresh", "trained"):
            if state == "trained":
                for run in runs.values():
                    run(work.trained)
            report(work, state, measure(runs | bare, work.steps if work.batch else 1, *ROUNDS[state]))


def report(work, state, times):
    print(f"\n{work.name}  {work.title}, {state}")
    base = next((name for name in (*PEERS, "textbook") if name in times), "same")
    print(f"    {'':16}{'µs a step':>10}{'times ' + base:>16}   share of its products")
    for name, value in times.items():
        if name.startswith("products"):
            continue
        bare = times.get(f"products, {name.split(', ')[-1]}")
        share = f"{bare / value:12.0%}" if bare else ""
        print(f"    {name:16}{value:10.0f}{times[base] / value:16.2f}   {share}")
    if "textbook" in times:
        print(f"    the classes against the textbook: {times['textbook'] / times['classes, same']:.2f}")


def cost_of_reports(work):
    """What printing, history and accuracy add to an epoch."""
    runs = {every: by_model(work, "fast", every) for every in (10**9, 100, 10)}
    times = measure(runs, 1000)
    print(f"\nReports on {work.name}, in percent of an epoch: " + ", ".join(
        f"print_every={every} "
        f"{times[every] / times[10**9] - 1:+.1%}" for every in (100, 10)) + ". Left out, print_every is a hundredth "
            "of the epochs")


def growth(work, peers):
    """A step's cost with more neurons, and with more samples."""
    torch = {"torch": peers["torch"]} if "torch" in peers else {}
    plans = [("neurons", [replace(work, sizes=[2, n, 3]) for n in (16, 64, 256, 1024)]),
             ("samples", [replace(work, X=np.tile(work.X, (n, 1)), y=np.tile(work.y, n)) for n in (1, 4, 16, 64)])]
    for what, works in plans:
        print(f"\nWith more {what} (each sign doubles the time)")
        for one in works:
            runs = {setting: by_model(one, setting) for setting in ("fast", "same")}
            runs |= {name: peer(one) for name, peer in torch.items()}
            for name, value in measure(runs, 1, rounds=5).items():
                size = one.sizes[1] if what == "neurons" else len(one.X)
                print(f"    {size:6} {name:6} {value:9.0f} µs  {'▪' * max(1, round(2 * np.log2(value / 16)))}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("work", nargs="*", help="W1 to W5; all, where none is named")
    parser.add_argument("--growth", action="store_true", help="how the cost grows with neurons and samples")
    wanted, peers = parser.parse_args(), those_installed()
    blas = np.show_config(mode="dicts")["Build Dependencies"]["blas"]
    print(f"Python {platform.python_version()}, NumPy {np.__version__} ({blas['name']} {blas['version']}), one thread, "
          f"{platform.machine()}; " + ", ".join(f"{name} {metadata.version(_package(name))}" for name in peers))
    works = all_work()
    table([work for work in works if not wanted.work or work.name in wanted.work], peers)
    if not wanted.work:
        cost_of_reports(works[0])
    if wanted.growth or not wanted.work:
        growth(works[0], peers)


def _package(name):
    return {"sklearn": "scikit-learn"}.get(name, name)


if __name__ == "__main__":
    main()
