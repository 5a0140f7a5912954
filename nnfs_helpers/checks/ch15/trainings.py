"""Chapter 15: the course's training loop, and loops with one thing done wrong."""
import numpy as np

from .counting import Running


def batches(X, y, size):
    size = size or len(X)
    return [(X[i:i + size], y[i:i + size]) for i in range(0, len(X), size)]


def steps(pre=True, post=True, every_layer=False, around_each=False):
    """A step of the optimizer, with these things done wrong."""
    def step(self):
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


def predictions(layer, output):
    return layer.predictions(output)


def raw(layer, output):
    return output


def largest(layer, output):
    return output.argmax(axis=1)


def make(flag=True, val_flag=False, learn_in_validation=False, once=False, last=False, keep=False, val_all=True,
         before=False, no_back=False, first_only=False, step=None, all_at_once=False, around=False, last_loss=False,
         each_batch=False, means=False, early=False, names=("loss", "accuracy"),
         answers=predictions, val_answers=predictions, mean=np.mean):
    """train, with these things done wrong."""
    step = step or steps(pre=not around, post=not around)

    def train(self, X, y, epochs, batch_size=None, validation=None):
        history = []
        losses, right = Running(), Running()
        for _ in range(epochs):
            if not keep:
                losses.new_pass(), right.new_pass()
            if around:
                self.optimizer.pre_update_params()
            for batch_X, batch_y in batches(X, y, None if all_at_once else batch_size):
                if last:
                    losses.new_pass(), right.new_pass()
                output = self.forward(batch_X, flag)
                loss = self.loss.forward(output, batch_y)
                losses.add([loss.mean()] if means else loss)
                right.add(self.accuracy.compare(answers(self.layers[-1], output), batch_y))
                if before:
                    step(self)
                if not no_back:
                    self.backward(output, batch_y)
                if not once and not before:
                    step(self)
                if first_only:
                    break
                if each_batch:
                    history.append({"loss": losses.mean(), "accuracy": right.mean()})
            if around:
                self.optimizer.post_update_params()
            if once:
                step(self)
            row = dict(zip(names, (loss.mean() if last_loss else losses.mean(), right.mean())))
            if validation is not None and val_all:
                output = self.forward(validation[0], val_flag)
                row["validation_loss"] = mean(self.loss.forward(output, validation[1]))
                row["validation_accuracy"] = mean(
                    self.accuracy.compare(val_answers(self.layers[-1], output), validation[1]))
                if learn_in_validation:
                    self.backward(output, validation[1])
                    step(self)
            if not each_batch:
                history.append(row)
            if early:
                return history
        return history
    return train


def nothing(self, X, y, epochs, batch_size=None, validation=None):
    make()(self, X, y, epochs, batch_size, validation)
