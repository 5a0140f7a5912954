"""One blind try (5.1), right and in the ways in which it goes wrong."""
import numpy as np

STEP = 0.05


def one_try(best, lowest, loss):
    v = best + STEP * np.random.randn(*best.shape)
    value = loss(v)
    if value < lowest:
        return v, value
    return best, lowest


def a_try(nudged=lambda best: best + STEP * np.random.randn(*best.shape), keep=lambda new, old: new < old,
          hand_back=lambda v, value, best, lowest, kept: (v, value) if kept else (best, lowest)):
    """A try with another nudge, another rule for what is kept, or something else handed back."""
    def answer(best, lowest, loss):
        v = nudged(best)
        value = loss(v)
        return hand_back(v, value, best, lowest, keep(value, lowest))
    return answer


def in_place(best, lowest, loss):
    best += STEP * np.random.randn(*best.shape)
    value = loss(best)
    return (best, value) if value < lowest else (best, lowest)


def given_back(best, lowest, loss):
    kept = best
    best += STEP * np.random.randn(*best.shape)
    value = loss(best)
    return (best, value) if value < lowest else (kept, lowest)


def one_by_one(best, lowest, loss):
    v = best.copy()
    for i in range(len(v)):
        v[i] += STEP * np.random.randn()
        if loss(v) < lowest:
            return v, loss(v)
    return best, lowest


def compares_the_function(best, lowest, loss):
    v = best + STEP * np.random.randn(len(best))
    return (v, loss) if loss < lowest else (best, lowest)


def as_a_list(best, lowest, loss):
    v = [value + STEP * np.random.randn() for value in best]
    return (v, loss(v)) if loss(v) < lowest else (best, lowest)


def tries_another(best, lowest, loss):
    def nudged():
        return best + STEP * np.random.randn(len(best))
    if loss(nudged()) < lowest:
        v = nudged()
        return v, loss(v)
    return best, lowest


def asks_the_nudge(best, lowest, loss):
    nudge = STEP * np.random.randn(len(best))
    return (best + nudge, loss(best + nudge)) if loss(nudge) < lowest else (best, lowest)


def until_one_helps(best, lowest, loss):
    for _ in range(100):
        v = best + STEP * np.random.randn(len(best))
        if loss(v) < lowest:
            return v, loss(v)
    return best, lowest


def with_a_seed(best, lowest, loss):
    np.random.seed(0)
    return one_try(best, lowest, loss)
