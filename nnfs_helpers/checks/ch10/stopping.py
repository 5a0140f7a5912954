"""Check of chapter 10: early stopping with patience, and a copy of the best weights."""
import numpy as np

from ...exercises import entry


class Scripted:
    """A network whose validation losses are known beforehand; its weights change in place, as an optimizer does it."""

    def __init__(self, losses):
        self.losses, self.epochs, self.weights = losses, 0, np.zeros(2)

    def step(self):
        self.epochs += 1
        self.weights += [1.0, 0.5]

    def validation_loss(self):
        return float(self.losses[min(max(self.epochs, 1), len(self.losses)) - 1])


def used(answer, losses, most, patience):
    network = Scripted(np.asarray(losses, float))
    found = answer(network, most, patience)
    if found is None:
        return None
    return {"the weights returned": np.array(found, float), "steps taken": network.epochs}


def variant(*, at_once=False, endless=False, copy=True, last=False, total=False, late=0, give="weights", than="best",
            worse=False, early=False, first=np.inf, never=False, inside=False):
    """The course's version with one thing changed."""
    def fit(network, most, patience):
        best, before, waited, at = (-np.inf if worse else first), np.inf, 0, 0
        kept = None if first == np.inf else network.weights.copy()
        for epoch in range(most):
            if not early and not never:
                network.step()
            loss = network.validation_loss()
            if early:
                network.step()
            better = loss < (best if than == "best" else before) if not worse else loss > best
            before = loss
            if better:
                best, kept, at = loss, network.weights.copy() if copy else network.weights, epoch
                waited = waited if total else 0
            else:
                waited += 1
            if inside:
                return kept
            if not endless and waited >= (1 if at_once else patience + late):
                break
        if give != "weights":
            return {"epoch": at, "loss": best, "both": (kept, best), "turned": (best, kept)}[give]
        return network.weights if last else kept
    return fit


def best_weights(network, most, patience):
    best, kept, waited = np.inf, None, 0
    for _ in range(most):
        network.step()
        loss = network.validation_loss()
        if loss < best:
            best, kept, waited = loss, network.weights.copy(), 0
        else:
            waited += 1
        if waited == patience:
            break
    return kept


def on_and_on(network, most, patience):
    return best_weights(network, 10 * most, patience)


def only_when_stopped(network, most, patience):
    kept = best_weights(network, most, patience)
    return kept if network.epochs < most else None


def uncalled(network, most, patience):
    network.step()
    return network.weights if network.validation_loss < np.inf else None


def patience_from_the_start(network, most, patience):
    return best_weights(network, min(most, patience + 1), most + 1)


UP_AND_DOWN = [1.0, 0.8, 0.9, 0.85, 0.6, 0.7, 0.5, 0.55, 0.52, 0.7, 0.9, 0.4, 0.3]
SLOW = [1.1, 1.0, 0.9, 0.95, 0.94, 0.93, 0.92, 0.91, 0.7]
RISING = [0.5, 0.6, 0.7, 0.8, 0.9]
ABOVE_ONE = [2.4, 1.9, 1.6, 1.7, 1.5, 1.8, 1.9]

entry("10.3", course=best_weights, use=used,
      cases=[(UP_AND_DOWN, 13, 3), (SLOW, 9, 5), (RISING, 5, 2), ([0.9, 0.8, 0.7], 3, 2), (UP_AND_DOWN, 10, 50),
             (ABOVE_ONE, 7, 2)],
      random=lambda rng: (rng.uniform(0.1, 1, 20).tolist(), 20, int(rng.integers(1, 6))), mistakes={
          "these are the weights of the LAST step. Keep those of the best, and as a copy: without `.copy()` what you "
          "kept goes on changing": (
              variant(last=True), variant(last=True, endless=True), variant(copy=False),
              variant(copy=False, endless=True), variant(copy=False, late=1),
              variant(copy=False, at_once=True), variant(copy=False, total=True)),
          "it stops at the first look that is no better; patience lets it wait for so many": variant(at_once=True),
          "right weights, but it never stops: after `patience` looks without a new best, break": variant(endless=True),
          "the waiting begins anew with every new best: set the count back to 0": variant(total=True),
          "one look too late: stop when the count has reached patience": variant(late=1),
          "one look too early: patience is how many looks without a new best are borne": variant(late=-1),
          "that is the number of the best look; its weights are wanted": variant(give="epoch"),
          "that is the smallest loss; the weights that gave it are wanted": variant(give="loss"),
          "compare with the best loss so far, not with the look before: a small recovery is no record": (
              variant(than="last")),
          "the first look has to be a new best, whatever it is: begin with np.inf, not with 0 or 1": (
              variant(first=0.0), variant(first=1.0), variant(first=1.0, endless=True)),
          "nothing is trained: `network.step()` before each look": variant(never=True),
          "the `return` stands inside the loop, too far to the right: it ends after one step": variant(inside=True),
          "at most `most` steps, even while the loss still falls: `for … in range(most)`": on_and_on,
          "when the steps run out, the best weights are wanted too: the `return` belongs behind the loop": (
              only_when_stopped),
          "`validation_loss` is a function of the network: call it, with ()": uncalled,
          "patience counts the looks without a new best; you count all looks": patience_from_the_start,
          "the weights alone are wanted": (variant(give="both"), variant(give="turned")),
          "step first, then look: else the loss belongs to the weights before the step": variant(early=True),
          "a loss is better when it is SMALLER": variant(worse=True),
      })
