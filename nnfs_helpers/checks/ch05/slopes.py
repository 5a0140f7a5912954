"""Checks of chapter 05: a slope measured from both sides (5.2). Exercise 5.3 is a question."""
import numpy as np

from ...exercises import entry


def square(x):
    return x * x


def cube(x):
    return x * x * x


def wave(x):
    return np.sin(3 * x) + 2 * x


def slope(f, x, h):
    return (f(x + h) - f(x - h)) / (2 * h)


def forward(f, x, h):
    return (f(x + h) - f(x)) / h


def told_forward(got, case):
    return ("a fair start, from one side: for x³ at 2 with h = 0.5 it gives 15.25, and from both sides 12.25; the "
            "slope "
            "is 12. Use f(x + h) and f(x − h)")


entry("5.2", course=slope, cases=[(cube, 2.0, 0.5), (square, 1.0, 0.1), (wave, -0.4, 0.01), (square, -3.0, 0.25)],
      mistakes={
    "twice too steep: from x − h to x + h the two points are 2h apart": lambda f, x, h: (f(x + h) - f(x - h)) / h,
    told_forward: forward,
    "that looks to the left only; take one point on each side: f(x + h) and f(x − h)":
        lambda f, x, h: (f(x) - f(x - h)) / h,
    "one side for the rise, both sides for the distance: f(x + h) − f(x) belongs to h, f(x + h) − f(x − h) to 2h":
        lambda f, x, h: (f(x + h) - f(x)) / (2 * h),
    "the sign: right minus left, so that going up is positive": lambda f, x, h: -slope(f, x, h),
    "that is the rise alone: divide it by the distance between the two points": (
        lambda f, x, h: f(x + h) - f(x - h), lambda f, x, h: f(x + h) - f(x)),
    "`/ 2 * h` divides by 2 and then multiplies by h: put brackets, / (2 * "
    "h)": lambda f, x, h: (f(x + h) - f(x - h)) / 2 * h,
    "without brackets only the second value is divided: (f(x + h) − f(x − h)) comes first": (
        lambda f, x, h: f(x + h) - f(x - h) / (2 * h), lambda f, x, h: f(x + h) - f(x - h) / 2 * h),
    "the difference of the two points goes into f here; put each point into f, then subtract": (
        lambda f, x, h: f((x + h) - (x - h)) / (2 * h),),
    "do not round inside: later slopes may be small": (
        lambda f, x, h: round(slope(f, x, h), 2), lambda f, x, h: round(slope(f, x, h), 3)),
    "h stands inside the function: use the one that comes in": (
        lambda f, x, h: slope(f, x, 1e-5), lambda f, x, h: slope(f, x, 1e-4), lambda f, x, h: slope(f, x, 1e-3),
        lambda f, x, h: slope(f, x, 1e-6)),
    "1, whatever f is: h belongs into the brackets, f(x + h), and f has to be called": (
        lambda f, x, h: ((x + h) - (x - h)) / (2 * h), lambda f, x, h: (f(x) + h - (f(x) - h)) / (2 * h),
        lambda f, x, h: 1),
    "that is a mean of two heights: subtract them": lambda f, x, h: (f(x + h) + f(x - h)) / 2,
    "that adds the two heights: subtract them": lambda f, x, h: (f(x + h) + f(x - h)) / (2 * h),
    "that is rise times distance; divide": lambda f, x, h: (f(x + h) - f(x - h)) * 2 * h,
    "the function that comes in is another one each time: call f": (
        lambda f, x, h: 2 * x, lambda f, x, h: 4 * x, lambda f, x, h: slope(lambda x: 2 * x * x, x, h)),
    "the points are x + h and x − h, one step h to each side": (
        lambda f, x, h: (f(x + h / 2) - f(x - h / 2)) / h, lambda f, x, h: (f(x + 2 * h) - f(x)) / (2 * h)),
    "`f(x) - h` is a height less h; the height at the point on the left is `f(x - h)`": (
        lambda f, x, h: (f(x + h) - f(x) - h) / (2 * h), lambda f, x, h: (f(x + h) - f(x) - h) / h),
    "`//` cuts off what comes after the point: divide with `/`": lambda f, x, h: (f(x + h) - f(x - h)) // (2 * h),
    "divided by x; the distance between the two points is 2h, wherever they lie": (
        lambda f, x, h: (f(x + h) - f(x - h)) / (2 * x), lambda f, x, h: (f(x + h) - f(x - h)) / x),
    "take h as it comes in: with a smaller one the numbers are others": (
        lambda f, x, h: slope(f, x, h / 10), lambda f, x, h: slope(f, x, h / 100)),
    "distance over rise is upside down": lambda f, x, h: 2 * h / (f(x + h) - f(x - h)),
}, random=lambda rng: (cube, float(rng.normal()), float(rng.uniform(0.01, 1))))
