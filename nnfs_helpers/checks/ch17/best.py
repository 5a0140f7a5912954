"""Checks of chapter 17: training that keeps the best network, with three faults."""
import numpy as np

from ...exercises import entry
from .parts import SIZES, dense, layers_of, sizes_of, told
from .putting import set_parameters


def train_best(layers, one_epoch, validation_loss, epochs):
    best = np.inf
    for _ in range(epochs):
        one_epoch()
        loss = validation_loss()
        if loss < best:
            best = loss
            kept = [(layer.weights.copy(), layer.biases.copy()) for layer in layers if hasattr(layer, "weights")]
    set_parameters(layers, kept)
    return best


def given(layers, one_epoch, validation_loss, epochs):
    best = 0
    for epoch in range(epochs):  # noqa: B007 (as in the notebook)
        loss = validation_loss()
        one_epoch()
        if loss > best:
            best = loss
            kept = [(layer.weights, layer.biases) for layer in layers if hasattr(layer, "weights")]
    set_parameters(layers, kept)
    return best


def use(answer, sizes, losses, seed):
    """Train layers whose weights grow by 1 an epoch; `losses` are those before training and after each epoch."""
    layers = layers_of(sizes, seed)
    start = dense(layers)[0].weights[0, 0]

    def trained():
        return int(round(dense(layers)[0].weights[0, 0] - start))

    def one_epoch():
        for layer in dense(layers):
            layer.weights += 1
            layer.biases -= 1

    back = answer(layers, one_epoch, lambda: losses[trained()], len(losses) - 1)
    found = told([(layer.weights, layer.biases) for layer in dense(layers)])
    return {"the loss that comes back": "nothing" if back is None else back,
            "the layers hold the network after this many epochs": trained(),
            "the layers' shapes": found["the shapes"], "in the layers": found["in them"]}


def faulty(start=np.inf, best_is=min, copied="both", judged_first=False, remembered=True, last=False):
    """The course's version with faults. start: a number, or a function of validation_loss."""
    def answer(layers, one_epoch, validation_loss, epochs):
        best = start(validation_loss) if callable(start) else start
        for _ in range(epochs):
            losses = [validation_loss()]
            one_epoch()
            losses.append(validation_loss())
            loss = losses[0 if judged_first else 1]
            if loss != best and best_is(loss, best) == loss:
                best = loss if remembered else best
                kept = [(layer.weights.copy() if copied else layer.weights,
                         layer.biases.copy() if copied == "both" else layer.biases) for layer in dense(layers)]
        set_parameters(layers, kept)
        return loss if last else best
    return answer


def put_back_in_the_loop(layers, one_epoch, validation_loss, epochs):
    best = np.inf
    for _ in range(epochs):
        one_epoch()
        loss = validation_loss()
        if loss < best:
            best, kept = loss, [(layer.weights.copy(), layer.biases.copy()) for layer in dense(layers)]
        set_parameters(layers, kept)
    return best


def kept_before(layers, one_epoch, validation_loss, epochs):
    best = np.inf
    for _ in range(epochs):
        loss = validation_loss()
        if loss < best:
            best, kept = loss, [(layer.weights.copy(), layer.biases.copy()) for layer in dense(layers)]
        one_epoch()
    set_parameters(layers, kept)
    return best


def not_put_back(layers, one_epoch, validation_loss, epochs):
    best = np.inf
    for _ in range(epochs):
        one_epoch()
        best = min(best, validation_loss())
    return best


def nothing_back(layers, one_epoch, validation_loss, epochs):
    train_best(layers, one_epoch, validation_loss, epochs)


entry("17.9", course=train_best, given=given, use=use,
      cases=[(SIZES, [2.75, 2.5, 0.75, 0.5, 1.25, 1.5], 0), ([(3, 2)], [0.125, 1.5, 2.0, 0.25, 2.25], 1),
             ([(1, 4), (4, 2)], [4.5, 3.0, 4.0, 1.0], 2)],
      random=lambda rng: (sizes_of(rng), rng.uniform(0.5, 3, int(rng.integers(3, 8))).tolist(), int(rng.integers(99))),
      mistakes={
          "one left: the layers end as the last epoch left them. Put the best back, and keep copies: the arrays "
          "themselves go on changing": (
              faulty(copied=""), not_put_back),
          "one left: the network with the highest loss is kept, and small losses are the good ones": (
              faulty(0, max)),
          "one left: the loss is that of the network before the epoch, and kept is the one after it": (
              faulty(judged_first=True)),
          "two left; look at what is kept, and at which loss is the better one": faulty(0, max, copied=""),
          "two left; look at what is kept, and at when the loss is taken": faulty(copied="", judged_first=True),
          "two left; look at which loss is the better one, and at when it is taken": faulty(0, max, judged_first=True),
          "nothing was ever kept: no loss is below 0, and none above infinity. With `<`, start at `np.inf`": faulty(0),
          "a first best of 1, or the loss before training, may never be beaten, and then nothing is kept: start at "
          "`np.inf`": (faulty(lambda loss: loss()), faulty(1), faulty(lambda loss: loss(), judged_first=True)),
          "the weights in what is kept are copies, the biases go on changing": faulty(copied="weights"),
          "`best` is never set anew, so every epoch counts as the best": faulty(remembered=False),
          "the best network is put back, and the last loss returned: return the best": faulty(last=True),
          "the best is put back in every epoch, so that training never gets past it: once, after the loop": (
              put_back_in_the_loop),
          "loss and network belong together now, but the network after the last epoch is never judged: first the "
          "epoch, then the loss": kept_before,
          "only one epoch was trained: the `return` stands inside the loop": (
              lambda layers, one_epoch, validation_loss, epochs: train_best(layers, one_epoch, validation_loss, 1)),
          "the layers are right; the best loss is to come back too": nothing_back,
      })
