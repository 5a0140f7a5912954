"""Chapter 15: the course's way back through the chain, and ways back that go wrong."""


def end(self, output, y):
    """The end of the chain goes back, the shortcut where there is one; its slopes."""
    last = self.shortcut or self.loss
    last.backward(output, y)
    return last.dinputs


def left_over(self):
    """The layers that are still to go back."""
    return self.layers[:-1] if self.shortcut else self.layers


def through(layers, slopes=lambda layer: layer.next.dinputs):
    """Each of these layers goes back, with the slopes that are meant for it."""
    for layer in layers:
        layer.backward(slopes(layer))


def ready(self, output, y):
    """All that comes before the loop, as it should be; the layers that are still to go back."""
    slopes = end(self, output, y)
    if self.shortcut:
        self.layers[-1].dinputs = slopes
    return left_over(self)


def backward(self, output, y):
    through(reversed(ready(self, output, y)))


def both_ways(self, output, y):
    self.layers[-1].backward(end(self, output, y))
    through(reversed(self.layers[:-1]))


def loss_to_all(self, output, y):
    through(reversed(ready(self, output, y)), lambda layer: (self.shortcut or self.loss).dinputs)


def all_but_last(self, output, y):
    """The shortcut's slopes are right, but the last layer is left out in both cases."""
    self.layers[-1].dinputs = end(self, output, y)
    through(reversed(self.layers[:-1]))


def removed(self, output, y):
    slopes = end(self, output, y)
    if self.shortcut:
        self.layers.pop().dinputs = slopes
    through(reversed(self.layers))


def not_handed_on(self, output, y):
    end(self, output, y)
    through(reversed(left_over(self)))


def not_written_down(self, output, y):
    """The slopes go on in a variable; the last layer never hears of the shortcut's."""
    slopes = end(self, output, y)
    for layer in reversed(left_over(self)):
        layer.backward(slopes)
        slopes = layer.dinputs


def loss_as_well(order=("loss", "shortcut"), again=False):
    """Loss and shortcut both go back, in this order; with `again` the last layer does, too."""
    def way(self, output, y):
        for name in order:
            if getattr(self, name):
                getattr(self, name).backward(output, y)
        if self.shortcut:
            self.layers[-1].dinputs = self.shortcut.dinputs
        through(reversed(self.layers if again else left_over(self)))
    return way


def layer_as_well(self, output, y):
    ready(self, output, y)
    through(reversed(self.layers))


def exchanged(self, output, y):
    backward(self, y, output)


def loss_exchanged(self, output, y):
    """The two are exchanged where there is no shortcut."""
    backward(self, *((output, y) if self.shortcut else (y, output)))


def turned_round(self, output, y):
    layers = ready(self, output, y)
    layers.reverse()
    through(layers)


def always_short(self, output, y):
    self.shortcut.backward(output, y)


def only_the_ends(self, output, y):
    ready(self, output, y)


def only_short(self, output, y):
    """The loop over the layers stands below `if self.shortcut`."""
    if self.shortcut:
        backward(self, output, y)
    else:
        self.loss.backward(output, y)


def handed_on_only(self, output, y):
    """No layer goes back: each is given the slopes of its right neighbor."""
    for layer in reversed(ready(self, output, y)):
        layer.dinputs = layer.next.dinputs


def outputs_back(self, output, y):
    through(reversed(ready(self, output, y)), lambda layer: layer.next.output)


def returned(self, output, y):
    """The slopes are taken from what the shortcut's `backward` returns, which is None."""
    if self.shortcut:
        self.layers[-1].dinputs = self.shortcut.backward(output, y)
    else:
        self.loss.backward(output, y)
    through(reversed(left_over(self)))
