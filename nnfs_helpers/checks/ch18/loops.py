"""Checks of chapter 18's training loops; what they call is pretended, and counts as PyTorch would."""
import numpy as np

from ...exercises import entry
from .pretend import Loss, Network, Optimizer, Scheduler, plain


def data(seed, samples, features, classes):
    rng = np.random.default_rng(seed)
    return 2 * rng.normal(size=(samples, features)), rng.integers(0, classes, samples)


def step(network, loss_function, optimizer, X, y):
    optimizer.zero_grad()
    loss = loss_function(network(X), y)
    loss.backward()
    optimizer.step()
    return loss.item()


def four_steps(answer, seed, samples, features, classes):
    X, y = data(seed, samples, features, classes)
    network = Network(features, classes)
    optimizer = Optimizer(network)
    losses = [plain(answer(network, Loss(), optimizer, X, y)) for _ in range(4)]
    return {"losses":
                losses, "weights": network.weights.ravel(), "walks back": network.backwards, "steps": optimizer.steps}


def made(order, scores=lambda s: s, give=lambda loss, after: loss.item()):
    """A step that does what `order` says: z(ero), f(orward), b(ackward), s(tep)."""
    def answer(network, loss_function, optimizer, X, y):
        loss = None
        for letter in order:
            if letter == "f":
                loss = loss_function(scores(network(X)), y)
            else:
                {"z": optimizer.zero_grad, "s": optimizer.step, "b": getattr(loss, "backward", None)}[letter]()
        return give(loss, lambda: loss_function(scores(network(X)), y))
    return answer


def softmaxed(s):
    return s.softmax(dim=1)


entry("18.2", course=step, use=four_steps, cases=[(1, 7, 4, 3), (2, 9, 3, 4)],
      random=lambda rng: (int(rng.integers(1000)), 8, 3, 4), mistakes={
          "the first loss is right, then it drifts: nothing clears the gradients, and those of all steps add up": (
              made("fbs"),),
          "when step is called, no gradients are there: backward comes before it, and nothing clears them in between": (
              made("fbzs"), made("zfbzs"), made("zfsb"), made("fsbz")),
          "it has its own softmax: hand CrossEntropyLoss the scores as they are": (
              made("zfbs", softmaxed), made("fbs", softmaxed), made("fbsz", softmaxed)),
          "nothing is learned: `optimizer.step()` is missing": (made("zfb"), made("fbz"), made("fb")),
          "nothing is learned: `loss.backward()` is missing, so there are no gradients to step along": (
              made("zfs"), made("fs"), made("fsz")),
          "the step comes before backward: it walks along slopes that are out of date, and all of them at once":
              made("fsb"),
          "a tensor came back, with all it was made from on its back: `loss.item()` is the number": (
              made("zfbs", give=lambda loss, after: loss), made("fbsz", give=lambda loss, after: loss)),
          "None came back: return the loss as a number": made("zfbs", give=lambda loss, after: None),
          "that is the loss after the step; return the one that was stepped from": (
              made("zfbs", give=lambda loss, after: after().item()))})


def fit(network, loss_function, optimizer, scheduler, batches, epochs):
    losses = []
    for _ in range(epochs):
        for X, y in batches:
            optimizer.zero_grad()
            loss = loss_function(network(X), y)
            loss.backward()
            optimizer.step()
            scheduler.step()
            losses.append(loss.item())
    return losses


def given(network, loss_function, optimizer, scheduler, batches, epochs):
    losses = []
    for epoch in range(epochs):  # noqa: B007 (as in the notebook)
        optimizer.zero_grad()
        for X, y in batches:
            loss = loss_function(network(X).softmax(dim=1), y)
            loss.backward()
            optimizer.step()
            losses.append(loss.item())
        scheduler.step()
    return losses


def three_epochs(answer, seed, features, classes, parts):
    batches = [data(seed + k, 5 + k, features, classes) for k in range(parts)]
    network = Network(features, classes)
    optimizer = Optimizer(network)
    losses = answer(network, Loss(), optimizer, Scheduler(optimizer), batches, 3)
    return {"losses": [plain(loss) for loss in losses], "weights": network.weights.ravel()}


def loop(clear, scores, slower):
    """The loop with the gradients cleared, the scores taken, the scheduler moved as said: "epoch", "batch" or None."""
    def answer(network, loss_function, optimizer, scheduler, batches, epochs):
        losses = []
        for _ in range(epochs):
            if clear == "epoch":
                optimizer.zero_grad()
            for X, y in batches:
                if clear == "batch":
                    optimizer.zero_grad()
                loss = loss_function(scores(network(X)), y)
                loss.backward()
                optimizer.step()
                losses.append(loss.item())
                if slower == "batch":
                    scheduler.step()
            if slower == "epoch":
                scheduler.step()
        return losses
    return answer


def same(s):
    return s


entry("18.8", course=fit, given=given, use=three_epochs, cases=[(1, 4, 3, 3), (2, 3, 4, 2)],
      random=lambda rng: (int(rng.integers(1000)), 3, 4, 3), mistakes={
          "one left: the gradients of an epoch's batches still add up; clear them for each": (
              loop("epoch", same, "batch"), loop(None, same, "batch")),
          "one left: CrossEntropyLoss has its own softmax": loop("batch", softmaxed, "batch"),
          "one left: the rate falls once an epoch; ours falls once for each step of the optimizer": (
              loop("batch", same, "epoch"), loop("batch", same, None)),
          "two left; one is where the gradients are cleared, one is where the rate falls": (
              loop("epoch", same, "epoch"), loop(None, same, "epoch")),
          "two left; look at what the loss is given, and at where the rate falls": loop("batch", softmaxed, "epoch"),
          "two left; look at what the loss is given, and at where the gradients are cleared": (
              loop("epoch", softmaxed, "batch"), loop(None, softmaxed, "batch"))})
