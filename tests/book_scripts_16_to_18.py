"""Scripts written to chapters 16 to 18 of the book: yes and no, regression, the model object."""
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
