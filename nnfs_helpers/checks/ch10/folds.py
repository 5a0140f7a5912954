"""Check of chapter 10: k folds."""
import numpy as np

from ...exercises import entry


def folds(n, k):
    rows, found = np.arange(n), []
    for tested in np.array_split(rows, k):
        found.append((np.setdiff1d(rows, tested), tested))
    return found


def fold_facts(answer, n, k):
    """Whether each row is tested once, and trained on in all the other folds."""
    found = answer(n, k)
    if found is None:
        return None
    if not isinstance(found, (list, tuple)):
        return {"a list": False}
    try:
        pairs = [(np.asarray(a, int).reshape(-1), np.asarray(b, int).reshape(-1)) for a, b in found]
    except (TypeError, ValueError):
        return {"a list": True, "pairs (trained on, tested)": False}
    tested = np.concatenate([b for _, b in pairs]) if pairs else np.zeros(0, int)
    sizes = [len(b) for _, b in pairs]
    return {"a list": True, "pairs (trained on, tested)": True, "folds": len(pairs), "rows tested": len(tested),
            "different rows tested": len(np.unique(tested)),
            "largest minus smallest, more than one": max(0, max(sizes, default=0) - min(sizes, default=0) - 1),
            "rows that are none of 0 to n - 1": sum(int(np.sum((r < 0) | (r >= n))) for pair in pairs for r in pair),
            "rows both trained on and tested": sum(len(np.intersect1d(a, b)) for a, b in pairs),
            "rows trained on": sorted(len(np.unique(a)) for a, _ in pairs),
            "rows trained on twice": sum(len(a) - len(np.unique(a)) for a, _ in pairs)}


def blocks(n, k, stop=None):
    """Blocks of n // k rows; the last one may go on to the end."""
    size = n // k
    return [np.arange(i * size, n if stop == "end" and i == k - 1 else (i + 1) * size) for i in range(k)]


def against(blocks_of):
    def made(n, k):
        return [(np.setdiff1d(np.arange(n), b), b) for b in blocks_of(n, k)]
    return made


entry("10.7", course=folds, use=fold_facts, cases=[(10, 3), (11, 4), (20, 5), (7, 7)],
      random=lambda rng: (int(rng.integers(6, 40)), int(rng.integers(2, 6))), mistakes={
          lambda got, case: f"of 10 rows in 3 folds only {got['rows tested'] if isinstance(got, dict) else 9} are "
                            f"ever tested: n // k "
                            "forgets the rest": against(blocks),
          "the last fold takes the whole rest: of 11 rows in 4 folds it has 5, the others 2. "
          "np.array_split spreads it": (
              against(lambda n, k: blocks(n, k, "end"))),
          "rows are counted from 0, as always: the last of n is number n - 1": (
              lambda n, k: [(a + 1, b + 1) for a, b in folds(n, k)]),
          "k is the number of folds, not the size of one": against(
              lambda n, k: [np.arange(n)[i:i + k] for i in range(0, n, k)]),
          "a list of pairs, please: zip and generators can be gone through only once, so put list( ) around it": (
              lambda n, k: zip(*zip(*folds(n, k), strict=True), strict=True),
              lambda n, k: (pair for pair in folds(n, k))),
          "a fold is tested by a network that was trained on it: leave it out of the training rows": (
              lambda n, k: [(np.arange(n), b) for b in np.array_split(np.arange(n), k)]),
          "trained on and tested are swapped: the small part is tested": (
              lambda n, k: [(b, a) for a, b in folds(n, k)]),
          "drawn by chance anew for each fold, some rows are tested twice and others never: cut one order "
          "into k parts": (
              lambda n, k: [(lambda r: (r[n // k:], r[:n // k]))(np.random.permutation(n)) for _ in range(k)],),
          "one division only; every fold has its turn to be tested": (
              lambda n, k: folds(n, k)[:1], lambda n, k: folds(n, k)[-1:]),
          "for each fold a pair of arrays is wanted, (trained on, tested), k pairs in one list": (
              lambda n, k: np.array_split(np.arange(n), k),
              lambda n, k: folds(n, k)[0],
              lambda n, k: [part for pair in folds(n, k) for part in pair]),
          "np.split cuts into equal parts only; np.array_split also where they cannot be equal": (
              against(lambda n, k: np.split(np.arange(n), k))),
          "np.array_split cuts an array; make the rows first: np.arange(n)": (
              against(lambda n, k: np.array_split(n, k))),
          "n // k is how long a fold is; np.array_split wants to know how many: k": (
              against(lambda n, k: np.array_split(np.arange(n), n // k))),
          "np.setdiff1d(rows, tested): first all the rows, then those that are taken out": (
              lambda n, k: [(np.setdiff1d(b, np.arange(n)), b) for b in np.array_split(np.arange(n), k)],),
          "one row alone is left out: all rows of the fold, np.setdiff1d(rows, tested)": (
              lambda n, k: [(np.delete(np.arange(n), i), b)
                            for i, b in enumerate(np.array_split(np.arange(n), k))],),
          "the training rows are all others, those behind the fold too": (
              lambda n, k: [(np.arange(b[0]), b) for b in np.array_split(np.arange(n), k)],),
          "only k - 1 folds have had their turn": lambda n, k: folds(n, k)[:-1],
          "the training rows of a fold are all others, not the fold before it alone": (
              lambda n, k: [(np.array_split(np.arange(n), k)[i - 1], b)
                            for i, b in enumerate(np.array_split(np.arange(n), k))],),
      })
