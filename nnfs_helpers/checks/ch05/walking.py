"""Checks of chapter 05: one blind try (5.1)."""
import numpy as np

from ...exercises import entry
from . import wrong_tries as wrong
from .wrong_tries import STEP, a_try, one_try


def from_one(v):
    return ((v - 1) ** 2).sum()


def from_zero(v):
    return (v ** 2).sum()


def tilted(v):
    return (v[0] - 0.5) ** 2 + 3 * abs(v[1:]).sum()


def with_other_dice(answer, best, lowest, loss):
    """One try, from random numbers that no answer sets by itself."""
    np.random.seed(9)
    return answer(best, lowest, loss)


START = np.array([0.3, -0.2, 0.8, 0.1])
entry("5.1", course=one_try, cases=[
    (np.zeros(5), 5.0, from_one), (START, from_zero(START), from_zero), (np.full(3, 0.5), 0.75, from_one),
    (np.linspace(-1, 1, 21), from_one(np.linspace(-1, 1, 21)), from_one),
    (np.array([1.0, -0.2]), 0.85, tilted)], use=with_other_dice, mistakes={
    "a seed stands inside, so every try is the same nudge: leave `np.random.seed` to the cell that walks":
        wrong.with_a_seed,
    "that asks for the loss of the nudge alone; the moved parameters count, `loss(best + nudge)`": wrong.asks_the_nudge,
    "one try is one nudge: the loop over many tries stands in `blind_walk`": wrong.until_one_helps,
    "`np.random.normal` takes the middle first and then the width: `normal(0, 0.05, …)`":
        a_try(lambda best: best + np.random.normal(STEP, 1, len(best))),
    "you take the nudge off. That walks as well, with other numbers than here: add it, `best + …`":
        a_try(lambda best: best - STEP * np.random.randn(*best.shape)),
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
    "`loss` is the function; the loss of the new parameters is `loss(v)`": wrong.compares_the_function,
    "the new parameters are a list; `loss` computes with arrays: `best + 0.05 * …` makes one": wrong.as_a_list,
    "no nudge is ever kept: when the new loss is below `lowest`, hand back the new parameters and that loss": (
        a_try(keep=lambda new, old: False), a_try(keep=lambda new, old: new < 0)),
    "`best` itself was moved, whether it helped or not: two names do not make two arrays. `best + …` makes a new one": (
        wrong.in_place, wrong.given_back),
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
    "two nudges were drawn, one to try and one to hand back: draw once, and give it a name": wrong.tries_another,
    "first the parameters, then their loss":
        a_try(hand_back=lambda v, value, best, lowest, kept: (value, v) if kept else (lowest, best)),
    "when the nudge did not help, nothing comes back: then hand back `best` and `lowest`":
        a_try(hand_back=lambda v, value, best, lowest, kept: (v, value) if kept else None),
    "one parameter after the other was nudged; here all move at once": wrong.one_by_one,
})
