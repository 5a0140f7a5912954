"""Checks of chapter 18's own automatic gradient: sums, products, the walk back."""
from ...exercises import entry
from .order import at_once, back, by_steps, each_begins, fed, in_order, one_level


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


def sums(rule1, rule2, value=lambda a, b: a + b):
    return made(add=lambda self, other: Node(value(self.value, other.value), [(self, rule1(self, other)),
                                                                              (other, rule2(self, other))]))


def products(rule1, rule2):
    return made(mul=lambda self, other: Node(self.value * other.value, [(self, rule1(self, other)),
                                                                        (other, rule2(self, other))]))


def bare(a, b):
    return [a, b]


def numbers_for_rules(a, b):
    return [(a, 1.0), (b, 1.0)]


def numbers(rng):
    return "s = a * b; s * (s + c)", *(float(v) for v in rng.uniform(-2, 2, 3).round(2))


entry("18.6", course=Node, use=walked, random=numbers,
      cases=[("a + b", 2.0, 5.0, 1.0), ("a * b", 3.0, -2.0, 1.0), ("a * b + c", 2.0, -3.0, 10.0),
             ("a + a", 3.0, 1.0, 1.0), ("a * a", 3.0, 1.0, 1.0), ("s = a * b; s * (s + c)", 2.0, 5.0, 3.0),
             ("s = a + b; t = s * c; t * s + t", 1.0, 2.0, -3.0)],
      mistakes={
          "a + a has the slope 2, and here it is 1: a value used twice is blamed twice, so add to `grad`": (
              made(backward=back(give=lambda parent, g: g))),
          "the rules were given the end's slope; each is given what has arrived at its own node, node.grad": (
              made(backward=fed(lambda end, node: end.grad)), made(backward=fed(lambda end, node: 1.0))),
          "the rules were given the node's value; each is given what has arrived there, node.grad": (
              made(backward=fed(lambda end, node: node.value))),
          "only the parents of the end have got something: walk the whole order, and from the end": (
              made(backward=back(turn=list)), made(backward=one_level(True)), made(backward=one_level(False))),
          "each parent begins a walk of its own and sets its own slope to 1; only the end's is 1": (
              made(backward=each_begins)),
          "each parent is a pair (node, rule), and a rule is a function of what arrives: `lambda g: …`": (
              *(made(add=lambda s, o, p=p: Node(s.value + o.value, p(s, o))) for p in (bare, numbers_for_rules)),
              *(made(mul=lambda s, o, p=p: Node(s.value * o.value, p(s, o))) for p in (bare, numbers_for_rules)),
              *(made(add=lambda s, o, p=p: Node(s.value + o.value, p(s, o)),
                     mul=lambda s, o, p=p: Node(s.value * o.value, p(s, o))) for p in (bare, numbers_for_rules))),
          "all slopes are 0: the end's own slope is 1, set after the others are 0, and handed on by rule(node.grad)": (
              made(backward=back(start=None)), made(backward=back(start=0.0))),
          "the second backward adds to the first one's slopes: set all of them to 0 first": (
              made(backward=back(clear=False))),
          "a node handed on before everything had arrived at it: `in_order` tells whose turn it is": (
              made(backward=at_once), made(backward=back(order=by_steps)),
              ),
          "a product hands each factor the other factor's value; here each got its own": (
              products(lambda s, o: lambda g: g * s.value, lambda s, o: lambda g: g * o.value)),
          "a rule of the product does not use what arrives: g times the other factor": (
              products(lambda s, o: lambda g: o.value, lambda s, o: lambda g: s.value)),
          "a product hands on what arrives times the other factor; here what arrives goes on as it is: look at the "
          "rules of *, and whether `backward` calls them": (
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
              made(add=lambda s, o: Node(s.value + o.value), mul=lambda s, o: Node(s.value * o.value)),
              made(add=lambda s, o: Node(s.value + o.value)), made(mul=lambda s, o: Node(s.value * o.value))),
          "+ and * must return a Node, made of the value and the parents; here something else comes back": (
              made(add=lambda s, o: s.value + o.value, mul=lambda s, o: s.value * o.value),
              made(add=lambda s, o: s.value + o.value), made(mul=lambda s, o: s.value * o.value)),
      })
