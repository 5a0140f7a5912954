"""Checks of chapter 16: which mistakes are the worst."""
import numpy as np

from ...exercises import entry


def worst(p, y, count):        # (samples, classes), (samples,), a number → the samples' numbers, at most `count`
    true = p[np.arange(len(y)), y]
    wrong = np.flatnonzero(p.argmax(axis=1) != y)
    return wrong[np.argsort(true[wrong])][:count]


def parts(p, y):
    return p[np.arange(len(y)), y], np.flatnonzero(p.argmax(axis=1) != y)


def all_by_loss(p, y, count):
    return np.argsort(parts(p, y)[0])[:count]


def upward(p, y, count):
    true, wrong = parts(p, y)
    return wrong[np.argsort(true[wrong])[::-1]][:count]


def first_ones(p, y, count):
    return parts(p, y)[1][:count]


def by_certainty(p, y, count):
    wrong = parts(p, y)[1]
    return wrong[np.argsort(-p.max(axis=1)[wrong])][:count]


def least_certain(p, y, count):
    return np.argsort(p.max(axis=1))[:count]


def unsure_among_wrong(p, y, count):
    wrong = parts(p, y)[1]
    return wrong[np.argsort(p.max(axis=1)[wrong])][:count]


def places_among_wrong(p, y, count):
    true, wrong = parts(p, y)
    return np.argsort(true[wrong])[:count]


def right_ones(p, y, count):
    true = parts(p, y)[0]
    right = np.flatnonzero(p.argmax(axis=1) == y)
    return right[np.argsort(true[right])][:count]


def losses(p, y, count):
    return np.sort(-np.log(parts(p, y)[0][parts(p, y)[1]]))[::-1][:count]


def cut_first(p, y, count):
    true, wrong = parts(p, y)
    wrong = wrong[:count]
    return wrong[np.argsort(true[wrong])]


def right_after_wrong(p, y, count):
    loss = -np.log(parts(p, y)[0])
    loss[p.argmax(axis=1) == y] = 0
    return np.argsort(-loss, kind="stable")[:count]


def cut_too_early(p, y, count):
    order = np.argsort(parts(p, y)[0])[:count]
    return order[p[order].argmax(axis=1) != y[order]]


def all_then_picked(p, y, count):
    true, wrong = parts(p, y)
    return np.argsort(true)[wrong][:count]


def order_of_all(p, y, count):
    true, wrong = parts(p, y)
    return wrong[np.argsort(true)][:count]


def below_half(p, y, count):
    true = parts(p, y)[0]
    wrong = np.flatnonzero(true < 0.5)
    return wrong[np.argsort(true[wrong])][:count]


def by_rows(p, y, count):
    wrong = parts(p, y)[1]
    return wrong[np.argsort(p[y][wrong])][:count]


P = np.array([[0.10, 0.25, 0.65], [0.30, 0.34, 0.36], [0.45, 0.02, 0.53], [0.05, 0.90, 0.05], [0.33, 0.35, 0.32],
              [0.41, 0.40, 0.19], [0.70, 0.20, 0.10], [0.15, 0.84, 0.01]])
Y = np.array([1, 2, 0, 1, 1, 1, 2, 2])
entry("16.7", course=worst, cases=[(P, Y, 2), (P, Y, 10), (P, Y, 4), (P[::-1], Y[::-1], 3), (P, P.argmax(axis=1), 3)],
      random=lambda rng: (rng.dirichlet(np.ones(4), 30), rng.integers(0, 4, 30), 5), mistakes={
    "right answers are among them: only where the answer is not the label": all_by_loss,
    "sorted the wrong way: the smallest probability of the true class, the largest loss, comes first": upward,
    "the first mistakes, not the worst: sort them": first_ones,
    "cut before sorting: the first mistakes in order, not the worst": cut_first,
    "by how sure the answer is; asked for is how little was left for the true class": by_certainty,
    "the least certain of all; wanted are those that are wrong, and paid most for": least_certain,
    "wrong ones, but the least certain first": unsure_among_wrong,
    "these are places among the mistakes; which sample is that? Index the numbers of the mistakes with them": (
        places_among_wrong),
    "these are right answers": right_ones,
    "cut before the right answers were left out: pick the mistakes first, then the worst `count` of them": (
        cut_too_early),
    "sorted among all samples, then picked by the numbers of the mistakes: `true[wrong]` first, then its order": (
        all_then_picked, order_of_all),
    "right answers became 0 and stand in front: leave them out, do not multiply": lambda p, y, count: (
        np.argsort(parts(p, y)[0] * (p.argmax(axis=1) != y))[:count]),
    "below one half is not yet wrong: the answer is the largest of the row, argmax": below_half,
    "one sample; `[:count]` hands back the first `count` of the order": lambda p, y, count: (
        np.append(worst(p, y, len(y)), [0] * 20)[count]),
    "the right ones, in the order of their numbers: the worst comes first": lambda p, y, count: (
        np.sort(worst(p, y, count))),
    "`p[y]` picks rows; the pairs (0, y₀), (1, y₁), … are p[np.arange(len(y)), y]": by_rows,
    "how far the answer lies above the truth is not the loss; and right answers are among them": lambda p, y, count: (
        np.argsort(parts(p, y)[0] - p.max(axis=1))[:count]),
    "these are probabilities; the samples' numbers are wanted: argsort, not sort": lambda p, y, count: (
        np.sort(parts(p, y)[0][parts(p, y)[1]])[:count]),
    "the last of the order, not the first: argsort goes from small to large, and the smallest is the worst": (
        lambda p, y, count: worst(p, y, len(y))[-count:]),
    "places among the mistakes, and the last of them; index the numbers of the mistakes": lambda p, y, count: (
        places_among_wrong(p, y, len(y))[-count:]),
    "`p[:, y]` is a table; the pairs (0, y₀), (1, y₁), … are p[np.arange(len(y)), y]": lambda p, y, count: p[:, y],
    "all mistakes, in the order they came: sort them, then cut": lambda p, y, count: parts(p, y)[1],
    "when the mistakes run out, right answers follow: mask first": right_after_wrong,
    "these are losses; the samples' numbers are wanted": losses,
    "`count` is left out: at most so many": lambda p, y, count: worst(p, y, len(y)),
})
