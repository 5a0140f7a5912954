"""Checks of chapter 11: what a layer's weights cost."""

import numpy as np

from ...exercises import entry

ROW = np.array([0.2, 0.8, -0.5])
TABLE = np.array([[0.3, -1.2, 0.7], [-0.4, 2.0, -0.1]])
WIDE = np.array([[1.5, -0.5, 0.25, -3.0], [0.6, 0.9, -0.2, 1.1], [-0.8, 0.05, 2.2, -1.7]])


def penalty(w, l1, l2):
    return l1 * np.abs(w).sum() + l2 * (w**2).sum()


PRICES = [(ROW, 0.1, 0.0), (ROW, 0.0, 0.1), (TABLE, 0.1, 0.03), (WIDE, 0.002, 0.05)]

entry(
    "11.1",
    course=penalty,
    cases=PRICES,
    random=lambda rng: (rng.normal(size=(3, 4)), rng.uniform(0, 1), rng.uniform(0, 1)),
    mistakes={
        "L1 adds SIZES: −0.5 costs as much as 0.5, so take the absolute values before you add": (
            lambda w, l1, l2: l1 * w.sum() + l2 * (w**2).sum(),
            lambda w, l1, l2: l1 * np.abs(w.sum()) + l2 * (w**2).sum(),
        ),
        "no root: L2 is the plain sum of squares": (
            lambda w, l1, l2: l1 * np.abs(w).sum() + l2 * np.sqrt((w**2).sum()),
            lambda w, l1, l2: l1 * np.abs(w).sum() + l2 * np.linalg.norm(w),
        ),
        "that takes the mean; every weight pays for itself, so take the sum": (
            lambda w, l1, l2: l1 * np.abs(w).mean() + l2 * (w**2).mean(),
            lambda w, l1, l2: penalty(w, l1, l2) / len(w),
        ),
        "a factor ½ before the squares is a convention of others; here the price is λ times the sum": (
            lambda w, l1, l2: l1 * np.abs(w).sum() + l2 / 2 * (w**2).sum()
        ),
        "square each weight first, then add: the square of the sum lets weights cancel": (
            lambda w, l1, l2: l1 * np.abs(w).sum() + l2 * w.sum() ** 2
        ),
        "the two strengths are swapped: l1 belongs to the sizes, l2 to the squares": lambda w, l1, l2: penalty(
            w, l2, l1
        ),
        "the strengths are missing: times l1 the sizes, times l2 the squares": lambda w, l1, l2: (
            np.abs(w).sum() + (w**2).sum()
        ),
        "L1 is there; add l2 times the squares": lambda w, l1, l2: l1 * np.abs(w).sum(),
        "L2 is there; add l1 times the sizes": lambda w, l1, l2: l2 * (w**2).sum(),
        "a price for each weight; their sum is wanted, one number": lambda w, l1, l2: l1 * np.abs(w) + l2 * w**2,
        "one price for each column; the whole layer has one price: sum without an axis": (
            lambda w, l1, l2: l1 * np.abs(w).sum(axis=0) + l2 * (w**2).sum(axis=0),
            lambda w, l1, l2: l1 * sum(abs(w)) + l2 * sum(w**2),
        ),
        "that is the slope of the square, 2w; here its value is wanted, w²": lambda w, l1, l2: (
            l1 * np.abs(w).sum() + l2 * (2 * w).sum()
        ),
        "each sum has its own strength: l1 with the sizes, l2 with the squares": lambda w, l1, l2: (
            (l1 + l2) * (np.abs(w).sum() + (w**2).sum())
        ),
        "the strength was squared with the weights: take it times the sum of the squares": (
            lambda w, l1, l2: np.abs(l1 * w).sum() + ((l2 * w) ** 2).sum()
        ),
        "only the largest weight pays; all of them do: sum, not max": lambda w, l1, l2: (
            l1 * np.abs(w).max() + l2 * (w**2).max()
        ),
        "two prices; one number is wanted: add them": (
            lambda w, l1, l2: (l1 * np.abs(w).sum(), l2 * (w**2).sum()),
            lambda w, l1, l2: [l1 * np.abs(w).sum(), l2 * (w**2).sum()],
        ),
        "the two prices are multiplied; they are added": lambda w, l1, l2: l1 * np.abs(w).sum() * l2 * (w**2).sum(),
        "L2 squares each weight on its own and adds then; you square the sum of the sizes": lambda w, l1, l2: (
            l1 * np.abs(w).sum() + l2 * np.abs(w).sum() ** 2
        ),
        "L2 is a sum of squares, not their mean": lambda w, l1, l2: l1 * np.abs(w).sum() + l2 * np.mean(w**2),
        "`w.T @ w` also multiplies each weight with the others; each with itself is w ** 2": (
            lambda w, l1, l2: l1 * np.abs(w).sum() + l2 * (w.T @ w).sum()
        ),
        "L1 counts the weights; it adds up their sizes, np.abs(w)": (
            lambda w, l1, l2: l1 * np.size(w) + l2 * (w**2).sum(),
            lambda w, l1, l2: l1 * np.abs(np.sign(w)).sum() + l2 * (w**2).sum(),
        ),
        "only the positive weights pay; the size of a negative one counts as well": (
            lambda w, l1, l2: l1 * w[w > 0].sum() + l2 * (w**2).sum()
        ),
        "L1 is one number, L2 still an array: each is added up, `.sum()`": lambda w, l1, l2: (
            l1 * np.abs(w).sum() + l2 * w**2
        ),
        "a price is positive: big weights make the loss larger": lambda w, l1, l2: -penalty(w, l1, l2),
    },
)
