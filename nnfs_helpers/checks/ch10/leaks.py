"""Check of chapter 10: a preparation of data that leaks in two places."""
import numpy as np

from ...exercises import entry


def best_features(X, y, count):
    """As in the notebook."""
    apart = np.abs(X[y == 0].mean(axis=0) - X[y == 1].mean(axis=0))
    return np.argsort(apart)[::-1][:count]


def made_of(scale="train", choose="train", swap=False, whole=False):
    """The preparation with figures and features taken from "train", "all", "test" or, for the figures, "own"."""
    def prepare(X, y, tested, count):
        rows = {"train": ~tested, "all": np.ones(len(X), bool), "test": tested}
        if scale == "own":
            Z = X.copy()
            for part in (tested, ~tested):
                Z[part] = (X[part] - X[part].mean(axis=0)) / X[part].std(axis=0)
        else:
            Z = (X - X[rows[scale]].mean(axis=0)) / X[rows[scale]].std(axis=0)
        chosen = best_features(Z[rows[choose]], y[rows[choose]], count)
        if whole:
            return Z[:, chosen]
        return (Z[tested][:, chosen], Z[~tested][:, chosen]) if swap else (Z[~tested][:, chosen], Z[tested][:, chosen])
    return prepare


def parted(figures_of, own_choice=False, late=False, each=True):
    """A preparation of both parts by figures_of(training rows, all rows) → (mean, std); in variants that go wrong."""
    def prepare(X, y, tested, count):
        known, new = X[~tested], X[tested]
        mean, std = figures_of(known, X)
        known, new = (known - mean) / std, new if late else (new - mean) / std
        if late:
            new = (new - known.mean(axis=0)) / known.std(axis=0)
        chosen = best_features(known, y[~tested], count)
        if not each:
            return known, new
        return known[:, chosen], new[:, best_features(new, y[tested], count) if own_choice else chosen]
    return prepare


def before_scaling(rows):
    """Right figures, and the features chosen before they are used: on the training rows or on all."""
    def prepare(X, y, tested, count):
        asked = ~tested if rows == "train" else np.ones(len(X), bool)
        chosen = best_features(X[asked], y[asked], count)
        Z = (X - X[~tested].mean(axis=0)) / X[~tested].std(axis=0)
        return Z[~tested][:, chosen], Z[tested][:, chosen]
    return prepare


def figures_of(known, X):
    return known.mean(axis=0), known.std(axis=0)


def prepare(X, y, tested, count):        # tested: True for the rows held out → (train, test)
    X = (X - X.mean(axis=0)) / X.std(axis=0)
    chosen = best_features(X, y, count)
    return X[~tested][:, chosen], X[tested][:, chosen]


def some(rng, n=18, features=9, held=5, count=3):
    y = np.tile([0, 1], n)[:n]
    tested = np.zeros(n, bool)
    tested[rng.permutation(n)[:held]] = True
    X = rng.normal(size=(n, features)) * rng.uniform(0.5, 3, features)
    X[tested] += 1.5 * rng.normal(size=features)
    return X, y, tested, count


entry("10.6", course=made_of(), given=prepare, random=some,
      cases=[some(np.random.default_rng(5)), some(np.random.default_rng(6), 24, 12, 7, 4),
             some(np.random.default_rng(7), 15, 8, 6, 2)],
      mistakes={
          "the ruler is right now; one leak is left: which rows decide what the best features are?": (
              made_of(choose="all")),
          "the features are chosen rightly; one leak is left, a small one: whose mean and std are these?": (
              made_of(scale="all")),
          "the features are chosen by the HELD-OUT rows now, which is worse than before: ~tested": (
              made_of(choose="test"), made_of(scale="all", choose="test")),
          "the held-out rows make the ruler now: ~tested are the others": (
              made_of(scale="test"), made_of(scale="test", choose="all"), made_of(scale="test", choose="test")),
          "each part on a ruler of its own: the held-out rows must be measured by the training rows' figures": (
              made_of(scale="own"), made_of(scale="own", choose="all")),
          "no leak is left, but the two parts are swapped: training rows first": made_of(swap=True),
          "both parts are wanted, as a pair": (made_of(whole=True), lambda *case: made_of()(*case)[0]),
          "the mean is the training rows' own now; the standard deviation still comes from all rows": (
              parted(lambda known, X: (known.mean(axis=0), X.std(axis=0)))),
          "the standard deviation is the training rows' own now; the mean still comes from all rows": (
              parted(lambda known, X: (X.mean(axis=0), known.std(axis=0)))),
          "the scaling is gone altogether; keep it, with the figures of the training rows": (
              parted(lambda known, X: (0, 1))),
          "each feature has its own mean and standard deviation: axis=0": (
              parted(lambda known, X: (known.mean(), known.std()))),
          "when the held-out rows are scaled, the training rows have been: their mean is 0 by then. Keep mean and "
          "std from before": parted(figures_of, late=True),
          "the held-out rows have chosen features of their own; one choice, the training rows', serves both": (
              parted(figures_of, own_choice=True)),
          "no leak is left, but the features were chosen on the old scale, where large numbers lie farther apart: "
          "scale first": before_scaling("train"),
          "one leak is left, in the choice: training rows alone decide, and on the new scale": before_scaling("all"),
          "13 samples, and 18 labels: hand over the training rows of y as well, y[~tested]": (
              lambda X, y, tested, count: best_features(X[~tested], y, count)),
          "the labels are the held-out rows'; the samples are the others: y[~tested]": (
              lambda X, y, tested, count: best_features(X[~tested], y[tested], count)),
          "`chosen` are columns: [:, chosen], with the colon for all rows": (
              lambda X, y, tested, count: X[tested][best_features(X[~tested], y[~tested], count)]),
          "all features came back; the chosen columns are wanted: [:, chosen]": parted(figures_of, each=False),
      })
