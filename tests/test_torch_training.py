"""The spiral of chapter 18, trained by us and by PyTorch from the same first weights: the losses of each step."""
import numpy as np
import pytest
from torch_cases import torch

from nnfs_helpers import (
    Accuracy_Categorical,
    Activation_ReLU,
    Activation_Softmax,
    Layer_Dense,
    Loss_CategoricalCrossentropy,
    Model,
    Optimizer_Adagrad,
    Optimizer_Adam,
    Optimizer_RMSprop,
    Optimizer_SGD,
    arithmetic,
    spiral_data,
)

OPTIMIZERS = {      # ours, PyTorch's with the same constants
    "SGD": (lambda: Optimizer_SGD(1.0, decay=1e-3), lambda p: torch.optim.SGD(p, 1.0), 1e-3),
    "momentum": (lambda: Optimizer_SGD(1.0, momentum=0.9), lambda p: torch.optim.SGD(p, 1.0, momentum=0.9), 0),
    "Adagrad": (lambda: Optimizer_Adagrad(0.1, decay=1e-4), lambda p: torch.optim.Adagrad(p, 0.1, eps=1e-7), 1e-4),
    "RMSprop": (lambda: Optimizer_RMSprop(0.002, decay=1e-5, rho=0.95),
                lambda p: torch.optim.RMSprop(p, 0.002, alpha=0.95, eps=1e-7), 1e-5),
    "Adam": (lambda: Optimizer_Adam(0.05, decay=5e-7), lambda p: torch.optim.Adam(p, 0.05, eps=1e-7), 5e-7),
}


def spiral_model(optimizer):
    np.random.seed(0)
    X, y = spiral_data(samples=100, classes=3)
    model = Model()
    for layer in [Layer_Dense(2, 64), Activation_ReLU(), Layer_Dense(64, 3), Activation_Softmax()]:
        model.add(layer)
    model.set(loss=Loss_CategoricalCrossentropy(), optimizer=optimizer, accuracy=Accuracy_Categorical())
    model.finalize()
    return model, X, y


def both(name, steps):
    """Our losses and PyTorch's; and of the first step our slopes and theirs, in our layout."""
    make_ours, make_theirs, decay = OPTIMIZERS[name]
    model, X, y = spiral_model(make_ours())
    nn = torch.nn
    network = nn.Sequential(nn.Linear(2, 64), nn.ReLU(), nn.Linear(64, 3))
    linears = network[0], network[2]
    for linear, (weights, biases) in zip(linears, model.get_parameters(), strict=True):
        linear.weight = nn.Parameter(torch.from_numpy(weights.T.copy()))
        linear.bias = nn.Parameter(torch.from_numpy(biases[0].copy()))
    model.backward(model.forward(X, training=True), y)
    ours = [array.copy() for layer in model.trainable_layers for array in (layer.dweights, layer.dbiases)]
    model.train(X, y, epochs=steps, print_every=0)

    optimizer, losses, theirs = make_theirs(network.parameters()), [], None
    scheduler = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda t: 1 / (1 + decay * t))
    X, y = torch.from_numpy(X).to(linears[0].weight.dtype), torch.from_numpy(y).long()
    for _ in range(steps):
        optimizer.zero_grad()
        loss = nn.CrossEntropyLoss()(network(X), y)
        loss.backward()
        if theirs is None:
            theirs = [g.numpy().T.copy().reshape(shape) for linear in linears for g, shape in
                      ((linear.weight.grad, linear.weight.shape[::-1]), (linear.bias.grad, (1, -1)))]
        optimizer.step()
        scheduler.step()
        losses.append(loss.item())
    return np.array([epoch["loss"] for epoch in model.history]), np.array(losses), ours, theirs


@pytest.mark.parametrize("name", OPTIMIZERS)
def test_a_hundred_steps_in_float64(name):
    with arithmetic("float64"):
        ours, theirs, our_slopes, their_slopes = both(name, 100)
    assert ours.dtype == np.float64 and ours[0] == pytest.approx(np.log(3), abs=1e-3) and ours[-1] < ours[0]
    np.testing.assert_allclose(ours, theirs, rtol=0, atol=1e-9)
    for a, b in zip(our_slopes, their_slopes, strict=True):
        np.testing.assert_allclose(a, b, rtol=0, atol=1e-12)


@pytest.mark.parametrize("setting", ["same", "fast"])
@pytest.mark.parametrize("name", OPTIMIZERS)
def test_five_steps_in_float32(name, setting):
    with arithmetic(setting):
        ours, theirs, our_slopes, their_slopes = both(name, 5)
    np.testing.assert_allclose(ours, theirs, rtol=0, atol=1e-5)
    for a, b in zip(our_slopes, their_slopes, strict=True):
        np.testing.assert_allclose(a, b, rtol=0, atol=1e-6)
