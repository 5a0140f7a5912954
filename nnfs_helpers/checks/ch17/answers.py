"""Checks of chapter 17: from probabilities to names, and how sure."""
import numpy as np

from ...exercises import entry

NAMES = ["cat", "dog", "owl"]
P = np.array([[0.1, 0.7, 0.2], [0.6, 0.3, 0.1], [0.15, 0.25, 0.6], [0.2, 0.45, 0.35]])


def answers(probabilities, names):
    best = probabilities.argmax(axis=1)
    return [names[k] for k in best], probabilities.max(axis=1)


def use(answer, probabilities, names):
    """Names and confidences, each in a form that can be compared."""
    result = answer(probabilities, names)
    if result is None:
        return None
    if not isinstance(result, tuple) or len(result) != 2:
        return {"what comes back": f"a {type(result).__name__}, not two things: names, confidences",
                "in it": str(np.shape(result))}
    first, second = result
    return {"the names": ", ".join(map(str, np.atleast_1d(first))), "how sure": np.asarray(second, float)}


def drawn(rng):
    p = rng.uniform(0.05, 1, (5, 3))
    return p / p.sum(axis=1, keepdims=True), NAMES


entry("17.8", course=answers, use=use, cases=[(P, NAMES), (P[:1], ["a", "b", "c"]), (P[1:3, ::-1], NAMES)],
      random=drawn, mistakes={
          "one answer for all pictures: argmax looks at the whole table; axis=1 runs along a row": (
              lambda p, names: (names[p.argmax() % 3], p.max()),
              lambda p, names: ([names[p.argmax() % 3]], p.max(axis=1))),
          "that runs down the columns: a picture is a row, axis=1": (
              lambda p, names: ([names[k] for k in p.argmax(axis=0) % 3], p.max(axis=0))),
          "numbers, not names: look each up in `names`": lambda p, names: (list(p.argmax(axis=1)), p.max(axis=1)),
          "a list cannot be asked for many places at once: look the names up one by one, or make an array of them": (
              lambda p, names: (names[p.argmax(axis=1)], p.max(axis=1))),
          "the confidences are all 1: that is the sum of the row; its largest entry is wanted": (
              lambda p, names: (answers(p, names)[0], p.sum(axis=1))),
          "one confidence for all; each picture has its own": (
              lambda p, names: (answers(p, names)[0], p.mean()), lambda p, names: (answers(p, names)[0], p.max()),
              lambda p, names: (answers(p, names)[0], p.max(axis=1).mean())),
          "a list of pairs; two things are wanted: all names, and all confidences": (
              lambda p, names: list(zip(*answers(p, names)))),
          "the mean of each row is the same for all; its largest entry": (
              lambda p, names: (answers(p, names)[0], p.mean(axis=1))),
          "the whole table of probabilities; of each row only the largest": lambda p, names: (answers(p, names)[0], p),
          "the names alone: return two things, `return names, confidences`": lambda p, names: answers(p, names)[0],
          "confidence first; names first, then confidences": lambda p, names: answers(p, names)[::-1],
          "those are the least likely": lambda p, names: (
              [names[k] for k in p.argmin(axis=1)], p.min(axis=1)),
      })
