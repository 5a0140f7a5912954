"""Check of chapter 10 that judges values: what a fall from .883 to .797 is."""
import numpy as np

from ...exercises import entry

KNOWN, FRESH = (0.883, 0.230), (0.797, 0.672)
POINTS = 100 * (KNOWN[0] - FRESH[0])
RELATIVE = 100 * (KNOWN[0] - FRESH[0]) / KNOWN[0]
RATIO = FRESH[1] / KNOWN[1]


def three(value):
    """Three numbers, however they are packed; rounded to the digits asked for."""
    return np.round(np.asarray(value, float).reshape(-1), 1)


def at(place, *wrong):
    """Is the number at this place one of the wrong ones?"""
    def fits(value):
        found = np.asarray(value, float).reshape(-1)
        return found.size == 3 and any(abs(found[place] - one) < 0.006 * max(1, abs(one)) for one in wrong)
    return fits


entry("10.1", course=[POINTS, RELATIVE, RATIO], use=three, tolerance=0.02, mistakes={
    "three numbers as a list, please: points, percent, times": lambda v: np.size(v) != 3,
    "the first is the difference of the shares; a percentage point is a hundredth: times 100": at(0, 0.086, -0.086),
    "the first: 0.1 is the difference, rounded, and no percentage at all": at(0, 0.1, -0.1),
    "the first: the accuracy FELL by so many points; give the size of the fall": at(0, -POINTS),
    "the first is the fall relative to .883; percentage points are the plain difference, times 100": at(0, RELATIVE),
    "the second, as a percentage: times 100": at(1, RELATIVE / 100, -RELATIVE / 100),
    "the second: the fall is measured against what there was before, .883": at(
        1, 100 * (KNOWN[0] - FRESH[0]) / FRESH[0]),
    "the second is the plain difference, the points again; divide it by .883": at(1, POINTS),
    "the second: that is what is LEFT of .883; how much is gone?": at(1, 100 * FRESH[0] / KNOWN[0]),
    "the second: that is how much more often it is wrong; asked is the accuracy": at(1, 100 * (0.203 / 0.117 - 1)),
    "the third: that is how many times MORE it is; asked is how many times AS large, one more": at(
        2, RATIO - 1, round(RATIO - 1, 1)),
    "numbers without signs or letters, please: 8.6 and not \"8.6%\"": (
        lambda v: any(isinstance(one, str) for one in v)),
    "the order, please: points, percent, times": lambda v: np.allclose(np.sort(three(v)), np.sort(
        three([POINTS, RELATIVE, RATIO])), atol=0.05) and not at(0, POINTS)(v),
    "rounded too far: one digit behind the point": lambda v: list(map(float, v)) == [9, 10, 3],
    "the third the other way round: fresh loss over training loss": at(2, 1 / RATIO),
    "the third is the difference of the losses; how many TIMES as large is the one?": at(2, FRESH[1] - KNOWN[1]),
    "the third, as a percentage? How many times: the one divided by the other": at(2, 100 * RATIO, 100 * (RATIO - 1)),
})
