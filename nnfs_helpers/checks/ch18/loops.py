"""Checks of chapter 18's training step; what it calls is pretended, and counts as PyTorch would."""
import numpy as np

from ...exercises import entry
from .pretend import Loss, Network, Optimizer, plain


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


def swapped(network, loss_function, optimizer, X, y):
    optimizer.zero_grad()
    loss = loss_function(y, network(X))
    loss.backward()
    optimizer.step()
    return loss.item()


def early(network, loss_function, optimizer, X, y):
    optimizer.zero_grad()
    loss = loss_function(network(X), y).item()
    loss.backward()
    optimizer.step()
    return loss


def of_function(network, loss_function, optimizer, X, y):
    optimizer.zero_grad()
    loss = loss_function(network(X), y)
    loss_function.backward()
    optimizer.step()
    return loss.item()


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
          "`loss.item` is the method itself; with brackets it gives the number": (
              made("zfbs", give=lambda loss, after: loss.item)),
          "the loss takes two things in this order: the scores that the network makes of X, then y": swapped,
          "the loss is given X itself; it wants the scores, network(X)": lambda n, f, o, X, y: f(X, y),
          "argmax gives class numbers, and nothing leads back from them: hand the loss the scores": (
              made("zfbs", lambda s: s.argmax(dim=1))),
          "`calculate` is our own loss's; PyTorch's is called like a function: loss_function(scores, y)": (
              lambda n, f, o, X, y: f.calculate(n(X), y)),
          "backward belongs to the loss that came out: not to the network, not to the function that made the loss, not "
          "to its `.item()`": (
              early, of_function),
          "one call is one step: `optimizer.step()` is done twice": made("zfbss"),
          "that is the loss after the step; return the one that was stepped from": (
              made("zfbs", give=lambda loss, after: after().item()))})
