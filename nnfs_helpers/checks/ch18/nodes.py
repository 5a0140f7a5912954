"""Checks of chapter 18's own automatic gradient: sums, products, the walk back, and chapter 06's neuron."""
from ...exercises import entry


def in_order(end):
    """Every node behind those that it was made from."""
    found = []

    def visit(node):
        if node not in found:
            for parent, _ in node.parents:
                visit(parent)
            found.append(node)
    visit(end)
    return found


class Node:
    def __init__(self, value, parents=()):
        self.value, self.parents, self.grad = value, parents, 0.0

    def __add__(self, other):
        return Node(self.value + other.value, [(self, lambda g: g), (other, lambda g: g)])

    def __mul__(self, other):
        return Node(self.value * other.value, [(self, lambda g: g * other.value), (other, lambda g: g * self.value)])

    def backward(self):
        order = in_order(self)
        for node in order:
            node.grad = 0.0
        self.grad = 1.0
        for node in reversed(order):
            for parent, rule in node.parents:
                parent.grad += rule(node.grad)


PROGRAMS = {    # what is computed of a, b and c
    "a + b": lambda a, b, c: a + b,
    "a * b": lambda a, b, c: a * b,
    "a * b + c": lambda a, b, c: a * b + c,
    "a + a": lambda a, b, c: a + a,
    "a * a": lambda a, b, c: a * a,
    "s = a * b; s * (s + c)": lambda a, b, c: (lambda s: s * (s + c))(a * b),
    "s = a + b; t = s * c; t * s + t": lambda a, b, c: (lambda s: (lambda t: t * s + t)(s * c))(a + b),
}


def walked(make, program, *values):
    """Value and slopes of a program, after one walk back and after a second."""
    leaves = [make(v) for v in values]
    end = PROGRAMS[program](*leaves)
    end.backward()
    first = [float(leaf.grad) for leaf in leaves]
    end.backward()
    return {"value": float(end.value), "number of parents": len(end.parents), "slopes by a, b, c": first,
            "slopes after a second backward": [float(leaf.grad) for leaf in leaves]}


def made(add=Node.__add__, mul=Node.__mul__, backward=Node.backward):
    """The class with these methods; what they make are nodes of the same class."""
    def of(cls, method):
        def wrapped(self, other):
            result = method(self, other)
            return cls(result.value, result.parents) if isinstance(result, Node) else result
        return wrapped

    class Made(Node):
        pass
    Made.__add__, Made.__mul__, Made.backward = of(Made, add), of(Made, mul), backward
    return Made


def back(give=lambda parent, g: parent.grad + g, start=1.0, clear=True, turn=reversed, order=in_order):
    """A walk back that differs from the right one in one thing."""
    def backward(self):
        nodes = order(self)
        for node in nodes if clear else ():
            node.grad = 0.0
        if start is not None:
            self.grad = start
        for node in turn(nodes):
            for parent, rule in node.parents:
                parent.grad = give(parent, rule(node.grad))
    return backward


def by_steps(end):
    """The nodes by how few operations lead from them to the end: the order of who walks level by level."""
    found, level = [], [end]
    while level:
        found += [node for node in level if node not in found]
        level = [parent for node in level for parent, _ in node.parents if parent not in found]
    return found[::-1]


def at_once(self):
    """From each node straight on to its parents, without waiting until all has arrived."""
    for node in in_order(self):
        node.grad = 0.0
    self.grad, waiting = 1.0, [self]
    while waiting:
        node = waiting.pop()
        for parent, rule in node.parents:
            parent.grad += rule(node.grad)
            waiting.append(parent)


def sums(rule1, rule2, value=lambda a, b: a + b):
    return made(add=lambda self, other: Node(value(self.value, other.value), [(self, rule1(self, other)),
                                                                              (other, rule2(self, other))]))


def products(rule1, rule2):
    return made(mul=lambda self, other: Node(self.value * other.value, [(self, rule1(self, other)),
                                                                        (other, rule2(self, other))]))


def numbers(rng):
    return "s = a * b; s * (s + c)", *(float(v) for v in rng.uniform(-2, 2, 3).round(2))


entry("18.6", course=Node, use=walked, random=numbers,
      cases=[("a + b", 2.0, 5.0, 1.0), ("a * b", 3.0, -2.0, 1.0), ("a * b + c", 2.0, -3.0, 10.0),
             ("a + a", 3.0, 1.0, 1.0), ("a * a", 3.0, 1.0, 1.0), ("s = a * b; s * (s + c)", 2.0, 5.0, 3.0),
             ("s = a + b; t = s * c; t * s + t", 1.0, 2.0, -3.0)],
      mistakes={
          "a + a has the slope 2, and here it is 1: a value used twice is blamed twice, so add to `grad`": (
              made(backward=back(give=lambda parent, g: g))),
          "all slopes are 0: nothing has arrived at the end yet; its own slope is 1": (
              made(backward=back(start=None)), made(backward=back(start=0.0))),
          "the nodes are walked from the beginning; nothing has arrived there yet: from the end": (
              made(backward=back(turn=list))),
          "the second backward adds to the first one's slopes: set all of them to 0 first": (
              made(backward=back(clear=False))),
          "a node handed on before everything had arrived at it: `in_order` tells whose turn it is": (
              made(backward=at_once), made(backward=back(order=by_steps)),
              ),
          "a product hands each factor the other factor's value; here each got its own": (
              products(lambda s, o: lambda g: g * s.value, lambda s, o: lambda g: g * o.value)),
          "a rule of the product does not use what arrives: g times the other factor": (
              products(lambda s, o: lambda g: o.value, lambda s, o: lambda g: s.value)),
          "a product hands on what arrives times the other factor, not the same to both": (
              products(lambda s, o: lambda g: g, lambda s, o: lambda g: g)),
          "a sum hands what arrives to both parts, unchanged; here it is multiplied": (
              sums(lambda s, o: lambda g: g * o.value, lambda s, o: lambda g: g * s.value)),
          "a rule of the sum does not use what arrives: it is handed on, not 1": (
              sums(lambda s, o: lambda g: 1.0, lambda s, o: lambda g: 1.0)),
          "only the first part of a sum gets its share": (
              made(add=lambda s, o: Node(s.value + o.value, [(s, lambda g: g)]))),
          "only the first factor gets its share": (
              made(mul=lambda s, o: Node(s.value * o.value, [(s, lambda g: g * o.value)]))),
          "the results remember nothing: hand Node the parents as well": (
              made(add=lambda s, o: Node(s.value + o.value), mul=lambda s, o: Node(s.value * o.value))),
          "+ and * must return a Node, not a number": (
              made(add=lambda s, o: s.value + o.value, mul=lambda s, o: s.value * o.value)),
      })


def neuron(x, w, b):
    z = b
    for xi, wi in zip(x, w):
        z = z + xi * wi
    return bent(z, lambda g: g * (z.value > 0))


def bent(z, rule, value=lambda v: max(v, 0.0)):
    return Node(value(z.value), [(z, rule)])


def total(x, w, b, bias=True):
    z = b if bias else Node(0.0)
    for xi, wi in zip(x, w):
        z = z + xi * wi
    return z


def through(answer, x, w, b, arrives):
    """Value and slopes of a neuron in a longer computation: what arrives at it is not 1."""
    kind = getattr(answer, "__globals__", {}).get("Node", Node)         # the learner's own class, where it stands
    x, w, b = [kind(v) for v in x], [kind(v) for v in w], kind(b)
    y = answer(x, w, b)
    (y * kind(arrives)).backward()
    return {"value": float(y.value), "dx": [float(n.grad) for n in x], "dw": [float(n.grad) for n in w],
            "db": float(b.grad)}


def gate(rule, value=lambda v: max(v, 0.0), bias=True):
    def answer(x, w, b):
        z = total(x, w, b, bias)
        return bent(z, rule(z), value)
    return answer


def constant_bias(x, w, b):
    z = Node(b.value)
    for xi, wi in zip(x, w):
        z = z + xi * wi
    return bent(z, lambda g: g * (z.value > 0))


def last_only(x, w, b):
    z = x[-1] * w[-1] + b
    return bent(z, lambda g: g * (z.value > 0))


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
          "the bias is missing in the sum": gate(lambda z: lambda g: g * (z.value > 0), bias=False),
          "no slope reaches the bias: a node made anew from its value does not lead back to it": constant_bias,
          "only the last product is left: add to the sum, do not replace it": last_only,
          "the value is right and no slope comes back: the ReLU's Node needs its parent and a rule": (
              lambda x, w, b: Node(max(total(x, w, b).value, 0.0))),
      })
