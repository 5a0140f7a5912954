"""Checks of chapter 05: one blind try (5.1)."""
import numpy as np

from ...exercises import entry

STEP = 0.05


def from_one(v):
    return ((v - 1) ** 2).sum()


def from_zero(v):
    return (v ** 2).sum()


def tilted(v):
    return (v[0] - 0.5) ** 2 + 3 * abs(v[1:]).sum()


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


START = np.array([0.3, -0.2, 0.8, 0.1])
entry("5.1", course=one_try, cases=[
    (np.zeros(5), 5.0, from_one), (START, from_zero(START), from_zero), (np.full(3, 0.5), 0.75, from_one),
    (np.linspace(-1, 1, 21), from_one(np.linspace(-1, 1, 21)), from_one),
    (np.array([1.0, -0.2]), 0.85, tilted)], mistakes={
    "every nudge is kept, also one that makes the loss larger: keep it only when the loss fell":
        a_try(keep=lambda new, old: True),
    "turned round: you keep the nudges that make the loss larger": a_try(keep=lambda new, old: new > old),
    "the nudged parameters come back although they did not help: then it is `best` that goes back": a_try(
        hand_back=lambda v, value, best, lowest, kept: (v, value if kept else lowest)),
    "0.05 for every parameter is no nudge but a march: multiply it with a normal draw for each":
        a_try(lambda best: best + STEP),
    "`uniform` draws evenly between two bounds; a normal draw is wanted: `np.random.randn`": (
        a_try(lambda best: best + STEP * np.random.uniform(-1, 1, len(best))),
        a_try(lambda best: best + np.random.uniform(-STEP, STEP, len(best)))),
    "`loss` is the function; the loss of the new parameters is `loss(v)`": compares_the_function,
    "the new parameters are a list; `loss` computes with arrays: `best + 0.05 * …` makes one": as_a_list,
    "no nudge is ever kept: when the new loss is below `lowest`, hand back the new parameters and that loss": (
        a_try(keep=lambda new, old: False), a_try(keep=lambda new, old: new < 0)),
    "`best` itself was moved, whether it helped or not: two names do not make two arrays. `best + …` makes a new one": (
        in_place, given_back),
    "you nudge from 0 each time; build on the best so far: `best + …`":
        a_try(lambda best: STEP * np.random.randn(*best.shape)),
    "every parameter moves by the same amount: draw as many numbers as `best` has":
        a_try(lambda best: best + STEP * np.random.randn()),
    "that is a whole normal draw for each parameter; a nudge is 0.05 times it": (
        a_try(lambda best: best + np.random.randn(*best.shape)),),
    "0.05 times a draw is wanted; yours has another size": (
        a_try(lambda best: best + 0.01 * np.random.randn(*best.shape)),
        a_try(lambda best: best + 0.5 * np.random.randn(*best.shape)),
        a_try(lambda best: best + 0.1 * np.random.randn(*best.shape))),
    "`rand` draws between 0 and 1, so every nudge goes up: `randn` goes both ways":
        a_try(lambda best: best + STEP * np.random.rand(*best.shape)),
    "21 draws fit one network only: draw as many numbers as `best` has":
        a_try(lambda best: best + STEP * np.random.randn(21)),
    "a nudge is added to the parameters, not multiplied with them": (
        a_try(lambda best: best * STEP * np.random.randn(*best.shape)),
        a_try(lambda best: best * (1 + STEP * np.random.randn(*best.shape)))),
    "the new parameters come back with the old loss: hand back both new ones, or both old ones":
        a_try(hand_back=lambda v, value, best, lowest, kept: (v if kept else best, lowest)),
    "the new loss comes back with the old parameters: hand back both new ones, or both old ones": (
        a_try(hand_back=lambda v, value, best, lowest, kept: (best, value if kept else lowest)),
        a_try(hand_back=lambda v, value, best, lowest, kept: (best, value))),
    "the right parameters; hand back their loss as well: two things, with a comma between": (
        a_try(hand_back=lambda v, value, best, lowest, kept: v if kept else best),),
    "two nudges were drawn, one to try and one to hand back: draw once, and give it a name": tries_another,
    "first the parameters, then their loss":
        a_try(hand_back=lambda v, value, best, lowest, kept: (value, v) if kept else (lowest, best)),
    "when the nudge did not help, nothing comes back: then hand back `best` and `lowest`":
        a_try(hand_back=lambda v, value, best, lowest, kept: (v, value) if kept else None),
    "one parameter after the other was nudged; here all move at once": one_by_one,
})
