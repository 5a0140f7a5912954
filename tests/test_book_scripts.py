"""Training scripts written to the book's protocol, their class definitions replaced by one import, run and learn.

They run in fresh processes: without `nnfs.init()`, with it before the import of nnfs_helpers, after it, and with it
called twice. All must end with the same bits.
"""
import json
import os
import subprocess
import sys

import numpy as np
import pytest

IMPORTS = """
import numpy as np
from nnfs_helpers import (Layer_Dense, Layer_Dropout, Activation_ReLU, Activation_Softmax, Activation_Sigmoid,
    Activation_Linear, Loss_CategoricalCrossentropy, Loss_BinaryCrossentropy, Loss_MeanSquaredError,
    Loss_MeanAbsoluteError, Activation_Softmax_Loss_CategoricalCrossentropy, Optimizer_SGD, Optimizer_Adagrad,
    Optimizer_RMSprop, Optimizer_Adam, Accuracy_Categorical, Accuracy_Regression, Model,
    spiral_data, vertical_data, sine_data)
np.random.seed(0)
"""

# Chapters 2 to 5 of the book: forward only, softmax and loss as two objects, one-hot labels turned back.
FORWARD_ONLY = """
X, y = spiral_data(samples=100, classes=3)
dense1 = Layer_Dense(2, 3)
activation1 = Activation_ReLU()
dense2 = Layer_Dense(3, 3)
activation2 = Activation_Softmax()
loss_function = Loss_CategoricalCrossentropy()
dense1.forward(X)
activation1.forward(dense1.output)
dense2.forward(activation1.output)
activation2.forward(dense2.output)
print(activation2.output[:5])
y = np.eye(3)[y]
loss = loss_function.calculate(activation2.output, y)
predictions = np.argmax(activation2.output, axis=1)
if len(y.shape) == 2:
    y = np.argmax(y, axis=1)
accuracy = np.mean(predictions == y)
print('loss:', loss, 'acc:', accuracy)
keep = {'loss': loss, 'accuracy': accuracy, 'output': activation2.output}
"""

# Chapter 6: parameters nudged in place, kept and put back as copies.
NUDGES = """
X, y = vertical_data(samples=100, classes=3)
dense1, activation1, dense2, activation2 = Layer_Dense(2, 3), Activation_ReLU(), Layer_Dense(3, 3), Activation_Softmax()
loss_function = Loss_CategoricalCrossentropy()
lowest_loss = 9999999
for iteration in range(1500):
    best = [dense1.weights.copy(), dense1.biases.copy(), dense2.weights.copy(), dense2.biases.copy()]
    dense1.weights += 0.05 * np.random.randn(2, 3)
    dense1.biases += 0.05 * np.random.randn(1, 3)
    dense2.weights += 0.05 * np.random.randn(3, 3)
    dense2.biases += 0.05 * np.random.randn(1, 3)
    dense1.forward(X)
    activation1.forward(dense1.output)
    dense2.forward(activation1.output)
    activation2.forward(dense2.output)
    loss = loss_function.calculate(activation2.output, y)
    accuracy = np.mean(np.argmax(activation2.output, axis=1) == y)
    if loss < lowest_loss:
        lowest_loss = loss
    else:
        dense1.weights, dense1.biases, dense2.weights, dense2.biases = [kept.copy() for kept in best]
keep = {'loss': lowest_loss, 'accuracy': accuracy}
"""

# Chapter 9: backward through loss and softmax one after the other, written out for each object.
APART = """
X, y = spiral_data(100, 3)
dense1 = Layer_Dense(2, 64)
activation1 = Activation_ReLU()
dense2 = Layer_Dense(64, 3)
activation2 = Activation_Softmax()
loss_function = Loss_CategoricalCrossentropy()
optimizer = Optimizer_SGD(decay=1e-3, momentum=0.9)
for epoch in range(1001):
    dense1.forward(X)
    activation1.forward(dense1.output)
    dense2.forward(activation1.output)
    activation2.forward(dense2.output)
    loss = loss_function.calculate(activation2.output, y)
    accuracy = np.mean(np.argmax(activation2.output, axis=1) == y)
    loss_function.backward(activation2.output, y)
    activation2.backward(loss_function.dinputs)
    dense2.backward(activation2.dinputs)
    activation1.backward(dense2.dinputs)
    dense1.backward(activation1.dinputs)
    optimizer.pre_update_params()
    optimizer.update_params(dense1)
    optimizer.update_params(dense2)
    optimizer.post_update_params()
keep = {'loss': loss, 'accuracy': accuracy, 'weights': dense2.weights, 'momentum': dense1.weight_momentums,
        'rate': optimizer.current_learning_rate, 'steps': optimizer.iterations}
"""

# Chapters 10, 14 and 15: softmax and loss in one, penalties, dropout, validation. {…} are filled in below.
TOGETHER = """
X, y = spiral_data(samples={samples}, classes=3)
dense1 = Layer_Dense(2, 64, weight_regularizer_l2={l2}, bias_regularizer_l2={l2})
activation1 = Activation_ReLU()
dropout1 = Layer_Dropout({rate})
dense2 = Layer_Dense(64, 3)
loss_activation = Activation_Softmax_Loss_CategoricalCrossentropy()
optimizer = {optimizer}
if {one_hot}:
    y = np.eye(3)[y]
for epoch in range({epochs}):
    dense1.forward(X)
    activation1.forward(dense1.output)
    if {rate}:
        dropout1.forward(activation1.output)
    dense2.forward(dropout1.output if {rate} else activation1.output)
    data_loss = loss_activation.forward(dense2.output, y)
    regularization_loss = \\
        loss_activation.loss.regularization_loss(dense1) + \\
        loss_activation.loss.regularization_loss(dense2)
    loss = data_loss + regularization_loss
    predictions = np.argmax(loss_activation.output, axis=1)
    labels = np.argmax(y, axis=1) if len(y.shape) == 2 else y
    accuracy = np.mean(predictions == labels)
    if not epoch % 100:
        print(f'epoch: {{epoch}}, acc: {{accuracy:.3f}}, loss: {{loss:.3f}} (data_loss: {{data_loss:.3f}}, ' +
              f'reg_loss: {{regularization_loss:.3f}}), lr: {{optimizer.current_learning_rate}}')
    loss_activation.backward(loss_activation.output, y)
    dense2.backward(loss_activation.dinputs)
    if {rate}:
        dropout1.backward(dense2.dinputs)
    activation1.backward(dropout1.dinputs if {rate} else dense2.dinputs)
    dense1.backward(activation1.dinputs)
    optimizer.pre_update_params()
    optimizer.update_params(dense1)
    optimizer.update_params(dense2)
    optimizer.post_update_params()
X_test, y_test = spiral_data(samples=100, classes=3)
dense1.forward(X_test)
activation1.forward(dense1.output)
dense2.forward(activation1.output)
validation = loss_activation.forward(dense2.output, y_test)
print(f'validation, loss: {{validation:.3f}}')
keep = {{'loss': loss, 'accuracy': accuracy, 'penalty': regularization_loss, 'validation': validation,
        'weights': dense1.weights}}
"""

# Chapter 16: one output for yes and no, labels as a column, predictions as numbers.
BINARY = """
X, y = spiral_data(samples=100, classes=2)
y = y.reshape(-1, 1)
dense1 = Layer_Dense(2, 64, weight_regularizer_l2=5e-4, bias_regularizer_l2=5e-4)
activation1 = Activation_ReLU()
dense2 = Layer_Dense(64, 1)
activation2 = Activation_Sigmoid()
loss_function = Loss_BinaryCrossentropy()
optimizer = Optimizer_Adam(learning_rate=0.01, decay=5e-7)
for epoch in range(1001):
    dense1.forward(X)
    activation1.forward(dense1.output)
    dense2.forward(activation1.output)
    activation2.forward(dense2.output)
    data_loss = loss_function.calculate(activation2.output, y)
    regularization_loss = loss_function.regularization_loss(dense1) + loss_function.regularization_loss(dense2)
    loss = data_loss + regularization_loss
    predictions = (activation2.output > 0.5) * 1
    accuracy = np.mean(predictions == y)
    loss_function.backward(activation2.output, y)
    activation2.backward(loss_function.dinputs)
    dense2.backward(activation2.dinputs)
    activation1.backward(dense2.dinputs)
    dense1.backward(activation1.dinputs)
    optimizer.pre_update_params()
    optimizer.update_params(dense1)
    optimizer.update_params(dense2)
    optimizer.post_update_params()
keep = {'loss': loss, 'accuracy': accuracy, 'weights': dense1.weights}
"""

# Chapter 17: the sine, accuracy within a 250th of the spread. {hidden2}: with the second hidden layer or without.
REGRESSION = """
X, y = sine_data()
dense1 = Layer_Dense(1, 64)
activation1 = Activation_ReLU()
dense2 = Layer_Dense(64, 64)
activation2 = Activation_ReLU()
dense3 = Layer_Dense(64, 1)
activation3 = Activation_Linear()
loss_function = {loss}()
optimizer = Optimizer_Adam(learning_rate=0.01, decay=1e-3)
accuracy_precision = np.std(y) / 250
for epoch in range({epochs}):
    dense1.forward(X)
    activation1.forward(dense1.output)
    dense2.forward(activation1.output)
    activation2.forward(dense2.output)
    dense3.forward(activation2.output)
    activation3.forward(dense3.output)
    data_loss = loss_function.calculate(activation3.output, y)
    regularization_loss = sum(loss_function.regularization_loss(dense) for dense in (dense1, dense2, dense3))
    loss = data_loss + regularization_loss
    accuracy = np.mean(np.absolute(activation3.output - y) < accuracy_precision)
    loss_function.backward(activation3.output, y)
    activation3.backward(loss_function.dinputs)
    dense3.backward(activation3.dinputs)
    activation2.backward(dense3.dinputs)
    dense2.backward(activation2.dinputs)
    activation1.backward(dense2.dinputs)
    dense1.backward(activation1.dinputs)
    optimizer.pre_update_params()
    for dense in (dense1, dense2, dense3):
        optimizer.update_params(dense)
    optimizer.post_update_params()
keep = {{'loss': loss, 'accuracy': accuracy, 'weights': dense1.weights}}
"""

SINE_ONE_HIDDEN = """
X, y = sine_data()
dense1, activation1 = Layer_Dense(1, 64), Activation_ReLU()
dense2, activation2 = Layer_Dense(64, 1), Activation_Linear()
loss_function, optimizer = Loss_MeanSquaredError(), Optimizer_Adam()
accuracy_precision = np.std(y) / 250
for epoch in range(10001):
    dense1.forward(X)
    activation1.forward(dense1.output)
    dense2.forward(activation1.output)
    activation2.forward(dense2.output)
    loss = loss_function.calculate(activation2.output, y)
    accuracy = np.mean(np.absolute(activation2.output - y) < accuracy_precision)
    loss_function.backward(activation2.output, y)
    activation2.backward(loss_function.dinputs)
    dense2.backward(activation2.dinputs)
    activation1.backward(dense2.dinputs)
    dense1.backward(activation1.dinputs)
    optimizer.pre_update_params()
    optimizer.update_params(dense1)
    optimizer.update_params(dense2)
    optimizer.post_update_params()
keep = {'loss': loss, 'accuracy': accuracy}
"""

# Chapter 18: the model object.
MODEL_CATEGORICAL = """
X, y = spiral_data(samples=100, classes=3)
X_test, y_test = spiral_data(samples=50, classes=3)
model = Model()
model.add(Layer_Dense(2, 64, weight_regularizer_l2=5e-4, bias_regularizer_l2=5e-4))
model.add(Activation_ReLU())
model.add(Layer_Dropout(0.1))
model.add(Layer_Dense(64, 3))
model.add(Activation_Softmax())
model.set(loss=Loss_CategoricalCrossentropy(), optimizer=Optimizer_Adam(learning_rate=0.05, decay=5e-5),
          accuracy=Accuracy_Categorical())
model.finalize()
model.train(X, y, validation_data=(X_test, y_test), epochs=400, print_every=100)
confidences = model.predict(X_test)
predictions = model.output_layer_activation.predictions(confidences)
keep = {'accuracy': np.mean(predictions == y_test), 'confidences': confidences, 'weights': model.layers[0].weights}
"""

MODEL_BINARY = """
X, y = spiral_data(samples=100, classes=2)
X_test, y_test = spiral_data(samples=100, classes=2)
y, y_test = y.reshape(-1, 1), y_test.reshape(-1, 1)
model = Model()
model.add(Layer_Dense(2, 64, weight_regularizer_l2=5e-4, bias_regularizer_l2=5e-4))
model.add(Activation_ReLU())
model.add(Layer_Dense(64, 1))
model.add(Activation_Sigmoid())
model.set(
    loss=Loss_BinaryCrossentropy(),
    optimizer=Optimizer_Adam(learning_rate=0.01, decay=5e-7),
    accuracy=Accuracy_Categorical(binary=True)
)
model.finalize()
model.train(X, y, validation_data=(X_test, y_test), epochs=1000, print_every=500)
output = model.predict(X, batch_size=64)
keep = {'accuracy': np.mean((output > 0.5) * 1 == y), 'output': output, 'weights': model.layers[0].weights}
"""

MODEL_REGRESSION = """
X, y = sine_data()
keys = np.array(range(X.shape[0]))
np.random.shuffle(keys)
X, y = X[keys], y[keys]
model = Model()
model.add(Layer_Dense(1, 64))
model.add(Activation_ReLU())
model.add(Layer_Dense(64, 64))
model.add(Activation_ReLU())
model.add(Layer_Dense(64, 1))
model.add(Activation_Linear())
model.set(loss=Loss_MeanSquaredError(), optimizer=Optimizer_Adam(learning_rate=0.005, decay=1e-3),
          accuracy=Accuracy_Regression())
model.finalize()
model.train(X, y, validation_data=sine_data(333), epochs=20, batch_size=64, print_every=100)
model.evaluate(X, y, batch_size=128)
parameters = model.get_parameters()
before = model.predict(X)
model.set_parameters(parameters)
assert (model.predict(X) == before).all()
keep = {'loss': np.mean((before - y) ** 2), 'output': before, 'weights': model.layers[2].weights}
"""

# The lecture notes' spellings.
NOTES = """
from nnfs_helpers import Loss_CategoricalCrossEntropy, Optimizer_RMSProp
X, y = spiral_data(100, 3)
dense1, activation1 = Layer_Dense(2, 64), Activation_ReLU()
dense2, activation2 = Layer_Dense(64, 3), Activation_Softmax()
loss_function, optimizer = Loss_CategoricalCrossEntropy(), Optimizer_RMSProp(learning_rate=0.02, decay=1e-5, rho=0.999)
for epoch in range(600):
    dense1.forward(X)
    activation1.forward(dense1.output)
    dense2.forward(activation1.output)
    activation2.forward(dense2.output)
    loss = loss_function.calculate(activation2.output, y)
    accuracy = np.mean(np.argmax(activation2.output, axis=1) == y)
    loss_function.backward(activation2.output, y)
    dvalues = loss_function.dinputs
    for layer in (activation2, dense2, activation1, dense1):
        layer.backward(dvalues)
        dvalues = layer.dinputs
    optimizer.pre_update_params()
    optimizer.update_params(dense1)
    optimizer.update_params(dense2)
    optimizer.post_update_params()
keep = {'loss': loss, 'accuracy': accuracy, 'weights': dense1.weights, 'cache': dense2.weight_cache}
"""


def together(optimizer, epochs=400, samples=100, l2=0, rate=0, one_hot=False):
    return TOGETHER.format(optimizer=optimizer, epochs=epochs, samples=samples, l2=l2, rate=rate, one_hot=one_hot)


ADAM = "Optimizer_Adam(learning_rate=0.05, decay=5e-7)"
SCRIPTS = {      # name: (script, the least accuracy, the largest loss) that show it learns; far beside chance and start
    "forward only": (FORWARD_ONLY, 0.2, 1.1),
    "apart": (APART, 0.5, 1.0),
    "Adam": (together(ADAM), 0.75, 0.65),
    "Adam, one-hot": (together(ADAM, one_hot=True), 0.75, 0.65),
    "SGD": (together("Optimizer_SGD()", epochs=600), 0.38, 1.08),
    "Adagrad": (together("Optimizer_Adagrad(decay=1e-4)", epochs=600), 0.5, 1.0),
    "float64": ("from nnfs_helpers import arithmetic\nwith arithmetic('float64'):\n"
                + together(ADAM, epochs=50, l2=5e-4, rate=0.1).replace("\n", "\n    "), 0.38, 1.08),
    "penalties, dropout": (together("Optimizer_Adam(0.05, 5e-5)", samples=150, l2=5e-4, rate=0.1), 0.6, 0.95),
    "binary": (BINARY, 0.8, 0.6),
    "regression": (REGRESSION.format(loss="Loss_MeanSquaredError", epochs=100), 0, 0.2),
    "regression, absolute": (REGRESSION.format(loss="Loss_MeanAbsoluteError", epochs=100), 0, 0.4),
    "model, categorical": (MODEL_CATEGORICAL, 0.5, None),
    "model, binary": (MODEL_BINARY, 0.8, None),
    "model, regression": (MODEL_REGRESSION, None, 0.2),
    "notes": (NOTES, 0.5, 1.0),
}
RUNNER = """
import contextlib, hashlib, io, json, sys
import numpy as np
order, scripts = sys.argv[1].split(), json.load(sys.stdin)
for word in order:
    if word == "init":
        import nnfs
        nnfs.init()
    else:
        from nnfs_helpers import layers, activations, losses, optimizers, accuracy, model, datasets
results = {}
for name, script in scripts.items():
    namespace, printed = {}, io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(script, name, "exec"), namespace)
    results[name] = {key: hashlib.sha256(value.tobytes()).hexdigest() if np.ndim(value) else float(value)
                     for key, value in namespace["keep"].items()}
    results[name]["printed"] = printed.getvalue()
print(json.dumps(results))
"""
ORDERS = ["import", "init import", "import init", "init import init"]




def in_a_process(root, order, names=tuple(SCRIPTS), warnings="error", **variables):
    """{script: what it kept}, the scripts run one after the other in a fresh process."""
    environment = {**os.environ, "PYTHONPATH": str(root), "PYTHONDONTWRITEBYTECODE": "1", **variables}
    scripts = json.dumps({name: IMPORTS + SCRIPTS[name][0] for name in names})
    return json.loads(subprocess.run([sys.executable, "-W", warnings, "-c", RUNNER, order], input=scripts, text=True,
                                     env=environment, stdout=subprocess.PIPE, check=True).stdout)


@pytest.fixture(scope="module")
def results(root):
    return {order: in_a_process(root, order) for order in ORDERS}


@pytest.mark.parametrize("name", SCRIPTS)
def test_script_learns(results, name):
    script, accuracy, loss = SCRIPTS[name]
    kept = results["import"][name]
    if accuracy is not None:
        assert kept["accuracy"] > accuracy
    if loss is not None:
        assert kept["loss"] < loss


@pytest.mark.parametrize("order", ORDERS[1:])
@pytest.mark.parametrize("name", SCRIPTS)
def test_nnfs_init_changes_no_bit(results, name, order):
    assert results[order][name] == results["import"][name]


NEW_NAMES = np.lib.NumpyVersion(np.__version__) >= "2.4.0"
PROCESSORS = {      # other kernels of OpenBLAS, and NumPy without AVX2; where they are unknown, nothing changes
    "Haswell": {"OPENBLAS_CORETYPE": "Haswell"}, "Nehalem": {"OPENBLAS_CORETYPE": "Nehalem"},
    "Prescott": {"OPENBLAS_CORETYPE": "Prescott"},
    "NumPy for old processors": {"NPY_DISABLE_CPU_FEATURES": "X86_V3 X86_V4 AVX512_ICL AVX512_SPR" if NEW_NAMES else
                                 "AVX2 FMA3 AVX512F AVX512CD AVX512_SKX AVX512_CLX AVX512_CNL AVX512_ICL"},
}


@pytest.mark.parametrize("processor", PROCESSORS)
def test_another_processor_changes_no_bit(results, root, processor):
    names = ("apart", "penalties, dropout", "binary", "regression", "model, categorical", "model, regression")
    elsewhere = in_a_process(root, "import", names, warnings="ignore", **PROCESSORS[processor])
    assert elsewhere == {name: results["import"][name] for name in names}


def test_labels_of_either_kind_train_the_same_network(results):
    assert results["import"]["Adam"] == results["import"]["Adam, one-hot"]


def run(script):
    namespace = {}
    exec(IMPORTS + script, namespace)
    return namespace["keep"]


def test_nudges_learn_the_vertical_data():
    kept = run(NUDGES)
    assert kept["accuracy"] > 0.7 and kept["loss"] < 0.8           # chance: .33 and 1.10


def test_script_with_the_data_of_the_package_nnfs(capsys):
    kept = run("from nnfs.datasets import spiral_data\n" + together(ADAM))
    assert kept["accuracy"] > 0.75
    assert "epoch: 300, acc: 0." in capsys.readouterr().out


def test_the_spiral_after_ten_thousand_epochs(capsys):
    """The figures that the course prints for Adam, to the digit, on any machine."""
    run(together(ADAM, epochs=10001))
    assert "epoch: 10000, acc: 0.973, loss: 0.078" in capsys.readouterr().out


def test_the_sine_with_one_hidden_layer_after_ten_thousand_epochs():
    kept = run(SINE_ONE_HIDDEN)
    assert f"{kept['accuracy']:.3f}, {kept['loss']:.3f}" == "0.004, 0.145"


# The data

DATA = """
import sys
import numpy as np
from nnfs_helpers import datasets as ours
import nnfs.datasets as theirs
def draw(source):
    for samples, classes in ((100, 3), (7, 5), (1, 1), (1000, 2)):
        np.random.seed(samples)
        yield from source.spiral_data(samples, classes)
        yield from source.vertical_data(samples=samples, classes=classes)
        yield np.random.get_state()[1]
    yield from source.sine_data()
    yield from source.sine_data(samples=13)
before, plain = list(draw(ours)), list(draw(theirs))
import nnfs
nnfs.init()
after, rounded = list(draw(ours)), list(draw(theirs))
for a, b, c, d in zip(before, after, rounded, plain):
    assert a.dtype == b.dtype == c.dtype and a.shape == d.shape
    assert (a == b).all() and (a == c).all() and abs(a - d.astype(a.dtype)).max() < 1e-6
print(len(before))
"""


def test_data_are_those_of_nnfs_after_its_init_with_and_without_it(root):
    out = subprocess.run([sys.executable, "-c", DATA], env={**os.environ, "PYTHONPATH": str(root)}, text=True,
                         stdout=subprocess.PIPE, check=True).stdout
    assert out == "24\n"


@pytest.mark.parametrize("name, arguments", [("spiral_data", (0, 3)), ("spiral_data", (10, 2.0)),
                                             ("vertical_data", (-1, 3)), ("sine_data", ("10",))])
def test_data_of_no_size(name, arguments):
    import nnfs_helpers
    with pytest.raises(ValueError, match=f"{name} needs whole numbers of at least 1"):
        getattr(nnfs_helpers, name)(*arguments)


def test_data_draw_from_the_global_stream_and_nothing_else():
    from nnfs_helpers import spiral_data
    np.random.seed(5)
    first = spiral_data(20, 3)[0]
    second = spiral_data(20, 3)[0]
    np.random.seed(5)
    assert (first == spiral_data(20, 3)[0]).all() and (first != second).any()
