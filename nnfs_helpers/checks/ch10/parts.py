"""Check of chapter 10: three parts of the data."""
import numpy as np

from ...exercises import entry


def sorted_data(classes, each, features=2, seed=0):
    """Samples in class order, no two alike."""
    rng = np.random.default_rng(seed)
    return rng.normal(size=(classes * each, features)), np.repeat(np.arange(classes), each)


def rows_of(part, X):
    """Which rows of X these are; -1 for a row that is none of them."""
    part = np.asarray(part, float)
    same = (part[:, None, :] == np.asarray(X)[None]).all(axis=2)
    return np.where(same.any(axis=1), same.argmax(axis=1), -1)


def facts(answer, X, y):
    """What is to be said of six arrays: their sizes, and whether they are a fair division."""
    found = answer(X.copy(), y.copy())
    if found is None:
        return None
    if not isinstance(found, (tuple, list)) or len(found) != 6:
        return {"things handed back": len(found) if isinstance(found, (tuple, list)) else 1}
    tables = [np.ndim(part) == 2 for part in found]
    if tables != [True, False] * 3:
        return {"which of the six are tables of samples": tables}
    rows = [rows_of(found[k], X) for k in (0, 2, 4)]
    every = np.concatenate(rows)
    return {"things handed back": 6, "sizes": [len(r) for r in rows],
            "rows that stand in two places": len(every) - len(np.unique(every)),
            "each label with its sample": [len(found[k]) == len(r) and bool(np.array_equal(np.asarray(found[k]), y[r]))
                                           for k, r in zip((1, 3, 5), rows, strict=True)],
            "classes in each part": [len(np.unique(y[r])) if len(r) else 0 for r in rows]}


def by(order):
    """A division by this order of the rows: order(n) → row numbers."""
    def made(X, y):
        rows, n = order(len(X)), len(X)
        a, b = n * 6 // 10, n * 8 // 10
        return X[rows[:a]], y[rows[:a]], X[rows[a:b]], y[rows[a:b]], X[rows[b:]], y[rows[b:]]
    return made


def mixed_first(order):
    """A division of arrays that were put into this order first."""
    def made(X, y):
        rows, n = order(len(X)), len(X)
        X, y, a, b = X[rows], y[rows], n * 6 // 10, n * 8 // 10
        return X[:a], y[:a], X[a:b], y[a:b], X[b:], y[b:]
    return made


def only_X(X, y):
    return tuple(a if k % 2 == 0 else b for k, (a, b) in enumerate(zip(split(X, y), by(np.arange)(X, y), strict=True)))


def apart(X, y):
    rows, others = np.random.permutation(len(X)), np.random.permutation(len(X))
    n = len(X)
    a, b = n * 6 // 10, n * 8 // 10
    return X[rows[:a]], y[others[:a]], X[rows[a:b]], y[others[a:b]], X[rows[b:]], y[others[b:]]


def cut(low, high, middle=None, last=None, skip=0):
    """A mixed division with other limits, in tenths; `skip` rows are lost at each cut."""
    def made(X, y):
        rows, n = np.random.permutation(len(X)), len(X)
        a, b = n * low // 10, n * high // 10
        m, e = skip + (a if middle is None else n * middle // 10), skip + (b if last is None else n * last // 10)
        return X[rows[:a]], y[rows[:a]], X[rows[m:b]], y[rows[m:b]], X[rows[e:]], y[rows[e:]]
    return made


def together(X, y):
    a, b, c, d, e, f = split(X, y)
    return a, c, e, b, d, f


def thirds(X, y):
    a, b, c = np.array_split(np.random.permutation(len(X)), 3)
    return X[a], y[a], X[b], y[b], X[c], y[c]


def twice(X, y):
    """A new order for each part."""
    n = len(X)
    a, b = n * 6 // 10, n * 8 // 10
    one, two, three = (np.random.permutation(n) for _ in range(3))
    return X[one[:a]], y[one[:a]], X[two[a:b]], y[two[a:b]], X[three[b:]], y[three[b:]]


split = by(np.random.permutation)

entry("10.2", course=split, use=facts, cases=[sorted_data(3, 50), sorted_data(2, 60, 4, 1), sorted_data(5, 40, 3, 2),
                                                    sorted_data(3, 67, 2, 3)],
      mistakes={
    "the samples stand class by class, and so your parts do not hold every class: mix the rows first": by(np.arange),
    "some rows are drawn twice and others never, so training samples turn up in the test: np.random.permutation": (
        by(lambda n: np.random.randint(0, n, n)), by(lambda n: np.random.choice(n, n))),
    "np.random.shuffle mixes what it is given and hands back None; np.random.permutation hands back the mixed rows": (
        by(lambda n: np.random.shuffle(np.arange(n))), mixed_first(lambda n: np.random.shuffle(np.arange(n)))),
    "300 is the size of one data set; len(X) is that of any": (
        by(lambda n: np.random.permutation(300)), mixed_first(lambda n: np.random.permutation(300))),
    "the labels no longer belong to their samples: mix X and y in one and the same order": (only_X, apart),
    "a new order for each part lets a sample stand in two of them: mix once, then cut": twice,
    "six tenths, two tenths, two tenths: yours are eight, one and one": cut(8, 9),
    "the validation part begins where the training part ends; in yours some samples stand in both": cut(6, 8, 5),
    "the test part begins where the validation part ends; in yours some samples stand in both": cut(6, 8, last=6),
    "a slice ends BEFORE its second number, so the next begins at that very number: you lose a sample at each cut": (
        cut(6, 8, skip=1)),
    "some samples stand in no part at all: the test part goes on to the end": (
        lambda X, y: tuple(part[:-1] if k > 3 else part for k, part in enumerate(split(X, y))),
        lambda X, y: tuple(part[:len(X) * 2 // 10] if k > 3 else part for k, part in enumerate(split(X, y)))),
    "validation goes from n * 6 // 10 to n * 8 // 10, and the test takes the rest: yours have changed places": (
        lambda X, y: (lambda a, b, c, d, e, f: (a, b, e, f, c, d))(*split(X, y))),
    "`n * 2 // 10` is how long a part is; a cut says where it ends: validation at n * 8 // 10": cut(6, 2),
    "those are row numbers: hand back the rows themselves, `X[rows[:a]]`, and the labels of the same rows": (
        lambda X, y: tuple(np.arange(len(part)) for part in split(X, y))),
    "three pairs; six arrays in a row are wanted, without brackets around X and y of a part": (
        lambda X, y: tuple(split(X, y)[k:k + 2] for k in (0, 2, 4))),
    "the test part is what neither of the others has: it begins at n * 8 // 10": cut(6, 8, last=0),
    "np.random.permutation mixes row NUMBERS here, so give it how many there are: len(X)": (
        by(lambda n: np.random.permutation(np.random.normal(size=(n, 2))))),
    "three equal thirds; training has six tenths: cut at n * 6 // 10 and n * 8 // 10": thirds,
    "the order of the six: X and y of training, then of validation, then of test": together,
    "two parts only: validation and test are each a part of their own, six arrays in all": (
        lambda X, y: split(X, y)[:4]),
})
