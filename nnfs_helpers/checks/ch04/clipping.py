"""Check of chapter 04: probabilities kept away from 0 and 1."""
import numpy as np

from ...exercises import entry

LOW, HIGH = 1e-7, 1 - 1e-7
EDGES = [(np.array([0.0, 1.0, 0.5, 0.3]),), (np.array([[1e-9, 1.0], [0.25, 0.75], [1 - 1e-12, 2e-7]]),)]


def clipped(answer, p):
    """The answer, and its logarithm in the network's 32-bit floats: there 1e-300 is 0."""
    found = answer(p)
    if found is None:
        return None
    with np.errstate(all="ignore"):
        return {"clipped": found, "its logarithm in 32-bit floats": np.log(np.asarray(found, np.float32))}


entry("4.4", course=lambda p: np.clip(p, LOW, HIGH), cases=EDGES, tolerance=1e-9, use=clipped,
      random=lambda rng: (rng.uniform(0, 1, rng.integers(1, 6, 2)),), mistakes={
          "adding moves all of them: 1 becomes more than 1, and its loss drops below 0": lambda p: p + LOW,
          "0 is mended, 1 is not: clip both ends, so that neither is favored": (
              lambda p: np.clip(p, LOW, 1), lambda p: np.clip(p, LOW, None), lambda p: np.maximum(p, LOW)),
          "the upper end is mended, the lower is not: take 1e-7, which 32-bit floats can tell from 0": (
              lambda p: np.clip(p, 0, HIGH), lambda p: np.minimum(p, HIGH), lambda p: np.clip(p, 1e-300, HIGH)),
          "the limits stand the other way round: np.clip(a, low, high)": lambda p: np.clip(p, HIGH, LOW),
          "those are clipped losses; the probabilities are clipped, before the logarithm": (
              lambda p: np.clip(-np.log(np.maximum(p, 1e-300)), LOW, HIGH), lambda p: -np.log(np.clip(p, LOW, HIGH))),
          "0 stays 0, at least for 32-bit floats, and 1 stays 1: the limits are 1e-7 (Python's 10^-7 is no power) and "
          "1 - 1e-7, and np.clip leaves p as it is and returns a new array": (
              lambda p: p, lambda p: np.clip(p, 1e-300, 1), lambda p: np.clip(p, 0, 1)),
          "that is 0.000001, a limit ten times too far from the ends": lambda p: np.clip(p, 1e-6, 1 - 1e-6),
          "that is 0.00000001, a limit ten times too near the ends": lambda p: np.clip(p, 1e-8, 1 - 1e-8),
          "1e7 is ten million; ten to the power minus 7 is 1e-7": lambda p: np.clip(p, 1e7, 1 - 1e7),
          "only an exact 0 is mended; whatever is nearer than 1e-7 has to move, at both ends": (
              lambda p: np.where(p == 0, LOW, p), lambda p: np.where(p == 1, HIGH, np.where(p == 0, LOW, p))),
      })
