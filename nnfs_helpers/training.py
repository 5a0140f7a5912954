"""The rounds of training: batch after batch, epoch after epoch (chapter 15)."""

from . import complaints
from .arithmetic import data
from .tape import Tape


def run(model, X, y, epochs, batch_size, report, validation_data):
    """Train a model, and tell `report` how it goes."""
    with (Tape if Tape.takes(model) else ByMethods)(model, X, y) as work:
        batches = batches_of(work.X, work.y, batch_size)
        for epoch in range(1, epochs + 1):
            reported = report.start(epoch)
            for step, batch in enumerate(batches):
                if reported:
                    report.step(step, len(batch[0]), *_watched_step(model, work, *batch))
                else:
                    work.gradient(*batch, watch=False)
                    work.update()
            if reported:
                report.training(epoch)
                if validation_data is not None:
                    report.validation(*measure(model, *validation_data, batch_size))


def _watched_step(model, work, X, y):
    """A step, and its loss, penalty and accuracy: all from this pass, before the parameters are changed."""
    data_loss, predictions = work.gradient(X, y, watch=True)
    figures = data_loss, model.loss.regularization_loss(), model.accuracy.calculate(predictions, y)
    work.update()
    return figures


def measure(model, X, y, batch_size):
    """Mean accuracy and loss over these data, without training."""
    model.loss.new_pass()
    model.accuracy.new_pass()
    for batch_X, batch_y in batches_of(X, y, batch_size):
        output = model.forward(batch_X, training=False)
        model.loss.calculate(output, batch_y)
        model.accuracy.calculate(model.output_layer_activation.predictions(output), batch_y)
    return model.accuracy.calculate_accumulated(), model.loss.calculate_accumulated()


def batches_of(X, y, size):
    """The data in pieces of `size` rows, the last one perhaps smaller."""
    if size is None:
        return [(X, y)]
    complaints.size(size, "The model", "batch_size")
    return [(X[i:i + size], y[i:i + size]) for i in range(0, len(X), size)]


class ByMethods:
    """The steps of training through the layers' own methods; a `Tape` does the same faster, where it can."""

    def __init__(self, model, X, y):
        self.model, self.X, self.y = model, data(X), y

    def __enter__(self):
        return self

    def __exit__(self, *error):
        pass

    def gradient(self, X, y, watch):
        """Forward, loss and backward over a batch: the mean loss, and with `watch` the predictions (or None)."""
        output = self.model.forward(X, training=True)
        data_loss = self.model.loss.calculate(output, y)
        self.model.backward(output, y)
        return data_loss, self.model.output_layer_activation.predictions(output) if watch else None

    def update(self):
        optimizer = self.model.optimizer
        optimizer.pre_update_params()
        for layer in self.model.trainable_layers:
            optimizer.update_params(layer)
        optimizer.post_update_params()
