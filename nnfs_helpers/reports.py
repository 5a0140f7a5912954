"""What a model says while it trains: the printed lines, and the history (chapter 15)."""


class Report:
    """The figures of one training run. `wants(epoch)`: shall this epoch be reported?"""

    def __init__(self, model, epochs, in_batches, print_every):
        self.model, self.epochs, self.in_batches, self.print_every = model, epochs, in_batches, print_every
        self.epochs_before = model.history[-1]["epoch"] if model.history else 0

    def wants(self, epoch):
        return self.in_batches or not self.print_every or epoch % self.print_every == 0 or epoch == self.epochs

    def start(self, epoch):
        self.model.loss.new_pass()
        self.model.accuracy.new_pass()
        self.penalties, self.samples = 0.0, 0
        if self.in_batches:
            self._print(f"epoch: {epoch}")

    def step(self, step, samples, accuracy, data_loss):
        """Called before the step changes the parameters, so that all its figures belong together."""
        penalty = self.model.loss.regularization_loss()
        self.penalties += penalty * samples
        self.samples += samples
        if self.in_batches and self.print_every and step % self.print_every == 0:
            self._print(f"step: {step}, " + self._figures(accuracy, data_loss, penalty))

    def training(self, epoch):
        accuracy, data_loss = self.model.accuracy.calculate_accumulated(), self.model.loss.calculate_accumulated()
        penalty = float(self.penalties) / self.samples
        self._print(("training, " if self.in_batches else f"epoch: {epoch}, ")
                    + self._figures(accuracy, data_loss, penalty))
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
