"""Model.train in its surroundings: history, classes of one's own, memory there and back, training that runs away."""
import numpy as np
import pytest
from training_cases import ENDS, ByHand, NoAccuracy, build, spiral_like, state

from nnfs_helpers import (
    Accuracy_Categorical,
    Accuracy_Regression,
    Activation_Linear,
    Activation_ReLU,
    Layer_Dense,
    Loss_MeanSquaredError,
    Optimizer_SGD,
)


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
