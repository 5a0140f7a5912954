"""Check of chapter 10: standardizing by the training set's figures."""
import numpy as np

from ...exercises import entry


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


def half_own(train, other):
    mean = train.mean(axis=0)
    return (train - mean) / safe(train.std(axis=0)), (other - mean) / safe(other.std(axis=0))


R = np.random.default_rng(3)
entry("10.5", course=standardize, random=some,
      cases=[some(R), some(R, 5, 1, 2), constant(R, *some(R)), some(R, 6, 8, 4)], mistakes={
          "each set by its own figures: then the second lies on another ruler, and a single sample becomes 0": own,
          "the figures of both sets together: the held-out samples have leaked into the ruler": (
              with_figures(lambda t, o: stack(t, o).mean(axis=0), lambda t, o: safe(stack(t, o).std(axis=0))),
              with_figures(lambda t, o: stack(t, o).mean(axis=0), lambda t, o: stack(t, o).std(axis=0))),
          "both by the second set's figures; the ruler is made from the training set": (
              lambda t, o: standardize(o, t)[::-1],),
          "one mean and one standard deviation for the whole table; each feature needs its own: axis=0": (
              with_figures(lambda t, o: t.mean(), lambda t, o: t.std()),),
          "right, until a feature is the same for all samples: 0 / 0. Divide by 1 there": (
              with_figures(lambda t, o: t.mean(axis=0), lambda t, o: t.std(axis=0)),),
          "np.where(condition, a, b) takes a where the condition holds: 1 where std is 0, else std": (
              with_figures(lambda t, o: t.mean(axis=0), lambda t, o: np.where(t.std(axis=0) == 0, t.std(axis=0), 1)),),
          "brackets: first subtract the mean, then divide all of it": (
              lambda t, o: (t - t.mean(axis=0) / safe(t.std(axis=0)), o - t.mean(axis=0) / safe(t.std(axis=0)))),
          "ddof=1 divides by one less than the number of samples; plain np.std does what is asked": (
              with_figures(lambda t, o: t.mean(axis=0), lambda t, o: safe(t.std(axis=0, ddof=1)))),
          "one standard deviation for the whole table; each feature has its own: axis=0": (
              with_figures(lambda t, o: t.mean(axis=0), lambda t, o: t.std()),),
          "the mean is the training set's; each set still has a standard deviation of its own": half_own,
          "add nothing to std: put a 1 in place of the zeros alone": (
              with_figures(lambda t, o: t.mean(axis=0), lambda t, o: t.std(axis=0) + 1),),
          "the mean is subtracted, and then the standard deviation divides": (
              lambda t, o: tuple((part + t.mean(axis=0)) / safe(t.std(axis=0)) for part in (t, o)),
              lambda t, o: tuple((part - t.mean(axis=0)) * safe(t.std(axis=0)) for part in (t, o))),
          "the middle is the mean here, not the median": (
              with_figures(lambda t, o: np.median(t, axis=0), lambda t, o: safe(t.std(axis=0)))),
          "moved, but not scaled: divide by the standard deviation": (
              lambda t, o: (t - t.mean(axis=0), o - t.mean(axis=0)),),
          "scaled, but not moved: subtract the mean first": (
              lambda t, o: (t / safe(t.std(axis=0)), o / safe(t.std(axis=0))),),
          "divided by the variance; the standard deviation is its root: std": (
              with_figures(lambda t, o: t.mean(axis=0), lambda t, o: safe(t.var(axis=0))),),
          "that maps the smallest to 0 and the largest to 1; asked is mean 0 and standard deviation 1": low_high,
          "a tiny number added to std changes all the others a little too: put 1 in place of the zeros": (
              tuple(with_figures(lambda t, o: t.mean(axis=0), lambda t, o, tiny=10.0 ** -k: t.std(axis=0) + tiny)
                    for k in (3, 5, 6, 7, 8, 9, 10, 12))),
          "axis=1 goes along a sample, over quantities in different units; axis=0 along a feature": (
              lambda t, o: (along_rows(t), along_rows(o)),
              with_figures(lambda t, o: t.mean(axis=1), lambda t, o: safe(t.std(axis=1))),
              with_figures(lambda t, o: t.mean(axis=1, keepdims=True),
                           lambda t, o: safe(t.std(axis=1, keepdims=True)))),
          "the second set came back as it was; scale it too, by the figures that the training set had before it was "
          "scaled": (
              lambda t, o: (standardize(t, o)[0], o)),
          "only the second set came back; both are wanted, as a pair": (lambda t, o: standardize(t, o)[1],),
          "only the training set came back; both are wanted, as a pair": (lambda t, o: standardize(t, o)[0],),
          "the two sets are swapped: the training set first": lambda t, o: standardize(t, o)[::-1],
      })
