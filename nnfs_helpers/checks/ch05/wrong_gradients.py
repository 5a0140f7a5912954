"""Wrong answers to exercise 5.5: other copies, other points, entries that stay moved, whole rows, whole numbers."""
import numpy as np

H = 1e-5


def floats(x, kind=float):
    return np.array(x, dtype=kind)


def changed(make=floats, points=lambda x: (x.copy(), x.copy()), into=lambda x: np.zeros(x.shape),
            places=lambda x: np.ndindex(x.shape), h=H, quotient=lambda f, x, up, down, h: (f(up) - f(down)) / (2 * h)):
    """The gradient with another copy of x, other points, entries, steps, quotients, another array for the slopes."""
    def answer(f, x):
        x = make(x)
        slopes = into(x)
        for i in places(x):
            up, down = points(x)
            up[i] += h
            down[i] -= h
            slopes[i] = quotient(f, x, up, down, h)
        return slopes
    return answer


def rows(x):
    return range(len(x))


row_by_row = changed(places=rows)
first_only = changed(places=lambda x: list(np.ndindex(x.shape))[:1])
like_x = changed(make=lambda x: x, into=np.zeros_like)


def stepping(h):
    return changed(h=h)


def one_row(kind):
    return changed(make=lambda x: floats(x, kind), into=lambda x: np.zeros(len(x)), places=rows)


def all_at_once(f, x):
    x = floats(x)
    return (f(x + H) - f(x - H)) / (2 * H)


def no_restore(f, x):
    x = floats(x)
    slopes = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        x[i] += H
        above = f(x)
        x[i] -= 2 * H
        slopes[i] = (above - f(x)) / (2 * H)
    return slopes


def never_back(f, x):
    x, slopes, before = floats(x), np.zeros(np.shape(x)), f(floats(x))
    for i in np.ndindex(x.shape):
        x[i] += H
        slopes[i] = (f(x) - before) / H
    return slopes


def copied_once(f, x):
    x = floats(x)
    slopes, up, down = np.zeros(x.shape), x.copy(), x.copy()
    for i in np.ndindex(x.shape):
        up[i] += H
        down[i] -= H
        slopes[i] = (f(up) - f(down)) / (2 * H)
    return slopes


def in_its_place(f, x):
    x = floats(x)
    slopes = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        up, down = x.copy(), x.copy()
        up[i], down[i] = H, -H
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


def entries_alone(f, x):
    x = floats(x)
    slopes = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        slopes[i] = (f(x[i] + H) - f(x[i] - H)) / (2 * H)
    return slopes
