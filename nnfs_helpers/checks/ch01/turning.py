"""Checks of chapter 01 with several right answers: one weight turned until z is 0, a border between two points."""
from ...exercises import entry

INPUTS, WEIGHTS, BIAS = [1, 2, 3], [0.2, 0.8, -0.5], 2


def output(weights):
    return sum(x * w for x, w in zip(INPUTS, weights, strict=True)) + BIAS


def is_list(value):
    return isinstance(value, (list, tuple)) and len(value) == 3 and all(isinstance(v, (int, float)) for v in value)


def turned(weights):
    """How many weights differ from the old ones."""
    return sum(old != new for old, new in zip(WEIGHTS, weights, strict=True))


def turns_one(weights):
    """True when just one weight differs from the old ones and the neuron gives 0."""
    return turned(weights) == 1 and abs(output(weights)) < 1e-6


def gives(z, weights):
    return is_list(weights) and abs(output(weights) - z) < 1e-6


def still(weights, _):
    return f"you turned one weight, and the neuron gives {output(weights):.4g}, not yet 0"


entry("1.5", course=[0.2, 0.8 - 2.3 / 2, -0.5], use=turns_one, mistakes={
    "these are the old weights, and the neuron still gives 2.3: turn one of them": WEIGHTS,
    "that would do, as a bias; but the bias stays at 2 here: turn one weight": -0.3,
    "the bias belongs to no input and stays at 2: give three weights, one of them turned": [*WEIGHTS, -0.3],
    "one number is not enough: give the whole list, the other two weights as they were":
        lambda v: isinstance(v, (int, float)),
    "you set the second weight to the change; it has to be lowered BY the change, from 0.8": [0.2, -1.15, -0.5],
    "you set the first weight to the change; it has to be lowered BY the change, from 0.2": [-2.3, 0.8, -0.5],
    "you set the third weight to the change; it has to be lowered BY the change, from −0.5": [0.2, 0.8, -2.3 / 3],
    "the right size, the wrong way: the output went up to 4.6": lambda v: gives(4.6, v),
    "you lowered the second weight by 2.3; but its input, 2, multiplies that change": [0.2, 0.8 - 2.3, -0.5],
    "you lowered the third weight by 2.3; but its input, 3, multiplies that change": [0.2, 0.8, -0.5 - 2.3],
    "very near: this weight has digits without end, so let Python divide, inside the list":
        lambda v: is_list(v) and v[2] != WEIGHTS[2] and turned(v) == 1 and abs(output(v)) < 0.15,
    "this makes 0 as well, but more than one weight was turned: leave two as they were":
        lambda v: gives(0, v) and turned(v) > 1,
    "with all weights 0 the bias remains, and the neuron gives 2: turn just one": [0, 0, 0],
    "the three products add up to 0 now, and the bias adds 2 to them: they have to make −2": lambda v: gives(2, v),
    still: lambda v: is_list(v) and turned(v) == 1,
    "more than one weight was turned: leave two as they were": is_list,
    "give three numbers in a list: the weights, in their old order": lambda v: isinstance(v, (list, tuple)),
}, note={"(the third weight needed the smallest turn: it meets the largest input)": lambda v: v[2] != WEIGHTS[2]})


def at(point, bias):
    return point[0] - point[1] + bias


entry("1.6", course=1.5, use=lambda b: 1 < b <= 2, mistakes={
    "at A, z is exactly 0, and that is not above 0": 1,
    "now B fires as well: z there is 1": 3,
    "sign: the bias is added, and without it z is already below 0 at A": -1.5,
    lambda b, _: f"now B fires as well: z there is {at((2, 4), b):g}": lambda b: b > 2,
    lambda b, _: f"A does not fire: z there is {at((2, 3), b):g}": lambda b: b < 1,
    "one number is wanted: the bias": lambda b: isinstance(b, (list, tuple, str)),
}, note={"(at B, z is exactly 0, which is just not above 0)": lambda b: b == 2})
