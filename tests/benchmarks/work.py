"""The work that is measured: five networks on their data, as a `Model` and through the plain protocol."""

import contextlib
import io
from dataclasses import dataclass

import numpy as np

from nnfs_helpers import (
    Accuracy_Categorical,
    Accuracy_Regression,
    Activation_Linear,
    Activation_ReLU,
    Activation_Softmax,
    Activation_Softmax_Loss_CategoricalCrossentropy,
    Layer_Dense,
    Loss_CategoricalCrossentropy,
    Loss_MeanSquaredError,
    Model,
    Optimizer_Adam,
    arithmetic,
)
from nnfs_helpers.datasets import sine_data, spiral_data


@dataclass
class Work:
    """A network (`sizes`: inputs, neurons of each layer), its data, and how it is trained with Adam."""

    name: str
    title: str
    sizes: list
    X: np.ndarray
    y: np.ndarray
    rate: float
    batch: int = None       # None: all samples in one step
    l2: float = 0           # on the first layer's weights
    trained: int = 1000     # steps after which it counts as having trained a while

    @property
    def regression(self):
        return self.y.dtype.kind == "f"

    @property
    def rows(self):
        return self.batch or len(self.X)

    @property
    def steps(self):
        """In one epoch."""
        return -(-len(self.X) // self.rows)


def all_work():
    np.random.seed(0)
    random = np.random.default_rng(0)
    (X1, y1), (X2, y2), (X3, y3) = spiral_data(100, 3), spiral_data(1000, 3), sine_data()
    X4, y4 = random.normal(size=(12800, 784)).astype(np.float32), random.integers(0, 10, 12800)
    return [
        Work("W1", "spiral 300×2 → 64 → 3", [2, 64, 3], X1, y1, 0.05, trained=2000),
        Work("W2", "spiral 3000×2 → 512 → 3, L2", [2, 512, 3], X2, y2, 0.02, l2=5e-4, trained=60),
        Work("W3", "sine 1000×1 → 64 → 64 → 1", [1, 64, 64, 1], X3, y3, 0.005, trained=900),
        Work("W4", "60000×784 → 128 → 128 → 10 by 128", [784, 128, 128, 10], X4, y4, 0.001, batch=128, trained=300),
        Work("W5", "1797×64 → 64 → 64 → 10 by 32", [64, 64, 64, 10], *digits(random), 0.001, batch=32, trained=1700),
    ]


def digits(random):
    try:
        from sklearn.datasets import load_digits
    except ImportError:
        return random.normal(size=(1797, 64)).astype(np.float32), random.integers(0, 10, 1797)
    X, y = load_digits(return_X_y=True)
    return (X / 8 - 1).astype(np.float32), y


def layers_of(work):
    np.random.seed(0)
    layers = []
    for inputs, neurons in zip(work.sizes[:-1], work.sizes[1:], strict=True):
        layers += [Layer_Dense(inputs, neurons, weight_regularizer_l2=0 if layers else work.l2), Activation_ReLU()]
    return [*layers[:-1], Activation_Linear() if work.regression else Activation_Softmax()]


def model_of(work):
    model = Model()
    for layer in layers_of(work):
        model.add(layer)
    model.set(loss=Loss_MeanSquaredError() if work.regression else Loss_CategoricalCrossentropy(),
              optimizer=Optimizer_Adam(work.rate),
              accuracy=Accuracy_Regression() if work.regression else Accuracy_Categorical())
    model.finalize()
    return model


def by_model(work, setting, print_every=10**9):
    """A function that takes n steps (whole epochs, where there are batches) through `Model.train`."""
    model = model_of(work)

    def run(n):
        with arithmetic(setting), contextlib.redirect_stdout(io.StringIO()):
            model.train(work.X, work.y, epochs=-(-n // work.steps), batch_size=work.batch, print_every=print_every)
    return run


def by_protocol(work, setting):
    """The same through the layers' own methods, as a script written to the book does it (one batch)."""
    *layers, last = layers_of(work)
    if work.regression:
        layers, loss = [*layers, last], Loss_MeanSquaredError()
    else:
        loss = Activation_Softmax_Loss_CategoricalCrossentropy()
    optimizer, dense = Optimizer_Adam(work.rate), layers[::2]

    def step():
        values = work.X
        for layer in layers:
            layer.forward(values)
            values = layer.output
        if work.regression:
            loss.calculate(values, work.y)
        else:
            loss.forward(values, work.y)
            values = loss.output
        loss.backward(values, work.y)
        dvalues = loss.dinputs
        for layer in reversed(layers):
            layer.backward(dvalues)
            dvalues = layer.dinputs
        optimizer.pre_update_params()
        for layer in dense:
            optimizer.update_params(layer)
        optimizer.post_update_params()

    def run(n):
        with arithmetic(setting):
            for _ in range(n):
                step()
    return run


def bare_products(work, setting):
    """Only the matrix products of a step, in the type in which the setting takes them, into arrays made beforehand."""
    dtype = np.float64 if setting == "same" else np.float32
    products = []
    for i, (inputs, neurons) in enumerate(zip(work.sizes[:-1], work.sizes[1:], strict=True)):
        x, w, z = (np.ones(shape, dtype) for shape in ((work.rows, inputs), (inputs, neurons), (work.rows, neurons)))
        products += [(x, w, z.copy()), (x.T, z, w.copy())] + ([(z, w.T, x.copy())] if i else [])

    def run(n):
        for _ in range(n):
            for a, b, out in products:
                a.dot(b, out=out)
    return run
