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
          "the two are exchanged: first where training stops, then the best": lambda losses, p: stop(losses, p)[::-1],
          "the loss is handed back; the EPOCH of the best is wanted, its place in the list": (
              lambda losses, p: (stop(losses, p)[0], losses[stop(losses, p)[1]])),
          "the parameters to go back to are those of the best epoch, not of the last": (
              lambda losses, p: (stop(losses, p)[0], stop(losses, p)[0])),
      })
