"""Check of chapter 05: two rates for a ball (5.9)."""
from ...exercises import entry


def pair(v):
    return isinstance(v, (list, tuple)) and len(v) == 2 and all(isinstance(n, (int, float)) for n in v)


entry("5.9", course=[0.5, 1], mistakes={
    "rate 0 takes no step at all; rates above 0 are wanted": lambda v: pair(v) and 0 in v,
    "with rate 1 the ball jumps to the other side and back: 3, −3, 3. That is your second number": [1, 1],
    "you have them in the other order: first the quickest rate": [1, 0.5],
    "0.01 arrives, but after hundreds of clicks; smaller is not safer, only slower": lambda v: pair(v) and v[0] <= 0.05,
    "not the quickest yet: work out x − rate · 2x. For which rate is it 0 at once?":
        lambda v: pair(v) and v[0] != 0.5 and 0 < v[0] < 1,
    "at 1.05 it has flown away; at which smaller rate does it first fail to come nearer?":
        lambda v: pair(v) and v[0] == 0.5 and v[1] > 1,
    lambda v, _: f"the first is right. With rate {v[1]:g} the ball still comes nearer, step by step: a little more":
        lambda v: pair(v) and v[0] == 0.5 and v[1] < 1,
    "above rate 1 the ball climbs out of the valley": lambda v: pair(v) and v[0] > 1,
    "two numbers in a list: [quickest rate, smallest rate that never arrives]": lambda v: not pair(v),
})
