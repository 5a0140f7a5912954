"""Checks of chapter 15: training with validation."""
import numpy as np

from ...exercises import entry
from .parts import linked
from .passes import forward
from .trainings import largest, make, nothing, raw, steps
from .ways_back import backward

X = np.array([[0.1], [0.4], [-0.2], [0.3], [0.6]])
Y = np.array([[0], [1], [0], [1], [1]])
X_VAL, Y_VAL = np.array([[0.2], [-0.6], [0.5]]), np.array([[1], [0], [0]])


def used(answer, epochs, size, with_validation):
    model = linked()
    kind = type(model)
    kind.forward, kind.backward = forward, backward
    empty = {f"{name} of epoch {k + 1}": "nothing" for k in range(epochs)
             for name in ("loss", "accuracy", "validation_loss", "validation_accuracy")}
    history = answer(model, X, Y, epochs, size, (X_VAL, Y_VAL) if with_validation else None)
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


entry("15.7", course=make(), use=used, cases=[(2, 2, False), (2, None, True), (1, 3, True)], mistakes={
    "dropout stays on in validation: forward with `training=False` there": make(val_flag=True),
    "a step on the validation data: it learns from what it should be judged by": make(learn_in_validation=True),
    "the optimizer steps once an epoch: it steps once a batch, pre and post with it": make(once=True),
    "`pre_update_params` and `post_update_params` belong to each step, so to each batch": make(around=True),
    "the step begins with `pre_update_params` and ends with `post_update_params`": (
        make(step=steps(False, False)), make(step=steps(pre=False)), make(step=steps(post=False))),
    "`pre_update_params` and `post_update_params` once a step, not once for each layer": make(
        step=steps(around_each=True)),
    "the optimizer visits the layers with weights: `self.trainable`": make(step=steps(every_layer=True)),
    "`batches` needs `batch_size`, too: without it all samples go at once": make(all_at_once=True),
    "a note is made after each batch; one for each epoch": make(each_batch=True),
    "`return` stands inside the loop over the epochs: only the first is trained": make(early=True),
    "a Running takes the losses of a batch, one for each sample; their means are weighed alike": make(means=True),
    "outputs are no answers yet: `self.layers[-1].predictions(output)`": (
        make(answers=raw, val_answers=raw), make(answers=raw)),
    "argmax makes answers of softmax only; each last layer has its own `predictions(output)`": (
        make(answers=largest, val_answers=largest), make(answers=largest)),
    "validation gives one loss for each sample, too: note their mean": (
        make(mean=lambda values: values), make(mean=np.sum)),
    "the names of the notes are \"loss\" and \"accuracy\"": make(names=("losses", "accuracies")),
    "that is the loss of the last batch; the mean over the whole epoch is wanted": (
        make(last=True), make(last_loss=True)),
    "each epoch goes on with the numbers of the one before: a new Running, or `new_pass`": make(keep=True),
    "dropout is off in training: forward with `training=True`": make(flag=False),
    "the step comes before the way back: it uses the slopes of the batch before": make(before=True),
    "no way back: the optimizer has no slopes to use": make(no_back=True),
    "validation data came in, and their two figures are missing": make(val_all=False),
    "one batch an epoch: go through all of them": make(first_only=True),
    "the training is right; return the history": nothing,
})
