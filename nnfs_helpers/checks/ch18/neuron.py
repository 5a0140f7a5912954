"""Checks of chapter 06's neuron, made of Nodes."""
from ...exercises import entry
from .nodes import Node


def neuron(x, w, b):
    z = b
    for xi, wi in zip(x, w):
        z = z + xi * wi
    return bent(z, lambda g: g * (z.value > 0))


def bent(z, rule, value=lambda v: max(v, 0.0)):
    return Node(value(getattr(z, "value", z)), [(z, rule)])


def total(x, w, b, bias=True):
    z = b if bias else Node(0.0)
    for xi, wi in zip(x, w):
        z = z + xi * wi
    return z


def through(answer, x, w, b, arrives):
    """Value and slopes of a neuron in a longer computation: what arrives at it is not 1."""
    kind = getattr(answer, "__globals__", {}).get("Node", Node)         # the learner's own class, where it stands
    x, w, b = [kind(v) for v in x], [kind(v) for v in w], kind(b)
    for node in (*x, *w, b):
        node.grad = 1.0                     # as if left over from a walk before
    y = answer(x, w, b)
    if isinstance(y, float | int | None):
        return {"what comes back": "None" if y is None else "a number"}
    (y * kind(arrives)).backward()
    return {"value": float(y.value), "dx": [float(n.grad) for n in x], "dw": [float(n.grad) for n in w],
            "db": float(b.grad)}


def gate(rule, value=lambda v: max(v, 0.0), bias=True):
    def answer(x, w, b):
        z = total(x, w, b, bias)
        return bent(z, rule(z), value)
    return answer


def one_pair(z):
    return Node(max(z.value, 0.0), (z, lambda g: g * (z.value > 0)))


def shut(z):
    return z if z.value > 0 else Node(0.0)


def kept_to_itself(x, w, b):
    neuron(x, w, b)


def bent_each(x, w, b):
    z = b
    for s in (xi * wi for xi, wi in zip(x, w)):
        z = z + bent(s, lambda g, s=s: g * (s.value > 0))
    return z


def constant_bias(x, w, b):
    z = Node(b.value)
    for xi, wi in zip(x, w):
        z = z + xi * wi
    return bent(z, lambda g: g * (z.value > 0))


def last_only(x, w, b):
    z = x[-1] * w[-1] + b
    return bent(z, lambda g: g * (z.value > 0))


def many_parents(x, w, b):
    z = total(x, w, b)
    return Node(max(z.value, 0.0), [(node, lambda g: g * (z.value > 0)) for node in [*x, *w, b]])


CASES = [([1.0, -2.0, 3.0], [-3.0, -1.0, 2.0], 1.0, 1.0), ([1.0, -2.0, 3.0], [-3.0, -1.0, 2.0], 1.0, -2.0),
         ([1.0, 2.0], [-3.0, 1.0], -1.0, 1.5), ([2.0, -1.0, 0.5, 3.0], [1.0, 2.0, -2.0, 1.0], 0.5, 0.25)]

entry("18.7", course=neuron, use=through, cases=CASES,
      random=lambda rng: (rng.normal(size=3).tolist(), rng.normal(size=3).tolist(), float(rng.normal()), 1.5),
      mistakes={
          "the gate looks at what arrives, g; it must look at what came in, z": gate(lambda z: lambda g: g * (g > 0)),
          "the gate is always open: where z is below 0 nothing may come back": gate(lambda z: lambda g: g),
          "the rule hands on the gate without what arrives: g times the gate": (
              gate(lambda z: lambda g: 1.0 * (z.value > 0)), gate(lambda z: lambda g: 1.0)),
          "what arrives was multiplied by z; the slope of ReLU is 1 where it is open": (
              gate(lambda z: lambda g: g * max(z.value, 0.0)), gate(lambda z: lambda g: g * z.value)),
          "the gate is the wrong way round: open where z is above 0": gate(lambda z: lambda g: g * (z.value <= 0)),
          "the sum is right; the bend is missing: max(z, 0)": (
              lambda x, w, b: total(x, w, b), gate(lambda z: lambda g: g * (z.value > 0), value=lambda v: v)),
          "Python's `sum` begins with the number 0, and 0 + Node is not known: begin with b, and add in a loop": (
              lambda x, w, b: sum(xi * wi for xi, wi in zip(x, w)) + b,
              lambda x, w, b: sum([xi * wi for xi, wi in zip(x, w)], 0) + b),
          "a Node cannot be compared with a number, by `max` or by `>`: the number in it is z.value": (
              lambda x, w, b: Node(max(total(x, w, b), 0.0)), lambda x, w, b: Node(max(total(x, w, b), 0)),
              lambda x, w, b: Node(max(0.0, total(x, w, b))), lambda x, w, b: max(0, total(x, w, b))),
          "the sum was made of bare values, and nothing leads back from it: compute with the Nodes themselves": (
              lambda x, w, b: bent(b.value + sum(p.value * q.value for p, q in zip(x, w)), lambda g: g, lambda v: v)),
          "the parents are a list of pairs, [(z, rule)]; here the pair stands there by itself": (
              lambda x, w, b: one_pair(total(x, w, b))),
          "a bare number comes back: wrap it in a Node that remembers z": (
              lambda x, w, b: max(total(x, w, b).value, 0.0)),
          "None comes back: `return` the Node": kept_to_itself,
          "where z is below 0 a new Node leads nowhere, and old slopes stay as they were: keep z as its parent, with a "
          "rule that gives 0": lambda x, w, b: shut(total(x, w, b)),
          "this Node has no method for ReLU: make the last one yourself, Node(value, [(z, rule)])": (
              lambda x, w, b: total(x, w, b).relu()),
          "only Nodes can be added to a Node: b, not b.value": lambda x, w, b: total(x, w, b) + b.value,
          "the bend comes once, after the whole sum; here each product is bent": bent_each,
          "the output came from z alone: hand Node one pair, (z, rule)": many_parents,
          "the bias is missing in the sum": gate(lambda z: lambda g: g * (z.value > 0), bias=False),
          "no slope reaches the bias: a node made anew from its value does not lead back to it": constant_bias,
          "only the last product is left: add to the sum, do not replace it": last_only,
          "the value is right and no slope comes back: the ReLU's Node needs its parent and a rule": (
              lambda x, w, b: Node(max(total(x, w, b).value, 0.0))),
      })
