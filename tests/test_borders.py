"""The border of a classifier over the epochs: its frames answer as its layers do, and a record keeps them."""
import html
import re

import numpy as np
import pytest

from nnfs_helpers import (
    Accuracy_Categorical,
    Activation_ReLU,
    Activation_Sigmoid,
    Activation_Softmax,
    Activation_Softmax_Loss_CategoricalCrossentropy,
    Layer_Dense,
    Loss_BinaryCrossentropy,
    Loss_CategoricalCrossentropy,
    Model,
    Optimizer_Adam,
    spiral_data,
)
from nnfs_helpers.figures.players import Frame, play_border, record
from nnfs_helpers.plots import figure as empty


def stands(live):
    """The alt text that the page shows now."""
    return html.unescape(re.search(r'alt="([^"]*)"', live.image.value)[1])


def network(classes):
    """Data of that many arms, and a network that was not trained: X, y, dense1, dense2."""
    np.random.seed(1)
    X, y = spiral_data(40, classes)
    dense1, dense2 = Layer_Dense(2, 8), Layer_Dense(8, classes if classes > 2 else 1)
    dense1.weights, dense2.weights = 100 * dense1.weights, 100 * dense2.weights
    dense1.biases, dense2.biases = dense1.biases + 0.3, dense2.biases - np.arange(dense2.biases.size) - 0.2
    return X, y, dense1, dense2


def forward(X, dense1, dense2):
    """The output of the course's own layers."""
    last = Activation_Softmax() if dense2.weights.shape[1] > 1 else Activation_Sigmoid()
    for layer in (dense1, Activation_ReLU(), dense2, last):
        layer.forward(X)
        X = layer.output
    return X


@pytest.mark.parametrize("classes", [3, 2])
def test_a_frame_answers_as_the_layers_do(classes):
    X, y, *dense = network(classes)
    frame = Frame(7, [(layer.weights, layer.biases) for layer in dense])
    output = forward(X, *dense)
    assert np.array_equal(frame.output(X), output)
    assert np.array_equal(frame.scores(X), dense[1].output)
    right = (output[:, 0] > 0.5) == y if classes == 2 else output.argmax(axis=1) == y
    loss = Loss_CategoricalCrossentropy().calculate(output, y) if classes == 3 else \
        Loss_BinaryCrossentropy().calculate(output, y.reshape(-1, 1))
    assert 0 < right.mean() < 1 and frame.figures(X, y) == pytest.approx((right.mean(), loss))


@pytest.mark.parametrize("classes", [3, 2])
def test_the_border_follows_the_epochs(classes):
    X, y, dense1, dense2 = network(classes)
    epochs, parameters = [0, 5, 50], []
    for k in range(3):
        dense2.weights = np.random.default_rng(k).normal(size=dense2.weights.shape)
        parameters.append([(dense1.weights, dense1.biases), (dense2.weights, dense2.biases)])
    state = str(np.random.get_state())
    live = play_border(epochs, parameters, X, y, caption="The border.")
    accuracies = [Frame(0, pairs).figures(X, y)[0] for pairs in parameters]
    assert len(set(accuracies)) == 3
    for k, (epoch, accuracy) in enumerate(zip(epochs, accuracies, strict=True)):
        live.controls["frame"].value = k
        assert f"at epoch {epoch}: accuracy {accuracy:.3f}, loss" in stands(live)
        titled = []
        live.draw(_Titles(titled), k)
        assert titled[-1].startswith(f"epoch {epoch}: accuracy {accuracy:.3f}, loss ")
        counts = [int(n) for n in re.findall(r"(\d+) lie in", stands(live))]
        assert sum(counts) == len(X) and len(counts) == classes
    assert live.controls["frame"].label == "epoch 50" and live.still[1].count("accuracy") == 3
    assert str(np.random.get_state()) == state
    flat = play_border(epochs, parameters, X, y.reshape(-1, 1), caption="The border.")
    assert flat.still == live.still


class _Titles:
    """A figure that notes the titles of its axes."""

    def __init__(self, titles):
        self.fig, self.titles = empty()[0], titles
        self.fig.clf()
        self.bbox, self.get_dpi = self.fig.bbox, self.fig.get_dpi

    def subplots(self):
        ax = self.fig.subplots()
        write = ax.set_title
        ax.set_title = lambda text, **style: (self.titles.append(text), write(text, **style))
        return ax


def test_thirty_frames_cost_the_notebook_one_picture():
    np.random.seed(0)
    X, y = spiral_data(100, 3)
    parameters = [[(np.random.randn(2, 64), np.zeros((1, 64))), (np.random.randn(64, 3), np.zeros((1, 3)))]
                  for _ in range(30)]
    data, _ = play_border(range(30), parameters, X, y, caption="c")._repr_mimebundle_()
    assert len(data["image/png"]) < 150_000 and len(data["text/plain"]) < 2000


def train(X, y, dense1, dense2, epochs, seen):
    """A learner's loop; `seen(epoch)` is called before each step."""
    between, end, adam = Activation_ReLU(), Activation_Softmax_Loss_CategoricalCrossentropy(), Optimizer_Adam(0.02)
    for epoch in range(epochs):
        seen(epoch)
        dense1.forward(X)
        between.forward(dense1.output)
        dense2.forward(between.output)
        end.forward(dense2.output, y)
        end.backward(end.output, y)
        dense2.backward(end.dinputs)
        between.backward(dense2.dinputs)
        dense1.backward(between.dinputs)
        adam.pre_update_params()
        adam.update_params(dense1)
        adam.update_params(dense2)
        adam.post_update_params()


def test_a_record_keeps_copies_of_chosen_epochs():
    X, y, dense1, dense2 = network(3)
    kept, every = record([dense1, Activation_ReLU(), dense2], epochs=101, count=12), []
    train(X, y, dense1, dense2, 101, lambda epoch: (kept(epoch), every.append(dense2.weights.copy())))
    epochs, parameters = kept
    assert epochs[0] == 0 and epochs[-1] == 100 and 8 <= len(epochs) <= 12 and epochs == sorted(set(epochs))
    assert np.diff(epochs)[0] < np.diff(epochs)[-1]
    for epoch, pairs in zip(epochs, parameters, strict=True):
        assert [w.shape for w, _ in pairs] == [(2, 8), (8, 3)] and np.array_equal(pairs[1][0], every[epoch])
    assert repr(kept) == f"{len(epochs)} of {len(epochs)} frames"


def test_a_model_is_recorded_as_a_loop_is():
    X, y, dense1, dense2 = network(3)
    model = Model()
    for layer in (dense1, Activation_ReLU(), dense2, Activation_Softmax()):
        model.add(layer)
    model.set(loss=Loss_CategoricalCrossentropy(), optimizer=Optimizer_Adam(0.02), accuracy=Accuracy_Categorical())
    model.finalize()
    of_model = record(model, epochs=31, count=6).train(X, y)
    X, y, dense1, dense2 = network(3)
    of_loop = record([dense1, dense2], epochs=31, count=6)
    train(X, y, dense1, dense2, 31, of_loop)
    assert of_model.epochs == of_loop.epochs and len(model.history) == 31
    for ours, theirs in zip(of_model.parameters, of_loop.parameters, strict=True):
        for one, other in zip(ours, theirs, strict=True):
            assert np.array_equal(one[0], other[0]) and np.array_equal(one[1], other[1])


def test_a_record_needs_weights():
    with pytest.raises(ValueError, match="none of these layers has weights"):
        record([Activation_ReLU()], epochs=10)
