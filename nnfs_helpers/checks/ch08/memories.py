"""Chapter 08: one parameter's step with momentum, as it should be and as it often goes wrong: (w, g, m) → (w, m)."""


def right(self, w, g, m):
    m = self.momentum * m - self.current_learning_rate * g
    return w + m, m


def average(self, w, g, m):
    m = self.momentum * m - (1 - self.momentum) * self.current_learning_rate * g
    return w + m, m


def uphill(self, w, g, m):
    m = self.momentum * m + self.current_learning_rate * g
    return w + m, m


def outside(self, w, g, m):
    m = self.momentum * m + g
    return w - self.current_learning_rate * m, m


def both_rates(self, w, g, m):
    m = self.momentum * m - self.current_learning_rate * g
    return w + self.current_learning_rate * m, m


def minus_both(self, w, g, m):
    m = self.momentum * m - self.current_learning_rate * g
    return w - self.current_learning_rate * m, m


def replaced(self, w, g, m):
    m = self.momentum * m - self.current_learning_rate * g
    return m, m


def stays(self, w, g, m):
    return w, self.momentum * m - self.current_learning_rate * g


def weights_as_memory(self, w, g, m):
    return w + self.momentum * w - self.current_learning_rate * g, w


def minus_memory(self, w, g, m):
    m = self.momentum * m - self.current_learning_rate * g
    return w - m, m


def initial_rate(self, w, g, m):
    m = self.momentum * m - self.learning_rate * g
    return w + m, m


def forgets(self, w, g, m):
    return w + self.momentum * m - self.current_learning_rate * g, -self.current_learning_rate * g


def never_forgets(self, w, g, m):
    m = m - self.current_learning_rate * g
    return w + m, m


def two_factors(self, w, g, m):
    m = self.momentum * (m - self.current_learning_rate * g)
    return w + m, m


def nesterov(self, w, g, m):
    m = self.momentum * m - self.current_learning_rate * g
    return w + self.momentum * m - self.current_learning_rate * g, m


def plain_step(self, w, g, m):
    return w - self.current_learning_rate * g, m


def late(self, w, g, m):
    return w + m, self.momentum * m - self.current_learning_rate * g


def twice(self, w, g, m):
    m = self.momentum * m - self.current_learning_rate * g
    return w + m - self.current_learning_rate * g, m


def fixed(self, w, g, m):
    m = 0.9 * m - self.current_learning_rate * g
    return w + m, m


def weights_shrunk(self, w, g, m):
    return self.momentum * w - self.current_learning_rate * g, m
