"""Checks of chapter 15: when to stop."""
from ...exercises import entry


def stop(losses, patience):
    best = 0
    for epoch, loss in enumerate(losses):
        if loss < losses[best]:
            best = epoch
        if epoch - best >= patience:
            break
    return epoch, best


def at_first_rise(losses, patience):
    for epoch in range(1, len(losses)):
        if losses[epoch] > losses[epoch - 1]:
            return epoch, epoch - 1
    return len(losses) - 1, len(losses) - 1


def never(losses, patience):
    return len(losses) - 1, losses.index(min(losses))


def rises(losses, patience):
    bad = 0
    for epoch in range(1, len(losses)):
        bad = bad + 1 if losses[epoch] > losses[epoch - 1] else 0
        if bad >= patience:
            break
    return epoch, losses[:epoch + 1].index(min(losses[:epoch + 1]))


def late(losses, patience):
    return stop(losses, patience + 1)


def early(losses, patience):
    return stop(losses, patience - 1)


def not_reset(losses, patience):
    best, waited = 0, 0
    for epoch, loss in enumerate(losses):
        if loss < losses[best]:
            best = epoch
        elif epoch:
            waited += 1
        if waited >= patience:
            break
    return epoch, best


def equal_counts(losses, patience):
    best = 0
    for epoch, loss in enumerate(losses):
        if loss <= losses[best]:
            best = epoch
        if epoch - best >= patience:
            break
    return epoch, best


def foresight(losses, patience):
    best = losses.index(min(losses))
    return min(best + patience, len(losses) - 1), best


def largest(losses, patience):
    best = 0
    for epoch, loss in enumerate(losses):
        if loss > losses[best]:
            best = epoch
        if epoch - best >= patience:
            break
    return epoch, best


def with_a_number(losses, patience):
    best = 0
    for epoch, loss in enumerate(losses):
        if loss < best:
            best = epoch
        if epoch - best >= patience:
            break
    return epoch, best


def waits_from_the_first(losses, patience):
    best, waited = 0, 0
    for epoch, loss in enumerate(losses):
        best, waited = (epoch, 0) if loss < losses[best] else (best, waited + 1)
        if waited == patience:
            break
    return epoch, best


def past_the_end(losses, patience):
    epoch, best = stop(losses, patience)
    return (epoch if epoch - best >= patience else len(losses)), best


def only_when_patience_ends(losses, patience):
    epoch, best = stop(losses, patience)
    return (epoch, best) if epoch - best >= patience else None


CASES = [([1.0, 0.8, 0.6, 0.7, 0.65, 0.5, 0.55, 0.6, 0.7, 0.8, 0.6, 0.4], 3), ([0.9, 0.5, 0.6, 0.7, 0.4, 0.3], 2),
         ([0.5, 0.4, 0.3, 0.2], 2), ([0.3, 0.4, 0.35, 0.34, 0.33, 0.4, 0.5, 0.1], 4), ([1.0, 1.0, 1.0, 1.0, 1.0], 2)]

entry("15.9", course=stop, cases=CASES,
      random=lambda rng: ([float(v) for v in rng.uniform(0.1, 1, 12)], int(rng.integers(2, 6))), mistakes={
          "it stops at the first rise: one rise may be chance. Wait as long as `patience` says": at_first_rise,
          "it never stops: the whole list was read": never,
          "it counts rises in a row; what counts is how long ago the best epoch was": rises,
          "one epoch too late: stop as soon as the best lies `patience` epochs back": late,
          "one epoch too early: the best may lie up to `patience` epochs back": early,
          "the waiting goes on counting after a new best: begin again from there": not_reset,
          "of equal losses the first is the best: compare with <": equal_counts,
          "the smallest of the WHOLE list is chosen: training cannot know what would have come later": foresight,
          "a new best is a SMALLER loss: <": largest,
          "the loss is compared with an epoch: `losses[best]` is the smallest so far": with_a_number,
          "the first epoch counts as waiting; it is the best itself": waits_from_the_first,
          "when the list ends, the last epoch is its last place, len(losses) - 1": past_the_end,
          "when the list ends before patience does, hand back the two as well": only_when_patience_ends,
          "two epochs are wanted: the stop and the best": (
              lambda losses, p: stop(losses, p)[0], lambda losses, p: stop(losses, p)[1]),
          "losses are handed back; the EPOCHS are wanted, their places in the list": (
              lambda losses, p: tuple(losses[at] for at in stop(losses, p))),
          "epochs count from 0 here, as places in the list do": lambda losses, p: tuple(k + 1 for k in stop(losses, p)),
          "the two are exchanged: first where training stops, then the best": lambda losses, p: stop(losses, p)[::-1],
          "the loss is handed back; the EPOCH of the best is wanted, its place in the list": (
              lambda losses, p: (stop(losses, p)[0], losses[stop(losses, p)[1]])),
          "the parameters to go back to are those of the best epoch, not of the last": (
              lambda losses, p: (stop(losses, p)[0], stop(losses, p)[0])),
      })
