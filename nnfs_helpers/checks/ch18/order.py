"""The order in which nodes hand on their slopes, and the wrong walks that people write."""


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


def fed(what):
    """Each rule is given `what(end, node)` instead of what has arrived at its node."""
    def backward(self):
        for node in in_order(self):
            node.grad = 0.0
        self.grad = 1.0
        for node in reversed(in_order(self)):
            for parent, rule in node.parents:
                parent.grad += rule(what(self, node))
    return backward


def one_level(clear):
    def backward(self):
        for node in in_order(self) if clear else ():
            node.grad = 0.0
        self.grad = 1.0
        for parent, rule in self.parents:
            parent.grad += rule(self.grad)
    return backward


def each_begins(self):
    self.grad = 1.0
    for parent, rule in self.parents:
        parent.grad += rule(self.grad)
        parent.backward()


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
