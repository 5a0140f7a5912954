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
