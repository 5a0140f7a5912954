"""Check of chapter 08: a momentum for the ravine."""
from ...exercises import entry
from ...figures.surfaces import descend, losses
from ...optimizers import Optimizer_SGD


def arrives(momentum):
    """Is the loss below 0.005 after 60 steps at rate 0.1?"""
    return bool(losses("ravine", descend(Optimizer_SGD(0.1, momentum=float(momentum)), "ravine", steps=60))[-1] < 0.005)


entry("8.5", course=0.8, use=lambda m: bool(0 <= m < 1 and arrives(m)), mistakes={
    "one number, without the brackets": lambda m: isinstance(m, (list, tuple)),
    "without momentum it creeps: after 60 steps the loss is still above 1": 0.0,
    "a memory that keeps everything, or more, never comes to rest: less than 1": lambda m: m >= 1,
    "a negative momentum brakes; take one from 0 to 1": lambda m: m < 0,
    "it moves, but not far enough yet: more": lambda m: 0 < m < 0.8 and not arrives(m),
    "too much: it runs past the lowest point and swings back and forth. Less": (
        lambda m: 0.8 < m < 1 and not arrives(m)),
})
