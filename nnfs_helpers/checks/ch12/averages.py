"""Check of chapter 12: the mean and the spread of many draws (12.8)."""
import numpy as np

from ...exercises import entry


def softmax(z):
    e = np.exp(z - np.max(z))
    return e / e.sum()


SCORES = [np.array([1.0, 0.4, -0.5]), np.array([0.2, 0.0, 0.1, -1.0]), np.array([3.0, -1.0])]


def shaky(point):
    """A network with dropout left on: the point holds its scores, and each call moves them."""
    return softmax(point * np.random.binomial(1, 0.7, size=point.shape) / 0.7)


def votes(predict, point, times):
    drawn = np.array([predict(point) for _ in range(times)])
    return drawn.mean(axis=0), drawn.std(axis=0)


def winners(predict, point, times):
    drawn = np.array([predict(point) for _ in range(times)])
    chosen = np.eye(drawn.shape[1])[drawn.argmax(axis=1)]
    return chosen.mean(axis=0), chosen.std(axis=0)


def of(mean, spread):
    def answer(predict, point, times):
        drawn = np.array([predict(point) for _ in range(times)])
        return mean(drawn), spread(drawn)
    return answer


def apart(predict, point, times, axis=0):
    """The mean of some draws, the spread of others."""
    mean = np.array([predict(point) for _ in range(times)]).mean(axis=0)
    return mean, np.array([predict(point) for _ in range(times)]).std(axis=axis)


def shares_of_wins(predict, point, times):
    drawn = np.array([predict(point) for _ in range(times)])
    return np.eye(drawn.shape[1])[drawn.argmax(axis=1)].mean(axis=0), drawn.std(axis=0)


def once(predict, point, times):
    drawn = np.array(times * [predict(point)])
    return drawn.mean(axis=0), drawn.std(axis=0)


def less(n):
    return lambda predict, point, times: votes(predict, point, n(times))


mean0, std0 = lambda d: d.mean(axis=0), lambda d: d.std(axis=0)
entry("12.8", course=votes, cases=[(shaky, SCORES[0], 40), (shaky, SCORES[1], 25), (shaky, SCORES[2], 60)], mistakes={
    "you average which class won; average the probabilities, they also know by how much": (winners, shares_of_wins),
    "the mean is of some draws and the spread of others: keep one list of answers, and take both of it": apart,
    "always 200 draws; `times` says how many": less(lambda n: 200),
    "numbers for each class, (classes,), please: without keepdims": of(
        lambda d: d.mean(axis=0, keepdims=True), lambda d: d.std(axis=0, keepdims=True)),
    "divided by times - 1 under the root; the plain `std` divides by times": of(mean0, lambda d: d.std(axis=0, ddof=1)),
    "one call, and its mean over the classes: ask `times` times, then average over the draws": (
        lambda predict, point, times: (lambda p: (p.mean(), p.std()))(predict(point)),
        lambda predict, point, times: (predict(point).mean(), predict(point).std())),
    "one prediction, repeated: its spread is 0. Call `predict` anew for each draw": once,
    "mean and spread run over the draws, axis=0: one number for each class": (
        of(lambda d: d.mean(axis=1), lambda d: d.std(axis=1)), of(lambda d: d.mean(), lambda d: d.std())),
    "the mean is right; the spread needs axis=0 too": (
        of(mean0, lambda d: d.std()), of(mean0, lambda d: d.std(axis=1)),
        lambda predict, point, times: apart(predict, point, times, axis=None)),
    "the spread is the standard deviation, `std`; you return its square": of(mean0, lambda d: d.var(axis=0)),
    "that is from the smallest to the largest; the standard deviation, `std`, is asked for": (
        of(mean0, lambda d: np.ptp(d, axis=0))),
    "that is the largest probability alone; a mean for each class, please": (
        of(lambda d: d.max(axis=1).mean(), lambda d: d.max(axis=1).std())),
    "first the mean, then the spread": of(std0, mean0),
    "that is the mean alone; hand back two things, the mean and the spread": (
        lambda predict, point, times: votes(predict, point, times)[0],),
    "one draw too few or too many: `times` draws": (less(lambda n: n - 1), less(lambda n: n + 1)),
    "the median is the middle draw; the mean is asked for": of(lambda d: np.median(d, axis=0), std0),
    "divided by the root of the number of draws: how far the draws lie apart is `std` itself": (
        of(mean0, lambda d: d.std(axis=0) / np.sqrt(len(d)))),
    "the spread of the mean over the classes? It is that of the draws, one for each class: axis=0 of all answers": (
        of(mean0, lambda d: d.mean(axis=0).std())),
    "the mean needs axis=0 as well: one number for each class": of(lambda d: d.mean(), std0),
    "make an array of the list first, np.array(…): a list has no mean of its own": (
        lambda predict, point, times: [predict(point) for _ in range(times)].mean(axis=0)),
    "`range(times)`: a loop cannot run through a number": (
        lambda predict, point, times: [predict(point) for _ in times]),
    "that is the sum; divide by the number of draws": of(lambda d: d.sum(axis=0), std0),
})
