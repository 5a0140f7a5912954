"""Check of chapter 10: choosing a size from many seeds."""
import numpy as np

from ...exercises import entry

SIZES = np.array([5, 8, 32, 128])


def table(rng):
    """Sizes, training losses and validation losses of five seeds, one of them gone wild."""
    train = np.round(np.array([[.95], [.6], [.3], [.05]]) * rng.uniform(.85, 1.15, (4, 5)), 2)
    validation = np.round(train + np.array([[.12], [.05], [.3], [.75]]) * rng.uniform(.2, 1.8, (4, 5)), 2)
    size, seed = rng.integers(0, 4), rng.integers(0, 5)
    validation[size, seed] = 2.9
    return SIZES, train, validation


TABLES = np.random.default_rng(227)      # on which each wrong way leads to another size


def choose(sizes, train, validation):
    return sizes[np.argmin(np.median(validation, axis=1))]


entry("10.4", course=choose, cases=[table(TABLES) for _ in range(3)],
      random=lambda rng: (np.arange(1, 6) * 3, rng.uniform(0.1, 1, (5, 4)), rng.uniform(0.1, 1, (5, 4))), mistakes={
          "that size has the smallest TRAINING loss; what it remembers is no merit: look at the other table": (
              lambda s, t, v: s[np.argmin(np.median(t, axis=1))], lambda s, t, v: s[np.argmin(t.mean(axis=1))]),
          "that size has the smallest gap between the two losses; a network that knows nothing has no gap either": (
              lambda s, t, v: s[np.argmin(np.median(v, axis=1) - np.median(t, axis=1))],
              lambda s, t, v: s[np.argmin(np.abs(np.median(v - t, axis=1)))],
              lambda s, t, v: s[np.argmin((v - t).mean(axis=1))]),
          "you went by one seed; take the median of each row first": (
              lambda s, t, v: s[np.argmin(v[:, 0])], lambda s, t, v: s[np.argmin(v[:, -1])]),
          "you took the luckiest single run of all; take the median of each row first": (
              lambda s, t, v: s[np.argmin(v.min(axis=1))], lambda s, t, v: s[np.argmin(v) // v.shape[1]]),
          "you went by the worst seed of each size, and one wild run decides; take the median of each row": (
              lambda s, t, v: s[np.argmin(v.max(axis=1))],),
          "np.median of the whole table is one number; one for each row is wanted: axis=1": (
              lambda s, t, v: s[np.argmin(np.median(v))],),
          "training and validation loss added up: half of that is what the network remembers": (
              lambda s, t, v: s[np.argmin(np.median(t + v, axis=1))],
              lambda s, t, v: s[np.argmin(np.median(t, axis=1) + np.median(v, axis=1))]),
          "np.argmin of a table counts through all its entries; make one number of each row first, its median": (
              lambda s, t, v: s[np.argmin(v)],),
          "one size for each seed; a single size for all of them is wanted: take the median of each row first": (
              lambda s, t, v: s[v.argmin(axis=0)],),
          "the mean lets one wild run decide; the median does not": lambda s, t, v: s[np.argmin(v.mean(axis=1))],
          "a small loss is the good one: argmin": lambda s, t, v: s[np.argmax(np.median(v, axis=1))],
          "a pair, loss and size; wanted is the size alone, one number": (
              lambda s, t, v: min(zip(np.median(v, axis=1), s, strict=True)),),
          "a list of one; wanted is the number itself: the place is `np.argmin(…)`": (
              lambda s, t, v: s[np.median(v, axis=1) == np.median(v, axis=1).min()],),
          "the size that wins for most seeds may do badly for the others: compare the medians of the losses": (
              lambda s, t, v: s[np.argmax(np.bincount(v.argmin(axis=0), minlength=len(s)))],),
          "the place of the smallest median is wanted, and np.argmin gives it; the median itself is no place": (
              lambda s, t, v: s[np.median(v, axis=1)],),
          "that is the place in the list; the size that stands there is wanted": (
              lambda s, t, v: np.argmin(np.median(v, axis=1)),),
          "that is the loss; wanted is the size that has it": lambda s, t, v: np.median(v, axis=1).min(),
          "a row is a size and a column a seed: the median along axis=1": (
              lambda s, t, v: s[np.argmin(np.median(v, axis=0))],),
      })
