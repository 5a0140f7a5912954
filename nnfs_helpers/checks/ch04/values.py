"""Checks of chapter 04 that judge a value: one loss, first losses, two tables."""
import numpy as np

from ...exercises import entry

LN2, LN3, LN10 = np.log(2), np.log(3), np.log(10)

entry("4.1", course=-np.log(0.7), tolerance=1e-4, mistakes={
    "the logarithm of a number below 1 is negative: put the minus in front": np.log(0.7),
    "that is the logarithm to base 10; `np.log` is the natural one": -np.log10(0.7),
    "that is the logarithm to base 2; `np.log` is the natural one": -np.log2(0.7),
    "you added the wrong classes too: only the target's probability counts": -np.log([0.7, 0.1, 0.2]).sum(),
    "three numbers, one for each class; wanted is the loss of the class `target`":
        lambda v: np.shape(v) == (3,) and np.allclose(np.abs(v), -np.log([0.7, 0.1, 0.2])),
    "minus the logarithm is all: nothing is added, and nothing divided by it": lambda v: np.ndim(v) == 0 and any(
        np.allclose(v, wrong) for wrong in (1 - np.log(0.7), 1 + np.log(0.7), 1 / np.log(0.7), -1 / np.log(0.7),
                                            np.log(1.7), -np.log(1.7))),
    "those are the losses of the two wrong classes; only the target's counts": -np.log(0.1) - np.log(0.2),
    "right, and then divided by the number of classes: leave that out": -np.log(0.7) / 3,
    "1 − p is no logarithm: at p = 0.001 it would still cost less than 1": 0.3,
    "that is the probability itself; the loss is minus its logarithm": 0.7,
    "that is the loss for class 1; Python counts from 0, and the target is 0": -np.log(0.1),
    "that is the loss for class 2; the target is 0": -np.log(0.2),
    "the logarithm was taken of 1 − p: the right class's own probability counts": (-np.log(0.3)),
    "the mean over all classes; only the target's probability counts":
        lambda v: np.allclose(v, -np.log([0.7, 0.1, 0.2]).mean()),
    "the logarithm is weighed with what the network says; it is the target that weighs, 1 for the right class": (
        lambda v: np.ndim(v) == 0 and (np.allclose(v, -0.7 * np.log(0.7)) or np.allclose(v, 0.801819))),
    "right, but rounded: hand over the whole expression, `-np.log(…)`":
        lambda v: np.ndim(v) == 0 and 1e-4 < abs(v - np.log(1 / 0.7)) < 6e-3,
    "that is the exponential; its opposite, `np.log`, is wanted": lambda v: np.allclose(v, np.exp(-0.7)),
})


def as_list(value):
    """Three numbers, however they are packed."""
    return np.asarray(value, float).reshape(-1)


entry("4.7", course=[LN2, LN3, LN10], tolerance=1e-3, use=as_list, mistakes={
    "those are the probabilities; the loss is minus their logarithm":
        lambda v: np.allclose(as_list(v), [1/2, 1/3, 1/10], atol=2e-3),
    "0 would be certain and right; an untrained network is neither": lambda v: np.allclose(as_list(v), 0),
    "the sign: a loss is not negative": lambda v: np.allclose(as_list(v), [-LN2, -LN3, -LN10], atol=2e-3),
    "right, but rounded: hand over the whole expressions": (
        lambda v: as_list(v).size == 3 and np.allclose(as_list(v), [LN2, LN3, LN10], atol=6e-3)),
    "those are the shares of wrong guesses; the loss is minus the logarithm of the probability": (
        lambda v: np.allclose(as_list(v), [1/2, 2/3, 9/10], atol=6e-3)),
    "those are the numbers of classes; a class gets 1/K, and the loss is minus its logarithm":
        lambda v: np.allclose(as_list(v), [2, 3, 10]),
    "the same for all? With more classes there is less for each, and the loss is larger": (
        lambda v: as_list(v).size == 3 and np.ptp(as_list(v)) < 1e-9),
    "without quotation marks: `np.log(2)`, and Python works it out": lambda v: any(isinstance(n, str) for n in v),
    "nothing is divided by the number of classes: one of them is right, and it costs the whole": (
        lambda v: np.allclose(as_list(v), [LN2 / 2, LN3 / 3, LN10 / 10], atol=2e-3)),
    "not the sum over all classes: one of them is right, and only its probability costs": (
        lambda v: np.allclose(as_list(v), [2 * LN2, 3 * LN3, 10 * LN10], atol=2e-2)),
    "that is the exponential; its opposite, `np.log`, is wanted": (
        lambda v: any(np.allclose(as_list(v), np.exp(k)) for k in ([-1/2, -1/3, -1/10], [1/2, 1/3, 1/10]))),
    "the first two are right; the third network has 10 classes": (
        lambda v: as_list(v).size == 3 and np.allclose(as_list(v)[:2], [LN2, LN3], atol=2e-3)),
    "only one number: give the three as a list": lambda v: as_list(v).size == 1,
    "that is base 10; use `np.log`": lambda v: np.allclose(as_list(v), np.log10([2, 3, 10]), atol=2e-3),
    "that is base 2; use `np.log`": lambda v: np.allclose(as_list(v), np.log2([2, 3, 10]), atol=2e-3),
    "in the order 2, 3, 10 classes, please": (
        lambda v: as_list(v).size == 3 and np.allclose(np.sort(as_list(v)), [LN2, LN3, LN10], atol=2e-3)),
})


def told(pair):
    """The loss and the accuracy of both tables; all targets are class 0."""
    before, after = (np.asarray(table, float) for table in pair)
    return [(-np.log(np.clip(t[:, 0], 1e-7, 1)).mean(), np.mean(t.argmax(axis=1) == 0)) for t in (before, after)]


def fit(pair):
    """True for two tables (3, 2) of probabilities."""
    tables = [np.asarray(table, float) for table in pair]
    return len(tables) == 2 and all(t.shape == (3, 2) and np.allclose(t.sum(axis=1), 1) and (t >= 0).all()
                                    for t in tables)


def success(pair):
    """Whether loss falls by 0.3 and accuracy falls too."""
    (loss0, right0), (loss1, right1) = told(pair)
    return bool(fit(pair) and loss1 <= loss0 - 0.3 and right1 < right0)


def shaped(pair):
    try:
        return fit(pair)
    except (TypeError, ValueError, IndexError):
        return False


BEFORE, AFTER = [[0.51, 0.49]] * 3, [[0.99, 0.01], [0.99, 0.01], [0.49, 0.51]]

entry("4.8", course=(BEFORE, AFTER), use=lambda pair: shaped(pair) and success(pair), mistakes={
    "two tables are wanted, each with three rows of two probabilities that add up to 1: (before, after)": (
        lambda pair: not shaped(pair)),
    "all targets are 0, so the first column is that of the right class; in yours it is the second": (
        lambda pair: shaped(pair) and success([np.asarray(t, float)[:, ::-1] for t in pair])),
    "both tables come to the same loss: the second has to cost less": (
        lambda pair: told(pair)[0][0] == told(pair)[1][0]),
    "the loss rises from the first to the second: did you swap before and after?": (
        lambda pair: told(pair)[1][0] > told(pair)[0][0] and told(pair)[1][1] > told(pair)[0][1]),
    "the accuracy falls, but the loss rises: let the other two samples become much surer": (
        lambda pair: told(pair)[1][0] >= told(pair)[0][0] and told(pair)[1][1] < told(pair)[0][1]),
    "the loss falls, but just as many are right: let one sample slip just below one half": (
        lambda pair: told(pair)[1][0] < told(pair)[0][0] and told(pair)[1][1] == told(pair)[0][1]),
    "the loss falls, but the accuracy rises: begin with all three right, by a hair": (
        lambda pair: told(pair)[1][0] < told(pair)[0][0] and told(pair)[1][1] > told(pair)[0][1]),
    "both fall, but the loss by less than 0.3: let the good ones become nearly certain": (
        lambda pair: (told(pair)[0][0] - 0.3 < told(pair)[1][0] < told(pair)[0][0]
                      and told(pair)[1][1] < told(pair)[0][1])),
})
