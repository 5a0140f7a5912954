"""bench  the network's speed beside a plain textbook implementation"""
import subprocess
import sys
from pathlib import Path

BENCHMARKS = Path(__file__).resolve().parent.parent / "tests" / "benchmarks"

if __name__ == "__main__":
    codes = [subprocess.call([sys.executable, str(path), *sys.argv[1:]]) for path in sorted(BENCHMARKS.glob("*.py"))]
    sys.exit(max(codes, default=0))
