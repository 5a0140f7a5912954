"""What the microscope looks at: a network's quantities and operations, one by one, with values and gradients.

Nothing is differentiated here. The layers, activations and losses that are handed in run forward and backward, in
float64 and as copies; their `output`, `dinputs`, `dweights` and `dbiases` are read off.
"""
import copy
from dataclasses import dataclass, field

import numpy as np

from ... import activations
from ...arithmetic import arithmetic
from ...layers import Layer_Dense
from ...losses import Loss_MeanSquaredError


@dataclass
class Quantity:
    """Something that runs along an arrow: a number, or an array with samples as rows."""
    name: str                       # as in the lines of code: "w0", "Z1"
    value: object
    gradient: object = None         # the slope of the last quantity by this one, in the same shape; None: not asked
    given: bool = False             # known before anything runs

    @property
    def shape(self):
        return np.shape(self.value)


@dataclass
class Operation:
    """One line forward, and one line backward for each input that gets a gradient."""
    sign: str                       # what stands in its circle
    inputs: list                    # names; in a network the first comes along the chain, the second from above
    output: str
    forward: str
    backward: list
    slopes: dict = field(default_factory=dict)      # local derivative at each input: a number, an array, or words


@dataclass
class Graph:
    """Quantities by name, and operations in the order in which they run forward."""
    quantities: dict
    operations: list
    start: str = "1"                # what the gradient of the last quantity is, in words

    def __getitem__(self, name):
        return self.quantities[name]

    @property
    def last(self):
        return self.operations[-1].output

    def add(self, name, value, gradient=None, given=False):
        self.quantities[name] = Quantity(name, value, gradient, given)
        return name


MOST = 5        # inputs of a neuron
NAMES = {"relu": "ReLU", "sigmoid": "Sigmoid", "linear": "Linear"}
CODE = {"ReLU": "max(z, 0)", "Sigmoid": "sigmoid(z)", "Linear": "z"}
SLOPE = {"ReLU": "(z > 0)", "Sigmoid": "y * (1 - y)", "Linear": "1"}


def neuron(x, w, b, activation="ReLU", target=None):
    """The graph of one neuron: inputs x, weights w (as many), a bias b, "ReLU", "sigmoid" or "linear".

    With a target, one more operation: the squared distance L = (y - target)². Raises ValueError for what does not fit.
    """
    x, w, b = (np.array(given, float).ravel() for given in (x, w, b))
    if not 1 <= len(x) <= MOST or len(w) != len(x):
        raise ValueError(f"The microscope takes a neuron with 1 to {MOST} inputs and a weight for each; "
                         f"here are {len(x)} inputs and {len(w)} weights.")
    if len(b) != 1:
        raise ValueError(f"A neuron has one bias; here are {len(b)}.")
    name = NAMES.get(str(activation).strip().lower())
    if name is None:
        raise ValueError(f'The microscope knows "ReLU", "sigmoid" and "linear", not {activation!r}.')
    layer, bend = _dense(w.reshape(-1, 1), b), getattr(activations, f"Activation_{name}")()
    loss = Loss_MeanSquaredError()
    with arithmetic("float64"):
        layer.forward(x.reshape(1, -1))
        bend.forward(layer.output)
        dy = np.ones((1, 1))
        if target is not None:
            error = loss.calculate(bend.output, np.array([[float(target)]]))
            loss.backward(bend.output, np.array([[float(target)]]))
            dy = loss.dinputs
        bend.backward(dy)
        layer.backward(bend.dinputs)
        local = copy.deepcopy(bend)
        local.backward(np.ones((1, 1)))
    graph, dz = Graph({}, []), bend.dinputs.item()
    for i in range(len(x)):
        graph.add(f"x{i}", x[i], layer.dinputs[0, i], True)
        graph.add(f"w{i}", w[i], layer.dweights[i, 0], True)
        graph.add(f"p{i}", x[i] * w[i], dz)
        graph.operations.append(Operation("×", [f"x{i}", f"w{i}"], f"p{i}", f"p{i} = x{i} * w{i}", [
            f"dx{i} = dp{i} * w{i}", f"dw{i} = dp{i} * x{i}"], {f"x{i}": w[i], f"w{i}": x[i]}))
    parts = [f"p{i}" for i in range(len(x))] + [graph.add("b", b.item(), layer.dbiases.item(), True)]
    graph.add("z", layer.output.item(), dz)
    graph.operations.append(Operation("+", parts, "z", "z = " + " + ".join(parts), [
        " = ".join(f"d{part}" for part in parts) + " = dz"], dict.fromkeys(parts, 1.0)))
    graph.add("y", bend.output.item(), dy.item())
    graph.operations.append(Operation({"Sigmoid": "σ", "Linear": "id"}.get(name, name), ["z"], "y", f"y = {CODE[name]}",
                                      [f"dz = dy * {SLOPE[name]}"], {"z": local.dinputs.item()}))
    if target is not None:
        graph.add("L", float(error), 1.0)
        t = f"({target:g})" if target < 0 else f"{target:g}"
        graph.operations.append(Operation("( )²", ["y"], "L", f"L = (y - {t}) ** 2", [f"dy = dL * 2 * (y - {t})"],
                                          {"y": dy.item()}))
    return graph


def _dense(weights, biases):
    """A real layer with these parameters; the random numbers that it was born with leave NumPy's stream as it was."""
    stream = np.random.get_state()
    layer = Layer_Dense(*weights.shape)
    np.random.set_state(stream)
    layer.weights, layer.biases = weights, np.array(biases, float).reshape(1, -1)
    return layer
