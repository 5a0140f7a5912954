"""Checks of chapter 10: choosing a size from many seeds; standardizing by the training set's figures."""
import numpy as np

from ...exercises import entry

SIZES = np.array([5, 8, 32, 128])


def table(rng):
    """Sizes, training losses and validation losses of five seeds, one of them gone wild."""
    train = np.round(np.array([[.95], [.6], [.3], [.05]]) * rng.uniform(.85, 1.15, (4, 5)), 2)
    validation = np.round(train + np.array([[.02], [.1], [.3], [.75]]) * rng.uniform(.2, 1.5, (4, 5)), 2)
    size, seed = rng.integers(0, 4), rng.integers(0, 5)
    validation[size, seed] = 2.9
    return SIZES, train, validation


TABLES = np.random.default_rng(80)      # on which each wrong way leads to another size


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
          "the mean lets one wild run decide; the median does not": lambda s, t, v: s[np.argmin(v.mean(axis=1))],
          "a small loss is the good one: argmin": lambda s, t, v: s[np.argmax(np.median(v, axis=1))],
          "that is the place in the list; the size that stands there is wanted": (
              lambda s, t, v: np.argmin(np.median(v, axis=1)),),
          "that is the loss; wanted is the size that has it": lambda s, t, v: np.median(v, axis=1).min(),
          "a row is a size and a column a seed: the median along axis=1": (
              lambda s, t, v: s[np.argmin(np.median(v, axis=0))],),
      })


def with_figures(mean, std):
    """Both arrays by (mean, std) of what these functions make of (train, other)."""
    def made(train, other):
        with np.errstate(all="ignore"):
            return (train - mean(train, other)) / std(train, other), (other - mean(train, other)) / std(train, other)
    return made


def safe(std):
    return np.where(std == 0, 1, std)


def standardize(train, other):
    mean, std = train.mean(axis=0), train.std(axis=0)
    std = np.where(std == 0, 1, std)
    return (train - mean) / std, (other - mean) / std


def own(train, other):
    return standardize(train, other)[0], standardize(other, other)[0]


def stack(train, other):
    return np.vstack([train, other])


def some(rng, n=7, m=4, features=3):
    train = rng.normal(size=(n, features)) * rng.uniform(0.5, 9, features) + rng.normal(size=features)
    other = rng.normal(size=(m, features)) * rng.uniform(0.5, 9, features) + rng.normal(size=features)
    return train, other


def constant(rng, train, other):
    train[:, 1] = 4.0
    return train, other


def along_rows(table):
    return (table - table.mean(axis=1, keepdims=True)) / safe(table.std(axis=1, keepdims=True))


def low_high(train, other):
    low, high = train.min(axis=0), train.max(axis=0)
    return (train - low) / safe(high - low), (other - low) / safe(high - low)


R = np.random.default_rng(3)
entry("10.5", course=standardize, random=some,
      cases=[some(R), some(R, 5, 1, 2), constant(R, *some(R)), some(R, 6, 8, 4)], mistakes={
          "each set by its own figures: then the second lies on another ruler, and a single sample becomes 0": own,
          "the figures of both sets together: the held-out samples have leaked into the ruler": (
              with_figures(lambda t, o: stack(t, o).mean(axis=0), lambda t, o: safe(stack(t, o).std(axis=0))),
              with_figures(lambda t, o: stack(t, o).mean(axis=0), lambda t, o: stack(t, o).std(axis=0))),
          "both by the second set's figures; the ruler is made from the training set": (
              lambda t, o: standardize(o, t)[::-1],),
          "one mean and one spread for the whole table; each feature needs its own: axis=0": (
              with_figures(lambda t, o: t.mean(), lambda t, o: t.std()),),
          "right, until a feature is the same for all samples: 0 / 0. Divide by 1 there": (
              with_figures(lambda t, o: t.mean(axis=0), lambda t, o: t.std(axis=0)),),
          "moved, but not scaled: divide by the standard deviation": (
              lambda t, o: (t - t.mean(axis=0), o - t.mean(axis=0)),),
          "scaled, but not moved: subtract the mean first": (
              lambda t, o: (t / safe(t.std(axis=0)), o / safe(t.std(axis=0))),),
          "divided by the variance; the standard deviation is its root: std": (
              with_figures(lambda t, o: t.mean(axis=0), lambda t, o: safe(t.var(axis=0))),),
          "that maps the smallest to 0 and the largest to 1; asked is mean 0 and standard deviation 1": low_high,
          "a tiny number added to the spread changes all the others a little too: put 1 in place of the zeros": (
              with_figures(lambda t, o: t.mean(axis=0), lambda t, o: t.std(axis=0) + 1e-3),),
          "axis=1 goes along a sample, over quantities in different units; axis=0 along a feature": (
              lambda t, o: (along_rows(t), along_rows(o)),),
          "only the training set came back; both are wanted, as a pair": (lambda t, o: standardize(t, o)[0],),
          "the two sets are swapped: the training set first": lambda t, o: standardize(t, o)[::-1],
      })
