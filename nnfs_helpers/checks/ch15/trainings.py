"""Chapter 15: the course's training loop in its parts, and loops with one thing done wrong."""
from types import SimpleNamespace

import numpy as np

from .counting import Running


def batches(X, y, size):
    size = size or len(X)
    return [(X[i:i + size], y[i:i + size]) for i in range(0, len(X), size)]


def steps(pre=True, post=True, every_layer=False, around_each=False):
    """A step of the optimizer, with these things done wrong."""
    def step(self, output, y):
        if pre and not around_each:
            self.optimizer.pre_update_params()
        for layer in self.layers if every_layer else self.trainable:
            if around_each:
                self.optimizer.pre_update_params()
            self.optimizer.update_params(layer)
            if around_each:
                self.optimizer.post_update_params()
        if post and not around_each:
            self.optimizer.post_update_params()
    return step


def back(self, output, y):
    self.backward(output, y)


def back_exchanged(self, output, y):
    self.backward(y, output)


def only_loss_back(self, output, y):
    self.loss.backward(output, y)


def pre(self, output, y):
    self.optimizer.pre_update_params()


def post(self, output, y):
    self.optimizer.post_update_params()


def predictions(layer, output):
    return layer.predictions(output)


def raw(layer, output):
    return output


def largest(layer, output):
    return output.argmax(axis=1)


step = steps()
RIGHT = {"flag": True, "val_flag": False, "all_at_once": False, "first_only": False, "keep": False, "last": 0,
         "early": False, "one": False, "each_batch": False, "validate": True, "epochs": range,
         "begin": (), "learn": (back, step), "finish": (), "learn_in_validation": (),
         "losses": lambda loss, output, y: loss.forward(output, y), "answers": predictions, "val_answers": predictions,
         "mean": np.mean, "names": ("loss", "accuracy"), "val_names": ("validation_loss", "validation_accuracy")}


def do(parts, *given):
    for part in parts:
        part(*given)


def on_a_batch(how, model, sums, X, y):
    """One batch: forward, into the sums, and what is learned from it."""
    output = model.forward(X, how.flag)
    do([one.new_pass for one in sums[:how.last]])
    sums[0].add(how.losses(model.loss, output, y))
    sums[1].add(model.accuracy.compare(how.answers(model.layers[-1], output), y))
    do(how.learn, model, output, y)


def on_validation(how, model, X, y):
    """The two figures of the validation data."""
    output = model.forward(X, how.val_flag)
    right = model.accuracy.compare(how.val_answers(model.layers[-1], output), y)
    do(how.learn_in_validation, model, output, y)
    return dict(zip(how.val_names, (how.mean(model.loss.forward(output, y)), how.mean(right))))


def an_epoch(how, model, sums, pieces, validation):
    """The notes of one epoch, or of each of its batches."""
    notes = []
    do(how.begin, model, None, None)
    for piece in pieces[:1] if how.first_only else pieces:
        on_a_batch(how, model, sums, *piece)
        notes.append(dict(zip(how.names, (one.mean() for one in sums))))
    do(how.finish, model, None, None)
    if validation is not None and how.validate:
        notes[-1].update(on_validation(how, model, *validation))
    return notes if how.each_batch else notes[-1:]


def make(**wrong):
    """train, with these things done wrong."""
    how = SimpleNamespace(**{**RIGHT, **wrong})

    def train(self, X, y, epochs, batch_size=None, validation=None):
        history, sums = [], [Running(), Running()]
        if how.one:
            sums[1] = sums[0]
        for _ in how.epochs(epochs):
            if not how.keep:
                do([one.new_pass for one in sums])
            history += an_epoch(how, self, sums, batches(X, y, None if how.all_at_once else batch_size), validation)
            if how.early:
                break
        return history
    return train


def nothing(self, X, y, epochs, batch_size=None, validation=None):
    make()(self, X, y, epochs, batch_size, validation)


def last_row(self, X, y, epochs, batch_size=None, validation=None):
    """The note is made behind the loop over the epochs."""
    return make()(self, X, y, epochs, batch_size, validation)[-1:]


def numbered(self, X, y, epochs, batch_size=None, validation=None):
    """A dictionary of notes instead of a list."""
    return dict(enumerate(make()(self, X, y, epochs, batch_size, validation)))
