"""Checks of chapter 17: from probabilities to names, and how sure."""
import numpy as np

from ...exercises import entry

NAMES = ["cat", "dog", "owl"]
P = np.array([[0.104, 0.693, 0.203], [0.598, 0.3, 0.102], [0.156, 0.25, 0.594], [0.203, 0.448, 0.349]])


def answers(probabilities, names):
    best = probabilities.argmax(axis=1)
    return [names[k] for k in best], probabilities.max(axis=1)


def use(answer, probabilities, names):
    """Names and confidences, each in a form that can be compared, and always under the same three names."""
    result = answer(probabilities, names)
    if result is None:
        return None
    if not isinstance(result, tuple) or len(result) != 2:
        return {"what comes back": f"a {type(result).__name__}", "the names": str(np.shape(result)), "how sure": 0}
    first, second = result
    second = np.asarray(second)
    second = second.astype(float) if second.dtype.kind in "fiub" else f"no numbers: {second}"
    first = ", ".join(map(str, np.atleast_1d(first))) if isinstance(first, (list, str, np.ndarray)) else \
        f"a {type(first).__name__}, no list"
    return {"what comes back": "two things", "the names": first, "how sure": second}


def softmax(p):
    return np.exp(p) / np.exp(p).sum(axis=1, keepdims=True)


def texts(pattern):
    return lambda p, names: (answers(p, names)[0], [pattern.format(q) for q in answers(p, names)[1]])


def sure(change):
    """The right names, and something else for how sure."""
    return lambda p, names: (answers(p, names)[0], change(p))


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
              sure(lambda p: p.sum(axis=1))),
          "one confidence for all; each picture has its own": (
              sure(np.mean), sure(np.max), sure(lambda p: p.max(axis=1).mean())),
          "a list of pairs; two things are wanted: all names, and all confidences": (
              lambda p, names: list(zip(*answers(p, names)))),
          "the mean of each row is the same for all; its largest entry": (
              sure(lambda p: p.mean(axis=1))),
          "the whole table of probabilities; of each row only the largest": sure(lambda p: p),
          "the names alone: return two things, `return names, confidences`": lambda p, names: answers(p, names)[0],
          "confidence first; names first, then confidences": lambda p, names: answers(p, names)[::-1],
          "those are the least likely": (
              lambda p, names: ([names[k] for k in p.argmin(axis=1)], p.min(axis=1)),
              lambda p, names: ([names[k] for k in p.argmin(axis=1)], p.max(axis=1))),
          "percent; a probability between 0 and 1 is wanted, as it comes from softmax": (
              sure(lambda p: 100 * p.max(axis=1)), sure(lambda p: np.round(100 * p.max(axis=1)))),
          "how sure came back as text; numbers are wanted, and whoever shows them gives them a form": (
              texts("{:.0%}"), texts("{:.2f}"), texts("{}"), texts("{:.1%}")),
          "softmax a second time: the model's output is probabilities already": sure(
              lambda p: softmax(p).max(axis=1)),
          "rounded; leave that to whoever shows them": (
              sure(lambda p: np.round(p.max(axis=1), 2)), sure(lambda p: np.round(p.max(axis=1), 1))),
          "a dictionary has one place for each name, and two pictures may be of the same class: two things, "
          "`return names, confidences`": lambda p, names: dict(zip(*answers(p, names))),
          "how sure is a column; one number a picture, (pictures,), without keepdims": sure(
              lambda p: p.max(axis=1, keepdims=True)),
          "what is above 0.5 is not always the winner, and a picture may have nothing above 0.5: the largest of each "
          "row": sure(lambda p: p[p > 0.5]),
          "p[…] with the winners takes whole rows; `max` along the row gives the winner's probability": sure(
              lambda p: p[p.argmax(axis=1) % len(p)]),
          "brackets for the names: (… for …) is a recipe, [… for …] the list itself": lambda p, names: (
              (name for name in answers(p, names)[0]), p.max(axis=1)),
      })
