"""Checks of chapter 01: a neuron by hand, with a loop and with zip, and the dot product.

Turning a weight and placing a border stand in turning.py, the chapter's questions in questions.py.
"""
import math

from ...exercises import entry
from . import questions, turning, wrong  # noqa: F401
from .wrong import FOUR, INPUTS, LESS, MORE, ONE, SAME, THREE, TWO, complains, lists, one_of

entry("1.1", course=2.3, tolerance=1e-4, mistakes={
    "the weighted sum is right; the bias 2 is missing": 0.3,
    "you added the bias three times: it comes once per neuron, not once per input": 6.3,
    "you multiplied by the bias; it is added": 0.6,
    "you took the bias away; it is added": -1.7,
    "you multiplied the sums; multiply pair by pair, then add": 5.0,
    "you multiplied the sums, and left the bias out; multiply pair by pair, then add": 3.0,
    "you added inputs and weights; each input is multiplied with its weight": 8.5,
    "the third weight is −0.5: its product pulls down": 5.3,
    "the third product is missing": 3.8,
    "the third product and the bias are missing": 1.8,
    "the first product is missing: Python counts from 0, so the first input is inputs[0]": 2.1,
    "the first product and the bias are missing: Python counts from 0": 0.1,
    "the second product is missing": 0.7,
    "that is one product alone; a neuron adds all three, and the bias": one_of(0.2, 1.6, -1.5),
    "that is the bias alone; the products come on top. (2.3, rounded? Then hand over the sum as it is)": 2,
    "you added the inputs; each is multiplied with its weight first": one_of(8, 6),
    "you added the weights; each is multiplied with its input first": one_of(2.5, 0.5),
    "you added the bias to every input; it comes once, after the products": 1.3,
    "you multiplied the three products with each other; add them": one_of(1.52, -0.48),
    "those are the terms, one by one; a neuron gives their sum, one number":
        lambda v: isinstance(v, (list, tuple)) and [round(t, 6) for t in v[:3]] == [0.2, 1.6, -1.5],
    "that is text; leave out the quotation marks, so that Python computes it": lambda v: isinstance(v, str),
})


def neuron(inputs, weights, bias):
    total = 0
    for i in range(len(inputs)):
        total += inputs[i] * weights[i]
    return total + bias


entry("1.2", course=neuron, cases=[THREE, FOUR, ONE, TWO], random=lists, mistakes={
    "right for three inputs; for four you return 2.3 where 4.8 belongs: run through all of them": wrong.three_terms,
    "only the last product survives: `total = 0` stands above the loop, and inside it `+=` adds, where `=` replaces": (
        lambda x, w, b: x[-1] * w[-1] + b, lambda x, w, b: x[-1] * w[-1]),
    "the bias comes once, after the loop, not once with every input": lambda x, w, b: neuron(x, w, b * len(x)),
    "it returns after the first input: `return` stands below the loop, not inside it": (
        lambda x, w, b: x[0] * w[0] + b, lambda x, w, b: x[0] * w[0]),
    "the weighted sum is right; the bias is missing": lambda x, w, b: neuron(x, w, 0),
    "the bias is added twice, at the start and at the end": lambda x, w, b: neuron(x, w, 2 * b),
    "you multiply by the bias; it is added": lambda x, w, b: neuron(x, w, 0) * b,
    "every input met every weight (two loops, one inside the other, or two sums multiplied): only partners multiply": (
        wrong.multiplied_sums, lambda x, w, b: sum(x) * sum(w), lambda x, w, b: sum(x) * sum(w) + len(x) * b),
    "you add inputs and weights; each input is multiplied with its weight": lambda x, w, b: sum(x) + sum(w) + b,
    "the last input is left out: `range(n)` stops before n by itself": lambda x, w, b: neuron(x[:-1], w[:-1], b),
    "the first input is left out: places in a list count from 0": lambda x, w, b: neuron(x[1:], w[1:], b),
    "the sum starts at 0, not at 1": lambda x, w, b: 1 + neuron(x, w, b),
    "the bias is taken away; it is added": lambda x, w, b: neuron(x, w, -b),
    "the bias is added to every input, before the weight: it comes once, after the loop":
        lambda x, w, b: neuron([v + b for v in x], w, 0),
    "`i` is a place, not an input: `inputs[i]` is the input at that place": lambda x, w, b: neuron(range(len(x)), w, b),
    "two inputs are read, whatever comes in: `range(len(inputs))` takes as many as there are":
        lambda x, w, b: sum(x[i] * w[i] for i in range(2)) + b,
    "`**` is a power; times is a single star": lambda x, w, b: sum(v ** u for v, u in zip(x, w, strict=False)) + b,
    "whatever comes in, you return the bias alone: the products are added (`+=`) to the sum": lambda x, w, b: b,
    "those are the products, in a list; a neuron returns one number": (
        lambda x, w, b: [p + b for p in wrong.products(x, w)], lambda x, w, b: wrong.products(x, w),
        lambda x, w, b: [*wrong.products(x, w), b]),
    "`for i in inputs` hands you the inputs themselves, not their places: `range(len(inputs))` counts the places": (
        lambda x, w, b: sum(x[i] * w[i] for i in x) + b, lambda x, w, b: sum(i * w[i] for i in x) + b),
    "a number cannot be walked through: `range(len(inputs))` makes the places 0, 1, 2 … of it":
        wrong.loops_over_a_number,
    "`range` wants to know how many: put `len( )` around the list": lambda x, w, b: range(x),
    "whole lists do not multiply: take one number from each, at the same place": (
        lambda x, w, b: x * w + b, lambda x, w, b: sum(x * w) + b),
    "the sum needs a value to start from: `total = 0` above the loop": wrong.starts_nowhere,
})


def careful_neuron(inputs, weights, bias):
    if len(inputs) != len(weights):
        raise ValueError(f"{len(inputs)} inputs but {len(weights)} weights: each input needs one weight")
    total = 0
    for x, w in zip(inputs, weights, strict=True):
        total += x * w
    return total + bias


entry("1.3", course=careful_neuron, cases=[THREE, FOUR, LESS, MORE, ONE, SAME], use=wrong.handed, random=lists,
      mistakes={
    "4 inputs and 3 weights still give 2.3: zip stops at the shorter list. Stop before it, with `raise`":
        wrong.unchecked,
    "the right moment, but an assert disappears when Python runs with -O: `raise ValueError(…)` stays":
        complains(AssertionError),
    "4 inputs and 3 weights give None, and a silent None travels far: raise an error": complains(None),
    "4 inputs and 3 weights give a number that looks like an answer: raise an error": (
        complains(0), complains(-1), complains(False)),
    "you hand the message back like a result; `raise` throws an error, `return` does not": (
        complains(ValueError("lengths")), complains("lengths")),
    "4 inputs and 3 weights are refused, 2 inputs and 3 weights are not: both are wrong": (
        complains(ValueError, lambda x, w: len(x) > len(w))),
    "2 inputs and 3 weights are refused, 4 inputs and 3 weights are not: both are wrong": (
        complains(ValueError, lambda x, w: len(x) < len(w))),
    "turned round: it objects to lists that fit, and takes those that do not":
        complains(ValueError, lambda x, w: len(x) == len(w)),
    "the right moment, another kind of error: a wrong value is a ValueError": (
        complains(TypeError), complains(IndexError), complains(Exception), complains(RuntimeError),
        complains(KeyError)),
    "it objects as it should; the bias is missing": lambda x, w, b: careful_neuron(x, w, 0),
    "it objects as it should; the bias comes once, after the loop": lambda x, w, b: careful_neuron(x, w, b * len(x)),
    "it compares the lists, number by number, and refuses all that differ: compare their lengths, `len(…)`":
        complains(ValueError, lambda x, w: x != w),
    "three weights are not a law: compare the two lengths with each other":
        complains(ValueError, lambda x, w: len(x) != 3),
}, note={"(say in its words how many it got of each, and the reader need not count)": wrong.counts_not})


def dot(a, b):
    total = 0
    for x, y in zip(a, b, strict=False):
        total += x * y
    return total


entry("1.4", course=dot, cases=[(INPUTS, [2, 3, 4]), FOUR[:2], ([2.0, -1.0], [3.0, 5.0]), ([0.5], [4.0])],
      random=lambda rng: lists(rng)[:2], mistakes={
    "those are the products, [2, 6, 12]; a dot product is their sum": wrong.products,
    "54 is 6 · 9, the product of the sums (two loops, one inside the other, give it too): pair the numbers first":
        wrong.multiplied_sums,
    "lists do not multiply: take pairs out of them with zip": (lambda a, b: a * b, lambda a, b: sum(a * b)),
    "you added each pair; multiply it": lambda a, b: sum(a) + sum(b),
    "only the last product survives: `+=` adds, `=` replaces": lambda a, b: a[-1] * b[-1],
    "it returns after the first pair: `return` stands below the loop, not inside it": lambda a, b: a[0] * b[0],
    "right for three numbers; run through all pairs": lambda a, b: wrong.three_terms(a, b, 0),
    "the last pair is left out: `range(n)` stops before n by itself": lambda a, b: dot(a[:-1], b[:-1]),
    "the first pair is left out: places in a list count from 0": lambda a, b: dot(a[1:], b[1:]),
    "you multiplied the products with each other: add them (`+=`), from 0 on": (
        lambda a, b: math.prod(wrong.products(a, b)), lambda a, b: 0),
    "`**` is a power; times is a single star": lambda a, b: sum(x ** y for x, y in zip(a, b, strict=False)),
    "only one of the two lists is used: each number of `a` meets its partner in `b`": (
        lambda a, b: sum(x * x for x in a), lambda a, b: sum(y * y for y in b)),
    "every number of one list meets the same number of the other: the place must move in both": (
        lambda a, b: sum(a) * b[0], lambda a, b: a[0] * sum(b)),
    "`for x, y in a, b` walks through two things, the two lists; `zip(a, b)` makes the pairs": wrong.walks_two,
    "that is the mean of the products; a dot product is their sum": lambda a, b: dot(a, b) / len(a),
    "a dot product has no bias: nothing is added to the sum": (lambda a, b: dot(a, b) + 2, lambda a, b: dot(a, b) + 1),
    "the sum needs a value to start from: `total = 0` above the loop": lambda a, b: wrong.starts_nowhere(a, b, 0),
})
