"""bench [W1 ...]  the network's speed beside a plain textbook implementation and the libraries installed here"""
import runpy
from pathlib import Path

if __name__ == "__main__":
    bench = Path(__file__).resolve().parent.parent / "tests" / "benchmarks" / "bench.py"
    runpy.run_path(str(bench), run_name="__main__")
