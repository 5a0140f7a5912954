"""Checks of chapter 15: when to stop."""
from ...exercises import entry
from . import stops
from .stops import stop

CASES = [([1.0, 0.8, 0.6, 0.7, 0.65, 0.5, 0.55, 0.6, 0.7, 0.8, 0.6, 0.4], 3), ([0.9, 0.5, 0.6, 0.7, 0.4, 0.3], 2),
         ([0.5, 0.4, 0.3, 0.2], 2), ([0.3, 0.4, 0.35, 0.34, 0.33, 0.4, 0.5, 0.1], 4), ([1.0, 1.0, 1.0, 1.0, 1.0], 2),
         ([2.3, 1.9, 1.6, 1.7, 1.5, 1.8, 1.7, 1.6, 1.4], 3)]

entry("15.9", course=stop, cases=CASES,
      random=lambda rng: ([float(v) for v in rng.uniform(0.1, 1, 12)], int(rng.integers(2, 6))), mistakes={
          "it stops at the first rise: one rise may be chance. Wait as long as `patience` says": stops.at_first_rise,
          "it never stops: the whole list was read": stops.never,
          "it counts rises in a row; what counts is how long ago the best epoch was": stops.rises,
          "one epoch too late: stop as soon as the best lies `patience` epochs back": stops.late,
          "one epoch too early: the best may lie up to `patience` epochs back": stops.early,
          "the waiting goes on counting after a new best: begin again from there": stops.not_reset,
          "of equal losses the first is the best: compare with <": stops.equal_counts,
          "the smallest of the WHOLE list is chosen: training cannot know what would have come later": (
              stops.foresight, stops.past_the_best),
          "a new best is a SMALLER loss: <": stops.largest,
          "the smallest loss so far begins at 1, and yours stays above it: begin with the first loss": stops.below_one,
          "the number of epochs is no waiting; what counts is how long ago the best was: epoch − best": (
              stops.counts_epochs),
          "3 is one patience; it comes in as `patience`": stops.any_patience,
          "each loss is compared with the one before it; a new best is below the best so far, `losses[best]`": (
              stops.of_the_last),
          "this epoch's loss comes too late: look whether it is a new best, then whether to stop": (
              stops.asked_first, stops.without_this_one),
          "counted from the first epoch, which is a best itself, and one too late: stop when epoch − best has come to "
          "`patience`": stops.waits_too_long,
          "the list is read to its end; when less than `patience` is left, it may still bring a new best": (
              stops.too_few),
          "the loss is compared with an epoch: `losses[best]` is the smallest so far": stops.with_a_number,
          "the first epoch counts as waiting; it is the best itself": stops.waits_from_the_first,
          "when the list ends, the last epoch is its last place, len(losses) - 1": stops.past_the_end,
          "when the list ends before patience does, hand back the two as well": stops.only_when_patience_ends,
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
