"""Scripts written to the book's protocol, its class definitions replaced by one import: chapters 2 to 15."""
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
