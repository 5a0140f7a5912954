"""One neuron: the slopes of all its numbers (6.1), and a step against them (6.2)."""
import numpy as np

from ...exercises import entry


def neuron_backward(x, w, b, dy):
    z = np.dot(x, w) + b
    dz = dy * (z > 0)
    dx = dz * w
    dw = dz * x
    db = dz
    return dx, dw, db


def case(x, w, b, dy):
    return np.array(x, float), np.array(w, float), b, dy


# open, open with a negative slope arriving, shut by the bias alone, opened by the bias alone, exactly at the corner
CASES = [case([1, -2, 3], [-3, -1, 2], 1.0, 1.0), case([2, -1], [1.5, 0.5], 0.5, -2.5),
         case([1, 2, -1, 3], [2, 0.5, 3, 0.5], -4.0, 3.0), case([1, 3], [-2, 0.25], 2.5, 0.75),
         case([2, 1], [1, -3], 1.0, 4.0)]


def back(dx=lambda x, w, dz, z: dz * w, dw=lambda x, w, dz, z: dz * x, db=lambda x, b, dz, z: dz,
         gate=lambda z, dy: z > 0, arrives=lambda dy: dy, z=lambda x, w, b: np.dot(x, w) + b):
    """A `neuron_backward` with some of its lines exchanged."""
    def answer(x, w, b, dy):
        at = z(x, w, b)
        dz = arrives(dy) * gate(at, dy)
        return dx(x, w, dz, at), dw(x, w, dz, at), db(x, b, dz, at)
    return answer


def other_way(x, w, b, dy):
    dx, dw, db = neuron_backward(x, w, b, dy)
    return dw, dx, db


def flat_zero(x, w, b, dy):
    return neuron_backward(x, w, b, dy) if np.dot(x, w) + b > 0 else (0.0, 0.0, 0.0)


def each_product_gated(x, w, b, dy):
    dp = dy * (x * w > 0)
    return dp * w, dp * x, dy


entry("6.1", course=neuron_backward, cases=CASES, mistakes={
    "x and w are exchanged: the slope by w is what w is multiplied with, x; and `dx` is returned first": other_way,
    "the slope by w is right and stands in both places: the slope by x is what x is multiplied with": back(
        dx=lambda x, w, dz, z: dz * x),
    "the slope by x is right and stands in both places: the slope by w is what w is multiplied with": back(
        dw=lambda x, w, dz, z: dz * w),
    "db is not b: the sum hands what arrives to each of its parts, the bias too": (
        back(db=lambda x, b, dz, z: b), back(db=lambda x, b, dz, z: dz * b)),
    "right for an open gate; where z is not above 0 the gate is shut, and every slope is 0": (
        back(gate=lambda z, dy: 1)),
    "right as long as 1 arrives: multiply by `dy`, what comes from the right": (
        back(arrives=lambda dy: 1.0)),
    "neither the gate nor `dy` is there yet: dz = dy * (z > 0), and the rest begins with dz": back(
        arrives=lambda dy: 1.0, gate=lambda z, dy: 1),
    "the gate looks at z, not at what arrives: negative blame passes an open gate": (
        back(gate=lambda z, dy: dy > 0), back(gate=lambda z, dy: (dy > 0) & (z > 0))),
    "the gate looks at z with the bias in it, not at the products alone": back(z=lambda x, w, b: np.dot(x, w)),
    "z is one number: the products are added up before the gate decides": (
        back(z=lambda x, w, b: x * w + b), back(z=lambda x, w, b: x * w), each_product_gated),
    "`dy` arrives at the gate, and the bias lies before it: db gets what the gate lets through, dz": (
        lambda x, w, b, dy: (*neuron_backward(x, w, b, dy)[:2], dy)),
    "the slope by the bias is what arrives at the sum, behind the gate; it is 1 only when 1 arrives": (
        back(db=lambda x, b, dz, z: 1), back(db=lambda x, b, dz, z: 1 * (z > 0)), back(db=lambda x, b, dz, z: 0)),
    "right but at z = 0: on the corner there is no slope, and the convention is 0": back(gate=lambda z, dy: z >= 0),
    "slopes, not values: an open gate lets dy pass as it is, not times z": (
        back(gate=lambda z, dy: max(z, 0)), back(gate=lambda z, dy: z)),
    "slopes, not values: x * w is the product itself. Its slope by one factor is the other": (
        back(dx=lambda x, w, dz, z: dz * x * w, dw=lambda x, w, dz, z: dz * x * w)),
    "the weights' slope holds the neuron's output; the factor is the input alone": back(
        dw=lambda x, w, dz, z: dz * x * max(z, 0)),
    "the bias stands in the sum once, not once for each input": (
        back(db=lambda x, b, dz, z: dz * len(x)), back(db=lambda x, b, dz, z: dz * np.ones(len(x)))),
    "what arrives and the gate are multiplied, not added": lambda x, w, b, dy: (
        (dy + (np.dot(x, w) + b > 0)) * w, (dy + (np.dot(x, w) + b > 0)) * x, dy + (np.dot(x, w) + b > 0)),
    "`dy` is missing in one of the two: dx and dw both begin with dz": (
        back(dw=lambda x, w, dz, z: x * (z > 0)), back(dx=lambda x, w, dz, z: w * (z > 0))),
    "one slope for each input and each weight: do not add them up":
    lambda x, w, b, dy: tuple(np.sum(part) for part in neuron_backward(x, w, b, dy)),
    "dx and dw are right; return db as well: `return dx, dw, db`":
    lambda x, w, b, dy: neuron_backward(x, w, b, dy)[:2],
    "where the gate is shut the slopes are 0, but still one for each input: dz * w makes them by itself": flat_zero,
    "the signs are turned: the slopes point uphill; it is the step that goes against them": back(
        arrives=lambda dy: -dy),
}, random=lambda rng: (*rng.normal(size=(2, int(rng.integers(2, 7)))), float(rng.normal()), float(rng.normal())))


def near(number):
    return lambda value: abs(float(value) - number) < 4e-4


entry("6.2", course=5.985, tolerance=1e-5, mistakes={
    "that is text; leave out the quotation marks": lambda v: isinstance(v, str),
    "those are the parameters after the step; what does the neuron say with them?":
        lambda v: np.size(v) > 1,
    "that is the step of one parameter alone: all four move": lambda v: near(5.991)(v) or near(5.996)(v),
    "you climbed: the step goes against the slopes": 6.015,
    "you moved w by dx: each weight moves by its own slope": near(5.994),
    "the weights are right; the bias moves, too": 5.986,
    "the inputs are data and stay as they are": near(5.971),
    "the weights stay; they move as well as the bias": 5.999,
    "each slope counts twice: once for how far it moves, once for what the move does. Add their squares": (
        lambda v: near(5.993)(v) or near(5.997)(v)),
    "that is how far it falls; the question is where it arrives": (lambda v: near(0.015)(abs(float(v)))),
    "the step is a thousandth of each slope": lambda v: near(5.85)(v) or near(4.5)(v) or near(-9)(v),
    "it moves: against its slope every parameter makes y smaller": 6.0,
})
