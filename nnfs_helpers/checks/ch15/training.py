"""Checks of chapter 15: training with validation."""
import numpy as np

from ...exercises import entry
from . import trainings
from .parts import linked
from .passes import forward
from .trainings import back, largest, make, nothing, raw, step, steps
from .ways_back import backward

X = np.array([[0.1], [0.4], [-0.2], [0.3], [0.6]])
Y = np.array([[0], [1], [0], [1], [1]])
X_VAL, Y_VAL = np.array([[0.2], [-0.6], [0.5]]), np.array([[1], [0], [0]])


def used(answer, epochs, size, with_validation):
    model = linked()
    kind = type(model)
    kind.forward, kind.backward = forward, backward
    empty = {f"{name} of epoch {k + 1}": None for k in range(epochs)
             for name in ("loss", "accuracy", "validation_loss", "validation_accuracy")}
    history = answer(model, X, Y, epochs, size, (X_VAL, Y_VAL) if with_validation else None)
    empty["dinputs of the first layer"] = getattr(model.layers[0], "dinputs", np.zeros(0))      # of the last batch
    if history is None:
        return None if not model.log else {**calls(model), "what comes back": "nothing", **empty}
    if not isinstance(history, list) or not all(isinstance(row, dict) for row in history):
        return {**calls(model), "what comes back": "no list of dictionaries", **empty}
    rows = {f"{name} of epoch {k + 1}": value for k, row in enumerate(history) for name, value in row.items()}
    return {**calls(model), "what comes back": f"a list of {len(history)}",
            **{name: rows.get(name, missing) for name, missing in empty.items()}}


def calls(model, most=60):
    """The calls one by one, so that a line can name the first that is another. `pre` may come early in its round."""
    log, early = [], 0
    for call in model.log:
        if call == "pre":
            early += 1
            continue
        if call.startswith("update"):
            log, early = log + ["pre"] * early, 0
        log.append(call)
    log += ["pre"] * early + ["none"] * most
    return {f"call {k + 1}": call for k, call in enumerate(log[:most])}


entry("15.7", course=make(), use=used, cases=[(2, 2, False), (2, None, True), (1, 3, True), (1, 2, True)], mistakes={
    "dropout stays on in validation: forward with `training=False` there": make(val_flag=True),
    "a step on the validation data: it learns from what it should be judged by": make(
        learn_in_validation=(back, step)),
    "the optimizer steps once an epoch: it steps once a batch, pre and post with it": make(
        learn=(back,), finish=(step,)),
    "`pre_update_params` and `post_update_params` belong to each step, so to each batch": make(
        begin=(trainings.pre,), learn=(back, steps(False, False)), finish=(trainings.post,)),
    "the step begins with `pre_update_params` and ends with `post_update_params`": (
        make(learn=(back, steps(False, False))), make(learn=(back, steps(pre=False))),
        make(learn=(back, steps(post=False)))),
    "`pre_update_params` and `post_update_params` once a step, not once for each layer": make(
        learn=(back, steps(around_each=True))),
    "the optimizer visits the layers with weights: `self.trainable`": make(learn=(back, steps(every_layer=True))),
    "`batches` needs `batch_size`, too: without it all samples go at once": make(all_at_once=True),
    "a note is made after each batch; one for each epoch": make(each_batch=True),
    "`return` stands inside the loop over the epochs: only the first is trained": make(early=True),
    "a Running takes the losses of a batch, one for each sample; their means are weighed alike": make(
        losses=lambda loss, output, y: [loss.forward(output, y).mean()]),
    "`calculate` is the mean of a batch already; a Running takes one loss for each sample: `self.loss.forward`": make(
        losses=lambda loss, output, y: loss.calculate(output, y)),
    "outputs are no answers yet: `self.layers[-1].predictions(output)`": (
        make(answers=raw, val_answers=raw), make(answers=raw)),
    "in training right; in validation, too, outputs are no answers yet: `self.layers[-1].predictions(output)`": make(
        val_answers=raw),
    "argmax makes answers of softmax only; each last layer has its own `predictions(output)`": (
        make(answers=largest, val_answers=largest), make(answers=largest)),
    "validation gives one loss for each sample, too: note their mean": (
        make(mean=lambda values: values), make(mean=np.sum)),
    "the names of the notes are \"loss\" and \"accuracy\"": make(names=("losses", "accuracies")),
    "the names of validation's notes are \"validation_loss\" and \"validation_accuracy\"": (
        make(val_names=("val_loss", "val_accuracy")), make(val_names=("loss", "accuracy"))),
    "that is the loss of the last batch; the mean over the whole epoch is wanted": (
        make(last=2), make(last=1)),
    "each epoch goes on with the numbers of the one before: a new Running, or `new_pass`": make(keep=True),
    "losses and right answers are two sums: `Running()` twice, once for each": make(one=True),
    "dropout is off in training: forward with `training=True`": make(flag=False),
    "the step comes before the way back: it uses the slopes of the batch before": make(learn=(step, back)),
    "no way back: the optimizer has no slopes to use": make(learn=(step,)),
    "only the loss goes back; `self.backward(output, batch_y)` takes the layers along": make(
        learn=(trainings.only_loss_back, step)),
    "output and labels are exchanged on the way back: every slope has the wrong sign": make(
        learn=(trainings.back_exchanged, step)),
    "one way back a batch; you walk it twice": (make(learn=(back, step, back)), make(learn=(back, back, step))),
    "one epoch too few: `range(epochs)` begins at 0": make(epochs=lambda n: range(1, n)),
    "validation data came in, and their two figures are missing": make(validate=False),
    "one batch an epoch: go through all of them": make(first_only=True),
    "`history.append` stands behind the loop over the epochs: one note for each epoch, inside": trainings.last_row,
    "the notes are a list of dictionaries, one an epoch: `history.append({…})`": trainings.numbered,
    "the training is right; return the history": nothing,
})
