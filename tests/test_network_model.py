"""Model.train: the same numbers as the protocol by hand, and printed means weighed by batch size."""
import re

import numpy as np
import pytest
from network_models import X, Y, model_of, parameters, spiral_model

from nnfs_helpers import (
    Accuracy_Categorical,
    Activation_ReLU,
    Activation_Sigmoid,
    Activation_Softmax_Loss_CategoricalCrossentropy,
    Layer_Dense,
    Loss_BinaryCrossentropy,
    Loss_CategoricalCrossentropy,
    Optimizer_Adam,
    Optimizer_SGD,
    spiral_data,
)


def printed(text, word):
    """{"acc": …, "loss": …} of the last printed line that holds the word."""
    line = [line for line in text.splitlines() if word in line][-1]
    return {name: float(value) for name, value in re.findall(r"(\w+): ([-+.\deE]+)", line)}


def test_three_epochs_are_three_rounds_of_the_protocol():
    model = spiral_model(Optimizer_Adam(0.05, decay=0.1), weight_regularizer_l2=1e-2, bias_regularizer_l1=1e-3)
    by_hand = spiral_model(weight_regularizer_l2=1e-2, bias_regularizer_l1=1e-3)
    dense1, relu, dense2, _ = by_hand.layers
    both, optimizer = Activation_Softmax_Loss_CategoricalCrossentropy(), Optimizer_Adam(0.05, decay=0.1)
    for _ in range(3):
        dense1.forward(X)
        relu.forward(dense1.output)
        dense2.forward(relu.output)
        both.forward(dense2.output, Y)
        both.backward(both.output, Y)
        dense2.backward(both.dinputs)
        relu.backward(dense2.dinputs)
        dense1.backward(relu.dinputs)
        optimizer.pre_update_params()
        optimizer.update_params(dense1)
        optimizer.update_params(dense2)
        optimizer.post_update_params()
    model.train(X, Y, epochs=3, print_every=100)
    for ours, expected in zip(parameters(model), parameters(by_hand), strict=True):
        assert ours.dtype == np.float32 and (ours == expected).all()


@pytest.mark.parametrize("batch_size", [7, 30, 40])
def test_a_step_for_each_batch_in_order_and_none_left_out(batch_size):
    model, by_hand = spiral_model(Optimizer_SGD(0.5)), spiral_model(Optimizer_SGD(0.5))
    model.train(X, Y, epochs=2, batch_size=batch_size, print_every=100)
    for _ in range(2):
        for start in range(0, 30, batch_size):
            by_hand.train(X[start:start + batch_size], Y[start:start + batch_size], epochs=1, print_every=100)
    for ours, expected in zip(parameters(model), parameters(by_hand), strict=True):
        np.testing.assert_allclose(ours, expected, rtol=1e-6, atol=1e-7)


@pytest.mark.parametrize("batch_size", [None, 4, 7, 29])
def test_printed_means_are_weighed_by_batch_size(batch_size, capsys):
    """At rate 0 nothing is learned: however the samples are cut up, the means are those of the whole."""
    model = spiral_model(Optimizer_SGD(learning_rate=0), weight_regularizer_l2=1e-2)
    output = model.forward(X, training=False)
    loss = Loss_CategoricalCrossentropy().calculate(output, Y)
    accuracy = np.mean(output.argmax(axis=1) == Y)
    penalty = model.loss.regularization_loss(model.layers[0])
    model.train(X, Y, epochs=1, batch_size=batch_size, print_every=100, validation_data=(X[:11], Y[:11]))
    text = capsys.readouterr().out
    training, validation = printed(text, "training" if batch_size else "epoch"), printed(text, "validation")
    assert training["acc"] == pytest.approx(accuracy, abs=6e-4)
    assert training["data_loss"] == pytest.approx(loss, abs=6e-4)
    assert training["reg_loss"] == pytest.approx(penalty, abs=6e-4)
    assert training["loss"] == pytest.approx(loss + penalty, abs=6e-4)
    assert validation["loss"] == pytest.approx(Loss_CategoricalCrossentropy().calculate(output[:11], Y[:11]), abs=6e-4)
    assert validation["acc"] == pytest.approx(np.mean(output[:11].argmax(axis=1) == Y[:11]), abs=6e-4)
    model.evaluate(X, Y, batch_size=batch_size)
    evaluation = printed(capsys.readouterr().out, "validation")
    assert evaluation["loss"] == pytest.approx(loss, abs=6e-4)
    assert evaluation["acc"] == pytest.approx(accuracy, abs=6e-4)


def test_the_rate_printed_is_the_one_used(capsys):
    spiral_model(Optimizer_SGD(0.5, decay=1.0)).train(X, Y, epochs=3, print_every=1)
    rates = re.findall(r"epoch: \d.* lr: ([\d.]+)", capsys.readouterr().out)
    assert [float(rate) for rate in rates] == pytest.approx([0.5, 0.5 / 2, 0.5 / 3])
    spiral_model(Optimizer_SGD(0.5, decay=1.0)).train(X, Y, epochs=1, batch_size=10, print_every=1)
    rates = re.findall(r"step: \d.* lr: ([\d.]+)", capsys.readouterr().out)
    assert [float(rate) for rate in rates] == pytest.approx([0.5, 0.5 / 2, 0.5 / 3])


def test_training_continues_where_it_stopped():
    once, twice = spiral_model(), spiral_model()
    once.train(X, Y, epochs=4, print_every=100)
    twice.train(X, Y, epochs=2, print_every=100)
    twice.train(X, Y, epochs=2, print_every=100)
    assert all((a == b).all() for a, b in zip(parameters(once), parameters(twice), strict=True))


@pytest.mark.parametrize("settings, lines", [({"epochs": 7}, 7), ({"epochs": 1000}, 100),
                                             ({"epochs": 3, "batch_size": 10}, 15)])
def test_left_out_print_every_gives_about_a_hundred_lines(settings, lines, capsys):
    spiral_model().train(X, Y, **settings)
    assert len(capsys.readouterr().out.splitlines()) == lines


def test_binary_model_takes_labels_of_either_shape():
    x, y = spiral_data(10, 2)
    for labels in (y, y.reshape(-1, 1)):
        np.random.seed(0)
        model = model_of(Layer_Dense(2, 8), Activation_ReLU(), Layer_Dense(8, 1), Activation_Sigmoid(),
                         loss=Loss_BinaryCrossentropy(), optimizer=Optimizer_Adam(0.05),
                         accuracy=Accuracy_Categorical(binary=True))
        model.train(x, labels, epochs=30, print_every=100)
        output = model.predict(x)
        assert output.shape == (20, 1)
    assert 0 < output.min() and output.max() < 1
