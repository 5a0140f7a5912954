"""Back through an activation, as functions: ReLU (6.7) and the sigmoid (6.8)."""
import numpy as np

from ...exercises import entry

D = np.array([[5.0, 6.0, -7.0, 0.5], [-1.5, -2.0, 3.0, 4.0]])
Z = np.array([[2.0, -1.0, 3.0, 0.0], [-0.5, 0.25, -4.0, 1.5]])
D_FLAT, Z_FLAT = np.array([3.0, -4.0, 2.5]), np.array([-2.0, 0.75, 1.25])
CASES = [(D, Z), (D_FLAT, Z_FLAT)]


def relu_backward(dvalues, inputs):
    return dvalues * (inputs > 0)


def in_place(d, z):
    d[z <= 0] = 0
    return d


RELU_MISTAKES = {
    "negative blame passes an open gate, too: the gate looks at the inputs, not at what arrives": (
        lambda d, z: d * (d > 0), lambda d, z: np.maximum(d, 0), lambda d, z: np.maximum(d, 0) * (z > 0)),
    "right, but you changed the caller's array: work on a copy, or multiply by the gate": in_place,
    "that is the gate alone: multiply it by what arrives": (lambda d, z: (z > 0) * 1.0, lambda d, z: z > 0),
    "right but at 0: on the corner there is no slope, and the convention is 0": lambda d, z: d * (z >= 0),
    "the gate is the wrong way round: it is open where the input was above 0": (
        lambda d, z: d * (z < 0), lambda d, z: d * (z <= 0)),
    "slopes, not values: where the gate is open, the slope is 1": (
        lambda d, z: d * np.maximum(z, 0), lambda d, z: d * z),
    "that is the way forward again: no blame in it": (lambda d, z: np.maximum(z, 0), lambda d, z: z),
    "nothing has been shut: where the input was not above 0, nothing passes": lambda d, z: d,
    "where the gate is shut the slope is 0, not −1": (
        lambda d, z: np.where(z > 0, d, -d), lambda d, z: d * np.sign(z)),
    "where the gate is open, what arrives passes as it is, not as 1": lambda d, z: np.where(z > 0, 1.0, d),
    "what arrives and the gate are multiplied, not added": lambda d, z: d + (z > 0),
    "`if` wants one truth value, and an array holds many: multiply by the gate": lambda d, z: d if z > 0 else 0,
    "`>` looks at the whole product here: brackets around `inputs > 0`": lambda d, z: d * z > 0,
    "`@` is a matrix product; each number meets its own gate, place by place: `*`": lambda d, z: d @ (z > 0),
    "only what passes is returned: the shut places stay, as zeros": lambda d, z: d[z > 0],
}

entry("6.7", course=relu_backward, cases=CASES, mistakes=RELU_MISTAKES,
      random=lambda rng: tuple(rng.normal(size=(2, *rng.integers(1, 6, size=2)))))

S = 1 / (1 + np.exp(-Z))
S_FLAT = np.array([0.125, 0.75, 0.5])


def sigmoid_backward(dvalues, output):
    return dvalues * output * (1 - output)


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def in_place_sigmoid(d, s):
    d *= s * (1 - s)
    return d


SIGMOID_MISTAKES = {
    "that is the slope alone: multiply it by what arrives": lambda d, s: s * (1 - s),
    "`output` is σ(z) already: do not take the sigmoid of it again": lambda d, s: d * sigmoid(s) * (1 - sigmoid(s)),
    "half of the slope is missing: it is σ times (1 − σ)": (lambda d, s: d * s, lambda d, s: d * (1 - s)),
    "without brackets only the product is taken from, not the 1: output * (1 - output)": (
        lambda d, s: d * s * 1 - s, lambda d, s: d * s - s),
    "`dvalues` belongs to both parts: d * s - d * s * s. With brackets it is easier":
    lambda d, s: d * s - s ** 2,
    "the sign is turned: 1 − σ, and not σ − 1": (lambda d, s: d * s * (s - 1), lambda d, s: -d * s * (1 - s)),
    "1 minus σ, not 1 plus σ: near σ = 1 the curve is flat": lambda d, s: d * s * (1 + s),
    "right, but you changed the caller's array: dvalues * …, not *=": in_place_sigmoid,
    "that is the way forward again: no blame in it": (lambda d, s: s, lambda d, s: sigmoid(s)),
    "nothing has happened to what arrives": lambda d, s: d,
    "what arrives and the slope are multiplied, not added": lambda d, s: d + s * (1 - s),
    "what arrives is not inside the brackets of the slope: the slope is made of the output alone": (
        lambda d, s: d * (1 - d), lambda d, s: s * (1 - d), lambda d, s: d * s * (1 - d)),
    "`* 2` doubles, a square is `** 2`": lambda d, s: d * (s - s * 2),
    "one slope for each output: do not add them up": lambda d, s: (d * s * (1 - s)).sum(),
    "that is ReLU's gate; the sigmoid's slope is σ times (1 − σ)": lambda d, s: d * (s > 0.5),
}

entry("6.8", course=sigmoid_backward, cases=[(D, S), (D_FLAT, S_FLAT)], mistakes=SIGMOID_MISTAKES,
      random=lambda rng: (rng.normal(size=(3, 4)), rng.uniform(size=(3, 4))))
