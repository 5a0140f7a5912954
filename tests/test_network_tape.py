"""`Model.train` writes its steps down once and repeats them; they must be the steps of the layers' own methods.

Under "same" to the last bit, for every mixture of layers, penalties, ends, labels, optimizers and batch sizes; under
"fast" and "float64", where the order of the operations differs, to their precision.
"""
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nnfs_helpers import (
    Accuracy,
    Accuracy_Categorical,
    Accuracy_Regression,
    Activation_Linear,
    Activation_ReLU,
    Activation_Sigmoid,
    Activation_Softmax,
    Activation_Softmax_Loss_CategoricalCrossentropy,
    Layer_Dense,
    Layer_Dropout,
    Loss_BinaryCrossentropy,
    Loss_CategoricalCrossentropy,
    Loss_MeanAbsoluteError,
    Loss_MeanSquaredError,
    Model,
    Optimizer_Adagrad,
    Optimizer_Adam,
    Optimizer_RMSprop,
    Optimizer_SGD,
    arithmetic,
)

many = settings(max_examples=200, deadline=None, derandomize=True, database=None)
REGULARIZERS = ("weight_regularizer_l1", "weight_regularizer_l2", "bias_regularizer_l1", "bias_regularizer_l2")
REMEMBERED = ("weights", "biases", "weight_momentums", "bias_momentums", "weight_cache", "bias_cache")


class NoAccuracy(Accuracy):
    def compare(self, predictions, y):
        return np.zeros(1)


def classes(rng, samples, outputs):
    return rng.integers(0, outputs, samples)


def one_hot(rng, samples, outputs):
    return np.eye(outputs)[classes(rng, samples, outputs)]


def shares(rng, samples, outputs):
    p = rng.uniform(size=(samples, outputs))
    return p / p.sum(axis=1, keepdims=True)


def mixed(rng, samples, outputs):
    """Some labels certain, some not; the first is certain."""
    y = shares(rng, samples, outputs)
    certain = rng.random(samples) < 0.5
    certain[0] = True
    y[certain] = one_hot(rng, certain.sum(), outputs)
    return y


def yes_no(rng, samples, outputs):
    return rng.integers(0, 2, (samples, outputs))


def numbers(rng, samples, outputs):
    return rng.normal(size=(samples, outputs))


def numbers32(rng, samples, outputs):
    return numbers(rng, samples, outputs).astype(np.float32)


ENDS = {
    "classes": (Activation_Softmax, Loss_CategoricalCrossentropy, classes),
    "one-hot": (Activation_Softmax, Loss_CategoricalCrossentropy, one_hot),
    "shares": (Activation_Softmax, Loss_CategoricalCrossentropy, shares),
    "mixed": (Activation_Softmax, Loss_CategoricalCrossentropy, mixed),
    "yes or no": (Activation_Sigmoid, Loss_BinaryCrossentropy, yes_no),
    "squared": (Activation_Linear, Loss_MeanSquaredError, numbers),
    "absolute": (Activation_Linear, Loss_MeanAbsoluteError, numbers),
    "squared, float32": (Activation_Linear, Loss_MeanSquaredError, numbers32),
    "softmax, squared": (Activation_Softmax, Loss_MeanSquaredError, one_hot),
    "relu, squared": (Activation_ReLU, Loss_MeanSquaredError, numbers),
    "sigmoid, crossed": (Activation_Sigmoid, Loss_CategoricalCrossentropy, classes),
}
OPTIMIZERS = {
    "SGD": lambda decay: Optimizer_SGD(0.1, decay),
    "momentum": lambda decay: Optimizer_SGD(0.1, decay, momentum=0.7),
    "Adagrad": lambda decay: Optimizer_Adagrad(0.1, decay, epsilon=0.01),
    "RMSprop": lambda decay: Optimizer_RMSprop(0.01, decay, epsilon=0.01, rho=0.95),
    "Adam": lambda decay: Optimizer_Adam(0.05, decay, epsilon=0.01, beta_1=0.85, beta_2=0.99),
    "Adam as it comes": lambda decay: Optimizer_Adam(decay=decay),
}


class ByHand:
    """The protocol, written out."""

    def __init__(self, layers, loss, optimizer):
        self.layers, self.loss, self.optimizer = layers, loss, optimizer
        together = isinstance(layers[-1], Activation_Softmax) and isinstance(loss, Loss_CategoricalCrossentropy)
        self.both = Activation_Softmax_Loss_CategoricalCrossentropy() if together else None

    def step(self, X, y):
        for layer in self.layers:
            layer.forward(X, True)
            X = layer.output
        (self.both or self.loss).backward(X, y)
        dvalues = (self.both or self.loss).dinputs
        for layer in reversed(self.layers[:-1] if self.both else self.layers):
            layer.backward(dvalues)
            dvalues = layer.dinputs
        self.optimizer.pre_update_params()
        for layer in self.layers:
            if hasattr(layer, "weights"):
                self.optimizer.update_params(layer)
        self.optimizer.post_update_params()


def build(end, optimizer, widths, dropout, strengths, decay, seed):
    """Layers, loss and optimizer: twice the same for the same arguments."""
    rng, layers = np.random.default_rng(seed), []
    for inputs, neurons in zip(widths[:-1], widths[1:], strict=True):
        layer = Layer_Dense(inputs, neurons, **strengths)
        layer.weights, layer.biases = rng.normal(size=(inputs, neurons)), rng.normal(size=(1, neurons))
        layers += [layer, Activation_ReLU()] + [Layer_Dropout(rate) for rate in dropout]
    del layers[-1 - len(dropout):]
    activation, loss, _ = ENDS[end]
    return [*layers, activation()], loss(), OPTIMIZERS[optimizer](decay)


def state(layers):
    return [np.array(getattr(layer, name)) for layer in layers for name in REMEMBERED if hasattr(layer, name)]


def train_twice(end, optimizer, widths, samples, batch_size, dropout, strengths, decay, seed, wide):
    """A model by `train`, and by hand: two epochs, and two more. Their states after each."""
    rng = np.random.default_rng(seed)
    X, y = rng.normal(size=(samples, widths[0])), ENDS[end][2](rng, samples, widths[-1])
    X = X if wide else X.astype(np.float32)
    first = build(end, optimizer, widths, dropout, strengths, decay, seed)
    by_hand = ByHand(*build(end, optimizer, widths, dropout, strengths, decay, seed))
    model, layers = Model(), first[0]
    for layer in layers:
        model.add(layer)
    model.set(loss=first[1], optimizer=first[2], accuracy=NoAccuracy())
    model.finalize()
    for _ in range(2):
        np.random.seed(seed)
        model.train(X, y, epochs=2, batch_size=batch_size, print_every=0)
        drawn = np.random.rand()
        np.random.seed(seed)
        for _ in range(2):
            for start in range(0, samples, batch_size or samples):
                by_hand.step(*(part[start:start + (batch_size or samples)] for part in (X, y)))
        assert drawn == np.random.rand()                        # the same draws were taken, and no more
        yield state(layers), state(by_hand.layers)


cases = {
    "end": st.sampled_from(sorted(ENDS)), "optimizer": st.sampled_from(sorted(OPTIMIZERS)),
    "widths": st.lists(st.integers(1, 5), min_size=2, max_size=4).map(lambda widths: [*widths[:-1], widths[-1] + 1]),
    "samples": st.integers(1, 9), "batch_size": st.sampled_from([None, 1, 2, 4, 20]),
    "dropout": st.lists(st.sampled_from([0.0, 0.1, 0.5, 0.75]), max_size=2),
    "strengths": st.dictionaries(st.sampled_from(REGULARIZERS), st.floats(0.001, 0.1)),
    "decay": st.sampled_from([0, 0.1]), "seed": st.integers(0, 10**6), "wide": st.booleans(),
}


@many
@given(**cases)
def test_train_is_the_protocol_to_the_last_bit(**case):
    for ours, expected in train_twice(**case):
        for a, b in zip(ours, expected, strict=True):
            assert a.dtype == b.dtype and (a == b).all()


@pytest.mark.parametrize("end", ENDS)
@pytest.mark.parametrize("optimizer", OPTIMIZERS)
def test_every_end_with_every_optimizer(end, optimizer):
    for ours, expected in train_twice(end, optimizer, [3, 5, 4], 7, 3, [0.2], dict.fromkeys(REGULARIZERS, 0.01), 0.1,
                                      seed=1, wide=True):
        for a, b in zip(ours, expected, strict=True):
            assert a.dtype == b.dtype and (a == b).all()


@pytest.mark.parametrize("setting, tolerance", [("fast", 1e-3), ("float64", 1e-9)])
@many
@given(**cases)
def test_train_is_the_protocol_in_the_other_settings(setting, tolerance, **case):
    with arithmetic(setting):
        for ours, expected in train_twice(**case):
            for a, b in zip(ours, expected, strict=True):
                assert a.dtype == b.dtype
                np.testing.assert_allclose(a, b, rtol=tolerance, atol=tolerance)


@pytest.mark.parametrize("setting, tolerance", [("same", 2e-6), ("fast", 1e-3), ("float64", 1e-10)])
@pytest.mark.parametrize("end", ["classes", "squared", "squared, float32", "absolute"])
def test_blocks_of_rows_change_nothing(end, setting, tolerance):
    """3001 rows and 64 neurons are taken in blocks, the last of them smaller."""
    with arithmetic(setting):
        for ours, expected in train_twice(end, "momentum", [2, 64, 3], 3001, None, [],
                                          {"weight_regularizer_l2": 5e-4}, 1e-3, seed=5, wide=False):
            for a, b in zip(ours, expected, strict=True):
                np.testing.assert_allclose(a, b, rtol=tolerance, atol=tolerance)


def spiral_like(layers, loss, optimizer, accuracy):
    model = Model()
    for layer in layers:
        model.add(layer)
    model.set(loss=loss, optimizer=optimizer, accuracy=accuracy)
    model.finalize()
    return model


@pytest.mark.parametrize("end", ["classes", "shares", "squared", "yes or no"])
@pytest.mark.parametrize("batch_size", [None, 5])
def test_history_holds_the_figures_of_the_passes_that_were_trained_on(end, batch_size):
    """Accuracy, loss and penalty of an epoch: from the very passes that its steps were taken from (trap 7)."""
    rng = np.random.default_rng(0)
    X, y = rng.normal(size=(12, 2)), ENDS[end][2](rng, 12, 3)
    accuracy = {"squared": Accuracy_Regression(), "yes or no": Accuracy_Categorical(binary=True)}.get(
        end, Accuracy_Categorical())
    strengths = {"weight_regularizer_l2": 0.01, "bias_regularizer_l1": 0.02}
    layers, loss, optimizer = build(end, "Adam", [2, 6, 3], [], strengths, 0.1, seed=2)
    model = spiral_like(layers, loss, optimizer, accuracy)
    by_hand = ByHand(*build(end, "Adam", [2, 6, 3], [], strengths, 0.1, seed=2))
    model.train(X, y, epochs=3, batch_size=batch_size, print_every=0)
    for epoch, figures in enumerate(model.history, start=1):
        sums = np.zeros(3)
        for start in range(0, 12, batch_size or 12):
            part = slice(start, start + (batch_size or 12))
            values = X[part]
            for layer in by_hand.layers:
                layer.forward(values)
                values = layer.output
            predictions = by_hand.layers[-1].predictions(values)
            penalty = sum(loss.regularization_loss(by_hand.layers[i]) for i in (0, 2))
            figures_now = [accuracy.calculate(predictions, y[part]), by_hand.loss.calculate(values, y[part]), penalty]
            sums += len(X[part]) * np.array(figures_now)
            by_hand.step(X[part], y[part])
        expected = sums / 12
        assert figures["epoch"] == epoch
        assert figures["accuracy"] == pytest.approx(expected[0])
        assert figures["data_loss"] == pytest.approx(expected[1], rel=1e-5)
        assert figures["reg_loss"] == pytest.approx(expected[2], rel=1e-5)
        assert figures["loss"] == pytest.approx(expected[1] + expected[2], rel=1e-5)
        assert figures["learning_rate"] == pytest.approx(by_hand.optimizer.current_learning_rate)


def test_own_layer_own_loss_and_own_optimizer_are_trained_by_their_own_methods():
    class Halved(Layer_Dense):
        def forward(self, inputs, training=True):
            super().forward(inputs)
            self.output = self.output / 2

        def backward(self, dvalues):
            super().backward(dvalues / 2)

    class Doubled(Loss_MeanSquaredError):
        def backward(self, dvalues, y_true):
            super().backward(dvalues, y_true)
            self.dinputs *= 2

    class Backwards(Optimizer_SGD):
        def update_params(self, layer):
            layer.weights += 1

    X, y = np.ones((4, 2)), np.ones((4, 1))
    results = []
    for dense, loss, optimizer in ((Layer_Dense, Loss_MeanSquaredError, Optimizer_SGD(0.1)),
                                   (Halved, Loss_MeanSquaredError, Optimizer_SGD(0.1)),
                                   (Layer_Dense, Doubled, Optimizer_SGD(0.1)),
                                   (Layer_Dense, Loss_MeanSquaredError, Backwards(0.1))):
        layer = dense(2, 1)
        layer.weights = np.zeros((2, 1))
        spiral_like([layer, Activation_Linear()], loss(), optimizer, NoAccuracy()).train(X, y, print_every=0)
        results.append(layer.weights[0, 0])
    np.testing.assert_allclose(results, [0.2, 0.1, 0.4, 1], rtol=1e-6)


def test_dropout_is_on_in_training_beside_a_layer_of_ones_own():
    class Own(Activation_ReLU):
        pass

    results = []
    for activation in (Activation_ReLU, Own):
        layers, loss, optimizer = build("classes", "SGD", [2, 5, 3], [0.5], {}, 0, seed=4)
        layers[1] = activation()
        rng = np.random.default_rng(4)
        np.random.seed(4)
        spiral_like(layers, loss, optimizer, NoAccuracy()).train(rng.normal(size=(6, 2)), rng.integers(0, 3, 6),
                                                                 epochs=3, print_every=0)
        results.append(layers[0].weights)
    assert (results[0] == results[1]).all()


def test_training_that_runs_away_names_the_layer():
    layers, loss, _ = build("squared", "SGD", [2, 5, 1], [], {}, 0, seed=0)
    model = spiral_like(layers, loss, Optimizer_SGD(1e6), NoAccuracy())
    X = np.random.default_rng(0).normal(size=(8, 2))
    with pytest.raises(ValueError, match="Layer_Dense|Loss_MeanSquaredError"), np.errstate(all="ignore"):
        model.train(X, X[:, :1], epochs=100, print_every=0)


@pytest.mark.parametrize("optimizer", ["momentum", "RMSprop", "Adam"])
def test_what_has_faded_from_memory_is_missed_by_nobody(optimizer):
    """Neurons that no sample reaches any more: their momentum fades below 1e-38 within 1200 steps."""
    layers, loss, rule = build("classes", optimizer, [2, 6, 3], [], {}, 0, seed=6)
    by_hand = ByHand(*build("classes", optimizer, [2, 6, 3], [], {}, 0, seed=6))
    model = spiral_like(layers, loss, rule, NoAccuracy())
    rng = np.random.default_rng(6)
    X, y = rng.normal(size=(6, 2)), rng.integers(0, 3, 6)
    model.train(X, y, epochs=2, print_every=0)
    by_hand.step(X, y)
    by_hand.step(X, y)
    for one in (layers[0], by_hand.layers[0]):
        one.biases[0, :4] = -100
    model.train(X, y, epochs=1200, print_every=0)
    for _ in range(1200):
        by_hand.step(X, y)
    for ours, expected in zip(layers, by_hand.layers, strict=True):
        for name in ("weights", "biases"):
            if hasattr(ours, name):
                assert (getattr(ours, name) == getattr(expected, name)).all()


def test_memory_of_the_optimizer_passes_from_hand_to_train_and_back():
    layers, loss, optimizer = build("classes", "Adam", [2, 4, 3], [], {}, 0.1, seed=3)
    by_hand = ByHand(*build("classes", "Adam", [2, 4, 3], [], {}, 0.1, seed=3))
    rng = np.random.default_rng(3)
    X, y = rng.normal(size=(6, 2)), rng.integers(0, 3, 6)
    model, hand = spiral_like(layers, loss, optimizer, NoAccuracy()), ByHand(layers, loss, optimizer)
    hand.step(X, y)
    model.train(X, y, epochs=2, print_every=0)
    hand.step(X, y)
    layers[0].weights = layers[0].weights.copy()                     # a learner's own array in between
    model.train(X, y, epochs=1, print_every=0)
    for _ in range(5):
        by_hand.step(X, y)
    for a, b in zip(state(layers), state(by_hand.layers), strict=True):
        assert (a == b).all()
