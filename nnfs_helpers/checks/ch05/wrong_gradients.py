"""Wrong answers to exercise 5.5: other copies, other points, entries that stay moved, whole rows, whole numbers."""
import numpy as np

H = 1e-5


def changed(make=lambda x: np.array(x, dtype=float), points=lambda x: (x.copy(), x.copy()),
            quotient=lambda f, x, up, down: (f(up) - f(down)) / (2 * H)):
    """The gradient with another copy of x, other points, or another quotient of the two values."""
    def answer(f, x):
        x = make(x)
        slopes = np.zeros(x.shape)
        for i in np.ndindex(x.shape):
            up, down = points(x)
            up[i] += H
            down[i] -= H
            slopes[i] = quotient(f, x, up, down)
        return slopes
    return answer


def all_at_once(f, x):
    x = np.array(x, dtype=float)
    return (f(x + H) - f(x - H)) / (2 * H)


def no_restore(f, x):
    x = np.array(x, dtype=float)
    slopes = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        x[i] += H
        above = f(x)
        x[i] -= 2 * H
        slopes[i] = (above - f(x)) / (2 * H)
    return slopes


def never_back(f, x):
    x, slopes, before = np.array(x, dtype=float), np.zeros(np.shape(x)), f(np.array(x, dtype=float))
    for i in np.ndindex(x.shape):
        x[i] += H
        slopes[i] = (f(x) - before) / H
    return slopes


def row_by_row(f, x):
    x = np.array(x, dtype=float)
    slopes = np.zeros(x.shape)
    for i in range(len(x)):
        up, down = x.copy(), x.copy()
        up[i] += H
        down[i] -= H
        slopes[i] = (f(up) - f(down)) / (2 * H)
    return slopes


def callers(f, x):
    slopes = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        old = x[i]
        x[i] = old + H
        above = f(x)
        x[i] = old - H
        slopes[i] = (above - f(x)) / (2 * H)
        x[i] = old
    return slopes


def first_only(f, x):
    x = np.array(x, dtype=float)
    slopes = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        up, down = x.copy(), x.copy()
        up[i] += H
        down[i] -= H
        slopes[i] = (f(up) - f(down)) / (2 * H)
        return slopes


def like_x(f, x):
    slopes = np.zeros_like(x)
    for i in np.ndindex(x.shape):
        up, down = x.copy(), x.copy()
        up[i] += H
        down[i] -= H
        slopes[i] = (f(up) - f(down)) / (2 * H)
    return slopes


def stepping(h):
    def answer(f, x):
        x = np.array(x, dtype=float)
        slopes = np.zeros(x.shape)
        for i in np.ndindex(x.shape):
            up, down = x.copy(), x.copy()
            up[i] += h
            down[i] -= h
            slopes[i] = (f(up) - f(down)) / (2 * h)
        return slopes
    return answer


def one_row(kind):
    def answer(f, x):
        x = np.array(x, dtype=kind)
        slopes = np.zeros(len(x))
        for i in range(len(x)):
            up, down = x.copy(), x.copy()
            up[i] += H
            down[i] -= H
            slopes[i] = (f(up) - f(down)) / (2 * H)
        return slopes
    return answer


def entries_alone(f, x):
    x = np.array(x, dtype=float)
    slopes = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        slopes[i] = (f(x[i] + H) - f(x[i] - H)) / (2 * H)
    return slopes
