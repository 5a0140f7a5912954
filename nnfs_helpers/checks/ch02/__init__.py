"""Checks of chapter 02: shapes, the number of parameters, a test for a lost transpose.

Layers as functions stand in layers.py and products.py, new weights in weights.py, `Layer_Dense` in classes.py,
the questions in questions.py.
"""
import numpy as np

from ...exercises import entry
from . import classes, questions  # noqa: F401
from .layers import layer
from .products import layer_batch

# 2.1: shapes

def has(*shapes):
    """A test of a learner's list: does one of these stand in it?"""
    return lambda value: any(shape in list(value) for shape in shapes)


def not_three(value):
    return not isinstance(value, (list, tuple)) or len(value) < 3 or all(isinstance(n, int) for n in value)


entry("2.1", course=[(4,), (2, 4), (3, 2, 4)], mistakes={
    "three shapes are asked for, in square brackets: [(…), (…), (…)]": not_three,
    "(4) is just the number 4: a tuple of one needs its comma, (4,)": has(4),
    "the row has one bracket, so one axis: its shape has one number": has((1, 4), (4, 1), (4, 0)),
    "rows first: the outermost bracket of the table holds 2 things, each of them holds 4": has((4, 2)),
    "read from outside in: the outermost bracket of the block holds 3 things": has(
        (2, 4, 3), (4, 2, 3), (2, 3, 4), (4, 3, 2), (3, 4, 2)),
    "the block has three brackets one inside the other, so its shape has three numbers": has(
        (3, 8), (6, 4), (3, 2), (3,), (24,)),
    "the one bracket outside is not a further axis: the row has one, the table two, the block three": has(
        (1, 2, 4), (1, 3, 2, 4)),
    "each number of a shape says how many there are in ONE direction: the table has 2 rows of 4": has(
        (4, 4), (2, 2), (8, 8, 8), (4, 4, 4)),
    "without quotation marks: a shape is a tuple of numbers": lambda value: any(isinstance(n, str) for n in value),
    "that counts all the numbers; a shape says how many in each direction": has((8,), 8, 24),
})


# 2.8: parameters

def one_of(*values):
    return lambda value: value in values


entry("2.8", course=2 * 64 + 64 + 64 * 3 + 3, mistakes={
    "those are the weights alone; every neuron has a bias too, 64 + 3 of them": 320,
    "those are the biases alone; each pair of input and neuron has a weight besides": 67,
    "that is the first layer; the second, 64 → 3, comes on top": 128,
    "192 are the first layer's numbers, 2 × 64 + 64, or the second one's weights, 64 × 3: all of both count": 192,
    "that is the second layer; the first, 2 → 64, comes on top": 195,
    "3 are missing: the second layer's neurons have a bias each. (Or did you multiply 2 × 64 × 3? Each layer has a "
    "table of its own.)": 384,
    "64 are missing: the first layer's neurons have a bias each": 323,
    "you multiplied all three sizes; each layer has a table of its own: 2 × 64, and 64 × 3": 451,
    "you added the sizes; a layer has one weight for each PAIR of input and neuron": one_of(69, 136, 133),
    "one bias for each neuron, 64 and 3, not one for each input": one_of(386, 388),
    "one bias for each neuron, 64 and 3, not one for each layer": 322,
    "the two inputs compute nothing and have no bias": 389,
    "weights belong to neurons, not to samples: the 300 points do not count": lambda v: v >= 600 and v % 300 == 0,
    "you multiplied the layers; each has a table of its own, 2 × 64 and 64 × 3, and the tables are added": one_of(
        585, 24576, 3 * 64 * 65 * 3, 2 * 64 * 3 * 64),
    "that is a shape; one whole number is asked for": lambda v: isinstance(v, (tuple, list)),
    "leave out the quotation marks: a number, or the sum that makes it": lambda v: isinstance(v, str),
}, note="the 387 numbers that chapter 00 nudged")


# 2.9: a test that catches a lost transpose

INPUTS = np.array([[1.0, 0.0, 0.0]])
WEIGHTS = np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0], [7.0, 8.0, 9.0]])
BIASES = np.array([0.1, 0.2, 0.3])


def is_right(layer):
    return np.allclose(layer(INPUTS, WEIGHTS, BIASES), [[1.1, 4.2, 7.3]])


def suspect(inputs, weights, biases):
    return inputs @ weights + biases


def by_loops(inputs, weights, biases):
    return np.array([layer(sample, weights, biases) for sample in np.atleast_2d(inputs)])


def zeros(inputs, weights, biases):
    return np.zeros((len(inputs), len(biases)))


def one_number(inputs, weights, biases):
    return np.array([[0.0]])


def compares_shapes(layer):
    return layer(INPUTS, WEIGHTS, BIASES).shape == (1, 3)


def too_alike(layer):
    return bool(np.allclose(layer(INPUTS, np.ones((3, 3)), BIASES), [[1.1, 1.2, 1.3]]))


def same_mistake(layer):
    return bool(np.allclose(layer(INPUTS, WEIGHTS, BIASES), INPUTS @ WEIGHTS + BIASES))


def other_sizes(layer):
    return bool(np.allclose(layer(np.ones((1, 4)), np.ones((3, 4)), BIASES), [[4.1, 4.2, 4.3]]))


def by_equality(layer):
    return layer(np.array([[1.0, 2.0, 3.0]]), WEIGHTS, np.array([1.0, 2.0, 3.0])) == [[15, 34, 53]]


def if_equal(layer):
    return True if by_equality(layer) else False


def handed(answer, layer):
    """What the answer hands back; a table of True and False, of whatever shape, is marked as one."""
    got = answer(layer)
    return "a table" if isinstance(got, np.ndarray) and got.size > 1 else got


def on_lists(layer):
    return bool(np.allclose(layer(INPUTS.tolist(), WEIGHTS.tolist(), BIASES.tolist()), [[1.1, 4.2, 7.3]]))


def raises(layer):
    assert is_right(layer)
    return True


CASES = [(layer_batch,), (by_loops,), (suspect,), (zeros,), (one_number,)]

entry("2.9", course=is_right, cases=CASES, use=handed, mistakes={
    "it says True to everything: compare what the layer answers with what it should": lambda layer: True,
    "it says False even to a right layer: is the expected answer worked out by hand, with np.allclose?":
    lambda layer: False,
    "it compares shapes only, and both are (1, 3): compare numbers": compares_shapes,
    "your weights look the same with rows and columns changed places: choose weights that differ": too_alike,
    "your expected answer has the suspect's mistake in it: work it out by hand, a neuron is a ROW": same_mistake,
    "turned round: True is for the right layer": lambda layer: not is_right(layer),
    "with other sizes the suspect stops with an error; the trouble is 3 inputs and 3 neurons, where it runs":
    other_sizes,
    "`==` answers for each number; np.allclose(a, b) gives one True or False for all": (by_equality, if_equal),
    "it asks which function it is, or is not; two different ones can both be right. Call it, and look at what it gives":
    lambda layer: layer is layer_batch,
    "the layer is called with arrays: np.array(…) around your lists": on_lists,
    "an assert stops with an error; return True or False": raises,
})
