"""Check of exercise 3.6: eight hinges that follow one period of a sine. Any that do will do."""
import numpy as np

from ...exercises import entry

X = np.linspace(0, 1, 401)
SINE = np.sin(2 * np.pi * X)
EIGHTHS = [k / 8 for k in range(8)]
PIECES = 8 * np.diff(np.sin(2 * np.pi * np.arange(9) / 8))      # slopes of the eight straight pieces
HEIGHTS = [5.657, -3.314, -4.686, -3.314, 0, 3.314, 4.686, 3.314]      # and by how much it changes at each kink


class Look(str):
    """One word for what a wave does wrong, or "met"; with it the miss, and where the curves first part."""
    miss = place = gap = 0.0
    idle = False


def total(kinks, heights):
    return np.maximum(0, X[:, None] - kinks) @ heights


def look(answer):
    """Call the learner's wave() and look at what it draws."""
    got = answer()
    try:
        kinks, heights = (np.asarray(part, float).reshape(-1) for part in got)
    except (TypeError, ValueError):
        return Look("not two lists")
    if len(kinks) != 8 or len(heights) != 8:
        return Look("not eight")
    gap = total(kinks, heights) - SINE
    found = Look("met" if np.mean(gap ** 2) < 0.01 else fault(kinks, heights))
    at = np.argmax(np.abs(gap) > 0.15)
    found.miss, found.place, found.gap = np.mean(gap ** 2), X[at], gap[at]
    found.idle = kinks.min() >= X[at]
    return found


def inside(a):
    return a.min() >= 0 and a.max() <= 1


def fault(kinks, heights):
    """The name of what is wrong with hinges that miss the wave."""
    if np.ptp(kinks) < 1e-9:
        return "one bend"
    if not inside(kinks):
        if inside(heights) and np.ptp(heights) > 0.5:
            return "swapped"
        return "biases" if inside(-kinks) else "outside"
    if np.abs(heights - np.sin(2 * np.pi * kinks)).max() < 0.02:
        return "values"
    if np.abs(heights - PIECES).max() < 0.2:
        return "pieces"
    if min(np.abs(8 * heights - PIECES).max(), np.abs(8 * heights - HEIGHTS).max()) < 0.5:
        return "rises"
    return "only up" if heights.min() >= 0 else "off"


def off(got, case):
    way = "low" if got.gap < 0 else "high"
    if got.idle:
        return (f"the miss is {got.miss:.3f}, wanted below 0.01. The wave climbs from x = 0 on, and none of your "
                "hinges bends there")
    return (f"the miss is {got.miss:.3f}, wanted below 0.01. From the left, your curve is first too {way} near "
            f"x = {got.place:.2f}: change the hinge that bends before that")


def close(answer):
    return look(answer).miss <= 0.001


def wave():
    return EIGHTHS, HEIGHTS


def stub():
    kinks = [0, 1/8, 2/8, 3/8, 4/8, 5/8, 6/8, 7/8]
    heights = [5.7, 0, 0, 0, 0, 0, 0, 0]
    return kinks, heights


def hinges(kinks=EIGHTHS, heights=HEIGHTS):
    return lambda: (kinks, heights)


entry("3.6", course=wave, cases=[()], use=look, given=stub, mistakes={
    "eight hinges, but one bend: they all have their kink at the same place": (
        hinges([0] * 8), hinges([0] * 8, [5.7, 0, 0, 0, 0, 0, 0, 0])),
    "a sine also turns down: some heights have to be negative": (
        hinges(heights=[5.66, 2.34, 0, 0, 0, 0, 2.34, 5.66]), hinges(heights=[1] * 8)),
    "these are the wave's values; a height is by how much the slope changes at the kink": hinges(
        heights=np.sin(2 * np.pi * np.array(EIGHTHS)).tolist()),
    "these are the slopes of the pieces; a hinge goes on for good, so each height is the change from one piece to "
    "the next": hinges(heights=PIECES.tolist()),
    "a slope is the rise divided by how far it takes, an eighth: all your heights are eight times too small": (
        hinges(heights=[h / 8 for h in HEIGHTS]), hinges(heights=[s / 8 for s in PIECES])),
    "those are the biases; a kink is the place on the x axis, between 0 and 1": hinges([-k for k in EIGHTHS]),
    "return the kinks first, then the heights": hinges(HEIGHTS, EIGHTHS),
    "the wave is drawn from x = 0 to x = 1: a kink outside does not bend it there": (
        hinges(list(range(8))), hinges([2 * np.pi * k for k in EIGHTHS])),
    "eight kinks and eight heights are wanted": (hinges(EIGHTHS[:7], HEIGHTS[:7]), hinges([*EIGHTHS, 1.0])),
    "two lists of numbers are wanted: `return kinks, heights`": (lambda: HEIGHTS, lambda: 0, lambda: "kinks"),
    off: (hinges([k + 1 / 8 for k in EIGHTHS]), hinges(heights=[-h for h in HEIGHTS]),
          hinges(heights=[5.7, -3.3, 0, 0, 0, 0, 0, 0])),
}, note={"and with a miss of at most 0.001, closer than pieces that join points of the wave": close})
