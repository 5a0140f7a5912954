"""Model beside training: prediction, neighbors, the shortcut through softmax, parameters there and back."""
import numpy as np
import pytest
from network_models import X, Y, model_of, parameters, spiral_model

from nnfs_helpers import (
    Accuracy_Regression,
    Activation_Linear,
    Activation_Softmax,
    Layer_Dense,
    Loss_CategoricalCrossentropy,
    Loss_MeanSquaredError,
    Optimizer_SGD,
    sine_data,
)


@pytest.mark.parametrize("batch_size", [None, 1, 7, 30, 100])
def test_predict_in_batches_is_predict(batch_size):
    model = spiral_model(rate=0.5)
    whole = model.predict(X)
    assert whole.shape == (30, 3)
    np.testing.assert_allclose(model.predict(X, batch_size=batch_size), whole, rtol=1e-6)


def test_dropout_is_on_in_training_and_off_elsewhere():
    model = spiral_model(rate=0.5)
    dropout = model.layers[2]
    assert (model.predict(X) == model.predict(X)).all()
    model.forward(X, training=True)
    assert (dropout.output == 0).mean() > (dropout.inputs == 0).mean() + 0.1
    model.forward(X, training=False)
    assert (dropout.output == dropout.inputs).all()
    np.random.seed(3)
    model.evaluate(X, Y)
    model.predict(X)
    after = np.random.rand()
    np.random.seed(3)
    assert after == np.random.rand()                        # no draw was spent
    model.train(X, Y, epochs=1, print_every=100)
    assert np.random.rand() != after


def test_softmax_and_cross_entropy_go_backwards_together():
    """The score -40 of the true class has slope -1; taken apart it would be 0."""
    layer = Layer_Dense(2, 2)
    layer.weights = np.eye(2, dtype=np.float32)
    model = model_of(layer, Activation_Softmax(), loss=Loss_CategoricalCrossentropy())
    output = model.forward(np.array([[-40.0, 0.0]]), training=True)
    model.backward(output, np.array([0]))
    np.testing.assert_allclose(layer.dbiases, [[-1, 1]], atol=1e-6)


def test_softmax_before_another_loss_goes_backwards_by_itself():
    layer, softmax, loss = Layer_Dense(2, 3), Activation_Softmax(), Loss_MeanSquaredError()
    model, y = model_of(layer, softmax, loss=loss), np.eye(3)[Y]
    model.backward(model.forward(X, training=True), y)
    ours = layer.dweights.copy()
    loss.backward(softmax.output, y)
    softmax.backward(loss.dinputs)
    layer.backward(softmax.dinputs)
    assert ours.any() and (ours == layer.dweights).all()


def test_neighbors_and_trainable_layers():
    model = spiral_model(weight_regularizer_l1=0.1)
    dense1, relu, dense2, softmax = model.layers
    assert relu.prev is dense1 and relu.next is dense2 and softmax.next is model.loss
    assert list(model.trainable_layers) == [dense1, dense2]
    assert model.output_layer_activation is softmax
    assert model.loss.regularization_loss() == model.loss.regularization_loss(dense1) > 0


def test_two_models_share_nothing():
    first, second = spiral_model(), spiral_model(seed=1)
    before = parameters(second)
    first.train(X, Y, epochs=2, print_every=100)
    assert len(first.layers) == len(second.layers) == 4
    assert all((a == b).all() for a, b in zip(before, parameters(second), strict=True))


def test_parameters_there_and_back():
    trained, fresh = spiral_model(), spiral_model(seed=1)
    trained.train(X, Y, epochs=5, print_every=100)
    kept = trained.get_parameters()
    assert [(w.shape, b.shape) for w, b in kept] == [((2, 16), (1, 16)), ((16, 3), (1, 3))]
    expected = trained.predict(X)
    fresh.set_parameters(kept)
    assert (fresh.predict(X) == expected).all()
    trained.train(X, Y, epochs=1, print_every=100)          # what was handed out does not move with the network
    assert (fresh.predict(X) == expected).all()
    fresh.train(X, Y, epochs=1, print_every=100)            # and training goes on from there
    assert (fresh.predict(X) != expected).any()


def test_parameters_are_handed_out_and_taken_as_copies():
    model = spiral_model()
    kept = model.get_parameters()
    before = [np.array(p) for pair in kept for p in pair]
    for _ in range(2):
        for layer in model.trainable_layers:
            layer.weights += 1
            layer.biases += 1
        assert all((a == b).all() for a, b in zip(before, [p for pair in kept for p in pair], strict=True))
        model.set_parameters(kept)


def test_regression_precision_comes_from_the_training_targets(capsys):
    x, y = sine_data(50)
    model = model_of(Layer_Dense(1, 1), Activation_Linear(), loss=Loss_MeanSquaredError(), optimizer=Optimizer_SGD(0),
                     accuracy=Accuracy_Regression())
    model.train(x, y, epochs=1, print_every=100, validation_data=(x, 100 * y))
    assert model.accuracy.precision == pytest.approx(np.std(y) / 250)
