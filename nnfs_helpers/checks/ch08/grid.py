"""Check of chapter 08: asking a network for its class at every point of a grid."""
import numpy as np

from ...exercises import entry

A, B = np.linspace(-1.5, 1.0, 6), np.linspace(-1.0, 2.0, 4)
TILT = np.array([[1.0, -0.4, 0.2], [-0.3, 0.9, -1.1]])


def tilted(P):
    """Scores of three classes, from points one a row."""
    P = np.asarray(P)
    if P.ndim != 2 or P.shape[1] != 2:
        raise ValueError(f"the network wants one point a row, (points, 2), and got {P.shape}")
    return P @ TILT + [0.1, 0.0, 0.3]


def bent(P):
    return tilted(P) * [1.0, 0.5, -1.0] + np.asarray(P)[:, :1] ** 2 * [0.0, 0.7, 0.2]


SIDES = [(tilted, A, B), (bent, B, A), (bent, A[:3], B[:2])]


def class_map(predict, a, b):
    aa, bb = np.meshgrid(a, b)
    points = np.column_stack([aa.ravel(), bb.ravel()])
    return predict(points).argmax(axis=1).reshape(aa.shape)


def asked(answer, grid):
    predict, a, b = SIDES[grid]
    return answer(predict, a.copy(), b.copy())


def flat(predict, a, b):
    aa, bb = np.meshgrid(a, b)
    return predict(np.column_stack([aa.ravel(), bb.ravel()])).argmax(axis=1)


def scores(predict, a, b):
    aa, bb = np.meshgrid(a, b)
    return predict(np.column_stack([aa.ravel(), bb.ravel()]))


def lying(predict, a, b):
    aa, bb = np.meshgrid(a, b)
    return predict(np.stack([aa.ravel(), bb.ravel()])).argmax(axis=1).reshape(aa.shape)


def swapped(predict, a, b):
    aa, bb = np.meshgrid(a, b)
    return predict(np.column_stack([bb.ravel(), aa.ravel()])).argmax(axis=1).reshape(aa.shape)


def turned_grid(predict, a, b):
    aa, bb = np.meshgrid(b, a)
    return predict(np.column_stack([aa.ravel(), bb.ravel()])).argmax(axis=1).reshape(aa.shape)


def turned_points(predict, a, b):
    bb, aa = np.meshgrid(b, a)
    return predict(np.column_stack([bb.ravel(), aa.ravel()])).argmax(axis=1).reshape(aa.shape)


def standing(predict, a, b):
    return flat(predict, a, b).reshape(len(a), len(b))


def largest_score(predict, a, b):
    return scores(predict, a, b).max(axis=1).reshape(len(b), len(a))


def wrong_reshape(predict, a, b):
    aa, bb = np.meshgrid(a, b)
    return predict(np.array([aa.ravel(), bb.ravel()]).reshape(-1, 2)).argmax(axis=1).reshape(aa.shape)


def diagonal(predict, a, b):
    n = min(len(a), len(b))
    return predict(np.column_stack([a[:n], b[:n]])).argmax(axis=1)


def other_axis(predict, a, b):
    return scores(predict, a, b).argmax(axis=0)


entry("8.7", course=class_map, use=asked, cases=[(0,), (1,), (2,)], mistakes={
    "the picture lies on its side: there are len(b) rows and len(a) columns, as in the arrays that meshgrid gives": (
        lambda *args: class_map(*args).T, standing),
    "a and b are swapped: the first feature runs along a row of the picture": swapped,
    "meshgrid wants the values along a row first: a, then b": (turned_grid, turned_points),
    "one point a ROW: np.column_stack makes (points, 2), np.stack makes (2, points)": lying,
    "reshape does not turn a table round, it only refills it: use np.column_stack": wrong_reshape,
    "the answers lie in one long line: reshape them to the picture's rows and columns": flat,
    "scores came back; wanted is the number of the winning class": (
        scores, lambda p, a, b: scores(p, a, b).reshape(len(b), len(a)),
        lambda p, a, b: (scores(p, a, b) > 0.5).reshape(len(b), len(a)), lambda *args: scores(*args).argmax()),
    "those are the largest scores themselves; argmax says whose they are": largest_score,
    "argmax of each point: along its scores, axis=1": (
        other_axis, lambda p, a, b: other_axis(p, a, b).reshape(len(b), len(a)),
        lambda p, a, b: scores(p, a, b).argmax().reshape(len(b), len(a))),
    "argmin finds the loser; the largest score wins: argmax": lambda p, a, b: scores(p, a, b).argmin(axis=1).reshape(
        len(b), len(a)),
    "the points are in the order of the picture's rows: reshape to (len(b), len(a)), and turn nothing":
        lambda *args: standing(*args).T,
    "150 is the grid further down; this one is as large as `a` and `b` say":
        lambda *args: flat(*args).reshape(150, 150),
    "`predict` takes one array of points, (points, 2): make both long and set them side by side": (
        lambda p, a, b: p(*np.meshgrid(a, b)), lambda p, a, b: p(np.column_stack(np.meshgrid(a, b))),
        lambda p, a, b: p(np.array(np.meshgrid(a, b)))),
    "each side alone has its length: `np.meshgrid` first pairs every a with every b": (
        lambda p, a, b: p(np.column_stack([a, b])),),
    "the points on one diagonal only: meshgrid pairs every a with every b": diagonal,
    "the picture is upside down or mirrored: no [::-1] is needed": (
        lambda *args: class_map(*args)[::-1], lambda *args: class_map(*args)[:, ::-1]),
})
