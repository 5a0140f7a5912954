"""Chapter 15: the course's way back through the chain, and ways back that go wrong."""


def backward(self, output, y):
    layers = self.layers
    if self.shortcut:
        self.shortcut.backward(output, y)
        layers[-1].dinputs = self.shortcut.dinputs
        layers = layers[:-1]
    else:
        self.loss.backward(output, y)
    for layer in reversed(layers):
        layer.backward(layer.next.dinputs)


def both_ways(self, output, y):
    (self.shortcut or self.loss).backward(output, y)
    self.layers[-1].backward((self.shortcut or self.loss).dinputs)
    for layer in reversed(self.layers[:-1]):
        layer.backward(layer.next.dinputs)


def never_short(self, output, y):
    self.loss.backward(output, y)
    for layer in reversed(self.layers):
        layer.backward(layer.next.dinputs)


def not_reversed(self, output, y):
    self.loss.backward(output, y)
    for layer in self.layers:
        layer.backward(self.loss.dinputs)


def loss_to_all(self, output, y):
    if self.shortcut:
        self.shortcut.backward(output, y)
        self.layers[-1].dinputs = self.shortcut.dinputs
        for layer in reversed(self.layers[:-1]):
            layer.backward(self.shortcut.dinputs)
    else:
        self.loss.backward(output, y)
        for layer in reversed(self.layers):
            layer.backward(self.loss.dinputs)


def lost_last(self, output, y):
    self.loss.backward(output, y)
    self.layers[-1].dinputs = self.loss.dinputs
    for layer in reversed(self.layers[:-1]):
        layer.backward(layer.next.dinputs)


def all_but_last(self, output, y):
    """The shortcut's slopes are right, but the last layer is left out in both cases."""
    (self.shortcut or self.loss).backward(output, y)
    self.layers[-1].dinputs = (self.shortcut or self.loss).dinputs
    for layer in reversed(self.layers[:-1]):
        layer.backward(layer.next.dinputs)


def removed(self, output, y):
    if self.shortcut:
        self.shortcut.backward(output, y)
        self.layers.pop().dinputs = self.shortcut.dinputs
    else:
        self.loss.backward(output, y)
    for layer in reversed(self.layers):
        layer.backward(layer.next.dinputs)


def not_reversed_next(self, output, y):
    self.loss.backward(output, y)
    for layer in self.layers:
        layer.backward(layer.next.dinputs)


def not_handed_on(self, output, y):
    self.shortcut.backward(output, y) if self.shortcut else self.loss.backward(output, y)
    for layer in reversed(self.layers[:-1] if self.shortcut else self.layers):
        layer.backward(layer.next.dinputs)


def not_written_down(self, output, y):
    """The slopes go on in a variable; the last layer never hears of the shortcut's."""
    (self.shortcut or self.loss).backward(output, y)
    slopes = (self.shortcut or self.loss).dinputs
    for layer in reversed(self.layers[:-1] if self.shortcut else self.layers):
        layer.backward(slopes)
        slopes = layer.dinputs


def loss_as_well(again):
    def backward_(self, output, y):
        self.loss.backward(output, y)
        if self.shortcut:
            self.shortcut.backward(output, y)
            self.layers[-1].dinputs = self.shortcut.dinputs
        for layer in reversed(self.layers[:-1] if self.shortcut and not again else self.layers):
            layer.backward(layer.next.dinputs)
    return backward_


def layer_as_well(self, output, y):
    (self.shortcut or self.loss).backward(output, y)
    if self.shortcut:
        self.layers[-1].dinputs = self.shortcut.dinputs
    for layer in reversed(self.layers):
        layer.backward(layer.next.dinputs)


def from_the_left(self, output, y):
    self.loss.backward(output, y)
    for layer in reversed(self.layers):
        layer.backward(layer.prev.dinputs)


def trainable_only(self, output, y):
    self.loss.backward(output, y)
    for layer in reversed(self.trainable):
        layer.backward(layer.next.dinputs)


def exchanged(self, output, y):
    backward(self, y, output)


def exchanged_without(self, output, y):
    never_short(self, y, output)


def turned_round(self, output, y):
    layers = self.layers
    (self.shortcut or self.loss).backward(output, y)
    if self.shortcut:
        layers[-1].dinputs = self.shortcut.dinputs
        layers = layers[:-1]
    layers.reverse()
    for layer in layers:
        layer.backward(layer.next.dinputs)


def only_loss_to_all(self, output, y):
    self.loss.backward(output, y)
    for layer in reversed(self.layers):
        layer.backward(self.loss.dinputs)


def always_short(self, output, y):
    self.shortcut.backward(output, y)


def only_the_ends(self, output, y):
    (self.shortcut or self.loss).backward(output, y)
    if self.shortcut:
        self.layers[-1].dinputs = self.shortcut.dinputs
