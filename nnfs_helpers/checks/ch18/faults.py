"""Checks of chapter 18's loop with three faults; what it calls is pretended, and counts as PyTorch would."""
from ...exercises import entry
from .loops import data, softmaxed
from .pretend import Loss, Network, Optimizer, Scheduler, plain


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


def each(order, scores=lambda s: s, give=lambda loss: loss.item()):
    """The loop that does for each batch what `order` says: z(ero), f(orward), b(ackward), s(tep), r(ate)."""
    def answer(network, loss_function, optimizer, scheduler, batches, epochs):
        losses = []
        for _ in range(epochs):
            for X, y in batches:
                for letter in order:
                    if letter == "f":
                        loss = loss_function(scores(network(X)), y)
                    elif letter == "b":
                        loss.backward()
                    else:
                        {"z": optimizer.zero_grad, "s": optimizer.step, "r": scheduler.step}[letter]()
                losses.append(give(loss))
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
          "one left: the rate falls before its step is made; `scheduler.step()` comes after `optimizer.step()`": (
              each("zfbrs"), each("rzfbs")),
          "one left: the rate falls twice for a step": each("zfbsrr"),
          "the gradients are cleared between backward and step, and the step finds none: clear, backward, step": (
              each("fbzsr"), each("zfbzsr"), each("zfsbr")),
          "CrossEntropyLoss takes the scores; the classes that argmax picks have no way back": (
              each("zfbsr", lambda s: s.argmax(dim=1))),
          "`losses` holds tensors, with all they were made from on their back: keep loss.item()": (
              each("zfbsr", give=lambda loss: loss)),
          "two left; one is where the gradients are cleared, one is where the rate falls": (
              loop("epoch", same, "epoch"), loop(None, same, "epoch")),
          "two left; look at what the loss is given, and at where the rate falls": loop("batch", softmaxed, "epoch"),
          "two left; look at what the loss is given, and at where the gradients are cleared": (
              loop("epoch", softmaxed, "batch"), loop(None, softmaxed, "batch"))})
