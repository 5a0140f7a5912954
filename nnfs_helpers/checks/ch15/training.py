"""Checks of chapter 15: training with validation."""
import numpy as np

from ...exercises import entry
from .counting import Running
from .parts import linked
from .passes import backward, forward

X = np.array([[0.1], [0.4], [-0.2], [0.3], [0.6]])
Y = np.array([[0], [1], [0], [1], [1]])
X_VAL, Y_VAL = np.array([[0.2], [-0.6], [0.5]]), np.array([[1], [0], [0]])


def batches(X, y, size):
    size = size or len(X)
    return [(X[i:i + size], y[i:i + size]) for i in range(0, len(X), size)]


def step(self):
    self.optimizer.pre_update_params()
    for layer in self.trainable:
        self.optimizer.update_params(layer)
    self.optimizer.post_update_params()


def make(flag=True, val_flag=False, learn_in_validation=False, once=False, last=False, keep=False, val_all=True,
         before=False, no_back=False, first_only=False):
    """train, with these things done wrong."""
    def train(self, X, y, epochs, batch_size=None, validation=None):
        history = []
        losses, right = Running(), Running()
        for _ in range(epochs):
            if not keep:
                losses.new_pass(), right.new_pass()
            for batch_X, batch_y in batches(X, y, batch_size):
                if last:
                    losses.new_pass(), right.new_pass()
                output = self.forward(batch_X, flag)
                losses.add(self.loss.forward(output, batch_y))
                right.add(self.accuracy.compare(self.layers[-1].predictions(output), batch_y))
                if before:
                    step(self)
                if not no_back:
                    self.backward(output, batch_y)
                if not once and not before:
                    step(self)
                if first_only:
                    break
            if once:
                step(self)
            row = {"loss": losses.mean(), "accuracy": right.mean()}
            if validation is not None and val_all:
                output = self.forward(validation[0], val_flag)
                row["validation_loss"] = self.loss.forward(output, validation[1]).mean()
                row["validation_accuracy"] = np.mean(
                    self.accuracy.compare(self.layers[-1].predictions(output), validation[1]))
                if learn_in_validation:
                    self.backward(output, validation[1])
                    step(self)
            history.append(row)
        return history
    return train


def used(answer, epochs, size, with_validation):
    model = linked()
    kind = type(model)
    kind.forward, kind.backward = forward, backward
    history = answer(model, X, Y, epochs, size, (X_VAL, Y_VAL) if with_validation else None)
    if history is None:
        return None if not model.log else {"the calls": " · ".join(model.log), "history": "None"}
    if not isinstance(history, list) or not all(isinstance(row, dict) for row in history):
        return {"the calls": " · ".join(model.log), "history": "no list of dictionaries"}
    return {"the calls": " · ".join(model.log), "rows": len(history),
            **{f"{name} of epoch {k + 1}": value for k, row in enumerate(history) for name, value in row.items()}}


def nothing(self, X, y, epochs, batch_size=None, validation=None):
    make()(self, X, y, epochs, batch_size, validation)


entry("15.7", course=make(), use=used, cases=[(2, 2, False), (2, None, True), (1, 3, True)], mistakes={
    "dropout stays on in validation: forward with `training=False` there": make(val_flag=True),
    "a step on the validation data: it learns from what it should be judged by": make(learn_in_validation=True),
    "the optimizer steps once an epoch: it steps once a batch, pre and post with it": make(once=True),
    "that is the loss of the last batch; the mean over the whole epoch is wanted": make(last=True),
    "each epoch goes on with the numbers of the one before: a new Running, or `new_pass`": make(keep=True),
    "dropout is off in training: forward with `training=True`": make(flag=False),
    "the step comes before the way back: it uses the slopes of the batch before": make(before=True),
    "no way back: the optimizer has no slopes to use": make(no_back=True),
    "validation data came in, and their two figures are missing": make(val_all=False),
    "one batch an epoch: go through all of them": make(first_only=True),
    "the training is right; return the history": nothing,
})
