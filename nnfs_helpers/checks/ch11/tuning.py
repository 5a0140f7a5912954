"""Checks of chapter 11: two strengths that switch weights off and do not cost the fresh data anything."""

import contextlib
import io

from ...exercises import entry


def outcome(strengths):
    """What exercise 11.8 asks for, found out by training; or a word on what was handed over."""
    if not pair(strengths) or min(strengths) < 0:
        return "no pair of strengths"
    from ...figures.ch11.weights import tried

    with contextlib.redirect_stdout(io.StringIO()):
        few, loss, without = tried(*strengths)
    return {"at least forty weights nearly 0": few >= 40, "no worse on fresh data": loss <= without}


def pair(value):
    return isinstance(value, (tuple, list)) and len(value) == 2 and all(isinstance(v, (int, float)) for v in value)


def falls(**wanted):
    """A test of an answer: does it come to this?"""

    def test(value):
        found = outcome(value)
        return isinstance(found, dict) and list(found.values()) == [wanted["few"], wanted["fresh"]]

    return test


entry(
    "11.8",
    course=(0.002, 0.0),
    use=outcome,
    seconds=60.0,
    mistakes={
        "give the two strengths as a pair, (l1, l2)": lambda v: not pair(v),
        "a price below 0 is a reward for size": lambda v: pair(v) and min(v) < 0,
        "no price at all: this is the network to be compared with": lambda v: pair(v) and max(v) == 0,
        "L2 alone makes weights small, not zero: its pull fades as they do. Let L1 do it": lambda v: (
            pair(v) and v[0] == 0 < v[1]
        ),
        "many weights are gone, and with them the spiral: the loss on fresh data is worse than without a price": falls(
            few=True, fresh=False
        ),
        "fewer than forty weights are nearly 0: raise l1": lambda v: (
            falls(few=False, fresh=True)(v) and v[1] < 2 * v[0]
        ),
        "fewer than forty weights are nearly 0: next to this L2 the neurons share the work; lower l2, or raise "
        "l1": falls(
            few=False, fresh=True
        ),
        "neither: too dear for the spiral, and L2 makes no zeros": falls(few=False, fresh=False),
    },
)
