"""Checks of chapter 02: a layer by loops (2.2), and the layers and batches that 2.3 and 2.4 are tried on, too."""
import numpy as np

from ...exercises import entry

X1, B1 = [1.0, 2.0, 3.0, 2.5], [2.0, 3.0, 0.5]
W1 = [[0.2, 0.8, -0.5, 1.0], [0.5, -0.91, 0.26, -0.5], [-0.26, -0.27, 0.17, 0.87]]
X2, B2 = [2.0, -1.0], [0.5, -1.5, 2.0, 1.0, -3.0]
W2 = [[1.0, 0.5], [-2.0, 3.0], [0.25, 1.5], [4.0, -1.0], [0.5, 0.75]]
BATCH = np.array([X1, [2.0, 5.0, -1.0, 2.0], [-1.5, 2.7, 3.3, -0.8], [0.5, -1.0, 2.0, 4.0], [3.0, 0.1, -2.0, 1.0]])
SINGLE = [tuple(np.array(a) for a in case) for case in ((X1, W1, B1), (X2, W2, B2))]
MANY = [(BATCH, *SINGLE[0][1:]), (np.array([X2, [0.5, 1.5], [-3.0, 2.0]]), *SINGLE[1][1:])]


def lists(rng):
    inputs, neurons = int(rng.integers(2, 6)), int(rng.integers(6, 9))
    return tuple(rng.normal(size=shape).tolist() for shape in (inputs, (neurons, inputs), neurons))


# 2.2: nested loops over lists

def layer(inputs, weights, biases):
    output = []
    for row, bias in zip(weights, biases):
        total = 0
        for x, w in zip(inputs, row):
            total += x * w
        output.append(total + bias)
    return output


def weighted(inputs, row):
    return sum(x * w for x, w in zip(inputs, row))


def sums(x, w):
    return [weighted(x, row) for row in w]


def each(rule):
    """A wrong layer that makes one number of (inputs, a neuron's row, its bias, all biases)."""
    return lambda x, w, b: [rule(x, row, bias, b) for row, bias in zip(w, b)]


def grows(inputs, weights, biases, output=[]):                                       # noqa: B006
    output.extend(layer(inputs, weights, biases))
    return output


def appended(numbers):
    output = []
    for number in numbers:
        output = output.append(number)
    return output


LISTS = [(X1, W1, B1), (X2, W2, B2), ([3.0, 1.0, -2.0], [[1.0, -1.0, 0.5], [2.0, 0.5, 1.0]], [0.25, 4.0])]

entry("2.2", course=layer, cases=LISTS, mistakes={
    "right before the biases: each neuron adds its own at the end": lambda x, w, b: sums(x, w),
    "one number is left, the last neuron's: collect one for each neuron in a list": (
        lambda x, w, b: weighted(x, w[-1]) + b[-1], lambda x, w, b: [weighted(x, w[-1]) + b[-1]]),
    "only the first neuron answers: does the `return` stand inside the loop?": (
        lambda x, w, b: [weighted(x, w[0]) + b[0]], lambda x, w, b: weighted(x, w[0]) + b[0],
        lambda x, w, b: weighted(x, w[0])),
    "all neurons together make one number: set the sum to 0 for each neuron, and append it to a list": (
        lambda x, w, b: sum(sums(x, w)) + sum(b), lambda x, w, b: sum(sums(x, w)),
        lambda x, w, b: sum(sums(x, w)) + b[-1]),
    "the sum of the first neuron runs on into the second: set it to 0 inside the outer loop": (
        lambda x, w, b: np.cumsum(np.add(sums(x, w), b)).tolist(),
        lambda x, w, b: np.add(np.cumsum(sums(x, w)), b).tolist()),
    "those are the products; each neuron adds its own up to one number": (
        lambda x, w, b: [[v * u for v, u in zip(x, row)] for row in w],
        lambda x, w, b: [v * u for row in w for v, u in zip(x, row)]),
    "the list gets a number for each weight: append after the inner loop, not inside it": (
        lambda x, w, b: [s + c for row, c in zip(w, b) for s in np.cumsum(np.multiply(x, row))],
        lambda x, w, b: [v * u + c for row, c in zip(w, b) for v, u in zip(x, row)]),
    "the bias is added once for each input: add it once, after the inner loop": each(
        lambda x, row, bias, b: weighted(x, row) + len(x) * bias),
    "you multiply by the bias: it is added": each(lambda x, row, bias, b: weighted(x, row) * bias),
    "every neuron gets all the biases: neuron 0 adds only the first, neuron 1 only the second": each(
        lambda x, row, bias, b: weighted(x, row) + sum(b)),
    "every neuron gets the first bias: `zip(weights, biases)` hands you a row and its own bias": each(
        lambda x, row, bias, b: weighted(x, row) + b[0]),
    "the inputs are never used: each weight is multiplied by its input first": each(
        lambda x, row, bias, b: sum(row) + bias),
    "only the last product of each neuron survives: `+=` adds to the sum, `=` replaces it": each(
        lambda x, row, bias, b: x[-1] * row[-1] + bias),
    "only the first product of each neuron counts: append after the inner loop has ended": each(
        lambda x, row, bias, b: x[0] * row[0] + bias),
    "right for four inputs; with two it asks for a third: loop over as many as there are":
    lambda x, w, b: [sum(x[j] * w[i][j] for j in range(4)) + b[i] for i in range(len(b))],
    "right for three neurons, not for five or two: loop over as many rows as there are":
    lambda x, w, b: [weighted(x, w[i]) + b[i] for i in range(3)],
    "first the neuron, then the input: weights[i][j] is what neuron i thinks of input j":
    lambda x, w, b: [sum(x[j] * w[j][i] for j in range(len(x))) + b[i] for i in range(len(b))],
    "the biases are paired with the inputs: `zip(weights, biases)` in the outer loop, `zip(inputs, row)` in the inner":
    lambda x, w, b: [sum(v * u + c for v, u, c in zip(x, row, b)) for row in w],
    "the loops are turned round: the outer one goes over the neurons, the inner one over the inputs":
    lambda x, w, b: [sum(x[i] * w[j][i] for j in range(len(w))) + b[i] for i in range(len(x))],
    "the bias is taken away; it is added": each(lambda x, row, bias, b: weighted(x, row) - bias),
    "three weights of each neuron are read: the inner loop runs over the inputs, not over the neurons":
    lambda x, w, b: [weighted(x[:len(w)], row[:len(w)]) + c if len(w) <= len(x) else x[len(x)]
                     for row, c in zip(w, b)],
    "`zip` pairs inputs with neurons there; every neuron meets ALL inputs, in the inner loop":
    lambda x, w, b: [sum(v * u for u in row) + c for v, row, c in zip(x, w, b)],
    "each number has brackets of its own: append the number, not a list of it":
    lambda x, w, b: [[v] for v in layer(x, w, b)],
    "sums and biases stand one behind the other: add each bias to its sum, and append that":
    lambda x, w, b: [v for s, c in zip(sums(x, w), b) for v in (s, c)],
    "each neuron meets every bias: `zip(weights, biases)` hands you a row and its own bias":
    lambda x, w, b: [s + c for s in sums(x, w) for c in b],
    "`append` changes the list and hands back None: leave out the `=` before it": lambda x, w, b: appended(b),
    "`+=` does not put a number into a list: `output.append(…)`": (
        lambda x, w, b: sum(sums(x, w), []), lambda x, w, b: np.array([])),
    "`+` hangs one list on the end of the other: add each bias to its own sum, inside the outer loop":
    lambda x, w, b: sums(x, w) + b,
    "the list grows at each call: make it inside the function, `output = []`": grows,
}, random=lists, note={"right, and with the product of exercise 2.3 already":
                       lambda answer: isinstance(answer(X1, W1, B1), np.ndarray)})
