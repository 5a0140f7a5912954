"""Players: a figure over the epochs, drawn frame by frame as it plays; and the frames of a training run to play."""
import numpy as np

from ..accuracy import Accuracy_Categorical
from ..activations import Activation_Sigmoid, Activation_Softmax
from ..arithmetic import cast, data, product
from ..controls import frames as played
from ..losses import Loss_BinaryCrossentropy, Loss_CategoricalCrossentropy
from ..multiples import small
from ..plots import border, points
from ..runs import frame_epochs
from ..widgets import explore


def play(frames, draw, *, alt, caption, labels=None, twin=None, columns=None, panel_height=None, start=-1,
         width=6.4, height=3.6, **ranges):
    """A live figure with a slider over `frames`, and buttons that play, pause and stop it.

    `draw(fig, frame)` draws one frame on an empty figure when it is asked for: nothing is stored but the still twin.
    `alt(frame)` → text. `labels`: a text for each frame, beside the slider. `start`: the index of the frame shown at
    first. `twin`: the indices of the frames that the still twin shows beside each other, in so many `columns`, each so
    many inches high; then `draw` gets a SubFigure, and may write less where `small(fig)`, from the file `multiples`.
    Further `ranges`, as `explore` takes them, become controls; draw and alt get their values by name.
    """
    frames = list(frames)
    count = len(frames)
    if not count:
        raise ValueError("play: there are no frames.")
    labels = [f"frame {k}" for k in range(count)] if labels is None else [str(label) for label in labels]
    if len(labels) != count:
        raise ValueError(f"play: {count} frames need as many labels, not {len(labels)}.")
    twin = spread_out(count) if twin is None else [range(count)[k] for k in twin]
    return explore(lambda fig, frame, **values: draw(fig, frames[frame], **values),
                   alt=lambda frame, **values: alt(frames[frame], **values), caption=caption, width=width,
                   height=height, twin=[(labels[k], {"frame": k}) for k in twin], twin_columns=columns,
                   twin_height=panel_height, **ranges, frame=played(count, range(count)[start], labels))


def spread_out(count, most=6):
    """The indices of at most so many frames, from the first to the last."""
    return np.unique(np.linspace(0, count - 1, min(count, most)).round().astype(int)).tolist()


class Frame:
    """One state of a network over the epochs: its epoch, and its parameters [(weights, biases), …] in layer order.

    dense–ReLU–…–dense, in the course's arithmetic: `scores(X)` is what comes out of the last dense layer, a fitted
    curve for instance, (samples, outputs); `output(X)` the softmax of it, or the sigmoid where there is one output.
    """

    def __init__(self, epoch, parameters):
        self.epoch, self.parameters = int(epoch), [(np.asarray(w), np.asarray(b)) for w, b in parameters]

    def scores(self, X):
        for k, (weights, biases) in enumerate(self.parameters):
            X = product(np.maximum(X, 0) if k else data(X), cast(weights)) + cast(biases)
        return X

    def output(self, X):
        scores = self.scores(X)
        last = Activation_Softmax() if scores.shape[1] > 1 else Activation_Sigmoid()
        last.forward(scores)
        return last.output

    def figures(self, X, y):
        """Accuracy and loss on these data."""
        output, one = self.output(X), self.parameters[-1][0].shape[1] == 1
        y = np.reshape(y, (-1, 1)) if one else y
        answers = (output > 0.5) * 1 if one else output.argmax(axis=1)
        loss = Loss_BinaryCrossentropy() if one else Loss_CategoricalCrossentropy()
        return float(Accuracy_Categorical(binary=one).calculate(answers, y)), float(loss.calculate(output, y))


def play_border(epochs, parameters, X, y, *, caption, twin=None, columns=None, start=-1, width=5.6, height=4.6,
                steps=130):
    """The player of a classifier's border over the epochs: `play_border(*frames("spiral_sgd"), X, y, caption=…)`.

    `epochs`: a number for each frame; `parameters`: for each the list of (weights, biases) of its dense layers, with
    ReLU between them, and softmax behind the last, or the sigmoid if it has one output. `X` (samples, 2) and `y`: the
    samples drawn, and those of which accuracy and loss in the title are taken. `twin`: indices of frames.
    """
    shown = [Frame(epoch, pairs) for epoch, pairs in zip(epochs, parameters, strict=True)]
    flat = np.reshape(y, -1)

    def draw(fig, frame):
        accuracy, loss = frame.figures(X, y)
        ax = fig.subplots()
        if small(fig):
            points(border(ax, frame.output, X, steps=steps // 2), X, flat, size=max(6, 3300 / len(X)))
            ax.set_title(f"accuracy {accuracy:.3f}", fontsize=9.5)
            ax.set(xticks=[], yticks=[])
        else:
            border(ax, frame.output, X, flat, steps=steps)
            ax.set_title(f"epoch {frame.epoch}: accuracy {accuracy:.3f}, loss {loss:.3f}", fontsize=11)

    def alt(frame):
        accuracy, loss = frame.figures(X, y)
        shares = np.bincount(answers(frame.output(X)), minlength=int(flat.max()) + 1)
        return (f"The regions at epoch {frame.epoch}: accuracy {accuracy:.3f}, loss {loss:.3f}; of {len(flat)} samples "
                f"{', '.join(f'{n} lie in the region of class {k}' for k, n in enumerate(shares))}.")

    return play(shown, draw, alt=alt, caption=caption, labels=[f"epoch {frame.epoch}" for frame in shown], twin=twin,
                columns=columns, panel_height=2.6 if columns in (None, 3) else None, start=start, width=width,
                height=height)


def answers(output):
    """The class numbers that an output means: (samples,)."""
    return output.argmax(axis=1) if output.shape[1] > 1 else (output[:, 0] > 0.5).astype(int)


class Record:
    """What `record` returns: called once an epoch, it keeps copies of the parameters at chosen epochs."""

    def __init__(self, network, epochs, count):
        self.network, self.total = network, epochs
        self.layers = [layer for layer in getattr(network, "layers", network) if hasattr(layer, "weights")]
        if not self.layers:
            raise ValueError("record: none of these layers has weights.")
        self.wanted = frame_epochs(epochs, min(count, epochs))
        self.epochs, self.parameters = [], []

    def __call__(self, epoch):
        if epoch in self.wanted:
            self.epochs.append(epoch)
            self.parameters.append([(layer.weights.copy(), layer.biases.copy()) for layer in self.layers])

    def train(self, X, y, **settings):
        """Train the Model for all epochs: `model.train(X, y, **settings)` in pieces, without its printing."""
        done = 0
        for epoch in sorted({*self.wanted, self.total}):
            if epoch > done:
                self.network.train(X, y, epochs=epoch - done, print_every=0, **settings)
                done = epoch
            self(epoch)
        return self

    def __iter__(self):
        return iter((self.epochs, self.parameters))

    def __repr__(self):
        return f"{len(self.epochs)} of {len(self.wanted)} frames"


def record(network, epochs, count=30):
    """Keep about `count` states of a network in training, close together at first, for a player.

    `network`: a list of layers in order, of which those with `weights` are kept; or a Model, then
    `kept.train(X, y)` trains it. In a loop of your own, call it before the step of the epoch, so that the frame has the
    figures which you print for that epoch:

        kept = record([dense1, dense2], epochs=10_001)
        for epoch in range(10_001):
            kept(epoch)
            ...
        play_border(*kept, X, y, caption="…")
    """
    return Record(network, epochs, count)
