"""Answers of every bad kind to one exercise, relu(z), each with the line that it gets."""
import sys

import numpy as np

KEPT = []


def bare(z):
    ...


def dots_left(z):
    out = z
    ...
    return out


def half_written(z):
    out = ...
    return out


def harmless_dots(z):
    ...
    return np.maximum(z[..., :], 0)


def prints(z):
    print(np.maximum(z, 0))


def forgets_return(z):
    z = np.maximum(z, 0)


def raises(z):
    return z / undefined_name                                     # noqa: F821


def early(z):
    total += z.sum()                                              # noqa: F821, F841
    return total


def itself(z):
    return itself(z)


def endless(z):
    while True:
        pass


def swallows(z):
    while True:
        try:
            z = z * 1.0
        except BaseException:
            continue


def long_series(z):
    for _ in range(10**9):
        np.random.randn(60, 60) @ np.random.randn(60, 60)


def shouts(z):
    while True:
        print("again" * 1000)


def asks(z):
    return input("a number, please") * z


def asks_and_swallows(z):
    try:
        return input() * z
    except Exception:
        return z


def lists(z):
    return np.maximum(z, 0).tolist()


def flat(z):
    return np.maximum(z, 0).reshape(-1)


def whole(z):
    return np.maximum(z, 0).astype(int)


def truth(z):
    return z > 0


def hole(z):
    return np.where(z == -2, np.nan, np.maximum(z, 0))


def in_place(z):
    z[z < 0] = 0
    return z


def changes_and_repairs(z):
    kept = z.copy()
    z[:] = np.maximum(z, 0)
    out = z.copy()
    z[:] = kept
    return out


def remembers(z):
    KEPT.append(1)
    return np.maximum(z, 0) + len(KEPT)


def two(z, w):
    return z


def none_at_all():
    return 0


def warns(z):
    return np.maximum(z, 0) + 0 * np.exp(z - 1000) * 0 + 0 * np.minimum(np.exp(-z * 1e4), 1)


def generator(z):
    yield z


def string(z):
    return "relu"


TABLE = np.ones((3, 2))


def constant(z):
    return 7


def borrows(z):
    return np.maximum(TABLE, 0)


def borrows_too(z):
    return np.maximum(z, TABLE[0, 0])


def borrows_rightly(z):
    return np.maximum(z, 0 * TABLE[0, 0])


def leaves(z):
    sys.exit(3)


def index(z):
    return z[10]


def attribute(z):
    return z.relu()


def misaligned(z):
    return z @ np.ones((3, 2))


def misaligned_dot(z):
    return np.dot(z, np.ones((3, 2)))


def unbroadcast(z):
    return z + np.ones(3)


def mutters(z):
    print("in between")
    return np.maximum(z, 0)


def swallows_twice(z):
    while True:
        try:
            while True:
                try:
                    z.dot(z.T)
                except:                                           # noqa: E722
                    pass
        except:                                                   # noqa: E722
            pass


def never_counts(z):
    i = 0
    while True:
        try:
            z = z + z[i]
        except IndexError:
            break


def asks_until_it_is_told(z):
    while True:
        try:
            return float(input()) * z
        except:                                                   # noqa: E722
            print("again")


LINES = [
    (bare, "○ not attempted yet; the course's version is used below"),
    (dots_left, "○ the line with `...` is still to be written; the course's version is used below"),
    (half_written, "○ the line with `...` is still to be written; the course's version is used below"),
    (harmless_dots, "✓"),
    (lambda z: np.maximum(z, 0), "✓"),
    (mutters, "✓"),
    (prints, "✗ it shows a result but hands back None: use `return`, not `print`"),
    (forgets_return, "✗ it hands back None: is the `return` missing?"),
    (raises, "✗ for z = [[1, -2], [3, -4], [-5, 6]] it stops: the name `undefined_name` is not defined: a typo, "
             "or a cell above that has not been run (line "),
    (early, "✗ for z = [[1, -2], [3, -4], [-5, 6]] it stops: `total` is used before the function has given it a value"),
    (itself, "✗ for z = [[1, -2], [3, -4], [-5, 6]] it stops: it calls itself without end"),
    (endless, "✗ for z = [[1, -2], [3, -4], [-5, 6]] it still runs after 0.3 seconds: does the loop ever end?"),
    (swallows, "✗ for z = [[1, -2], [3, -4], [-5, 6]] it still runs after"),
    (never_counts, "✗ for z = [[1, -2], [3, -4], [-5, 6]] it still runs after"),
    (swallows_twice, "✗ for z = [[1, -2], [3, -4], [-5, 6]] it still runs after"),
    (asks_until_it_is_told, "✗ it asks for input(): the values come in through the parameters"),
    (long_series, "✗ for z = [[1, -2], [3, -4], [-5, 6]] it still runs after"),
    (shouts, "✗ for z = [[1, -2], [3, -4], [-5, 6]] it still runs after"),
    (asks, "✗ it asks for input(): the values come in through the parameters"),
    (asks_and_swallows, "✗ it asks for input(): the values come in through the parameters"),
    (lists, "✗ for z = [[1, -2], [3, -4], [-5, 6]] the numbers are right, but they come as a list: make an array"),
    (flat, "✗ for z = [[1, -2], [3, -4], [-5, 6]] you return shape (6,), wanted (3, 2)"),
    (whole, "✗ for z = [[1, -2], [3, -4], [-5, 6]] you return whole numbers (int64), wanted floats"),
    (truth, "✗ for z = [[1, -2], [3, -4], [-5, 6]] you return [[True, False], [True, False], [False, True]], wanted"),
    (hole, "✗ for z = [[1, -2], [3, -4], [-5, 6]] you return [[1, nan], [3, 0], [0, 6]], wanted [[1, 0], [3, 0], "
           "[0, 6]] (nan is not a number)"),
    (in_place, "✗ right, but you changed the caller's array"),
    (changes_and_repairs, "✗ right, but you changed the caller's array"),
    (remembers, "✗ for z = [[1, -2], [3, -4], [-5, 6]] you return"),
    (two, "✗ your function has 2 parameters (z, w) and is called with 1: keep those that the cell came with"),
    (none_at_all, "✗ your function has 0 parameters and is called with 1: keep those that the cell came with"),
    (warns, "✗ for z = [[1, -2], [3, -4], [-5, 6]] the result is right, but NumPy warns: overflow encountered in exp"),
    (generator, "✗ for z = [[1, -2], [3, -4], [-5, 6]] you return a generator, wanted [[1, 0], [3, 0], [0, 6]]"),
    (string, "✗ for z = [[1, -2], [3, -4], [-5, 6]] you return the text 'relu': leave out the quotation marks"),
    (constant, "✗ whatever comes in, you return 7: work the answer out from `z`"),
    (borrows, "✗ `TABLE` comes from further up in the notebook; work with `z`, which you are handed and never use"),
    (borrows_too, "✗ for z = [[1, -2], [3, -4], [-5, 6]] you return [[1, 1], [3, 1], [1, 6]], wanted [[1, 0], [3, 0], "
                  "[0, 6]]. (And `TABLE` comes from further up in the notebook: is a parameter meant?)"),
    (borrows_rightly, "✓"),
    (leaves, "✗ for z = [[1, -2], [3, -4], [-5, 6]] it stops: it ends the program: leave out exit()"),
    (index, "✗ for z = [[1, -2], [3, -4], [-5, 6]] it stops: an index points outside (index 10 is out of bounds"),
    (attribute, "✗ for z = [[1, -2], [3, -4], [-5, 6]] it stops: an array has nothing called `relu` (line "),
    (misaligned, "✗ for z = [[1, -2], [3, -4], [-5, 6]] it stops: NumPy cannot multiply these: the inner sizes 2 and "
                 "3 differ (line "),
    (misaligned_dot, "✗ for z = [[1, -2], [3, -4], [-5, 6]] it stops: NumPy cannot multiply (3, 2) with (3, 2): the "
                     "inner sizes 2 and 3 differ (line "),
    (unbroadcast, "✗ for z = [[1, -2], [3, -4], [-5, 6]] it stops: NumPy cannot line up (3, 2) with (3,) (line "),
    (Exception, "✗ a function is wanted here, not a class"),
    (lambda z: np.abs(z), "✗ -2 became 2; it should be 0"),
    (lambda z: np.abs(z).tolist(), "✗ -2 became 2; it should be 0"),
    (lambda z: -np.abs(z), "✗ -2 belongs to -2"),
]
