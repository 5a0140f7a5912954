"""Model: the same numbers as the protocol by hand, means weighed by batch size, dropout off outside training."""
import re

import numpy as np
import pytest

from nnfs_helpers import (
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
    Loss_MeanSquaredError,
    Model,
    Optimizer_Adam,
    Optimizer_SGD,
    sine_data,
    spiral_data,
)


def model_of(*layers, loss, optimizer=None, accuracy=None, finalize=True):
    model = Model()
    for layer in layers:
        model.add(layer)
    model.set(loss=loss, optimizer=optimizer, accuracy=accuracy)
    if finalize:
        model.finalize()
    return model


def spiral_model(optimizer=None, rate=0.0, seed=0, **regularizers):
    np.random.seed(seed)
    layers = [Layer_Dense(2, 16, **regularizers), Activation_ReLU(), Layer_Dense(16, 3), Activation_Softmax()]
    layers[0].weights *= 50                    # far enough from zero for the loss to differ from batch to batch
    layers[2].weights *= 50
    if rate:
        layers.insert(2, Layer_Dropout(rate))
    return model_of(*layers, loss=Loss_CategoricalCrossentropy(), optimizer=optimizer or Optimizer_Adam(0.05),
                    accuracy=Accuracy_Categorical())


def parameters(model):
    return [np.array(p) for layer in model.get_parameters() for p in layer]


def printed(text, word):
    """{"acc": …, "loss": …} of the last printed line that holds the word."""
    line = [line for line in text.splitlines() if word in line][-1]
    return {name: float(value) for name, value in re.findall(r"(\w+): ([-+.\deE]+)", line)}


X, Y = spiral_data(10, 3)                       # 30 samples, in class order: a batch is not like the next


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


def test_training_continues_where_it_stopped():
    once, twice = spiral_model(), spiral_model()
    once.train(X, Y, epochs=4, print_every=100)
    twice.train(X, Y, epochs=2, print_every=100)
    twice.train(X, Y, epochs=2, print_every=100)
    assert all((a == b).all() for a, b in zip(parameters(once), parameters(twice), strict=True))


def test_regression_precision_comes_from_the_training_targets(capsys):
    x, y = sine_data(50)
    model = model_of(Layer_Dense(1, 1), Activation_Linear(), loss=Loss_MeanSquaredError(), optimizer=Optimizer_SGD(0),
                     accuracy=Accuracy_Regression())
    model.train(x, y, epochs=1, print_every=100, validation_data=(x, 100 * y))
    assert model.accuracy.precision == pytest.approx(np.std(y) / 250)


# What a model refuses

def refuses(match, error=(ValueError, RuntimeError, TypeError)):
    return pytest.raises(error, match="(?s)" + ".*".join(re.escape(part) for part in match))


def unfinished(**kinds):
    kinds = {"loss": Loss_CategoricalCrossentropy(), "optimizer": Optimizer_SGD(), "accuracy": Accuracy_Categorical(),
             **kinds}
    return model_of(Layer_Dense(2, 3), Activation_Softmax(), **kinds, finalize=False)


def test_model_before_finalize():
    for use in (lambda model: model.train(X, Y), lambda model: model.evaluate(X, Y), lambda model: model.predict(X)):
        with refuses(["finalize"]):
            use(unfinished())


@pytest.mark.parametrize("missing", ["loss", "optimizer", "accuracy"])
def test_model_without(missing):
    with refuses([missing, "set("]):
        model = unfinished(**{missing: None})
        model.finalize()
        model.train(X, Y)


def test_model_without_layers():
    with refuses(["add"]):
        model_of(loss=Loss_MeanSquaredError())


def test_model_of_things_that_are_no_layers():
    with refuses(["Activation_ReLU", "()"]):                # the class, where an object belongs
        Model().add(Activation_ReLU)
    with refuses(["Loss_MeanSquaredError", "()"]):
        unfinished().set(loss=Loss_MeanSquaredError)


def test_layers_that_do_not_fit_each_other():
    with refuses(["Layer_Dense(4 → 3)", "4", "3"]):
        model = model_of(Layer_Dense(2, 3), Activation_ReLU(), Layer_Dense(4, 3), Activation_Softmax(),
                         loss=Loss_CategoricalCrossentropy())
        model.forward(X, training=True)


@pytest.mark.parametrize("x, y, match", [
    (X, Y[:29], ["30", "29"]),
    (X[:, :1], Y, ["Layer_Dense(2 → 16)", "(samples, 2)", ", 1)"]),
    (np.where(X == X[3, 0], np.nan, X), Y, ["nan"]),
    (X, Y + 1, ["3 classes", "label"]),
    (X[0], Y[:2], ["(2,)"]),
])
@pytest.mark.parametrize("batch_size", [None, 15])
def test_data_that_do_not_fit(x, y, match, batch_size):
    model = spiral_model()
    for use in (model.train, model.evaluate):
        with refuses(match):
            use(x, y, batch_size=batch_size)


def test_validation_data_that_do_not_fit():
    with refuses(["validation_data"]):
        spiral_model().train(X, Y, validation_data=X)
    with refuses(["30", "20"]):
        spiral_model().train(X, Y, validation_data=(X, Y[:20]), print_every=100)


@pytest.mark.parametrize("settings, lines", [({"epochs": 7}, 7), ({"epochs": 1000}, 100), ({"epochs": 3, "batch_size": 10}, 15)])
def test_left_out_print_every_gives_about_a_hundred_lines(settings, lines, capsys):
    spiral_model().train(X, Y, **settings)
    assert len(capsys.readouterr().out.splitlines()) == lines


@pytest.mark.parametrize("settings", [{"batch_size": 0}, {"batch_size": -4}, {"batch_size": 2.5}, {"epochs": -1},
                                      {"epochs": 1.5}, {"print_every": -1}])
def test_settings_of_train(settings):
    (name, value), = settings.items()
    with refuses([name, str(value)]):
        spiral_model().train(X, Y, **settings)


@pytest.mark.parametrize("change", [
    lambda kept: kept[:1],
    lambda kept: kept + kept[:1],
    lambda kept: [kept[1], kept[0]],
    lambda kept: [kept[0], (kept[1][0], kept[1][1].reshape(3, 1))],
    lambda kept: [kept[0], (kept[1][0],)],
    lambda kept: 5,
])
def test_parameters_that_do_not_fit_change_nothing(change):
    model = spiral_model()
    before = parameters(model)
    with refuses(["parameters"], ValueError):
        model.set_parameters(change(model.get_parameters()))
    assert all((a == b).all() for a, b in zip(before, parameters(model), strict=True))


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
