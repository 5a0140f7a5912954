"""What a model says while it trains: the printed lines, and the history (chapter 15)."""


class Report:
    """The figures of one training run, gathered step by step."""

    def __init__(self, model, epochs, batch_size, print_every):
        self.model, self.epochs, self.print_every = model, epochs, print_every
        self.in_batches = batch_size is not None
        self.epochs_before = model.history[-1]["epoch"] if model.history else 0

    def start(self, epoch):
        """Shall this epoch be reported?"""
        self.right = self.losses = self.penalties = self.samples = 0
        if self.in_batches:
            self._print(f"epoch: {epoch}")
        return self.in_batches or not self.print_every or epoch % self.print_every == 0 or epoch == self.epochs

    def step(self, step, samples, data_loss, penalty, accuracy):
        self.samples += samples
        self.right += accuracy * samples
        self.losses += data_loss * samples
        self.penalties += penalty * samples
        if self.in_batches and self.print_every and step % self.print_every == 0:
            self._print(f"step: {step}, " + self._figures(accuracy, data_loss, penalty))

    def training(self, epoch):
        """The means over the epoch's samples: a smaller last batch counts for less."""
        means = [float(total) / self.samples for total in (self.right, self.losses, self.penalties)]
        self._print(("training, " if self.in_batches else f"epoch: {epoch}, ") + self._figures(*means))
        accuracy, data_loss, penalty = means
        self.model.history.append({
            "epoch": self.epochs_before + epoch, "accuracy": accuracy, "loss": data_loss + penalty,
            "data_loss": data_loss, "reg_loss": penalty, "learning_rate": self.model.optimizer.current_learning_rate})

    def validation(self, accuracy, loss):
        self._print(validation_line(accuracy, loss))
        self.model.history[-1].update(validation_accuracy=accuracy, validation_loss=loss)

    def _figures(self, accuracy, data_loss, penalty):
        return (f"acc: {accuracy:.3f}, loss: {data_loss + penalty:.3f} (data_loss: {data_loss:.3f}, "
                f"reg_loss: {penalty:.3f}), lr: {self.model.optimizer.current_learning_rate}")

    def _print(self, line):
        if self.print_every:
            print(line)


def validation_line(accuracy, loss):
    return f"validation, acc: {accuracy:.3f}, loss: {loss:.3f}"
