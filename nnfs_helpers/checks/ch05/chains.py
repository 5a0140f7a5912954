"""Check of chapter 05: the slope of a chain, (3x − 1)² at x = 2, from its two parts (5.6)."""
from ...exercises import entry

entry("5.6", course=30, mistakes={
    "that is the outer slope alone, 2u at u = 5; the inner one is 3: multiply": 10,
    "along a chain slopes multiply, they do not add": 13,
    "the outer slope was taken at x = 2; u is 5 there": 12,
    "the outer slope was taken at x = 2, and the inner one is missing": 4,
    "u² · 3 is a height times a slope; the slope of u² is 2u": 75,
    "that is the height, (3·2 − 1)²; its slope is wanted": 25,
    "that is the inner slope alone; multiply it by the outer one": 3,
    "that is u itself; the slope of u² there is 2u": 5,
    "the inner slope is 3, not 3x: turn x by 1 and u turns by 3": 60,
    "the inner slope is 3, not 3x − 1: the −1 shifts and tilts nothing": 50,
    "the slope of u² is 2u, not u": 15,
    "those are the two parts; their product is wanted": lambda v: isinstance(v, (list, tuple)) and len(v) == 2,
    "that is text; leave out the quotation marks": lambda v: isinstance(v, str),
    "36 is the slope of 9x² there: what comes into the square is 3 · 2 − 1, with the −1": 36,
    "2 and 3 are there; the outer slope is 2u, and u is 5": 6,
    "the sign: both slopes are positive here": -30,
}, tolerance=1e-9, note="6 · (3x − 1) for any x")
