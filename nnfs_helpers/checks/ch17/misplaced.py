"""Wrong answers to exercise 17.2: parameters that go into layers unchecked, or checked too late."""
from .parts import dense


def unchecked(layers, parameters):
    for layer, (weights, biases) in zip(dense(layers), parameters):
        layer.weights, layer.biases = weights.copy(), biases.copy()


def unchecked_index(layers, parameters):
    for k, layer in enumerate(dense(layers)):
        layer.weights, layer.biases = parameters[k][0].copy(), parameters[k][1].copy()


def one_by_one(layers, parameters):
    if len(parameters) != len(dense(layers)):
        raise ValueError("another number of layers")
    for layer, (weights, biases) in zip(dense(layers), parameters):
        if layer.weights.shape != weights.shape or layer.biases.shape != biases.shape:
            raise ValueError("does not fit")
        layer.weights, layer.biases = weights.copy(), biases.copy()


def one_by_one_zip(layers, parameters):
    for layer, (weights, biases) in zip(dense(layers), parameters):
        if layer.weights.shape != weights.shape:
            raise ValueError("does not fit")
        layer.weights, layer.biases = weights.copy(), biases.copy()


def one_by_one_index(layers, parameters):
    for k, layer in enumerate(dense(layers)):
        if layer.weights.shape != parameters[k][0].shape:
            raise ValueError("does not fit")
        layer.weights, layer.biases = parameters[k][0].copy(), parameters[k][1].copy()


def all_layers(copied):
    def set_parameters(layers, parameters):
        for layer, (weights, biases) in zip(layers, parameters):
            layer.weights, layer.biases = (weights.copy(), biases.copy()) if copied else (weights, biases)
    return set_parameters


def broadcast(layers, parameters):
    if len(parameters) != len(dense(layers)):
        raise ValueError("another number of layers")
    for layer, (weights, biases) in zip(dense(layers), parameters):
        layer.weights[:], layer.biases[:] = weights, biases


def counted(layers, parameters):
    if len(parameters) != len(dense(layers)):
        raise ValueError("another number of layers")
    unchecked(layers, parameters)


def weights_checked(layers, parameters):
    if any(layer.weights.shape != weights.shape for layer, (weights, _) in zip(dense(layers), parameters)):
        raise ValueError("does not fit")
    unchecked(layers, parameters)


def one_size(layers, parameters):
    given = [(weights.size, biases.size) for weights, biases in parameters]
    if given != [(layer.weights.size, layer.biases.size) for layer in dense(layers)]:
        raise ValueError("does not fit")
    unchecked(layers, parameters)


def flat_taken(layers, parameters):
    if [weights.shape for weights, _ in parameters] != [layer.weights.shape for layer in dense(layers)]:
        raise ValueError("does not fit")
    unchecked(layers, parameters)


def zip_checked(layers, parameters):
    for layer, (weights, biases) in zip(dense(layers), parameters):
        if layer.weights.shape != weights.shape or layer.biases.shape != biases.shape:
            raise ValueError("does not fit")
    unchecked(layers, parameters)
