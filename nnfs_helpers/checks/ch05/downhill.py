"""Check of chapter 05: the way down a slope (5.8)."""
import numpy as np

from ...exercises import entry
from .gradients import gradient


def walk(slopes, start, rate, steps):
    path = [start]
    for _ in range(steps):
        path.append(path[-1] - rate * slopes(path[-1]))
    return np.array(path)


def bowl(x):
    return 2 * x


def tilted_bowl(x):                     # of a² + ab + 2b²: here each slope looks at both
    return np.array([2 * x[0] + x[1], x[0] + 4 * x[1]])


def three(x):
    return np.array([x[0], 3 * x[1] - x[2], x[2] - x[1]])


def one_after_the_other(slopes, start, rate, steps):
    x, path = start.copy(), [start.copy()]
    for _ in range(steps):
        for i in range(len(x)):
            x[i] -= rate * slopes(x)[i]
        path.append(x.copy())
    return np.array(path)


def same_array(slopes, start, rate, steps):
    x, path = start.copy(), []
    path.append(x)
    for _ in range(steps):
        x -= rate * slopes(x)
        path.append(x)
    return np.array(path)


def moved_start(slopes, start, rate, steps):
    path = [start.copy()]
    for _ in range(steps):
        start -= rate * slopes(start)
        path.append(start.copy())
    return np.array(path)


def first_row_moves(slopes, start, rate, steps):
    x = start.copy()
    path = [x]
    for _ in range(steps):
        x -= rate * slopes(x)
        path.append(x.copy())
    return np.array(path)


def two_only(slopes, start, rate, steps):
    x, path = start, [start]
    for _ in range(steps):
        g = slopes(x)
        x = np.array([x[0] - rate * g[0], x[1] - rate * g[1]])
        path.append(x)
    return np.array(path)


def growing(slopes, start, rate, steps, first=0):
    path = [start]
    for k in range(first, steps + first):
        path.append(path[-1] - k * rate * slopes(path[-1]))
    return np.array(path)


def unit(slopes, start, rate, steps):
    return walk(lambda x: slopes(x) / np.sqrt((slopes(x) ** 2).sum()), start, rate, steps)


TILTED = (tilted_bowl, np.array([3.0, 2.0]), 0.1, 4)
entry("5.8", course=walk, cases=[(bowl, np.array([3.0, 2.0]), 0.1, 10), TILTED,
                                 (three, np.array([1.0, -2.0, 0.5]), 0.2, 3),
                                 (bowl, np.array([-1.5, 0.5]), 0.25, 1)], mistakes={
    "uphill: the slope points up, so it is subtracted": lambda s, x, r, n: walk(s, x, -r, n),
    "the second slope was taken after the first coordinate had moved: take both at the same place, then move":
        one_after_the_other,
    "all rows are equal: the list holds the same array many times. `x = x - …` makes a new one at each "
    "step": same_array,
    "`start` was moved: `x -= …` changes the caller's array; `x = x - …` makes a new one": moved_start,
    "the rate is lost: a step is rate times slope": lambda s, x, r, n: walk(s, x, 1, n),
    "the slope is lost: a step is rate times slope":
        lambda s, x, r, n: np.array([x - k * r for k in range(n + 1)]),
    "every step takes the slope of the start: the slope has to be asked again at each place":
        lambda s, x, r, n: np.array([x - k * r * s(x) for k in range(n + 1)]),
    "the last place alone came back: collect them all, the start first": lambda s, x, r, n: walk(s, x, r, n)[-1],
    "the start is missing: after 10 steps there are 11 places": lambda s, x, r, n: walk(s, x, r, n)[1:],
    "the start stands there twice: first take the step, then append": (
        lambda s, x, r, n: np.concatenate([[x], walk(s, x, r, n)[:-1]]),
        lambda s, x, r, n: np.concatenate([[x], walk(s, x, r, n)])),
    "2x is the slope of one bowl; another ground has other slopes: call slopes(x)":
        lambda s, x, r, n: walk(bowl, x, r, n),
    "one step too few: the path has steps + 1 rows, and the start is row 0": lambda s, x, r, n: walk(s, x, r, n - 1),
    "one step too many: the path has steps + 1 rows, and the start is row 0": lambda s, x, r, n: walk(s, x, r, n + 1),
    "it returns after the first step: `return` stands below the loop": (
        lambda s, x, r, n: np.array([x, x - r * s(x)]), lambda s, x, r, n: x - r * s(x)),
    "the steps should get shorter where the ground gets flat: leave the slopes as long as they are": unit,
    "the right places, in a list; make one array of them: `np.array(path)`":
        lambda s, x, r, n: list(walk(s, x, r, n)),
    "the first row moves along: `x -= …` changes the array that stands in the list; write `x = x - …`": first_row_moves,
    "every step sets out from the start again: walk on from where you are":
        lambda s, x, r, n: np.array([x] + [x - r * s(x)] * n),
    "`slopes(x)` is the gradient already; nothing has to be measured": lambda s, x, r, n: walk(
        lambda y: gradient(s, y), x, r, n),
    "`append` adds a place as one more row; `extend`, `+` and `np.append` take it apart": (
        lambda s, x, r, n: np.array([x, *np.concatenate(walk(s, x, r, n)[1:])], dtype=float),
        lambda s, x, r, n: walk(s, x, r, n).ravel(),
        lambda s, x, r, n: (x + walk(s, x, r, n)[1:].sum(axis=0)).reshape(1, -1)),
    "those are the steps; the places that they lead to are wanted": lambda s, x, r, n: np.concatenate(
        [[x], -np.diff(walk(s, x, r, n), axis=0)]),
    "the rate is the same at every step": (
        lambda s, x, r, n: walk(s, x, r / n, n), lambda s, x, r, n: growing(s, x, r, n),
        lambda s, x, r, n: growing(s, x, r, n, 1)),
    "uphill, and a list: the slope is subtracted; at the end `np.array(path)`":
        lambda s, x, r, n: list(walk(s, x, -r, n)),
    "the step takes the place of the place: subtract it from x": (
        lambda s, x, r, n: walk(lambda y: (y - r * s(y)) / r, x, r, n),),
    "`slopes` is a function: the gradient at x is slopes(x)": lambda s, x, r, n: np.array([x, x - r * s]),
    "right for two variables; there may be more: subtract whole arrays": two_only,
    "one row a place: your table lies on its side": lambda s, x, r, n: walk(s, x, r, n).T,
    "you divide by the rate; a step is rate times slope": lambda s, x, r, n: walk(s, x, 1 / r, n),
    "the place itself was taken for the slope: call slopes(x)": lambda s, x, r, n: walk(lambda x: x, x, r, n),
})
